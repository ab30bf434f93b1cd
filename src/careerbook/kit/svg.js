// Small builders for pictures drawn without a chart library.

/** What keeps words readable on top of lines. */
export const HALO = { stroke: "var(--cb-surface)", "stroke-width": 4, "paint-order": "stroke" };

/** Make an SVG element, as h() of dom.js an HTML one: missing attributes and children are skipped. */
export function s(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Text with a halo in the color of the page; y is its baseline. */
export const words = (x, y, text, attributes = {}) =>
  s("text", { x, y, fill: "var(--cb-ink)", "font-size": 13, ...HALO, ...attributes }, text);

/** An empty picture of the given size in pixels. */
export const canvas = (width, height, ...children) =>
  s("svg", { width, height, viewBox: `0 0 ${width} ${height}` }, ...children);
