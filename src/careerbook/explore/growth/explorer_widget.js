// The growth explorer: a role or occupation, its jobs now and projected, or its jobs each May.
import { ALL_OCCUPATIONS, candidatesOf, projectionRows, yearRows } from "./jobs.js";
import { toRows } from "../../kit/column_arrays.js";
import { describeRounds, roundRows, roundsNotes, roundsSubtitle, roundsTitle } from "./rounds.js";
import {
  describeProjection,
  describeYears,
  lineageNotes,
  OPENINGS,
  projectionSubtitle,
  projectionTitle,
  sentenceCase,
  yearsSubtitle,
  yearsTitle,
} from "./words.js";
import { checkbox, h, put, radios, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { drawProjection } from "./projection_chart.js";
import { drawRounds } from "./rounds_chart.js";
import { drawYears } from "./by_year_chart.js";
import { permalink } from "../../kit/permalink.js";
import { oneDecimal, signedPercent, whole } from "../../say/numbers.js";

const VIEWS = ["projection", "rounds", "years"];
const SELECTION = ["role_or_soc", "view", "compare"];

export function render({ model, el }) {
  const tables = readTables(model);
  const targets = targetsOf(tables);
  const known = new Set(targets.map((target) => target.value));

  const choose = (name, value) => {
    model.set(name, value);
    model.save_changes();
    link.write(stateOf(model));
  };
  const follow = (state) => {
    if (known.has(state.show)) model.set("role_or_soc", state.show);
    if (VIEWS.includes(state.view)) model.set("view", state.view);
    if (state.compare) model.set("compare", state.compare === "yes");
    model.save_changes();
  };
  const link = permalink(el, model.get("view_id"), follow);

  const target = select("Role or occupation", targets, model.get("role_or_soc"), (value) =>
    choose("role_or_soc", value),
  );
  const newest = tables.projections[0];
  const view = radios(
    "Show",
    [
      { value: "projection", label: `Jobs now and projected for ${newest.target_year}` },
      { value: "rounds", label: "What each round expected" },
      { value: "years", label: "Jobs each year" },
    ],
    model.get("view"),
    (value) => choose("view", value),
  );
  const compare = checkbox("Compare with all occupations", model.get("compare"), (value) =>
    choose("compare", value),
  );
  el.append(
    h("div", { class: "cb-controls" }, h("div", {}, target.element, compare.element), view.element),
  );
  const frame = chartFrame(el);
  let width = 0;

  const paint = () => {
    put(target.control, model.get("role_or_soc"));
    view.set(model.get("view"));
    compare.control.checked = model.get("compare");
    const alone = model.get("view") === "rounds";
    compare.control.disabled = alone;
    compare.note(alone ? "(held for the newest round only)" : "");
    frame.update(viewOf(model, tables, width));
  };
  const resize = new ResizeObserver(() => {
    const room = Math.round(frame.element.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });
  const state = link.read();
  if (state) follow(state);
  width = Math.round(frame.element.clientWidth) || 640;
  paint();
  for (const name of SELECTION) model.on(`change:${name}`, paint);
  resize.observe(frame.element);
  return () => {
    resize.disconnect();
    for (const name of SELECTION) model.off(`change:${name}`, paint);
    link.stop();
  };
}

function readTables(model) {
  const names = ["projections", "rounds", "employment", "roles", "lineage", "sources"];
  return Object.fromEntries(names.map((name) => [name, toRows(model.get(name))]));
}

const stateOf = (model) => ({
  show: model.get("role_or_soc"),
  view: model.get("view"),
  compare: model.get("compare") ? "yes" : "no",
});

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

function viewOf(model, tables, width) {
  const { people, list } = candidatesOf(model.get("role_or_soc"), tables.roles);
  const mapped = list[0].confidence ? ["role_soc_crosswalk"] : [];
  const make = { projection: projectionView, rounds: roundsView, years: yearsView }[
    model.get("view")
  ];
  const shown = make({ people, list, tables, width, compare: model.get("compare") });
  // The picture has one text alternative; names on its marks would be read as stray labels.
  for (const mark of shown.svg.querySelectorAll("[aria-label]")) mark.removeAttribute("aria-label");
  shown.svg.setAttribute("role", "img");
  shown.svg.setAttribute("aria-label", shown.sentence);
  const wanted = [shown.table, ...mapped];
  return {
    ...shown,
    picture: shown.svg,
    source: wanted.map((name) => tables.sources.find((source) => source.table === name)),
    fileName: `growth-${model.get("role_or_soc").replace(":", "-")}-${model.get("view")}`,
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
    columns: projectionColumns(rows[0]),
    rows: benchmark ? [...rows, benchmark] : rows,
    notes: [OPENINGS],
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

const projectionColumns = (first) => [
  { key: "occupation_title", label: "Occupation", format: sentenceCase },
  { key: "soc_code", label: "SOC code" },
  { key: "employment_base_jobs", label: `Jobs ${first.base_year}`, format: whole },
  { key: "employment_projected_jobs", label: `Projected ${first.target_year}`, format: whole },
  { key: "change_pct", label: "Change, percent", format: signedPercent },
  { key: "cagr_pct_per_year", label: "A year, compounded, percent", format: signedPercent },
  { key: "openings_jobs_per_year", label: "Openings a year", format: whole },
  { key: "openings_per_100_jobs", label: "Openings a year per 100 jobs", format: oneDecimal },
  {
    key: "replacement_share_pct",
    label: "To replace leavers, percent of openings",
    format: (value) => `${whole(value)}%`,
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
  { key: "change_pct", label: "Change, percent", format: orHeld(signedPercent) },
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
