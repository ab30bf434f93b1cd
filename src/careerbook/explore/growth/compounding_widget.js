// The calculator: a claim or numbers of your own, the rate or the level that follows, and what it
// would mean.
import {
  axisLabel,
  compound,
  compoundTitle,
  describeCompounding,
  endProblem,
  FIELDS,
  levelText,
  path,
  readNumber,
  textProblem,
  timesText,
  yearsText,
} from "./compounding.js";
import { tickValues } from "./ticks.js";
import { h, input, radios, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { permalink } from "../../kit/permalink.js";
import { canvas, s, words } from "../../kit/svg.js";
import { trimmed } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const NUMBERS = ["start", "end", "years", "rate_pct"];
const SELECTION = ["preset", "solve", "unit", ...NUMBERS];
const SOLVED = { rate: "rate_pct", end: "end" };
const UNITS = { jobs: "Jobs", usd_billion: "Billion US dollars", none: "No unit" };

export function render({ model, el }) {
  const presets = model.get("presets");
  const presetOf = (key) => presets.find((preset) => preset.key === key);

  // One repaint for all the numbers of a choice.
  const choose = (changes) => {
    quiet = true;
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    quiet = false;
    model.save_changes();
    link.write(stateOf(model));
    paint();
  };
  let quiet = false;
  const take = (key) => {
    const { solve, unit, ...rest } = presetOf(key);
    const numbers = Object.fromEntries(NUMBERS.map((name) => [name, rest[name]]));
    choose({ ...numbers, solve, unit, preset: key });
    fill();
  };
  const follow = (state) => {
    if (presetOf(state.preset)) take(state.preset);
    else {
      const changes = { preset: "" };
      if (SOLVED[state.solve]) changes.solve = state.solve;
      if (UNITS[state.unit]) changes.unit = state.unit;
      for (const name of NUMBERS) {
        if (state[name] && !textProblem(name, state[name])) changes[name] = readNumber(state[name]);
      }
      const next = { ...valuesOf(model), ...changes };
      if (next.solve === "end" && endProblem(resultOf(next).end)) return;
      choose(changes);
    }
    fill();
  };
  const link = permalink(el, model.get("view_id"), follow);

  const preset = select(
    "Claim",
    [
      ...presets.map(({ key, label }) => ({ value: key, label })),
      { value: "", label: "Numbers of your own" },
    ],
    model.get("preset"),
    (key) => (key ? take(key) : choose({ preset: "" })),
  );
  const solve = radios(
    "Work out",
    [
      { value: "rate", label: "the percent a year" },
      { value: "end", label: "the level at the end" },
    ],
    model.get("solve"),
    (value) => {
      keepResult();
      choose({ solve: value, preset: "" });
      fill();
    },
  );
  const unit = select(
    "Unit of the level",
    Object.entries(UNITS).map(([value, label]) => ({ value, label })),
    model.get("unit"),
    (value) => choose({ unit: value, preset: "" }),
  );
  const problem = h("p", { class: "cb-problem", role: "alert" });
  const typed = (name) => {
    const bad = badField();
    for (const field of NUMBERS) {
      fields[field].control.setAttribute("aria-invalid", String(field === bad?.name));
    }
    problem.textContent = bad ? `${bad.text} The result below is still the last one.` : "";
    if (!bad) choose({ [name]: readNumber(fields[name].control.value), preset: "" });
  };
  const fields = Object.fromEntries(
    NUMBERS.map((name) => [
      name,
      input(FIELDS[name][0], { type: "text", inputmode: "decimal" }, () => typed(name)),
    ]),
  );
  const badField = () => {
    const unknown = SOLVED[model.get("solve")];
    const given = NUMBERS.filter((name) => name !== unknown);
    for (const name of given) {
      const text = textProblem(name, fields[name].control.value);
      if (text) return { name, text };
    }
    const numbers = given.map((name) => [name, readNumber(fields[name].control.value)]);
    const text = endProblem(resultOf({ ...valuesOf(model), ...Object.fromEntries(numbers) }).end);
    return text ? { name: "rate_pct", text } : null;
  };
  el.append(
    h("div", { class: "cb-controls" }, preset.element, solve.element),
    h(
      "div",
      { class: "cb-controls cb-numbers" },
      fields.start.element,
      unit.element,
      fields.years.element,
      fields.end.element,
      fields.rate_pct.element,
    ),
    problem,
  );
  const frame = chartFrame(el);
  let width = 0;

  // What is worked out becomes a given when the reader turns the question round.
  const keepResult = () => {
    const result = resultOf(valuesOf(model));
    const found = SOLVED[result.solved];
    if (!textProblem(found, String(result[found]))) model.set(found, result[found]);
  };
  const fill = () => {
    const values = resultOf(valuesOf(model));
    for (const name of NUMBERS) {
      fields[name].control.value = trimmed(Math.abs(values[name]), 2);
      if (values[name] < 0) fields[name].control.value = `−${fields[name].control.value}`;
      fields[name].control.setAttribute("aria-invalid", "false");
    }
    problem.textContent = "";
  };
  const paint = () => {
    if (quiet) return;
    const result = resultOf(valuesOf(model));
    const unknown = SOLVED[result.solved];
    preset.control.value = model.get("preset");
    solve.set(result.solved);
    unit.control.value = result.unit;
    fields.end.element.hidden = unknown === "end";
    fields.rate_pct.element.hidden = unknown === "rate_pct";
    const sentence = describeCompounding(result, model.get("all_jobs"));
    const svg = drawPath(result, model.get("all_jobs").jobs, width);
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", sentence);
    const note = presetOf(model.get("preset"))?.note;
    const what = { jobs: "Jobs", usd_billion: "Billion US dollars", none: "Level" }[result.unit];
    frame.update({
      title: compoundTitle(result),
      subtitle: fill(WORDS.compound_subtitle, { what }),
      sentence,
      picture: svg,
      notes: note ? [note] : [],
      columns: [
        { key: "years", label: "After", format: yearsText },
        { key: "level", label: "Level", format: (value) => levelText(value, result.unit) },
        { key: "times", label: "Times the start", format: timesText },
      ],
      rows: path(result).map((row) => ({ ...row, times: row.level / result.start })),
      source: model.get("sources"),
      fileName: "compound-growth",
    });
  };
  const resize = new ResizeObserver(() => {
    const room = Math.round(frame.element.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });
  const changed = () => {
    if (quiet) return;
    fill();
    paint();
  };
  width = Math.round(frame.element.clientWidth) || 640;
  fill();
  paint();
  const state = link.read();
  if (state) follow(state);
  // A change from the notebook's side; the reader's own typing repaints by itself.
  if (!el.closest(".live-widget"))
    for (const name of SELECTION) model.on(`change:${name}`, changed);
  resize.observe(frame.element);
  return () => {
    resize.disconnect();
    for (const name of SELECTION) model.off(`change:${name}`, changed);
    link.stop();
  };
}

const valuesOf = (model) => Object.fromEntries(SELECTION.map((name) => [name, model.get(name)]));
const resultOf = ({ solve, ...values }) => compound({ ...values, solved: solve });

function stateOf(model) {
  const { preset, ...values } = valuesOf(model);
  if (preset) return { preset };
  delete values[SOLVED[values.solve]];
  return values;
}

const HEIGHT = 260;
const MARGIN = { left: 54, right: 22, top: 26, bottom: 28 };
const SHOWN_FROM = 0.5; // share of all jobs from which these are drawn as a line to compare with
const STEPS = 120;
const MOST_POINTS = 41; // more would hide the line

function drawPath(result, allJobs, width) {
  const points = path(result);
  const highest = Math.max(...points.map((point) => point.level));
  const compare = result.unit === "jobs" && highest >= SHOWN_FROM * allJobs;
  const top = compare ? Math.max(highest, allJobs) : highest;
  const bottom = HEIGHT - MARGIN.bottom;
  const x = (years) => MARGIN.left + (years / result.years) * (width - MARGIN.left - MARGIN.right);
  const y = (level) => bottom - (level / top) * (bottom - MARGIN.top);
  const flat = (level, look) =>
    s("line", { x1: x(0), x2: x(result.years), y1: y(level), y2: y(level), ...look });
  const muted = { fill: "var(--cb-muted)" };
  const wanted = width < 480 ? 4 : 8;
  const step = [1, 2, 5, 10, 20, 25].find((years) => result.years / years <= wanted);
  const years = Array.from({ length: Math.floor(result.years / step) + 1 }, (_, i) => i * step);
  const blue = "var(--cb-band-strong)";
  const curve = Array.from({ length: STEPS + 1 }, (_, i) => {
    const at = (result.years * i) / STEPS;
    return `${x(at).toFixed(1)},${y(result.start * (1 + result.rate_pct / 100) ** at).toFixed(1)}`;
  });
  const falls = result.end < result.start;
  return canvas(
    width,
    HEIGHT,
    tickValues(top).flatMap((tick) => [
      flat(tick, { stroke: "var(--cb-grid)" }),
      words(MARGIN.left - 7, y(tick) + 4, axisLabel(tick, result.unit), {
        ...muted,
        "text-anchor": "end",
      }),
    ]),
    years.map((year) =>
      words(x(year), bottom + 19, year ? yearTick(year, years.at(-1)) : "start", {
        ...muted,
        "text-anchor": year === result.years ? "end" : "middle",
      }),
    ),
    s("polyline", { points: curve.join(" "), fill: "none", stroke: blue, "stroke-width": 2 }),
    (points.length <= MOST_POINTS ? points : []).map((point) =>
      s("circle", { cx: x(point.years), cy: y(point.level), r: 4, fill: blue }),
    ),
    s("circle", { cx: x(result.years), cy: y(result.end), r: 6, fill: "var(--cb-accent)" }),
    compare && [
      flat(allJobs, {
        stroke: "var(--cb-second)",
        "stroke-width": 1.6,
        "stroke-dasharray": "5,3",
      }),
      words(x(0) + 2, y(allJobs) - 6, "all jobs in the United States", {
        fill: "var(--cb-second)",
      }),
    ],
    words(
      x(result.years) - (falls ? 0 : 11),
      y(result.end) - (falls ? 22 : 6),
      `${timesText(result.end / result.start)} times the start`,
      { "text-anchor": "end", "font-weight": 700, "font-size": 14 },
    ),
  );
}

const yearTick = (year, last) => (year === last ? yearsText(year) : String(year));
