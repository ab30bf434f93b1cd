// The section `quiz` of the reader's document. Which answers are one check: checks.js. DOM-free.
import { stampAfter } from "../answers/answers.js";
import { isRight } from "./checks.js";
import { answerOf, guessConfidence } from "./grading.js";

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

/** Answers {item: entry} that stand to a question of the bank, graded. */
export const graded = (quiz, questions) =>
  Object.entries(quiz).flatMap(([id, entry]) => {
    const question = questions.get(id);
    if (!question || !answerOf(entry)) return [];
    const { topic, difficulty } = question;
    return {
      item: id,
      topic,
      difficulty,
      right: isRight(question, entry),
      confidence: entry.confidence,
      chance: guessConfidence(question),
    };
  });
