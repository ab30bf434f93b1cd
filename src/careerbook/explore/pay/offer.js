// The equal of an offer in another place, with its words: the browser's twin of offer.py.
// Both are tested on tests/explore/pay/pay_offer_cases.json, word for word.
import { equalOffer, PERCENTILES, percentileOf } from "./arithmetic.js";
import { about, money, roundHalfUp, standingPhrase } from "./view.js";

const WHAT_PARITY_COVERS =
  "A price parity compares what an average household pays for goods, services and rent. It does " +
  "not cover taxes, the cost of moving, savings or debt, and it does not say what employers pay.";
const MEDIAN = PERCENTILES.indexOf(50);

/** Look up an offer in payData(): {role_or_soc, here, there, own_usd_per_year}. */
export function offerView(data, { role_or_soc, here, there, own_usd_per_year }) {
  const match = data.matches.get(role_or_soc);
  const places = [data.places.get(here), data.places.get(there)];
  const years = places.map((place) => data.yearsOf(match, place).at(-1));
  const newest = places.flatMap((place, i) => {
    const level = place.kind === "us" ? null : data.priceLevel(place, years[i]);
    return level ? [level[1]] : [];
  });
  const pricesOf = newest.length ? Math.min(...newest) : Math.max(...years);
  const [first, second] = places.map((place, i) => ({
    place,
    year: years[i],
    rows: data.payRows(match, place, years[i]),
    level: data.priceLevel(place, pricesOf),
  }));
  const own = own_usd_per_year ?? null;
  const number = bestMatch(first, second);
  const usd = own ?? (number === null ? null : first.rows[number].points[MEDIAN]);
  const known = usd !== null && first.level && second.level;
  const equal = known ? equalOffer(usd, first.level[0], second.level[0]) : null;
  const view = { match, here: first, there: second, own, number, usd, equal };
  view.isTold = equal !== null && first.place !== second.place;
  view.title = titleOf(view);
  view.sentence = [`${view.title}.`, ...(view.isTold ? [prices(view), standings(view)] : [])].join(
    " ",
  );
  view.notes = view.isTold ? notesOf(view) : [];
  view.table = view.isTold ? tableOf(view) : { columns: [], rows: [] };
  return view;
}

/** Position of the best match with pay in both places, else in one; null without any. */
function bestMatch(here, there) {
  const places = here.rows.map(
    (row, i) => [row, there.rows[i]].filter((r) => r.points[MEDIAN] !== null).length,
  );
  for (const wanted of [2, 1]) {
    const found = places.findIndex((count) => count >= wanted);
    if (found >= 0) return found;
  }
  return null;
}

function titleOf({ here, there, usd, equal }) {
  if (here.place === there.place) return `Choose a second place: both are ${here.place.name}`;
  if (usd === null) {
    return `Write your own pay: no median is published for ${here.place.phrase} to start from`;
  }
  if (equal === null) {
    const missing = there.level === null ? there.place.phrase : here.place.phrase;
    return `No price level is released for ${missing}, so no equal amount can be told`;
  }
  return `${money(usd)} in ${here.place.phrase} buys what ${about(equal)} buys in ${there.place.phrase}`;
}

/** A price level with one decimal: "98.1". */
export const tenth = (level) => (roundHalfUp(level * 10) / 10).toFixed(1);

const prices = ({ here, there }) =>
  `Price levels: ${tenth(here.level[0])} here and ${tenth(there.level[0])} there ` +
  `(US average 100, ${here.level[1]}).`;

function standings({ match, here, there, number, usd, equal }) {
  if (number === null) return `Pay of ${match.people} is published for neither place.`;
  const [paid, fair] = [money(usd), about(equal)];
  const stands = (side, amount) => phrase(side.rows[number], amount);
  const inHere = here.rows[number].gap || `${paid} stands ${stands(here, usd)}`;
  const inThere =
    there.rows[number].gap ||
    `${fair} stands ${stands(there, equal)}; ${paid}, unadjusted, ${stands(there, usd)}`;
  return (
    `Pay of ${here.rows[number].people} here (May ${here.year}): ${inHere}. ` +
    `There (May ${there.year}): ${inThere}.`
  );
}

const phrase = (row, usd) =>
  standingPhrase(
    percentileOf(
      usd,
      PERCENTILES.map((p, i) => [p, row.points[i]]),
    ),
  );

function notesOf({ here, own, number }) {
  const notes = [];
  if (own === null && number !== null) {
    notes.push(
      `The amount is the median of ${here.rows[number].people} in ${here.place.phrase}; write ` +
        "your own pay to compare that.",
    );
  }
  notes.push("Both places are compared by the newest wages published for each.");
  return [...notes, WHAT_PARITY_COVERS];
}

/** Where the three amounts stand: columns with words for headings, one row per candidate. */
function tableOf({ here, there, usd, equal }) {
  const columns = [
    { key: "occupation", label: "Occupation" },
    { key: "here", label: `Percentile of ${money(usd)} here` },
    { key: "equal", label: `Percentile of ${about(equal)} there` },
    { key: "paid", label: `Percentile of ${money(usd)} there` },
  ];
  const stands = (side, i, amount) =>
    side.rows[i].gap ||
    phrase(side.rows[i], amount)
      .replace(/^at /, "")
      .replace(/ percentile$/, "");
  const rows = here.rows.map((row, i) => ({
    occupation: `${row.title} (${row.socCode})`,
    here: stands(here, i, usd),
    equal: stands(there, i, equal),
    paid: stands(there, i, usd),
  }));
  return { columns, rows };
}
