// Twin of careerbook/assess/terms/band.py, which explains the rule.
// Both are held by tests/assess/terms/overclaiming_cases.json.
import { OWN_LEVEL_SE } from "../answers/rating_error.js";
import { sectionOf } from "../answers/section.js";

/** The trait `known` of a widget: {term id: true or false}. */
export const ticksTrait = sectionOf("overclaiming", "known");

/** Standard error of the reader's own levels; known: {term id: ticked}; invented: term ids. */
export const ownLevelSe = (known, invented) => OWN_LEVEL_SE * widening(known, invented);

/** What that error is multiplied by, 1-2. */
export function widening(known, invented) {
  const given = invented.filter((id) => Object.hasOwn(known, id) && known[id] !== null);
  return given.length ? 1 + given.filter((id) => known[id]).length / given.length : 1;
}
