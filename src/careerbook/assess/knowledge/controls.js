// What one answers with, by kind of question. Every control is native and works by keyboard alone.
import { readNumber } from "./read_number.js";
import { h, uid } from "../../kit/dom.js";
import { rich } from "../../kit/rich.js";

const LETTERS = "ABCDE";

/**
 * draft: {choices, value}: what is chosen so far, changed here; order: options as shown.
 * Returns {element, focus(), missing() -> words or "", key?(key) -> whether it was used}.
 */
export function answerControls({ question, order, draft }) {
  const make = { numeric, order: sequence, match: pairs }[question.kind] ?? options;
  return make(question, order, draft);
}

function options({ kind, options: texts }, order, draft) {
  const several = kind === "multiple";
  const name = uid("option");
  const inputs = order.map((place) => {
    const input = h("input", {
      type: several ? "checkbox" : "radio",
      name,
      onchange: () => {
        const others = several ? draft.choices.filter((chosen) => chosen !== place) : [];
        draft.choices = input.checked ? [...others, place].sort((a, b) => a - b) : others;
      },
    });
    input.checked = draft.choices.includes(place);
    return input;
  });
  const labels = order.map((place, i) =>
    h(
      "label",
      { class: "cb-radio cb-anchor" },
      inputs[i],
      h("span", {}, h("span", { class: "cb-digit" }, String(i + 1)), ...rich(texts[place])),
    ),
  );
  return {
    element: h(
      "div",
      {},
      several ? h("p", { class: "cb-hint" }, "Choose all that apply.") : null,
      labels,
    ),
    focus: () => inputs[0].focus(),
    missing: () => (draft.choices.length ? "" : "Choose an answer first."),
    key: (key) => {
      const input = /^[1-9]$/.test(key) ? inputs[Number(key) - 1] : null;
      if (!input) return false;
      input.click();
      input.focus();
      return true;
    },
  };
}

function numeric({ unit }, _, draft) {
  const id = uid("number");
  const input = h("input", {
    id,
    type: "text",
    inputmode: "decimal",
    autocomplete: "off",
    value: draft.written ?? "",
    oninput: () => {
      draft.written = input.value;
      const value = readNumber(input.value, unit);
      draft.value = Number.isNaN(value) ? null : value;
    },
  });
  const label = unit ? `Your number, in ${unit === "%" ? "percent" : unit}` : "Your number";
  return {
    element: h("div", { class: "cb-field cb-quiz-number" }, h("label", { for: id }, label), input),
    focus: () => input.focus(),
    missing: () => (draft.value === null ? "Write a number such as 12.5." : ""),
  };
}

function sequence({ options: texts }, order, draft) {
  if (!draft.choices.length) draft.choices = [...order];
  const list = h("ol", { class: "cb-quiz-order" });
  const said = h("p", { class: "cb-hint", role: "status" });
  const rows = new Map(
    order.map((place) => {
      const button = (by, words) =>
        h(
          "button",
          {
            type: "button",
            "aria-label": `${words}: ${texts[place]}`,
            onclick: () => move(place, by),
          },
          words,
        );
      const [up, down] = [button(-1, "Up"), button(1, "Down")];
      const row = h(
        "li",
        {},
        h(
          "div",
          { class: "cb-quiz-step" },
          h("span", {}, ...rich(texts[place])),
          h("span", { class: "cb-quiz-moves" }, up, down),
        ),
      );
      return [place, { row, up, down }];
    }),
  );
  const arrange = () => {
    draft.choices.forEach((place, i) => {
      const { row, up, down } = rows.get(place);
      up.disabled = i === 0;
      down.disabled = i === draft.choices.length - 1;
      list.append(row);
    });
  };
  function move(place, by) {
    const [from, { up, down }] = [draft.choices.indexOf(place), rows.get(place)];
    draft.choices.splice(from, 1);
    draft.choices.splice(from + by, 0, place);
    arrange();
    const [wanted, other] = by < 0 ? [up, down] : [down, up];
    (wanted.disabled ? other : wanted).focus();
    said.textContent = `Now at place ${from + by + 1} of ${draft.choices.length}.`;
  }
  arrange();
  return {
    element: h(
      "div",
      {},
      h("p", { class: "cb-hint" }, "Move the steps until they stand in order."),
      list,
      said,
    ),
    focus: () => list.querySelector("button:not(:disabled)").focus(),
    missing: () => "",
  };
}

function pairs({ lefts, options: rights }, order, draft) {
  if (!draft.choices.length) draft.choices = lefts.map(() => null);
  const letter = (place) => LETTERS[order.indexOf(place)];
  const selects = lefts.map((_, left) => {
    const control = h(
      "select",
      {
        id: uid("match"),
        onchange: () => {
          draft.choices[left] = control.value === "" ? null : Number(control.value);
        },
      },
      h("option", { value: "" }, "Choose"),
      ...order.map((place) =>
        h(
          "option",
          { value: String(place) },
          `${letter(place)}: ${rights[place].replaceAll("`", "")}`,
        ),
      ),
    );
    control.value = draft.choices[left] === null ? "" : String(draft.choices[left]);
    return control;
  });
  const element = h(
    "div",
    {},
    h(
      "ul",
      { class: "cb-quiz-rights" },
      ...order.map((place) =>
        h("li", {}, h("strong", {}, letter(place)), " ", ...rich(rights[place])),
      ),
    ),
    ...lefts.map((left, i) =>
      h(
        "div",
        { class: "cb-field" },
        h("label", { for: selects[i].id }, ...rich(left)),
        selects[i],
      ),
    ),
  );
  return {
    element,
    focus: () => (selects.find((control) => control.value === "") ?? selects[0]).focus(),
    missing: () => (draft.choices.includes(null) ? "Choose a partner for every line." : ""),
  };
}
