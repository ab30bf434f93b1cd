// Twin of careerbook/assess/leads/draws.py, which explains what is drawn and why it is shared.
// Both are held by tests/assess/leads/leads_cases.json.
import { SHARED } from "../answers/rating_error.js";

export const DRAWS = 500;
const MOVE = 20;
const SEED = 20_261_123;
const PARTS = 4;
const [FNV_START, FNV_PRIME] = [0x811c9dc5, 0x01000193];

const kept = new Map();

/** One deviation for each draw: mean 0, standard deviation 1, the same for the same name. */
export function deviations(name) {
  if (!kept.has(name)) {
    const next = words(name);
    const scale = Math.sqrt(12 / PARTS);
    kept.set(
      name,
      each(() => ((next() + next() + next() + next()) / 2 ** 32 - PARTS / 2) * scale),
    );
  }
  return kept.get(name);
}

/** A whole number from -20 to 20 for each draw. */
export function moves(criterion) {
  const name = `weight ${criterion}`;
  if (!kept.has(name)) {
    const next = words(name);
    kept.set(
      name,
      each(() => (next() % (2 * MOVE + 1)) - MOVE),
    );
  }
  return kept.get(name);
}

/** A role's coverage in every draw, 0-1; ownSe: standard error of an own level, in levels. */
export function coverageDraws(role, requirements, ratings, ownSe) {
  const [part, rest] = [Math.sqrt(SHARED), Math.sqrt(1 - SHARED)];
  const common = deviations("levels");
  const [missing, asked] = [new Float64Array(DRAWS), new Float64Array(DRAWS)];
  for (const { id, level, level_se, importance } of requirements) {
    const own = Object.hasOwn(ratings, id) ? ratings[id] : null;
    if (own === null) continue;
    const single = deviations(`level ${id}`);
    const needed = deviations(`asked ${role} ${id}`);
    for (let i = 0; i < DRAWS; i += 1) {
      const mine = own + ownSe * (part * common[i] + rest * single[i]);
      const wanted = Math.max(level + level_se * needed[i], 0);
      missing[i] += importance * Math.max(wanted - mine, 0);
      asked[i] += importance * wanted;
    }
  }
  return each((i) => (asked[i] > 0 ? Math.max(1 - missing[i] / asked[i], 0) : 0));
}

/** {family id: its match in every draw, -1 to 1}; families: [{id, values}]. */
export function matchDraws(scores, angleSe, families) {
  const level = mean(scores);
  const length = Math.sqrt(scores.reduce((sum, s) => sum + (s - level) * (s - level), 0));
  const error = angleSe * length;
  const moved = scores.map((_, k) => deviations(`interest ${k}`));
  const drawn = Array.from({ length: DRAWS }, (_, i) =>
    scores.map((score, k) => score + error * moved[k][i]),
  );
  const middles = drawn.map(mean);
  const varied = families.filter(({ values }) => Math.max(...values) !== Math.min(...values));
  return Object.fromEntries(
    varied.map(({ id, values }) => {
      const own = mean(values);
      const match = (i) => {
        let [both, square1, square2] = [0, 0, 0];
        for (let k = 0; k < values.length; k += 1) {
          const [mine, theirs] = [drawn[i][k] - middles[i], values[k] - own];
          both += mine * theirs;
          square1 += mine * mine;
          square2 += theirs * theirs;
        }
        return Math.min(1, Math.max(-1, both / Math.sqrt(square1 * square2)));
      };
      return [id, each(match)];
    }),
  );
}

/** A list with one value for each draw. */
export function each(value) {
  const found = new Float64Array(DRAWS);
  for (let i = 0; i < DRAWS; i += 1) found[i] = value(i);
  return found;
}

/** Whole numbers of 32 bits (mulberry32, begun at the FNV-1a hash of the name). */
function words(name) {
  let state = FNV_START ^ SEED;
  for (const letter of name) state = Math.imul(state ^ letter.codePointAt(0), FNV_PRIME);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return (value ^ (value >>> 14)) >>> 0;
  };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
