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
import { thousands } from "../../say/thousands.js";

export const HOW_TO_READ_A_BAR =
  "Thin bar: 10th to 90th percentile; thick bar: 25th to 75th; tick: median.";
export const WHAT_WAGES_LEAVE_OUT =
  "Wage and salary jobs only: with commissions and production bonuses, without overtime, " +
  "other bonuses and shares.";

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
  view.measure = `US dollars a year before tax, May ${year}. ${HOW_TO_READ_A_BAR}`;
  view.sentence = [finding(view), ...gaps(view), overTime(view), betweenPlaces(view), ownPay(view)]
    .filter(Boolean)
    .join(" ");
  view.notes = notesOf(view);
  return view;
}

export const whole = thousands;

/** An amount in whole dollars: "$112,590". */
export const money = (usd) => `$${whole(roundHalfUp(usd))}`;

/** A computed amount to the nearest ten dollars, as precise as the published ones. */
export const about = (usd) => money(roundHalfUp(usd / 10) * 10);

/** Which year's price parities are used, and what they are not about. */
export const priceNote = (year) =>
  `Price levels are those of ${year}; they are about consumer prices, not taxes or the labor market.`;

export const roundHalfUp = (value) => Math.floor(value + 0.5);

export function ordinal(number) {
  if ([11, 12, 13].includes(number % 100)) return `${number}th`;
  return `${number}${{ 1: "st", 2: "nd", 3: "rd" }[number % 10] ?? "th"}`;
}

/** A standing as in a sentence: "at about the 38th percentile", "above the 90th percentile". */
export function standingPhrase({ value, side, bound }) {
  if (value !== null) return `at about the ${ordinal(roundHalfUp(value))} percentile`;
  if (bound !== null) return `${side} the ${ordinal(bound)} percentile`;
  return "at a percentile that cannot be told, because no pay is published";
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
  if (level === null) return `No price level is released for ${place.phrase}.`;
  const [rpp, year] = level;
  const tenths = roundHalfUp(Math.abs(rpp - 100) * 10);
  const side = rpp > 100 ? "above" : "below";
  const difference = tenths ? `${(tenths / 10).toFixed(1)}% ${side}` : "level with";
  const sentence = `Prices in ${place.phrase} were ${difference} the US average in ${year}`;
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
    notes.push(
      `The state table of May ${view.year} in this handbook has the 25th, 50th and 75th ` +
        "percentile only.",
    );
  }
  if (coverages.has("incomplete states")) {
    notes.push(
      `For May ${view.year} it also lacks states with withheld or top-coded pay (such as ` +
        "California, New York and Washington): do not rank states on it.",
    );
  }
  if (view.rows.some((row) => row.topCoded.length)) {
    notes.push("An arrow marks pay that is only known to be at or above the top code.");
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
      ? `Official occupation closest to this role: “${rows[0].title}” (${rows[0].socCode})`
      : `No official occupation stands for this role alone: ${rows.length} are candidates`;
  return `${candidates}; confidence of the match: ${match.confidence}. ${match.caveat}`.trim();
}
