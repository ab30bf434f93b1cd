// The picture of a result: coverage interval on top, then each skill with both levels and the gap.
// Drawn at the width of its column, so that text keeps its size on a phone.
import { percent } from "../../say/numbers.js";
import { s } from "../../kit/svg.js";

const MAX_LEVEL = 5;
const WIDE_PX = 560; // from here names stand left of the tracks, below it above them
const NAME_PX = 235;
const END_PX = 96; // room for the words at the end of a track

/** result of assess/skills/gap.js score(); name(row) -> skill name; width in CSS pixels. */
export function gapPicture(result, name, width) {
  const wide = width >= WIDE_PX;
  const left = wide ? NAME_PX : 8;
  const right = width - END_PX;
  const rowPx = wide ? 30 : 46;
  const top = wide ? 74 : 92;
  const height = top + rowPx * result.rows.length + 26;
  const x = (level) => left + ((right - left) * level) / MAX_LEVEL;
  const svg = s("svg", {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-label": describe(result, name),
    "font-size": 14,
    style: `max-width:${width}px`,
  });
  drawCoverage(svg, result, left, width - 16, wide);
  for (let level = 0; level <= MAX_LEVEL; level += 1) {
    const line = { x1: x(level), x2: x(level), y1: top, y2: height - 22 };
    svg.append(s("line", { ...line, stroke: "var(--cb-grid)" }));
    svg.append(label(x(level), height - 6, String(level), "middle", "var(--cb-muted)"));
  }
  result.rows.forEach((row, index) => {
    const rowTop = top + rowPx * index;
    drawRow(svg, row, name(row), { x, wide, left, right, rowTop, y: rowTop + (wide ? 15 : 32) });
  });
  return svg;
}

function drawCoverage(svg, result, left, right, wide) {
  const x = (share) => left + (right - left) * share;
  const y = wide ? 24 : 44;
  svg.append(label(wide ? 0 : left, wide ? y + 5 : 18, "Coverage, 95 % interval"));
  const track = { x: x(0), y: y - 7, width: x(1) - x(0), height: 14, rx: 2 };
  svg.append(s("rect", { ...track, fill: "none", stroke: "var(--cb-control)" }));
  const bar = { x: x(0), y: y - 7, width: Math.max(0, x(result.expected) - x(0)), height: 14 };
  svg.append(s("rect", { ...bar, fill: "var(--cb-band)" }));
  const whisker = { stroke: "var(--cb-ink)", "stroke-width": 2.5 };
  svg.append(s("line", { x1: x(result.low), x2: x(result.high), y1: y, y2: y, ...whisker }));
  for (const end of [result.low, result.high]) {
    svg.append(s("line", { x1: x(end), x2: x(end), y1: y - 6, y2: y + 6, ...whisker }));
  }
  const between = `${percent(result.low)} to ${percent(result.high)} %`;
  const middle = x((result.low + result.high) / 2);
  svg.append(label(Math.min(Math.max(middle, left + 40), right - 40), y + 25, between, "middle"));
}

function drawRow(svg, row, name, { x, wide, left, right, rowTop, y }) {
  const colour = row.flagged ? "var(--cb-warn)" : "var(--cb-ink)";
  const text = label(wide ? 0 : left, wide ? y + 5 : rowTop + 16, name, "start", colour);
  if (row.must_have) text.append(s("tspan", { "font-weight": 700 }, " ◆"));
  svg.append(text);
  if (row.gap > 0) {
    const line = { x1: x(row.own), x2: x(row.required), y1: y, y2: y };
    const dash = { "stroke-width": 4, "stroke-dasharray": "3 3" };
    svg.append(
      s("line", { ...line, ...dash, stroke: row.flagged ? "var(--cb-warn)" : "var(--cb-accent)" }),
    );
  } else if (row.surplus > 0) {
    const line = { x1: x(row.required), x2: x(row.own), y1: y, y2: y };
    svg.append(s("line", { ...line, stroke: "var(--cb-second)", "stroke-width": 4 }));
  }
  const asked = { x: x(row.required) - 2.5, y: y - 10, width: 5, height: 20 };
  svg.append(s("rect", { ...asked, fill: "var(--cb-ink)" }));
  if (row.own !== null) {
    const circle = {
      cx: x(row.own),
      cy: y,
      r: 6,
      stroke: "var(--cb-surface)",
      "stroke-width": 1.5,
    };
    svg.append(s("circle", { ...circle, fill: "var(--cb-accent)" }));
  }
  svg.append(label(right + 14, y + 5, inWords(row), "start", colour));
}

function inWords(row) {
  if (row.own === null) return "open";
  if (row.gap > 0) return `${row.gap} short${row.flagged ? " !" : ""}`;
  return row.surplus > 0 ? `${row.surplus} above` : "met";
}

const label = (x, y, text, anchor = "start", fill = "var(--cb-ink)") =>
  s("text", { x, y, fill, "text-anchor": anchor }, text);

function describe(result, name) {
  const short = result.rows.filter((row) => row.gap > 0).map((row) => `${name(row)} ${row.gap}`);
  const coverage = `Coverage ${percent(result.low)} to ${percent(result.high)} %.`;
  return short.length ? `${coverage} Levels short: ${short.join(", ")}.` : `${coverage} No gap.`;
}
