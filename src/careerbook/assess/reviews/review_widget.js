// The team review: answer each statement, then ask for the result. Nothing is scored before.
// Scoring is assess/reviews/scoring.js; the reader's document and the result's coming and going: assessment.js.
import { assessment } from "../answers/assessment.js";
import { noteReview, reviewAnswers } from "../answers/answers.js";
import { h } from "../../kit/dom.js";
import { reviewForm } from "./form.js";
import { showReview } from "./result.js";

/** The view of `TeamReview`; traits: checklist, answers. */
export function teamReview({ model, el }) {
  const checklist = model.get("checklist");
  const own = new Set(checklist.area.flatMap((area) => area.item.map((item) => item.id)));
  const entry = (document, id) => document.reviews?.[id] ?? null;
  // Only this checklist's answers: the document holds those of other checklists too.
  const mine = (document) =>
    Object.fromEntries(Object.entries(reviewAnswers(document)).filter(([id]) => own.has(id)));
  const write = (document, wanted) => {
    const had = mine(document);
    const changed = [...own].filter((id) => wanted[id] !== had[id]);
    return changed.reduce((d, id) => noteReview(d, id, { answer: wanted[id] ?? null }), document);
  };
  return assessment({
    model,
    el,
    kind: "review",
    traits: { answers: { read: mine, write } },
    answers: mine,
    button: "Show the result",
    build: ({ store, where, update, ask }) => [
      introduction(checklist, where),
      reviewForm({
        checklist,
        entry: (id) => entry(store.document, id),
        onAnswer: (id, answer) => update((document) => noteReview(document, id, { answer })),
        onNote: (id, note) => store.update((document) => noteReview(document, id, { note })),
        onResult: ask,
      }),
    ],
    show: (result, document) => {
      const note = (id) => entry(document, id)?.note ?? "";
      return showReview(result, { checklist, answers: mine(document), note, el });
    },
  });
}

function introduction(checklist, where) {
  return h(
    "div",
    { class: "cb-intro" },
    h(
      "p",
      {},
      `${checklist.about} Answer for one model and the past three months. Say “yes, always” only where you could show the evidence today.`,
    ),
    h(
      "p",
      { class: "cb-hint" },
      `For finding the next piece of work, not for grading people. ${where("Answers, notes and the time of each answer are")} Statements that you leave open are not counted.`,
    ),
  );
}
