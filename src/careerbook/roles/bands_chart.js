// Draws the pay bands of all roles, one per occupation, with the names of the roles above each.
// Sibling of roles/bands_chart.py.
import { bandsEnd, barEnd, roleSentence, ticks } from "./bands.js";
import { breakNames, breakWords } from "../kit/lines.js";
import { namePicture } from "../kit/picture.js";
import { canvas, s, words } from "../kit/svg.js";

const NAME = { size: 15, line: 20, weight: 650 }; // pixels
const NOTE = { size: 14, line: 19, weight: 400 };
const SEPARATOR_ROOM = 10; // a line of names ends in a dot when more follow
const BAR_HEIGHT = 26;
const ROW_GAP = 14;
const LABEL_ROOM = 84; // for the median's text right of the longest bar
const AXIS_HEIGHT = 24;
export const NARROW = 480; // pixels
// On a phone all rows fit one screen: a name, how many more share the bar, and the bar under them.
const CLOSE = { name: 18, bar: 18, gap: 1 };

// Lines are broken by the width that the page's own font gives.
function measureIn(el) {
  const context = document.createElement("canvas").getContext("2d");
  const { fontFamily } = getComputedStyle(el);
  return (style) => (text) => {
    context.font = `${style.weight} ${style.size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

/**
 * rows: one per occupation with its roles; shown: the marked role, with its row; width in pixels;
 * el: an element in whose font the names are set. Returns an SVG element with its own name.
 */
export function drawBands(rows, shown, width, el) {
  const measure = measureIn(el);
  const isNarrow = width < NARROW;
  const longest = bandsEnd(rows);
  const values = ticks(longest, isNarrow);
  const right = width - LABEL_ROOM;
  const x = (usd) => (usd / longest) * right;
  const marks = [];
  let y = 0;
  for (const row of rows) {
    const group = (isNarrow ? drawCloseRow : drawRow)(row, shown, { x, y, width, measure });
    marks.push(group.element);
    y += group.height;
  }
  const inside = values.filter((usd) => usd <= longest);
  const axis = inside.flatMap((usd) => [
    s("line", { x1: x(usd), x2: x(usd), y1: 0, y2: y, stroke: "var(--cb-grid)" }),
    s(
      "text",
      {
        x: x(usd),
        y: y + 17,
        "font-size": 13,
        fill: "var(--cb-muted)",
        "text-anchor": usd ? "middle" : "start",
      },
      usd ? `$${usd / 1000}k` : "0",
    ),
  ]);
  const svg = canvas(width, y + AXIS_HEIGHT, axis, marks);
  namePicture(svg, `Pay bands of ${rows.length} occupations; every number is in the table below.`);
  return svg;
}

function drawRow(row, shown, { x, y, width, measure }) {
  const isShown = shown.row === row;
  const names = breakNames(row.roles, width - SEPARATOR_ROOM, measure(NAME));
  const notes = breakWords(`counted under ${row.title}`, width, measure(NOTE));
  const parts = [];
  let at = y + 8;
  names.forEach((line, i) => {
    at += NAME.line;
    const isLast = i === names.length - 1;
    const spans = line.flatMap((role, j) => [
      s(
        "tspan",
        {
          "data-slug": role.slug,
          fill: role.slug === shown.slug ? "var(--cb-accent)" : "var(--cb-ink)",
        },
        role.name,
      ),
      j === line.length - 1 && isLast ? null : " · ",
    ]);
    parts.push(text(at, NAME, "var(--cb-ink)", spans));
  });
  for (const line of notes) {
    at += NOTE.line;
    parts.push(text(at, NOTE, "var(--cb-muted)", [line]));
  }
  const middle = at + BAR_HEIGHT / 2 + 4;
  parts.push(...drawBar(row, { x, middle, isShown }));
  const bottom = middle + BAR_HEIGHT / 2 + ROW_GAP / 2;
  return group(row, shown, { y, width, bottom, parts });
}

function drawCloseRow(row, shown, { x, y, width }) {
  const isShown = shown.row === row;
  const own = ownRole(row, shown);
  const more = row.roles.length - 1;
  const names = [
    s(
      "tspan",
      { "data-slug": own.slug, fill: isShown ? "var(--cb-accent)" : "var(--cb-ink)" },
      own.name,
    ),
    more ? s("tspan", { fill: "var(--cb-muted)", "font-weight": 400 }, ` and ${more} more`) : null,
  ];
  const at = y + CLOSE.name;
  const middle = at + CLOSE.bar / 2 + 3;
  const parts = [
    text(at - 1, NAME, "var(--cb-ink)", names),
    ...drawBar(row, { x, middle, isShown }),
  ];
  return group(row, shown, { y, width, bottom: middle + CLOSE.bar / 2 + CLOSE.gap, parts });
}

const ownRole = (row, shown) => row.roles.find((role) => role.slug === shown.slug) ?? row.roles[0];

// A row that can be pressed anywhere and says its roles when it is pointed at.
function group(row, shown, { y, width, bottom, parts }) {
  const own = ownRole(row, shown);
  const element = s(
    "g",
    { "data-slug": own.slug, style: "cursor: pointer" },
    s(
      "rect",
      { x: 0, y, width, height: bottom - y, fill: "var(--cb-surface)", "fill-opacity": 0 },
      s("title", {}, row.roles.map((role) => roleSentence(role, row)).join(" ")),
    ),
    s("line", { x1: 0, x2: width, y1: y, y2: y, stroke: "var(--cb-grid)" }),
    ...parts,
  );
  return { element, height: bottom - y };
}

const text = (y, { size, weight }, fill, children) =>
  words(0, y, children, { "font-size": size, "font-weight": weight, fill });

function drawBar(row, { x, middle, isShown }) {
  const [p10, p25, p50, p75, p90] = row.points;
  const end = barEnd(row);
  const line = (from, to, width, color) =>
    s("line", {
      x1: x(from),
      x2: x(to),
      y1: middle,
      y2: middle,
      stroke: color,
      "stroke-width": width,
    });
  const tick = (color, width, half) =>
    s("line", {
      x1: x(p50),
      x2: x(p50),
      y1: middle - half,
      y2: middle + half,
      stroke: color,
      "stroke-width": width,
    });
  const marks = [];
  if (p10 !== null) marks.push(line(p10, end, 4, "var(--cb-band)"));
  if (p25 !== null && p75 !== null) {
    marks.push(line(p25, p75, 12, isShown ? "var(--cb-accent)" : "var(--cb-band-strong)"));
  }
  if (p50 !== null) marks.push(tick("var(--cb-surface)", 5, 9), tick("var(--cb-ink)", 2.5, 10));
  if (p90 === null) {
    const tip = x(end);
    marks.push(
      s("path", {
        d: `M${tip},${middle - 6}l9,6l-9,6z`,
        fill: "var(--cb-band)",
      }),
    );
  }
  marks.push(words(x(end) + 12, middle + 5, row.texts[2], { "font-size": NAME.size }));
  return marks;
}
