// What the pictures of exposure say in words. Twin of words.py, tested on
// tests/explore/exposure/exposure_cases.json. `all` is what readExposure() returns.
import { computingCorrelation, correlation } from "./ranks.js";
import { listed, money, signed, signedPercent, twoDecimals, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

/** The measures that cover an occupation, the lowest rank first. */
const ranked = (all, job) =>
  [...all.measures.values()]
    .map((measure) => ({
      measure,
      rank: job.ranks[measure.measure_id],
      value: job[measure.measure_id],
    }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => a.rank - b.rank);

export function measuresTitle(all, { head, occupations }) {
  const rows = ranked(all, occupations[0]);
  const [low, high] = [rows[0], rows.at(-1)].map(({ rank }) => whole(rank));
  if (rows.length === 1) return fill(WORDS.measures_title_one, { head, rank: low });
  return fill(WORDS.measures_title, { head, low, high });
}

export const measuresSubtitle = () => WORDS.measures_subtitle;

export function describeMeasures(all, { key, occupations }) {
  const [first, ...rest] = occupations;
  const rows = ranked(all, first);
  const [low, high] = [rows[0], rows.at(-1)];
  const lowest = {
    low_name: low.measure.name,
    low: whole(low.rank),
    low_value: twoDecimals(low.value),
  };
  const highest = {
    high_name: high.measure.name,
    high: whole(high.rank),
    high_value: twoDecimals(high.value),
  };
  const missing = [...all.measures.values()].filter((m) => first.ranks[m.measure_id] === null);
  const others = rest.map((job) => job.name).join("; ");
  const names = missing.map((measure) => measure.name).join("; ");
  return [
    ...(key.startsWith("role:") ? [fill(WORDS.role_match, { first: first.name })] : []),
    ...(others ? [fill(WORDS.role_others, { others })] : []),
    rows.length === 1
      ? fill(WORDS.measures_one, lowest)
      : fill(WORDS.measures_ends, { ...lowest, ...highest }),
    ...(names ? [fill(WORDS.no_value, { names })] : []),
    ...(first.category ? [fill(WORDS.category_held, { category: `“${first.category}”` })] : []),
    WORDS.not_loss,
  ].join(" ");
}

export function growthTitle({ facts }, { head, occupations }, { measure_id: key }) {
  const [job] = occupations;
  const { ranks, change_pct: change } = job;
  if (ranks[key] === null) return fill(WORDS.growth_title_no_rank, { head });
  const rank = whole(ranks[key]);
  if (change === null) return fill(WORDS.growth_title_none, { head, rank });
  const said = { head, rank, change: changeText(job), target: facts.target };
  return fill(WORDS.growth_title, said);
}

export const growthSubtitle = ({ facts }, { name }) =>
  fill(WORDS.growth_subtitle, { measure: name, round: facts.round, year: facts.pay_year });

export const describeGrowth = ({ occupations }, { measure_id: key }) =>
  [...occupations.map((job) => growthOf(job, key)), WORDS.holds_ai].join(" ");

/** Rank, projected change and pay of one occupation. */
export function growthOf(job, key) {
  const { name, ranks, change_pct: change, pay_usd: pay } = job;
  if (ranks[key] === null) return fill(WORDS.growth_own_no_rank, { name });
  const rank = whole(ranks[key]);
  if (change === null) return fill(WORDS.growth_own_none, { name, rank });
  const earned = pay === null ? "not held here" : money(pay);
  return fill(WORDS.growth_own, { name, rank, change: changeText(job), pay: earned });
}

/** A projected change as it was published: "+34.6%", or "+16%" where rounded. */
export const changeText = ({ change_pct: change, change_rounded: rounded }) =>
  rounded ? `${signed(change, 0)}%` : signedPercent(change);

export function growthNotes({ jobs, facts }, { measure_id: key, about }) {
  const covered = jobs.filter((job) => job.ranks[key] !== null);
  const held = covered.filter((job) => job.change_pct !== null).length;
  return [
    fill(WORDS.growth_held, { held, total: covered.length }),
    ...(facts.to_be_confirmed ? [fill(WORDS.to_be_confirmed, { round: facts.round })] : []),
    WORDS.not_a_sample,
    WORDS.not_loss,
    about,
  ];
}

const rhoOf = (value) => (value === null ? "none" : twoDecimals(value));

export function agreementTitle(all, first, second) {
  const { rho } = correlation(all, first.measure_id, second.measure_id);
  const names = { first: first.name, second: second.name };
  return fill(WORDS.agreement_title, { ...names, rho: rhoOf(rho) });
}

export const agreementSubtitle = (all, first, second) =>
  fill(WORDS.agreement_subtitle, {
    count: correlation(all, first.measure_id, second.measure_id).count,
  });

export function describeAgreement(all, { occupations }, first, second) {
  const keys = [first.measure_id, second.measure_id];
  const [every, own] = [correlation(all, ...keys), computingCorrelation(all, ...keys)];
  const said = fill(WORDS.agreement_sentence, {
    ...{ count: every.count, rho: rhoOf(every.rho) },
    ...{ own_count: own.count, own_rho: rhoOf(own.rho) },
  });
  return [said, ...occupations.map((job) => pairOf(job, ...keys))].join(" ");
}

/** The two ranks of one occupation. */
export function pairOf({ name, ranks }, first, second) {
  const [x, y] = [ranks[first], ranks[second]];
  if (x === null || y === null) return fill(WORDS.agreement_own_none, { name });
  return fill(WORDS.agreement_own, { name, x: whole(x), y: whole(y) });
}

export const agreementNotes = (first, second) => [
  ...new Set([WORDS.agreement_limit, WORDS.not_loss, first.about, second.about]),
];

export const abroadTitle = ({ name, mean, category }) =>
  fill(WORDS.abroad_title, { name, score: twoDecimals(mean), category });

export const abroadSubtitle = () => WORDS.abroad_subtitle;

export function describeAbroad({ isco }, job) {
  const countries = job.countries ? listed(job.countries.split("; ")) : "";
  return fill(WORDS.abroad_sentence, {
    ...{ name: job.name, code: job.code, score: twoDecimals(job.mean), sd: twoDecimals(job.sd) },
    ...{ tasks: job.tasks, category: job.category, rank: whole(job.rank), count: isco.size },
    place: countries ? fill(WORDS.abroad_places, { countries }) : WORDS.abroad_no_place,
  });
}

export const abroadNotes = () => [WORDS.abroad_meaning, WORDS.abroad_no_bridge, WORDS.abroad_2023];

export const foundWords = (count, named, total) =>
  count === 0 ? fill(WORDS.found_none, { named }) : fill(WORDS.found_some, { count, total });
