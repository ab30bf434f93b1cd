// One selection of pay with the words that title and describe it: the browser's twin of
// view.py. Both are tested on tests/explore/pay/pay_cases.json, word for word.
import {
  atUsPrices,
  constantDollars,
  NOT_IN_TABLE,
  NOT_RELEASED,
  PERCENTILES,
  percentileOf,
  socBand,
} from "./arithmetic.js";
import { money, oneDecimal, ordinal, roundHalfUp, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const HOW_TO_READ_A_BAR = WORDS.how_to_read_a_bar;
export const WHAT_WAGES_LEAVE_OUT = WORDS.what_wages_leave_out;

/** Look up a selection {role_or_soc, place, year, price_parity, own_usd_per_year} in payData(). */
export function payView(data, selection) {
  const match = data.matches.get(selection.role_or_soc);
  const place = data.places.get(selection.place);
  const year = selection.year;
  const rows = data.payRows(match, place, year);
  const level = data.priceLevel(place, year);
  const own = selection.own_usd_per_year ?? null;
  const released = rows.filter((row) => row.points[2] !== null);
  const view = {
    match,
    place,
    year,
    rows,
    level,
    own,
    released,
    latestYear: data.latestYear,
    constantYear: data.constantYear,
    priceParity: Boolean(selection.price_parity),
    comparesPrices: Boolean(selection.price_parity) && place.kind !== "us" && level !== null,
    band: socBand(rows),
    constant: (usd) => constantDollars(usd, data.mayIndex(year), data.mayIndex(data.constantYear)),
    atUsPrices: (usd) => atUsPrices(usd, level[0]),
    standing: (row) =>
      own === null
        ? null
        : percentileOf(
            own,
            PERCENTILES.map((p, i) => [p, row.points[i]]),
          ),
  };
  view.title = titleOf(view);
  view.measure = fill(WORDS.measure, { year, how_to_read: HOW_TO_READ_A_BAR });
  view.sentence = [finding(view), ...gaps(view), overTime(view), betweenPlaces(view), ownPay(view)]
    .filter(Boolean)
    .join(" ");
  view.notes = notesOf(view);
  return view;
}

/** A computed amount to the nearest ten dollars, as precise as the published ones. */
export const about = (usd) => money(roundHalfUp(usd / 10) * 10);

/** Which year's price parities are used, and what they are not about. */
export const priceNote = (year) => fill(WORDS.price_note, { year });

/** A standing as in a sentence: "at about the 38th percentile", "above the 90th percentile". */
export function standingPhrase({ value, side, bound }) {
  if (value !== null) return `at about the ${ordinal(roundHalfUp(value))} percentile`;
  if (bound !== null) return `${side} the ${ordinal(bound)} percentile`;
  return WORDS.no_standing;
}

/** Why the pay at a percentile is missing; "" when it is there. */
export function gapAt(row, percentile) {
  if (row.points[PERCENTILES.indexOf(percentile)] !== null) return "";
  if (row.topCoded.includes(percentile)) return `at or above ${money(row.topCode)}`;
  return row.gap || (row.coverage ? NOT_IN_TABLE : NOT_RELEASED);
}

function titleOf(view) {
  const { match, place, released, rows, band } = view;
  if (!released.length) {
    const gaps = rows.map((row) => row.gap);
    const gap = gaps.includes(NOT_RELEASED) ? NOT_RELEASED : gaps[0];
    return `Pay of ${match.people} in ${place.phrase}: ${gap}`;
  }
  if (released.length > 1) {
    const [low, high] = [money(band.lowMedian), money(band.highMedian)];
    const extent = low === high ? `is ${low}` : `lies between ${low} and ${high}`;
    return `Median pay of ${match.people} in ${place.phrase} ${extent}`;
  }
  const [, low, middle, high] = released[0].points;
  const earn = view.year === view.latestYear ? "earn" : "earned";
  const half = `Half of ${released[0].people} in ${place.phrase} ${earn}`;
  return low !== null && high !== null && low < high
    ? `${half} between ${money(low)} and ${money(high)}`
    : `${half} ${money(middle)} or more`;
}

function finding({ title, year, released }) {
  if (!released.length) return `${title} (May ${year}).`;
  if (released.length > 1) {
    const each = released.map((row) => `${row.people} ${money(row.points[2])}`).join("; ");
    return `${title}: ${each} (May ${year}).`;
  }
  const [row] = released;
  const jobs = row.jobs === null ? "number of jobs not released" : `${whole(row.jobs)} jobs`;
  return `${title}; median ${money(row.points[2])} (May ${year}, ${jobs}).`;
}

function gaps({ released, rows }) {
  if (!released.length) return [];
  const titles = {};
  for (const row of rows) {
    if (row.gap) titles[row.gap] = [...(titles[row.gap] ?? []), row.title];
  }
  return Object.entries(titles).map(
    ([gap, names]) => `${gap[0].toUpperCase()}${gap.slice(1)}: ${names.join("; ")}.`,
  );
}

function overTime(view) {
  if (!view.released.length || view.year === view.constantYear) return "";
  return `In May ${view.constantYear} dollars ${extentOf(view, view.constant)}.`;
}

function betweenPlaces(view) {
  const { place, level, released } = view;
  if (!view.priceParity || place.kind === "us") return "";
  if (level === null) return fill(WORDS.no_level, { place: place.phrase });
  const [rpp, year] = level;
  const apart = oneDecimal(Math.abs(rpp - 100));
  const side = rpp > 100 ? "above" : "below";
  const difference = apart === "0.0" ? "level with" : `${apart}% ${side}`;
  const sentence = fill(WORDS.prices, { place: place.phrase, difference, year });
  if (!released.length) return `${sentence}.`;
  return `${sentence}; at US average prices ${extentOf(view, view.atUsPrices)}.`;
}

function extentOf({ band, released }, adjust) {
  const [low, high] = [about(adjust(band.lowMedian)), about(adjust(band.highMedian))];
  return released.length === 1 ? `the median is ${low}` : `the medians are ${low} to ${high}`;
}

function ownPay(view) {
  if (view.own === null || !view.released.length) return "";
  const each = view.released.map((row) => `${standingPhrase(view.standing(row))} of ${row.people}`);
  return `At ${money(view.own)} a year you stand ${each.join("; ")}.`;
}

function notesOf(view) {
  const coverages = new Set(view.rows.map((row) => row.coverage));
  const notes = [matchNote(view)];
  if (coverages.has("percentiles 25-75 only") || coverages.has("incomplete states")) {
    notes.push(fill(WORDS.state_percentiles, { year: view.year }));
  }
  if (coverages.has("incomplete states")) {
    notes.push(fill(WORDS.state_gaps, { year: view.year }));
  }
  if (view.rows.some((row) => row.topCoded.length)) {
    notes.push(WORDS.arrow);
  }
  if (view.comparesPrices) {
    notes.push(priceNote(view.level[1]));
  }
  notes.push(WHAT_WAGES_LEAVE_OUT);
  return notes.filter(Boolean);
}

function matchNote({ match, rows }) {
  if (!match.confidence) return "";
  const candidates =
    rows.length === 1
      ? fill(WORDS.closest, { title: rows[0].title, code: rows[0].socCode })
      : fill(WORDS.candidates, { count: rows.length });
  return `${candidates}; confidence of the match: ${match.confidence}. ${match.caveat}`.trim();
}
