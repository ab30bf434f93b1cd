// Draws jobs now and projected: a bar from zero with its projected change, and the percent beside.
import * as Plot from "@observablehq/plot";
import { isNewer, newestChange, sentenceCase } from "./words.js";
import { breakWords } from "../../kit/lines.js";
import { pixelPlot } from "../../kit/pixel_plot.js";
import { oneDecimal, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const HEAD = 44;
const ROW = 96;
const BAR = 20;
const BAR_MIDDLE = 59;
const TITLE_LINE = 18;
const TITLE_CHAR = 8.6; // pixels, a safe guess for bold letters
const CHAR = 7.6; // the same for other text
const GHOST_BELOW = 11; // how far below the leading line the earlier round's stands
const REACH = 17; // how far the lines to compare with stand out above and below a bar
const LABEL_ROOM = 72; // beyond the longest percent line, for its label
const NARROW = 480;

/** rows, benchmark: from explore/growth/jobs.js; width in pixels; returns an SVG element. */
export function drawProjection({ rows, benchmark, width }) {
  const narrow = width < NARROW;
  const titles = rows.map((row) =>
    breakWords(sentenceCase(row.occupation_title), Math.floor(width / TITLE_CHAR)),
  );
  const tops = [HEAD];
  for (const lines of titles) tops.push(tops.at(-1) + ROW + TITLE_LINE * (lines.length - 1));
  const height = tops.pop();
  const most = Math.max(
    ...rows.flatMap((r) => [r.employment_base_jobs, r.employment_projected_jobs]),
  );
  const shown = benchmark ? [...rows, benchmark] : rows;
  const changes = [
    ...shown.map((row) => row.newest_change_pct),
    ...rows.map((row) => row.change_pct),
  ];
  const [low, high] = [Math.min(0, ...changes), Math.max(0, ...changes)];
  // A loss has its label on the left of its line: the bars make room for it.
  const share = (narrow ? 0.5 : 0.58) - (low < 0 ? 0.12 : 0);
  const x = (jobs) => (jobs / most) * share * width;
  const left = (share + 0.08) * width + (low < 0 ? LABEL_ROOM - 14 : 0);
  const unit = (width - LABEL_ROOM - left) / (high - low || 1);
  const zero = left - low * unit;
  const pct = (change) => zero + change * unit;

  // Everything of a row but its name and the line above hangs below the name's last line.
  const top = (i) => tops[i] + TITLE_LINE * (titles[i].length - 1);
  const bars = rows.flatMap((row, i) => {
    const y = top(i) + BAR_MIDDLE;
    const [base, projected] = [row.employment_base_jobs, row.employment_projected_jobs];
    const kept = Math.min(base, projected);
    return [
      { x1: 0, x2: x(kept), y, fill: "var(--cb-band)", stroke: "none" },
      isNewer(row)
        ? { x1: x(kept), x2: x(Math.max(base, projected)), y, ...GHOST_BAR }
        : projected >= base
          ? { x1: x(base), x2: x(projected), y, fill: "var(--cb-accent)", stroke: "none" }
          : { x1: x(kept), x2: x(base), y, fill: "var(--cb-surface)", stroke: "var(--cb-warn)" },
    ];
  });
  const size = narrow ? 13 : 14;
  const words = (key, dy, options) =>
    Plot.text(rows, {
      x: 0,
      y: (_, i) => top(i) + dy,
      text: key,
      textAnchor: "start",
      fontSize: size,
      ...HALO,
      ...options,
    });
  const colour = (row) => (row.newest_change_pct < 0 ? "var(--cb-warn)" : "var(--cb-accent)");
  const middle = (_, i) => top(i) + BAR_MIDDLE;
  const benchmarkAt = benchmark ? pct(benchmark.newest_change_pct) : 0;
  const first = rows[0];
  const againstText = benchmark
    ? `${narrow ? "all" : "all occupations"} ${newestChange(benchmark)}`
    : "";
  const newer = rows.filter(isNewer);
  const below = (row) => top(rows.indexOf(row)) + BAR_MIDDLE + GHOST_BELOW;
  const byColour = newer.length > 0 ? "var(--cb-muted)" : "var(--cb-accent)";
  const tight = benchmarkAt + againstText.length * CHAR > width;
  return pixelPlot({
    width,
    height,
    style: { fontSize: `${size}px` },
    marks: [
      head([`Jobs in ${first.base_year}`], 0, 12, "var(--cb-muted)", size),
      head([`and change by ${first.target_year}`], 0, 30, byColour, size),
      head(["Change in percent"], zero, 12, "var(--cb-muted)", size, low < 0 ? "middle" : "start"),
      Plot.ruleY(tops, { y: (d) => d, stroke: "var(--cb-grid)", x1: 0, x2: width }),
      upright(rows, zero, middle, { stroke: "var(--cb-muted)" }),
      ...(benchmark
        ? [
            upright(rows, benchmarkAt, middle, {
              stroke: "var(--cb-second)",
              strokeWidth: 2,
              strokeDasharray: "4,3",
            }),
            head(
              [againstText],
              tight ? width : benchmarkAt,
              30,
              "var(--cb-second)",
              size,
              tight ? "end" : "start",
            ),
          ]
        : []),
      Plot.rect(bars, {
        x1: "x1",
        x2: "x2",
        y1: (d) => d.y - BAR / 2,
        y2: (d) => d.y + BAR / 2,
        fill: "fill",
        stroke: "stroke",
        inset: 0,
      }),
      // The bars' own round, where a newer one leads: a ghost below the leading line.
      Plot.link(newer, {
        x1: zero,
        x2: (row) => pct(row.change_pct),
        y1: below,
        y2: below,
        stroke: "var(--cb-muted)",
        strokeWidth: 1.5,
        strokeDasharray: "4,3",
      }),
      Plot.dot(newer, {
        x: (row) => pct(row.change_pct),
        y: below,
        r: 3,
        fill: "var(--cb-surface)",
        stroke: "var(--cb-muted)",
      }),
      Plot.link(rows, {
        x1: zero,
        x2: (row) => pct(row.newest_change_pct),
        y1: middle,
        y2: middle,
        stroke: colour,
        strokeWidth: 3,
      }),
      Plot.dot(rows, {
        x: (row) => pct(row.newest_change_pct),
        y: middle,
        r: 5.5,
        fill: colour,
        stroke: "var(--cb-surface)",
        title: (row) =>
          fill(WORDS.mark_projection, {
            title: sentenceCase(row.occupation_title),
            change: newestChange(row),
            levels: levelsText(row),
            openings: openingsText(row),
          }),
      }),
      ...[1, -1].map((side) =>
        Plot.text(rows, {
          filter: (row) => (row.newest_change_pct < 0 ? -1 : 1) === side,
          x: (row) => pct(row.newest_change_pct),
          y: middle,
          dx: 11 * side,
          textAnchor: side > 0 ? "start" : "end",
          text: newestChange,
          fontSize: size,
          fontWeight: 700,
          ...HALO,
        }),
      ),
      Plot.text(rows, {
        x: 0,
        y: (_, i) => tops[i] + 9,
        text: (_, i) => titles[i].join("\n"),
        textAnchor: "start",
        lineAnchor: "top",
        lineHeight: TITLE_LINE / 15,
        fontSize: 15,
        fontWeight: 650,
        ...HALO,
      }),
      words(levelsText, 37),
      words(openingsText, 82, { fill: "var(--cb-muted)" }),
    ],
  });
}

const levelsText = (row) =>
  fill(isNewer(row) ? WORDS.levels_earlier : WORDS.levels_of_bar, {
    base: whole(row.employment_base_jobs),
    projected: whole(row.employment_projected_jobs),
    ...(isNewer(row) && { round: row.round }),
  });

/** The openings of the round that leads, or of the bar's where they were not read. */
function openingsText(row) {
  if (isNewer(row)) {
    const [known, round] =
      row.newest_openings === null
        ? [row.openings_jobs_per_year, row.round]
        : [row.newest_openings, row.newest_round];
    return fill(WORDS.openings_newer, { openings: whole(known), round });
  }
  return fill(WORDS.openings_of_bar, {
    openings: whole(row.openings_jobs_per_year),
    per_100: oneDecimal(row.openings_per_100_jobs),
  });
}

const GHOST_BAR = { fill: "var(--cb-surface)", stroke: "var(--cb-muted)" };
const HALO = { fill: "var(--cb-ink)", stroke: "var(--cb-surface)", strokeWidth: 4 };

const head = (text, x, y, fill, fontSize, textAnchor = "start") =>
  Plot.text(text, { x, y, text: (d) => d, textAnchor, fontSize, ...HALO, fill });

const upright = (rows, x, middle, options) =>
  Plot.link(rows, {
    x1: x,
    x2: x,
    y1: (row, i) => middle(row, i) - REACH,
    y2: (row, i) => middle(row, i) + REACH,
    ...options,
  });
