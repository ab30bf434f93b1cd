// Twin of careerbook/assess/skills/gap.py, which explains formulas, sources and limits.
// Both are held by tests/assess/skills/gap_cases.json.
import { percent, roundHalfUp } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const OWN_LEVEL_SE = 1.0;
const Z95 = 1.96;
const NEXT_STEPS = 3;
const MUST_HAVE_SLACK = 1;

/** requirements: [{id, level, level_se, importance, must_have}]; ratings: {id: 0-5 or null}. */
export function score(requirements, ratings, ownSe = OWN_LEVEL_SE) {
  const rows = requirements.map((need) =>
    row(need, Object.hasOwn(ratings, need.id) ? ratings[need.id] : null),
  );
  const scored = requirements
    .map((need, index) => ({ need, own: rows[index].own }))
    .filter(({ own }) => own !== null);
  const { coverage, expected, se } = coverageOf(scored, ownSe);
  const known = coverage !== null;
  return {
    rows,
    answered: scored.length,
    open: rows.filter((r) => r.own === null).map((r) => r.skill),
    coverage,
    expected,
    se,
    low: known ? unit(Math.min(coverage, expected - Z95 * se)) : null,
    high: known ? unit(Math.max(coverage, expected + Z95 * se)) : null,
    flagged: rows.filter((r) => r.flagged),
    strengths: rows.filter((r) => r.surplus > 0).sort((a, b) => b.surplus - a.surplus),
    next_steps: byPriority(rows).slice(0, NEXT_STEPS),
  };
}

/** The rows that fall short, largest priority first. */
export const byPriority = (rows) => rows.filter((r) => r.priority > 0).sort(stepOrder);

export function canBeToldApart(coverage1, se1, coverage2, se2) {
  return Math.abs(coverage1 - coverage2) > Z95 * Math.hypot(se1, se2);
}

export function sentence(result, roleName) {
  const total = result.rows.length;
  if (result.coverage === null) {
    return result.answered === 0
      ? fill(WORDS.nothing_scored_of_role, { role: roleName })
      : fill(WORDS.no_weight, { role: roleName });
  }
  const [low, high] = [percent(result.low), percent(result.high)];
  const reach = low === high ? `about ${low} %` : `between ${low} and ${high} %`;
  const open = result.open.length > 0;
  const scope = open ? `in ${result.answered} of ${total} skills` : `in all ${total} skills`;
  let text = fill(WORDS.reach, { scope, reach, role: roleName });
  if (open) text += WORDS.open_left_out;
  const count = result.flagged.length;
  if (count === 0) return fill(WORDS.no_must_have_short, { text });
  return `${text} ${count} ${count === 1 ? "must-have is" : "must-haves are"} more than one level short.`;
}

function row(need, own) {
  const gap = own === null ? null : Math.max(0, need.level - own);
  return {
    skill: need.id,
    required: need.level,
    own,
    gap,
    surplus: own === null ? null : Math.max(0, own - need.level),
    importance: need.importance,
    priority: gap === null ? null : need.importance * gap,
    must_have: need.must_have,
    flagged: need.must_have && gap !== null && gap > MUST_HAVE_SLACK,
  };
}

// 0.1 * 3 and 0.3 * 1 are the same priority: rounding keeps the last bit from deciding.
const rounded = (value) => roundHalfUp(value * 1e9);

function stepOrder(a, b) {
  return (
    rounded(b.priority) - rounded(a.priority) ||
    Number(b.must_have) - Number(a.must_have) ||
    b.importance - a.importance
  );
}

function coverageOf(scored, ownSe) {
  const asked = scored.reduce((sum, { need }) => sum + need.importance * need.level, 0);
  if (asked <= 0) return { coverage: null, expected: null, se: null };
  let [missing, mean, variance, covariance, askedVariance] = [0, 0, 0, 0, 0];
  for (const { need, own } of scored) {
    const weight = need.importance;
    const difference = need.level - own;
    const gap = positivePart(difference, Math.hypot(need.level_se, ownSe));
    missing += weight * Math.max(0, difference);
    mean += weight * gap.mean;
    variance += weight ** 2 * gap.variance;
    covariance += weight ** 2 * gap.chance * need.level_se ** 2;
    askedVariance += weight ** 2 * need.level_se ** 2;
  }
  const share = mean / asked;
  const ratioVariance = variance - 2 * share * covariance + share ** 2 * askedVariance;
  return {
    coverage: Math.max(0, 1 - missing / asked),
    expected: 1 - share,
    se: Math.sqrt(Math.max(0, ratioVariance)) / asked,
  };
}

function positivePart(mean, spread) {
  if (spread === 0) return { mean: Math.max(0, mean), variance: 0, chance: mean > 0 ? 1 : 0 };
  const z = mean / spread;
  const density = normalDensity(z);
  const chance = normalChance(z, density);
  const first = mean * chance + spread * density;
  const second = (mean ** 2 + spread ** 2) * chance + mean * spread * density;
  return { mean: first, variance: Math.max(0, second - first ** 2), chance };
}

const normalDensity = (z) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

// P(Z < z) by the series 1/2 + density * (z + z^3/3 + z^5/(3*5) + ...), which converges for all z
// (G. Marsaglia 2004, Evaluating the Normal Distribution, J. Stat. Softw. 11(4)).
function normalChance(z, density) {
  if (z < -8) return 0;
  if (z > 8) return 1;
  let [sum, term] = [z, z];
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + density * sum;
}

const unit = (share) => Math.min(Math.max(share, 0), 1);
