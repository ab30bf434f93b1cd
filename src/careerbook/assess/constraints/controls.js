// The four limits, asked once: wherever they stand, they are those of the reader's document.
import { CONSTRAINTS, LEVELS } from "./constraints.js";
import { h, input, select } from "../../kit/dom.js";
import * as WORDS from "./words.toml";

const OPEN = { value: "", label: "Not binding" };
const NUMBERS = { hours: { min: 1, max: 60 }, months: { min: 0, max: 120 } };

/**
 * onset(limits): {limit: value} of what is set; notes: what the facts on hours and place rest on.
 * Returns {element, update(limits)}.
 */
export function limitControls({ onset, notes }) {
  let shown = {};
  const change = (name, value) => {
    const { [name]: _, ...others } = shown;
    onset(value === null ? others : { ...others, [name]: value });
  };
  const choice = (name, pairs) =>
    select(
      WORDS.labels[name],
      [OPEN, ...pairs.map(([value, label]) => ({ value, label }))],
      "",
      (value) => change(name, value || null),
    );
  const number = (name, hint) => {
    const { min, max } = NUMBERS[name];
    const attributes = { type: "number", inputmode: "numeric", step: 1, min, max };
    const made = input(WORDS.labels[name], attributes, () => {}, hint);
    made.control.addEventListener("change", () => {
      const { value } = made.control;
      const sound = value !== "" && Number.isInteger(Number(value));
      const inside = sound && Number(value) >= min && Number(value) <= max;
      made.control.setCustomValidity(
        value === "" || inside ? "" : `A whole number from ${min} to ${max}, or nothing.`,
      );
      if (value === "" && made.control.validity.valid) change(name, null);
      else if (inside) change(name, Number(value));
      else made.control.reportValidity();
    });
    return made;
  };
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const levels = LEVELS.map((id) => [id, capital(WORDS.schooling_levels[id])]);
  const controls = {
    hours: number("hours"),
    place: choice("place", Object.entries(WORDS.places)),
    schooling: choice("schooling", levels),
    months: number("months", WORDS.months_hint),
  };
  const element = h(
    "fieldset",
    { class: "cb-radios cb-limits" },
    h("legend", {}, "What has to hold"),
    h("p", { class: "cb-hint" }, WORDS.introduction),
    h("div", { class: "cb-limits-fields" }, ...CONSTRAINTS.map((name) => controls[name].element)),
    h(
      "details",
      { class: "cb-fold" },
      h("summary", {}, WORDS.facts_title),
      h("ul", {}, ...notes.map((note) => h("li", {}, note))),
    ),
  );
  const update = (limits) => {
    shown = limits;
    for (const name of CONSTRAINTS) {
      const { control } = controls[name];
      const value = String(limits[name] ?? "");
      if (control.value !== value && document.activeElement !== control) control.value = value;
    }
  };
  return { element, update };
}
