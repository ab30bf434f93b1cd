// The optional over-claiming check: tick what you know, then see what the terms mean and how far to
// widen the band of your self-ratings. Scoring is assess/terms/scoring.js.
import { assessment } from "../answers/assessment.js";
import { ticksTrait } from "./band.js";
import { label, score, sentence, title } from "./scoring.js";
import { twoDecimals } from "../../say/numbers.js";
import { checkbox, h } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { rowPicture } from "../../kit/row_chart.js";
import * as WORDS from "./words.toml";

const COLUMNS = [
  { key: "term", label: "Term" },
  { key: "ticked", label: "Your answer" },
  { key: "kind", label: "Kind" },
  { key: "means", label: "Meaning" },
];

/** The view of `TermCheck`; traits: collection, known, level_se. */
export function termCheck({ model, el }) {
  const collection = model.get("collection");
  return assessment({
    model,
    el,
    kind: "term",
    traits: { known: ticksTrait },
    answers: ticksTrait.read,
    button: "Show what it says",
    build: ({ store, where, update, ask }) => [
      introduction(where),
      termForm(collection.term, {
        known: () => ticksTrait.read(store.document),
        onTick: (id, ticked) => update((document) => ticksTrait.note(document, { [id]: ticked })),
        onResult(open) {
          // What was left empty has been read and not ticked.
          const empty = Object.fromEntries(open.map((id) => [id, false]));
          if (open.length) update((document) => ticksTrait.note(document, empty));
          ask();
        },
      }),
    ],
    show(target, document) {
      const result = score(collection.term, ticksTrait.read(document));
      showTerms(target, collection, result, model.get("level_se"));
      return sentence(result);
    },
  });
}

function introduction(where) {
  return h(
    "div",
    { class: "cb-intro" },
    h(
      "p",
      {},
      "Tick each term that you could explain to a colleague in a sentence. A few were made up for this check. Guessing helps nobody: only you see the result.",
    ),
    h(
      "p",
      { class: "cb-hint" },
      `Optional; for learning, not for hiring. ${where("Your ticks are")}`,
    ),
  );
}

function termForm(terms, { known, onTick, onResult }) {
  const boxes = terms.map(({ id, term }) => ({
    id,
    ...checkbox(term, false, (ticked) => onTick(id, ticked)),
  }));
  const progress = h("p", { class: "cb-progress", role: "status" });
  const ask = () => onResult(terms.map(({ id }) => id).filter((id) => !Object.hasOwn(known(), id)));
  const element = h(
    "div",
    { class: "cb-form" },
    h(
      "fieldset",
      { class: "cb-radios" },
      h("legend", {}, "Which of these do you know?"),
      h("div", { class: "cb-terms" }, ...boxes.map((box) => box.element)),
    ),
    progress,
    h("p", { class: "cb-hint" }, "What you leave empty counts as not known."),
    h(
      "div",
      { class: "cb-actions" },
      h("button", { type: "button", class: "cb-primary", onclick: ask }, "Show what it says"),
    ),
  );
  return {
    element,
    refresh() {
      const ticks = known();
      for (const { id, control } of boxes) control.checked = ticks[id] === true;
      const count = boxes.filter(({ control }) => control.checked).length;
      const text = `${count} of ${terms.length} ticked`;
      if (progress.textContent !== text) progress.textContent = text;
    },
  };
}

function showTerms(target, { term, basis, reviewed_on }, result, levelSe) {
  const answers = Object.fromEntries(result.rows.map((row) => [row.term, row.known]));
  const bar = (name, known, total, strong) => ({
    name,
    label: label(known, total),
    at: total ? known / total : null,
    strong,
  });
  target.replaceChildren();
  chartFrame(target, { link: false }).update({
    title: title(result),
    subtitle: "Share of terms that you ticked",
    sentence: WORDS.four_are_few,
    picture: rowPicture({
      rows: [
        bar("Real terms", result.real_known, result.real, false),
        bar("Made-up terms", result.invented_known, result.invented, true),
      ],
      ends: ["none", "all"],
      said: sentence(result),
      width: target.clientWidth || 640,
      namePx: 130,
    }),
    columns: COLUMNS,
    rows: term.map((one) => ({
      term: one.term,
      ticked: answers[one.id] ? "ticked" : "not ticked",
      kind: one.real ? "real" : "made up",
      means: one.means,
    })),
    source: [
      { text: `${basis} Read through on ${reviewed_on}` },
      { text: "the ticks are your own" },
    ],
    fileName: "term-check",
  });
  const meanings = (heading, list) =>
    list.length
      ? [
          h("p", { class: "cb-part" }, heading),
          h("dl", {}, ...list.flatMap((one) => [h("dt", {}, one.term), h("dd", {}, one.means)])),
        ]
      : [];
  target.append(
    ...meanings(
      "Made up for this check",
      term.filter(({ real }) => !real),
    ),
    ...meanings(
      "Real terms that you did not tick",
      term.filter(({ id, real }) => real && !answers[id]),
    ),
    ...meanings(
      "Real terms that you ticked: is it what you meant?",
      term.filter(({ id, real }) => real && answers[id]),
    ),
    formula(result, levelSe),
  );
}

function formula(result, levelSe) {
  const { real, real_known, invented, invented_known, widening } = result;
  return h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "How this is computed, and what it is for"),
    h(
      "p",
      {},
      `The band: the standard error of your self-rated levels is multiplied by 1 + ${invented_known} ÷ ${invented} = ${twoDecimals(widening)}. This handbook takes ${twoDecimals(levelSe)} levels for a self-rating, so yours would be ${twoDecimals(levelSe * widening)}. The rule is our judgment. Your levels stay as you gave them.`,
    ),
    h(
      "p",
      {},
      `The measures of research: H = (${real_known} + 0.5) ÷ (${real} + 1) = ${twoDecimals(result.hit_rate)}, F = (${invented_known} + 0.5) ÷ (${invented} + 1) = ${twoDecimals(result.false_alarm_rate)}; d′ = z(H) − z(F) = ${twoDecimals(result.d_prime)} says how well you tell real from made-up terms, c = −(z(H) + z(F)) ÷ 2 = ${twoDecimals(result.criterion)} how careful you are with ticks (above 0 careful, below 0 ready). One tick on a made-up term more or fewer would put d′ between ${twoDecimals(result.d_low)} and ${twoDecimals(result.d_high)}.`,
    ),
    h("p", {}, "A tick on a made-up term is no lie: names sound alike, and memory fills gaps."),
  );
}
