// Breaks names and words into lines of a given width. No DOM: tests run it in plain node.

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
