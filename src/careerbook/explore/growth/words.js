// What the growth charts say. Twin of words.py, tested on tests/explore/growth/growth_cases.json.
import { ownPoints, segments, WIDER } from "./jobs.js";
import { inWords, oneDecimal, roundHalfUp, signedPercent, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const FIT = {
  high: WORDS.fit_high,
  medium: WORDS.fit_medium,
  low: WORDS.fit_low,
};
const POOLED = WORDS.pooled;
export const OPENINGS = WORDS.openings;

export const sentenceCase = (title) => title.slice(0, 1) + title.slice(1).toLowerCase();

export function projectionTitle(people, rows) {
  const [first] = rows;
  if (rows.length === 1) {
    return (
      `${sentenceCase(first.occupation_title)}: ${whole(first.employment_base_jobs)} jobs in ` +
      `${first.base_year}, ${whole(first.employment_projected_jobs)} projected for ` +
      `${first.target_year}`
    );
  }
  const changes = rows.map((row) => row.change_pct);
  const [low, high] = [Math.min(...changes), Math.max(...changes)];
  const all = {
    count: inWords(rows.length),
    people,
    low: oneDecimal(low),
    year: first.target_year,
  };
  return low > 0
    ? fill(WORDS.grow, { ...all, high: oneDecimal(high) })
    : fill(WORDS.change, { ...all, high: signedPercent(high) });
}

export function projectionSubtitle([first]) {
  return fill(WORDS.projection_subtitle, {
    base_year: first.base_year,
    target_year: first.target_year,
    round: first.round,
  });
}

export function describeProjection(rows, benchmark) {
  const [first] = rows;
  const sentences = [rows.length === 1 ? projectionInFull(first) : projectionList(rows)];
  if (benchmark && first.soc_code !== benchmark.soc_code) {
    sentences.push(
      fill(WORDS.all_occupations, {
        change: signedPercent(benchmark.change_pct),
        per_100: oneDecimal(benchmark.openings_per_100_jobs),
      }),
    );
  }
  return [...sentences, ...fit(first.confidence)].join(" ");
}

function projectionInFull(row) {
  const share = roundHalfUp(row.replacement_share_pct);
  const part = share >= 100 ? "all of them" : `${share}% of them`;
  return fill(WORDS.projection_in_full, {
    occupation: sentenceCase(row.occupation_title),
    base: whole(row.employment_base_jobs),
    base_year: row.base_year,
    projected: whole(row.employment_projected_jobs),
    target_year: row.target_year,
    change: signedPercent(row.change_pct),
    rate: oneDecimal(row.cagr_pct_per_year),
    openings: whole(row.openings_jobs_per_year),
    per_100: oneDecimal(row.openings_per_100_jobs),
    of_year: row.base_year,
    part,
  });
}

function projectionList(rows) {
  const parts = rows.map((row) =>
    fill(WORDS.projection_in_list, {
      occupation: sentenceCase(row.occupation_title),
      change: signedPercent(row.change_pct),
      openings: whole(row.openings_jobs_per_year),
      per_100: oneDecimal(row.openings_per_100_jobs),
    }),
  );
  return `From ${rows[0].base_year} to ${rows[0].target_year}: ${parts.join("; ")}.`;
}

export function yearsTitle(people, occupations) {
  if (occupations.length === 1) {
    const own = ownPoints(occupations[0]);
    const [first, last] = [own[0], own.at(-1)];
    return (
      `${sentenceCase(last.occupation_title)}: ${whole(first.employment_jobs)} jobs in ` +
      `${first.reference_month}, ${whole(last.employment_jobs)} in ${last.reference_month}`
    );
  }
  const newest = occupations.map((rows) => ownPoints(rows).at(-1));
  const top = newest.reduce((a, b) => (b.employment_jobs > a.employment_jobs ? b : a));
  return fill(WORDS.years_title_many, {
    occupation: sentenceCase(top.occupation_title),
    people,
    jobs: whole(top.employment_jobs),
    month: top.reference_month,
  });
}

export function yearsSubtitle(occupations) {
  const [rows] = occupations;
  const hollow = occupations.flatMap(segments).some((p) => p.drawn && p.relation === WIDER);
  return fill(WORDS.years_subtitle, {
    first: rows[0].year,
    last: rows.at(-1).year,
    hollow: hollow ? " Hollow points: a wider code." : "",
  });
}

export function describeYears(occupations, confidence) {
  const newest = occupations.map((rows) => ownPoints(rows).at(-1));
  const counts = newest.map(
    (row) =>
      `${sentenceCase(row.occupation_title)} ${whole(row.employment_jobs)} ` +
      `(${whole(row.low_jobs)} to ${whole(row.high_jobs)})`,
  );
  const sentences = [
    `Jobs in ${newest[0].reference_month} with 95% interval: ${counts.join("; ")}.`,
  ];
  if (occupations.length === 1) sentences.push(...lineageNotes(occupations));
  return [...sentences, POOLED, ...fit(confidence)].join(" ");
}

/** What earlier codes held, each sentence once. */
export const lineageNotes = (occupations) => [
  ...new Set(
    occupations
      .flat()
      .map((row) => row.note)
      .filter(Boolean),
  ),
];

export const fit = (confidence) => (FIT[confidence] ? [FIT[confidence]] : []);
