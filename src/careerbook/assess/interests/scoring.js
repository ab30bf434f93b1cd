// Twin of careerbook/assess/interests/scoring.py and match.py, which explain formulas, sources and
// limits. Both are held by tests/assess/interests/interests_cases.json.
import { roundHalfUp } from "../../say/numbers.js";

export const LEAST_ANSWERED = 4;
export const ITEMS_PER_SCALE = 6;
export const HIGHEST_SCORE = 24;
const ROUNDING_VARIANCE = 1 / 12;
// 95th percentile of F with 5 and 18, 19, ... 30 degrees of freedom.
const F_95 = [
  2.773, 2.74, 2.711, 2.685, 2.661, 2.64, 2.621, 2.603, 2.587, 2.572, 2.558, 2.545, 2.534,
];
const LEAST_FREEDOM = 18;
// 97.5th percentile of t with 3, 4, ... 30 degrees of freedom.
const T_975 = [
  3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12,
  2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
];
const LEAST_SCORED_FREEDOM = 3;
const TOP = 3;
const NAMED_FROM = 0.4;
const NEUTRAL = 12;

/**
 * scales: [{id, name}]; items: [{id, scale, reverse}]; families: [{id, name, values}];
 * answers: {item id: 1-5}; alikeFrom: correlation from which families are never told apart.
 */
export function score(scales, items, families, answers, alikeFrom = 1) {
  const pointsOf = (scale) =>
    items
      .filter((item) => item.scale === scale.id && Object.hasOwn(answers, item.id))
      .map((item) => (item.reverse ? 5 - answers[item.id] : answers[item.id] - 1));
  const points = scales.map(pointsOf);
  const [spread, freedom] = pooled(points);
  const reach = T_975[freedom - LEAST_SCORED_FREEDOM] ?? null;
  const found = scales.map((scale, k) => scaleScore(scale, points[k], spread, reach));
  const scores = found.map((scale) => scale.score).filter((value) => value !== null);
  const complete = scores.length === scales.length;
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  const flat = complete && least === most;
  const angle_se = flat || !complete ? null : angleSe(scores, found, spread);
  const near = angle_se === null ? [] : matches(scores, families, angle_se, alikeFrom, reach);
  const blurred = angle_se !== null && 5 * F_95[freedom - LEAST_FREEDOM] * angle_se * angle_se >= 1;
  const disliked = complete && most < NEUTRAL;
  return {
    scales: found,
    answered: points.flat().length,
    items: items.length,
    level: complete ? mean(scores) : null,
    differentiation: complete ? most - least : null,
    flat,
    angle_se,
    reach,
    blurred,
    disliked,
    families: near,
    suggested: blurred || disliked ? [] : near.slice(0, TOP).filter(isNamed),
  };
}

const isNamed = ({ match, low }) => low > 0 && match >= NAMED_FROM;

/** Pearson's correlation, or null where one side does not vary. */
export function correlation(one, two) {
  if ([one, two].some((side) => Math.max(...side) === Math.min(...side))) return null;
  const [mean1, mean2] = [mean(one), mean(two)];
  let [both, square1, square2] = [0, 0, 0];
  one.forEach((a, k) => {
    both += (a - mean1) * (two[k] - mean2);
    square1 += (a - mean1) * (a - mean1);
    square2 += (two[k] - mean2) * (two[k] - mean2);
  });
  return Math.min(1, Math.max(-1, both / Math.sqrt(square1 * square2)));
}

/** [low, high] of the 95 % band of a match, `reach` standard errors to each side. */
export function band(match, angleSe, reach) {
  const turn = reach * angleSe;
  if (turn >= Math.PI) return [-1, 1];
  const across = Math.sqrt(1 - match * match) * Math.sin(turn);
  const along = Math.cos(turn);
  return [
    match <= -along ? -1 : match * along - across,
    match >= along ? 1 : match * along + across,
  ];
}

export function canBeToldApart(match1, match2, alike, angleSe, reach) {
  const difference = match1 - match2;
  const spread = Math.sqrt(Math.max(0, 2 - 2 * alike - difference * difference));
  return Math.abs(difference) > reach * angleSe * spread;
}

function matches(scores, families, angleSe, alikeFrom, reach) {
  // Nine digits: of two equal matches the last bit must not decide.
  const rounded = (value) => roundHalfUp(value * 1e9);
  const found = families
    .map((family) => ({ ...family, match: correlation(scores, family.values) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => rounded(b.match) - rounded(a.match) || (a.name < b.name ? -1 : 1));
  const [first] = found;
  return found.map(({ id, name, values, match }) => {
    const alike = correlation(first.values, values) ?? 0;
    const apart = alike < alikeFrom && canBeToldApart(first.match, match, alike, angleSe, reach);
    const [low, high] = band(match, angleSe, reach);
    return { id, name, match, low, high, like_first: !apart };
  });
}

function scaleScore({ id, name }, points, spread, reach) {
  const answered = points.length;
  if (answered < LEAST_ANSWERED) return { id, name, answered, score: null, low: null, high: null };
  const value = (ITEMS_PER_SCALE * points.reduce((a, b) => a + b, 0)) / answered;
  const half = reach * scoreSe(answered, spread);
  const [low, high] = [Math.max(0, value - half), Math.min(HIGHEST_SCORE, value + half)];
  return { id, name, answered, score: value, low, high };
}

/** The pooled standard deviation of the points within the scored scales, and its freedom. */
function pooled(points) {
  let [total, freedom] = [0, 0];
  for (const one of points.filter(({ length }) => length >= LEAST_ANSWERED)) {
    const middle = mean(one);
    for (const value of one) total += (value - middle) * (value - middle);
    freedom += one.length - 1;
  }
  return [freedom ? Math.sqrt(Math.max(ROUNDING_VARIANCE, total / freedom)) : 0, freedom];
}

const scoreSe = (answered, spread) => (ITEMS_PER_SCALE * spread) / Math.sqrt(answered);

function angleSe(scores, scales, spread) {
  const level = mean(scores);
  let [length, error] = [0, 0];
  scores.forEach((value, k) => {
    length += (value - level) * (value - level);
    error += scoreSe(scales[k].answered, spread) ** 2;
  });
  return Math.sqrt(error / scores.length) / Math.sqrt(length);
}

const mean = (values) => values.reduce((a, b) => a + b, 0) / values.length;
