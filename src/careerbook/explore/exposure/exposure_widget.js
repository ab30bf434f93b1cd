// Exposure to AI: an occupation found in one's own words, its rank by each measure, and pictures of
// all occupations that can be read by pointing.
import {
  abroadNotes,
  abroadSubtitle,
  abroadTitle,
  agreementNotes,
  agreementSubtitle,
} from "./words.js";
import { agreementTitle, describeAbroad, describeAgreement, describeGrowth } from "./words.js";
import { describeMeasures, growthNotes, growthOf, growthSubtitle, growthTitle } from "./words.js";
import { changeText, measuresSubtitle, measuresTitle, pairOf } from "./words.js";
import { readTables } from "../../kit/column_arrays.js";
import { computing, iscoRows, readExposure } from "./ranks.js";
import { h, optionsOf } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { pointing } from "../../kit/pointing.js";
import { drawAgreement, drawGrowth } from "./map_chart.js";
import { drawRows } from "./rows_chart.js";
import { money, twoDecimals, whole } from "../../say/numbers.js";
import { occupationChooser } from "./chooser.js";

const TABLES = ["jobs", "asked", "roles", "titles", "isco_jobs", "credits"];
const VIEWS = [
  ["measures", "What each measure says"],
  ["growth", "All occupations: exposure, growth, pay"],
  ["agreement", "All occupations: two measures"],
  ["abroad", "Other countries (ISCO-08)"],
];

export function render({ model, el }) {
  const all = readExposure(readTables(model, TABLES), model.get("facts"));
  const views = new Map(VIEWS);
  return explorer(
    { model, el },
    {
      traits: ["role_or_soc", "view", "measure", "other", "isco"],
      toLink: ({ role_or_soc: show, view, measure, other, isco }) => ({
        ...{ show, view },
        measure: ["growth", "agreement"].includes(view) ? measure : "",
        other: view === "agreement" ? other : "",
        isco: view === "abroad" ? isco : "",
      }),
      fromLink: ({ show, view, measure, other, isco }) => ({
        ...(all.targets.has(show) && { role_or_soc: show }),
        ...(views.has(view) && { view }),
        ...(all.measures.has(measure) && { measure }),
        ...(all.measures.has(other) && { other }),
        ...(all.isco.has(isco) && { isco }),
      }),
      build: (session) => build(session, all),
    },
  );
}

function build({ controls, choose, repaint }, all) {
  const view = controls.radios("view", "Show", optionsOf(VIEWS));
  const names = [...all.measures.values()].map((one) => [one.measure_id, one.name]);
  const measure = controls.select("measure", "Measure across", optionsOf(names));
  const other = controls.select("other", "Measure up", optionsOf(names));
  const codes = [...all.isco.values()].map(({ code, name }) => [code, `${code} ${name}`]);
  const isco = controls.select("isco", "Occupation of ISCO-08", optionsOf(codes));
  const chooser = occupationChooser(all.targets, (key) => choose({ role_or_soc: key }));
  let jobAt = () => null; // from a place in the picture to an occupation
  const read = h("p", { class: "cb-hint cb-exposure-read" });
  const picture = pointing({
    className: "cb-exposure-picture",
    valueAt: (event) => {
      const box = picture.element.getBoundingClientRect();
      return jobAt(event.clientX - box.left, event.clientY - box.top);
    },
    onpoint: repaint,
    onchoose: (job) => choose({ role_or_soc: `soc:${job.soc_code}` }),
  });
  const fields = h("div", { class: "cb-controls" }, measure.element, other.element, isco.element);
  return {
    above: [h("div", { class: "cb-controls" }, view.element, chooser.element), fields, read],
    show(now, width) {
      const maps = ["growth", "agreement"].includes(now.view);
      chooser.set(now.role_or_soc);
      chooser.element.hidden = now.view === "abroad";
      measure.element.hidden = !maps;
      other.element.hidden = now.view !== "agreement";
      isco.element.hidden = now.view !== "abroad";
      fields.hidden = now.view === "measures";
      read.hidden = !maps;
      const pointed = maps ? picture.pointed() : null;
      const shown = viewOf(all, now, pointed, width);
      jobAt = shown.jobAt ?? (() => null);
      read.textContent = pointed
        ? readOf(now, pointed)
        : "Point at a mark to read it; click or tap to choose it.";
      return {
        ...shown,
        holder: picture.element,
        source: all.credits.filter((credit) => credit.view === now.view),
        fileName: `exposure-${now.view}-${(now.view === "abroad" ? now.isco : now.role_or_soc).replace(":", "-")}`,
      };
    },
  };
}

const readOf = ({ view, measure, other }, job) =>
  view === "growth" ? growthOf(job, measure) : pairOf(job, measure, other);

function viewOf(all, { role_or_soc, view, measure, other, isco }, pointed, width) {
  const target = all.targets.get(role_or_soc);
  const [first, second] = [all.measures.get(measure), all.measures.get(other)];
  if (view === "growth") return growthView({ all, target, measure: first, pointed, width });
  if (view === "agreement") return agreementView({ all, target, first, second, pointed, width });
  if (view === "abroad") return abroadView(all, isco, width);
  return measuresView(all, target, width);
}

function measuresView(all, target, width) {
  const measures = [...all.measures.values()];
  return {
    title: measuresTitle(all, target),
    subtitle: measuresSubtitle(),
    sentence: describeMeasures(all, target),
    svg: drawRows({
      rows: [...measures.map((one) => rowOf(target, one)), categoryRow(all.facts, target)],
      ends: ["0: the lowest rank", "100: the highest"],
      width,
    }),
    notes: all.facts.notes,
    columns: MEASURE_COLUMNS,
    rows: target.occupations.flatMap((job) =>
      measures.map((one) => ({
        ...one,
        occupation: `${job.name} (${job.soc_code})`,
        rank: job.ranks[one.measure_id],
        value: job[one.measure_id],
      })),
    ),
  };
}

function rowOf({ occupations }, { measure_id: key, name, when }) {
  const [first] = occupations;
  const rank = first.ranks[key];
  const places = occupations.map((job) => job.ranks[key]).filter((place) => place !== null);
  const label =
    rank === null ? "no value" : `rank ${whole(rank)} · value ${twoDecimals(first[key])}`;
  return { name, label, under: when, at: rank === null ? [] : places.map((p) => p / 100) };
}

function categoryRow({ categories, bls_name: name, not_read: notRead }, { occupations }) {
  const { category } = occupations[0];
  const quarter = categories.indexOf(category);
  return {
    ...{ name, label: category || notRead, at: [] },
    under: "a quarter of all occupations; no rank within it was published",
    span: category ? [quarter / 4, (quarter + 1) / 4] : undefined,
  };
}

function growthView({ all, target, measure, pointed, width }) {
  const { svg, jobAt } = drawGrowth({ all, target, measure, pointed, width });
  const key = measure.measure_id;
  return {
    svg,
    jobAt,
    title: growthTitle(all, target, measure),
    subtitle: growthSubtitle(all, measure),
    sentence: describeGrowth(target, measure),
    notes: growthNotes(all, measure),
    columns: GROWTH_COLUMNS,
    rows: tableOf(all, `growth ${key}`, () =>
      all.jobs
        .filter((job) => job.ranks[key] !== null && job.change_pct !== null)
        .map((job) => ({ ...job, rank: job.ranks[key] }))
        .sort((a, b) => b.rank - a.rank || (a.name < b.name ? -1 : 1)),
    ),
  };
}

function agreementView({ all, target, first, second, pointed, width }) {
  const { svg, jobAt } = drawAgreement({ all, target, first, second, pointed, width });
  const keys = [first.measure_id, second.measure_id];
  return {
    svg,
    jobAt,
    title: agreementTitle(all, first, second),
    subtitle: agreementSubtitle(all, first, second),
    sentence: describeAgreement(all, target, first, second),
    notes: agreementNotes(first, second),
    columns: [
      ...GROWTH_COLUMNS.slice(0, 2),
      { key: "x", label: `Rank: ${first.name}`, format: orNone(whole) },
      { key: "y", label: `Rank: ${second.name}`, format: orNone(whole) },
    ],
    rows: tableOf(all, keys.join(" "), () =>
      all.jobs
        .filter(computing)
        .map((job) => ({ ...job, x: job.ranks[keys[0]], y: job.ranks[keys[1]] }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ),
  };
}

function abroadView(all, code, width) {
  const rows = iscoRows(all, code);
  return {
    title: abroadTitle(rows[0]),
    subtitle: abroadSubtitle(),
    sentence: describeAbroad(all, rows[0]),
    svg: drawRows({
      rows: rows.map((row) => ({
        name: row.name,
        label: `${twoDecimals(row.mean)} · ${row.category}`,
        under: [`ISCO-08 ${row.code}`, ...row.countries.split("; ").filter(Boolean)].join(", "),
        at: [row.mean],
        span: [Math.max(0, row.mean - row.sd), Math.min(1, row.mean + row.sd)],
      })),
      ends: ["0: no task", "1: every task"],
      width,
    }),
    notes: abroadNotes(),
    columns: ABROAD_COLUMNS,
    rows,
  };
}

// Pointing changes no row of the table: the same is handed on.
function tableOf(all, key, make) {
  if (all.table?.key !== key) all.table = { key, rows: make() };
  return all.table.rows;
}

const orNone = (format) => (value) => (value === null ? "no value" : format(value));
const MEASURE_COLUMNS = [
  { key: "occupation", label: "Occupation" },
  { key: "name", label: "Measure" },
  { key: "rank", label: "Rank, 0 to 100", format: orNone(whole) },
  { key: "value", label: "Value, 0 to 1", format: orNone(twoDecimals) },
  { key: "question", label: "Question asked" },
  { key: "judge", label: "Judged by" },
  { key: "when", label: "When" },
  { key: "limit", label: "Does not say" },
  { key: "authors", label: "Authors" },
];
const GROWTH_COLUMNS = [
  { key: "name", label: "Occupation" },
  { key: "soc_code", label: "SOC code" },
  { key: "rank", label: "Rank, 0 to 100", format: whole },
  { key: "change_pct", label: "Projected change", format: (_, job) => changeText(job) },
  {
    key: "pay_usd",
    label: "Median pay a year",
    format: (pay) => (pay === null ? "not held here" : money(pay)),
  },
];
const ABROAD_COLUMNS = [
  { key: "name", label: "Occupation" },
  { key: "code", label: "ISCO-08" },
  { key: "mean", label: "Mean score, 0 to 1", format: twoDecimals },
  { key: "sd", label: "Standard deviation", format: twoDecimals },
  { key: "tasks", label: "Tasks" },
  { key: "category", label: "Category" },
  { key: "rank", label: "Rank, 0 to 100", format: whole },
  { key: "countries", label: "Pay under this code", format: (names) => names || "none held" },
];
