// Where a teacher makes a fixed form: questions by chapter or topic, the chosen ones in order, the link.
import { h, optionsOf, select } from "../../kit/dom.js";
import { rich } from "../../kit/rich.js";
import { MOST_QUESTIONS, formId } from "./form_id.js";

const LEVELS = { 1: "easy", 2: "medium", 3: "hard" };

/**
 * places: [{topic, name, difficulties: [[id, 1-3]]}]; questions: by id; addressOf(form) -> the link
 * for students, or "" where there is none; open(form): shows the form here.
 */
export function formPicker({ places, questions, chosen = [], addressOf, open }) {
  let ids = [...chosen];
  let place = places[0];
  const all = h("div", { class: "cb-form-pool" });
  const count = h("p", { class: "cb-progress", role: "status" });
  const list = h("ol", { class: "cb-quiz-order" });
  const made = h("div", { class: "cb-form-made" });
  const choice = select(
    "Chapter or topic",
    optionsOf(places.map(({ topic, name }) => [topic, name])),
    place.topic,
    (wanted) => {
      place = places.find(({ topic }) => topic === wanted);
      showPool();
    },
  );
  showPool();
  showForm();
  return h(
    "div",
    {},
    h(
      "p",
      { class: "cb-intro" },
      "Choose questions and put them in order. Your class gets exactly these. All of it is in the link: nothing is stored or sent. The keys are public, so use a form to practice or to begin a discussion.",
    ),
    choice.element,
    all,
    count,
    list,
    made,
  );

  function stemOf(id) {
    const question = questions.get(id);
    return question.stem ?? question.variants[0].stem;
  }

  function showPool() {
    const boxes = place.difficulties.map(([id, difficulty]) => {
      const control = h("input", {
        type: "checkbox",
        "data-question": id,
        checked: ids.includes(id),
        onchange: () => {
          ids = control.checked ? [...ids, id] : ids.filter((one) => one !== id);
          showForm();
        },
      });
      const hint = h("span", { class: "cb-hint" }, ` ${LEVELS[difficulty]}`);
      return h("label", { class: "cb-check" }, control, h("span", {}, ...rich(stemOf(id)), hint));
    });
    all.replaceChildren(...boxes);
  }

  function move(id, by) {
    const from = ids.indexOf(id);
    ids.splice(from, 1);
    if (by) ids.splice(from + by, 0, id);
    showForm();
    if (!by) {
      showPool();
      choice.control.focus();
      return;
    }
    const buttons = list.children[from + by].querySelectorAll("button");
    const [wanted, other] = by < 0 ? [buttons[0], buttons[1]] : [buttons[1], buttons[0]];
    (wanted.disabled ? other : wanted).focus();
  }

  function row(id, at) {
    const button = (words, by, off) =>
      h(
        "button",
        {
          type: "button",
          disabled: off,
          "aria-label": `${words}: question ${at + 1}`,
          onclick: () => move(id, by),
        },
        words,
      );
    return h(
      "li",
      {},
      h(
        "div",
        { class: "cb-quiz-step" },
        h("span", {}, ...rich(stemOf(id))),
        h(
          "span",
          { class: "cb-quiz-moves" },
          button("Up", -1, at === 0),
          button("Down", 1, at === ids.length - 1),
          button("Remove", 0, false),
        ),
      ),
    );
  }

  function showForm() {
    const words = ids.length === 1 ? "1 question" : `${ids.length} questions`;
    const over = ids.length > MOST_QUESTIONS ? ` A form has at most ${MOST_QUESTIONS}.` : "";
    count.textContent = `Your form: ${words}.${over}`;
    list.replaceChildren(...ids.map(row));
    made.hidden = !ids.length || Boolean(over);
    if (made.hidden) return;
    const form = formId(ids);
    made.replaceChildren(
      field("Its id, for the commands of the course kit", form),
      ...(addressOf(form) ? [field("Its link, for your class", addressOf(form))] : []),
      h(
        "div",
        { class: "cb-actions" },
        h("button", { type: "button", class: "cb-primary", onclick: () => open(form) }, "Open it"),
      ),
    );
  }
}

function field(label, value) {
  const control = h("input", {
    type: "text",
    readonly: true,
    value,
    onfocus: () => control.select(),
  });
  return h("label", { class: "cb-field" }, h("span", {}, label), control);
}
