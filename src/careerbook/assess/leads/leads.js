// Twin of careerbook/assess/leads/leads.py, which explains measures, weights, draws and bands.
// Both are held by tests/assess/leads/leads_cases.json.

import { CRITERIA } from "./weights.js";
import { roundHalfUp } from "../../say/numbers.js";

export const DRAWS = 500;
const SEED = 20_261_123;
const MOVE = 20;
const OUT_OF_REACH = [2, 3];
const TOP = 3;
const UNITS = 1_000_000;
const Z95 = 1.96;

/**
 * places: [{role, name, family, interests, skills, pay, short, must}], each measure
 * {value, low, high} or null;
 * weights: {interests, skills, pay}, whole numbers 0-100; gone: slugs to leave out.
 */
export function leads(places, weights, gone = []) {
  const offered = places.filter(({ role }) => !gone.includes(role));
  const rated = places.some(({ skills }) => skills);
  const used = CRITERIA.filter(
    (name) => weights[name] && (rated || name !== "pay") && offered.some((place) => place[name]),
  );
  const complete = (place) => used.length > 0 && used.every((name) => place[name]);
  const isFar = ({ short, must }) =>
    used.includes("skills") && short * OUT_OF_REACH[1] > must * OUT_OF_REACH[0];
  const ranked = offered.filter((place) => complete(place) && !isFar(place));
  const topPay = Math.max(0, ...places.map(({ pay }) => pay?.high ?? 0));
  const shares = ranked.map((place) =>
    used.map((name) => {
      const start = name === "interests" ? 1 : 0;
      return roundHalfUp((place[name].value + start) * slope(name, topPay) * UNITS);
    }),
  );
  const sumsOf = (drawn) =>
    shares.map((share) => share.reduce((sum, value, k) => sum + drawn[k] * value, 0));
  const sums = sumsOf(used.map((name) => weights[name]));
  const counts = countDraws({ used, weights, sumsOf, roles: ranked.length });
  const order = ranked
    .map((_, i) => i)
    .sort((a, b) => sums[b] - sums[a] || byName(ranked[a], ranked[b]));
  const rows = order.map((i) => ({
    role: ranked[i].role,
    name: ranked[i].name,
    place: 1 + sums.filter((other) => other > sums[i]).length,
    first: counts[i][0],
    top_three: counts[i][1],
    alike: !toldApart(ranked[order[0]], ranked[i], used, weights, topPay),
    short: ranked[i].short,
  }));
  const slugs = (list) => list.map(({ role }) => role);
  return {
    rows,
    used,
    unranked: slugs(offered.filter((place) => !complete(place))),
    dismissed: slugs(places.filter((place) => !offered.includes(place))),
    far: slugs(offered.filter((place) => complete(place) && isFar(place))),
  };
}

export const alikeOf = ({ rows }) => rows.filter(({ alike, place }) => alike && place > 1);
export const leadingOf = ({ rows }) => rows.filter(({ place }) => place === 1);

export function toldApart(one, two, used, weights, topPay) {
  let [difference, variance] = [0, 0];
  for (const name of used) {
    const [a, b] = [one[name], two[name]];
    const scale = weights[name] * slope(name, topPay);
    difference += scale * (a.value - b.value);
    const shared = a.value === b.value && a.low === b.low && a.high === b.high;
    if (name === "skills" || !shared) variance += (scale * Math.hypot(error(a), error(b))) ** 2;
  }
  return Math.abs(difference) > Z95 * Math.sqrt(variance);
}

/** Whole numbers from -20 to 20 (mulberry32), the same for the same seed in every language. */
export function mover(seed = SEED) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return (((value ^ (value >>> 14)) >>> 0) % (2 * MOVE + 1)) - MOVE;
  };
}

function countDraws({ used, weights, sumsOf, roles }) {
  const counts = Array.from({ length: roles }, () => [0, 0]);
  if (!roles) return counts;
  const move = mover();
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const all = CRITERIA.map((name) => {
      const moved = weights[name] + move();
      return weights[name] ? Math.max(1, moved) : 0;
    });
    const sums = sumsOf(used.map((name) => all[CRITERIA.indexOf(name)]));
    const ladder = [...sums].sort((a, b) => b - a);
    const third = ladder[Math.min(TOP, roles) - 1];
    sums.forEach((sum, i) => {
      counts[i][0] += Number(sum === ladder[0]);
      counts[i][1] += Number(sum >= third);
    });
  }
  return counts;
}

const slope = (name, topPay) => {
  if (name === "pay") return topPay ? 1 / topPay : 0;
  return name === "interests" ? 0.5 : 1;
};
const error = ({ low, high }) => (high - low) / (2 * Z95);
const byName = (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
