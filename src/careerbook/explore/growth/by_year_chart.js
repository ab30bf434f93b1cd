// Draws jobs each May: one panel per occupation from zero on its own scale, one piece per
// classification. Pieces are never joined: a dashed line and the names stand between them.
import * as Plot from "@observablehq/plot";
import { drawPlot } from "../../kit/pixel_plot.js";
import { ownPoints, segments } from "./jobs.js";
import { sentenceCase } from "./words.js";
import { breakWords } from "../../kit/lines.js";
import { canvas } from "../../kit/svg.js";
import { jobsLabel, tickValues } from "./ticks.js";
import { whole } from "../../say/numbers.js";

const PANEL = 200; // pixels, without the name above and the gap below
const SINGLE_PANEL = 250;
const GAP = 22;
const NAME_LINE = 19;
const NAME_CHAR = 8.6; // pixels, a safe guess for bold letters
const MARGIN = { left: 44, right: 8, top: 56, bottom: 24 };
const LOW_POINT = 0.3; // share of the axis below which a label stands above its point
const TWO_COLUMNS_FROM = 620;
const COLUMN_GAP = 36;
const SYSTEM_NAMES = {
  "2010 SOC": "SOC 2010",
  "OES hybrid 2010/2018": "hybrid",
  "2018 SOC": "SOC 2018",
};

/** occupations: lists of rows from explore/growth/jobs.js; returns an SVG element with all panels. */
export function drawYears({ occupations, width }) {
  const columns = occupations.length > 1 && width >= TWO_COLUMNS_FROM ? 2 : 1;
  const panelWidth = (width - (columns - 1) * COLUMN_GAP) / columns;
  const single = occupations.length === 1; // its name stands in the title already
  const panelHeight = single ? SINGLE_PANEL : PANEL;
  const names = occupations.map((rows) =>
    single ? [] : breakWords(sentenceCase(rows[0].occupation_title), panelWidth / NAME_CHAR),
  );
  // Panels side by side keep the same room for their names.
  const lineOf = (i) => Math.floor(i / columns);
  const nameLines = [];
  names.forEach((lines, i) => {
    nameLines[lineOf(i)] = Math.max(nameLines[lineOf(i)] ?? 0, lines.length);
  });
  const nameHeights = nameLines.map((count) => (count ? NAME_LINE * count + 6 : 0));
  const tops = [0];
  for (const nameHeight of nameHeights) tops.push(tops.at(-1) + nameHeight + panelHeight + GAP);
  const height = tops.pop() - GAP;
  const svg = canvas(width, height);
  occupations.forEach((rows, i) => {
    const room = nameHeights[lineOf(i)];
    const panel = drawPanel(rows, names[i], room, panelWidth, room + panelHeight);
    panel.setAttribute("x", (i % columns) * (panelWidth + COLUMN_GAP));
    panel.setAttribute("y", tops[lineOf(i)]);
    svg.append(panel);
  });
  return svg;
}

function drawPanel(rows, name, nameHeight, width, height) {
  const pieces = segments(rows);
  const drawn = pieces.filter((piece) => piece.drawn);
  const points = drawn.flatMap((piece) =>
    piece.points.map((row) => ({ ...row, piece: piece.system })),
  );
  const top = Math.max(...points.map((row) => row.high_jobs));
  const ticks = tickValues(top);
  const years = rows.map((row) => row.year);
  const [start, end] = [years[0] - 0.5, years.at(-1) + 0.5];
  const middle = (piece) => (piece.points[0].year + piece.points.at(-1).year) / 2;
  const own = ownPoints(rows);
  const blue = "var(--cb-band-strong)";
  const note = { fontSize: 12, fill: "var(--cb-muted)" };
  const above = { frameAnchor: "top", lineAnchor: "top", dy: -MARGIN.top + 4 };
  return drawPlot({
    width,
    height,
    marginLeft: MARGIN.left,
    marginRight: MARGIN.right,
    marginTop: nameHeight + MARGIN.top,
    marginBottom: MARGIN.bottom,
    x: { domain: [start, end], axis: null },
    y: { domain: [0, top * 1.08], axis: null },
    marks: [
      Plot.text([name.join("\n")], {
        frameAnchor: "top-left",
        lineAnchor: "top",
        dy: -(MARGIN.top + nameHeight) + 2,
        dx: -MARGIN.left,
        fontSize: 15,
        lineHeight: NAME_LINE / 15,
        fontWeight: 650,
        fill: "var(--cb-ink)",
      }),
      Plot.ruleY(ticks, { stroke: "var(--cb-grid)" }),
      Plot.text(ticks, {
        y: (d) => d,
        x: start,
        text: jobsLabel,
        textAnchor: "end",
        dx: -6,
        ...note,
      }),
      Plot.text(
        years.filter((year) => year % 2),
        {
          x: (d) => d,
          frameAnchor: "bottom",
          lineAnchor: "top",
          dy: 7,
          text: String,
          ...note,
        },
      ),
      Plot.ruleX(
        pieces.slice(1).map((piece) => piece.points[0].year - 0.5),
        { stroke: "var(--cb-muted)", strokeDasharray: "4,3", insetTop: -MARGIN.top + 4 },
      ),
      Plot.text(pieces, {
        x: middle,
        text: (piece) =>
          [SYSTEM_NAMES[piece.system], piece.drawn ? piece.codes.replace(" + ", " +\n") : ""]
            .filter(Boolean)
            .join("\n"),
        ...above,
        ...note,
        lineHeight: 1.2,
      }),
      Plot.text(
        pieces.filter((piece) => !piece.drawn),
        {
          x: middle,
          y: top / 2,
          text: (piece) => piece.reason.replace(" ", "\n"),
          fontStyle: "italic",
          ...HALO,
          ...note,
        },
      ),
      Plot.line(points, {
        x: "year",
        y: "employment_jobs",
        z: "piece",
        stroke: blue,
        strokeOpacity: 0.5,
      }),
      Plot.link(points, {
        x1: "year",
        x2: "year",
        y1: "low_jobs",
        y2: "high_jobs",
        stroke: blue,
        strokeWidth: 3,
      }),
      Plot.dot(points, {
        x: "year",
        y: "employment_jobs",
        r: 4,
        fill: (row) => (row.relation === "wider" ? "var(--cb-surface)" : blue),
        stroke: blue,
        strokeWidth: 1.5,
        title: (row) =>
          `${row.reference_month}: ${whole(row.employment_jobs)} jobs ` +
          `(${whole(row.low_jobs)} to ${whole(row.high_jobs)}), code ${row.codes}`,
      }),
      valueLabel(own[0], labelSide(own[0], own[1], top), { textAnchor: "start", dx: -6 }),
      valueLabel(own.at(-1), labelSide(own.at(-1), own.at(-2), top), {
        textAnchor: "end",
        dx: 12,
        fontWeight: 700,
      }),
    ],
  });
}

// A label stands below its point where the neighbour is higher, unless the axis is too near.
const labelSide = (row, neighbour, top) =>
  neighbour?.employment_jobs > row.employment_jobs && row.employment_jobs > LOW_POINT * top
    ? "below"
    : "above";

const valueLabel = (row, side, options) =>
  Plot.text([row], {
    x: "year",
    y: side === "above" ? "high_jobs" : "low_jobs",
    dy: side === "above" ? -7 : 7,
    lineAnchor: side === "above" ? "bottom" : "top",
    text: (d) => whole(d.employment_jobs),
    fontSize: 13,
    ...HALO,
    ...options,
  });

const HALO = { fill: "var(--cb-ink)", stroke: "var(--cb-surface)", strokeWidth: 4 };
