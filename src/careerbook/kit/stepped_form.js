// One card at a time in the same place: progress, a list to jump, back and next, digits and keys.
import { h, uid } from "./dom.js";

/**
 * cards: [{id, element, focus(), set(entry)}], in the order of asking; a later order(ids) changes it.
 * entry(id) -> the reader's entry or null; given(entry) -> its answer or null.
 * answerFor(key) -> the answer of a key, or undefined; onAnswer(id, answer); onResult().
 * jump: {label, fill(select, ids), update(select, ids, at), place(value, ids) -> index}: the list.
 * words: {next, result, keys, count(answered ids, ids)}.
 * Returns {element, refresh(), order(ids), step(by), focus()}.
 */
export function steppedForm({
  kind,
  cards,
  entry,
  given,
  answerFor,
  onAnswer,
  onResult,
  jump,
  words,
}) {
  const cardOf = Object.fromEntries(cards.map((card) => [card.id, card]));
  const answer = (id) => {
    const found = entry(id);
    return found === null ? null : given(found);
  };
  let asked = cards.map((card) => card.id);
  let at = firstOpen();

  const progress = h("p", { class: `cb-progress cb-${kind}-progress`, role: "status" });
  const go = h("select", {
    id: uid("go"),
    onchange: () => move(jump.place(Number(go.value), asked)),
  });
  const back = h("button", { type: "button", onclick: () => step(-1) }, "Back");
  const next = h("button", { type: "button", onclick: () => step(1) }, words.next);
  const result = h(
    "button",
    { type: "button", class: "cb-primary", onclick: onResult },
    words.result,
  );
  jump.fill(go, asked);

  const element = h(
    "div",
    { class: `cb-form cb-${kind}-form`, onkeydown: onKey },
    h(
      "div",
      { class: "cb-form-head" },
      progress,
      h("div", { class: "cb-field" }, h("label", { for: go.id }, jump.label), go),
    ),
    h("div", { class: "cb-cards" }, ...cards.map((card) => card.element)),
    h("div", { class: "cb-actions" }, back, next, result),
    h("p", { class: "cb-hint cb-keys" }, words.keys),
  );
  return { element, refresh, order, step, focus: () => cardOf[asked[at]].focus() };

  function refresh() {
    for (const card of cards) {
      card.element.inert = card.id !== asked[at];
      card.set(entry(card.id));
    }
    const answered = asked.filter((id) => answer(id) !== null);
    const text = words.count(answered, asked);
    if (progress.textContent !== text) progress.textContent = text;
    jump.update(go, asked, at);
    back.disabled = at === 0;
    next.disabled = at === asked.length - 1;
  }

  /** Ask the cards of these ids, in this order; start with the first that is open. */
  function order(ids) {
    asked = ids;
    at = firstOpen();
    jump.fill(go, asked);
    refresh();
  }

  function firstOpen() {
    return Math.max(
      0,
      asked.findIndex((id) => answer(id) === null),
    );
  }

  function move(to) {
    at = Math.min(Math.max(to, 0), asked.length - 1);
    refresh();
  }

  // The focus goes along, so that the keyboard and a screen reader are at the new card.
  function step(by) {
    if (by > 0 && at === asked.length - 1) {
      result.focus();
      return;
    }
    move(at + by);
    cardOf[asked[at]].focus();
  }

  function onKey(event) {
    const typing = event.target.matches("select, input:not([type=radio])");
    const chosen = answerFor(event.key.toLowerCase());
    if (typing || event.ctrlKey || event.metaKey || event.altKey || chosen === undefined) return;
    event.preventDefault();
    onAnswer(asked[at], chosen);
    step(1);
  }
}

/** Radio buttons that answer a card. options: [{value, label: children, attributes?}]. */
export function answerRadios(options, className, onchoose) {
  const name = uid("answer");
  const radios = options.map(({ value, label, attributes }) => {
    const input = h("input", {
      type: "radio",
      name,
      value: String(value),
      onchange: () => onchoose(value),
      ...attributes,
    });
    return { value, input, label: h("label", { class: className }, input, label) };
  });
  return {
    labels: radios.map(({ label }) => label),
    labelOf: (value) => radios.find((radio) => radio.value === value)?.label,
    focus: () => (radios.find(({ input }) => input.checked) ?? radios[0]).input.focus(),
    focusFirst: () => radios[0].input.focus(),
    set: (answer) => {
      for (const { value, input } of radios) input.checked = value === answer;
    },
  };
}

/** A line of the reader's own; it is not overwritten while she types. */
export function ownLine(label, oninput) {
  const id = uid("line");
  const control = h("input", {
    id,
    type: "text",
    maxlength: "500",
    oninput: () => oninput(control.value),
  });
  return {
    element: h("div", { class: "cb-field" }, h("label", { for: id }, label), control),
    set: (text) => {
      if (document.activeElement !== control) control.value = text;
    },
  };
}

/** "Leave it open": takes an answer back; seen only where there is one. */
export function clearButton(onclick) {
  const button = h("button", { type: "button", class: "cb-quiet", onclick }, "Leave it open");
  return {
    element: button,
    set: (answered) => {
      button.inert = !answered;
    },
  };
}
