// What the pay bands of all roles say and how they are laid out. No DOM: tests run it in plain node.
import { payAxisEnd } from "../kit/pay_axis.js";
import { fill } from "../say/wording.js";
import * as WORDS from "./words.toml";

/** All roles in reading order: {slug, name, confidence, row}. */
export const allRoles = (rows) =>
  rows.flatMap((row) => row.roles.map((role) => ({ ...role, row })));

/** The sentence about one role; the same words as role_sentence in roles/bands_widget.py. */
export function roleSentence(role, row) {
  const [, p25, p50, p75] = row.texts;
  const { name, confidence } = role;
  return fill(WORDS.counted_under, { role: name, title: row.title, confidence, p25, p50, p75 });
}

/** Where a bar ends: its 90th percentile, or the top code that hides it. */
export const barEnd = (row) => row.points[4] ?? row.cap ?? row.points[3];

/** Where the axis of all bars ends. */
export const bandsEnd = (rows) => payAxisEnd(Math.max(...rows.map(barEnd)));

/** Ticks from 0 that cover `largest`, in steps of 50,000 or, where room is short, 100,000. */
export function ticks(largest, isNarrow) {
  const step = isNarrow ? 100_000 : 50_000;
  const count = Math.ceil(largest / step);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}
