// The steps of a plan as a list: tick off, look at the proofs, edit, drop; and a form for own steps.
import { ownId } from "./plan_document.js";
import { dayWords, hoursWords, projectsFor, proofs, title, when } from "./plan_words.js";
import { h, input, uid } from "../../kit/dom.js";
import { trimmed } from "../../say/numbers.js";

const LONGEST_TEXT = "500";
const HOURS = { type: "number", min: "0", max: "10000", step: "0.5", inputmode: "decimal" };
const asHours = (text) => (text === "" ? null : Math.min(Math.max(Number(text), 0), 10_000));

/** change(id, part) keeps an edit, say(text) tells of it. Returns {element, refresh(sheet)}. */
export function stepList({ guides, inPage, change, say }) {
  const cards = new Map();
  const active = h("ol", { class: "cb-steps", role: "list" });
  const dropped = h("ul", { class: "cb-steps" });
  const summary = h("summary", {}, "");
  const fold = h("details", { class: "cb-as-table" }, summary, dropped);
  // The step goes to another list, and the focus must not be lost with it.
  const drop = (id, skill, wanted) => {
    change(id, { skill, dropped: wanted });
    (wanted ? summary : cards.get(id).summary).focus();
    say(wanted ? "Dropped. The step waits at the end of the list." : "Taken back.");
  };
  return { element: h("div", {}, active, fold), refresh };

  function refresh(sheet) {
    const { steps } = sheet.plan;
    for (const step of steps) {
      if (!cards.has(step.id)) cards.set(step.id, stepCard(step, { guides, inPage, change, drop }));
      cards.get(step.id).set(step, sheet);
    }
    fill(active, steps, false);
    fill(dropped, steps, true);
    fold.hidden = dropped.children.length === 0;
    summary.textContent = `Dropped: ${dropped.children.length}`;
  }

  // Elements move only when the order has changed, so that the focus stays where it is.
  function fill(list, steps, wanted) {
    const elements = steps
      .filter((step) => step.dropped === wanted)
      .map((step) => cards.get(step.id).element);
    const same = elements.length === list.children.length;
    if (!same || elements.some((one, i) => one !== list.children[i])) {
      list.replaceChildren(...elements);
    }
  }
}

function stepCard({ id, skill }, { guides, inPage, change, drop }) {
  const edit = (part) => change(id, { skill, ...part });
  const tick = h("input", { type: "checkbox", onchange: () => edit({ done: tick.checked }) });
  const name = h("strong", {});
  const about = h("span", { class: "cb-hint" });
  const proof = h("ul", {});
  const more = skill === null ? null : h("p", {});
  const text = input(
    "Name of the step",
    { type: "text", maxlength: LONGEST_TEXT },
    (value) => edit({ text: value }),
    skill === null ? null : "Leave it empty for the plan's own words.",
  );
  const hours = input("Your own estimate, in hours", HOURS, (value) =>
    edit({ hours: asHours(value) }),
  );
  const due = input("A day by which you want it", { type: "date" }, (value) =>
    edit({ due_on: value || null }),
  );
  const off = h("button", { type: "button", class: "cb-quiet" });
  off.addEventListener("click", () => drop(id, skill, !element.dataset.dropped));
  const summary = h("summary", {}, skill === null ? "Change" : "Practice, proof, change");
  const element = h(
    "li",
    { class: "cb-step", "data-step": id },
    h("label", { class: "cb-check" }, tick, h("span", {}, name, about)),
    h(
      "details",
      {},
      summary,
      proof,
      more,
      h("div", { class: "cb-controls" }, text.element, hours.element, due.element),
      off,
    ),
  );
  return { element, summary, set };

  function set(step, sheet) {
    const words = title(step, guides);
    tick.checked = step.done;
    name.textContent = words;
    const parts = [hoursWords(step), step.done ? "done" : when(step, sheet.plan)];
    if (step.due_on) parts.push(`wanted by ${dayWords(step.due_on)}`);
    about.textContent = parts.filter(Boolean).join(" · ");
    summary.setAttribute("aria-label", `${summary.textContent}: ${words}`);
    off.textContent = step.dropped ? "Take it back" : "Drop this step";
    off.setAttribute("aria-label", `${off.textContent}: ${words}`);
    if (step.dropped) element.dataset.dropped = "yes";
    else delete element.dataset.dropped;
    element.classList.toggle("cb-done", step.done);
    // Written anew only when it changes: the focus may be on one of the links.
    const key = `${step.from_level} ${sheet.role}`;
    if (proof.dataset.shown !== key) {
      proof.dataset.shown = key;
      const shown = proofs(step, guides).map(([level, sentence], i) =>
        h(
          "li",
          {},
          h("strong", {}, `To level ${level}: `),
          rounds(guides[skill], level, i === 0),
          h("span", { class: "cb-proof" }, h("strong", {}, "Proof: "), sentence),
        ),
      );
      proof.replaceChildren(...shown);
      proof.hidden = shown.length === 0;
      more?.replaceChildren(...reading(guides[skill], sheet.role, inPage));
    }
    keep(text.control, step.text);
    keep(hours.control, step.own_hours ? String(step.hours_low) : "");
    keep(due.control, step.due_on ?? "");
  }
}

/** How often the practice is done on the way to a level, and what it is. */
function rounds(guide, level, first) {
  const count = guide.rounds[level - 1];
  const [low, high] = guide.hours[level - 1].map((hours) => trimmed(hours / count, 2));
  const practice = guide.practice[Math.max(level - 2, 0)];
  const times = `${count} ${count === 1 ? "round" : "rounds"} of ${low} to ${high} hours`;
  return level === 2 && !first ? `${times}, like that.` : `${times}, like this: ${practice}`;
}

/** Chapters and projects of this book, as links where the pages lie beside this one. */
function reading(guide, role, inPage) {
  const link = (page, name) => (inPage ? h("a", { href: `../${page}.html` }, name) : name);
  const listed = (items) => items.flatMap((item, i) => (i ? ["; ", item] : [item]));
  const projects = projectsFor(guide, role);
  return [
    h("strong", {}, "Read: "),
    ...listed(guide.chapters.map(([page, name]) => link(page, name))),
    ". ",
    h("strong", {}, projects.length === 1 ? "Project: " : "Projects: "),
    ...listed(projects.map(([slug, name]) => link(`roles/${slug}`, name))),
    ".",
  ];
}

/** The form with which a reader adds a step. */
export function addForm(change, say) {
  const text = input("A step of your own", { type: "text", maxlength: LONGEST_TEXT }, () => {});
  const hours = input("Hours (optional)", HOURS, () => {});
  const id = uid("add");
  return h(
    "form",
    {
      class: "cb-plan-add cb-controls",
      id,
      onsubmit: (event) => {
        event.preventDefault();
        const words = text.control.value.trim();
        if (!words) {
          say("Write what the step is, then add it.");
          text.control.focus();
          return;
        }
        change(ownId(), { text: words, hours: asHours(hours.control.value) });
        text.control.value = "";
        hours.control.value = "";
        say(`Added: ${words}`);
        text.control.focus();
      },
    },
    text.element,
    hours.element,
    h("button", { type: "submit" }, "Add the step"),
  );
}

/** Write what the document holds into a control, unless somebody is typing there. */
export function keep(control, value) {
  if (document.activeElement !== control) control.value = value;
}
