// A question: its text, controls for its kind, how sure one is, and after the answer why.
import { CERTAIN, FAIRLY_SURE, guessConfidence, variantOf } from "./grading.js";
import { percent } from "../../say/numbers.js";
import { shownOrder } from "./quiz_order.js";
import { h, uid } from "../../kit/dom.js";
import { answerControls } from "./controls.js";
import { explanation } from "./explain.js";
import { rich } from "../../kit/rich.js";

const DIFFICULTIES = { 1: "easy", 2: "medium", 3: "hard" };
const SURE_KEYS = "gfc";

/** entry: the answer given, or null; draft: {choices, value, confidence}, changed here. */
export function questionCard({ question, seed, entry, draft, place, onCheck }) {
  const order = shownOrder(
    question.options?.length ?? 0,
    seed,
    question.id,
    question.kind === "order" || question.kind === "match",
  );
  const stem = question.variants?.[variantOf(question, seed)].stem ?? question.stem;
  const hint = h("span", { class: "cb-hint" }, `${place}, ${DIFFICULTIES[question.difficulty]}`);
  const heading = h("span", { class: "cb-quiz-stem" }, ...rich(stem));
  const code =
    question.code &&
    h(
      "pre",
      { class: "cb-quiz-code", tabindex: "0", role: "region", "aria-label": "Code" },
      h("code", {}, question.code),
    );
  if (entry) {
    const told = explanation({ question, seed, entry, order });
    const top = h("p", { class: "cb-quiz-asked" }, hint, heading);
    return { element: h("div", {}, top, code, told.element), focus: told.focus };
  }

  const controls = answerControls({ question, order, draft });
  const sure = confidence(question, draft);
  const missing = h("p", { class: "cb-quiz-missing", role: "alert" });
  const element = h(
    "form",
    {
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const lacks = controls.missing() || (draft.confidence === null && sure.missing);
        missing.textContent = lacks || "";
        const { choices, value } = draft;
        if (!lacks) onCheck({ choices: [...choices], value, confidence: draft.confidence });
        else if (lacks === sure.missing) sure.focus();
        else controls.focus();
      },
    },
    h(
      "fieldset",
      { class: "cb-radios", "data-question": question.kind },
      h("legend", { tabindex: "-1" }, hint, heading),
      code,
      controls.element,
    ),
    sure.element,
    h(
      "div",
      { class: "cb-actions" },
      h("button", { type: "submit", class: "cb-primary" }, "Check my answer"),
      missing,
    ),
  );
  return {
    element,
    focus: () => element.querySelector("legend").focus({ preventScroll: true }),
    key: (key) => controls.key?.(key) || sure.key(key),
  };
}

function confidence(question, draft) {
  const name = uid("sure");
  const choices = [
    ["A guess", guessConfidence(question)],
    ["Fairly sure", FAIRLY_SURE],
    ["Certain", CERTAIN],
  ];
  const inputs = choices.map(([, value]) => {
    const input = h("input", {
      type: "radio",
      name,
      value: String(value),
      onchange: () => {
        draft.confidence = value;
      },
    });
    input.checked = draft.confidence === value;
    return input;
  });
  const element = h(
    "fieldset",
    { class: "cb-radios cb-quiz-sure" },
    h("legend", {}, "How sure are you?"),
    ...choices.map(([words, value], i) =>
      h("label", { class: "cb-radio" }, inputs[i], h("span", {}, `${words} (${percent(value)} %)`)),
    ),
  );
  return {
    element,
    missing: "Say how sure you are.",
    focus: () => inputs[0].focus(),
    key: (key) => {
      const place = SURE_KEYS.indexOf(key);
      if (key.length !== 1 || place < 0) return false;
      inputs[place].click();
      inputs[place].focus();
      return true;
    },
  };
}
