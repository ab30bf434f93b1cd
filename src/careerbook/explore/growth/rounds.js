// What every projection round expected: rows and words. Twin of rounds.py and
// rounds_words.py, tested on tests/explore/growth/growth_cases.json.
import { WIDER } from "./jobs.js";
import { fit, sentenceCase } from "./words.js";
import { inWords, listed, roundHalfUp, signed, signedPercent, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const ROUND_YEARS = 10;
const ROUNDS_NOT_HELD = ["2023-33"];
const WIDER_SHOWN_UP_TO = 2;
const HELD = "levels";
const PERCENT_ONLY = "percent only";
const CHANGE_ONLY = "change only";
const MEASURES = [
  "employment_base_jobs",
  "employment_projected_jobs",
  "change_jobs",
  "change_pct",
  "openings_jobs_per_year",
];
const APART = WORDS.apart;
const GAPS = WORDS.gaps;
const HOW_COUNTED = {
  "sum of codes": "added up",
  [WIDER]: "a wider code",
  "same title": "the same title",
};

const systemOf = (year) =>
  year >= 2021 ? "2018 SOC" : year >= 2019 ? "OES hybrid 2010/2018" : "2010 SOC";

/** One row per round, oldest first, those without numbers too; rows must not be joined. */
export function roundRows(rounds, lineage, code, confidence = "") {
  const found = new Map(rounds.map((row) => [`${row.round} ${row.soc_code}`, row]));
  const names = new Set([...rounds.map((row) => row.round), ...ROUNDS_NOT_HELD]);
  const title = rounds.findLast((row) => row.soc_code === code).occupation_title;
  const steps = lineage.filter((step) => step.soc_code === code);
  const rows = [...names].sort().map((round) => {
    const base_year = Number(round.slice(0, 4));
    const step = steps.find((s) => s.soc_system === systemOf(base_year));
    const { codes, relation } = step ?? { codes: code, relation: "same code" };
    const parts = (codes ? codes.split(" + ") : []).map((part) => found.get(`${round} ${part}`));
    const row = {
      soc_code: code,
      occupation_title: title,
      round,
      base_year,
      target_year: base_year + ROUND_YEARS,
      codes,
      relation,
      ...sum(parts.every(Boolean) ? parts : []),
      percent_rounded: parts.every(Boolean) && parts.some((part) => part.percent_rounded),
      confidence,
    };
    return { ...row, held: heldOf(row) };
  });
  const held = rows.filter((row) => row.held === HELD);
  const most = (list) => Math.max(0, ...list.map((row) => row.employment_base_jobs));
  const own = most(held.filter((row) => row.relation !== WIDER));
  const farWider = most(held.filter((row) => row.relation === WIDER)) > WIDER_SHOWN_UP_TO * own;
  return rows.map((row) => ({
    ...row,
    drawn: row.held === HELD && !(farWider && row.relation === WIDER),
  }));
}

function sum(parts) {
  const total = Object.fromEntries(
    MEASURES.map((name) => {
      const values = parts.map((part) => part[name]);
      const missing = values.length === 0 || values.includes(null);
      return [name, missing ? null : values.reduce((a, b) => a + b)];
    }),
  );
  if (parts.length > 1 && total.employment_base_jobs && total.change_jobs !== null) {
    total.change_pct = roundHalfUp((1000 * total.change_jobs) / total.employment_base_jobs) / 10;
  }
  return total;
}

function heldOf(row) {
  if (row.employment_base_jobs !== null && row.employment_projected_jobs !== null) return HELD;
  if (row.change_pct !== null) return PERCENT_ONLY;
  if (row.change_jobs !== null) return CHANGE_ONLY;
  if (ROUNDS_NOT_HELD.includes(row.round) || row.codes) return "not held";
  return row.relation === "not held" ? "nothing comparable held" : row.relation;
}

/** The rounds that counted the occupation itself, not a wider code. */
const expected = (rows) =>
  rows.filter((row) => (row.drawn || row.held === PERCENT_ONLY) && row.relation !== WIDER);

/** The change of a round as it was published: +34.6%, or +16% where rounded. */
export const roundChange = (row) =>
  row.percent_rounded ? `${signed(row.change_pct, 0)}%` : signedPercent(row.change_pct);

const openingsOf = (row) =>
  row.openings_jobs_per_year === null
    ? ""
    : fill(WORDS.round_openings, { openings: whole(row.openings_jobs_per_year) });

export const percentOnly = (row) => row.held === PERCENT_ONLY;

export function roundsTitle(people, occupations) {
  const own = occupations.flatMap(expected);
  const changes = own.map((row) => row.change_pct);
  const [low, high] = [Math.min(...changes), Math.max(...changes)];
  const span = signedPercent(low) + (high > low ? ` to ${signedPercent(high)}` : "");
  if (occupations.length === 1) {
    const what = own.length === 1 ? "round" : "rounds";
    return fill(WORDS.rounds_title_one, {
      occupation: sentenceCase(own[0].occupation_title),
      count: inWords(own.length),
      rounds: what,
      span,
      newest: roundChange(own.at(-1)),
    });
  }
  const count = inWords(occupations.length);
  return fill(WORDS.rounds_title_many, { count, people, span });
}

export function roundsSubtitle(occupations) {
  const hollow = occupations.flat().some((row) => row.drawn && row.relation === WIDER);
  return fill(WORDS.rounds_subtitle, {
    newest: occupations[0].at(-1).round,
    hollow: hollow ? " Hollow points: a wider code." : "",
  });
}

export function describeRounds(occupations) {
  const name = (rows) => sentenceCase(rows[0].occupation_title);
  const [rows] = occupations;
  const first =
    occupations.length === 1
      ? `${name(rows)}, by round: ${rows
          .filter((row) => [HELD, PERCENT_ONLY, CHANGE_ONLY].includes(row.held))
          .map(inFull)
          .join("; ")}.`
      : `Expected over ten years: ${occupations
          .map(
            (list) =>
              `${name(list)} ${expected(list)
                .map((row) => `${roundChange(row)} in ${row.round}`)
                .join(", ")}`,
          )
          .join("; ")}.`;
  return [first, APART, ...fit(rows[0].confidence)].join(" ");
}

/** What a careful reader must know: codes, gaps, and what the OEWS (to newestCount) cannot say. */
export function roundsNotes(occupations, newestCount) {
  const firstEnd = Math.min(...occupations.flat().map((row) => row.target_year));
  const notOver =
    firstEnd > newestCount ? fill(WORDS.not_over, { end: firstEnd, newest: newestCount }) : "";
  const oews = fill(WORDS.oews_cannot_tell, { not_over: notOver });
  return [...occupations.flatMap(codeNotes), GAPS, oews];
}

function codeNotes(rows) {
  const groups = new Map();
  for (const row of rows) {
    if (row.held !== HELD || row.relation === "same code") continue;
    const what = `${row.codes} (${HOW_COUNTED[row.relation]})`;
    groups.set(what, [...(groups.get(what) ?? []), row.round]);
  }
  if (groups.size === 0) return [];
  const parts = [...groups].map(([what, names]) => `${listed(names)} count ${what}`);
  return [`${sentenceCase(rows[0].occupation_title)}: ${parts.join("; ")}.`];
}

/** One round in a few words, as the chart prints it beside the round's span. */
export function laneText(row) {
  if (row.held === CHANGE_ONLY) {
    return `${row.round}: change only, ${signed(row.change_jobs, 0)} jobs`;
  }
  if (percentOnly(row)) return `${row.round}: ${roundChange(row)}${openingsOf(row)}`;
  if (row.held !== HELD) return `${row.round}: ${row.held}`;
  if (!row.drawn) return `${row.round}: within the wider ${row.codes}`;
  const openings = whole(row.openings_jobs_per_year);
  return `${row.round}: ${signedPercent(row.change_pct)}, ${openings} openings a year`;
}

function inFull(row) {
  if (row.held === CHANGE_ONLY) return `${row.round} only ${signed(row.change_jobs, 0)} jobs known`;
  if (percentOnly(row)) {
    return fill(WORDS.round_percent_only, {
      round: row.round,
      change: roundChange(row),
      openings: openingsOf(row),
    });
  }
  const wider = row.relation === WIDER ? `, wider code ${row.codes}` : "";
  return fill(WORDS.round_in_full, {
    round: row.round,
    change: signedPercent(row.change_pct),
    base: whole(row.employment_base_jobs),
    projected: whole(row.employment_projected_jobs),
    openings: whole(row.openings_jobs_per_year),
    wider,
  });
}
