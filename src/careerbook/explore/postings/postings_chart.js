// Draws lines of job advertisements, each named at its end with the value of the month that is read.
import {
  isPart,
  lastOf,
  monthAfter,
  monthName,
  monthsBetween,
  rangeOf,
  valueAt,
} from "./postings.js";
import { tickValues } from "../growth/ticks.js";
import { canvas, s, words } from "../../kit/svg.js";
import { oneDecimal } from "../../say/numbers.js";

const HEIGHT = 320;
const MARGIN = { left: 30, top: 12, bottom: 28 };
const LABEL_LINE = 16;
const LABEL_GAP = 5;
const CHAR = 7.1; // pixels, a safe guess for a letter of the labels
const NARROW = 480;
const COLOURS = ["accent", "second", "band-strong", "ink"].map((name) => `var(--cb-${name})`);
const MUTED = { fill: "var(--cb-muted)" };

/** Returns the SVG element and monthAt(x): the month at a place in it. */
export function drawPostings({ lines, month, width }) {
  if (lines.length === 0) {
    const text = words(width / 2, HEIGHT / 2, "No country chosen", {
      ...MUTED,
      "text-anchor": "middle",
    });
    return { svg: canvas(width, HEIGHT, text), monthAt: () => null };
  }
  const [first, last] = rangeOf(lines);
  const files = new Set(lines.map((line) => line.vintage)).size > 1;
  const labels = lines.map((line) => labelOf(line, month, files));
  const room = Math.max(...labels.flat().map((text) => text.length)) * CHAR + 16;
  const right = width - room;
  const span = monthsBetween(first, last);
  const top = Math.max(...lines.flatMap((line) => line.values)) * 1.04;
  const bottom = HEIGHT - MARGIN.bottom;
  const xAt = (months) => MARGIN.left + (months / span) * (right - MARGIN.left);
  const x = (text) => xAt(monthsBetween(first, text));
  const y = (value) => bottom - (value / top) * (bottom - MARGIN.top);
  const order = [...new Set(lines.map((line) => line.country_code))];
  const colour = (line) => COLOURS[order.indexOf(line.country_code) % COLOURS.length];
  const flat = (value, look) =>
    s("line", { x1: xAt(0), x2: right, y1: y(value), y2: y(value), ...look });
  const now = x(month);
  const svg = canvas(
    width,
    HEIGHT,
    tickValues(top).flatMap((tick) => [
      flat(tick, { stroke: "var(--cb-grid)" }),
      words(MARGIN.left - 6, y(tick) + 4, String(tick), { ...MUTED, "text-anchor": "end" }),
    ]),
    lines[0].measure === "index" ? flat(100, { stroke: "var(--cb-muted)" }) : null,
    yearMarks(first, last, right - MARGIN.left < NARROW / 2 ? 3 : 1).map((year) =>
      words(x(`${year}-01`), bottom + 19, String(year), { ...MUTED, "text-anchor": "middle" }),
    ),
    s("line", { x1: now, x2: now, y1: MARGIN.top, y2: bottom, stroke: "var(--cb-muted)" }),
    lines.map((line) => {
      const start = monthsBetween(first, line.first);
      const points = line.values.map((v, i) => `${xAt(start + i).toFixed(1)},${y(v).toFixed(1)}`);
      return s("polyline", {
        points: points.join(" "),
        fill: "none",
        stroke: colour(line),
        "stroke-width": 2,
        "stroke-linejoin": "round",
        "stroke-dasharray": line.newest ? null : "5,3",
      });
    }),
    lines.map((line) => {
      const value = valueAt(line, month);
      if (value === null) return null;
      const look = { fill: colour(line), stroke: "var(--cb-surface)", "stroke-width": 1.5 };
      const says = `${labelOf(line, month, files).join(", ")} (${monthName(month)})`;
      return s("circle", { cx: now, cy: y(value), r: 5, ...look }, s("title", {}, says));
    }),
    // A last month that is not whole ends in a ring, read or not.
    lines.map((line) => {
      if (!isPart(line, lastOf(line))) return null;
      const look = { fill: "var(--cb-surface)", stroke: colour(line), "stroke-width": 2 };
      return s("circle", { cx: x(lastOf(line)), cy: y(line.values.at(-1)), r: 4, ...look });
    }),
    endLabels(lines, labels, { x, y, right, bottom, colour }),
  );
  const monthAt = (place) => {
    const months = Math.round(((place - MARGIN.left) / (right - MARGIN.left)) * span);
    return months >= 0 && months <= span ? monthAfter(first, months) : null;
  };
  return { svg, monthAt };
}

function labelOf(line, month, files) {
  const value = valueAt(line, month);
  const text = `${line.country_name}: ${value === null ? "not held" : oneDecimal(value)}`;
  return files ? [text, `file of ${monthName(line.vintage)}`] : [text];
}

// From the top down at the height of each line's end, moved apart where they would meet.
function endLabels(lines, labels, { x, y, right, bottom, colour }) {
  const height = (label) => LABEL_LINE * label.length + LABEL_GAP;
  const ends = lines
    .map((line, i) => ({ line, label: labels[i], at: y(line.values.at(-1)) }))
    .sort((a, b) => a.at - b.at);
  let free = 0;
  let rest = ends.reduce((sum, { label }) => sum + height(label), 0);
  return ends.flatMap(({ line, label, at }) => {
    const own = height(label);
    const lowest = bottom + 8 - rest;
    const from = Math.max(free, Math.min(at - own / 2, lowest));
    free = from + own;
    rest -= own;
    const middle = from + own / 2;
    const lead = { x1: x(lastOf(line)), y1: at, x2: right + 9, y2: middle };
    return [
      s("line", { ...lead, stroke: "var(--cb-grid)" }),
      ...label.map((text, i) =>
        words(right + 13, from + 14 + i * LABEL_LINE, text, { fill: colour(line) }),
      ),
    ];
  });
}

// Every so many years back from the last, so that the newest year is always named.
function yearMarks(first, last, step) {
  const years = [];
  const start = Number(first.slice(0, 4)) + (first.endsWith("-01") ? 0 : 1);
  for (let year = Number(last.slice(0, 4)); year >= start; year -= step) years.push(year);
  return years;
}
