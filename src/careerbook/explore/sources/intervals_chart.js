// Draws the comparison of pay sources: a bar for each title, colored and marked by kind.
import * as Plot from "@observablehq/plot";
import { pixelPlot } from "../../kit/pixel_plot.js";
import { axisEnd, barOf, layOut, medians } from "./intervals.js";
import { money } from "../../say/numbers.js";

export const COLOURS = {
  "employer-survey": "var(--cb-band-strong)",
  "visa-filings": "var(--cb-kind-visa)",
  "self-reports": "var(--cb-kind-self)",
  advertisements: "var(--cb-kind-ads)",
  claims: "var(--cb-ink)",
};
const MARKS = {
  "employer-survey": { symbol: "square" },
  "visa-filings": { symbol: "triangle" },
  "self-reports": { symbol: "circle" },
  advertisements: { symbol: "square", rotate: 45 },
  claims: { symbol: "times" },
};
// Sizes in pixels; explore/sources/intervals_widget.py knows them too.
const METRICS = {
  nameChar: 9,
  textChar: 7.8,
  nameLine: 20,
  textLine: 19,
  bar: 30,
  gap: 9,
  axis: 26,
};
const LABEL_ROOM = 92;
const AXIS_STEP = 100_000;
const NAME = { fontSize: 15, fontWeight: 650 };
const HALO = { stroke: "var(--cb-surface)", strokeWidth: 4 };
const MUTED = "var(--cb-muted)";

/** rows, counted, kinds: as in explore/sources/intervals.js; returns an SVG element. */
export function drawSources({ rows, counted, kinds, width }) {
  const { blocks, height } = layOut(rows, counted, kinds, { ...METRICS, width });
  const end = axisEnd(rows);
  const x = (usd) => (usd / end) * (width - LABEL_ROOM);
  const lines = blocks.flatMap((block) => block.lines.map((line) => ({ ...line, block })));
  return pixelPlot({
    width,
    height,
    style: { fontSize: "14px" },
    marks: [
      ...span(lines, medians(rows, counted), x),
      Plot.link(lines, { x1: 0, x2: 0, y1: top, y2: bottom, stroke: MUTED }),
      Plot.ruleY(blocks, { y: "top", x1: 0, x2: width, stroke: "var(--cb-grid)" }),
      ...blocks.flatMap(heading),
      texts(lines, (line) => line.name.map((text, i) => [text, line.top + i * METRICS.nameLine]), {
        ...NAME,
        dy: METRICS.nameLine / 2,
      }),
      texts(lines, (line) => factsOf(line), { fill: MUTED, dy: METRICS.textLine / 2 }),
      ...bars(lines, x),
      ...blocks.flatMap((block) => marks(block, x)),
      ...labels(lines, x),
      axis(end, height, x),
    ],
  });
}

const top = (line) => line.middle - METRICS.bar / 2;
const bottom = (line) => line.middle + METRICS.bar / 2;
const inkOf = (block) => (block.counted ? "var(--cb-ink)" : MUTED);
const barColour = ({ block }) => (block.counted ? COLOURS[block.kind] : "var(--cb-grid)");

function factsOf(line) {
  const start = line.top + line.name.length * METRICS.nameLine;
  return line.facts.map((text, i) => [text, start + i * METRICS.textLine]);
}

const texts = (data, read, options) =>
  Plot.text(data.flatMap(read), {
    x: 0,
    y: (d) => d[1],
    text: (d) => d[0],
    textAnchor: "start",
    fill: "var(--cb-ink)",
    ...options,
  });

function heading(block) {
  const y = block.top + METRICS.gap + METRICS.nameLine / 2;
  const fill = block.counted ? COLOURS[block.kind] : MUTED;
  const start = y + (block.heading.length - 0.5) * METRICS.nameLine;
  const look = block.kind === "claims" ? { stroke: fill, strokeWidth: 3 } : { fill };
  return [
    Plot.dot([0], { x: 7, y, ...MARKS[block.kind], r: 5.5, ...look }),
    texts([block], () => block.heading.map((text, i) => [text, y + i * METRICS.nameLine]), {
      ...NAME,
      x: 20,
      fill,
    }),
    texts([block], () => block.covers.map((text, i) => [text, start + i * METRICS.textLine]), {
      fill: MUTED,
      dy: METRICS.textLine / 2,
    }),
  ];
}

// The span of the counted medians, shaded behind every bar that counts.
function span(lines, found, x) {
  if (found.length < 2) return [];
  const data = lines.filter((line) => line.block.counted);
  const ends = [x(found[0].p50), x(found.at(-1).p50)];
  return [
    Plot.rect(data, {
      x1: ends[0],
      x2: ends[1],
      y1: top,
      y2: bottom,
      fill: "var(--cb-grid)",
      fillOpacity: 0.6,
    }),
    ...ends.map((at) =>
      Plot.link(data, {
        x1: at,
        x2: at,
        y1: top,
        y2: bottom,
        stroke: MUTED,
        strokeDasharray: "3,3",
      }),
    ),
  ];
}

function bars(lines, x) {
  const drawn = lines.map((line) => ({ ...line, bar: barOf(line.row) })).filter((line) => line.bar);
  const ranges = lines.filter(({ row }) => !row.gap && row.low !== null && row.high !== null);
  const gaps = lines.filter(({ row }) => row.gap);
  const link = (data, from, to, options) =>
    Plot.link(data, {
      x1: (line) => x(from(line)),
      x2: (line) => x(to(line)),
      y1: "middle",
      y2: "middle",
      stroke: barColour,
      ...options,
    });
  const halves = drawn.filter((line) => line.bar.half);
  return [
    link(
      drawn,
      (l) => l.bar.from,
      (l) => l.bar.to,
      { strokeWidth: 4 },
    ),
    link(
      halves,
      (l) => l.bar.half[0],
      (l) => l.bar.half[1],
      { strokeWidth: 12 },
    ),
    Plot.dot(
      drawn.filter((line) => line.bar.open),
      {
        x: (line) => x(line.bar.to) + 4,
        y: "middle",
        symbol: "triangle",
        rotate: 90,
        r: 5,
        fill: barColour,
      },
    ),
    link(
      ranges,
      (l) => l.row.low,
      (l) => l.row.high,
      { strokeWidth: 4, strokeDasharray: "6,4" },
    ),
    link(
      gaps,
      () => 0,
      () => 0,
      { x2: 24, stroke: MUTED, strokeDasharray: "2,3" },
    ),
  ];
}

// The median, or a claimed average, with the mark of its kind.
function marks(block, x) {
  const data = block.lines.filter(({ row }) => !row.gap && (row.p50 ?? row.average) !== null);
  const look =
    block.kind === "claims"
      ? { stroke: inkOf(block), strokeWidth: 3, fill: "none" }
      : { stroke: inkOf(block), strokeWidth: 2, fill: "var(--cb-surface)" };
  return Plot.dot(data, {
    x: ({ row }) => x(row.p50 ?? row.average),
    y: "middle",
    ...MARKS[block.kind],
    r: 6,
    ...look,
    title: ({ row }) => inWords(row),
  });
}

function inWords(row) {
  const value = row.p50 === null ? `${money(row.average)} on average` : row.median;
  const half = row.p25 !== null && row.p75 !== null;
  const ends = half ? `; middle half ${money(row.p25)} to ${money(row.p75)}` : "";
  return `${row.title}: ${value}${ends}`;
}

function labels(lines, x) {
  const placed = lines.map((line) => ({ ...line, ...labelOf(line.row, x) }));
  const look = { x: "at", y: "middle", text: "text", textAnchor: "start", ...HALO };
  return [true, false].map((strong) =>
    Plot.text(
      placed.filter((line) => (line.strong && line.block.counted) === strong),
      { ...look, dx: 10, fill: strong ? "var(--cb-ink)" : MUTED, fontWeight: strong ? 650 : 400 },
    ),
  );
}

function labelOf(row, x) {
  if (row.gap) return { at: 22, text: row.gap, strong: false };
  const bar = barOf(row);
  if (bar) {
    return { at: x(bar.to) + (bar.open ? 6 : 0), text: row.median, strong: row.p50 !== null };
  }
  if (row.average !== null) return { at: x(row.average), text: money(row.average), strong: true };
  return { at: x(row.high ?? row.low ?? 0), text: "no median", strong: false };
}

function axis(end, height, x) {
  const ticks = Array.from({ length: Math.floor(end / AXIS_STEP) + 1 }, (_, i) => i * AXIS_STEP);
  return ["start", "middle"].map((textAnchor, i) =>
    Plot.text(
      ticks.filter((usd) => (usd ? 1 : 0) === i),
      {
        x,
        y: height - 9,
        text: (usd) => (usd ? `$${usd / 1000}k` : "0"),
        textAnchor,
        fontSize: 13,
        fill: MUTED,
      },
    ),
  );
}
