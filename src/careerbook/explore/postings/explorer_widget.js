// Job advertisements by month: choose a measure, up to four countries and a month; point at the
// picture to read other months.
import {
  describePostings,
  lastOf,
  linesOf,
  monthAfter,
  monthName,
  monthsBetween,
  monthWithin,
  postingsNotes,
  postingsSubtitle,
  postingsTitle,
  rangeOf,
  valueAt,
} from "./postings.js";
import { checkbox, h, optionsOf, uid } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { pointing } from "../../kit/pointing.js";
import { drawPostings } from "./postings_chart.js";
import { oneDecimal } from "../../say/numbers.js";

const MOST_COUNTRIES = 4;
const MEASURES = { share: "Postings that mention AI", index: "All postings, against 2020" };
const ALL = "All postings";
const decimal = (value) => (value === null ? "not held" : oneDecimal(value));

export function render({ model, el }) {
  const lines = model.get("lines");
  const sources = model.get("sources");
  const names = new Map(
    lines
      .map((line) => [line.country_code, line.country_name])
      .sort((a, b) => (a[1] < b[1] ? -1 : 1)),
  );
  const seriesNames = [...new Set(lines.map((line) => line.series).filter(Boolean))].sort(
    (a, b) => (b === ALL) - (a === ALL) || (a < b ? -1 : 1),
  );
  const fromLink = (said) => {
    const codes = said.countries?.split(".").filter((code) => names.has(code));
    return {
      ...(Object.hasOwn(MEASURES, said.measure) && { measure: said.measure }),
      ...(seriesNames.includes(said.series) && { series: said.series }),
      ...(codes?.length && { countries: codes.slice(0, MOST_COUNTRIES) }),
      ...(/^20\d\d-(0[1-9]|1[0-2])$/.test(said.month ?? "") && { month: said.month }),
    };
  };
  const traits = ["measure", "series", "countries", "month"];
  const build = (session) => buildView(session, { lines, sources, names, seriesNames });
  return explorer({ model, el }, { traits, toLink, fromLink, build });
}

const toLink = ({ measure, series, countries, month }) => ({
  ...{ measure, month, countries: countries.join(".") },
  series: measure === "index" ? series : "",
});

function buildView({ controls, state, choose, repaint }, { lines, sources, names, seriesNames }) {
  const measure = controls.radios("measure", "Show", optionsOf(Object.entries(MEASURES)));
  const kinds = optionsOf(seriesNames.map((name) => [name, name]));
  const series = controls.select("series", "Postings of", kinds);
  const status = h("p", { class: "cb-status", role: "status" });
  const pick = (code, ticked) => {
    const others = state().countries.filter((other) => other !== code);
    const full = ticked && others.length >= MOST_COUNTRIES;
    status.textContent = full
      ? `Four lines at most: untick one before you add ${names.get(code)}.`
      : "";
    if (full) countries.get(code).control.checked = false;
    else choose({ countries: ticked ? [...others, code] : others });
  };
  const countries = new Map(
    [...names].map(([code, name]) => [code, checkbox(name, false, (on) => pick(code, on))]),
  );
  const month = monthSlider((value) => choose({ month: value }));
  let monthAt = () => null; // from a place in the picture to a month
  const picture = pointing({
    className: "cb-postings-picture",
    valueAt: (event) => monthAt(event.clientX - picture.element.getBoundingClientRect().left),
    onpoint: repaint,
    onchoose: (found) => choose({ month: found }),
  });

  // Pointing at months changes neither rows nor columns: the same table is handed on.
  let table = null;
  const tableFor = (chosen) => {
    const same = table?.lines.length === chosen.length;
    if (!same || chosen.some((line, i) => line !== table.lines[i])) {
      table = { lines: chosen, ...tableOf(chosen) };
    }
    return { columns: table.columns, rows: table.rows };
  };
  return {
    above: [
      h("div", { class: "cb-controls" }, measure.element, series.element),
      h(
        "fieldset",
        { class: "cb-radios cb-countries" },
        h("legend", {}, "Countries, at most four"),
        h("div", {}, ...[...countries.values()].map((box) => box.element)),
      ),
      status,
      month.element,
    ],
    show(now, width) {
      const chosen = linesOf(lines, now.measure, now.series, now.countries);
      const read = monthWithin(picture.pointed() ?? now.month, chosen);
      series.element.hidden = now.measure === "share";
      for (const [code, box] of countries) {
        const held = linesOf(lines, now.measure, now.series, [code]).length > 0;
        box.control.checked = now.countries.includes(code);
        box.control.disabled = !held;
        box.note(held ? "" : "(not held)");
      }
      month.set(read, chosen);
      const drawn = drawPostings({ lines: chosen, month: read, width });
      monthAt = drawn.monthAt;
      const newest = lines.filter((line) => line.measure === now.measure).map(lastOf);
      return {
        title: postingsTitle(chosen, read),
        subtitle: postingsSubtitle(chosen),
        sentence: describePostings(chosen, read),
        svg: drawn.svg,
        holder: picture.element,
        notes: postingsNotes(chosen, newest.sort().at(-1)),
        ...tableFor(chosen),
        source: [sources[now.measure]],
        fileName: now.measure === "share" ? "ai-share-of-postings" : "postings-index",
      };
    },
  };
}

function monthSlider(onchange) {
  const id = uid("month");
  const said = h("output", { for: id });
  let first = "2019-01";
  const control = h("input", {
    id,
    type: "range",
    min: 0,
    step: 1,
    oninput: () => onchange(monthAfter(first, Number(control.value))),
  });
  const label = h("label", { for: id }, "Month to read: ");
  const set = (month, lines) => {
    control.disabled = lines.length === 0;
    if (lines.length === 0) return;
    const range = rangeOf(lines);
    first = range[0];
    control.max = monthsBetween(...range);
    control.value = monthsBetween(first, month);
    said.textContent = monthName(month);
    control.setAttribute("aria-valuetext", monthName(month));
  };
  return { element: h("div", { class: "cb-month" }, h("div", {}, label, said), control), set };
}

// One row per month, the newest first; a file that does not reach a month says so.
function tableOf(lines) {
  if (lines.length === 0) return { columns: [{ key: "month", label: "Month" }], rows: [] };
  const [first, last] = rangeOf(lines);
  const file = (line) => (line.vintage ? `, file of ${monthName(line.vintage)}` : "");
  const unit = lines[0].measure === "share" ? "per 100 postings" : "February 2020 = 100";
  const rows = [];
  for (let month = last; month >= first; month = monthAfter(month, -1)) {
    const values = lines.map((line, i) => [`line${i}`, valueAt(line, month)]);
    rows.push({ month, ...Object.fromEntries(values) });
  }
  return {
    columns: [
      { key: "month", label: "Month", format: monthName },
      ...lines.map((line, i) => ({
        key: `line${i}`,
        label: `${line.country_name}${file(line)}, ${unit}`,
        format: decimal,
      })),
    ],
    rows,
  };
}
