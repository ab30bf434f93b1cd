// The section `quiz` of the reader's document, and the run of questions that she is in. DOM-free.
import { stampAfter } from "../answers/answers.js";
import { answerOf, grade, variantOf } from "./grading.js";
import { itemSeed, route } from "./quiz_order.js";

const TOPIC = "quiz-topic";
const seedName = (topic) => `quiz-seed-${topic}`;

/** The trait `answers` of a widget: {item id: {choices, value, seed, confidence}}. */
export const answersTrait = {
  read: (document) =>
    Object.fromEntries(
      Object.entries(document.quiz).flatMap(([id, { answered_on, ...entry }]) =>
        answerOf(entry) ? [[id, entry]] : [],
      ),
    ),
  write(document, wanted) {
    const taken = Object.keys(answersTrait.read(document)).filter((id) => !wanted[id]);
    const gone = taken.map((id) => [id, { choices: [], value: null, confidence: null }]);
    return [...Object.entries(wanted), ...gone].reduce(
      (changed, [id, entry]) => answered(changed, id, entry),
      document,
    );
  },
};

/** The document with an answer {choices, value, seed, confidence}. */
export function answered(document, id, entry) {
  const answered_on = stampAfter(document.quiz[id]?.answered_on);
  return { ...document, quiz: { ...document.quiz, [id]: { ...entry, answered_on } } };
}

/** The document with a run of a topic begun, or the topic only chosen (no seed). */
export function begun(document, topic, seed) {
  const chosen = withSetting(document, TOPIC, topic);
  return seed === undefined ? chosen : withSetting(chosen, seedName(topic), seed);
}

const withSetting = (document, name, value) => {
  const changed_on = stampAfter(document.settings?.[name]?.changed_on);
  return { ...document, settings: { ...document.settings, [name]: { value, changed_on } } };
};

/** The topic chosen last, or null. */
export const lastTopic = (document) => document.settings?.[TOPIC]?.value ?? null;

/**
 * The run of a topic: {seed, items: [{id, seed, entry or null}], harder, planned}; null before it began.
 * questions: by id; planned: how many it will have.
 */
export function runOf(document, { topic, difficulties }, questions) {
  const seed = document.settings?.[seedName(topic)]?.value ?? null;
  if (seed === null) return null;
  const own = Object.fromEntries(
    difficulties.flatMap(([id]) => {
      const entry = answerOf(document.quiz[id]);
      return entry && entry.seed === itemSeed(seed, id) ? [[id, entry]] : [];
    }),
  );
  const right = Object.fromEntries(
    Object.entries(own).map(([id, entry]) => [id, isRight(questions.get(id), entry)]),
  );
  const { first, second, harder } = route(difficulties, seed, right);
  const items = [...first, ...second].map((id) => ({
    id,
    seed: itemSeed(seed, id),
    entry: own[id] ?? null,
  }));
  return { seed, items, harder };
}

export const isRight = (question, entry) =>
  grade(question, variantOf(question, entry.seed ?? 0), entry);

/** Every answer that stands to a question of the bank, graded. */
export const graded = (document, questions) =>
  Object.entries(document.quiz).flatMap(([id, entry]) => {
    const question = questions.get(id);
    if (!question || !answerOf(entry)) return [];
    const { topic, difficulty } = question;
    return {
      item: id,
      topic,
      difficulty,
      right: isRight(question, entry),
      confidence: entry.confidence,
    };
  });
