// What the growth charts compute. Twin of jobs.py and by_year.py, tested on the same
// tests/explore/growth/growth_cases.json; the words are in words.js. A table is a list of row objects:
// toRows makes it of a widget trait.
import { roundHalfUp } from "../../say/numbers.js";

export const ALL_OCCUPATIONS = "00-0000";
const Z_95 = 1.96;
const SMALLEST_RSE_PCT = 0.05; // a published 0.0 means less than this
const SYSTEMS = ["2010 SOC", "OES hybrid 2010/2018", "2018 SOC"];
const SAME_CODE = "same code";
export const WIDER = "wider";
// A wider code is drawn only up to this many times the occupation's own largest count; beyond
// it, it says next to nothing about the occupation and flattens everything else.
const WIDER_SHOWN_UP_TO = 2;

/** Growth a year, compounded, as a share. */
export function cagr(start, end, years) {
  for (const [name, value] of Object.entries({ start, end, years })) {
    if (!(Number.isFinite(value) && value > 0)) {
      throw new RangeError(`cagr: ${name} is ${value}; it must be a finite number above zero.`);
    }
  }
  return (end / start) ** (1 / years) - 1;
}

/** Openings a year for every 100 present jobs. */
export function openingsPer100(openings, jobs) {
  if (!(jobs > 0)) throw new RangeError(`openingsPer100: jobs is ${jobs}; it must be above zero.`);
  return (100 * openings) / jobs;
}

/** The occupations of "role:<slug>" or "soc:<code>", nearest first: [{soc_code, confidence}], and what to call it. */
export function candidatesOf(target, roles) {
  const [kind, name] = target.split(":", 2);
  if (kind === "soc") return { people: "", list: [{ soc_code: name, confidence: "" }] };
  const list = roles.filter((row) => row.role_slug === name).sort((a, b) => a.rank - b.rank);
  return { people: list[0]?.people ?? name, list };
}

/** Projection rows of the candidates with the rates that follow from them. */
export function projectionRows(projections, candidates) {
  const byCode = new Map(projections.map((row) => [row.soc_code, row]));
  return candidates
    .filter(({ soc_code }) => byCode.has(soc_code))
    .map(({ soc_code, confidence }) => {
      const row = byCode.get(soc_code);
      const years = row.target_year - row.base_year;
      const openings = row.openings_jobs_per_year;
      const fresh = row.change_jobs / years;
      return {
        ...row,
        confidence,
        cagr_pct_per_year:
          100 * cagr(row.employment_base_jobs, row.employment_projected_jobs, years),
        openings_per_100_jobs: openingsPer100(openings, row.employment_base_jobs),
        new_jobs_per_year: fresh,
        replacement_jobs_per_year: openings - fresh,
        replacement_share_pct: Math.min(100, (100 * (openings - fresh)) / openings),
      };
    });
}

/** Employment of one occupation by year, in pieces that must not be joined. */
export function yearRows(employment, lineage, code) {
  const jobs = new Map();
  const systems = new Map();
  let title = "";
  for (const row of employment) {
    jobs.set(`${row.year} ${row.soc_code}`, row);
    systems.set(row.year, row.soc_system);
    if (row.soc_code === code) title = row.occupation_title;
  }
  const steps = new Map(
    lineage.filter((step) => step.soc_code === code).map((step) => [step.soc_system, step]),
  );
  return [...systems.keys()]
    .sort((a, b) => a - b)
    .map((year) => {
      const soc_system = systems.get(year);
      const step = steps.get(soc_system) ?? { codes: code, relation: SAME_CODE, note: "" };
      const counted = step.codes ? step.codes.split(" + ") : [];
      const parts = counted.map((part) => jobs.get(`${year} ${part}`));
      return {
        soc_code: code,
        occupation_title: title,
        year,
        reference_month: `May ${year}`,
        soc_system,
        codes: step.codes,
        relation: step.relation,
        ...estimate(parts.every(Boolean) ? parts : []),
        note: step.note,
      };
    });
}

function estimate(parts) {
  if (parts.length === 0) {
    return { employment_jobs: null, employment_rse_pct: null, low_jobs: null, high_jobs: null };
  }
  let total = 0;
  let squares = 0;
  for (const { employment_jobs, employment_rse_pct } of parts) {
    const error = (employment_jobs * Math.max(employment_rse_pct, SMALLEST_RSE_PCT)) / 100;
    total += employment_jobs;
    squares += error * error;
  }
  const error = Math.sqrt(squares);
  return {
    employment_jobs: total,
    employment_rse_pct:
      parts.length === 1 ? parts[0].employment_rse_pct : roundHalfUp((1000 * error) / total) / 10,
    low_jobs: Math.max(0, toTen(total - Z_95 * error)),
    high_jobs: toTen(total + Z_95 * error),
  };
}

const toTen = (jobs) => roundHalfUp(jobs / 10) * 10;

/**
 * The pieces of one occupation, oldest first: one per classification, never joined.
 * drawn is false where there is nothing to draw or only a code that holds far more; reason says why.
 */
export function segments(rows) {
  const largest = Math.max(...ownPoints(rows).map((row) => row.employment_jobs));
  return SYSTEMS.flatMap((system) => {
    const points = rows.filter((row) => row.soc_system === system);
    if (points.length === 0) return [];
    const { codes, relation, note } = points[0];
    const counted = points.filter((row) => row.employment_jobs !== null);
    const top = Math.max(0, ...counted.map((row) => row.employment_jobs));
    const farWider = relation === WIDER && top > WIDER_SHOWN_UP_TO * largest;
    const reason = farWider ? `within ${codes}` : counted.length > 0 ? "" : relation;
    return [{ system, codes, relation, note, points, drawn: reason === "", reason }];
  });
}

/** The rows of today's code in today's classification, which alone compare. */
export function ownPoints(rows) {
  const system = rows.at(-1).soc_system;
  return rows.filter((row) => row.soc_system === system && row.relation === SAME_CODE);
}
