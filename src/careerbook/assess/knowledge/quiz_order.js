// Twin of careerbook/assess/knowledge/quiz_order.py, which explains stages and thresholds.
// Both are held by tests/assess/knowledge/knowledge_cases.json.

export const STAGE_ITEMS = 3;
const HARDER_FROM = 0.6;
export const SEEDS = 1_000_000;
const [EASY, MEDIUM, HARD] = [1, 2, 3];

/**
 * difficulties: [[item id, 1-3]] in the bank's order; right: {id: bool}; seen: ids that come last.
 * -> {first, second, harder}
 */
export function route(difficulties, seed, right, seen = []) {
  const first = drawn(difficulties, MEDIUM, seed, [], seen);
  const given = first.filter((item) => Object.hasOwn(right, item)).map((item) => right[item]);
  if (given.length < first.length) return { first, second: [], harder: null };
  const harder = given.length > 0 && given.filter(Boolean).length / given.length >= HARDER_FROM;
  const second = drawn(difficulties, harder ? HARD : EASY, seed, first, seen);
  return { first, second, harder };
}

export const itemSeed = (seed, item) => Math.floor(draws(seed, item)() * SEEDS);

/** Positions of options in the order shown; mixed: the file's own order must not come out. */
export function shownOrder(count, seed, item, mixed = false) {
  const order = shuffled(count, seed, `${item}/options`);
  const asFiled = order.every((place, i) => place === i);
  return mixed && asFiled ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

function drawn(difficulties, wanted, seed, taken, seen) {
  const mixed = shuffled(difficulties.length, seed, `stage-${wanted}`)
    .map((place) => difficulties[place])
    .filter(([id]) => !taken.includes(id));
  const late = ([id]) => Number(seen.includes(id));
  const far = ([, difficulty]) => Math.abs(difficulty - wanted);
  const best = [...mixed].sort((a, b) => late(a) - late(b) || far(a) - far(b));
  const chosen = new Set(best.slice(0, STAGE_ITEMS));
  return mixed.filter((item) => chosen.has(item)).map(([id]) => id);
}

function shuffled(count, seed, text) {
  const order = Array.from({ length: count }, (_, i) => i);
  const draw = draws(seed, text);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = Math.floor(draw() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

function draws(seed, text) {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${seed}:${text}`)) {
    state = Math.imul(state ^ byte, 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
