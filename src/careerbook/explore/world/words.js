// What the charts of pay elsewhere say. Twin of words.py, tested on
// tests/explore/world/world_pay_cases.json; `words` are the wordings that Python shares with the page.
import { WHOLE_COUNTRY, withoutFigure } from "./rows.js";
import { decimal, trimmed, twoDecimals, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const CURRENCY = /^[A-Z]{3}$/;
export const NOT_RELEASED = "not released";
const NOT_PUBLISHED = "not published";

const inCurrency = (value, currency, per) =>
  `${currency} ${decimal(value, per === "hour" ? 2 : 0)}`;
const upper = (text) => text[0].toUpperCase() + text.slice(1);

/** The points that the row's kind of pay has. */
export const pointsOf = (row) => row.what.points.split(" ");

/** One point of a row with its currency; what is missing reads "not released" or "not published". */
export function amount(row, point) {
  if (row[point] !== null) return inCurrency(row[point], row.currency, row.per);
  return pointsOf(row).includes(point) ? NOT_RELEASED : NOT_PUBLISHED;
}

const where = (row) =>
  row.region === WHOLE_COUNTRY ? row.place.in_words : `${row.region}, ${row.place.in_words}`;
const median = (row, words) => `${amount(row, "p50")} ${words.per[row.per]}`;

export const countryTitle = (row, words) =>
  `${row.occupation_title} in ${where(row)}: median ${median(row, words)}`;

export const countrySubtitle = (row, words) =>
  fill(WORDS.country_subtitle, {
    pay: row.what.label,
    currency: row.currency,
    per: words.per[row.per],
    period: row.period,
    classification: row.classification,
  });

export function describeCountry(row, words) {
  const parts = [
    `${row.occupation_title} in ${where(row)}, ${row.period}: median ${median(row, words)}`,
  ];
  const has = (point) => row[point] !== null;
  if (has("p25") && has("p75")) {
    parts.push(`middle half ${amount(row, "p25")} to ${amount(row, "p75")}`);
  } else if (has("p10") && has("p90")) {
    parts.push(fill(WORDS.outer_tenths, { low: amount(row, "p10"), high: amount(row, "p90") }));
  }
  if (has("mean")) parts.push(`mean ${amount(row, "mean")}`);
  const count = row.counted === null ? "" : `; ${countedText(row)} counted`;
  const missing = pointsOf(row).filter((point) => !has(point));
  const gaps = missing.map((point) => words.points[point]).join(", ");
  return [
    `${parts.join(", ")}${count}.`,
    ...(missing.length ? [`Not released: ${gaps}.`] : []),
    row.what.definition,
  ].join(" ");
}

export const countedText = (row) =>
  row.counted === null ? NOT_PUBLISHED : `${whole(row.counted)} ${row.place.counted}`;

const peopleOf = (world, work) => world.works.find((w) => w.work === work).people;

export function workTitle(world, work, rows) {
  const people = peopleOf(world, work);
  const shares = rows.filter((row) => row.p75 !== null).map((row) => row.p75 / row.p50);
  if (shares.length < 2) {
    return fill(WORDS.work_title, { people, count: rows.length });
  }
  const [low, high] = [Math.min(...shares), Math.max(...shares)].map(twoDecimals);
  return fill(WORDS.best_paid, { people: upper(people), low, high });
}

export function workSubtitle(rows) {
  const units = new Set(rows.map((row) => `${row.currency} ${row.per}`)).size;
  return fill(WORDS.work_subtitle, { units, count: rows.length });
}

export function describeWork(world, work, rows) {
  const parts = rows.map((row) => `${row.place.name} ${median(row, world.words)} (${row.period})`);
  const missing = withoutFigure(world, work);
  const quartiles = rows.filter((row) => row.p75 !== null).length;
  const without = fill(WORDS.no_figure, {
    people: peopleOf(world, work),
    missing: missing.join(", "),
  });
  return [
    fill(WORDS.medians, { countries: parts.join("; ") }),
    fill(WORDS.quartiles, { quartiles, count: rows.length }),
    ...(missing.length ? [without] : []),
  ].join(" ");
}

export const workNotes = (rows, words) => [
  ...rows.map((row) => `${row.place.name}: ${row.what.label}. ${row.what.definition}`),
  words.own_choice,
  words.no_rate,
];

/** What the reader's own hours and rate make of the median; "" when nothing was asked. */
export function arithmetic(row, words, { times = 0, rate = 0, currency = "", source = "" }) {
  const own = row.currency;
  let { per, p50: value } = row;
  let unit = words.per[per];
  const steps = [`the median of ${inCurrency(value, own, per)} ${unit}`];
  const most = words.most_times[per];
  if (times && most) {
    const noun = words.times_noun[per];
    if (!(times > 0 && times <= most)) {
      return fill(WORDS.bad_times, { unit: upper(noun), most: whole(most) });
    }
    value *= times;
    unit = words.per.year;
    per = "year";
    steps.push(`× ${trimmed(times, 6)} ${noun} a year = ${inCurrency(value, own, per)} a year`);
  }
  if (rate) {
    if (!(rate >= words.lowest_rate && rate <= words.highest_rate)) {
      return fill(WORDS.bad_rate, {
        lowest: trimmed(words.lowest_rate, 6),
        highest: whole(words.highest_rate),
        own,
      });
    }
    if (!CURRENCY.test(currency) || currency === own) {
      return fill(WORDS.bad_currency, { own });
    }
    const from = cleanSource(source, words);
    if (!from) {
      return WORDS.no_source;
    }
    value *= rate;
    steps.push(
      fill(WORDS.converted, {
        rate: trimmed(rate, 6),
        currency,
        own,
        source: from,
        amount: inCurrency(value, currency, per),
        per: unit,
      }),
    );
  }
  return steps.length === 1 ? "" : `Your own sum: ${steps.join(" ")}. ${words.vouches}`;
}

/** A reader's source on one line, cut to a readable length. */
export const cleanSource = (source, words) =>
  source.trim().split(/\s+/).join(" ").slice(0, words.longest_source);
