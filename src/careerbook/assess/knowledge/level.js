// The card before the questions: one's own level in the topic's skill, with its anchors in words.
import { h } from "../../kit/dom.js";
import { answerRadios } from "../../kit/stepped_form.js";

/** level() -> 0-5 or null; state() -> {ready, begun}; onRate(level), onStart(). */
export function ownLevelCard({ skill, levelNames, about, level, onRate, onStart, state }) {
  const radios = answerRadios(
    skill.levels.map((anchor, value) => ({
      value,
      label: h("span", {}, h("strong", {}, `${value} ${levelNames[value]}`), h("span", {}, anchor)),
    })),
    "cb-radio cb-anchor",
    onRate,
  );
  const begin = h("button", { type: "button", class: "cb-primary", onclick: onStart });
  const element = h(
    "div",
    {},
    h(
      "fieldset",
      { class: "cb-radios" },
      h(
        "legend",
        {},
        h("span", { class: "cb-hint" }, about),
        h("span", { class: "cb-quiz-stem" }, `Your own level: ${skill.name}`),
      ),
      h("p", { class: "cb-hint" }, skill.covers),
      ...radios.labels,
    ),
    h("p", { class: "cb-quiz-begin" }, begin),
  );
  return {
    element,
    focus: radios.focus,
    key: (key) => {
      if (!/^[0-5]$/.test(key)) return false;
      onRate(Number(key));
      begin.focus();
      return true;
    },
    set: () => {
      const own = level();
      const { ready, begun } = state();
      radios.set(own);
      const open = own === null ? " without a level" : "";
      begin.textContent = begun ? "Go on with the questions" : `Start the questions${open}`;
      begin.disabled = !ready;
    },
  };
}
