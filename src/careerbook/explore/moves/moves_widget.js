// Moves between roles: choose two, see the verdict with all its parts, and the map of all moves.
import { toRows } from "../../kit/column_arrays.js";
import { COMPONENTS, fieldThresholds, rankedMoves, readMoves, THRESHOLDS } from "./rule.js";
import { h, radios, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { permalink } from "../../kit/permalink.js";
import { ruleControls } from "./rule_controls.js";
import { mapView, pairView, sameRole } from "./views.js";

const TRAITS = ["from_role", "to_role", "weights", "thresholds"];

export function render({ model, el }) {
  const texts = model.get("texts");
  const table = (name) => toRows(model.get(name));
  const moves = readMoves({
    roles: table("roles"),
    pairs: table("pairs"),
    skills: table("skills"),
  });
  const options = moves.roles.map(({ slug, name }) => ({ value: slug, label: name }));
  let [width, sets, focused, quiet] = [640, "to_role", null, false];

  const change = (changes) => {
    setAll(changes);
    link.write(stateOf(model, texts));
  };
  // Several traits change at once: paint once.
  const setAll = (changes) => {
    quiet = true;
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    quiet = false;
    model.save_changes();
    paint();
  };
  const ruleNow = () => ({ weights: model.get("weights"), thresholds: model.get("thresholds") });
  const link = permalink(el, model.get("view_id"), (state) =>
    setAll(readState(state, moves, texts)),
  );

  const from = select("From this role", options, null, (slug) => change({ from_role: slug }));
  const to = select("To this role", options, null, (slug) => change({ to_role: slug }));
  const swap = h(
    "button",
    {
      type: "button",
      onclick: () => change({ from_role: model.get("to_role"), to_role: model.get("from_role") }),
    },
    "Swap",
  );
  const rule = ruleControls({
    texts,
    onchange: (group, name, value) => change({ [group]: { ...model.get(group), [name]: value } }),
    onreset: () => change(defaultRule(texts)),
    onfield: () => {
      const all = moves.roles.flatMap(({ slug }) => rankedMoves(moves, slug, ruleNow()));
      const found = fieldThresholds(all.map((move) => move.verdict.similarity));
      if (found) change({ thresholds: { ...model.get("thresholds"), ...found } });
    },
  });
  el.append(h("div", { class: "cb-controls cb-moves-ends" }, from.element, to.element, swap));
  const pair = chartFrame(el);
  const skills = h("div", { class: "cb-moves-skills" });
  pair.element.querySelector(".cb-sentence").after(skills);
  const choice = radios(
    "A role chosen on the map or in the list becomes",
    [
      { value: "to_role", label: "the role to reach" },
      { value: "from_role", label: "the role to leave" },
    ],
    sets,
    (value) => {
      sets = value;
    },
  );
  const mapHolder = h("div", { class: "cb-moves-map" });
  const atlas = chartFrame(mapHolder, { link: false });
  const chosen = h("p", { class: "cb-hint" });
  el.append(
    h("div", { class: "cb-moves-choice" }, rule.element, choice.element, chosen),
    mapHolder,
  );

  // What stands above the map may grow or shrink: the map stays under the reader's hand.
  const choose = (slug) => {
    focused = slug;
    const top = mapHolder.getBoundingClientRect().top;
    change({ [sets]: slug });
    if (el.closest(".live-widget")) scrollBy(0, mapHolder.getBoundingClientRect().top - top);
  };
  const focusOn = (slug, move) => {
    focused = slug;
    for (const node of el.querySelectorAll(".cb-moves-node")) {
      node.setAttribute("tabindex", node.dataset.role === slug ? 0 : -1);
      if (move && node.dataset.role === slug) node.focus();
    }
  };

  const paint = () => {
    if (quiet) return;
    const [here, there] = [model.get("from_role"), model.get("to_role")];
    from.control.value = here;
    to.control.value = there;
    rule.set(ruleNow());
    const shown =
      here === there ? sameRole(texts) : pairView(moves, here, there, ruleNow(), texts, width);
    pair.update(shown);
    skills.replaceChildren(...shown.skills);
    chosen.textContent = `Chosen: ${shown.title}.`;
    const hadFocus = document.activeElement?.closest?.(".cb-moves-node, .cb-moves-list button");
    const kept = hadFocus && el.contains(hadFocus) ? hadFocus.dataset.role : null;
    const inList = hadFocus?.tagName === "BUTTON";
    const ranked = rankedMoves(moves, here, ruleNow());
    focused ??= here;
    const drawing = { moves, ranked, here, there, focused, texts };
    atlas.update(mapView({ ...drawing, width, onchoose: choose, onfocus: focusOn }));
    if (kept) {
      const again = inList ? ".cb-moves-list button" : ".cb-moves-node";
      (el.querySelector(`${again}[data-role="${kept}"]`) ?? el.querySelector(again))?.focus({
        preventScroll: true,
      });
    }
  };
  const resize = new ResizeObserver(() => {
    const room = Math.round(pair.element.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });
  const state = link.read();
  if (state) for (const [k, v] of Object.entries(readState(state, moves, texts))) model.set(k, v);
  width = Math.round(pair.element.clientWidth) || width;
  paint();
  for (const name of TRAITS) model.on(`change:${name}`, paint);
  resize.observe(pair.element);
  return () => {
    resize.disconnect();
    for (const name of TRAITS) model.off(`change:${name}`, paint);
    link.stop();
  };
}

const defaultRule = (texts) => ({
  weights: Object.fromEntries(COMPONENTS.map((name) => [name, texts.weight])),
  thresholds: texts.thresholds,
});

const GROUPS = { weights: COMPONENTS, thresholds: THRESHOLDS };

/** The state for the address; a rule that is the published one is left out. */
function stateOf(model, texts) {
  const plain = defaultRule(texts);
  const numbers = (group, values) => GROUPS[group].map((name) => values[name]).join("-");
  const changed = (group) => {
    const now = numbers(group, model.get(group));
    return now === numbers(group, plain[group]) ? "" : now;
  };
  return {
    from: model.get("from_role"),
    to: model.get("to_role"),
    weights: changed("weights"),
    limits: changed("thresholds"),
  };
}

/** Traits that an address asks for; what is not sound is left out. */
function readState(state, moves, texts) {
  const found = defaultRule(texts);
  if (moves.bySlug.has(state.from)) found.from_role = state.from;
  if (moves.bySlug.has(state.to)) found.to_role = state.to;
  const read = (group, text, isSound) => {
    const numbers = (text || "x").split("-").map(Number);
    const names = GROUPS[group];
    if (numbers.length !== names.length || !names.every((name, i) => isSound(name, numbers[i]))) {
      return;
    }
    found[group] = Object.fromEntries(names.map((name, i) => [name, numbers[i]]));
  };
  read("weights", state.weights, (_, value) => value >= 0 && value <= 1);
  read("thresholds", state.limits, (name, value) => {
    const [low, high] = texts.limits[name];
    const isWhole = name !== "zones_apart_at_most" || Number.isInteger(value);
    return value >= low && value <= high && isWhole;
  });
  return found;
}
