// The map: match of interests across, coverage of skills up, bands as crosses, names beside it.
// Sibling of assess/leads/map_chart.py.
import { percent } from "../../say/numbers.js";
import { canvas, s, words } from "../../kit/svg.js";
import { colorOf, familyKey, mark, radiusOf } from "./marks.js";

const HEIGHT = 430; // of the plot alone
const LEFT = 54;
const NAMES = 240; // room for the names at the right
const BOTTOM = 50;
const NAME_LINE = 22;
const APART = 6; // pixels between marks that share a match
const MUTED = { fill: "var(--cb-muted)" };

/** places: with interests and skills; leading, kept: slugs; width in pixels. */
export function leadsMap({ places, families, leading, kept, most, width, label }) {
  const key = familyKey(families, places, width);
  const top = key.height + 8;
  const [bottom, right] = [top + HEIGHT, width - NAMES];
  const across = ends(
    places.map(({ interests }) => interests),
    0.25,
  );
  const up = ends(
    places.map(({ skills }) => skills),
    0.1,
  );
  const x = scale(across, LEFT, right - 14);
  const y = scale(up, bottom, top);
  const shifts = spreadShared(places.map(({ interests }) => interests.value));
  const spots = places
    .map((place, i) => ({
      place,
      x: x(place.interests.value) + shifts[i],
      y: y(place.skills.value),
      shift: shifts[i],
    }))
    .sort((a, b) => a.y - b.y || (a.place.name < b.place.name ? -1 : 1));
  const heights = spread(
    spots.map((spot) => spot.y),
    NAME_LINE,
    top + 8,
    bottom - 4,
  );
  const svg = canvas(
    width,
    bottom + BOTTOM,
    key.parts,
    grid({ across, up, x, y, top, bottom, right }),
    spots.flatMap((spot, i) => leader(spot, heights[i], right)),
    spots.flatMap((spot) => cross(spot, x, y)),
    spots.map((spot) => mark(spot.place.family, spot.x, spot.y, radiusOf(spot.place, most))),
    spots.map((spot, i) => nameOf(spot.place, heights[i], right, leading, kept)),
  );
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  return svg;
}

function grid({ across, up, x, y, top, bottom, right }) {
  const line = { stroke: "var(--cb-grid)" };
  const columns = ticks(across, 0.25, 5).flatMap((value) => [
    s("line", { x1: x(value), x2: x(value), y1: top, y2: bottom, ...line }),
    words(x(value), bottom + 18, String(value).replace("-", "−"), {
      "text-anchor": "middle",
      ...MUTED,
    }),
  ]);
  const rows = ticks(up, 0.1, 7).flatMap((value) => [
    s("line", { x1: LEFT, x2: right, y1: y(value), y2: y(value), ...line }),
    words(LEFT - 8, y(value) + 4.5, `${percent(value)} %`, { "text-anchor": "end", ...MUTED }),
  ]);
  const turned = { transform: `translate(12 ${bottom}) rotate(-90)`, ...MUTED };
  return [
    ...columns,
    ...rows,
    words(LEFT, bottom + 40, "match of interests →", MUTED),
    words(0, 0, "coverage of skills →", turned),
  ];
}

function cross({ place, x: at, y: height, shift }, x, y) {
  const look = { stroke: colorOf(place.family), "stroke-width": 1.5, "stroke-opacity": 0.55 };
  const { interests, skills } = place;
  return [
    s("line", {
      x1: x(interests.low) + shift,
      x2: x(interests.high) + shift,
      y1: height,
      y2: height,
      ...look,
    }),
    s("line", { x1: at, x2: at, y1: y(skills.low), y2: y(skills.high), ...look }),
  ];
}

function leader({ place, x, y }, height, right) {
  const points = `${x},${y} ${right + 2},${height} ${right + 14},${height}`;
  const look = { fill: "none", stroke: colorOf(place.family), "stroke-opacity": 0.6 };
  return s("polyline", { points, ...look });
}

function nameOf({ role, name, family }, height, right, leading, kept) {
  const text = kept.includes(role) ? `${name} ✓` : name;
  const weight = leading.includes(role) ? 700 : 400;
  return words(right + 18, height + 4.5, text, { fill: colorOf(family), "font-weight": weight });
}

function ends(measures, step) {
  const low = Math.floor(Math.min(...measures.map((m) => m.low)) / step + 1e-9) * step;
  const high = Math.ceil(Math.max(...measures.map((m) => m.high)) / step - 1e-9) * step;
  return [low, Math.max(high, low + 2 * step)];
}

const scale =
  ([low, high], from, to) =>
  (value) =>
    from + ((value - low) / (high - low)) * (to - from);

function ticks([low, high], step, most) {
  const count = Math.round((high - low) / step);
  const every = count >= most ? 2 : 1;
  return Array.from({ length: Math.floor(count / every) + 1 }, (_, i) =>
    Number((low + i * every * step).toFixed(2)),
  );
}

/** Places in ascending order, moved apart until all lie `gap` apart between the ends. */
function spread(wanted, gap, low, high) {
  const found = [...wanted];
  found.forEach((value, i) => {
    found[i] = Math.max(value, i ? found[i - 1] + gap : low);
  });
  for (let i = found.length - 1; i >= 0; i -= 1) {
    found[i] = Math.min(found[i], i === found.length - 1 ? high : found[i + 1] - gap);
  }
  return found;
}

const spreadShared = (values) =>
  values.map((value, i) => {
    const before = values.slice(0, i).filter((other) => other === value).length;
    const all = values.filter((other) => other === value).length;
    return (before - (all - 1) / 2) * APART;
  });
