// One move in a picture: four components of similarity, their mean, the two thresholds.
// The sibling of explore/moves/move_chart.py, drawn at the width of its column.
import { COMPONENTS } from "./rule.js";
import { reasonLeftOut } from "./words.js";
import { breakWords } from "../../kit/lines.js";
import { canvas, HALO, s } from "../../kit/svg.js";
import { twoDecimals } from "../../say/numbers.js";
import * as WORDS from "./words.toml";

const BAR = 15;
const LABEL_LINE = 18;
const NAME_CHAR = 7.4; // pixels of a letter, a safe guess

/** move, rule: as in explore/moves/words.js; width in CSS pixels. */
export function movePicture(move, rule, width) {
  const marks = [];
  let y = 0;
  const row = (name, note, value, fill, bold) => {
    const lines = breakWords(note, Math.floor((width - name.length * NAME_CHAR - 16) / 6.6));
    marks.push(label(0, y + 15, name, "start", "var(--cb-ink)", bold));
    const colour = value === null ? "var(--cb-muted)" : "var(--cb-ink)";
    lines.forEach((line, i) => {
      marks.push(label(width, y + 15 + 17 * i, line, "end", colour, bold));
    });
    y += 22 + 17 * (lines.length - 1);
    const box = { x: 0.5, y, width: width - 1, height: BAR };
    const empty = value === null ? "url(#cb-moves-hatch)" : "none";
    marks.push(s("rect", { ...box, fill: empty, stroke: "var(--cb-control)" }));
    if (value !== null) marks.push(s("rect", { ...box, width: (width - 1) * value, fill }));
    y += BAR + 12;
  };
  for (const name of COMPONENTS) {
    const reason = reasonLeftOut(move, name);
    const value = reason ? null : move.facts.components[name];
    const note = reason || `${twoDecimals(value)} · weight ${twoDecimals(rule.weights[name])}`;
    row(WORDS.components[name], note, value, "var(--cb-band)");
  }
  marks.push(s("line", { x1: 0, x2: width, y1: y - 3, y2: y - 3, stroke: "var(--cb-grid)" }));
  y += 2;
  const value = move.verdict.similarity;
  row("Similarity", value === null ? "none" : twoDecimals(value), value, "var(--cb-accent)", true);
  thresholds(rule, width, y - BAR - 12, marks);
  const height = y + 2 * LABEL_LINE - 4;
  const svg = canvas(width, height, hatch(), marks);
  svg.setAttribute("font-size", 14);
  return svg;
}

// Each label has a line of its own and stands where no mark runs through it: right of its mark
// with the larger limit above, or left of it with the smaller above.
function thresholds({ thresholds: limits }, width, top, marks) {
  const ends = [
    [limits.viable_above, `viable above ${twoDecimals(limits.viable_above)}`],
    [limits.highly_viable_above, `highly viable above ${twoDecimals(limits.highly_viable_above)}`],
  ].sort((a, b) => b[0] - a[0]);
  const room = width - Math.max(...ends.map(([, said]) => said.length)) * NAME_CHAR - 6;
  const right = ends[0][0] * width <= room;
  (right ? ends : ends.reverse()).forEach(([limit, said], i) => {
    const x = Math.min(Math.max(limit * width, 1), width - 1);
    const start = right || x < width / 2;
    const foot = top + BAR + 16 + LABEL_LINE * i;
    const line = { x1: x, x2: x, y1: top - 3, y2: foot };
    marks.push(
      s("line", { ...line, stroke: "var(--cb-ink)", "stroke-width": 2 }),
      label(start ? x + 6 : x - 6, foot - 1, said, start ? "start" : "end", "var(--cb-muted)"),
    );
  });
}

function hatch() {
  return s(
    "defs",
    {},
    s(
      "pattern",
      { id: "cb-moves-hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse" },
      s("path", { d: "M-1,1 l2,-2 M0,7 l7,-7 M6,8 l2,-2", stroke: "var(--cb-control)" }),
    ),
  );
}

/** Text with a halo in the page's colour. */
export function label(x, y, text, anchor, fill, bold) {
  const look = { "text-anchor": anchor, fill, "font-weight": bold ? 650 : null };
  return s("text", { x, y, ...HALO, "stroke-linejoin": "round", ...look }, text);
}
