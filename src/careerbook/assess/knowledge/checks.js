// Twin of careerbook/assess/knowledge/checks.py, which explains what one check is.
// Both are held by tests/assess/knowledge/knowledge_cases.json. DOM-free.
import { stampAfter } from "../answers/answers.js";
import { answerOf, grade, variantOf } from "./grading.js";
import { itemSeed, route, SEEDS } from "./quiz_order.js";

const TOPIC = "quiz-topic";
const SEED = "quiz-seed-";
const SEEN = "quiz-seen-";

const settingOf = (document, name) =>
  Object.hasOwn(document.settings ?? {}, name) ? document.settings[name].value : null;

/** {topic: seed of its last check}. */
export const seeds = (document) =>
  Object.fromEntries(
    Object.entries(document.settings ?? {}).flatMap(([name, { value }]) =>
      name.startsWith(SEED) && Number.isInteger(value) && value >= 0 && value < SEEDS
        ? [[name.slice(SEED.length), value]]
        : [],
    ),
  );

/** The trait `seeds` of a widget. */
export const seedsTrait = {
  read: seeds,
  write: (document, wanted) =>
    Object.keys({ ...seeds(document), ...wanted }).reduce(
      (made, topic) => withSetting(made, SEED + topic, wanted[topic] ?? null),
      document,
    ),
};

/** The questions of a topic that were seen when its last check was drawn. */
export const seenBefore = (document, topic) =>
  String(settingOf(document, SEEN + topic) ?? "")
    .split(/\s+/)
    .filter(Boolean);

/** Those of the items that were answered in any check. */
export const seen = (quiz, items) => items.filter((id) => Object.hasOwn(quiz, id));

/** {item: answer} of one check; without a seed whatever is answered is one. */
export function ofCheck(quiz, items, seed) {
  const own = seen(quiz, items).filter((id) => answerOf(quiz[id]));
  const given = own.filter((id) => seed === null || quiz[id].seed === itemSeed(seed, id));
  return Object.fromEntries(given.map((id) => [id, quiz[id]]));
}

/** The answers of the last check of a topic. */
export const lastCheck = (document, { topic, difficulties }) =>
  ofCheck(
    document.quiz,
    difficulties.map(([id]) => id),
    seeds(document)[topic] ?? null,
  );

/** The document with the topic chosen. */
export const chosen = (document, topic) => withSetting(document, TOPIC, topic);

/** The document with a new check of a topic begun. */
export function begun(document, { topic, difficulties }, seed) {
  const had = seen(
    document.quiz,
    difficulties.map(([id]) => id),
  );
  const drawn = withSetting(chosen(document, topic), SEED + topic, seed);
  return withSetting(drawn, SEEN + topic, had.join(" "));
}

const withSetting = (document, name, value) => {
  if (settingOf(document, name) === value) return document;
  const changed_on = stampAfter(document.settings?.[name]?.changed_on);
  return { ...document, settings: { ...document.settings, [name]: { value, changed_on } } };
};

/** The topic chosen last, or null. */
export const lastTopic = (document) => settingOf(document, TOPIC);

/**
 * The last check of a topic: {seed, items: [{id, seed, entry or null}], harder, repeats}; null
 * before it began. questions: by id.
 */
export function checkOf(document, topic, questions) {
  const seed = seeds(document)[topic.topic] ?? null;
  if (seed === null) return null;
  const own = lastCheck(document, topic);
  const right = Object.fromEntries(
    Object.entries(own).map(([id, entry]) => [id, isRight(questions.get(id), entry)]),
  );
  const before = seenBefore(document, topic.topic);
  const { first, second, harder } = route(topic.difficulties, seed, right, before);
  const items = [...first, ...second].map((id) => ({
    id,
    seed: itemSeed(seed, id),
    entry: own[id] ?? null,
  }));
  return { seed, items, harder, repeats: items.filter(({ id }) => before.includes(id)).length };
}

/** How many questions of a topic were never answered. */
export const unseenCount = ({ quiz }, { difficulties }) =>
  difficulties.filter(([id]) => !Object.hasOwn(quiz, id)).length;

export const isRight = (question, entry) =>
  grade(question, variantOf(question, entry.seed ?? 0), entry);
