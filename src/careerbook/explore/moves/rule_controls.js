// The rule as controls: a slider for each weight and threshold, and two buttons.
import { COMPONENTS } from "./rule.js";
import { h, uid } from "../../kit/dom.js";
import { twoDecimals } from "../../say/numbers.js";
import * as WORDS from "./words.toml";

const THRESHOLDS = {
  viable_above: { label: "Viable: similarity above", step: 0.01, say: twoDecimals },
  highly_viable_above: { label: "Highly viable: similarity above", step: 0.01, say: twoDecimals },
  zones_apart_at_most: { label: "Job zones apart: at most", step: 1, say: String },
  earnings_ratio_at_least: {
    label: "Median pay there / here: at least",
    step: 0.05,
    say: twoDecimals,
  },
};

/** texts: the widget's trait; onchange({weights} or {thresholds}), onreset(), onfield(). */
export function ruleControls({ texts, onchange, onreset, onfield }) {
  const weights = COMPONENTS.map((name) =>
    slider(WORDS.components[name], [0, 1], 0.05, twoDecimals, (value) =>
      onchange("weights", name, value),
    ),
  );
  const thresholds = Object.entries(THRESHOLDS).map(([name, { label, step, say }]) =>
    slider(label, texts.limits[name], step, say, (value) => onchange("thresholds", name, value)),
  );
  const now = h("span", { class: "cb-hint" });
  const group = (legend, sliders) =>
    h(
      "fieldset",
      { class: "cb-radios" },
      h("legend", {}, legend),
      ...sliders.map((x) => x.element),
    );
  const element = h(
    "details",
    { class: "cb-moves-rule" },
    h("summary", {}, h("span", {}, "Change the rule ", now)),
    h(
      "div",
      { class: "cb-moves-sliders" },
      group("Weights of the components", weights),
      group("Thresholds (not calibrated)", thresholds),
    ),
    h(
      "div",
      { class: "cb-actions" },
      h("button", { type: "button", onclick: onreset }, "Reset to the published rule"),
      h(
        "button",
        { type: "button", onclick: onfield },
        "Use this field's median and upper quartile",
      ),
    ),
  );
  const set = (rule) => {
    COMPONENTS.forEach((name, i) => {
      weights[i].set(rule.weights[name]);
    });
    Object.keys(THRESHOLDS).forEach((name, i) => {
      thresholds[i].set(rule.thresholds[name]);
    });
    const limit = rule.thresholds;
    now.textContent =
      `(now: weights ${COMPONENTS.map((name) => twoDecimals(rule.weights[name])).join(", ")}; ` +
      `similarity above ${twoDecimals(limit.viable_above)} and ${twoDecimals(limit.highly_viable_above)}; ` +
      `job zones at most ${limit.zones_apart_at_most} apart; ` +
      `pay at least ${twoDecimals(limit.earnings_ratio_at_least)} times)`;
  };
  return { element, set };
}

/** A labelled range input with its value in words; returns {element, set(value)}. */
function slider(label, [min, max], step, say, oninput) {
  const id = uid("slider");
  const shown = h("output", { for: id });
  const control = h("input", {
    id,
    type: "range",
    min,
    max,
    step,
    oninput: () => oninput(Number(control.value)),
  });
  const set = (value) => {
    control.value = value;
    const text = say(value);
    control.setAttribute("aria-valuetext", text);
    shown.textContent = text;
  };
  const element = h(
    "div",
    { class: "cb-moves-slider" },
    h("label", { for: id }, label),
    shown,
    control,
  );
  return { element, set };
}
