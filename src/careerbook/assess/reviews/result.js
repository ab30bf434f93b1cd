// The result: what it says, the picture, what does not hold with a first step, and the formula.
import { answerName, score, sentence, title } from "./scoring.js";
import { h } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { reviewPicture } from "./review_chart.js";
import { twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const FEW = 5; // statements shown at once; the rest lies in a fold

/** Fill `el` and return the sentence that says what the result means. note(id) -> text. */
export function showReview(target, { checklist, answers, note, el }) {
  const result = score(checklist, answers);
  const said = sentence(result, checklist.name);
  target.replaceChildren();
  if (!result.areas.some((area) => area.share !== null)) return said;

  const itemOf = Object.fromEntries(checklist.area.flatMap((a) => a.item.map((i) => [i.id, i])));
  const areaOf = Object.fromEntries(checklist.area.map((area) => [area.id, area.name]));
  chartFrame(target, { link: false }).update({
    title: title(result, checklist.name),
    subtitle: fill(WORDS.subtitle, { name: `${checklist.name}, answers of ${today()}` }),
    sentence: result.open
      ? "A line through a bar spans where it could end once the open statements are answered. A dashed outline has no score."
      : "A dashed outline is an area without any score, which is not the same as none of its points.",
    picture: reviewPicture(result, checklist.name, target.clientWidth || 640),
    columns: COLUMNS,
    rows: result.rows.map((row) => ({
      area: areaOf[row.area],
      statement: itemOf[row.item].statement,
      answer: answerName(row.answer),
      note: note(row.item),
    })),
    source: [
      { text: `${checklist.basis} Read through on ${checklist.reviewed_on}` },
      { text: "the answers are your own" },
    ],
    fileName: `team-review-${checklist.id}`,
  });
  const weak = result.weakest.map((row) => weakLine(row, itemOf[row.item], areaOf, note(row.item)));
  target.append(
    h("p", { class: "cb-part" }, "What does not hold, weakest first"),
    weak.length
      ? h("ol", {}, ...weak.slice(0, FEW))
      : h("p", {}, "Nothing among the statements that were scored."),
  );
  if (weak.length > FEW) {
    target.append(
      fold(`The other ${weak.length - FEW}`, h("ol", { start: FEW + 1 }, ...weak.slice(FEW))),
    );
  }
  target.append(formula(result), printing(el));
  return said;
}

const COLUMNS = [
  { key: "area", label: "Area" },
  { key: "statement", label: "Statement" },
  { key: "answer", label: "Answer" },
  { key: "note", label: "Note" },
];

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const weakLine = (row, item, areaOf, note) =>
  h(
    "li",
    {},
    h("strong", {}, `${areaOf[row.area]}: ${answerName(row.answer).toLowerCase()}. `),
    item.statement,
    h("span", { class: "cb-first-step" }, `First step: ${item.first_step}`),
    note ? h("span", { class: "cb-hint" }, `Your note: ${note}`) : null,
  );

const fold = (summary, ...children) =>
  h("details", { class: "cb-as-table" }, h("summary", {}, summary), ...children);

function formula(result) {
  const area = result.areas.find(({ share }) => share !== null);
  const count = area.possible / 2;
  return fold(
    "How this is computed",
    h(
      "p",
      {},
      `For each area: the sum of its answers 0, 1 and 2, divided by twice the number of statements answered so. ${area.name}: ${area.points} ÷ (2 × ${count}) = ${twoDecimals(area.share)}.`,
    ),
    h(
      "p",
      {},
      "Not applicable takes a statement out of its area. An open statement is left out too and never counts as 0; the line through a bar takes every open one as 0 at its left end and as 2 at its right.",
    ),
    h(
      "p",
      {},
      "All statements weigh the same, because nothing published says how to weigh them. There is no grade over all areas: good tests do not make up for a release that cannot be taken back. Do not compare teams by these numbers; compare your team with itself, on the same statements.",
    ),
  );
}

/** Print nothing but this review: its finding, picture, first steps and all answers. */
function printing(el) {
  const print = () => {
    const shut = [...el.querySelectorAll(".cb-review-result details:not([open])")];
    document.documentElement.classList.add("cb-print-one");
    el.classList.add("cb-print-this");
    for (const details of shut) details.open = true;
    addEventListener(
      "afterprint",
      () => {
        document.documentElement.classList.remove("cb-print-one");
        el.classList.remove("cb-print-this");
        for (const details of shut) details.open = false;
      },
      { once: true },
    );
    // The table is filled when its fold has told that it is open, which takes a moment.
    setTimeout(() => globalThis.print(), 50);
  };
  return h(
    "p",
    { class: "cb-actions" },
    h("button", { type: "button", onclick: print }, "Print this result"),
  );
}
