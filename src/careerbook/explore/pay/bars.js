// The marks that every pay chart is made of: bars of percentiles, amounts, gaps, a dollar axis.
// A chart lays them out from the top in pixels, then draws them all at once. Twin of bars.py.
import * as Plot from "@observablehq/plot";
import { about } from "./view.js";
import { groupBy } from "../../kit/groups.js";
import { breakWords } from "../../kit/lines.js";
import { PAY_AXIS_END_USD, payAxisEnd } from "../../kit/pay_axis.js";
import { pixelPlot } from "../../kit/pixel_plot.js";
import { money } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const NARROW = 480;
export const LINE = 19; // a line of a bold title
export const LABEL = 23; // the median's words above a bar
export const BAR = 17;
export const OWN = 20;
export const AXIS = 24;
export const [SMALL, TEXT, TITLE] = [12.5, 14, 15];
export const MUTED = "var(--cb-muted)";
const START_ROOM = 22; // for half of the amounts at both ends of the axis
const END_ROOM = 68; // for an amount at the end of a bar
const ARROW_ROOM = 14;
const LETTER = 0.53; // mean width of a letter in ems
const BOLD_LETTER = 0.56;
const BOLDER = 1.15; // how much wider bold words are, at the most
const INK = "var(--cb-ink)";
const SURFACE = "var(--cb-surface)";
const ACCENT = "var(--cb-accent)";
const HALO = { stroke: SURFACE, strokeWidth: 4, paintOrder: "stroke" };

/** Ways of counting pay: {words, adjust, write, thin, thick, fill, height, own}. */
const STRONG = "var(--cb-band-strong)";
const BLUE = { thin: "var(--cb-band)", thick: STRONG };
export const asPaid = (words) => ({
  words,
  adjust: (usd) => usd,
  write: money,
  ...BLUE,
  fill: STRONG,
  height: 15,
  own: true,
});
export const inConstantDollars = (words, adjust) => ({
  words,
  adjust,
  write: about,
  ...BLUE,
  fill: SURFACE,
  height: 10,
});
export const atUsPricesOf = (year, adjust) => {
  const second = "var(--cb-second)";
  const words = `at US prices of ${year}`;
  return { words, adjust, write: about, thin: second, thick: second, fill: second, height: 10 };
};

export const newMarks = () => ({
  lines: [],
  boxes: [],
  ticks: [],
  words: [],
  arrows: [],
  own: [],
  gaps: [],
  rules: [],
  hits: [],
});

/** Draw what was laid out, over the grid of a dollar axis whose line is `bottom` pixels down. */
export function drawMarks(marks, { width, height, x, bottom, top = null }) {
  const ticks = x?.ticks ?? [];
  return pixelPlot({
    width,
    height,
    marks: [
      ...axisMarks(ticks, x, bottom, top),
      segments(marks.gaps, { strokeDasharray: "2,4" }),
      segments(marks.rules, { strokeDasharray: "5,4", strokeWidth: 2 }),
      segments(marks.lines, { strokeWidth: (d) => d.width }),
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
        fill: "fill",
        stroke: "stroke",
        strokeWidth: 1.5,
      }),
      ...textMarks(marks.words),
      Plot.rect(marks.hits, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        fill: "transparent",
        title: "says",
      }),
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
  });

/** Anchor and weight are constant in a mark: one mark for each pair in use. */
function textMarks(words) {
  const kinds = groupBy(words, (word) => `${word.anchor} ${word.weight}`);
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

/** Write words at a point. */
export function put(marks, text, x, y, look = {}) {
  const { fill = INK, size = TEXT, weight = 400, anchor = "start" } = look;
  marks.words.push({ text, x, y, fill, size, weight, anchor });
}

/**
 * Name what a group of bars is about: a bold title, broken to its room, and a remark to its right
 * (below it where the picture is narrow). Returns where the group goes on.
 */
export function layOutTitle(marks, title, remark, top, width) {
  const narrow = width < NARROW;
  const room = narrow || !remark ? width : width - textWidth(remark, SMALL) - 24;
  let y = top;
  for (const line of breakWords(title, room / (TITLE * BOLD_LETTER))) {
    put(marks, line, 0, y + LINE / 2, { size: TITLE, weight: 650 });
    y += LINE;
  }
  if (!remark) return y;
  const look = { fill: MUTED, size: SMALL };
  if (!narrow) {
    put(marks, remark, width, top + LINE / 2, { ...look, anchor: "end" });
    return y;
  }
  put(marks, remark, 0, y + LINE / 2 - 2, look);
  return y + LINE - 4;
}

/** Say why there is no bar, with a dotted line in its place. */
export function layOutGap(marks, gap, top, width) {
  const y = top + 10;
  marks.gaps.push({ x1: textWidth(gap, TEXT) + 8, x2: width, y1: y, y2: y, stroke: MUTED });
  put(marks, gap, 0, y, { fill: MUTED });
}

/** One distribution, row: {points, topCoded?, topCode?}: median above, thin and thick bar, ends. */
export function layOutBar(marks, row, way, top, width, x) {
  const at = (usd) => (usd === null ? null : x(way.adjust(usd)));
  const [p10, p25, p50, p75, p90] = row.points;
  const cap = row.topCoded?.length ? row.topCode : null;
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
  marks.hits.push({
    x1: at(p10 ?? p25 ?? p50),
    x2: at(thinEnd ?? thickEnd ?? p50),
    y1: y - half - 4,
    y2: y + half + 4,
    says: barInWords(row, way),
  });
  const tick = { x1: at(p50), x2: at(p50) };
  marks.ticks.push({ ...tick, y1: y - half - 4, y2: y - half, stroke: thick });
  const inside = fill === SURFACE ? thick : SURFACE;
  marks.ticks.push({ ...tick, y1: y - half, y2: y + half, stroke: inside });
  const words = `${way.write(way.adjust(p50))} ${way.words}`.trim();
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

/** What a bar says to those who walk through the picture. */
export function barInWords({ title, name, points, topCoded, topCode }, way) {
  const amount = (usd) => way.write(way.adjust(usd));
  const [p10, p25, p50, p75, p90] = points;
  const cap = topCoded?.length ? topCode : null;
  const upTo = (usd) => (usd === null ? `${amount(cap)} or more` : amount(usd));
  const parts = [fill(WORDS.mark_median, { median: amount(p50) })];
  if (p25 !== null && (p75 ?? cap) !== null) {
    parts.push(fill(WORDS.mark_half, { low: amount(p25), high: upTo(p75) }));
  }
  if (p10 !== null && (p90 ?? cap) !== null) {
    parts.push(fill(WORDS.mark_ends, { low: amount(p10), high: upTo(p90) }));
  }
  return `${[title ?? name, way.words].filter(Boolean).join(", ")}: ${parts.join("; ")}`;
}

/** Mark an amount of the reader's, with its words below it; hollow, with its words beside it. */
export function layOutOwn(marks, usd, words, y, width, x, hollow = false) {
  const at = Math.min(Math.max(x(usd), 8), width - 8);
  const isRight = at > width / 2;
  const [fill, stroke] = hollow ? [SURFACE, ACCENT] : [ACCENT, SURFACE];
  marks.own.push({ x: at, y, fill, stroke });
  // Beyond the drawn amounts the marker stands at the edge and an arrow says which way.
  const [before, after] = [at > x(usd) ? "← " : "", at < x(usd) ? " →" : ""];
  const text = `${before}${words}${after}`;
  const aside = hollow ? 12 : -6;
  const room = textWidth(text, TEXT) * BOLDER; // the words never leave the picture
  const start = isRight ? Math.max(at - aside, room) : Math.min(at + aside, width - room);
  put(marks, text, start, hollow ? y : y + 19, {
    fill: ACCENT,
    weight: 650,
    anchor: isRight ? "end" : "start",
  });
}

/** The amounts that a row draws. */
export const drawn = (row) =>
  [...row.points, row.topCoded?.length ? row.topCode : null].filter((usd) => usd !== null);

/**
 * A function from dollars to pixels, with `ticks`: the book's axis for pay, longer only where the
 * amounts go beyond. own: amounts to be seen where they are not far outside; open: some bar ends
 * with an arrow.
 */
export function dollarScale(amounts, { width, own = [], open = false }) {
  const drawnMost = Math.max(0, ...amounts);
  // An own pay far outside is shown at the edge instead of squeezing everything else.
  const far = 1.4 * Math.max(drawnMost, PAY_AXIS_END_USD);
  const end = payAxisEnd(Math.max(drawnMost, ...own.map((usd) => Math.min(usd, far))));
  const beyond = drawnMost > PAY_AXIS_END_USD - (END_ROOM / width) * PAY_AXIS_END_USD;
  const room = (beyond ? END_ROOM : START_ROOM) + (open ? ARROW_ROOM : 0);
  const unit = (width - START_ROOM - room) / end;
  const scale = (usd) => START_ROOM + usd * unit;
  scale.ticks = niceTicks(0, end, 4);
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

/** Grid lines down to `bottom`, amounts below it, and above `top` where a picture is tall. */
function axisMarks(ticks, x, bottom, top) {
  if (!ticks.length) return [];
  const labels = (y) =>
    Plot.text(ticks, {
      x,
      y,
      text: (usd) => (usd ? `$${usd / 1000}k` : "$0"),
      fill: MUTED,
      fontSize: SMALL,
    });
  return [
    Plot.link(ticks, { x1: x, x2: x, y1: top ?? 0, y2: bottom, stroke: "var(--cb-grid)" }),
    labels(bottom + 12),
    ...(top === null ? [] : [labels(top - 10)]),
  ];
}

export const textWidth = (text, size) => text.length * size * LETTER;
