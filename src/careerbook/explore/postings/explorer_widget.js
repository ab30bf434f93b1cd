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
import { checkbox, h, radios, select, uid } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { permalink } from "../../kit/permalink.js";
import { drawPostings } from "./postings_chart.js";
import { oneDecimal } from "../../say/numbers.js";

const MOST_COUNTRIES = 4;
const MEASURES = ["share", "index"];
const SELECTION = ["measure", "series", "countries", "month"];
const ALL = "All postings";
const decimal = (value) => (value === null ? "not held" : oneDecimal(value));

export function render({ model, el }) {
  const lines = model.get("lines");
  const names = new Map(
    lines
      .map((line) => [line.country_code, line.country_name])
      .sort((a, b) => (a[1] < b[1] ? -1 : 1)),
  );
  const seriesNames = [...new Set(lines.map((line) => line.series).filter(Boolean))].sort(
    (a, b) => (b === ALL) - (a === ALL) || (a < b ? -1 : 1),
  );
  let pointed = null; // month under the pointer, shown only while it is there

  const choose = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    link.write(stateOf(model));
  };
  const follow = (state) => {
    if (MEASURES.includes(state.measure)) model.set("measure", state.measure);
    if (seriesNames.includes(state.series)) model.set("series", state.series);
    const codes = state.countries?.split(".").filter((code) => names.has(code));
    if (codes?.length) model.set("countries", codes.slice(0, MOST_COUNTRIES));
    if (/^20\d\d-(0[1-9]|1[0-2])$/.test(state.month ?? "")) model.set("month", state.month);
    model.save_changes();
  };
  const link = permalink(el, model.get("view_id"), follow);

  const measure = radios(
    "Show",
    [
      { value: "share", label: "Postings that mention AI" },
      { value: "index", label: "All postings, against 2020" },
    ],
    model.get("measure"),
    (value) => choose({ measure: value }),
  );
  const series = select(
    "Postings of",
    seriesNames.map((name) => ({ value: name, label: name })),
    model.get("series"),
    (value) => choose({ series: value }),
  );
  const status = h("p", { class: "cb-status", role: "status" });
  const pick = (code, ticked) => {
    const others = model.get("countries").filter((other) => other !== code);
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
  el.append(
    h("div", { class: "cb-controls" }, measure.element, series.element),
    h(
      "fieldset",
      { class: "cb-radios cb-countries" },
      h("legend", {}, "Countries, at most four"),
      h("div", {}, ...[...countries.values()].map((box) => box.element)),
    ),
    status,
    month.element,
  );
  const frame = chartFrame(el);
  const picture = h("div", { class: "cb-postings-picture" });
  let width = 0;
  let monthAt = null; // from a place in the picture to a month

  // Pointing at months changes neither rows nor columns: the same table is handed on.
  let table = null;
  const tableFor = (chosen) => {
    const same = table?.lines.length === chosen.length;
    if (!same || chosen.some((line, i) => line !== table.lines[i])) {
      table = { lines: chosen, ...tableOf(chosen) };
    }
    return { columns: table.columns, rows: table.rows };
  };
  const paint = () => {
    const [kind, name] = [model.get("measure"), model.get("series")];
    const chosen = linesOf(lines, kind, name, model.get("countries"));
    const read = monthWithin(pointed ?? model.get("month"), chosen);
    measure.set(kind);
    series.control.value = name;
    series.element.hidden = kind === "share";
    for (const [code, box] of countries) {
      const held = linesOf(lines, kind, name, [code]).length > 0;
      box.control.checked = model.get("countries").includes(code);
      box.control.disabled = !held;
      box.note(held ? "" : "(not held)");
    }
    month.set(read, chosen);
    const drawn = drawPostings({ lines: chosen, month: read, width });
    monthAt = drawn.monthAt;
    const sentence = describePostings(chosen, read);
    drawn.svg.setAttribute("role", "img");
    drawn.svg.setAttribute("aria-label", sentence);
    picture.replaceChildren(drawn.svg);
    const newest = lines.filter((line) => line.measure === kind).map(lastOf);
    frame.update({
      title: postingsTitle(chosen, read),
      subtitle: postingsSubtitle(chosen),
      sentence,
      picture,
      notes: postingsNotes(chosen, newest.sort().at(-1)),
      ...tableFor(chosen),
      source: [model.get("sources")[kind]],
      fileName: kind === "share" ? "ai-share-of-postings" : "postings-index",
    });
  };

  const pointAt = (event) => {
    const found = monthAt?.(event.clientX - picture.getBoundingClientRect().left) ?? null;
    if (event.pointerType === "touch" || found === pointed) return;
    pointed = found;
    paint();
  };
  picture.addEventListener("pointermove", pointAt);
  picture.addEventListener("pointerleave", () => {
    if (pointed === null) return;
    pointed = null;
    paint();
  });
  picture.addEventListener("click", (event) => {
    const found = monthAt?.(event.clientX - picture.getBoundingClientRect().left);
    if (found) choose({ month: found });
  });
  const resize = new ResizeObserver(() => {
    const room = Math.round(picture.clientWidth);
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
  resize.observe(picture);
  return () => {
    resize.disconnect();
    for (const name of SELECTION) model.off(`change:${name}`, paint);
    link.stop();
  };
}

const stateOf = (model) => ({
  measure: model.get("measure"),
  series: model.get("measure") === "index" ? model.get("series") : "",
  countries: model.get("countries").join("."),
  month: model.get("month"),
});

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
