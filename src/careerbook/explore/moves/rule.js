// The rule by which a move between roles counts as feasible. Twin of rule.py and moves.py,
// tested on the same tests/explore/moves/role_moves_cases.json; the words are in words.js.
import { roundHalfUp } from "../../say/numbers.js";

export const COMPONENTS = ["essential_skills", "other_skills", "knowledge", "handbook_skills"];
/** Thresholds in the order in which an address lists them. */
export const THRESHOLDS = [
  "viable_above",
  "highly_viable_above",
  "zones_apart_at_most",
  "earnings_ratio_at_least",
];
const HANDBOOK = "handbook_skills";
const TIE = 1e-9; // keeps the last bit of a sum from deciding which way a half is rounded

/** Round to two decimals, halves upwards. */
export const hundredths = (value) => roundHalfUp(value * 100 + TIE) / 100;

/** Whether a component enters the similarity of a pair, whatever its weight. */
export const counts = (facts, name) =>
  facts.components[name] !== null && !(facts.sameOnet && name !== HANDBOOK);

/** Weighted mean of the components that count, in steps of 0.01; null when nothing is left. */
export function similarity(facts, weights) {
  let total = 0;
  let sum = 0;
  for (const name of COMPONENTS) {
    if (!counts(facts, name)) continue;
    total += weights[name] * facts.components[name];
    sum += weights[name];
  }
  return sum > 0 ? hundredths(total / sum) : null;
}

/** {kind, similarity, similarityState, zonesState, earningsState} of a move. */
export function judge(facts, { weights, thresholds }) {
  const value = similarity(facts, weights);
  const zonesState = state(facts.zones, -Infinity, thresholds.zones_apart_at_most);
  const earningsState = state(facts.ratio, thresholds.earnings_ratio_at_least, Infinity);
  const similarityState =
    value === null ? "unknown" : value > thresholds.viable_above ? "met" : "not met";
  const states = [similarityState, zonesState, earningsState];
  let kind = value > thresholds.highly_viable_above ? "highly viable" : "viable";
  if (value === null) kind = "unknown";
  else if (states.includes("not met")) kind = "outside";
  else if (states.includes("depends") || states.includes("unknown")) kind = "depends";
  return { kind, similarity: value, similarityState, zonesState, earningsState };
}

function state(span, low, high) {
  if (span === null) return "unknown";
  if (span.high <= high && span.low >= low) return "met";
  return span.low > high || span.high < low ? "not met" : "depends";
}

/** Median and upper quartile of similarities, as thresholds; null when there are none. */
export function fieldThresholds(similarities) {
  const known = similarities.filter((value) => value !== null).sort((a, b) => a - b);
  if (known.length === 0) return null;
  return { viable_above: quantile(known, 0.5), highly_viable_above: quantile(known, 0.75) };
}

function quantile(ascending, part) {
  const spot = part * (ascending.length - 1);
  const below = Math.floor(spot);
  const above = Math.min(below + 1, ascending.length - 1);
  const [low, high] = [ascending[below], ascending[above]];
  return hundredths(low + (spot - below) * (high - low));
}

/** The widget's tables made easy to look up: roles in order, moveOf(here, there), skillsOf(slug). */
export function readMoves({ roles, pairs, skills }) {
  const bySlug = new Map(roles.map((role) => [role.slug, role]));
  const facts = new Map();
  for (const row of pairs) {
    const key = `${roles[row.here].slug} ${roles[row.there].slug}`;
    facts.set(key, {
      components: Object.fromEntries(COMPONENTS.map((name) => [name, row[name]])),
      sameOnet: row.same_onet === 1,
      zones: span(row, "zones"),
      ratio: span(row, "ratio"),
      usd: span(row, "usd"),
    });
  }
  const asked = (slug) => skills.filter((row) => row.role === slug);
  const known = new Map(); // what transfers and what is missing does not depend on the rule
  const moveOf = (here, there, rule) => {
    const key = `${here} ${there}`;
    const found = facts.get(key);
    const ends = { here: bySlug.get(here), there: bySlug.get(there) };
    if (!known.has(key)) known.set(key, steps(ends, asked));
    return { ...ends, facts: found, verdict: judge(found, rule), ...known.get(key) };
  };
  return { roles, bySlug, moveOf };
}

function span(row, name) {
  const low = row[`${name}_low`];
  return low === null ? null : { main: row[name], low, high: row[`${name}_high`] };
}

/** What the role to reach asks for: {asked, transfers, missing}; asked is null without profiles. */
function steps({ here, there }, asked) {
  if (!(here.has_profile && there.has_profile)) {
    return { asked: null, transfers: [], missing: [] };
  }
  const levels = new Map(asked(here.slug).map((row) => [row.name, row.level]));
  const all = asked(there.slug).map((row) => {
    const own = levels.get(row.name) ?? 0;
    return { ...row, here: own, gap: Math.max(0, row.level - own) };
  });
  const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  const weight = (step) => roundHalfUp(step.importance * step.gap * 1e9);
  return {
    asked: all.length,
    transfers: all
      .filter((step) => step.gap === 0)
      .sort((a, b) => b.importance - a.importance || byName(a, b)),
    missing: all
      .filter((step) => step.gap > 0)
      .sort(
        (a, b) =>
          weight(b) - weight(a) ||
          b.must_have - a.must_have ||
          b.importance - a.importance ||
          byName(a, b),
      ),
  };
}

/** The moves from one role, the most similar first, those without an answer last. */
export function rankedMoves(moves, here, rule) {
  const found = moves.roles
    .filter((role) => role.slug !== here)
    .map((role) => moves.moveOf(here, role.slug, rule));
  const value = (move) => move.verdict.similarity ?? -1;
  return found.sort((a, b) => value(b) - value(a) || (a.there.name < b.there.name ? -1 : 1));
}
