// The picture of a result: a bar for each area with its points, and how far open statements reach.
// Drawn at the width of its column, so that text keeps its size on a phone.
import { pointWords, sentence } from "./scoring.js";
import { canvas, s, words } from "../../kit/svg.js";

const WIDE_PX = 560; // from here names stand left of the bars, below it above them
const NAME_PX = 200;
const LABEL_PX = 165; // room for the words after a bar
const BAR_PX = 14;

/** result of assess/reviews/scoring.js score(); width in CSS pixels. */
export function reviewPicture(result, name, width) {
  const wide = width >= WIDE_PX;
  const left = wide ? NAME_PX : 2;
  const right = width - (wide ? LABEL_PX : 2);
  const rowPx = wide ? 34 : 52;
  const svg = canvas(width, rowPx * result.areas.length + 26);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", sentence(result, name));
  svg.setAttribute("font-size", "14");
  svg.style.maxWidth = `${width}px`;
  const x = (share) => left + (right - left) * share;
  const bottom = rowPx * result.areas.length;
  for (const share of [0, 0.5, 1]) {
    svg.append(
      s("line", { x1: x(share), x2: x(share), y1: 0, y2: bottom, stroke: "var(--cb-grid)" }),
    );
  }
  const end = { fill: "var(--cb-muted)" };
  svg.append(words(x(0), bottom + 18, "none", end));
  svg.append(words(x(1), bottom + 18, "all points", { ...end, "text-anchor": "end" }));
  result.areas.forEach((area, i) => {
    const top = rowPx * i;
    const y = top + (wide ? 17 : 36);
    svg.append(...areaRow(area, { x, y, lowest: result.lowest.includes(area) }));
    svg.append(words(wide ? 0 : left, wide ? y + 5 : top + 18, area.name));
    const place = wide ? { x: right + 10, y: y + 5 } : { x: right, y: top + 18 };
    const anchor = { "text-anchor": wide ? "start" : "end" };
    svg.append(words(place.x, place.y, pointWords(area), anchor));
  });
  return svg;
}

function areaRow(area, { x, y, lowest }) {
  if (area.share === null) {
    const outline = { fill: "none", stroke: "var(--cb-control)", "stroke-dasharray": "3 4" };
    return [s("rect", { x: x(0), y: y - 7, width: x(1) - x(0), height: BAR_PX, ...outline })];
  }
  const fill = lowest ? "var(--cb-accent)" : "var(--cb-band-strong)";
  // No points is an answer too: the bar keeps two pixels, an area without answer has none.
  const bar = { x: x(0), y: y - 7, width: Math.max(2, x(area.share) - x(0)), height: BAR_PX, fill };
  const drawn = [s("rect", bar)];
  if (area.open) {
    const line = { stroke: "var(--cb-ink)", "stroke-width": 2 };
    drawn.push(s("line", { x1: x(area.low), x2: x(area.high), y1: y, y2: y, ...line }));
    for (const share of [area.low, area.high]) {
      drawn.push(s("line", { x1: x(share), x2: x(share), y1: y - 5, y2: y + 5, ...line }));
    }
  }
  return drawn;
}
