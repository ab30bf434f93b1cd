// Which cells run, and in which order, when a reader asks for one.

// `needs[i]` are the earlier cells that cell i needs. `ran[i]` tells of its last run that ended well:
// the code then and a number that grows with every run. A needed cell runs when it has not run as it
// now stands, or when something that it needs itself runs, or ran after it.
export function cellsToRun(wanted, needs, codes, ran) {
  const again = new Set();
  for (const cell of needs[wanted]) {
    const last = ran[cell];
    const stale =
      !last ||
      last.code !== codes[cell] ||
      needs[cell].some((one) => again.has(one) || (ran[one]?.turn ?? 0) > last.turn);
    if (stale) again.add(cell);
  }
  return [...again, wanted];
}

// Cells whose shown result no longer follows from the code above them, once `cell` has run anew.
export const outdatedBy = (cell, needs, ran) =>
  needs.flatMap((needed, one) =>
    one > cell && needed.includes(cell) && ran[one] && ran[one].turn < (ran[cell]?.turn ?? 0)
      ? [one]
      : [],
  );
