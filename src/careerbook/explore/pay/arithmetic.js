// Arithmetic on pay and the look-up of published rows: the browser's twin of arithmetic.py, rows.py
// and prices.py. US dollars a year before tax; a missing value is null and stays null.
import { cellAt, rowCount } from "../../kit/column_arrays.js";

export const PERCENTILES = [10, 25, 50, 75, 90];
export const NOT_RELEASED = "not released";
export const NOT_IN_TABLE = "not in our table";
const MEDIAN = PERCENTILES.indexOf(50);

/**
 * Where an amount stands among published percentiles: linear in the logarithm of pay between
 * points, only "below" or "above" outside them. points: [[percentile, usd or null], ...].
 * Returns {value, side, bound}.
 */
export function percentileOf(ownUsd, points) {
  if (!(Number.isFinite(ownUsd) && ownUsd > 0)) {
    throw new RangeError(`pay must be US dollars a year above 0, not ${ownUsd}`);
  }
  const known = points.filter(([, usd]) => usd !== null).sort((a, b) => a[0] - b[0]);
  known.forEach(([rank, usd], i) => {
    if (i && usd < known[i - 1][1]) {
      throw new RangeError(`pay at percentile ${rank} is below pay at ${known[i - 1][0]}`);
    }
  });
  if (!known.length) return { value: null, side: "unknown", bound: null };
  const [first, last] = [known[0], known.at(-1)];
  if (ownUsd < first[1]) return { value: null, side: "below", bound: first[0] };
  if (ownUsd > last[1]) return { value: null, side: "above", bound: last[0] };
  let [belowRank, belowUsd] = first;
  for (const [rank, usd] of known) {
    if (ownUsd === usd) return { value: rank, side: "within", bound: null };
    if (ownUsd < usd) {
      const share = Math.log(ownUsd / belowUsd) / Math.log(usd / belowUsd);
      return { value: belowRank + share * (rank - belowRank), side: "within", bound: null };
    }
    [belowRank, belowUsd] = [rank, usd];
  }
  throw new Error("unreachable: the amount lies between the outermost points");
}

/** An amount of one May in the dollars of another; indices are May consumer price indices. */
export const constantDollars = (usd, index, baseIndex) => (usd * baseIndex) / index;

/** What an amount earned at price level rpp (United States = 100) buys at US average prices. */
export const atUsPrices = (usd, rpp) => (usd * 100) / level(rpp);

/** The offer in another place that buys what usd buys here. */
export const equalOffer = (usd, rppFrom, rppTo) => (usd * level(rppTo)) / level(rppFrom);

function level(rpp) {
  if (Number.isFinite(rpp) && rpp > 0) return rpp;
  throw new RangeError(`a price parity is a number above 0 with the US at 100, not ${rpp}`);
}

/** The lowest and highest median over candidate occupations, and the codes without one. */
export function socBand(rows) {
  const known = rows.filter((row) => row.points[MEDIAN] !== null);
  const medians = known.map((row) => row.points[MEDIAN]);
  return {
    lowMedian: medians.length ? Math.min(...medians) : null,
    highMedian: medians.length ? Math.max(...medians) : null,
    socCodes: known.map((row) => row.socCode),
    missing: rows.filter((row) => row.points[MEDIAN] === null).map((row) => row.socCode),
  };
}

/**
 * Index the tables once, each when it is first asked for; every look-up after that is a map access.
 * tables: {national, state, metro, cpi, rpp, crosswalk, places}, as tables.py writes them.
 */
export function payData(tables) {
  const wages = { us: tables.national, state: tables.state, metro: tables.metro };
  const indices = new Map();
  const indexOf = (kind) => {
    if (!indices.has(kind)) indices.set(kind, wageIndex(wages[kind]));
    return indices.get(kind);
  };
  const cpi = new Map(tables.cpi.year.map((year, i) => [year, tables.cpi.may_index[i]]));
  const matches = new Map(tables.crosswalk.matches.map((match) => [match.key, match]));
  const levels = new Map();
  for (let i = 0; i < rowCount(tables.rpp); i++) {
    const place = cellAt(tables.rpp, "place", i);
    if (!levels.has(place)) levels.set(place, []);
    levels.get(place).push([tables.rpp.year[i], tables.rpp.rpp_us100[i]]);
  }
  const places = new Map(
    tables.places.key.map((key, i) => [
      key,
      {
        key,
        kind: key.split(":")[0],
        code: key.split(":")[1] ?? "",
        name: tables.places.name[i],
        phrase: tables.places.phrase[i],
        group: tables.places.group[i],
      },
    ]),
  );
  return {
    places,
    matches,
    latestYear: indexOf("us").years.at(-1),
    constantYear: Math.max(...cpi.keys()),
    mayIndex: (year) => cpi.get(year),

    /** Years that a place has any of the candidate codes for, oldest first. */
    yearsOf(match, place) {
      const index = indexOf(place.kind);
      const years = match.soc_codes.flatMap(
        (soc) => index.yearsBy.get(`${place.code}|${soc}`) ?? [],
      );
      return years.length ? sorted(new Set(years)) : index.years;
    },

    /** [price level, its year], the newest not after `year`; null when not released. */
    priceLevel(place, year) {
      if (place.kind === "us") return [100, year];
      const known = (levels.get(place.key) ?? []).toSorted((a, b) => a[0] - b[0]);
      const chosen = known.findLast(([y]) => y <= year) ?? known[0];
      return chosen ? [chosen[1], chosen[0]] : null;
    },

    /** One row per candidate code, the best match first, also for codes without data. */
    payRows(match, place, year) {
      const table = wages[place.kind];
      const { rowsBy } = indexOf(place.kind);
      return match.soc_codes.map((socCode) => {
        const own = matches.get(`soc:${socCode}`);
        const i = rowsBy.get(`${place.code}|${socCode}|${year}`);
        const found = i !== undefined;
        const cell = (name) => (found ? cellAt(table, name, i) : null);
        const points = PERCENTILES.map((p) => cell(`p${p}`));
        return {
          socCode,
          title: own.name,
          people: own.people,
          jobs: cell("jobs"),
          points,
          topCode: cell("top_code"),
          topCoded: (cell("top_coded") || "")
            .split(";")
            .filter(Boolean)
            .map((name) => Number(name.slice(1))),
          gap: !found ? NOT_IN_TABLE : points[MEDIAN] === null ? NOT_RELEASED : "",
          coverage: cell("coverage") ?? "",
        };
      });
    },
  };
}

// Rows by "place|soc|year", years by "place|soc", and all years of one table.
function wageIndex(table) {
  const rowsBy = new Map();
  const yearsBy = new Map();
  for (let i = 0; i < rowCount(table); i++) {
    const id = `${cellAt(table, "place", i) ?? ""}|${cellAt(table, "soc", i)}`;
    const year = table.year[i];
    rowsBy.set(`${id}|${year}`, i);
    if (!yearsBy.has(id)) yearsBy.set(id, []);
    yearsBy.get(id).push(year);
  }
  return { rowsBy, yearsBy, years: sorted(new Set(table.year)) };
}

const sorted = (years) => [...years].sort((a, b) => a - b);
