// The metropolitan areas with most jobs of one occupation: the browser's twin of metros.py.
// Both are tested on tests/explore/pay/pay_metros_cases.json, word for word.
import { cellAt, rowCount } from "../../kit/column_arrays.js";
import { atUsPrices, PERCENTILES, percentileOf } from "./arithmetic.js";
import {
  about,
  HOW_TO_READ_A_BAR,
  priceNote,
  standingPhrase,
  WHAT_WAGES_LEAVE_OUT,
} from "./view.js";
import { money, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const SORTS = {
  jobs: "number of jobs",
  median: "median pay",
  "us-prices": "median at US prices",
};
const TOP = 10;
const MEDIAN = PERCENTILES.indexOf(50);
const QUOTIENT_NOTE = WORDS.quotient_note;

/** Index the tables once: {metro, quotients, rpp, crosswalk, places}, as the widget carries them. */
export function metroData(tables) {
  const names = new Map(tables.places.key.map((key, i) => [key, tables.places.name[i]]));
  const levels = new Map();
  const byCode = new Map();
  const year = Math.max(...tables.metro.year);
  for (let i = 0; i < rowCount(tables.rpp); i++) {
    const [key, of] = [cellAt(tables.rpp, "place", i), tables.rpp.year[i]];
    const known = levels.get(key);
    const nearer = !known || (of <= year ? known[1] > year || of > known[1] : of < known[1]);
    if (nearer) levels.set(key, [tables.rpp.rpp_us100[i], of]);
  }
  for (let i = 0; i < rowCount(tables.metro); i++) {
    if (tables.metro.year[i] !== year) continue;
    const code = cellAt(tables.metro, "soc", i);
    if (!byCode.has(code)) byCode.set(code, []);
    byCode.get(code).push(i);
  }
  return {
    matches: new Map(tables.crosswalk.matches.map((match) => [match.key, match])),
    year,
    metrosOf: (code) =>
      (byCode.get(code) ?? []).map((i) => {
        const key = `metro:${cellAt(tables.metro, "place", i)}`;
        const points = PERCENTILES.map((p) => cellAt(tables.metro, `p${p}`, i));
        const level = levels.get(key) ?? null;
        const median = points[MEDIAN];
        return {
          key,
          name: names.get(key),
          jobs: tables.metro.jobs[i],
          quotient: tables.quotients.lq[i],
          points,
          median,
          level,
          adjusted: median !== null && level ? atUsPrices(median, level[0]) : null,
        };
      }),
  };
}

/** Look up {role_or_soc, soc_code, sort, minimum_jobs, own_usd_per_year} in metroData(). */
export function metrosView(data, selection) {
  const { soc_code, sort, minimum_jobs } = selection;
  const all = data.metrosOf(soc_code);
  const known = all.filter((metro) => metro.jobs !== null);
  const enough = known.filter((metro) => metro.jobs >= minimum_jobs);
  const most = enough.toSorted((a, b) => b.jobs - a.jobs || byName(a, b)).slice(0, TOP);
  const value = { jobs: "jobs", median: "median", "us-prices": "adjusted" }[sort];
  const worth = (metro) => metro[value] ?? 0;
  const view = {
    match: data.matches.get(selection.role_or_soc),
    occupation: data.matches.get(`soc:${soc_code}`),
    year: data.year,
    metros: most.toSorted((a, b) => worth(b) - worth(a) || b.jobs - a.jobs || byName(a, b)),
    carried: all.length > 0,
    enough: enough.length,
    unranked: all.length - known.length,
    sort,
    minimum: minimum_jobs,
    own: selection.own_usd_per_year ?? null,
  };
  view.released = view.metros.filter((metro) => metro.median !== null);
  view.title = titleOf(view, most[0]);
  view.measure = measureOf(view);
  view.sentence = [`${view.title}.`, span(view), gaps(view), ownPay(view)]
    .filter(Boolean)
    .join(" ");
  view.notes = notesOf(view);
  return view;
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

/** Where own pay stands in one area; "" without own pay or published pay. */
export const standingIn = (own, metro) =>
  own === null || metro.median === null
    ? ""
    : standingPhrase(
        percentileOf(
          own,
          PERCENTILES.map((p, i) => [p, metro.points[i]]),
        ),
      );

function titleOf({ occupation, metros, carried, minimum, released, sort }, most) {
  const { people } = occupation;
  if (!carried) return fill(WORDS.not_by_metro, { people });
  if (!most) return `No metropolitan area has ${whole(minimum)} jobs of ${people} or more`;
  const [first] = metros;
  const best = { median: first.median, "us-prices": first.adjusted }[sort] ?? null;
  if (best === null || metros.length === 1) {
    return `${most.name} has the most jobs of ${people}: ${whole(most.jobs)}`;
  }
  const among = fill(WORDS.among_metros, { count: metros.length, people });
  const known = released.length < metros.length ? " where pay is released" : "";
  return sort === "median"
    ? `${among}, ${first.name} pays most${known}: median ${money(best)}`
    : fill(WORDS.pays_most, { among, place: first.name, known, median: about(best) });
}

function measureOf({ year, metros, enough, minimum, sort }) {
  const unit = fill(WORDS.metro_measure, { year });
  if (!metros.length) return unit;
  const which = minimum ? `${whole(minimum)} such jobs or more` : "any such jobs";
  const areas =
    enough > metros.length
      ? `The ${metros.length} areas with most such jobs, of ${enough} with`
      : `All ${enough} areas with`;
  return `${unit} ${HOW_TO_READ_A_BAR} ${areas} ${which}, sorted by ${SORTS[sort]}.`;
}

function span({ released }) {
  if (released.length < 2) return "";
  const low = released.reduce((a, b) => (b.median < a.median ? b : a));
  const high = released.reduce((a, b) => (b.median > a.median ? b : a));
  return fill(WORDS.as_paid, {
    low: money(low.median),
    low_place: low.name,
    high: money(high.median),
    high_place: high.name,
  });
}

function gaps({ metros }) {
  const names = metros.filter((metro) => metro.median === null).map((metro) => metro.name);
  return names.length ? `Pay not released: ${names.join("; ")}.` : "";
}

function ownPay({ own, released }) {
  if (own === null || !released.length) return "";
  const above = released.filter((metro) => own > metro.median).length;
  return fill(WORDS.own_above, { own: money(own), above, all: released.length });
}

function notesOf({ match, occupation, metros, unranked, sort }) {
  const notes = [];
  if (match.confidence) {
    const others = match.soc_codes.length - 1;
    const more = others ? `; ${others} more can be chosen` : "";
    notes.push(
      fill(WORDS.counted_for, {
        name: match.name,
        title: occupation.name,
        code: occupation.soc_codes[0],
        more,
        confidence: match.confidence,
      }),
    );
  }
  if (unranked) {
    const areas = unranked === 1 ? "area has" : "areas have";
    notes.push(fill(WORDS.cannot_be_ranked, { count: unranked, areas }));
  }
  if (metros.length) notes.push(QUOTIENT_NOTE);
  const years = metros.filter((metro) => metro.level).map((metro) => metro.level[1]);
  if (sort === "us-prices" && years.length) notes.push(priceNote(Math.max(...years)));
  return [...notes, WHAT_WAGES_LEAVE_OUT];
}
