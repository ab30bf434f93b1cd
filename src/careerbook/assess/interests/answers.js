// The interests in the reader's document: answers, and the scores of each completed run.
// DOM-free. The document's shape is careerbook/assess/answers/answers.schema.json.
import { stampAfter } from "../answers/answers.js";
import { add, newest } from "../answers/runs.js";

const KIND = "interests";

/** Return {item id: 1-5} for every answer that stands. */
export function standing(document) {
  const given = Object.entries(document.interests).filter(([, entry]) => entry.answer !== null);
  return Object.fromEntries(given.map(([id, entry]) => [id, entry.answer]));
}

/** Return the document with an answer 1-5 to one item, or with null: taken back. */
export function answer(document, id, value) {
  const { interests } = document;
  const old = Object.hasOwn(interests, id) ? interests[id].answered_on : undefined;
  const entry = { answer: value, answered_on: stampAfter(old) };
  return { ...document, interests: { ...interests, [id]: entry } };
}

/** Return the document with the answers that a notebook's kernel holds. */
export function replaced(document, wanted) {
  const had = standing(document);
  const changed = Object.keys({ ...wanted, ...had }).filter((id) => wanted[id] !== had[id]);
  return changed.reduce((next, id) => answer(next, id, wanted[id] ?? null), document);
}

/** Return the document with a completed run of six scores. */
export function withRun(document, scores, present = new Date()) {
  const runs = document.runs ?? {};
  const madeOn = stampAfter(newest(runs, KIND)?.made_on, present);
  const next = add(runs, KIND, scores, madeOn);
  return next === runs ? document : { ...document, runs: next };
}
