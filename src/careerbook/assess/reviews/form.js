// The statements: one at a time in the same place, by area, each with what counts as evidence.
import { NOT_APPLICABLE } from "../answers/answers.js";
import { ANSWERS } from "./scoring.js";
import { h, uid } from "../../kit/dom.js";
import { answerRadios, clearButton, ownLine, steppedForm } from "../../kit/stepped_form.js";

const KEYS = { 0: 0, 1: 1, 2: 2, n: NOT_APPLICABLE };

/**
 * entry(id) -> {answer, note} or null; onAnswer(id, answer), onNote(id, text), onResult().
 * Returns {element, refresh()}.
 */
export function reviewForm({ checklist, entry, onAnswer, onNote, onResult }) {
  const cards = checklist.area.flatMap((area) =>
    area.item.map((item, i) =>
      itemCard(item, `${area.name}, ${i + 1} of ${area.item.length}`, { onAnswer, onNote }),
    ),
  );
  const open = ({ id }) => (entry(id)?.answer ?? null) === null;
  return steppedForm({
    kind: "review",
    cards,
    entry,
    given: (found) => found.answer,
    answerFor: (key) => KEYS[key],
    onAnswer,
    onResult,
    jump: {
      label: "Go to area",
      fill: (list) =>
        list.append(
          ...checklist.area.map((area, i) => h("option", { value: String(i) }, area.name)),
        ),
      update(list, ids, at) {
        checklist.area.forEach((area, i) => {
          const done = area.item.filter((item) => !open(item)).length;
          list.options[i].textContent = `${area.name}: ${done} of ${area.item.length}`;
          if (area.item.some((item) => item.id === ids[at])) list.value = String(i);
        });
      },
      // The first open statement of an area, else its first.
      place(index, ids) {
        const { item } = checklist.area[index];
        return ids.indexOf((item.find(open) ?? item[0]).id);
      },
    },
    words: {
      next: "Next statement",
      result: "Show the result",
      keys: "Keys: 0, 1, 2 or N answer the statement and move on; arrows choose within it.",
      count: (answered, ids) => `${answered.length} of ${ids.length} answered`,
    },
  });
}

function itemCard(item, place, { onAnswer, onNote }) {
  const evidenceId = uid("evidence");
  const radios = answerRadios(
    ANSWERS.map(([value, label]) => ({
      value,
      label: h("span", {}, typeof value === "number" ? `${value} ${label}` : label),
      attributes: { "aria-describedby": evidenceId },
    })),
    "cb-radio",
    (value) => onAnswer(item.id, value),
  );
  const note = ownLine("Note (optional): where to see it, or who takes it on", (text) =>
    onNote(item.id, text),
  );
  const clear = clearButton(() => {
    onAnswer(item.id, null);
    radios.focusFirst();
  });
  const element = h(
    "fieldset",
    { class: "cb-radios cb-statement", "data-item": item.id },
    h(
      "legend",
      {},
      h("span", { class: "cb-hint" }, place),
      h("span", { class: "cb-statement-text" }, item.statement),
    ),
    h("p", { id: evidenceId }, h("strong", {}, "Counts as evidence: "), item.evidence),
    h("div", { class: "cb-answers" }, ...radios.labels),
    h("div", { class: "cb-statement-foot" }, note.element, clear.element),
  );
  return {
    id: item.id,
    element,
    focus: radios.focus,
    set: (given) => {
      radios.set(given?.answer ?? null);
      clear.set((given?.answer ?? null) !== null);
      note.set(given?.note ?? "");
    },
  };
}
