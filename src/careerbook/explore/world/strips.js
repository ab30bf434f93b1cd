// Draws rows of official pay as strips below each other: the browser's explore/world/strips.py.
import { breakWords } from "../../kit/lines.js";
import { POINTS } from "./rows.js";
import { domain, roundTicks } from "./scale.js";
import { amount, NOT_RELEASED, pointsOf } from "./words.js";
import { canvas, s, words } from "../../kit/svg.js";
import { decimal } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const LINE = 18;
const STRIP = 60; // from the last line of text to the next row
const MIDDLE = 36; // of the strip below the last line of text
const THICK = 15;
const AXIS = 44;
const CHAR = 7.2; // width of a letter in small type in a wide font
const BOLD_CHAR = 9.8;
const MUTED = { fill: "var(--cb-muted)" };

/**
 * lines: [{ head, right, below, row, scale, median, chosen }]; unit is "" when each row has the
 * scale of its own median. Returns an SVG element.
 */
export function drawStrips({ lines, unit, width }) {
  const room = width < 480 ? 58 : 76;
  const placed = [];
  let top = 0;
  for (const line of lines) {
    const heads = breakWords(line.head, Math.floor((width - line.right.length * CHAR) / BOLD_CHAR));
    const unders = line.below ? breakWords(line.below, Math.floor(width / CHAR)) : [];
    placed.push({ ...line, heads, unders, top });
    top += 4 + LINE * (heads.length + unders.length) + STRIP;
  }
  const values = lines.flatMap(({ row, scale }) =>
    POINTS.filter((point) => row[point] !== null).map((point) => row[point] / scale),
  );
  const [low, high] = domain(Math.min(...values), Math.max(...values));
  const x = (value) => room + ((value - low) / (high - low)) * (width - 2 * room);
  return canvas(
    width,
    top + AXIS,
    axis({ ticks: thin(roundTicks(low, high), width), x, bottom: top, width, unit, lines, high }),
    placed.flatMap((line) => rowOf(line, x, width)),
  );
}

const thin = (ticks, width) => (width < 480 ? ticks.filter((_, i) => i % 2 === 0) : ticks);

function axis({ ticks, x, bottom, width, unit, lines, high }) {
  const mean = lines.some(({ row }) => row.mean !== null) ? "   ○ mean" : "";
  const legend = `${unit || WORDS.times_own_median}${mean}`;
  return [
    ...ticks.flatMap((tick) => [
      s("line", { x1: x(tick), x2: x(tick), y1: 0, y2: bottom, stroke: "var(--cb-grid)" }),
      words(x(tick), bottom + 14, `${decimal(tick, high < 20 ? 2 : 0)}${unit ? "" : " ×"}`, {
        "text-anchor": "middle",
        ...MUTED,
      }),
    ]),
    words(width, bottom + 36, legend, { "text-anchor": "end", ...MUTED }),
  ];
}

function rowOf(line, x, width) {
  let y = line.top + 17;
  const parts = [words(width, y, line.right, { "text-anchor": "end", ...MUTED })];
  const ink = line.chosen ? "var(--cb-accent)" : "var(--cb-ink)";
  for (const text of line.heads) {
    parts.push(words(0, y, text, { "font-weight": 650, "font-size": 15, fill: ink }));
    y += LINE;
  }
  for (const text of line.unders) {
    parts.push(words(0, y, text, MUTED));
    y += LINE;
  }
  return [...parts, ...strip(line, x, y - LINE + 4 + MIDDLE, width)];
}

function strip({ head, row, scale, median, chosen }, x, y, width) {
  const at = Object.fromEntries(
    POINTS.map((point) => [point, row[point] === null ? null : x(row[point] / scale)]),
  );
  const strong = chosen ? "var(--cb-accent)" : "var(--cb-band-strong)";
  const [start, end] = [at.p10 === null ? "p25" : "p10", at.p90 === null ? "p75" : "p90"];
  const quartiles = at.p25 !== null && at.p75 !== null;
  const line = (x1, x2, attributes) =>
    s("line", { x1, x2, y1: y, y2: y, stroke: "var(--cb-band)", ...attributes });
  const parts = [];
  if (at[start] !== null && at[end] !== null) {
    parts.push(line(at[start], at[end], { "stroke-width": 3 }));
    parts.push(endText(row, start, at[start] - 6, y, "end"), endText(row, end, at[end] + 6, y));
  } else if (at.mean !== null) {
    parts.push(line(at.p50, at.mean, { "stroke-width": 1.5, "stroke-dasharray": "3,3" }));
    parts.push(onlyMiddle(at, y, width));
  }
  if (quartiles) {
    const box = { x: at.p25, width: at.p75 - at.p25, y: y - THICK / 2, height: THICK };
    parts.push(s("rect", { ...box, fill: strong }));
  }
  const tick = (y1, y2, stroke) =>
    s("line", { x1: at.p50, x2: at.p50, y1, y2, stroke, "stroke-width": 2.5 });
  parts.push(tick(y - THICK / 2, y + THICK / 2, quartiles ? "var(--cb-surface)" : strong));
  parts.push(tick(y - THICK / 2 - 5, y - THICK / 2, strong));
  const half = (median.length * CHAR) / 2;
  const middle = Math.min(Math.max(at.p50, half), width - half);
  const weight = chosen ? 700 : 400;
  parts.push(
    words(middle, y - THICK / 2 - 8, median, { "text-anchor": "middle", "font-weight": weight }),
  );
  if (at.mean !== null) {
    const ring = {
      r: 4.5,
      fill: "var(--cb-surface)",
      stroke: "var(--cb-ink)",
      "stroke-width": 1.5,
    };
    parts.push(s("circle", { cx: at.mean, cy: y, ...ring }));
  }
  const [left, right] = [at[start] ?? at.p50, at[end] ?? at.mean ?? at.p50];
  const hit = { x: left, width: Math.max(right - left, 1), y: y - THICK, height: 2 * THICK };
  parts.push(
    s("rect", { ...hit, fill: "transparent" }, s("title", {}, stripInWords(head, row, median))),
  );
  return [...parts, ...gaps(row, y, [middle - half, middle + half], width)];
}

function stripInWords(head, row, median) {
  const value = (point) => amount(row, point).split(" ")[1];
  const ends = ["p10", "p90"].every((point) => row[point] !== null)
    ? `; ${fill(WORDS.mark_ends, { low: value("p10"), high: value("p90") })}`
    : "";
  return `${head}: ${median}${ends}`;
}

function endText(row, point, x, y, anchor = "start") {
  const text = amount(row, point).split(" ")[1];
  return words(x, y + 4.5, text, { "text-anchor": anchor, ...MUTED });
}

function onlyMiddle(at, y, width) {
  const text = width < 480 ? "only median, mean" : WORDS.median_and_mean_only;
  const beside = Math.max(at.p50, at.mean) + 10;
  const fits = beside + text.length * CHAR < width;
  const x = fits ? beside : Math.min(at.p50, at.mean) - 10;
  return words(x, y + 4.5, text, { "text-anchor": fits ? "start" : "end", ...MUTED });
}

// What was not released stands beside the median, or below the strip where there is no room.
const gaps = (row, y, [from, to], width) =>
  ["p10", "p90"]
    .filter((point) => row[point] === null && pointsOf(row).includes(point))
    .map((point) => {
      const text = `${point.slice(1)}th ${NOT_RELEASED}`;
      const left = point === "p10";
      const room = left ? from : width - to;
      const beside = room > (text.length + 1) * CHAR;
      const anchor = { "text-anchor": left ? "start" : "end", ...MUTED };
      return words(left ? 0 : width, beside ? y - THICK / 2 - 8 : y + 22, text, anchor);
    });
