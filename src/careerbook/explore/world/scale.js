// The scale of the strips of pay elsewhere. Twin of domain and ticks in explore/world/strips.py.

const NARROWEST = 0.5; // of the highest value: the least that the scale spans

/** Widen a narrow range, so that a small difference does not fill the picture. */
export function domain(low, high) {
  const room = Math.max(0, NARROWEST * high - (high - low)) / 2;
  return [low - room, high + room];
}

/** A few round numbers between two values. */
export function roundTicks(low, high) {
  const span = high - low;
  const power = 10 ** Math.floor(Math.log10(span));
  const step = [0.2, 0.25, 0.5, 1, 2, 5].map((s) => s * power).find((s) => span / s < 6);
  const [first, last] = [Math.ceil(low / step), Math.floor(high / step)];
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toFixed(10)),
  );
}
