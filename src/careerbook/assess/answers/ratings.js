// Skill ratings in the reader's document: what a view changes there. DOM-free.
import { levels, stampAfter } from "./answers.js";

/** Return the document with changes {skill id: {level} or {evidence}}. */
export function rate(document, changes) {
  const ratings = { ...document.ratings };
  for (const [id, change] of Object.entries(changes)) {
    const old = ratingOf(document, id) ?? { level: null, evidence: "" };
    ratings[id] = { ...old, ...change, rated_on: stampAfter(old.rated_on) };
  }
  return { ...document, ratings };
}

/** The rating {level, evidence, rated_on} of a skill, or null. */
export const ratingOf = (document, id) =>
  Object.hasOwn(document.ratings, id) ? document.ratings[id] : null;

/** The trait `ratings` of a widget: {skill id: level}; see assessment.js. */
export const ratingsTrait = {
  read: levels,
  write(document, wanted) {
    const mine = levels(document);
    const changed = Object.keys({ ...wanted, ...mine }).filter((id) => wanted[id] !== mine[id]);
    return rate(
      document,
      Object.fromEntries(changed.map((id) => [id, { level: wanted[id] ?? null }])),
    );
  },
};
