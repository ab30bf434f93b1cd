// Draws the claims as tiles, grouped by verdict; those not shown are empty. Sibling of claims_chart.py.
import * as Plot from "@observablehq/plot";
import { capital, tileClaims } from "./claims.js";
import { pixelPlot } from "../../kit/pixel_plot.js";

const COLOURS = {
  agrees: "var(--cb-second)",
  "contradicts itself": "var(--cb-warn)",
  "other population": "var(--cb-band-strong)",
  "cannot be checked": "var(--cb-muted)",
};
const SIZES = { tile: 44, gap: 4, char: 7.8, name: 24, line: 19, after: 14 };

/** shown: the claims that are filled; returns an SVG element `width` pixels wide. */
export function drawTiles(claims, verdicts, shown, width) {
  const { groups, height } = tileClaims(claims, verdicts, { ...SIZES, width });
  const tiles = groups.flatMap((group) =>
    group.tiles.map((tile) => ({ ...tile, verdict: group.name, on: shown.includes(tile.claim) })),
  );
  const words = (text, dy, options) =>
    Plot.text(groups, {
      x: 0,
      y: (group) => group.top + dy,
      text,
      textAnchor: "start",
      ...options,
    });
  return pixelPlot({
    width,
    height,
    style: { fontSize: "14px" },
    marks: [
      words((group) => `${capital(group.name)}: ${group.tiles.length}`, 12, {
        fontSize: 15,
        fontWeight: 650,
        fill: "var(--cb-ink)",
      }),
      words((group) => group.words.join("\n"), SIZES.name, {
        lineAnchor: "top",
        lineHeight: SIZES.line / 14,
        fill: "var(--cb-muted)",
      }),
      Plot.rect(tiles, {
        x1: (tile) => tile.x + 1,
        x2: (tile) => tile.x + SIZES.tile,
        y1: "y",
        y2: (tile) => tile.y + SIZES.tile - 1,
        fill: (tile) => (tile.on ? COLOURS[tile.verdict] : "none"),
        stroke: (tile) => (tile.on ? COLOURS[tile.verdict] : "var(--cb-muted)"),
      }),
      Plot.text(tiles, {
        x: (tile) => tile.x + SIZES.tile / 2,
        y: (tile) => tile.y + SIZES.tile / 2,
        text: (tile) => tile.claim.id,
        fill: (tile) => (tile.on ? "var(--cb-surface)" : "var(--cb-muted)"),
      }),
    ],
  });
}
