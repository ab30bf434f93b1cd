// Lines of job advertisements and what is said of them. Twin of postings.py and words.py,
// tested on tests/explore/postings/postings_explorer_cases.json. A line: {measure, series, country_code,
// country_name, vintage, newest, first, values, part_days}.
import { oneDecimal } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const SHARE = "share";
const SHARE_LIMIT = WORDS.share_limit;
const INDEX_LIMIT = WORDS.index_limit;
const REVISED = WORDS.revised;
const APART = WORDS.apart;
const ONTARIO = WORDS.ontario;
const NOTHING_CHOSEN = WORDS.nothing_chosen;
const MONTH_NAMES = (
  "January February March April May June July August September October November " + "December"
).split(" ");
const WITH_ARTICLE = ["EA", "GB", "NL", "US"];

/** The lines of some countries, in their order; those that are not held are left out. */
export function linesOf(lines, measure, series, countries) {
  const name = measure === SHARE ? "" : series;
  const own = lines.filter((line) => line.measure === measure && line.series === name);
  return countries.flatMap((code) => own.filter((line) => line.country_code === code));
}

/** First and last month of some lines, at least one. */
export const rangeOf = (lines) => [
  lines.map((line) => line.first).sort()[0],
  lines.map(lastOf).sort().at(-1),
];

/** The month, or the nearest that one of the lines has. */
export function monthWithin(month, lines) {
  if (lines.length === 0) return month;
  return [...rangeOf(lines), month].sort()[1]; // the middle one
}

export function monthsBetween(first, last) {
  const [year, month] = first.split("-").map(Number);
  const [endYear, endMonth] = last.split("-").map(Number);
  return 12 * (endYear - year) + endMonth - month;
}

export function monthAfter(first, count) {
  const [year, month] = first.split("-").map(Number);
  const total = 12 * year + month - 1 + count;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, "0")}`;
}

export const lastOf = (line) => monthAfter(line.first, line.values.length - 1);

/** The value of a month; null when the file does not reach it. */
export const valueAt = (line, month) => line.values[monthsBetween(line.first, month)] ?? null;

export const monthName = (month) =>
  `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;

function place(line) {
  if (line.country_code === "EA") return "the euro area";
  return (WITH_ARTICLE.includes(line.country_code) ? "the " : "") + line.country_name;
}

const oneFile = (lines) => new Set(lines.map((line) => line.vintage)).size <= 1;

/** A line's name among others, with its file where files differ. */
export const lineName = (line, lines) =>
  oneFile(lines) ? place(line) : `${place(line)} (file of ${monthName(line.vintage)})`;

const seriesWords = (line) =>
  ["", "All postings"].includes(line.series) ? "all postings" : `postings in ${line.series}`;

export function postingsTitle(lines, month) {
  if (lines.length === 0) return NOTHING_CHOSEN;
  const [{ measure }] = lines;
  const [monthSaid, what] = [monthName(month), seriesWords(lines[0])];
  const held = lines
    .filter((line) => line.newest)
    .map((line) => ({ line, value: valueAt(line, month) }))
    .filter(({ value }) => value !== null);
  if (held.length === 0) return `${capital(what)}: nothing is held for ${monthSaid}`;
  const when =
    monthSaid +
    partOfMonth(
      held.map(({ line }) => line),
      month,
    );
  if (held.length === 1) {
    const [{ line, value }] = held;
    const name = capital(place(line));
    return measure === SHARE
      ? fill(WORDS.share_title_one, { place: name, share: oneDecimal(value), when })
      : `${name}: ${what} ${aboveStart(value)} in ${when}`;
  }
  const low = held.reduce((a, b) => (b.value < a.value ? b : a));
  const high = held.reduce((a, b) => (b.value > a.value ? b : a));
  const [from, to] = [low, high].map((h) => `${oneDecimal(h.value)} in ${place(h.line)}`);
  return measure === SHARE
    ? fill(WORDS.share_title_many, { when, low: from, high: to })
    : fill(WORDS.index_title_many, { what: capital(what), when, low: from, high: to });
}

export function postingsSubtitle(lines) {
  if (lines.length === 0) return WORDS.nothing_subtitle;
  const [first, last] = rangeOf(lines).map(monthName);
  if (lines[0].measure === SHARE) {
    return fill(WORDS.share_subtitle, { first, last });
  }
  const dashed = lines.every((line) => line.newest) ? "" : " Dashed: an older file.";
  return fill(WORDS.index_subtitle, { what: seriesWords(lines[0]), first, last, dashed });
}

export function describePostings(lines, month) {
  if (lines.length === 0) return NOTHING_CHOSEN;
  const share = lines[0].measure === SHARE;
  const limit = share ? SHARE_LIMIT : INDEX_LIMIT;
  if (lines.length === 1) return `${oneLine(lines[0], month)} ${limit}`;
  const [{ first }] = lines;
  const then = share && month !== first;
  const parts = lines.map((line) => {
    const value = valueAt(line, month);
    const text = value === null ? "not held" : oneDecimal(value) + partOf(line, month);
    const start = then ? ` (${oneDecimal(line.values[0])})` : "";
    return `${lineName(line, lines)} ${text}${start}`;
  });
  const when = monthName(month);
  const since = then ? ` (in ${monthName(first)})` : "";
  const head = share
    ? fill(WORDS.share_list, { when, since })
    : fill(WORDS.index_list, { what: capital(seriesWords(lines[0])), when });
  return `${head}: ${parts.join("; ")}. ${limit}`;
}

/** newest: the last month of any line of the measure. */
export function postingsNotes(lines, newest) {
  if (lines.length === 0) return [];
  const ends = lines.flatMap((line) => {
    const said = [];
    if (lastOf(line) < newest) said.push(`the line ends in ${monthName(lastOf(line))}`);
    if (line.part_days) said.push(fill(WORDS.last_month, { days: line.part_days }));
    return said.length ? [`${capital(lineName(line, lines))}: ${said.join("; ")}.`] : [];
  });
  const canada = lines.some((line) => line.measure === SHARE && line.country_code === "CA");
  return [REVISED, ...(oneFile(lines) ? [] : [APART]), ...(canada ? [ONTARIO] : []), ...ends];
}

function oneLine(line, month) {
  const [value, when, where] = [valueAt(line, month), monthName(month), place(line)];
  if (value === null) {
    return fill(WORDS.line_ends, { when, place: where, last: monthName(lastOf(line)) });
  }
  if (line.measure === SHARE) {
    const start =
      month === line.first ? "" : `; in ${monthName(line.first)}, ${oneDecimal(line.values[0])}`;
    return fill(WORDS.share_of_one, { when, share: oneDecimal(value), place: where, start });
  }
  return fill(WORDS.index_of_one, {
    when,
    what: seriesWords(line),
    place: where,
    level: oneDecimal(value),
    days: partOf(line, month),
    change: aboveStart(value),
  });
}

function aboveStart(value) {
  const points = value - 100;
  const text = oneDecimal(Math.abs(points));
  if (text === "0.0") return WORDS.at_start_level;
  return `${text}% ${points > 0 ? "above" : "below"} 1 February 2020`;
}

/** Whether the file of a line ends within the month. */
export const isPart = (line, month) => line.part_days > 0 && month === lastOf(line);

// Says that a month is not whole.
function partOfMonth(lines, month) {
  const days = lines.filter((line) => isPart(line, month)).map((line) => line.part_days);
  if (days.length === 0) return "";
  const [few, many] = [Math.min(...days), Math.max(...days)];
  return few === many ? ` (${few} days)` : ` (${few} to ${many} days)`;
}

const partOf = (line, month) => (isPart(line, month) ? ` (mean of ${line.part_days} days)` : "");
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
