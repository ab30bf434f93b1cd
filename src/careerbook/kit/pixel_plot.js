// Drawings by Observable Plot.
import * as Plot from "@observablehq/plot";

/**
 * Plot's drawing without the style sheet that it puts into each picture: a page whose sheets change
 * weighs all its styles anew, 3 ms at every repaint. Its rules stand in style.css.
 */
export function drawPlot(options) {
  const svg = Plot.plot({ className: "cb-plot", ...options });
  svg.querySelector("style").remove();
  return svg;
}

/** Draw marks laid out on `width` x `height` pixels: no scales, no axes, no margins. */
export const pixelPlot = ({ width, height, marks, ...options }) =>
  drawPlot({
    width,
    height,
    margin: 0,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    ariaLabel: null,
    ...options,
    marks,
  });
