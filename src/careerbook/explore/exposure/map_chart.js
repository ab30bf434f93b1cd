// Draws all occupations: exposure by growth by pay, or one measure by another. Sibling of
// explore/exposure/map_chart.py. Some eight hundred points are a few paths: one repaint is cheap.
import { breakWords } from "../../kit/lines.js";
import { computing } from "./ranks.js";
import { canvas, s, words } from "../../kit/svg.js";

const LEFT = 46;
const RIGHT = 16;
const TOP = 14;
const AXIS = 44;
const CHAR = 8;
const NO_PAY_RADIUS = 4;
const LINE = 17;
const AWAY = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5]; // lines up or down that a name may move
const NEAR_PX = 24; // the pointer reads a point that is as near
const MUTED = { fill: "var(--cb-muted)" };
const tenth = (pixels) => Math.round(10 * pixels) / 10; // keeps paths short
const radiusOf = (pay) => (pay === null ? NO_PAY_RADIUS : Math.sqrt(pay / 1900));

/** Returns {svg, jobAt(x, y)}: the picture, and the occupation near a place in it. */
export function drawGrowth({ all, target, measure, pointed, width }) {
  const { growth_low: low, growth_high: high } = all.facts;
  const height = width < 480 ? 380 : 460;
  const bottom = height - AXIS - 34;
  const x = (rank) => LEFT + (rank / 100) * (width - LEFT - RIGHT);
  const y = (change) => TOP + ((high - change) / (high - low)) * (bottom - TOP);
  const key = measure.measure_id;
  const covered = all.jobs.filter((job) => job.ranks[key] !== null);
  const held = covered.filter((job) => job.change_pct !== null);
  const at = (job) => [
    x(job.ranks[key]),
    job.change_pct === null ? bottom + 18 : y(job.change_pct),
  ];
  const ticks = Array.from({ length: (high - low) / 10 + 1 }, (_, i) => low + 10 * i);
  const lines = covered
    .filter((job) => job.change_pct === null)
    .map((job) => `M${tenth(x(job.ranks[key]))} ${bottom + 12}v12`)
    .join("");
  const own = target.occupations.filter((job) => job.ranks[key] !== null);
  const svg = canvas(
    width,
    height,
    ticks.map((tick) =>
      s("line", {
        ...{ x1: LEFT, x2: width - RIGHT, y1: y(tick), y2: y(tick) },
        stroke: tick ? "var(--cb-grid)" : "var(--cb-muted)",
      }),
    ),
    ticks.map((tick) =>
      words(LEFT - 6, y(tick) + 4.5, percent(tick), { "text-anchor": "end", ...MUTED }),
    ),
    s("path", { d: lines, stroke: "var(--cb-band)", "stroke-width": 0.8, opacity: 0.6 }),
    rankAxis(x, height, "rank by the measure"),
    held.filter((job) => !own.includes(job)).map((job) => point(job, at(job))),
    own.map((job) => mark(job, at(job))),
    names([...own, ...(pointed ? [pointed] : [])], at, width),
  );
  return { svg, jobAt: nearest(held.concat(covered), at) };
}

/** Returns {svg, jobAt(x, y)}: every occupation by its ranks in two measures. */
export function drawAgreement({ all, target, first, second, pointed, width }) {
  const size = Math.min(width, 560);
  const height = size + 8;
  const bottom = height - AXIS;
  const x = (rank) => LEFT + (rank / 100) * (size - LEFT - RIGHT);
  const y = (rank) => bottom - (rank / 100) * (bottom - TOP);
  const [a, b] = [first.measure_id, second.measure_id];
  const both = all.jobs.filter((job) => job.ranks[a] !== null && job.ranks[b] !== null);
  const at = (job) => [x(job.ranks[a]), y(job.ranks[b])];
  const dots = (jobs, stroke, wide) => {
    const d = jobs.map((job) => `M${at(job).map(tenth).join(" ")}h0`);
    const look = { stroke, "stroke-width": wide, "stroke-linecap": "round", opacity: 0.65 };
    return s("path", { d: d.join(""), ...look });
  };
  const own = target.occupations.filter((job) => both.includes(job));
  const svg = canvas(
    size,
    height,
    s("line", { x1: x(0), y1: y(0), x2: x(100), y2: y(100), stroke: "var(--cb-grid)" }),
    [0, 25, 50, 75, 100].map((tick) =>
      words(LEFT - 8, y(tick) + 4.5, String(tick), { "text-anchor": "end", ...MUTED }),
    ),
    rankAxis(x, height, "across: rank by the first measure"),
    dots(
      both.filter((job) => !computing(job)),
      "var(--cb-band)",
      4,
    ),
    dots(both.filter(computing), "var(--cb-second)", 7),
    own.map((job) => mark(job, at(job), 7)),
    names([...own, ...(pointed ? [pointed] : [])], at, size),
  );
  return { svg, jobAt: nearest(both, at) };
}

const percent = (tick) => `${tick > 0 ? "+" : tick < 0 ? "−" : ""}${Math.abs(tick)}%`;

const rankAxis = (x, height, label) => [
  ...[0, 25, 50, 75, 100].map((tick) =>
    words(x(tick), height - 24, String(tick), { "text-anchor": "middle", ...MUTED }),
  ),
  words(x(50), height - 6, label, { "text-anchor": "middle", ...MUTED }),
];

function point(job, [cx, cy]) {
  const open = job.pay_usd === null;
  const fill = open ? "none" : "var(--cb-band-strong)";
  const look = { fill, stroke: "var(--cb-band-strong)", opacity: 0.75 };
  return s("circle", { cx, cy, r: radiusOf(job.pay_usd), ...look });
}

function mark(job, [cx, cy], radius) {
  const r = radius ?? (job.change_pct === null ? 5 : radiusOf(job.pay_usd));
  return s("circle", { cx, cy, r, fill: "var(--cb-accent)", stroke: "var(--cb-surface)" });
}

// On the side where there is room, moved apart where two would meet.
function names(jobs, at, width) {
  const taken = [];
  return [...new Set(jobs)].flatMap((job) => {
    const [x, y] = at(job);
    const left = x > width / 2;
    const room = (left ? x : width - x) - 14;
    const lines = breakWords(job.name, Math.max(12, Math.floor(room / CHAR)));
    const free = (at) => at > 12 && taken.every((other) => Math.abs(other - at) >= LINE);
    const base = AWAY.map((steps) => y - 10 + LINE * steps).find(free) ?? y - 10;
    taken.push(...lines.map((_, i) => base + LINE * i));
    const style = { "text-anchor": left ? "end" : "start", "font-weight": 650 };
    return lines.map((text, i) => words(left ? x - 8 : x + 8, base + LINE * i, text, style));
  });
}

const nearest = (jobs, at) => (px, py) => {
  let [best, least] = [null, NEAR_PX ** 2];
  for (const job of jobs) {
    const [x, y] = at(job);
    const far = (x - px) ** 2 + (y - py) ** 2;
    if (far < least) [best, least] = [job, far];
  }
  return best;
};
