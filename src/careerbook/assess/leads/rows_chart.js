// The list form of the map: one row per role with what is known of it, for phones and for readers
// who have answered only one part. Sibling of assess/leads/map_chart.py.
import { measureWords } from "./words.js";
import { CRITERIA } from "./weights.js";
import { canvas, s, words } from "../../kit/svg.js";
import { colorOf, familyKey, mark } from "./marks.js";

const NARROW = 560;
const HEADS = { interests: "Interests", skills: "Skills", pay: "Pay" };
const SCALES = {
  interests: "Interests, −1 to 1",
  skills: "Skills, 0 to 100 %",
  pay: "Median pay, from $0",
};
const MUTED = { fill: "var(--cb-muted)" };
const NAMES = 226; // room for the names at the left

/** places: in the order to show; leading, kept: slugs; width in pixels. */
export function leadsRows({ places, families, leading, kept, width, label }) {
  const key = familyKey(families, places, width);
  const ends = {
    interests: [-1, 1],
    skills: [0, 1],
    pay: [0, Math.max(1, ...places.map(({ pay }) => pay?.high ?? 0))],
  };
  const narrow = width < NARROW;
  // What nobody can read from a phone's row is said once, in the sentence below.
  const shown = CRITERIA.filter((name) => !narrow || places.some((place) => place[name]));
  const height = narrow ? 32 + 20 * shown.length : 50;
  const room = (width - NAMES) / CRITERIA.length;
  const top = key.height + (narrow ? 10 : 34);
  const heads = narrow
    ? []
    : shown.map((name, i) => words(NAMES + room * i, top - 12, SCALES[name], MUTED));
  const draw = narrow ? narrowRow : wideRow;
  const svg = canvas(
    width,
    top + height * places.length,
    key.parts,
    heads,
    places.flatMap((place, i) => {
      const y = top + height * i;
      const name = kept.includes(place.role) ? `${place.name} ✓` : place.name;
      const weight = leading.includes(place.role) ? 700 : 500;
      return [
        mark(place.family, 8, y + 14, 6),
        words(22, y + 19, name, { "font-size": narrow ? 14 : 13.5, "font-weight": weight }),
        ...shown.flatMap((criterion, k) => draw({ place, criterion, k, y, width, room, ends })),
      ];
    }),
  );
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}

function narrowRow({ place, criterion, k, y, width, ends }) {
  const to = width * 0.46;
  const middle = y + 36 + 20 * k;
  return [
    words(0, middle + 4.5, HEADS[criterion], MUTED),
    ...track(place, criterion, { from: 64, to, y: middle, ends }),
    words(to + 8, middle + 4.5, said(place, criterion), { "font-size": 12.5 }),
  ];
}

function wideRow({ place, criterion, k, y, room, ends }) {
  const from = NAMES + room * k;
  return [
    ...track(place, criterion, { from, to: from + room - 16, y: y + 14, ends }),
    words(from, y + 35, said(place, criterion), { "font-size": 12, ...MUTED }),
  ];
}

function track(place, criterion, { from, to, y, ends }) {
  const measure = place[criterion];
  const base = s("line", { x1: from, x2: to, y1: y, y2: y, stroke: "var(--cb-grid)" });
  if (!measure) return [base];
  const [low, high] = ends[criterion];
  const x = (value) => from + ((value - low) / (high - low)) * (to - from);
  const color = colorOf(place.family);
  const band = { x1: x(measure.low), x2: x(measure.high), y1: y, y2: y };
  return [
    base,
    s("line", { ...band, stroke: color, "stroke-width": 3 }),
    mark(place.family, x(measure.value), y, 5),
  ];
}

const said = (place, criterion) =>
  place[criterion] ? measureWords(criterion, place[criterion]) : "not known yet";
