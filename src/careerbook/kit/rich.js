// Text with `code` in backticks, as the hand-written data files have it.
import { h } from "./dom.js";

/** Nodes of a text: what stands in backticks as code. */
export const rich = (text) =>
  text.split("`").map((part, i) => (i % 2 ? h("code", {}, part) : part));
