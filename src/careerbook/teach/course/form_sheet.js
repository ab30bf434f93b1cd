// A fixed form as a student sees it: all its questions in their order, and the reasons afterward.
import { answerControls } from "../../assess/knowledge/controls.js";
import { explanation } from "../../assess/knowledge/explain.js";
import { variantOf } from "../../assess/knowledge/grading.js";
import { shownOrder } from "../../assess/knowledge/quiz_order.js";
import { h } from "../../kit/dom.js";
import { rich } from "../../kit/rich.js";
import { listed } from "../../say/numbers.js";
import { countRight } from "./form_answers.js";

/**
 * questions: those of the form, in order; seed: the same for everybody.
 * store: {state: {answers, done}, save(state) -> a problem in words or "", where: a sentence}.
 * below(state): what follows the result, once the form is handed in.
 */
export function formSheet({ questions, seed, store, below = () => [] }) {
  let { answers, done } = store.state;
  let asked = false; // whether open questions were named before handing in
  const finding = h("p", { class: "cb-finding", "aria-live": "polite", tabindex: "-1" });
  const status = h("p", { class: "cb-status", role: "status" });
  const list = h("ol", { class: "cb-form-list" });
  const after = h("div", {});
  const hand = h("button", { type: "button", class: "cb-primary", onclick: handIn }, "Hand in");
  const actions = h("div", { class: "cb-actions" }, hand);
  const element = h(
    "div",
    {},
    h(
      "p",
      { class: "cb-intro" },
      `${questions.length === 1 ? "One question" : `${questions.length} questions`}, the same for everybody. Reasons follow when you have handed in. ${store.where}`,
    ),
    finding,
    after,
    list,
    actions,
    status,
  );
  show();
  return element;

  function save() {
    status.textContent = store.save({ answers, done });
  }

  function show() {
    list.replaceChildren(
      ...questions.map((question) => h("li", {}, done ? told(question) : card(question))),
    );
    actions.hidden = done;
    if (!done) return;
    const right = countRight(questions, answers, seed);
    finding.textContent = `${right} of ${questions.length} right, each all or nothing.`;
    after.replaceChildren(...below({ answers, done }));
  }

  function handIn() {
    const open = questions.flatMap(({ id }, place) => (answers[id] ? [] : [String(place + 1)]));
    if (open.length && !asked) {
      asked = true;
      const which = open.length === 1 ? `Question ${open[0]} is` : `Questions ${listed(open)} are`;
      status.textContent = `${which} still open. Answer, or press “Hand in” again.`;
      return;
    }
    done = true;
    save();
    show();
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "start" });
  }

  function head(question) {
    const stem = question.variants?.[variantOf(question, seed)].stem ?? question.stem;
    const code =
      question.code &&
      h(
        "pre",
        { class: "cb-quiz-code", tabindex: "0", role: "region", "aria-label": "Code" },
        h("code", {}, question.code),
      );
    const number = `${questions.indexOf(question) + 1}. `;
    return { stem: h("span", { class: "cb-quiz-stem" }, number, ...rich(stem)), code };
  }

  function card(question) {
    const given = answers[question.id];
    const draft = { choices: [...(given?.choices ?? [])], value: given?.value ?? null };
    if (given && question.kind === "numeric") draft.written = String(given.value);
    const controls = answerControls({ question, order: orderOf(question), draft });
    const keep = () => {
      const { [question.id]: _, ...others } = answers;
      const { choices, value } = draft;
      answers = controls.missing()
        ? others
        : { ...others, [question.id]: { choices: [...choices], value } };
      asked = false;
      save();
    };
    const { stem, code } = head(question);
    const buttons = (event) => event.target.closest("button") && keep();
    return h(
      "fieldset",
      { class: "cb-radios", "data-question": question.id, onchange: keep, onclick: buttons },
      h("legend", {}, stem),
      code,
      controls.element,
    );
  }

  function told(question) {
    const given = answers[question.id];
    const entry = { choices: [], value: null, ...given, seed, confidence: null };
    const { stem, code } = head(question);
    const why = explanation({ question, seed, entry, order: orderOf(question) });
    return h(
      "div",
      { "data-question": question.id },
      h("p", { class: "cb-quiz-asked" }, stem),
      code,
      given ? null : h("p", { class: "cb-hint" }, "You gave no answer."),
      why.element,
    );
  }

  function orderOf({ options, id, kind }) {
    return shownOrder(options?.length ?? 0, seed, id, kind === "order" || kind === "match");
  }
}
