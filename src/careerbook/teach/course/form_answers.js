// What a student's answers to a fixed form come to: a score, a share file, a text that a platform keeps.
import { grade, variantOf } from "../../assess/knowledge/grading.js";

const FORMAT = "careerbook-form-answers/1";
/** The longest text that a platform has to keep by SCORM 1.2. */
export const MOST_KEPT = 4096;

/** answers: {id: {choices, value}}; how many are right, each all or nothing. */
export const countRight = (questions, answers, seed) =>
  questions.filter(({ id }, place) => {
    const given = answers[id];
    return given && grade(questions[place], variantOf(questions[place], seed), given);
  }).length;

/** The share file: the form and the answers to its questions, nothing else. */
export function shareText(form, questions, answers, seed) {
  const given = questions
    .filter(({ id }) => answers[id])
    .map(({ id, kind }) => {
      const { choices, value } = answers[id];
      return [id, kind === "numeric" ? { value, seed } : { choices, seed }];
    });
  const document = { format: FORMAT, form, answers: Object.fromEntries(given) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Answers and whether they were handed in as a short text, in the order of the form. */
export function packed(questions, { answers, done }) {
  const given = questions.map(({ id, kind }) => {
    if (!answers[id]) return null;
    return kind === "numeric" ? answers[id].value : answers[id].choices;
  });
  return JSON.stringify([done ? 1 : 0, ...given]);
}

/** What `packed` was given; nothing answered where the text is another's. */
export function unpacked(questions, text) {
  const nothing = { answers: {}, done: false };
  let read = null;
  try {
    read = JSON.parse(text);
  } catch {
    return nothing; // empty, or cut off by a platform
  }
  if (!Array.isArray(read) || read.length !== questions.length + 1) return nothing;
  const [done, ...given] = read;
  const pairs = questions.flatMap(({ id, kind, options = [] }, place) => {
    const one = given[place];
    if (kind === "numeric") return Number.isFinite(one) ? [[id, { choices: [], value: one }]] : [];
    const fits = Array.isArray(one) && one.length > 0 && one.every((c) => c in options);
    return fits ? [[id, { choices: one, value: null }]] : [];
  });
  return { answers: Object.fromEntries(pairs), done: done === 1 };
}
