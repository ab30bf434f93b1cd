// The claims of a career page: which are shown, and how many have which verdict.
// Twin of careerbook/explore/claims/claims.py, tested on tests/explore/claims/claim_list_cases.json. claims: {id, section, verdict, ...};
// verdicts: {name, verb, verbs, meaning} in the order of the book.
import { breakWords } from "../../kit/lines.js";
import { listed } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const ALL = "all";

/** The claims with a verdict in a section; "all" takes every one. */
export const chosen = (claims, verdict, section) =>
  claims.filter(
    (claim) => [ALL, claim.verdict].includes(verdict) && [ALL, claim.section].includes(section),
  );

export const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

export const countOf = (claims, verdict) => chosen(claims, verdict, ALL).length;

export const claimsTitle = (claims) =>
  fill(WORDS.title, {
    agree: countOf(claims, "agrees"),
    all: claims.length,
    unchecked: countOf(claims, "cannot be checked"),
  });

export function describeClaims(claims, verdicts, verdict, section) {
  const say = (known, count) => (count === 1 ? known.verb : known.verbs);
  const parts = verdicts
    .map((known) => ({ known, count: countOf(claims, known.name) }))
    .filter(({ count }) => count)
    .map(({ known, count }) => `${count} ${say(known, count)}`);
  const sentences = [`${claims.length} claims: ${listed(parts)}.`];
  const shown = chosen(claims, verdict, section).length;
  const known = verdicts.find(({ name }) => name === verdict);
  if (shown < claims.length) {
    const what = known ? ` that ${say(known, shown)}` : "";
    const where = section === ALL ? "" : ` in the section “${section}”`;
    sentences.push(`Shown: ${shown || "none"}${what}${where}.`);
  }
  if (known) sentences.push(known.meaning);
  return sentences.join(" ");
}

/** Tiles by verdict: [{name, words, top, tiles: [{claim, x, y}]}] and the height of the whole. */
export function tileClaims(claims, verdicts, { width, tile, gap, char, name, line, after }) {
  const perRow = Math.floor((width + gap) / (tile + gap));
  let y = 0;
  const groups = verdicts.map((verdict) => {
    const own = chosen(claims, verdict.name, ALL);
    const words = breakWords(verdict.meaning, Math.floor(width / char));
    const top = y;
    const start = y + name + words.length * line + gap;
    const tiles = own.map((claim, i) => ({
      claim,
      x: (i % perRow) * (tile + gap),
      y: start + Math.floor(i / perRow) * (tile + gap),
    }));
    y = start + Math.ceil(own.length / perRow) * (tile + gap) + after;
    return { name: verdict.name, words, top, tiles };
  });
  return { groups, height: y };
}
