// The marks of the families: shape and color together, and their key.
import { s, words } from "../../kit/svg.js";

const SHAPES = {
  "research-data": { color: "var(--cb-band-strong)", sides: 0, turn: 0 },
  "engineering-qa-systems": { color: "var(--cb-second)", sides: 4, turn: 45 },
  product: { color: "var(--cb-kind-ads)", sides: 3, turn: -90 },
  support: { color: "var(--cb-kind-visa)", sides: 4, turn: 0 },
  training: { color: "var(--cb-kind-self)", sides: 3, turn: 90 },
};
const CHAR = 7.2;
const LINE = 22;

export const colorOf = (family) => SHAPES[family].color;

/** A mark of about the area of a circle of the given radius; sides 0 is the circle. */
export function mark(family, x, y, radius) {
  const { color, sides, turn } = SHAPES[family];
  const look = { fill: color, stroke: "var(--cb-surface)", "stroke-width": 1 };
  if (!sides) return s("circle", { cx: x, cy: y, r: radius, ...look });
  const reach = radius * (sides === 3 ? 1.42 : 1.25);
  const corners = Array.from({ length: sides }, (_, i) => {
    const angle = ((turn + (360 / sides) * i) * Math.PI) / 180;
    return `${(x + reach * Math.cos(angle)).toFixed(1)},${(y + reach * Math.sin(angle)).toFixed(1)}`;
  });
  return s("polygon", { points: corners.join(" "), ...look });
}

/** Radius of a role's mark: its area grows with median pay; `most` is the highest median. */
export const radiusOf = ({ pay }, most) => (pay ? 11 * Math.sqrt(pay.value / most) : 4);

/** The key of the families shown, broken into lines; returns {parts, height}. */
export function familyKey(families, places, width) {
  const shown = families.filter(({ id }) => places.some(({ family }) => family === id));
  const parts = [];
  let [x, y] = [8, 12];
  for (const { id, name } of shown) {
    const room = 34 + name.length * CHAR;
    if (x > 8 && x + room > width) [x, y] = [8, y + LINE];
    parts.push(mark(id, x, y, 6), words(x + 13, y + 4.5, name));
    x += room;
  }
  return { parts, height: y + LINE };
}
