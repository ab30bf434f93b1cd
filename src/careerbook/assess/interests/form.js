// The activities, each a group of five buttons: one at a time in the same place, or all in a list.
// Digits answer, arrows move.
import { checkbox, h, uid } from "../../kit/dom.js";

const DOUBLE_CLICK_MS = 600;
// How long an answer that was pressed is seen before the next activity takes its place.
const SEEN_MS = 350;

/**
 * answerOf(id) -> 1-5 or null; onAnswer(id, 1-5 or null), onResult(). Returns {element, refresh()}.
 */
export function interestForm({ inventory, answerOf, onAnswer, onResult }) {
  const { items, answers } = inventory;
  const rows = items.map((item, number) => row(item, number));
  const progress = [h("p", { role: "status" }), h("p", {})];
  for (const element of progress) element.className = "cb-progress";
  const next = h("button", { type: "button", onclick: toOpen }, "Go to the next open one");
  const result = h(
    "button",
    { type: "button", class: "cb-primary", onclick: onResult },
    "Show my result",
  );
  const list = checkbox(`All ${items.length} as a list`, false, () => refresh());
  const back = h("button", { type: "button", onclick: () => go(at, at - 1) }, "Back");
  const skip = h("button", { type: "button", onclick: () => go(at, at + 1) }, "Next");
  const all = h(
    "div",
    { class: "cb-interest-rows", onkeydown: onKey },
    ...rows.map((one) => one.element),
  );
  const element = h(
    "div",
    { class: "cb-form" },
    h("div", { class: "cb-form-head" }, progress[0], list.element),
    all,
    h("div", { class: "cb-actions" }, back, skip, next, result),
    progress[1],
    h(
      "p",
      { class: "cb-hint" },
      "An answer leads to the next activity; choose one a second time to take it back.",
      h(
        "span",
        { class: "cb-keys" },
        " Keys: 1 to 5 answer and go on, 0 takes back; up and down move between activities, left and right choose.",
      ),
    ),
  );
  let at = Math.max(
    0,
    rows.findIndex(({ id }) => answerOf(id) === null),
  );
  let leaving = null;
  // Where on the screen rows come to; scrolling is rounded, so almost there is there.
  let line = null;
  return { element, refresh };

  function refresh() {
    const whole = list.control.checked;
    all.classList.toggle("cb-cards", !whole);
    rows.forEach((one, i) => {
      one.element.inert = !whole && i !== at;
      one.set(answerOf(one.id));
    });
    progress[1].hidden = !whole;
    back.hidden = skip.hidden = whole;
    back.disabled = at === 0;
    const answered = rows.filter((one) => one.given() !== null).length;
    const text = `${answered} of ${items.length} answered`;
    for (const one of progress) if (one.textContent !== text) one.textContent = text;
    next.disabled = answered === items.length;
  }

  function toOpen() {
    at = rows.findIndex((one) => one.given() === null);
    refresh();
    if (list.control.checked) rows[at].element.scrollIntoView({ block: "center" });
    rows[at].focus();
  }

  // The row that gets the focus comes to where the one before it was, so that the eye can stay.
  function go(from, to) {
    clearTimeout(leaving);
    if (!rows[to]) {
      if (to > from) result.focus();
      return;
    }
    at = to;
    refresh();
    if (!list.control.checked) {
      rows[to].focus();
      return;
    }
    const top = () => rows[to].element.getBoundingClientRect().top;
    const before = rows[from].element.getBoundingClientRect().top;
    if (line === null || Math.abs(line - before) > 2) line = before;
    rows[to].focus();
    scrollBy({ top: top() - line, behavior: "instant" });
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = rows.findIndex((one) => one.element.contains(event.target));
    if (/^[0-5]$/.test(event.key)) {
      const value = Number(event.key);
      onAnswer(items[here].id, value || null);
      if (value) go(here, here + 1);
    } else if (event.key === "ArrowDown") go(here, here + 1);
    else if (event.key === "ArrowUp") go(here, here - 1);
    else return;
    event.preventDefault();
  }

  // What was pressed, not what the arrow keys chose, leads on; a second press of the same stays.
  function leave(from) {
    clearTimeout(leaving);
    if (list.control.checked || from !== at || from === rows.length - 1) return;
    leaving = setTimeout(() => go(from, from + 1), SEEN_MS);
  }

  function row({ id, text }, number) {
    const name = uid("interest");
    const inputs = answers.map((_, i) =>
      h("input", {
        type: "radio",
        name,
        value: String(i + 1),
        onchange: () => {
          since = performance.now();
          onAnswer(id, i + 1);
        },
        // A click on the answer that already stands, but not the second of a double click.
        onclick: ({ detail }) => {
          if (given === i + 1 && performance.now() - since > DOUBLE_CLICK_MS) onAnswer(id, null);
          else if (detail > 0) leave(number);
        },
      }),
    );
    let given = null;
    let since = 0;
    const legend = h("legend", {}, h("span", { class: "cb-number" }, `${number + 1}. `), text);
    const labels = inputs.map((input, i) =>
      h(
        "label",
        { class: "cb-radio" },
        h("span", { class: "cb-like" }, input, h("strong", {}, `${i + 1}`)),
        h("span", {}, answers[i].toLowerCase()),
      ),
    );
    return {
      id,
      element: h(
        "fieldset",
        { class: "cb-radios cb-interest", "data-item": id },
        legend,
        h("div", { class: "cb-likes" }, ...labels),
      ),
      focus: () =>
        (inputs.find(({ checked }) => checked) ?? inputs[0]).focus({ preventScroll: true }),
      given: () => given,
      set: (value) => {
        given = value;
        inputs.forEach((input, i) => {
          input.checked = value === i + 1;
        });
      },
    };
  }
}
