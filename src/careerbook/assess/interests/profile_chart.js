// The picture of a result: six scores with level and error bars, below them the families.
// Drawn at the width of its column, so that text keeps its size on a phone.
import { HIGHEST_SCORE, ITEMS_PER_SCALE } from "./scoring.js";
import { sentence } from "./words.js";
import { canvas, s, words } from "../../kit/svg.js";
import { oneDecimal, twoDecimals } from "../../say/numbers.js";

const WIDE_PX = 560; // from here names stand left of the marks, below it above them
const NAME_PX = 215;
const LABEL_PX = 56; // room for the number after a row
const AXIS_PX = 34;
const MUTED = { fill: "var(--cb-muted)", "text-anchor": "middle" };

/** result of assess/interests/scoring.js score(); families: [{name}] for rows without a match; width in px. */
export function interestPicture(result, families, width) {
  const wide = width >= WIDE_PX;
  const row = wide ? 32 : 50;
  const place = { left: wide ? NAME_PX : 6, right: width - LABEL_PX, row, wide };
  const near = result.families.length ? result.families : families;
  const below = row * result.scales.length + AXIS_PX + 14;
  const svg = canvas(width, below + row * near.length + AXIS_PX);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", sentence(result));
  svg.setAttribute("font-size", "14");
  svg.style.maxWidth = `${width}px`;

  const score = panel(svg, 0, result.scales.length, place, [0, HIGHEST_SCORE], [0, 6, 12, 18, 24]);
  for (const [i, scale] of result.scales.entries()) drawScale(svg, scale, score(i));
  if (result.level !== null) {
    const x = score(0).x(result.level);
    const dash = { stroke: "var(--cb-accent)", "stroke-width": 1.5, "stroke-dasharray": "5 4" };
    svg.append(s("line", { x1: x, x2: x, y1: 0, y2: row * result.scales.length, ...dash }));
  }
  const match = panel(svg, below, near.length, place, [-1, 1], [-1, -0.5, 0, 0.5, 1]);
  for (const [i, family] of near.entries()) drawFamily(svg, family, match(i), result);
  return svg;
}

/** Draw grid and axis of a panel; returns row(i) -> {x, y, name(text), label(text)}. */
function panel(svg, top, count, { left, right, row, wide }, [from, to], ticks) {
  const x = (value) => left + ((right - left) * (value - from)) / (to - from);
  const bottom = top + row * count;
  for (const tick of ticks) {
    const strong = from < 0 && tick === 0;
    const stroke = strong ? "var(--cb-muted)" : "var(--cb-grid)";
    svg.append(s("line", { x1: x(tick), x2: x(tick), y1: top, y2: bottom, stroke }));
    svg.append(words(x(tick), bottom + 18, String(tick).replace("-", "−"), MUTED));
  }
  return (i) => {
    const y = top + row * i + (wide ? row / 2 : 33);
    return {
      x,
      y,
      name: (text) => words(wide ? 0 : left, wide ? y + 5 : y - 15, text, { "font-size": 14 }),
      label: (text) => words(right + 10, y + 5, text, { "font-size": 14 }),
    };
  };
}

function drawScale(svg, scale, { x, y, name, label }) {
  const bar = { x: x(0), y: y - 7, height: 14 };
  if (scale.score === null) {
    const outline = { fill: "none", stroke: "var(--cb-control)", "stroke-dasharray": "3 4" };
    svg.append(s("rect", { ...bar, width: x(HIGHEST_SCORE) - x(0), ...outline }));
    svg.append(name(`${scale.name}: not scored`));
    svg.append(label(`${scale.answered} of ${ITEMS_PER_SCALE}`));
    return;
  }
  // A score of 0 is a score: the bar keeps two pixels.
  const width = Math.max(2, x(scale.score) - x(0));
  svg.append(s("rect", { ...bar, width, fill: "var(--cb-band)" }));
  svg.append(...whisker(x(scale.low), x(scale.high), y), name(scale.name));
  svg.append(label(oneDecimal(scale.score)));
}

function drawFamily(svg, family, { x, y, name, label }, { suggested }) {
  svg.append(name(family.name));
  if (family.match === undefined) {
    svg.append(words(x(0), y + 5, "not compared", MUTED));
    return;
  }
  const named = suggested.includes(family);
  svg.append(...whisker(x(family.low), x(family.high), y));
  const fill = named ? "var(--cb-accent)" : "var(--cb-surface)";
  const ring = { stroke: "var(--cb-accent)", "stroke-width": 2 };
  svg.append(s("circle", { cx: x(family.match), cy: y, r: 5.5, fill, ...ring }));
  svg.append(label(twoDecimals(family.match)));
}

function whisker(low, high, y) {
  const ink = { stroke: "var(--cb-ink)", "stroke-width": 1.8 };
  const end = (x) => s("line", { x1: x, x2: x, y1: y - 5, y2: y + 5, ...ink });
  return [s("line", { x1: low, x2: high, y1: y, y2: y, ...ink }), end(low), end(high)];
}
