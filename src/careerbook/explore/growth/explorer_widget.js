// The growth explorer: a role or occupation, its jobs now and projected, or its jobs each May.
import { ALL_OCCUPATIONS, candidatesOf, projectionRows, yearRows } from "./jobs.js";
import { readTables } from "../../kit/column_arrays.js";
import {
  describeRounds,
  roundChange,
  roundRows,
  roundsNotes,
  roundsSubtitle,
  roundsTitle,
} from "./rounds.js";
import {
  describeProjection,
  describeYears,
  isNewer,
  lineageNotes,
  newestChange,
  projectionNotes,
  projectionSubtitle,
  projectionTitle,
  sentenceCase,
  yearsSubtitle,
  yearsTitle,
} from "./words.js";
import { h, optionsOf } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { drawProjection } from "./projection_chart.js";
import { drawRounds } from "./rounds_chart.js";
import { drawYears } from "./by_year_chart.js";
import { oneDecimal, signedPercent, whole } from "../../say/numbers.js";

const TABLES = ["projections", "rounds", "employment", "roles", "lineage", "sources"];
const VIEWS = { projection: projectionView, rounds: roundsView, years: yearsView };

export function render({ model, el }) {
  const tables = readTables(model, TABLES);
  const targets = targetsOf(tables);
  const known = new Set(targets.map((target) => target.value));
  return explorer(
    { model, el },
    {
      traits: ["role_or_soc", "view", "compare"],
      toLink: ({ role_or_soc, view, compare }) => ({
        ...{ show: role_or_soc, view },
        compare: compare ? "yes" : "no",
      }),
      fromLink: ({ show, view, compare }) => ({
        ...(known.has(show) && { role_or_soc: show }),
        ...(Object.hasOwn(VIEWS, view) && { view }),
        ...(compare && { compare: compare === "yes" }),
      }),
      build: ({ controls }) => build(controls, tables, targets),
    },
  );
}

function build(controls, tables, targets) {
  const target = controls.select("role_or_soc", "Role or occupation", targets);
  const newest = tables.projections[0];
  const views = [
    ["projection", `Change projected by ${newest.newest_target_year}`],
    ["rounds", "What each round expected"],
    ["years", "Jobs each year"],
  ];
  const view = controls.radios("view", "Show", optionsOf(views));
  const compare = controls.checkbox("compare", "Compare with all occupations");
  const first = h("div", {}, target.element, compare.element);
  return {
    above: [h("div", { class: "cb-controls" }, first, view.element)],
    show(state, width) {
      const alone = state.view === "rounds";
      compare.control.disabled = alone;
      compare.note(alone ? "(held for the newest rounds only)" : "");
      return viewOf(state, tables, width);
    },
  };
}

function targetsOf({ roles, projections }) {
  const byName = new Map(roles.map((row) => [row.role_name, row.role_slug]));
  const inOrder = (a, b) => (a.label < b.label ? -1 : 1);
  return [
    ...[...byName].map(([label, slug]) => ({ value: `role:${slug}`, label, group: "Roles" })),
    ...projections
      .filter((row) => row.soc_code !== ALL_OCCUPATIONS)
      .map((row) => ({
        value: `soc:${row.soc_code}`,
        label: sentenceCase(row.occupation_title),
        group: "Official occupations",
      }))
      .sort(inOrder),
  ];
}

function viewOf({ role_or_soc, view, compare }, tables, width) {
  const { people, list } = candidatesOf(role_or_soc, tables.roles);
  const { table, ...shown } = VIEWS[view]({ people, list, tables, width, compare });
  const wanted = list[0].confidence ? [table, "role_soc_crosswalk"] : [table];
  return {
    ...shown,
    source: wanted.map((name) => tables.sources.find((source) => source.table === name)),
    fileName: `growth-${role_or_soc.replace(":", "-")}-${view}`,
  };
}

function projectionView({ people, list, tables, width, compare }) {
  const rows = projectionRows(tables.projections, list);
  const all = [{ soc_code: ALL_OCCUPATIONS, confidence: "" }];
  const benchmark = compare ? projectionRows(tables.projections, all)[0] : null;
  return {
    title: projectionTitle(people, rows),
    subtitle: projectionSubtitle(rows),
    sentence: describeProjection(rows, benchmark),
    svg: drawProjection({ rows, benchmark, width }),
    columns: projectionColumns(rows),
    rows: benchmark ? [...rows, benchmark] : rows,
    notes: projectionNotes(rows),
    table: "employment_projections",
  };
}

function roundsView({ people, list, tables, width }) {
  const projected = new Set(tables.projections.map((row) => row.soc_code));
  const occupations = list
    .filter(({ soc_code }) => projected.has(soc_code))
    .map(({ soc_code, confidence }) =>
      roundRows(tables.rounds, tables.lineage, soc_code, confidence),
    );
  return {
    title: roundsTitle(people, occupations),
    subtitle: roundsSubtitle(occupations),
    sentence: describeRounds(occupations),
    svg: drawRounds({ occupations, width }),
    notes: roundsNotes(occupations, Math.max(...tables.employment.map((row) => row.year))),
    columns: ROUND_COLUMNS,
    rows: occupations.flat(),
    table: "employment_projections",
  };
}

function yearsView({ people, list, tables, width, compare }) {
  const rowsOf = (code) => yearRows(tables.employment, tables.lineage, code);
  const occupations = list.map(({ soc_code }) => rowsOf(soc_code));
  const drawn = compare ? [...occupations, rowsOf(ALL_OCCUPATIONS)] : occupations;
  return {
    title: yearsTitle(people, occupations),
    subtitle: yearsSubtitle(occupations),
    sentence: describeYears(occupations, list[0].confidence),
    svg: drawYears({ occupations: drawn, width }),
    // One occupation's notes stand in the sentence already.
    notes: occupations.length > 1 ? lineageNotes(occupations) : [],
    columns: YEAR_COLUMNS,
    rows: drawn.flat(),
    table: "oews_national",
  };
}

function projectionColumns(rows) {
  const [first] = rows;
  const newer = rows.some(isNewer);
  const ofRound = newer ? `, round ${first.round}` : "";
  return [
    { key: "occupation_title", label: "Occupation", format: sentenceCase },
    { key: "soc_code", label: "SOC code" },
    ...(newer ? NEWER_COLUMNS : []),
    { key: "employment_base_jobs", label: `Jobs ${first.base_year}`, format: whole },
    { key: "employment_projected_jobs", label: `Projected ${first.target_year}`, format: whole },
    { key: "change_pct", label: `Change, percent${ofRound}`, format: signedPercent },
    { key: "cagr_pct_per_year", label: "A year, compounded, percent", format: signedPercent },
    { key: "openings_jobs_per_year", label: `Openings a year${ofRound}`, format: whole },
    { key: "openings_per_100_jobs", label: "Openings a year per 100 jobs", format: oneDecimal },
    {
      key: "replacement_share_pct",
      label: "To replace leavers, percent of openings",
      format: (value) => `${whole(value)}%`,
    },
    ...(newer ? [{ key: "ai_exposure_category", label: "Exposure to AI (BLS)" }] : []),
  ];
}

const NEWER_COLUMNS = [
  { key: "newest_round", label: "Newest round" },
  {
    key: "newest_change_pct",
    label: "Its change, percent",
    format: (_, row) => newestChange(row),
  },
  {
    key: "newest_openings",
    label: "Its openings a year",
    format: (value) => (value === null ? "not read" : whole(value)),
  },
];

const orHeld = (format) => (value, row) => (value === null ? row.held : format(value));
const ROUND_COLUMNS = [
  { key: "occupation_title", label: "Occupation", format: sentenceCase },
  { key: "round", label: "Round" },
  { key: "codes", label: "Code counted", format: (codes) => codes || "none" },
  { key: "relation", label: "Relation" },
  { key: "employment_base_jobs", label: "Jobs at the start", format: orHeld(whole) },
  { key: "employment_projected_jobs", label: "Jobs expected", format: orHeld(whole) },
  { key: "change_jobs", label: "Change in jobs", format: orHeld(whole) },
  {
    key: "change_pct",
    label: "Change, percent",
    format: (value, row) => (value === null ? row.held : roundChange(row)),
  },
  { key: "openings_jobs_per_year", label: "Openings a year", format: orHeld(whole) },
];

const orReason = (format) => (value) => (value === null ? "not counted" : format(value));
const YEAR_COLUMNS = [
  { key: "occupation_title", label: "Occupation", format: sentenceCase },
  { key: "reference_month", label: "Month" },
  { key: "soc_system", label: "Classification" },
  { key: "codes", label: "Code counted", format: (codes) => codes || "none" },
  { key: "relation", label: "Relation" },
  { key: "employment_jobs", label: "Jobs", format: orReason(whole) },
  { key: "low_jobs", label: "95% interval from", format: orReason(whole) },
  { key: "high_jobs", label: "to", format: orReason(whole) },
  {
    key: "employment_rse_pct",
    label: "Relative standard error, percent",
    format: orReason(oneDecimal),
  },
  { key: "note", label: "Note" },
];
