// What the pay bands of all roles say and how they are laid out. No DOM: tests run it in plain node.

/** All roles in reading order: {slug, name, confidence, row}. */
export const allRoles = (rows) =>
  rows.flatMap((row) => row.roles.map((role) => ({ ...role, row })));

/** The sentence about one role; the same words as role_sentence in roles/bands_widget.py. */
export function roleSentence(role, row) {
  const [, p25, p50, p75] = row.texts;
  return (
    `${role.name}: counted under ${row.title}, a match of ${role.confidence} confidence. ` +
    `The middle half of those jobs pays from ${p25} to ${p75} a year; the median is ${p50}.`
  );
}

const countLetters = (text) => text.length;

/**
 * Break a list of {name} into lines no wider than `limit`; a name is never broken.
 * `widthOf(text)` measures in the unit of `limit`: letters here, pixels in the page.
 */
export function breakNames(roles, limit, widthOf = countLetters, separator = " · ") {
  const lines = [];
  let width = 0;
  for (const role of roles) {
    const longer = width + widthOf(separator + role.name);
    if (lines.length && longer <= limit) {
      lines.at(-1).push(role);
      width = longer;
    } else {
      lines.push([role]);
      width = widthOf(role.name);
    }
  }
  return lines;
}

/** Break a text between words into lines no wider than `limit`. */
export const breakWords = (text, limit, widthOf = countLetters) =>
  breakNames(
    text.split(" ").map((name) => ({ name })),
    limit,
    widthOf,
    " ",
  ).map((line) => line.map((word) => word.name).join(" "));

/** Where a bar ends: its 90th percentile, or the top code that hides it. */
export const barEnd = (row) => row.points[4] ?? row.cap ?? row.points[3];

/** Ticks from 0 that cover `largest`, in steps of 50,000 or, where room is short, 100,000. */
export function ticks(largest, isNarrow) {
  const step = isNarrow ? 100_000 : 50_000;
  const count = Math.ceil(largest / step);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}
