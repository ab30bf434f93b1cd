// Draws pay bands: for each candidate occupation one bar per way of counting the same pay.
// Sibling of figures/pay_band.py.
import * as Plot from "@observablehq/plot";
import { about, money, whole } from "./core/pay_view.js";

// Pixels; the drawing is laid out from the top.
const NARROW = 480;
const LINE = 19; // a line of an occupation's title
const LABEL = 23; // the median's words above a bar
const BAR = 17;
const OWN = 20;
const GROUP_GAP = 18;
const AXIS = 24;
const GAP_LINE = 34;
const [SMALL, TEXT, TITLE] = [12.5, 14, 15];
const END_ROOM = 64; // for the amounts at both ends of a bar
const LETTER = 0.53; // mean width of a letter in ems
const INK = "var(--cb-ink)";
const MUTED = "var(--cb-muted)";
const SURFACE = "var(--cb-surface)";
const HALO = { stroke: SURFACE, strokeWidth: 4, paintOrder: "stroke" };

/** The ways of counting the pay of a view: {words, adjust, write, thin, thick, fill, height, own}. */
export function waysToCount(view) {
  const strong = "var(--cb-band-strong)";
  const blue = { thin: "var(--cb-band)", thick: strong };
  const ways = [
    {
      words: `as paid, May ${view.year}`,
      adjust: (usd) => usd,
      write: money,
      ...blue,
      fill: strong,
      height: 15,
      own: true,
    },
  ];
  if (view.year !== view.constantYear) {
    const words = `in May ${view.constantYear} dollars`;
    ways.push({ words, adjust: view.constant, write: about, ...blue, fill: SURFACE, height: 10 });
  }
  if (view.comparesPrices) {
    const second = "var(--cb-second)";
    const words = `at US prices of ${view.level[1]}`;
    ways.push({
      words,
      adjust: view.atUsPrices,
      write: about,
      thin: second,
      thick: second,
      fill: second,
      height: 10,
    });
  }
  return ways;
}

/** Draw a view of core/pay_view.js `width` pixels wide; returns an SVG element. */
export function drawPayBands(view, ways, width) {
  const x = dollarScale(view, ways, width);
  const marks = { lines: [], boxes: [], ticks: [], words: [], arrows: [], own: [], gaps: [] };
  let top = 0;
  for (const row of view.rows) top = layOutGroup(marks, view, row, ways, top, width, x);
  const bottom = top - GROUP_GAP + 6;
  const height = view.released.length ? bottom + AXIS : bottom + 4;
  return Plot.plot({
    width,
    height,
    margin: 0,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    className: "cb-plot",
    ariaLabel: null,
    marks: [
      axisMarks(view.released.length ? x.ticks : [], x, bottom),
      segments(marks.gaps, { strokeDasharray: "2,4" }),
      segments(marks.lines, { strokeWidth: "width" }),
      Plot.rect(marks.boxes, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        fill: "fill",
        stroke: "stroke",
        strokeWidth: 1.5,
      }),
      segments(marks.ticks, { strokeWidth: 2.5 }),
      Plot.dot(marks.arrows, {
        x: "x",
        y: "y",
        r: 5,
        rotate: 90,
        symbol: "triangle",
        fill: "fill",
      }),
      Plot.dot(marks.own, {
        x: "x",
        y: "y",
        r: 6.5,
        symbol: "diamond",
        fill: "var(--cb-accent)",
        stroke: SURFACE,
        strokeWidth: 1.5,
      }),
      ...textMarks(marks.words),
    ],
  });
}

const segments = (data, options) =>
  Plot.link(data, {
    x1: "x1",
    x2: "x2",
    y1: "y1",
    y2: "y2",
    stroke: "stroke",
    strokeLinecap: "butt",
    ...options,
    ...(options.strokeWidth === "width" ? { strokeWidth: (d) => d.width } : {}),
  });

/** Anchor and weight are constant in a mark: one mark for each pair in use. */
function textMarks(words) {
  const kinds = new Map();
  for (const word of words) {
    const kind = `${word.anchor} ${word.weight}`;
    if (!kinds.has(kind)) kinds.set(kind, []);
    kinds.get(kind).push(word);
  }
  return [...kinds.values()].map((alike) =>
    Plot.text(alike, {
      x: "x",
      y: "y",
      text: "text",
      fill: "fill",
      fontSize: "size",
      textAnchor: alike[0].anchor,
      fontWeight: alike[0].weight,
      ...HALO,
    }),
  );
}

/** Place one occupation's title and bars below `top`; returns where the next one starts. */
function layOutGroup(marks, view, row, ways, top, width, x) {
  const jobs = row.jobs === null ? "jobs not released" : `${whole(row.jobs)} jobs`;
  const narrow = width < NARROW;
  const room = narrow ? width : width - textWidth(jobs, SMALL) - 24;
  let y = top;
  for (const line of breakWords(row.title, room / (TITLE * 0.56))) {
    put(marks, line, 0, y + LINE / 2, { size: TITLE, weight: 650 });
    y += LINE;
  }
  if (row.gap) {
    const at = y + 10;
    marks.gaps.push({ x1: textWidth(row.gap, TEXT) + 8, x2: width, y1: at, y2: at, stroke: MUTED });
    put(marks, row.gap, 0, at, { fill: MUTED });
    return y + GAP_LINE;
  }
  if (narrow) {
    put(marks, jobs, 0, y + LINE / 2 - 2, { fill: MUTED, size: SMALL });
    y += LINE - 4;
  } else {
    put(marks, jobs, width, top + LINE / 2, { fill: MUTED, size: SMALL, anchor: "end" });
  }
  for (const way of ways) {
    layOutBar(marks, row, way, y, width, x);
    y += LABEL + BAR;
    if (way.own && view.own !== null) {
      layOutOwn(marks, view.own, y - BAR / 2, width, x);
      y += OWN;
    }
  }
  return y + GROUP_GAP;
}

function layOutBar(marks, row, way, top, width, x) {
  const at = (usd) => (usd === null ? null : x(way.adjust(usd)));
  const [p10, p25, p50, p75, p90] = row.points;
  const cap = row.topCoded.length ? row.topCode : null;
  const y = top + LABEL + BAR / 2;
  const half = way.height / 2;
  const { thin, thick, fill } = way;
  const [thinEnd, thickEnd] = [p90 ?? cap, p75 ?? cap];
  if (p10 !== null && thinEnd !== null) {
    const span = { x1: at(p10), x2: at(thinEnd), y1: y, y2: y };
    marks.lines.push({ ...span, stroke: thin, width: way.own ? 4 : 2 });
  }
  if (p25 !== null && thickEnd !== null) {
    const box = { x1: at(p25), x2: at(thickEnd), y1: y - half, y2: y + half };
    marks.boxes.push({ ...box, fill, stroke: thick });
  }
  if (cap !== null) marks.arrows.push({ x: at(cap) + 3, y, fill: thick });
  const tick = { x1: at(p50), x2: at(p50) };
  marks.ticks.push({ ...tick, y1: y - half - 4, y2: y - half, stroke: thick });
  const inside = fill === SURFACE ? thick : SURFACE;
  marks.ticks.push({ ...tick, y1: y - half, y2: y + half, stroke: inside });
  const words = `${way.write(way.adjust(p50))} ${way.words}`;
  const size = way.own ? TEXT : TEXT - 0.5;
  const reach = textWidth(words, size) / 2 + 2;
  const middle = Math.min(Math.max(at(p50), reach), width - reach);
  put(marks, words, middle, y - half - 12, { size, weight: way.own ? 650 : 400, anchor: "middle" });
  if (!way.own) return;
  const [first, last] = [p10 ?? p25, p90 ?? cap ?? p75];
  const end = { fill: MUTED, size: SMALL };
  if (first !== null) put(marks, money(first), at(first) - 6, y, { ...end, anchor: "end" });
  if (last !== null) {
    const open = cap !== null;
    put(marks, `${open ? "≥ " : ""}${money(last)}`, at(last) + (open ? 13 : 6), y, end);
  }
}

function layOutOwn(marks, own, y, width, x) {
  const at = Math.min(Math.max(x(own), 8), width - 8);
  const anchor = at > width / 2 ? "end" : "start";
  marks.own.push({ x: at, y });
  // Beyond the drawn amounts the marker stands at the edge and an arrow says which way.
  const [before, after] = [at > x(own) ? "← " : "", at < x(own) ? " →" : ""];
  put(marks, `${before}you, ${money(own)}${after}`, at + (anchor === "end" ? 6 : -6), y + 19, {
    fill: "var(--cb-accent)",
    weight: 650,
    anchor,
  });
}

function put(marks, text, x, y, { fill = INK, size = TEXT, weight = 400, anchor = "start" }) {
  marks.words.push({ text, x, y, fill, size, weight, anchor });
}

/** A function from dollars to pixels, with `ticks`; room is left for the amounts at the ends. */
function dollarScale(view, ways, width) {
  const shown = view.released.flatMap((row) => [
    ...row.points,
    row.topCoded.length ? row.topCode : null,
  ]);
  const amounts = ways.flatMap((way) => shown.filter((usd) => usd !== null).map(way.adjust));
  let [low, high] = amounts.length ? [Math.min(...amounts), Math.max(...amounts)] : [0, 1];
  // An own pay far outside is shown at the edge instead of squeezing everything else.
  if (view.own !== null) {
    [low, high] = [
      Math.min(low, Math.max(view.own, low * 0.6)),
      Math.max(high, Math.min(view.own, high * 1.4)),
    ];
  }
  const room = END_ROOM + (view.rows.some((row) => row.topCoded.length) ? 14 : 0);
  const unit = (width - END_ROOM - room) / Math.max(high - low, 0.2 * high);
  const scale = (usd) => END_ROOM + (usd - low) * unit;
  const [first, last] = [low - END_ROOM / unit, low + (width - END_ROOM) / unit];
  scale.ticks = niceTicks(Math.max(first, 0), last, width < NARROW ? 4 : 6).filter(
    (usd) => scale(usd) > 20 && scale(usd) < width - 20,
  );
  return scale;
}

function niceTicks(low, high, most) {
  const rough = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

function axisMarks(ticks, x, bottom) {
  return [
    Plot.link(ticks, { x1: x, x2: x, y1: 0, y2: bottom, stroke: "var(--cb-grid)" }),
    Plot.text(ticks, {
      x,
      y: bottom + 12,
      text: (usd) => `$${usd / 1000}k`,
      fill: MUTED,
      fontSize: SMALL,
    }),
  ];
}

const textWidth = (text, size) => text.length * size * LETTER;

function breakWords(text, letters) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= letters || !lines.at(-1)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
