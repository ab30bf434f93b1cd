// What the growth charts say. Twin of words.py, tested on tests/explore/growth/growth_cases.json.
import { ownPoints, segments, WIDER } from "./jobs.js";
import { inWords, oneDecimal, roundHalfUp, signedPercent, whole } from "../../say/numbers.js";

const FIT = {
  high: "Confidence of the match: high; the official figures fit the role closely.",
  medium: "Confidence of the match: medium; the official figures fit the role only in part.",
  low: "Confidence of the match: low; no official occupation fits the role well.",
};
const POOLED = "Each count pools three years of surveys: do not read a yearly growth rate from it.";
export const OPENINGS =
  "Openings are new jobs plus people to replace, who leave the occupation or the labor force.";

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
  const nearest = `The ${inWords(rows.length)} occupations closest to ${people}`;
  return low > 0
    ? `${nearest} are projected to grow by ${oneDecimal(low)}% to ${oneDecimal(high)}% by ${first.target_year}`
    : `${nearest} are projected to change by between ${oneDecimal(low)}% and ${signedPercent(high)} by ${first.target_year}`;
}

export function projectionSubtitle([first]) {
  return (
    `Jobs in the United States in ${first.base_year} and projected for ${first.target_year}, ` +
    `projection round ${first.round}; the self-employed included`
  );
}

export function describeProjection(rows, benchmark) {
  const [first] = rows;
  const sentences = [rows.length === 1 ? projectionInFull(first) : projectionList(rows)];
  if (benchmark && first.soc_code !== benchmark.soc_code) {
    sentences.push(
      `All occupations: ${signedPercent(benchmark.change_pct)}, ` +
        `${oneDecimal(benchmark.openings_per_100_jobs)} openings a year per 100 jobs.`,
    );
  }
  return [...sentences, ...fit(first.confidence)].join(" ");
}

function projectionInFull(row) {
  const share = roundHalfUp(row.replacement_share_pct);
  const part = share >= 100 ? "all of them" : `${share}% of them`;
  return (
    `${sentenceCase(row.occupation_title)}: ${whole(row.employment_base_jobs)} jobs in ` +
    `${row.base_year}, ${whole(row.employment_projected_jobs)} projected for ` +
    `${row.target_year} (${signedPercent(row.change_pct)}, which is ` +
    `${oneDecimal(row.cagr_pct_per_year)}% a year compounded). About ` +
    `${whole(row.openings_jobs_per_year)} openings a year, ` +
    `${oneDecimal(row.openings_per_100_jobs)} for every 100 jobs of ${row.base_year}, ` +
    `${part} to replace people who leave.`
  );
}

function projectionList(rows) {
  const parts = rows.map(
    (row) =>
      `${sentenceCase(row.occupation_title)} ${signedPercent(row.change_pct)}, ` +
      `${whole(row.openings_jobs_per_year)} openings a year ` +
      `(${oneDecimal(row.openings_per_100_jobs)} per 100 jobs)`,
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
  return (
    `${sentenceCase(top.occupation_title)} are the largest of the occupations closest to ` +
    `${people}: ${whole(top.employment_jobs)} jobs in ${top.reference_month}`
  );
}

export function yearsSubtitle(occupations) {
  const [rows] = occupations;
  const hollow = occupations.flatMap(segments).some((p) => p.drawn && p.relation === WIDER);
  return (
    `Wage and salary jobs in the United States, each May ${rows[0].year} to ` +
    `${rows.at(-1).year}. Upright bars: 95% interval, where wider than the point. Dashed ` +
    `lines: change of classification.${hollow ? " Hollow points: a wider code." : ""}`
  );
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
