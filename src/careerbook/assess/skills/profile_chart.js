// The pictures of a profile: all roles with their intervals, and small lines over time.
// Drawn at the width of the column, so that text keeps its size on a phone.
import { intervalWords, sentence } from "./rank.js";
import { changeWords } from "../answers/runs.js";
import { canvas, s, words } from "../../kit/svg.js";

const WIDE_PX = 560; // from here names stand left of the lines, below it above them
const NAME_PX = 205;
const LABEL_PX = 214;
const PAD_PX = 8;
const HEAD_PX = 28;
const MUTED = { fill: "var(--cb-muted)" };
const INK = "var(--cb-ink)";

/** ranking of assess/skills/rank.js; target: slug or ""; width in CSS pixels. */
export function rankPicture(ranking, target, width) {
  const wide = width >= WIDE_PX;
  const left = wide ? NAME_PX : PAD_PX;
  const right = width - (wide ? LABEL_PX : PAD_PX);
  const rowPx = wide ? 30 : 58;
  const x = (share) => left + (right - left) * share;
  const drawn = [];
  let y = 0;
  const leader = ranking.rows[0].name;
  for (const { head, rows, framed } of parts(ranking, leader)) {
    const top = y;
    drawn.push(words(PAD_PX, y + 18, head, { ...MUTED, "font-weight": framed ? 650 : 400 }));
    y += HEAD_PX;
    for (const row of rows) {
      drawn.push(...roleRow(row, { x, y, wide, right, own: row.role === target }));
      y += rowPx;
    }
    if (framed) {
      const size = { x: 1, y: top + 1, width: width - 2, height: y - top, rx: 4 };
      drawn.unshift(s("rect", { ...size, fill: "none", stroke: "var(--cb-band-strong)" }));
    }
    y += 6;
  }
  const grid = [0, 0.5, 1].map((share) =>
    s("line", { x1: x(share), x2: x(share), y1: HEAD_PX, y2: y, stroke: "var(--cb-grid)" }),
  );
  const ends = [0, 0.5, 1].map((share) =>
    words(x(share), y + 16, `${100 * share} %`, {
      ...MUTED,
      "text-anchor": wide || share === 0.5 ? "middle" : share ? "end" : "start",
    }),
  );
  return named(canvas(width, y + 24, ...grid, ...drawn, ...ends), width, sentence(ranking));
}

function parts({ rows }, leader) {
  const leading = rows.filter(({ group }) => group === 1);
  const heads = [
    [leading.length > 1 ? "Cannot be told apart" : "Highest coverage", leading, true],
    [`Lower than ${leader}`, rows.filter(({ group }) => group > 1), false],
    ["Too few ratings, or a must-have open", rows.filter(({ group }) => group === null), false],
  ];
  return heads
    .filter(([, members]) => members.length)
    .map(([head, members, framed]) => ({ head, rows: members, framed }));
}

function roleRow(row, { x, y, wide, right, own }) {
  const line = y + (wide ? 15 : 40);
  const name = words(PAD_PX, wide ? line + 5 : y + 14, row.name, own ? { "font-weight": 700 } : {});
  const flags = row.flagged.length ? ` · ${row.flagged.length} ◆ short` : "";
  const label = `${intervalWords(row)} · ${row.answered}/${row.total}${flags}`;
  const place = wide ? [right + 10, line + 5] : [PAD_PX, y + 30];
  const told = words(...place, label, { ...MUTED, "font-size": 12.5 });
  if (row.low === null) return [name, told];
  const at = wide ? line : line + 2;
  const thin = row.group === null;
  const stroke = thin ? "var(--cb-muted)" : INK;
  const dash = { stroke, "stroke-width": 2, "stroke-dasharray": thin ? "2 4" : null };
  const dot = { cx: x(Math.min(Math.max(row.expected, 0), 1)), cy: at, r: 5.5, stroke };
  return [
    name,
    told,
    s("line", { x1: x(row.low), x2: x(row.high), y1: at, y2: at, ...dash }),
    ...[row.low, row.high].map((end) =>
      s("line", { x1: x(end), x2: x(end), y1: at - 5, y2: at + 5, stroke, "stroke-width": 2 }),
    ),
    s("circle", { ...dot, fill: thin ? "var(--cb-surface)" : "var(--cb-accent)" }),
  ];
}

/** rows: [{name, points: [{made_on, score}]}], each with two points or more. */
export function progressPicture(rows, width) {
  const wide = width >= WIDE_PX;
  const rowPx = wide ? 44 : 84;
  const [left, right] = wide ? [NAME_PX, width - 292] : [PAD_PX, width - PAD_PX];
  const times = rows.flatMap(({ points }) => points.map((point) => Date.parse(point.made_on)));
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const x = (point) => left + ((right - left) * (Date.parse(point.made_on) - from)) / (to - from);
  const drawn = rows.flatMap(({ name, points }, i) => {
    const top = i * rowPx + (wide ? 6 : 40);
    const y = (point) => top + 32 * (1 - point.score);
    const path = points.map((point) => `${x(point)},${y(point)}`).join(" ");
    const ends = [0, 32].map((dy) =>
      s("line", { x1: left, x2: right, y1: top + dy, y2: top + dy, stroke: "var(--cb-grid)" }),
    );
    const told = wide ? [right + 14, top + 21] : [PAD_PX, top - 8];
    return [
      ...ends,
      s("polyline", { points: path, fill: "none", stroke: INK, "stroke-width": 2 }),
      ...points.map((point) =>
        s("circle", { cx: x(point), cy: y(point), r: 4, fill: "var(--cb-accent)" }),
      ),
      words(PAD_PX, wide ? top + 21 : top - 25, name),
      words(...told, changeWords(points), { ...MUTED, "font-size": 12.5 }),
    ];
  });
  const alt = rows.map(({ name, points }) => `${name}: ${changeWords(points)}`).join(". ");
  return named(canvas(width, rows.length * rowPx + 4, ...drawn), width, `${alt}.`);
}

function named(svg, width, label) {
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  svg.style.maxWidth = `${width}px`;
  return svg;
}
