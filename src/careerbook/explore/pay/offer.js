// The equal of an offer in another place, with its words: the browser's twin of offer.py.
// Both are tested on tests/explore/pay/pay_offer_cases.json, word for word.
import { equalOffer, PERCENTILES, percentileOf } from "./arithmetic.js";
import { about, standingPhrase } from "./view.js";
import { money, oneDecimal } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const WHAT_PARITY_COVERS = WORDS.what_parity_covers;
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
  if (here.place === there.place)
    return fill(WORDS.choose_second_place, { place: here.place.name });
  if (usd === null) {
    return fill(WORDS.write_own_pay, { place: here.place.phrase });
  }
  if (equal === null) {
    const missing = there.level === null ? there.place.phrase : here.place.phrase;
    return fill(WORDS.no_equal, { place: missing });
  }
  return `${money(usd)} in ${here.place.phrase} buys what ${about(equal)} buys in ${there.place.phrase}`;
}

const prices = ({ here, there }) =>
  fill(WORDS.levels, {
    here: oneDecimal(here.level[0]),
    there: oneDecimal(there.level[0]),
    year: here.level[1],
  });

function standings({ match, here, there, number, usd, equal }) {
  if (number === null) return fill(WORDS.published_for_neither, { people: match.people });
  const [paid, fair] = [money(usd), about(equal)];
  const stands = (side, amount) => phrase(side.rows[number], amount);
  const inHere = here.rows[number].gap || `${paid} stands ${stands(here, usd)}`;
  const inThere =
    there.rows[number].gap ||
    `${fair} stands ${stands(there, equal)}; ${paid}, unadjusted, ${stands(there, usd)}`;
  return fill(WORDS.offer_standing, {
    people: here.rows[number].people,
    year_here: here.year,
    here: inHere,
    year_there: there.year,
    there: inThere,
  });
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
      fill(WORDS.amount_is_median, { people: here.rows[number].people, place: here.place.phrase }),
    );
  }
  notes.push(WORDS.newest_wages);
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
