// Twin of careerbook/assess/leads/leads.py, which explains measures, weights, draws and bands.
// Both are held by tests/assess/leads/leads_cases.json.

import { deviations, DRAWS, each, moves } from "./draws.js";
import { CRITERIA } from "./weights.js";
import { isOutOfReach } from "../skills/rank.js";
import { roundHalfUp } from "../../say/numbers.js";

const SELDOM = Math.floor(DRAWS / 40);
export const FITS_FROM = 0.4;
const TOP = 3;
const UNITS = 1_000_000;
const Z95 = 1.96;

/**
 * places: [{role, name, family, interests, skills, pay, short, must, drawn}], each measure
 * {value, low, high} or null, drawn: {criterion: the measure in every draw};
 * weights: {interests, skills, pay}, whole numbers 0-100; gone: slugs to leave out; limited: slugs
 * that the reader's limits remove.
 */
export function leads(places, weights, gone = [], limited = []) {
  const removed = places.filter(({ role }) => limited.includes(role) && !gone.includes(role));
  const offered = places.filter((place) => !gone.includes(place.role) && !removed.includes(place));
  const rated = places.some(({ skills }) => skills);
  const used = CRITERIA.filter(
    (name) => weights[name] && (rated || name !== "pay") && offered.some((place) => place[name]),
  );
  const complete = (place) => used.length > 0 && used.every((name) => place[name]);
  const isFar = ({ short, must }) => used.includes("skills") && isOutOfReach(short, must);
  const ranked = offered.filter((place) => complete(place) && !isFar(place));
  const topPay = Math.max(0, ...places.map(({ pay }) => pay?.value ?? 0));
  const units = (value, name) =>
    roundHalfUp((value + (name === "interests" ? 1 : 0)) * slope(name, topPay) * UNITS);
  const sumOf = (place) =>
    used.reduce((sum, name) => sum + weights[name] * units(place[name].value, name), 0);
  const order = ranked
    .map((place) => ({ place, sum: sumOf(place) }))
    .sort((a, b) => b.sum - a.sum || byName(a.place, b.place));
  const counts = countDraws({ order, places, used, weights, units });
  const rows = order.map(({ place, sum }, i) => ({
    role: place.role,
    name: place.name,
    place: 1 + order.filter((other) => other.sum > sum).length,
    first: counts[i].first,
    top_three: counts[i].topThree,
    alike: sum === order[0].sum || counts[i].passes > SELDOM,
    short: place.short,
    must: place.must,
    fits: place.interests ? place.interests.value >= FITS_FROM : null,
  }));
  const slugs = (list) => list.map(({ role }) => role);
  return {
    rows,
    used,
    unranked: slugs(offered.filter((place) => !complete(place))),
    dismissed: slugs(places.filter(({ role }) => gone.includes(role))),
    far: slugs(offered.filter((place) => complete(place) && isFar(place))),
    removed: slugs(removed),
  };
}

export const alikeOf = ({ rows }) => rows.filter(({ alike, place }) => alike && place > 1);
export const leadingOf = ({ rows }) => rows.filter(({ place }) => place === 1);

/** Whether interests are known and no role that is ranked fits them. */
export const noneFits = ({ rows }) => rows.length > 0 && rows.every(({ fits }) => fits === false);

/** How often each role is first, among the first three, and at or above the leading one. */
function countDraws({ order, places, used, weights, units }) {
  const counts = order.map(() => ({ first: 0, topThree: 0, passes: 0 }));
  if (!order.length) return counts;
  const sums = order.map(() => new Float64Array(DRAWS));
  for (const name of used) {
    const moved = moves(name);
    const weighed = each((i) => Math.max(weights[name] + moved[i], 1));
    order.forEach(({ place }, k) => {
      const drawn = drawnOf(place, name, places);
      for (let i = 0; i < DRAWS; i += 1) sums[k][i] += weighed[i] * units(drawn[i], name);
    });
  }
  for (let i = 0; i < DRAWS; i += 1) {
    const ladder = sums.map((sum) => sum[i]).sort((a, b) => b - a);
    const third = ladder[Math.min(TOP, order.length) - 1];
    counts.forEach((count, k) => {
      count.first += Number(sums[k][i] === ladder[0]);
      count.topThree += Number(sums[k][i] >= third);
      count.passes += Number(sums[k][i] >= sums[0][i]);
    });
  }
  return counts;
}

/** A measure in every draw; a band that several roles have is drawn once for them. */
function drawnOf(place, criterion, places) {
  if (place.drawn?.[criterion]) return place.drawn[criterion];
  const { value, low, high } = place[criterion];
  const alike = places.filter((one) => {
    const other = one[criterion];
    return other && other.value === value && other.low === low && other.high === high;
  });
  const name = criterion === "skills" ? place.role : alike.map(({ role }) => role).sort()[0];
  const moved = deviations(`${criterion} ${name}`);
  return each((i) => value + ((high - low) / (2 * Z95)) * moved[i]);
}

const slope = (name, topPay) => {
  if (name === "pay") return topPay ? 1 / topPay : 0;
  return name === "interests" ? 0.5 : 1;
};
const byName = (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
