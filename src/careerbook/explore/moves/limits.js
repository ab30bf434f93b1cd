// The reader's limits, set where her answers lead, as moves from one role meet them: they take roles
// out before the moves are ranked and say why; a role that is chosen all the same is marked.
import { judge, limitsOf, mark, paceOf, sentence } from "../../assess/constraints/constraints.js";
import { levels } from "../../assess/answers/answers.js";

/**
 * facts: of constraint_facts(). Returns {removed: {slug: why}, sentence}; the role to leave is not
 * judged, since she holds it already, and without limits the sentence is empty.
 */
export function limitsFrom(document, facts, here) {
  const set = limitsOf(document);
  const others = facts.roles.filter(({ role }) => role !== here);
  const verdict = judge(set, { ...facts, roles: others }, levels(document), paceOf(document));
  const names = Object.fromEntries(others.map(({ role, name }) => [role, name]));
  return { removed: verdict.removed, sentence: sentence(verdict, names, set) };
}

/** The moves that no limit removes, in their order. */
export const within = (ranked, removed) =>
  ranked.filter(({ there }) => !Object.hasOwn(removed, there.slug));

/** What is said of a chosen role that the limits remove; empty for the others. */
export const outside = (slug, removed) => (Object.hasOwn(removed, slug) ? mark(removed[slug]) : "");
