// The statements: one at a time in the same place, by area, each with what counts as evidence.
import { ANSWERS } from "./core/review.js";
import { NOT_APPLICABLE } from "./core/answers.js";
import { h, uid } from "./dom.js";

const KEYS = { 0: 0, 1: 1, 2: 2, n: NOT_APPLICABLE };

/**
 * entry(id) -> {answer, note} or null; onAnswer(id, answer), onNote(id, text), onResult().
 * Returns {element, refresh()}.
 */
export function reviewForm({ checklist, entry, onAnswer, onNote, onResult }) {
  const items = checklist.area.flatMap((area) =>
    area.item.map((item, i) => ({
      ...item,
      place: `${area.name}, ${i + 1} of ${area.item.length}`,
    })),
  );
  const cards = items.map((item) => itemCard(item, { onAnswer, onNote }));
  const answer = (id) => entry(id)?.answer ?? null;
  let at = Math.max(
    0,
    items.findIndex((item) => answer(item.id) === null),
  );

  const progress = h("p", { class: "cb-review-progress", role: "status" });
  const go = h("select", { id: uid("go"), onchange: () => move(firstOf(Number(go.value))) });
  go.append(...checklist.area.map((area, i) => h("option", { value: String(i) }, area.name)));
  const back = h("button", { type: "button", onclick: () => step(-1) }, "Back");
  const next = h("button", { type: "button", onclick: () => step(1) }, "Next statement");
  const result = h(
    "button",
    { type: "button", class: "cb-primary", onclick: onResult },
    "Show the result",
  );

  const element = h(
    "div",
    { class: "cb-review-form", onkeydown: onKey },
    h(
      "div",
      { class: "cb-review-head" },
      progress,
      h("div", { class: "cb-field" }, h("label", { for: go.id }, "Go to area"), go),
    ),
    h("div", { class: "cb-review-cards" }, ...cards.map((card) => card.element)),
    h("div", { class: "cb-actions" }, back, next, result),
    h(
      "p",
      { class: "cb-hint cb-keys" },
      "Keys: 0, 1, 2 or N answer the statement and move on; arrows choose within it.",
    ),
  );
  return { element, refresh };

  function refresh() {
    cards.forEach((card, index) => {
      card.element.inert = index !== at;
      card.set(entry(card.id));
    });
    const answered = items.filter((item) => answer(item.id) !== null).length;
    const text = `${answered} of ${items.length} answered`;
    if (progress.textContent !== text) progress.textContent = text;
    checklist.area.forEach((area, i) => {
      const done = area.item.filter((item) => answer(item.id) !== null).length;
      go.options[i].textContent = `${area.name}: ${done} of ${area.item.length}`;
      if (area.item.some((item) => item.id === items[at].id)) go.value = String(i);
    });
    back.disabled = at === 0;
    next.disabled = at === items.length - 1;
  }

  /** The first open statement of an area, else its first. */
  function firstOf(areaIndex) {
    const { item } = checklist.area[areaIndex];
    const wanted = item.find(({ id }) => answer(id) === null) ?? item[0];
    return items.findIndex(({ id }) => id === wanted.id);
  }

  function move(to) {
    at = Math.min(Math.max(to, 0), items.length - 1);
    refresh();
  }

  // The focus goes along, so that the keyboard and a screen reader are at the new statement.
  function step(by) {
    move(at + by);
    cards[at].focus();
  }

  function onKey(event) {
    const typing = event.target.matches("select, input:not([type=radio])");
    const given = KEYS[event.key.toLowerCase()];
    if (typing || event.ctrlKey || event.metaKey || event.altKey || given === undefined) return;
    event.preventDefault();
    onAnswer(items[at].id, given);
    if (at === items.length - 1) result.focus();
    else step(1);
  }
}

function itemCard(item, { onAnswer, onNote }) {
  const name = uid("answer");
  const evidenceId = uid("evidence");
  const radios = ANSWERS.map(([value, label]) => {
    const input = h("input", {
      type: "radio",
      name,
      value: String(value),
      "aria-describedby": evidenceId,
      onchange: () => onAnswer(item.id, value),
    });
    const words = typeof value === "number" ? `${value} ${label}` : label;
    return { value, input, label: h("label", { class: "cb-radio" }, input, h("span", {}, words)) };
  });
  const noteId = uid("note");
  const note = h("input", {
    id: noteId,
    type: "text",
    maxlength: "500",
    oninput: () => onNote(item.id, note.value),
  });
  const clear = h(
    "button",
    {
      type: "button",
      class: "cb-quiet",
      onclick: () => {
        onAnswer(item.id, null);
        radios[0].input.focus();
      },
    },
    "Leave it open",
  );
  const element = h(
    "fieldset",
    { class: "cb-radios cb-statement", "data-item": item.id },
    h(
      "legend",
      {},
      h("span", { class: "cb-hint" }, item.place),
      h("span", { class: "cb-statement-text" }, item.statement),
    ),
    h("p", { id: evidenceId }, h("strong", {}, "Counts as evidence: "), item.evidence),
    h("div", { class: "cb-answers" }, ...radios.map((radio) => radio.label)),
    h(
      "div",
      { class: "cb-statement-foot" },
      h(
        "div",
        { class: "cb-field" },
        h("label", { for: noteId }, "Note (optional): where to see it, or who takes it on"),
        note,
      ),
      clear,
    ),
  );
  return {
    id: item.id,
    element,
    focus: () => (radios.find(({ input }) => input.checked) ?? radios[0]).input.focus(),
    set: (given) => {
      const answer = given?.answer ?? null;
      for (const { value, input } of radios) input.checked = value === answer;
      clear.inert = answer === null;
      if (document.activeElement !== note) note.value = given?.note ?? "";
    },
  };
}
