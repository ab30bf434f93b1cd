// Twin of careerbook/assess/skills/coverage.py, which explains formulas, sources and limits.
// Both are held by tests/assess/skills/gap_cases.json and tests/assess/skills/rank_cases.json.
import { OWN_LEVEL_SE, SHARED } from "../answers/rating_error.js";

const Z95 = 1.96;
const TAIL = 0.025;
const STEP = 0.8;
const POINTS = Array.from({ length: 11 }, (_, i) => STEP * (i - 5));
const HALVINGS = 44;

/** scored: [{need, own}] -> {value, expected, se, shared_se, low, high, given}, or null. */
export function coverageOf(scored, ownSe = OWN_LEVEL_SE) {
  const asked = scored.reduce((sum, { need }) => sum + need.importance * need.level, 0);
  if (asked <= 0) return null;
  const missing = scored.reduce(
    (sum, { need, own }) => sum + need.importance * Math.max(0, need.level - own),
    0,
  );
  const points = ownSe ? POINTS : [0];
  const weights = points.map((point) => Math.exp((-point * point) / 2));
  const total = weights.reduce((a, b) => a + b, 0);
  const given = points.map((point, i) => at(scored, asked, ownSe, point, weights[i] / total));
  const value = Math.max(0, 1 - missing / asked);
  const sum = (part) => given.reduce((all, one) => all + one.weight * part(one), 0);
  const expected = sum(({ mean }) => mean);
  const shared = sum(({ mean }) => (mean - expected) ** 2);
  const own = sum(({ variance }) => variance);
  return {
    value,
    expected,
    se: Math.sqrt(shared + own),
    shared_se: Math.sqrt(shared),
    low: unit(Math.min(value, pointBelow(given, TAIL))),
    high: unit(Math.max(value, pointBelow(given, 1 - TAIL))),
    given,
    ownVariance: (1 - SHARED) * ownSe * ownSe,
  };
}

/** [difference of two mean coverages of one reader, its standard error]. */
export function difference(one, two) {
  const away = one.expected - two.expected;
  const variance = one.given.reduce((sum, first, i) => {
    const second = two.given[i];
    const own = first.variance + second.variance - 2 * together(first, second, one.ownVariance);
    return sum + first.weight * (Math.max(0, own) + (first.mean - second.mean - away) ** 2);
  }, 0);
  return [away, Math.sqrt(variance)];
}

export function canBeToldApart(one, two) {
  const [away, se] = difference(one, two);
  return Math.abs(away) > Z95 * se;
}

function at(scored, asked, ownSe, point, weight) {
  const shift = Math.sqrt(SHARED) * ownSe * point;
  const ownVariance = (1 - SHARED) * ownSe * ownSe;
  let [mean, variance, covariance, askedVariance] = [0, 0, 0, 0];
  const skills = new Map();
  for (const { need, own } of scored) {
    const share = need.importance / asked;
    const error = need.level_se * need.level_se;
    const spread = Math.sqrt(error + ownVariance);
    const some = above(need.level - own + shift, spread);
    const below0 = above(shift - own, Math.sqrt(ownVariance));
    const gap = some.mean - below0.mean;
    const square = some.square - below0.square - 2 * need.level * below0.mean;
    mean += share * gap;
    variance += share * share * Math.max(0, square - gap * gap);
    covariance += share * share * some.chance * error;
    askedVariance += share * share * error;
    skills.set(need.id, [
      share * (some.chance - below0.chance),
      share * (some.density - below0.density),
    ]);
  }
  const ratio = variance - 2 * mean * covariance + mean * mean * askedVariance;
  return { weight, mean: 1 - mean, variance: Math.max(0, ratio), skills };
}

function together(one, two, ownVariance) {
  let found = 0;
  for (const [skill, [chance, density]] of one.skills) {
    const other = two.skills.get(skill);
    if (!other) continue;
    found += ownVariance * chance * other[0];
    found += (ownVariance * ownVariance * density * other[1]) / 2;
  }
  return found;
}

/** Below which point this share of the mixture lies, by halving. */
function pointBelow(given, share) {
  const reach = ({ variance }) => 6 * Math.sqrt(variance) + 1e-9;
  let low = Math.min(...given.map((one) => one.mean - reach(one)));
  let high = Math.max(...given.map((one) => one.mean + reach(one)));
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    const chance = given.reduce((sum, { weight, mean, variance }) => {
      return sum + weight * below(middle - mean, variance);
    }, 0);
    if (chance < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function below(distance, variance) {
  if (variance === 0) return distance >= 0 ? 1 : 0;
  const z = distance / Math.sqrt(variance);
  return normalChance(z, normalDensity(z));
}

/** The part of a normal variable above 0: mean, mean square, chance, and the density at 0. */
function above(mean, spread) {
  if (spread === 0) {
    const part = Math.max(0, mean);
    return { mean: part, square: part * part, chance: mean > 0 ? 1 : 0, density: 0 };
  }
  const z = mean / spread;
  const density = normalDensity(z);
  const chance = normalChance(z, density);
  return {
    mean: mean * chance + spread * density,
    square: (mean * mean + spread * spread) * chance + mean * spread * density,
    chance,
    density: density / spread,
  };
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
