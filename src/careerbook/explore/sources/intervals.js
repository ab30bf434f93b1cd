// The comparison of pay sources: what remains of the kinds that count, and where it is drawn.
// Twin of words.py and explore/sources/layout.py; tests/explore/sources/source_intervals_cases.json.
// rows: {kind, title, facts, gap, median (as text), p10 ... p90, cap, average, low, high}; kinds: {key, name, basis,
// bases, covers} in the order of the book; counted: keys.
import { breakWords } from "../../kit/lines.js";
import { payAxisEnd } from "../../kit/pay_axis.js";
import { inWords, listed, money, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const NO_FIGURE = "no figure in this source";
const NOT_COUNTED = "not counted";
const MARKER_CHARS = 3; // a heading leaves this many letters to the mark of its kind
const NOTHING_COUNTED = WORDS.nothing_counted;

/** Rows of the counted kinds that have a median, lowest first; equal ones keep their order. */
export const medians = (rows, counted) =>
  rows
    .filter((row) => counted.includes(row.kind) && row.p50 !== null)
    .sort((a, b) => a.p50 - b.p50);

export function spanTitle(name, rows, counted) {
  const found = medians(rows, counted);
  if (!found.length) return fill(WORDS.no_median_title, { name });
  const [low, high] = [money(found[0].p50), money(found.at(-1).p50)];
  if (low === high) return `${name}: a median of ${low} a year`;
  const why = new Set(found.map((row) => row.kind)).size > 1 ? "whom you ask" : "the title";
  return fill(WORDS.span_title, { name, low, high, why });
}

export function describeSources(rows, counted, kinds) {
  const own = kinds.filter((kind) => counted.includes(kind.key));
  if (!own.length) return NOTHING_COUNTED;
  const nameOf = (row) => kinds.find((kind) => kind.key === row.kind).name.toLowerCase();
  const whose = (row) => `${nameOf(row)}, ${row.title}`;
  const shown = rows.filter((row) => counted.includes(row.kind));
  const found = medians(shown, counted);
  const giving = own.filter((kind) => found.some((row) => row.kind === kind.key));
  const sentences = [coverage(own, giving.length)];
  const [low, high] = [found[0], found.at(-1)];
  if (found.length === 1) sentences.push(`The median is ${money(low.p50)} (${whose(low)}).`);
  else if (found.length) {
    sentences.push(
      fill(WORDS.span, {
        count: inWords(found.length),
        low: money(low.p50),
        low_source: whose(low),
        high: money(high.p50),
        high_source: whose(high),
        times: twoDecimals(high.p50 / low.p50),
      }),
    );
  }
  if (giving.length > 1) {
    const bases = listed(giving.map((kind) => kind.bases));
    sentences.push(fill(WORDS.not_one_measure, { bases }));
  }
  const claims = shown.filter((row) => row.kind === "claims" && !row.gap).length;
  if (claims) {
    const words = inWords(claims).replace(/^./, (letter) => letter.toUpperCase());
    sentences.push(
      fill(WORDS.claims, { claims: `${words} ${claims === 1 ? "claim gives" : "claims give"}` }),
    );
  }
  const gaps = shown.filter((row) => row.gap && row.gap !== NO_FIGURE);
  sentences.push(...gaps.map((row) => `${row.title}: ${row.gap}.`));
  const open = shown.filter((row) => row.kind !== "claims" && !row.gap && row.p50 === null);
  sentences.push(...open.map((row) => `${row.title}: median ${row.median}.`));
  const empty = shown.filter((row) => row.gap === NO_FIGURE).map(nameOf);
  if (empty.length) sentences.push(`No figure for this role: ${listed(empty)}.`);
  return sentences.join(" ");
}

function coverage(own, giving) {
  if (own.length === 1) {
    const only = fill(WORDS.one_kind, { kind: own[0].name.toLowerCase() });
    return giving ? only : fill(WORDS.gives_no_median, { only });
  }
  const give = ["none gives", "one gives"][giving] ?? `${inWords(giving)} give`;
  return fill(WORDS.coverage, { kinds: inWords(own.length), give });
}

/** Blocks from top to bottom and the height of the whole; metrics as in source_layout.py. */
export function layOut(rows, counted, kinds, metrics) {
  const { width, nameChar, textChar, nameLine, textLine, bar, gap, axis } = metrics;
  const names = (text) => breakWords(text, Math.floor(width / nameChar));
  const texts = (text) => breakWords(text, Math.floor(width / textChar));
  let y = 0;
  const blocks = kinds.map((kind) => {
    const isCounted = counted.includes(kind.key);
    const heading = breakWords(
      `${kind.name}: ${isCounted ? kind.basis : NOT_COUNTED}`,
      Math.floor(width / nameChar) - MARKER_CHARS,
    );
    const covers = texts(kind.covers);
    const top = y;
    y += gap + heading.length * nameLine + covers.length * textLine;
    const lines = rows
      .filter((row) => row.kind === kind.key)
      .map((row) => {
        const [name, facts] = [names(row.title), texts(row.facts)];
        const start = y + gap;
        const words = name.length * nameLine + facts.length * textLine;
        y = start + words + bar;
        return { row, name, facts, top: start, middle: start + words + bar / 2 };
      });
    y += gap;
    return { kind: kind.key, counted: isCounted, heading, covers, top, lines };
  });
  return { blocks, height: y + axis };
}

const amounts = (row) =>
  [row.p10, row.p25, row.p50, row.p75, row.p90, row.cap, row.average, row.low, row.high].filter(
    (usd) => usd !== null,
  );

/** The largest amount drawn, whatever is counted. */
export const axisEnd = (rows) => payAxisEnd(Math.max(0, ...rows.flatMap(amounts)));

/** What a row's bar consists of: its ends, its middle half, whether it is open above. */
export function barOf(row) {
  const known = [row.p10, row.p25, row.p50, row.p75, row.p90].filter((usd) => usd !== null);
  if (row.gap || !known.length) return null;
  const half = row.p25 !== null && row.p75 !== null ? [row.p25, row.p75] : null;
  return { from: known[0], to: row.cap ?? known.at(-1), half, open: row.cap !== null };
}
