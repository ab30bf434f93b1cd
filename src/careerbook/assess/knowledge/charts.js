// The pictures of a result, drawn at the width of their column so that text keeps its size.
import { scoreWords } from "./grading.js";
import { percent } from "../../say/numbers.js";
import { canvas, s, words } from "../../kit/svg.js";

const WIDE_PX = 560; // from here names stand left of the tracks, below it above them
const NAME_PX = 210;
const TOP_LEVEL = 5;
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const INK = { stroke: "var(--cb-ink)", "stroke-width": 1.5 };
const GRID = { stroke: "var(--cb-grid)" };

/** rows: [{name, right, answered, known: {share, low, high}, own}], all of them answered. */
export function topicsPicture(rows, width) {
  const wide = width >= WIDE_PX;
  const left = wide ? NAME_PX : 10;
  const right = width - 76;
  const rowPx = wide ? 32 : 48;
  const height = rowPx * rows.length + 28;
  const x = (share) => left + (right - left) * share;
  const picture = canvas(width, height);
  for (const tick of TICKS) {
    picture.append(
      s("line", { x1: x(tick), x2: x(tick), y1: 0, y2: height - 24, ...GRID }),
      words(x(tick), height - 8, `${100 * tick}${tick === 1 ? " %" : ""}`, {
        "text-anchor": "middle",
        fill: "var(--cb-muted)",
      }),
    );
  }
  rows.forEach((row, i) => {
    const y = rowPx * i + (wide ? 16 : 34);
    picture.append(
      words(wide ? 0 : left, wide ? y + 5 : y - 17, row.name),
      ...whisker(x(row.known.low), y, x(row.known.high), y),
    );
    if (row.own !== null) picture.append(diamond(x(row.own / TOP_LEVEL), y));
    picture.append(
      dot(x(row.known.share), y),
      words(right + 12, y + 5, `${row.right} of ${row.answered}`),
    );
  });
  const told = rows.map(
    ({ name, right: had, answered, known, own }) =>
      `${name}: ${had} of ${answered} right, ${scoreWords(known)}, own level ${own ?? "open"}`,
  );
  return named(picture, told.join("; "));
}

/** result: of assess/knowledge/calibration.js score(), with bins. */
export function reliabilityPicture({ bins }, width) {
  const size = Math.min(width - 60, 360);
  const [left, top] = [48, 8];
  const x = (share) => left + size * share;
  const y = (share) => top + size * (1 - share);
  const picture = canvas(width, size + 52);
  for (const tick of TICKS) {
    const muted = { fill: "var(--cb-muted)" };
    picture.append(
      s("line", { x1: x(tick), x2: x(tick), y1: y(0), y2: y(1), ...GRID }),
      s("line", { x1: x(0), x2: x(1), y1: y(tick), y2: y(tick), ...GRID }),
      words(x(tick), y(0) + 18, String(100 * tick), { "text-anchor": "middle", ...muted }),
      words(left - 8, y(tick) + 5, String(100 * tick), { "text-anchor": "end", ...muted }),
    );
  }
  const even = { x1: x(0), y1: y(0), x2: x(1), y2: y(1), stroke: "var(--cb-muted)" };
  picture.append(
    s("line", { ...even, "stroke-dasharray": "5 4" }),
    words(x(0.5), y(0) + 38, "% sure", { "text-anchor": "middle" }),
    words(left + 8, y(1) + 18, "% right"),
  );
  for (const bin of bins) {
    const at = x(bin.confidence);
    picture.append(...whisker(at, y(bin.low), at, y(bin.high)), dot(at, y(bin.accuracy)));
    const [side, anchor] = bin.confidence < 0.5 ? [12, "start"] : [-12, "end"];
    const label = `${bin.name}, ${bin.answered}`;
    picture.append(words(at + side, y(bin.accuracy) + 5, label, { "text-anchor": anchor }));
  }
  const told = bins.map(
    (bin) =>
      `${bin.name}: ${bin.answered} answers, ${percent(bin.confidence)} % expected, ${percent(bin.accuracy)} % right (${percent(bin.low)} to ${percent(bin.high)} %)`,
  );
  return named(picture, told.join("; "));
}

function whisker(x1, y1, x2, y2) {
  const [dx, dy] = x1 === x2 ? [5, 0] : [0, 5];
  const end = (x, y) => s("line", { x1: x - dx, x2: x + dx, y1: y - dy, y2: y + dy, ...INK });
  return [s("line", { x1, y1, x2, y2, ...INK }), end(x1, y1), end(x2, y2)];
}

const EDGE = { stroke: "var(--cb-surface)", "stroke-width": 1.5 };
const dot = (cx, cy) => s("circle", { cx, cy, r: 6, fill: "var(--cb-accent)", ...EDGE });
const diamond = (x, y) =>
  s("path", { d: `M${x} ${y - 9}l7 9-7 9-7-9z`, fill: "var(--cb-second)", ...EDGE });

function named(picture, label) {
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  return picture;
}
