// Draws rows on one axis, ranks or scores: the browser's explore/exposure/rows_chart.py.
import { breakWords } from "../../kit/lines.js";
import { canvas, s, words } from "../../kit/svg.js";

const LINE = 18;
const STRIP = 34; // from the last line of text to the next row
const SIDE = 9;
const CHAR = 7.2; // width of a letter in small type in a wide font
const BOLD_CHAR = 8.6;
const MUTED = { fill: "var(--cb-muted)" };

/**
 * rows: [{name, label, under, at, span?}]: places from 0 to 1, the first of `at` is drawn full;
 * ends: words at 0 and 1. Returns an SVG element.
 */
export function drawRows({ rows, ends, width }) {
  const x = (place) => SIDE + (width - 2 * SIDE) * place;
  let top = 0;
  const placed = rows.map((row) => {
    const narrow = row.name.length * BOLD_CHAR + row.label.length * CHAR > width;
    const names = breakWords(row.name, Math.floor(width / BOLD_CHAR));
    const unders = breakWords(row.under, Math.floor(width / CHAR));
    const lines = names.length + unders.length + (narrow ? 1 : 0);
    const found = { ...row, narrow, names, unders, top };
    top += 6 + LINE * lines + STRIP;
    return found;
  });
  const grid = [0, 0.25, 0.5, 0.75, 1].map((place) =>
    s("line", { x1: x(place), x2: x(place), y1: 0, y2: top, stroke: "var(--cb-grid)" }),
  );
  return canvas(
    width,
    top + 22,
    grid,
    placed.flatMap((row) => rowOf(row, x, width)),
    words(0, top + 16, ends[0], MUTED),
    words(width, top + 16, ends[1], { ...MUTED, "text-anchor": "end" }),
  );
}

function rowOf({ label, names, unders, narrow, top, at, span }, x, width) {
  let y = top + 17;
  const parts = [];
  if (!narrow) parts.push(words(width, y, label, { "text-anchor": "end" }));
  for (const text of names) {
    parts.push(words(0, y, text, { "font-weight": 650, "font-size": 14 }));
    y += LINE;
  }
  if (narrow) {
    parts.push(words(0, y, label));
    y += LINE;
  }
  for (const text of unders) {
    parts.push(words(0, y, text, MUTED));
    y += LINE;
  }
  const middle = y + 1;
  const line = { y1: middle, y2: middle, stroke: "var(--cb-band)" };
  if (span) {
    const [from, to] = span.map(x);
    parts.push(s("line", { ...line, x1: from, x2: to, "stroke-width": 10, opacity: 0.55 }));
  } else {
    parts.push(s("line", { ...line, x1: x(0), x2: x(1), "stroke-width": 1.5, opacity: 0.6 }));
  }
  const [first, ...rest] = at;
  const ring = { fill: "var(--cb-surface)", stroke: "var(--cb-band-strong)", "stroke-width": 2 };
  parts.push(...rest.map((place) => s("circle", { cx: x(place), cy: middle, r: 5, ...ring })));
  if (first !== undefined) {
    parts.push(
      s("circle", {
        cx: x(first),
        cy: middle,
        r: 6.5,
        fill: "var(--cb-accent)",
        stroke: "var(--cb-surface)",
      }),
    );
  }
  return parts;
}
