// The situations: one at a time or all of a skill; the reasons appear once a choice is made.
import { shownOrder } from "../knowledge/quiz_order.js";
import { GRADES } from "./scoring.js";
import { checkbox, h, uid } from "../../kit/dom.js";

/**
 * skills: of data/scenarios.toml; choiceOf(id) -> place of the chosen option or null;
 * onChoice(id, place or null), onResult(). Returns {element, refresh()}.
 */
export function scenarioForm({ skills, seed, choiceOf, onChoice, onResult }) {
  const cards = skills.flatMap((skill) =>
    skill.item.map((item, i) => {
      const place = `${skill.name}, ${i + 1} of ${skill.item.length}`;
      return { skill, ...scenarioCard({ item, place, seed, onChoice, onNext: () => step(1) }) };
    }),
  );
  const open = ({ id }) => choiceOf(id) === null;
  let at = Math.max(0, cards.findIndex(open));

  const progress = h("p", { class: "cb-progress", role: "status" });
  const go = h("select", {
    id: uid("go"),
    onchange() {
      const own = cards.filter(({ skill }) => skill.id === go.value);
      move(cards.indexOf(own.find(open) ?? own[0]));
    },
  });
  go.append(...skills.map(({ id }) => h("option", { value: id })));
  const whole = checkbox("All situations of a skill at once", false, () => refresh());
  const back = h("button", { type: "button", onclick: () => step(-1) }, "Back");
  const next = h("button", { type: "button", onclick: () => step(1) });
  const result = h("button", { type: "button", class: "cb-primary", onclick: onResult });
  result.textContent = "Show my result";
  const head = h(
    "div",
    { class: "cb-form-head" },
    progress,
    h("div", { class: "cb-field" }, h("label", { for: go.id }, "Go to skill"), go),
    whole.element,
  );
  const keys =
    "Keys: 1 to 4 choose, Enter settles the choice, and Enter once more goes on; arrows move within the options.";
  const element = h(
    "div",
    { class: "cb-form" },
    head,
    ...cards.map((card) => card.element),
    h("div", { class: "cb-actions" }, back, next, result),
    h("p", { class: "cb-hint cb-keys" }, keys),
  );
  return { element, refresh };

  function refresh() {
    const present = cards[at];
    for (const card of cards) {
      card.element.hidden = whole.control.checked ? card.skill !== present.skill : card !== present;
      card.set(choiceOf(card.id));
    }
    const text = `${cards.filter((card) => !open(card)).length} of ${cards.length} answered`;
    if (progress.textContent !== text) progress.textContent = text;
    skills.forEach(({ name, item }, i) => {
      const done = item.filter((one) => !open(one)).length;
      go.options[i].textContent = `${name}: ${done} of ${item.length}`;
    });
    go.value = present.skill.id;
    next.textContent = whole.control.checked ? "Next skill" : "Next situation";
    back.disabled = target(-1) === undefined;
    next.disabled = target(1) === undefined;
  }

  /** The card to which a step leads: the neighbor, or the first of the neighboring skill. */
  function target(by) {
    if (!whole.control.checked) return cards[at + by];
    const wanted = skills[skills.indexOf(cards[at].skill) + by];
    return cards.find(({ skill }) => skill === wanted);
  }

  function move(to) {
    at = to;
    refresh();
  }

  // The new situation comes to where the last one began, and the focus goes along.
  function step(by) {
    const card = target(by);
    if (!card) {
      result.focus();
      return;
    }
    move(cards.indexOf(card));
    card.focus();
    if (head.getBoundingClientRect().top < 0) head.scrollIntoView({ behavior: "instant" });
  }
}

function scenarioCard({ item, place, seed, onChoice, onNext }) {
  const name = uid("choice");
  const textId = uid("situation");
  const options = shownOrder(item.option.length, seed, item.id).map((at) => {
    const { text, why, grade } = item.option[at];
    const input = h("input", { type: "radio", name, onchange: () => ready() });
    const reason = h("p", { class: "cb-reason" });
    const element = h(
      "div",
      { class: `cb-option cb-grade-${grade}` },
      h("label", { class: "cb-radio" }, input, h("span", {}, text)),
      reason,
    );
    return { at, why, grade, input, reason, element };
  });
  const settle = h("button", { type: "button", onclick: decide }, "This is what I would do");
  const again = h(
    "button",
    {
      type: "button",
      class: "cb-quiet",
      onclick() {
        onChoice(item.id, null);
        focus();
      },
    },
    "Answer again",
  );
  const verdict = h("p", { class: "cb-verdict", tabindex: "-1" });
  const element = h(
    "fieldset",
    { class: "cb-radios cb-scenario", "data-item": item.id, "aria-describedby": textId, onkeydown },
    h("legend", {}, h("span", { class: "cb-hint" }, place), item.name),
    h("p", { id: textId }, item.situation),
    h("p", { class: "cb-part" }, "What would you do?"),
    ...options.map((option) => option.element),
    verdict,
    h("div", { class: "cb-actions" }, settle, again),
  );
  let choice = null;
  return { id: item.id, element, focus, set };

  function set(given) {
    const chosen = options.find(({ at }) => at === given);
    choice = chosen ? given : null;
    for (const { at, grade, why, input, reason } of options) {
      // A mark not yet settled stays where it is while another card changes.
      if (chosen) input.checked = at === given;
      else if (input.disabled) input.checked = false;
      input.disabled = Boolean(chosen);
      const words =
        at === given ? `Your choice: ${GRADES[grade].toLowerCase()}.` : `${GRADES[grade]}.`;
      reason.replaceChildren(...(chosen ? [h("strong", {}, words), ` ${why}`] : []));
    }
    const text = chosen ? `${GRADES[chosen.grade]}. To remember: ${item.principle}` : "";
    if (verdict.textContent !== text) verdict.textContent = text;
    settle.hidden = Boolean(chosen);
    again.hidden = !chosen;
    ready();
  }

  function ready() {
    settle.disabled = !options.some(({ input }) => input.checked);
  }

  function decide() {
    onChoice(item.id, options.find(({ input }) => input.checked).at);
    verdict.focus({ preventScroll: true });
  }

  function focus() {
    if (choice !== null) verdict.focus({ preventScroll: true });
    else
      (options.find(({ input }) => input.checked) ?? options[0]).input.focus({
        preventScroll: true,
      });
  }

  function onkeydown(event) {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches("button")) return;
    const option = options[Number(key) - 1];
    if (option && choice === null) {
      option.input.checked = true;
      option.input.focus();
      ready();
    } else if (key === "Enter" && choice !== null) onNext();
    else if (key === "Enter" && !settle.disabled) decide();
    else return;
    event.preventDefault();
  }
}
