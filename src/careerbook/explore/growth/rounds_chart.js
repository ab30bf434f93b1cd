// Draws what every projection round expected: a line of its own for each, never joined, and under
// it each round with its change and openings. A round without numbers is a labelled gap.
import { laneText, percentOnly } from "./rounds.js";
import { sentenceCase } from "./words.js";
import { breakWords } from "../../kit/lines.js";
import { jobsLabel, tickValues } from "./ticks.js";
import { canvas, s, words } from "../../kit/svg.js";

const MARGIN = { left: 42, right: 10 };
const NAME_LINE = 19;
const NAME_CHAR = 8.6; // pixels, a safe guess for bold letters
const PLOT = 170;
const YEARS = 28;
const LANE = 33;
const CHAR = 7; // the same for the letters of the lanes
const GAP = 22;
const TWO_COLUMNS_FROM = 660;
const COLUMN_GAP = 36;
const GHOST = { stroke: "var(--cb-muted)", "stroke-width": 1.6, "stroke-dasharray": "6,4" };
const NEWEST = { stroke: "var(--cb-accent)", "stroke-width": 3 };
const MISSING = { stroke: "var(--cb-band)", "stroke-width": 1.5, "stroke-dasharray": "1,5" };

/** occupations: lists of rows from explore/growth/rounds.js; returns an SVG element with all panels. */
export function drawRounds({ occupations, width }) {
  const columns = occupations.length > 1 && width >= TWO_COLUMNS_FROM ? 2 : 1;
  const panelWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
  const names = occupations.map((rows) =>
    occupations.length > 1
      ? breakWords(sentenceCase(rows[0].occupation_title), panelWidth / NAME_CHAR)
      : [],
  );
  const svg = canvas(width, 0);
  let top = 0;
  for (let first = 0; first < occupations.length; first += columns) {
    const line = occupations.slice(first, first + columns);
    const nameLines = Math.max(...names.slice(first, first + columns).map((name) => name.length));
    const nameHeight = nameLines ? NAME_LINE * nameLines + 4 : 0;
    line.forEach((rows, i) => {
      const move = `translate(${i * (panelWidth + COLUMN_GAP)} ${top})`;
      const panel = drawPanel(rows, panelWidth, nameHeight);
      const title = names[first + i].map((text, n) =>
        words(0, 14 + n * NAME_LINE, text, { "font-size": 15, "font-weight": 650 }),
      );
      svg.append(s("g", { transform: move }, title, panel));
    });
    top += nameHeight + PLOT + YEARS + LANE * line[0].length + GAP;
  }
  svg.setAttribute("height", top - GAP);
  svg.setAttribute("viewBox", `0 0 ${width} ${top - GAP}`);
  return svg;
}

function drawPanel(rows, width, top) {
  const drawn = rows.filter((row) => row.drawn);
  const most =
    1.08 * Math.max(...drawn.flatMap((r) => [r.employment_base_jobs, r.employment_projected_jobs]));
  const [first, last] = [rows[0].base_year, rows.at(-1).target_year];
  const bottom = top + PLOT;
  const x = (year) =>
    MARGIN.left + ((year - first) / (last - first)) * (width - MARGIN.left - MARGIN.right);
  const y = (jobs) => bottom - (jobs / most) * (PLOT - 8);
  const muted = { fill: "var(--cb-muted)" };
  const years = [];
  for (let year = first; year <= last; year += 6) years.push(year);
  return [
    ...tickValues(most).flatMap((tick) => [
      line(MARGIN.left, width, y(tick), y(tick), { stroke: "var(--cb-grid)" }),
      words(MARGIN.left - 7, y(tick) + 4, jobsLabel(tick), { ...muted, "text-anchor": "end" }),
    ]),
    ...years.map((year) =>
      words(x(year), bottom + 18, String(year), {
        ...muted,
        "text-anchor": year === last ? "end" : "middle",
      }),
    ),
    ...drawn.flatMap((row) => {
      const look = row === rows.at(-1) ? NEWEST : GHOST;
      const ends = [
        [x(row.base_year), y(row.employment_base_jobs)],
        [x(row.target_year), y(row.employment_projected_jobs)],
      ];
      return [
        line(ends[0][0], ends[1][0], ends[0][1], ends[1][1], look, laneText(row)),
        ...ends.map(([cx, cy]) => point(cx, cy, row, look, 4)),
      ];
    }),
    ...rows.flatMap((row, i) => drawLane(row, bottom + YEARS + LANE * i, x, width, rows)),
  ];
}

function drawLane(row, top, x, width, rows) {
  const [start, end] = [x(row.base_year), x(row.target_year)];
  const text = laneText(row);
  const known = row.drawn || percentOnly(row);
  const look = !known ? MISSING : row === rows.at(-1) ? NEWEST : GHOST;
  const at = Math.max(0, Math.min(start - 4, width - CHAR * text.length));
  return [
    words(at, top + 14, text, known ? {} : MISSING_TEXT),
    line(start, end, top + 25, top + 25, look),
    ...(known ? [start, end].map((cx) => point(cx, top + 25, row, look, 3)) : []),
  ];
}

const MISSING_TEXT = { fill: "var(--cb-muted)", "font-style": "italic" };

// Hollow where a wider code was counted.
const point = (cx, cy, row, look, r) =>
  s("circle", {
    cx,
    cy,
    r,
    fill: row.relation === "wider" ? "var(--cb-surface)" : look.stroke,
    stroke: look.stroke,
    "stroke-width": 1.5,
  });

const line = (x1, x2, y1, y2, look, says = "") =>
  s("line", { x1, x2, y1, y2, ...look }, says ? s("title", {}, says) : null);
