// Moves between roles: choose two, see the verdict with all its parts, and the map of all moves.
import { openAnswers } from "../../assess/answers/reader.js";
import { limitsFrom, outside, within } from "./limits.js";
import { readTables } from "../../kit/column_arrays.js";
import { COMPONENTS, fieldThresholds, rankedMoves, readMoves, THRESHOLDS } from "./rule.js";
import { h, optionsOf, radios } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { chartFrame } from "../../kit/frame.js";
import { ruleControls } from "./rule_controls.js";
import { mapView, pairView, sameRole } from "./views.js";

export function render({ model, el }) {
  const texts = model.get("texts");
  const moves = readMoves(readTables(model, ["roles", "pairs", "skills"]));
  return explorer(
    { model, el },
    {
      traits: ["from_role", "to_role", "weights", "thresholds"],
      toLink: (state) => toLink(state, texts),
      fromLink: (said) => fromLink(said, moves, texts),
      build: (session) => build(session, { model, el, moves, texts }),
    },
  );
}

function build(
  { frame, controls, state, choose, repaint, repaintNow },
  { model, el, moves, texts },
) {
  let [sets, focused] = ["to_role", null];
  const roles = optionsOf(moves.roles.map(({ slug, name }) => [slug, name]));
  const from = controls.select("from_role", "From this role", roles);
  const to = controls.select("to_role", "To this role", roles);
  const onclick = () => {
    const { from_role, to_role } = state();
    choose({ from_role: to_role, to_role: from_role });
  };
  const swap = h("button", { type: "button", onclick }, "Swap");
  const rule = ruleControls({
    texts,
    onchange: (group, name, value) => choose({ [group]: { ...state()[group], [name]: value } }),
    onreset: () => choose(defaultRule(texts)),
    onfield: () => {
      const all = moves.roles.flatMap(({ slug }) => rankedMoves(moves, slug, state()));
      const found = fieldThresholds(all.map((move) => move.verdict.similarity));
      if (found) choose({ thresholds: { ...state().thresholds, ...found } });
    },
  });
  const skills = h("div", { class: "cb-moves-skills" });
  frame.element.querySelector(".cb-sentence").after(skills);
  const ends = [
    ["to_role", "the role to reach"],
    ["from_role", "the role to leave"],
  ];
  const legend = "A role chosen on the map or in the list becomes";
  const choice = radios(legend, optionsOf(ends), sets, (value) => {
    sets = value;
  });
  const mapHolder = h("div", { class: "cb-moves-map" });
  const atlas = chartFrame(mapHolder, { link: false });
  const chosen = h("p", { class: "cb-hint" });
  const beyond = h("p", { class: "cb-hint cb-outside", hidden: true });
  const filter = h("p", { class: "cb-moves-limits", "aria-live": "polite", hidden: true });
  const reader = openAnswers({ model, el, traits: {}, onChange: repaint });

  // What stands above the map may grow or shrink: the map stays under the reader's hand.
  const onchoose = (slug) => {
    focused = slug;
    const top = mapHolder.getBoundingClientRect().top;
    choose({ [sets]: slug });
    repaintNow();
    if (el.closest(".live-widget")) scrollBy(0, mapHolder.getBoundingClientRect().top - top);
  };
  const onfocus = (slug, move) => {
    focused = slug;
    for (const node of el.querySelectorAll(".cb-moves-node")) {
      node.setAttribute("tabindex", node.dataset.role === slug ? 0 : -1);
      if (move && node.dataset.role === slug) node.focus();
    }
  };
  const drawMap = (drawing) => {
    const hadFocus = document.activeElement?.closest?.(".cb-moves-node, .cb-moves-list button");
    const kept = hadFocus && el.contains(hadFocus) ? hadFocus.dataset.role : null;
    const again = hadFocus?.tagName === "BUTTON" ? ".cb-moves-list button" : ".cb-moves-node";
    atlas.update(mapView({ ...drawing, onchoose, onfocus }));
    if (!kept) return;
    (el.querySelector(`${again}[data-role="${kept}"]`) ?? el.querySelector(again))?.focus({
      preventScroll: true,
    });
  };

  const say = (element, text) => {
    element.hidden = !text;
    if (element.textContent !== text) element.textContent = text;
  };

  reader.start();
  return {
    above: [
      h("div", { class: "cb-controls cb-moves-ends" }, from.element, to.element, swap),
      beyond,
    ],
    below: [
      h("div", { class: "cb-moves-choice" }, rule.element, choice.element, chosen),
      filter,
      mapHolder,
    ],
    stop() {
      reader.stop();
    },
    show(now, width) {
      const { from_role: here, to_role: there } = now;
      rule.set(now);
      const { skills: listed, ...shown } =
        here === there ? sameRole(texts) : pairView(moves, here, there, now, texts, width);
      skills.replaceChildren(...listed);
      chosen.textContent = `Chosen: ${shown.title}.`;
      focused ??= here;
      const limits = limitsFrom(reader.store.document, model.get("limits"), here);
      say(beyond, here === there ? "" : outside(there, limits.removed));
      say(filter, limits.sentence);
      markOptions(to.control, limits.removed);
      const ranked = within(rankedMoves(moves, here, now), limits.removed);
      drawMap({ moves, ranked, removed: limits.removed, here, there, focused, texts, width });
      return shown;
    },
  };
}

/** Says in the list of roles to reach which ones the limits remove; they can still be chosen. */
function markOptions(select, removed) {
  for (const option of select.options) {
    option.dataset.name ??= option.textContent;
    const { name } = option.dataset;
    const said = Object.hasOwn(removed, option.value) ? `${name} (outside your limits)` : name;
    if (option.textContent !== said) option.textContent = said;
  }
}

const defaultRule = (texts) => ({
  weights: Object.fromEntries(COMPONENTS.map((name) => [name, texts.weight])),
  thresholds: texts.thresholds,
});

const GROUPS = { weights: COMPONENTS, thresholds: THRESHOLDS };

/** The state for the address; a rule that is the published one is left out. */
function toLink(state, texts) {
  const plain = defaultRule(texts);
  const numbers = (group, values) => GROUPS[group].map((name) => values[name]).join("-");
  const changed = (group) => {
    const now = numbers(group, state[group]);
    return now === numbers(group, plain[group]) ? "" : now;
  };
  return {
    from: state.from_role,
    to: state.to_role,
    weights: changed("weights"),
    limits: changed("thresholds"),
  };
}

/** Traits that an address asks for; what is not sound is left out. */
function fromLink(said, moves, texts) {
  const found = defaultRule(texts);
  if (moves.bySlug.has(said.from)) found.from_role = said.from;
  if (moves.bySlug.has(said.to)) found.to_role = said.to;
  const read = (group, text, isSound) => {
    const numbers = (text || "x").split("-").map(Number);
    const names = GROUPS[group];
    if (numbers.length !== names.length || !names.every((name, i) => isSound(name, numbers[i]))) {
      return;
    }
    found[group] = Object.fromEntries(names.map((name, i) => [name, numbers[i]]));
  };
  read("weights", said.weights, (_, value) => value >= 0 && value <= 1);
  read("thresholds", said.limits, (name, value) => {
    const [low, high] = texts.limits[name];
    const isWhole = name !== "zones_apart_at_most" || Number.isInteger(value);
    return value >= low && value <= high && isWhole;
  });
  return found;
}
