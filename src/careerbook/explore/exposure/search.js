// Finding an occupation in one's own words. Twin of search.py, tested on
// tests/explore/exposure/exposure_cases.json.

const OTHER_NAME = 1; // another name stands behind a title that fits as well
const byText = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The words of a text without accents and capitals. */
export const wordsOf = (text) =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Each target with the words of its names, made once: [{key, name, own, others}]. */
export const searchEntries = (targets) =>
  [...targets.values()].map(({ key, name, occupations }) => ({
    key,
    name,
    own: wordsOf(name),
    others: key.startsWith("role:")
      ? []
      : occupations[0].others.map((other) => ({ other, words: wordsOf(other) })),
  }));

/** Roles and occupations that fit a few words, the best first: [{key, name, also}]. */
export function findOccupation(entries, query) {
  const wanted = wordsOf(query);
  if (!wanted.length) return [];
  const found = [];
  for (const { key, name, own, others } of entries) {
    const fit = fitOf(wanted, own);
    if (fit) {
      found.push({ fit, key, name, also: "" });
      continue;
    }
    let best = null;
    for (const { other, words } of others) {
      const own = fitOf(wanted, words);
      if (own && (!best || compare(own, best.fit) < 0)) best = { fit: own, also: other };
    }
    if (best) {
      const [grade, ...rest] = best.fit;
      found.push({ fit: [grade + OTHER_NAME, ...rest], key, name, also: best.also });
    }
  }
  found.sort((a, b) => compare(a.fit, b.fit) || byText(a.name, b.name) || byText(a.key, b.key));
  return found.map(({ key, name, also }) => ({ key, name, also }));
}

const compare = (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

// The name is what is wanted (0) or holds it (2); words that only begin so; words in all.
function fitOf(wanted, have) {
  if (wanted.join(" ") === have.join(" ")) return [0, 0, have.length];
  if (!wanted.every((one) => have.some((word) => word.startsWith(one)))) return null;
  const begun = wanted.filter((one) => !have.includes(one) && !have.includes(`${one}s`)).length;
  return [2, begun, have.length];
}
