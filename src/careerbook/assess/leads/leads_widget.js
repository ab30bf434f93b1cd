// Where it leads: interests, skills and pay put together under the reader's own weights. Places are
// assess/leads/places.js, ranking assess/leads/leads.js; the reader's document assess/answers/answers.js.
import {
  judge,
  limitsOf,
  paceOf,
  sentence as limitSentence,
  setLimits,
} from "../constraints/constraints.js";
import { limitControls } from "../constraints/controls.js";
import { documentTools } from "../answers/answer_tools.js";
import { choose, levels, stampAfter } from "../answers/answers.js";
import { choiceTraits } from "../answers/choices.js";
import { replaced, standing } from "../interests/answers.js";
import { score } from "../interests/scoring.js";
import { placeRoles } from "./places.js";
import { whyNot } from "./reasons.js";
import { CRITERIA, setWeights, weightsOf } from "./weights.js";
import { measureWords, often, sentence, title } from "./words.js";
import { leadingOf, leads } from "./leads.js";
import { ownLevelSe, ticksTrait } from "../terms/band.js";
import { ratingsTrait } from "../answers/ratings.js";
import { openAnswers } from "../answers/reader.js";
import { h, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { firstSteps, introduction, method, weightControls } from "./controls.js";
import { leadsMap } from "./map_chart.js";
import { leadsRows } from "./rows_chart.js";
import { leadsTable } from "./table.js";
import * as WORDS from "./words.toml";

const WIDE = 560;
const COLUMNS = [
  { key: "name", label: "Role" },
  { key: "place", label: "Place" },
  { key: "first", label: WORDS.first_label },
  { key: "top_three", label: WORDS.top_three_label },
  { key: "interests", label: "Interests" },
  { key: "skills", label: "Skills" },
  { key: "pay", label: "Median pay" },
  { key: "short", label: WORDS.must_haves_short_label },
];

/**
 * The view of `WhereItLeads`; traits: ratings, interests, weights, kept, dismissed, constraints,
 * hours_a_week, known, pages, facts.
 */
export function whereItLeads({ model, el }) {
  const facts = model.get("facts");
  const roleOf = new Map(facts.roles.map((role) => [role.slug, role]));
  const known = (slugs) => slugs.filter((slug) => roleOf.has(slug));
  const most = Math.max(...facts.roles.map(({ pay }) => pay?.[0] ?? 0));
  const traits = {
    ratings: ratingsTrait,
    interests: { read: standing, write: replaced },
    weights: { read: weightsOf, write: setWeights },
    ...choiceTraits(known),
    constraints: { read: limitsOf, write: setLimits },
    hours_a_week: { read: paceOf, write: setPace },
    known: ticksTrait,
  };
  const names = Object.fromEntries(facts.roles.map(({ slug, name }) => [slug, name]));
  let width = 0;
  let moving = null; // weights while a slider is held

  const reader = openAnswers({ model, el, traits, onChange: () => paint() });
  const { store } = reader;
  const status = h("p", { class: "cb-status", role: "status" });
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const steps = firstSteps(model.get("pages"));
  const controls = weightControls({
    onmove: (weights) => {
      moving = weights;
      paint();
    },
    onset: (weights) => {
      moving = null;
      store.update((document) => setWeights(document, weights));
      say(store.problem);
    },
  });
  const limits = limitControls({
    notes: facts.limit_notes,
    onset: (wanted) => {
      store.update((document) => setLimits(document, wanted));
      say(store.problem);
    },
  });
  const table = leadsTable({
    nameOf: (slug) => roleOf.get(slug).name,
    onchoose: (slug, choice) => {
      store.update((document) => choose(document, slug, choice));
      say(`${roleOf.get(slug).name} ${CHOSEN[choice]} ${store.problem}`.trim());
    },
  });
  const asked = select(
    "Why not this role?",
    facts.roles.map(({ slug, name }) => ({ value: slug, label: name })),
    facts.roles[0].slug,
    () => paint(),
  );
  const reasons = h("ul", { class: "cb-leads-reasons", "aria-live": "polite" });

  el.classList.add("cb-assessment");
  el.append(introduction(reader.where), steps.element, limits.element, controls.element);
  const frame = chartFrame(el, { link: false });
  el.append(
    h(
      "div",
      { class: "cb-scroll", role: "region", tabindex: "0", "aria-label": "How firm the order is" },
      table.element,
    ),
    h("div", { class: "cb-leads-why" }, asked.element, reasons),
    method(WORDS.method),
    documentTools({ store, say }),
    status,
  );

  const resize = new ResizeObserver(() => {
    const room = Math.round(frame.element.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });
  width = Math.round(frame.element.clientWidth) || 640;
  reader.start();
  paint(true);
  say(store.problem);
  resize.observe(frame.element);

  return () => {
    resize.disconnect();
    reader.stop();
  };

  function paint(first = false) {
    const { document } = store;
    const ratings = levels(document);
    const weights = moving ?? weightsOf(document);
    const kept = traits.kept.read(document);
    const { scales, items, families } = facts;
    const interests = score(scales, items, families, standing(document), facts.alike_from);
    const ownSe = ownLevelSe(ticksTrait.read(document), facts.invented);
    const answered = placeRoles(facts, interests, ratings, ownSe);
    const set = limitsOf(document);
    const verdict = judge(set, facts.limits, ratings, paceOf(document));
    const gone = traits.dismissed.read(document);
    const found = leads(answered.places, weights, gone, Object.keys(verdict.removed));
    const rank = new Map(found.rows.map((row, i) => [row.role, i]));
    const at = ({ role }) => rank.get(role) ?? rank.size;
    const shown = answered.places
      .filter(({ role }) => ![...found.dismissed, ...found.removed].includes(role))
      .sort((a, b) => at(a) - at(b));
    const onMap = shown.filter((place) => place.interests && place.skills);
    const mapped = width >= WIDE && onMap.length > 0;
    const said = sentence(found, answered, weights, limitSentence(verdict, names, set));
    const leading = leadingOf(found).map(({ role }) => role);
    const drawing = { families, leading, kept, most, width, label: said };
    const draw = mapped ? leadsMap : leadsRows;
    if (first === true && found.rows.length) {
      // A question worth asking at first: the role that comes next.
      asked.control.value = (found.rows[1] ?? found.rows[0]).role;
    }
    steps.update(answered);
    controls.update(weights, found.used);
    limits.update(set);
    frame.update({
      title: title(found, answered),
      subtitle: facts.subtitles[mapped ? "map" : "rows"],
      sentence: said,
      picture: draw({ ...drawing, places: mapped ? onMap : shown }),
      columns: COLUMNS,
      rows: shown.map((place) => tableRow(place, found.rows[at(place)])),
      notes: facts.notes,
      source: facts.sources,
      fileName: "where-it-leads",
    });
    table.update({ found, kept, removed: verdict.removed });
    const role = roleOf.get(asked.control.value);
    const reasonsNow = whyNot({
      role,
      found,
      answered,
      ratings,
      names: facts.skill_names,
      scales: scales.map(({ name }) => name),
      removed: verdict.removed,
    });
    if ([...reasons.children].map((item) => item.textContent).join() !== reasonsNow.join()) {
      reasons.replaceChildren(...reasonsNow.map((text) => h("li", {}, text)));
    }
  }
}

function setPace(document, value) {
  const set = document.settings?.["hours-a-week"];
  if (paceOf(document) === value) return document;
  const entry = { value, changed_on: stampAfter(set?.changed_on) };
  return { ...document, settings: { ...document.settings, "hours-a-week": entry } };
}

const CHOSEN = {
  kept: "is on your shortlist.",
  dismissed: "is dismissed and not ranked. Bring it back under “Dismissed roles”.",
  "": "is ranked and not on your shortlist.",
};

const tableRow = (place, row) => ({
  name: place.name,
  place: row?.place ?? "not ranked",
  first: row ? often(row.first) : "not ranked",
  top_three: row ? often(row.top_three) : "not ranked",
  ...Object.fromEntries(CRITERIA.map((name) => [name, measureWords(name, place[name])])),
  short: place.short,
});
