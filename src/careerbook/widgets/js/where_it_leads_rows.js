// The list form of the map: one row per role with what is known of it, for phones and for readers
// who have answered only one part. Sibling of figures/where_it_leads.py.
import { measureWords } from "./core/lead_words.js";
import { CRITERIA } from "./core/lead_weights.js";
import { canvas, s, words } from "./svg.js";
import { colorOf, familyKey, mark } from "./where_it_leads_marks.js";

const NARROW = 560;
const HEADS = { interests: "Interests", skills: "Skills", pay: "Pay" };
const MUTED = { fill: "var(--cb-muted)" };

/** places: in the order to show; leading, kept: slugs; most: highest median; width in pixels. */
export function leadsRows({ places, families, leading, kept, most, width, label }) {
  const key = familyKey(families, places, width);
  const ends = { interests: [-1, 1], skills: [0, 1], pay: [0, most] };
  const draw = width < NARROW ? narrowRow : wideRow;
  const height = width < NARROW ? 92 : 50;
  const top = key.height + 10;
  const svg = canvas(
    width,
    top + height * places.length,
    key.parts,
    places.flatMap((place, i) => {
      const name = kept.includes(place.role) ? `${place.name} ✓` : place.name;
      const look = { "font-size": 14, "font-weight": leading.includes(place.role) ? 700 : 500 };
      return draw({ place, name, look, y: top + height * i, width, ends });
    }),
  );
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}

function narrowRow({ place, name, look, y, width, ends }) {
  const [from, to] = [64, width * 0.46];
  return [
    mark(place.family, 8, y + 14, 6),
    words(22, y + 19, name, look),
    ...CRITERIA.flatMap((criterion, i) => {
      const middle = y + 36 + 20 * i;
      return [
        words(0, middle + 4.5, HEADS[criterion], MUTED),
        ...track(place, criterion, { from, to, y: middle, ends }),
        words(to + 8, middle + 4.5, said(place, criterion), { "font-size": 12.5 }),
      ];
    }),
  ];
}

function wideRow({ place, name, look, y, width, ends }) {
  const start = 216;
  const room = (width - start) / CRITERIA.length;
  return [
    mark(place.family, 8, y + 18, 6),
    words(22, y + 23, name, look),
    ...CRITERIA.flatMap((criterion, i) => {
      const from = start + room * i;
      const text = `${HEADS[criterion]} ${said(place, criterion)}`;
      return [
        ...track(place, criterion, { from, to: from + room - 14, y: y + 14, ends }),
        words(from, y + 35, text, { "font-size": 11.5, ...MUTED }),
      ];
    }),
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
