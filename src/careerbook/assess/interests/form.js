// The activities: all on one page, each a group of five buttons; digits answer, arrows move.
import { h, uid } from "../../kit/dom.js";

const DOUBLE_CLICK_MS = 600;

/**
 * answerOf(id) -> 1-5 or null; onAnswer(id, 1-5 or null), onResult(). Returns {element, refresh()}.
 */
export function interestForm({ inventory, answerOf, onAnswer, onResult }) {
  const { items, answers } = inventory;
  const rows = items.map((item, at) => row(item, at));
  const progress = [h("p", { role: "status" }), h("p", {})];
  for (const element of progress) element.className = "cb-progress";
  const next = h("button", { type: "button", onclick: toOpen }, "Go to the next open one");
  const result = h(
    "button",
    { type: "button", class: "cb-primary", onclick: onResult },
    "Show my result",
  );
  const element = h(
    "div",
    { class: "cb-form" },
    h("div", { class: "cb-form-head" }, progress[0], next),
    h(
      "p",
      { class: "cb-hint" },
      "Choose an answer a second time to take it back.",
      h(
        "span",
        { class: "cb-keys" },
        " Keys: 1 to 5 answer and go on, 0 takes back; up and down move between activities, left and right choose.",
      ),
    ),
    h("div", { class: "cb-interest-rows", onkeydown: onKey }, ...rows.map((one) => one.element)),
    h("div", { class: "cb-form-head" }, progress[1], result),
  );
  // Where on the screen rows come to; scrolling is rounded, so almost there is there.
  let line = null;
  return { element, refresh };

  function refresh() {
    for (const one of rows) one.set(answerOf(one.id));
    const answered = rows.filter((one) => one.given() !== null).length;
    const text = `${answered} of ${items.length} answered`;
    for (const one of progress) if (one.textContent !== text) one.textContent = text;
    next.disabled = answered === items.length;
  }

  function toOpen() {
    const open = rows.find((one) => one.given() === null);
    open.element.scrollIntoView({ block: "center" });
    open.focus();
  }

  // The row that gets the focus comes to where the one before it was, so that the eye can stay.
  function go(from, to) {
    if (!rows[to]) {
      if (to > from) result.focus();
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
    const at = rows.findIndex((one) => one.element.contains(event.target));
    if (/^[0-5]$/.test(event.key)) {
      const value = Number(event.key);
      onAnswer(items[at].id, value || null);
      if (value) go(at, at + 1);
    } else if (event.key === "ArrowDown") go(at, at + 1);
    else if (event.key === "ArrowUp") go(at, at - 1);
    else return;
    event.preventDefault();
  }

  function row({ id, text }, at) {
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
        onclick: () => {
          if (given === i + 1 && performance.now() - since > DOUBLE_CLICK_MS) onAnswer(id, null);
        },
      }),
    );
    let given = null;
    let since = 0;
    const legend = h("legend", {}, h("span", { class: "cb-number" }, `${at + 1}. `), text);
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
