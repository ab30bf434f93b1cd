// What the growth charts say. Twin of words.py, tested on tests/explore/growth/growth_cases.json.
import { ownPoints, segments, WIDER } from "./jobs.js";
import {
  inWords,
  listed,
  oneDecimal,
  roundHalfUp,
  signed,
  signedPercent,
  whole,
} from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const FIT = {
  high: WORDS.fit_high,
  medium: WORDS.fit_medium,
  low: WORDS.fit_low,
};
const POOLED = WORDS.pooled;

export const sentenceCase = (title) => title.slice(0, 1) + title.slice(1).toLowerCase();

/** Whether a newer round leads, of which other numbers than the bars' are held. */
export const isNewer = (row) => row.newest_round !== row.round;

/** The leading change as it was published: +34.6%, or +16% where rounded. */
export const newestChange = (row) =>
  row.percent_rounded
    ? `${signed(row.newest_change_pct, 0)}%`
    : signedPercent(row.newest_change_pct);

const unsigned = (row) =>
  row.percent_rounded ? whole(row.newest_change_pct) : oneDecimal(row.newest_change_pct);

/** Where a newer round leads for some rows only, the title is about those. */
export function projectionTitle(people, shown) {
  const newer = shown.filter(isNewer);
  const rows = newer.length > 0 ? newer : shown;
  const [first] = rows;
  if (rows.length === 1 && isNewer(first)) {
    return fill(WORDS.projection_title_newer, {
      occupation: sentenceCase(first.occupation_title),
      change: newestChange(first),
      base_year: first.newest_base_year,
      target_year: first.newest_target_year,
      before_round: first.round,
      before: signedPercent(first.change_pct),
    });
  }
  if (rows.length === 1) {
    return (
      `${sentenceCase(first.occupation_title)}: ${whole(first.employment_base_jobs)} jobs in ` +
      `${first.base_year}, ${whole(first.employment_projected_jobs)} projected for ` +
      `${first.target_year}`
    );
  }
  const low = rows.reduce((a, b) => (b.newest_change_pct < a.newest_change_pct ? b : a));
  const high = rows.reduce((a, b) => (b.newest_change_pct > a.newest_change_pct ? b : a));
  const grow = low.newest_change_pct > 0;
  return fill(grow ? WORDS.grow : WORDS.change, {
    count: inWords(rows.length),
    people,
    low: unsigned(low),
    high: grow ? unsigned(high) : newestChange(high),
    year: first.newest_target_year,
  });
}

export function projectionSubtitle(rows) {
  const newer = rows.find(isNewer);
  if (newer) {
    return fill(WORDS.projection_subtitle_newer, {
      newest: newer.newest_round,
      round: newer.round,
    });
  }
  const [first] = rows;
  return fill(WORDS.projection_subtitle, {
    base_year: first.base_year,
    target_year: first.target_year,
    round: first.round,
  });
}

export function describeProjection(rows, benchmark) {
  const [first] = rows;
  const sentences = rows.length === 1 ? projectionInFull(first) : [projectionList(rows)];
  if (benchmark && first.soc_code !== benchmark.soc_code) {
    sentences.push(
      isNewer(benchmark)
        ? fill(WORDS.all_occupations_newer, {
            change: newestChange(benchmark),
            round: benchmark.newest_round,
          })
        : fill(WORDS.all_occupations, {
            change: newestChange(benchmark),
            per_100: oneDecimal(benchmark.openings_per_100_jobs),
          }),
    );
  }
  return [...sentences, ...fit(first.confidence)].join(" ");
}

/** What stands below a projection: openings, doubts, and the exposure to AI. */
export function projectionNotes(rows) {
  const notes = [WORDS.openings];
  const unconfirmed = rows.find((row) => row.to_be_confirmed);
  if (unconfirmed) {
    notes.push(fill(WORDS.to_be_confirmed, { round: unconfirmed.newest_round }));
  }
  const groups = new Map();
  for (const { ai_exposure_category: group, occupation_title } of rows) {
    if (!group) continue;
    const category = group.toLowerCase();
    groups.set(category, [...(groups.get(category) ?? []), occupation_title.toLowerCase()]);
  }
  if (groups.size > 0) {
    const all = groups.size === 1 && [...groups.values()][0].length === rows.length;
    const texts = [...groups].map(([category, names]) =>
      all
        ? fill(WORDS.exposure_all, { category })
        : fill(WORDS.exposure_of, { category, occupations: listed(names) }),
    );
    notes.push(fill(WORDS.exposure, { groups: texts.join("; ") }));
  }
  const reasons = rows
    .filter((row) => row.ai_reason)
    .map((row) =>
      fill(WORDS.ai_reason, {
        occupation: sentenceCase(row.occupation_title),
        reason: row.ai_reason,
      }),
    );
  return [...notes, ...reasons];
}

function projectionInFull(row) {
  const share = roundHalfUp(row.replacement_share_pct);
  const part = share >= 100 ? "all of them" : `${share}% of them`;
  const levels = {
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
  };
  const occupation = sentenceCase(row.occupation_title);
  if (!isNewer(row)) return [fill(WORDS.projection_in_full, { occupation, ...levels })];
  const newer = fill(WORDS.projection_newer, {
    occupation,
    change: newestChange(row),
    base_year: row.newest_base_year,
    target_year: row.newest_target_year,
    round: row.newest_round,
    openings: newestOpenings(row),
  });
  return [newer, fill(WORDS.projection_before, { round: row.round, ...levels })];
}

const newestOpenings = (row) =>
  row.newest_openings === null
    ? ""
    : fill(WORDS.projection_newer_openings, { openings: whole(row.newest_openings) });

function projectionList(rows) {
  const anyNewer = rows.some(isNewer);
  const [first] = rows;
  const parts = rows.map((row) => inList(row, anyNewer));
  return `From ${first.newest_base_year} to ${first.newest_target_year}: ${parts.join("; ")}.`;
}

function inList(row, anyNewer) {
  const occupation = sentenceCase(row.occupation_title);
  const before = signedPercent(row.change_pct);
  if (isNewer(row)) {
    return fill(WORDS.projection_in_list_newer, {
      occupation,
      change: newestChange(row),
      openings: newestOpenings(row),
      before_round: row.round,
      before,
    });
  }
  if (anyNewer) {
    const { round } = row;
    return fill(WORDS.projection_in_list_earlier, { occupation, change: before, round });
  }
  return fill(WORDS.projection_in_list, {
    occupation,
    change: before,
    openings: whole(row.openings_jobs_per_year),
    per_100: oneDecimal(row.openings_per_100_jobs),
  });
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
