// Roles as small multiples: pay, growth, openings, skill levels, interests. Twin of
// explore/compare/compare_chart.py; drawn by hand because its marks are few and its texts many.
import { LETTERS, levelsOf, panelsOf, RIASEC } from "./rows.js";
import { canvas, HALO, s } from "../../kit/svg.js";
import { oneDecimal } from "../../say/numbers.js";
import * as WORDS from "./words.toml";

const HEAD = 38; // pixels, as all here
const ROW = 52;
const SKILL_ROW = 34;
const SKILL_ROW_NARROW = 52; // the name above its scale
const INTEREST_ROW = 84;
const INTEREST_BAR = 32;
const SKILLS_SHOWN = 6;
const GUTTER = 28; // between growth and openings
const NARROW = 480;
const BOLD = { "font-weight": 650, "font-size": 15, fill: "var(--cb-ink)" };
const INK = { "font-size": 14, fill: "var(--cb-ink)" };
const MUTED = { "font-size": 14, fill: "var(--cb-muted)" };

/** facts and rows as in explore/compare/rows.js; width in pixels; returns an SVG element. */
export function drawCompare({ facts, slugs, rows, width }) {
  const roles = slugs.map((slug) => facts.roles[slug]);
  const names = roles.map((role, i) => `${LETTERS[i]}  ${role.name}`);
  const narrow = width < NARROW;
  const marks = [];
  let y = 0;
  const head = (title, left = 0, room = width) => {
    marks.push(
      line(left, left + room, y + 6, y + 6, "var(--cb-grid)", 1),
      text(left, y + 26, title, { ...BOLD, "font-size": room < NARROW ? 14 : 15 }),
    );
  };
  const drawPanel = (panel, left, room) => {
    head(panel.title, left, room);
    const small = room < NARROW;
    const ends = [...panel.bands, ...panel.spans].flatMap((band) => band ?? []);
    const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
    const unit = (room - (small ? 104 : 180)) / (high - low || 1);
    const x = (value) => left + (value - low) * unit;
    const top = y + HEAD;
    marks.push(line(x(0), x(0), top, top + ROW * roles.length, "var(--cb-grid)", 1));
    names.forEach((name, i) => {
      marks.push(
        text(left, top + ROW * i + 14, name, { ...MUTED, ...HALO }),
        s(
          "g",
          {},
          s("title", {}, `${panel.title}, ${roles[i].name}: ${panel.labels[i]}`),
          ...bar(panel, i, x, top + ROW * i + 34, small),
        ),
      );
    });
  };

  const [pay, ...growth] = panelsOf(facts, roles, rows);
  const below = HEAD + ROW * roles.length;
  drawPanel(pay, 0, width);
  y += below;
  growth.forEach((panel, k) => {
    const room = narrow ? width : (width - GUTTER) / 2;
    drawPanel(panel, narrow ? 0 : k * (room + GUTTER), room);
    if (narrow || k) y += below;
  });

  const skills = rows.filter((row) => row.topic === "skills" && row.difference);
  if (skills.length) {
    head(narrow ? "Skill levels that differ most, 0 to 5" : "Skill levels that differ most");
    y += HEAD;
    const left = narrow ? 16 : width - 260;
    const step = narrow ? (width - 40) / 5 : 46;
    if (!narrow) {
      for (let level = 0; level <= 5; level += 1) {
        marks.push(text(left + level * step, y - 12, level, { ...MUTED, ...MIDDLE }));
      }
    }
    for (const row of skills.slice(0, SKILLS_SHOWN)) {
      const middle = y + (narrow ? 34 : SKILL_ROW / 2);
      marks.push(
        text(0, narrow ? y + 14 : middle + 5, row.label, INK),
        line(left, left + 5 * step, middle, middle, "var(--cb-grid)", 1.5),
      );
      const at = [...levelsOf(row)]
        .map(([level, letters]) => `${letters} ${level === "" ? "not rated" : level}`)
        .join(", ");
      marks.push(
        s(
          "rect",
          { x: left, y: middle - 9, width: 5 * step, height: 18, fill: "transparent" },
          s("title", {}, `${row.label}: ${at}`),
        ),
      );
      for (const [level, letters] of levelsOf(row)) {
        const look = level === "" ? MUTED : BOLD;
        const shown = level === "" ? `(${letters})` : letters;
        marks.push(text(left + level * step, middle + 5, shown, { ...look, ...HALO, ...MIDDLE }));
      }
      y += narrow ? SKILL_ROW_NARROW : SKILL_ROW;
    }
  }

  head(narrow ? "Interests, 1 to 7" : WORDS.interests_title);
  y += HEAD;
  for (const part of narrow ? [RIASEC.slice(0, 3), RIASEC.slice(3)] : [RIASEC]) {
    marks.push(text(0, y + 8, part.join(", "), { ...MUTED, "font-size": 13 }));
    y += 18;
  }
  y += 4;
  roles.forEach((role, i) => {
    const base = y + 22 + INTEREST_BAR;
    marks.push(text(0, y + 14, names[i], MUTED), line(0, width, base, base, "var(--cb-grid)", 1));
    if (!role.interests) marks.push(text(0, base - 8, "not rated", INK));
    (role.interests ?? []).forEach((value, k) => {
      const tall = ((value - 1) / 6) * INTEREST_BAR;
      const left = (k * width) / 6;
      marks.push(
        s(
          "rect",
          {
            x: left,
            y: base - tall,
            width: 34,
            height: tall,
            fill: "var(--cb-band-strong)",
          },
          s("title", {}, `${role.name}, ${RIASEC[k]}: ${oneDecimal(value)}`),
        ),
        text(left, base + 18, `${RIASEC[k][0]} ${oneDecimal(value)}`, INK),
      );
    });
    y += INTEREST_ROW;
  });
  return canvas(width, y, marks);
}

function bar(panel, i, x, middle, small) {
  const [band, span, label] = [panel.bands[i], panel.spans[i], panel.labels[i]];
  const marks = [];
  if (span) marks.push(line(x(span[0]), x(span[1]), middle, middle, "var(--cb-band)", 4));
  if (span && panel.open[i]) {
    const tip = x(span[1]);
    marks.push(s("path", { d: `M${tip},${middle - 6}l9,6l-9,6z`, fill: "var(--cb-band)" }));
  }
  if (band) {
    const [left, right] = band.map(x);
    if (right > left) marks.push(line(left, right, middle, middle, "var(--cb-band-strong)", 12));
    for (const end of left === right ? [left] : [left, right]) {
      marks.push(line(end, end, middle - 9, middle + 9, "var(--cb-ink)", 2.5));
    }
  }
  const at = Math.max(x(0), ...[band, span].flatMap((own) => own ?? []).map(x)) + 10;
  // A small panel has no room for a whole range beside its bar: it goes on two lines.
  const parts = small && label.includes(" to ") ? label.split(" to ") : [label];
  const first = parts.length > 1 ? middle - 3 : middle + 5;
  parts.forEach((part, k) => {
    marks.push(text(at, first + 16 * k, k ? `to ${part}` : part, { ...INK, ...HALO }));
  });
  return marks;
}

const MIDDLE = { "text-anchor": "middle" };
const line = (x1, x2, y1, y2, stroke, width) =>
  s("line", { x1, x2, y1, y2, stroke, "stroke-width": width });
const text = (x, y, words, look) => s("text", { x, y, ...look }, String(words));
