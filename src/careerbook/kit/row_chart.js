// A row for each thing measured: its name, a bar or a range with marks, and its numbers in words.
// Drawn at the width of its column, so that text keeps its size on a phone.
import { canvas, s, words } from "./svg.js";

const WIDE_PX = 560; // from here names stand left of the rows, below it above them
const LABEL_PX = 172; // room for the words after a row
const HALF_PX = 7; // half the height of a bar

/**
 * rows: [{name, label, at, low?, high?, marks?, strong?}]: all places from 0 to 1; `at` null: nothing
 * to draw; with low and high a range with its mean, otherwise a bar from 0; marks: single values.
 * ends: words at 0 and 1; said: the picture in a sentence; width and namePx in CSS pixels.
 */
export function rowPicture({ rows, ends, said, width, namePx = 190 }) {
  const wide = width >= WIDE_PX;
  const left = wide ? namePx : 8;
  const right = width - (wide ? LABEL_PX : 8);
  const rowPx = wide ? 38 : 74;
  const bottom = rowPx * rows.length;
  const x = (share) => left + (right - left) * share;
  const svg = canvas(width, bottom + 26);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", said);
  svg.style.maxWidth = `${width}px`;
  for (const share of [0, 1 / 3, 2 / 3, 1]) {
    const grid = { x1: x(share), x2: x(share), y1: 0, y2: bottom, stroke: "var(--cb-grid)" };
    svg.append(s("line", grid));
  }
  const muted = { fill: "var(--cb-muted)" };
  svg.append(words(x(0) - (wide ? 0 : 8), bottom + 18, ends[0], muted));
  svg.append(words(x(1), bottom + 18, ends[1], { ...muted, "text-anchor": "end" }));
  rows.forEach((row, i) => {
    const y = rowPx * i + (wide ? 19 : 54);
    svg.append(...drawRow(row, x, y));
    svg.append(words(0, wide ? y + 5 : y - 37, row.name, { "font-size": 14 }));
    const beside = { "font-size": 14, fill: wide ? "var(--cb-ink)" : "var(--cb-muted)" };
    svg.append(words(wide ? right + 12 : 0, wide ? y + 5 : y - 18, row.label, beside));
  });
  return svg;
}

function drawRow({ at, low, high, marks = [], strong }, x, y) {
  const [top, height] = [y - HALF_PX, 2 * HALF_PX];
  if (at === null) {
    const outline = { fill: "none", stroke: "var(--cb-control)", "stroke-dasharray": "3 4" };
    return [s("rect", { x: x(0), y: top, width: x(1) - x(0), height, ...outline })];
  }
  const fill = strong ? "var(--cb-accent)" : "var(--cb-band-strong)";
  // None is an answer too: the bar keeps two pixels, a row without answers has none.
  if (low === undefined) {
    return [s("rect", { x: x(0), y: top, width: Math.max(2, x(at) - x(0)), height, fill })];
  }
  const mean = { x: x(at) - 2, y: top - 3, width: 4, height: height + 6, fill };
  const range = { x: x(low), y: y - 3, width: x(high) - x(low), height: 6, fill, opacity: 0.45 };
  return [
    s("rect", range),
    s("rect", mean),
    ...marks.map((share, i) => {
      // Equal answers stand side by side.
      const before = marks.slice(0, i).filter((other) => other === share).length;
      const same = marks.filter((other) => other === share).length;
      const cx = x(share) + 9 * (before - (same - 1) / 2);
      const ring = { fill: "var(--cb-surface)", stroke: "var(--cb-ink)", "stroke-width": 1.5 };
      return s("circle", { cx, cy: y, r: 4, ...ring });
    }),
  ];
}
