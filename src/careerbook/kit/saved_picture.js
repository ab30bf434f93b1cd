// A drawing that leaves the page: with the colours and letters that the page computed for it.
import { h } from "./dom.js";
import { s } from "./svg.js";

/** Hand the reader a file made in the page; content is text or a Blob. */
export function download(name, type, content) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** The drawing that a file or a card of a picture shows, if it has one. */
export const drawingIn = (picture) =>
  picture.querySelector("svg:not(.cb-ignore)") ?? picture.querySelector("svg");

/** A copy of a drawing that needs no page round it. */
export function standalone(svg) {
  const copy = svg.cloneNode(true);
  const style = getComputedStyle(svg);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.color = style.color;
  copy.style.background = style.getPropertyValue("--cb-surface") || "white";
  copy.style.fontFamily = style.fontFamily;
  for (const name of style) {
    if (name.startsWith("--cb-")) copy.style.setProperty(name, style.getPropertyValue(name));
  }
  for (const name of COLOURS) copy.style.setProperty(name, style.getPropertyValue(name));
  return copy;
}

export const asText = (svg) => new XMLSerializer().serializeToString(svg);

const CARD = { width: 1200, least: 630, edge: 48 }; // pixels; what previews of links show
const MOST_SCALE = 1.7; // of the drawing, so that its letters do not outgrow the title
const TITLE = { size: 40, line: 48, weight: 650 };
const NOTE = { size: 24, line: 32, weight: 400 };
const SMALL = { size: 20, line: 28, weight: 400 };

/**
 * A card to pass on: title, measure, drawing, source and address, as an SVG element.
 * view: {title, subtitle, source: [{text}], address, svg}.
 */
export function shareCard({ title, subtitle, source, address, svg }) {
  const style = getComputedStyle(svg);
  const room = CARD.width - 2 * CARD.edge;
  const colour = (name) => style.getPropertyValue(name);
  const parts = [];
  let y = CARD.edge;
  const write = (text, look, fill) => {
    for (const line of lines(text, look, room, style.fontFamily)) {
      y += look.line;
      parts.push(
        s(
          "text",
          { x: CARD.edge, y, "font-size": look.size, "font-weight": look.weight, fill },
          line,
        ),
      );
    }
  };
  write(title, TITLE, colour("--cb-ink"));
  write(subtitle, NOTE, colour("--cb-muted"));
  const box = svg.viewBox.baseVal;
  const scale = Math.min(room / box.width, MOST_SCALE);
  const drawing = standalone(svg);
  y += 24;
  for (const [name, value] of Object.entries({
    x: CARD.edge,
    y,
    width: box.width * scale,
    height: box.height * scale,
  })) {
    drawing.setAttribute(name, value);
  }
  parts.push(drawing);
  y += box.height * scale + 16;
  write(`Source: ${source.map(({ text }) => text).join("; ")}.`, SMALL, colour("--cb-muted"));
  if (address) write(address, SMALL, colour("--cb-muted"));
  const height = Math.max(Math.ceil(y + CARD.edge), CARD.least);
  const card = s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: CARD.width,
      height,
      viewBox: `0 0 ${CARD.width} ${height}`,
      "font-family": style.fontFamily,
    },
    s("rect", { width: CARD.width, height, fill: colour("--cb-surface") || "white" }),
    parts,
  );
  return card;
}

/** Paint an SVG element; resolves to a PNG Blob. */
export async function toPng(svg) {
  const url = URL.createObjectURL(new Blob([asText(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = h("canvas", { width: image.width, height: image.height });
    canvas.getContext("2d").drawImage(image, 0, 0);
    return await new Promise((done) => canvas.toBlob(done, "image/png"));
  } finally {
    URL.revokeObjectURL(url);
  }
}

function lines(text, { size, weight }, room, family) {
  const context = h("canvas").getContext("2d");
  context.font = `${weight} ${size}px ${family}`;
  const found = [""];
  for (const word of text.split(" ")) {
    const longer = `${found.at(-1)} ${word}`.trim();
    if (context.measureText(longer).width <= room || !found.at(-1))
      found[found.length - 1] = longer;
    else found.push(word);
  }
  return found;
}

const COLOURS = [
  "--cb-ink",
  "--cb-muted",
  "--cb-grid",
  "--cb-surface",
  "--cb-band",
  "--cb-band-strong",
  "--cb-accent",
  "--cb-second",
  "--cb-warn",
  "--cb-kind-visa",
  "--cb-kind-self",
  "--cb-kind-ads",
];
