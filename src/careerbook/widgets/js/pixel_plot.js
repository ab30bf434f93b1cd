// A drawing by Observable Plot whose marks are laid out in pixels: no scales, no axes, no margins.
import * as Plot from "@observablehq/plot";

/** Draw marks on `width` x `height` pixels; returns an SVG element. Further options are Plot's. */
export const pixelPlot = ({ width, height, marks, ...options }) =>
  Plot.plot({
    width,
    height,
    margin: 0,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    className: "cb-plot",
    ariaLabel: null,
    ...options,
    marks,
  });
