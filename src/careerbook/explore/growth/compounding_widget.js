// The calculator: a claim or numbers of your own, the rate or the level that follows, and what it
// would mean.
import {
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
import { h, input, optionsOf, put, radios, select } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { drawPath } from "./compounding_chart.js";
import { trimmed } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const NUMBERS = ["start", "end", "years", "rate_pct"];
const SOLVED = { rate: "rate_pct", end: "end" };
const UNITS = { jobs: "Jobs", usd_billion: "Billion US dollars", none: "No unit" };
const AXIS = { ...UNITS, none: "Level" };

const resultOf = ({ solve, ...values }) => compound({ ...values, solved: solve });

export function render({ model, el }) {
  const presets = new Map(model.get("presets").map((preset) => [preset.key, preset]));
  const claims = [...presets].map(([key, { label }]) => [key, label]);
  const allJobs = model.get("all_jobs");
  const sources = model.get("sources");

  /** The numbers of a claim as changes of the selection. */
  const numbersOf = (key) => {
    const { solve, unit, ...rest } = presets.get(key);
    const numbers = Object.fromEntries(NUMBERS.map((name) => [name, rest[name]]));
    return { ...numbers, solve, unit, preset: key };
  };
  const fromLink = (said, state) => {
    if (presets.has(said.preset)) return numbersOf(said.preset);
    const changes = { preset: "" };
    if (SOLVED[said.solve]) changes.solve = said.solve;
    if (UNITS[said.unit]) changes.unit = said.unit;
    for (const name of NUMBERS) {
      if (said[name] && !textProblem(name, said[name])) changes[name] = readNumber(said[name]);
    }
    const next = { ...state, ...changes };
    return next.solve === "end" && endProblem(resultOf(next).end) ? {} : changes;
  };

  const build = ({ state, choose }) => {
    const preset = select(
      "Claim",
      optionsOf([...claims, ["", "Numbers of your own"]]),
      null,
      (key) => choose(key ? numbersOf(key) : { preset: "" }),
    );
    const ways = [
      ["rate", "the percent a year"],
      ["end", "the level at the end"],
    ];
    // What is worked out becomes a given when the reader turns the question round.
    const solve = radios("Work out", optionsOf(ways), null, (value) => {
      const result = resultOf(state());
      const found = SOLVED[result.solved];
      const given = textProblem(found, String(result[found])) ? {} : { [found]: result[found] };
      choose({ ...given, solve: value, preset: "" });
    });
    const unit = select("Unit of the level", optionsOf(Object.entries(UNITS)), null, (value) =>
      choose({ unit: value, preset: "" }),
    );
    const fields = numberFields(({ name, value }) => choose({ [name]: value, preset: "" }), state);
    return {
      above: [
        h("div", { class: "cb-controls" }, preset.element, solve.element),
        h(
          "div",
          { class: "cb-controls cb-numbers" },
          ...[fields.start, unit, fields.years, fields.end, fields.rate_pct].map((f) => f.element),
        ),
        fields.problem,
      ],
      show(now, width) {
        const result = resultOf(now);
        put(preset.control, now.preset);
        solve.set(result.solved);
        put(unit.control, result.unit);
        fields.show(now, result);
        const note = presets.get(now.preset)?.note;
        return {
          title: compoundTitle(result),
          subtitle: fill(WORDS.compound_subtitle, { what: AXIS[result.unit] }),
          sentence: describeCompounding(result, allJobs),
          svg: drawPath(result, allJobs.jobs, width),
          notes: note ? [note] : [],
          columns: columnsOf(result),
          rows: path(result).map((row) => ({ ...row, times: row.level / result.start })),
          source: sources,
          fileName: "compound-growth",
        };
      },
    };
  };
  const traits = ["preset", "solve", "unit", ...NUMBERS];
  return explorer({ model, el }, { traits, toLink, fromLink, build });
}

/** A claim stands for all its numbers; what is worked out stands in no address. */
function toLink({ preset, ...values }) {
  if (preset) return { preset };
  delete values[SOLVED[values.solve]];
  return values;
}

/** A text field per number, and what is wrong in them: a wrong one changes nothing. */
function numberFields(onchange, state) {
  const problem = h("p", { class: "cb-problem", role: "alert" });
  let filled = null; // what the fields say, as the reader typed it
  const keyOf = (values) => JSON.stringify([values.solve, ...NUMBERS.map((name) => values[name])]);
  const badField = () => {
    const unknown = SOLVED[state().solve];
    const given = NUMBERS.filter((name) => name !== unknown);
    for (const name of given) {
      const text = textProblem(name, fields[name].control.value);
      if (text) return { name, text };
    }
    const numbers = given.map((name) => [name, readNumber(fields[name].control.value)]);
    const text = endProblem(resultOf({ ...state(), ...Object.fromEntries(numbers) }).end);
    return text ? { name: "rate_pct", text } : null;
  };
  const typed = (name) => {
    const bad = badField();
    for (const field of NUMBERS) {
      fields[field].control.setAttribute("aria-invalid", String(field === bad?.name));
    }
    problem.textContent = bad ? `${bad.text} The result below is still the last one.` : "";
    if (bad) return;
    const value = readNumber(fields[name].control.value);
    filled = keyOf({ ...state(), [name]: value });
    onchange({ name, value });
  };
  const fields = Object.fromEntries(
    NUMBERS.map((name) => [
      name,
      input(FIELDS[name][0], { type: "text", inputmode: "decimal" }, () => typed(name)),
    ]),
  );
  const show = (now, result) => {
    const unknown = SOLVED[result.solved];
    fields.end.element.hidden = unknown === "end";
    fields.rate_pct.element.hidden = unknown === "rate_pct";
    // The reader's own typing is not written over, nor what is wrong in it by another width.
    if (filled === keyOf(now)) return;
    filled = keyOf(now);
    for (const name of NUMBERS) {
      const { control } = fields[name];
      control.value = `${result[name] < 0 ? "−" : ""}${trimmed(Math.abs(result[name]), 2)}`;
      control.setAttribute("aria-invalid", "false");
    }
    problem.textContent = "";
  };
  return { ...fields, problem, show };
}

const columnsOf = ({ unit }) => [
  { key: "years", label: "After", format: yearsText },
  { key: "level", label: "Level", format: (value) => levelText(value, unit) },
  { key: "times", label: "Times the start", format: timesText },
];
