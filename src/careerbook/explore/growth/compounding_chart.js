// Draws a level year by year when its rate stays the same. Sibling of compounding_chart.py.
import { axisLabel, path, timesText, yearsText } from "./compounding.js";
import { tickValues } from "./ticks.js";
import { canvas, s, words } from "../../kit/svg.js";

const HEIGHT = 260;
const MARGIN = { left: 54, right: 22, top: 26, bottom: 28 };
const SHOWN_FROM = 0.5; // share of all jobs from which these are drawn as a line to compare with
const STEPS = 120;
const MOST_POINTS = 41; // more would hide the line

/** result: of compounding.js; allJobs: of the United States; returns an SVG element `width` pixels wide. */
export function drawPath(result, allJobs, width) {
  const points = path(result);
  const highest = Math.max(...points.map((point) => point.level));
  const compare = result.unit === "jobs" && highest >= SHOWN_FROM * allJobs;
  const top = compare ? Math.max(highest, allJobs) : highest;
  const bottom = HEIGHT - MARGIN.bottom;
  const x = (years) => MARGIN.left + (years / result.years) * (width - MARGIN.left - MARGIN.right);
  const y = (level) => bottom - (level / top) * (bottom - MARGIN.top);
  const flat = (level, look) =>
    s("line", { x1: x(0), x2: x(result.years), y1: y(level), y2: y(level), ...look });
  const muted = { fill: "var(--cb-muted)" };
  const wanted = width < 480 ? 4 : 8;
  const step = [1, 2, 5, 10, 20, 25].find((years) => result.years / years <= wanted);
  const years = Array.from({ length: Math.floor(result.years / step) + 1 }, (_, i) => i * step);
  const blue = "var(--cb-band-strong)";
  const curve = Array.from({ length: STEPS + 1 }, (_, i) => {
    const at = (result.years * i) / STEPS;
    return `${x(at).toFixed(1)},${y(result.start * (1 + result.rate_pct / 100) ** at).toFixed(1)}`;
  });
  const says = (point) =>
    s("title", {}, `${yearsText(point.years)}: ${axisLabel(point.level, result.unit)}`);
  const falls = result.end < result.start;
  return canvas(
    width,
    HEIGHT,
    tickValues(top).flatMap((tick) => [
      flat(tick, { stroke: "var(--cb-grid)" }),
      words(MARGIN.left - 7, y(tick) + 4, axisLabel(tick, result.unit), {
        ...muted,
        "text-anchor": "end",
      }),
    ]),
    years.map((year) =>
      words(x(year), bottom + 19, year ? yearTick(year, years.at(-1)) : "start", {
        ...muted,
        "text-anchor": year === result.years ? "end" : "middle",
      }),
    ),
    s("polyline", { points: curve.join(" "), fill: "none", stroke: blue, "stroke-width": 2 }),
    (points.length <= MOST_POINTS ? points : []).map((point) =>
      s("circle", { cx: x(point.years), cy: y(point.level), r: 4, fill: blue }, says(point)),
    ),
    s(
      "circle",
      { cx: x(result.years), cy: y(result.end), r: 6, fill: "var(--cb-accent)" },
      says({ years: result.years, level: result.end }),
    ),
    compare && [
      flat(allJobs, {
        stroke: "var(--cb-second)",
        "stroke-width": 1.6,
        "stroke-dasharray": "5,3",
      }),
      words(x(0) + 2, y(allJobs) - 6, "all jobs in the United States", {
        fill: "var(--cb-second)",
      }),
    ],
    words(
      x(result.years) - (falls ? 0 : 11),
      y(result.end) - (falls ? 22 : 6),
      `${timesText(result.end / result.start)} times the start`,
      { "text-anchor": "end", "font-weight": 700, "font-size": 14 },
    ),
  );
}

const yearTick = (year, last) => (year === last ? yearsText(year) : String(year));
