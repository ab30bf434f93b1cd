// Which roles are offered for a comparison. Twin of careerbook/explore/compare/offer.py: a dismissed role
// is not offered any more until the reader brings it back.
import { LEAST, MOST } from "./rows.js";

const SUGGESTED = 3;

/** Slugs that may be added, by name: not shown yet and not dismissed. */
export const offered = (facts, shown, dismissed) =>
  facts.order.filter((slug) => !shown.includes(slug) && !dismissed.includes(slug));

/** Up to three roles near those shown; none when there is no room for one more. */
export function suggested(facts, shown, dismissed) {
  if (shown.length >= MOST) return [];
  const free = offered(facts, shown, dismissed);
  const roles = shown.map((slug) => facts.roles[slug]);
  const related = roles.flatMap((role) => role.related).filter((slug) => free.includes(slug));
  const codes = roles.map((role) => role.onet_code);
  const alike = free.filter((slug) => codes.includes(facts.roles[slug].onet_code));
  return [...new Set([...related, ...alike])].slice(0, SUGGESTED);
}

/** The roles to show without dismissed ones, at least two where two are left. */
export function settle(facts, shown, dismissed) {
  const kept = shown.filter((slug) => !dismissed.includes(slug));
  while (kept.length < LEAST) {
    const near = suggested(facts, kept, dismissed);
    const [next] = near.length ? near : offered(facts, kept, dismissed);
    if (!next) return [...shown];
    kept.push(next);
  }
  return kept;
}
