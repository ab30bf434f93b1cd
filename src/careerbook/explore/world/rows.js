// Rows of official pay elsewhere. Twin of rows.py, tested on tests/explore/world/world_pay_cases.json.
// `world` holds the widget's tables as lists of row objects, and the shared words.

export const WHOLE_COUNTRY = "country";
export const POINTS = ["p10", "p25", "p50", "p75", "p90", "mean"];
const byCode = (a, b) => (a.occupation_code < b.occupation_code ? -1 : 1);
const byName = (a, b) => (a.name < b.name ? -1 : 1);
const newestFirst = (a, b) => (a < b ? 1 : -1);
const unique = (rows, name) => [...new Set(rows.map((row) => row[name]))];

/** Add unit, country and definition to every row once. */
export function readWorld({ wages, places, measures, works, words, credits }) {
  const place = new Map(places.map((p) => [p.code, p]));
  const measure = new Map(measures.map((m) => [`${m.country} ${m.key}`, m]));
  const rows = wages.map((row) => {
    const what = measure.get(`${row.country_code} ${row.measure}`);
    const where = place.get(row.country_code);
    return {
      ...{ ...row, place: where, what, currency: where.currency, per: what.per },
      ...{ country: where.name, credit: where.attribution, label: what.label },
    };
  });
  return { rows, places: [...places].sort(byName), measures, works, words, credits };
}

/**
 * What a choice comes to: an empty or unknown part stands for developers, the first kind of pay,
 * the newest period, the whole country. Returns the parts and what else may be chosen.
 */
export function resolve(world, { country, occupation, measure, period, region }) {
  const own = world.rows.filter((row) => row.country_code === country);
  const pick = (wanted, allowed, usual) => (allowed.includes(wanted) ? wanted : usual);
  const regions = unique(own, "region");
  const place = pick(region, regions, WHOLE_COUNTRY);
  const there = own.filter((row) => row.region === place);
  const occupations = unique(there, "occupation_code").sort();
  const usual = world.works.find((w) => w.work === "developers" && w.country_code === country);
  const code = pick(
    occupation,
    occupations,
    pick(usual.occupation_code, occupations, occupations[0]),
  );
  const measures = world.measures.filter((m) => m.country === country).map((m) => m.key);
  const kind = pick(measure, measures, measures[0]);
  const mine = there.filter((row) => row.occupation_code === code && row.measure === kind);
  const periods = unique(mine, "period").sort(newestFirst);
  return {
    ...{ country, occupation: code, measure: kind, region: place },
    period: pick(period, periods, periods[0]),
    allowed: { regions, occupations, measures, periods },
  };
}

/** One country's occupations in one period and kind of pay, the chosen one first. */
export function countryRows(world, choice) {
  const chosen = resolve(world, choice);
  const shown = world.rows.filter(
    (row) =>
      row.country_code === chosen.country &&
      row.region === chosen.region &&
      row.measure === chosen.measure &&
      row.period === chosen.period,
  );
  const first = shown.filter((row) => row.occupation_code === chosen.occupation);
  const others = shown.filter((row) => row.occupation_code !== chosen.occupation);
  return [...first, ...others.sort(byCode)];
}

/** One row per country that has a figure for a kind of work, by name of country. */
export function workRows(world, work) {
  const codes = new Map(
    world.works.filter((w) => w.work === work).map((w) => [w.country_code, w.occupation_code]),
  );
  return world.places
    .filter((place) => codes.has(place.code))
    .map(
      (place) => countryRows(world, { country: place.code, occupation: codes.get(place.code) })[0],
    );
}

/** Names of the countries that classify no such work of its own. */
export function withoutFigure(world, work) {
  const codes = world.works.filter((w) => w.work === work).map((w) => w.country_code);
  return world.places.filter((place) => !codes.includes(place.code)).map((place) => place.name);
}
