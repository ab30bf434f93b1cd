// The plan: steps toward a target role in order, with hours, dates and proofs. It is computed anew
// whenever something changes; what the reader edits stays. The method is assess/plan/plan.js, the shell is
// assessment.js.
import { assessment } from "../answers/assessment.js";
import { planPicture } from "./plan_chart.js";
import { addForm, keep, stepList } from "./steps.js";
import { levels } from "../answers/answers.js";
import { build, remains } from "./plan.js";
import { changeStep, numberedCalendar, planTraits } from "./plan_document.js";
import { WRITERS } from "./plan_exports.js";
import { hoursWords, sentence, title, total, when } from "./plan_words.js";
import { ratingsTrait } from "../answers/ratings.js";
import { checkbox, h, input, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { download } from "../../kit/saved_picture.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const FILE_NAMES = { md: "Markdown", csv: "CSV", json: "JSON", ics: "Calendar (.ics)" };

/** The view of `CareerPlan`; traits: profiles, guides, basis, and what planTraits names. */
export function careerPlan({ model, el }) {
  const profiles = model.get("profiles");
  const traits = {
    ...planTraits(
      profiles.map(({ slug }) => slug),
      model.get("role"),
    ),
    ratings: ratingsTrait,
  };
  return assessment({
    model,
    el,
    kind: "plan",
    traits,
    answers: () => null, // nothing waits for a button here
    button: "",
    build: (session) => {
      const form = planForm({ session, traits, profiles, model });
      return [introduction(session.where), form];
    },
    show: () => "",
  });
}

function introduction(where) {
  return h(
    "p",
    { class: "cb-hint cb-intro" },
    `For learning, not for hiring. Hours are our judgment, as a range; yours are better once you have done a step. ${where("Your plan is")}`,
  );
}

function planForm({ session, traits, profiles, model }) {
  const { store, inPage, update, say } = session;
  const guides = model.get("guides");
  const set = (name) => (value) => update((document) => traits[name].write(document, value));
  const change = (id, part) => update((document) => changeStep(document, id, part));
  const choices = profiles.map(({ slug, name }) => ({ value: slug, label: name }));
  const role = select("Target role", choices, traits.role.read(store.document), set("role"));
  const hours = input(
    "Hours a week",
    { type: "number", min: "0.5", max: "80", step: "0.5", inputmode: "decimal" },
    (text) => text !== "" && set("hours_a_week")(Number(text)),
  );
  const start = input("Start day", { type: "date" }, (day) => set("start_on")(day));
  const zero = checkbox("", false, set("from_zero"));
  const zeroWords = zero.element.querySelector("span");
  const unrated = h("p", { class: "cb-plan-unrated" }, ...whereToRate(inPage));
  const problem = h("p", { class: "cb-plan-problem", role: "status" });
  const nothing = h("p", { class: "cb-plan-nothing", "aria-live": "polite" });
  const holder = h("div", {});
  const frame = chartFrame(holder, { link: false });
  const list = stepList({ guides, inPage, change, say });
  const kept = h("p", { class: "cb-hint" });
  const files = Object.entries(FILE_NAMES).map(([ending, name]) =>
    h("button", { type: "button", onclick: () => save(ending) }, name),
  );
  const outputs = h(
    "div",
    { class: "cb-actions" },
    h("span", { class: "cb-save-as" }, "Save the plan as"),
    ...files,
    h("button", { type: "button", onclick: () => printPlan(element) }, "Print the plan"),
  );
  const element = h(
    "div",
    { class: "cb-plan" },
    h("div", { class: "cb-controls" }, role.element, hours.element, start.element),
    problem,
    nothing,
    unrated,
    zero.element,
    holder,
    list.element,
    addForm(change, say),
    kept,
    outputs,
  );
  let sheet = null;
  return { element, refresh };

  function refresh() {
    const read = (name) => traits[name].read(store.document);
    const profile = profiles.find(({ slug }) => slug === read("role"));
    const ratings = levels(store.document);
    const plan = build(profile.skills, ratings, guides, store.document.plan, {
      hoursAWeek: read("hours_a_week"),
      startOn: read("start_on") || (inPage ? today() : null),
      fromZero: read("from_zero"),
    });
    const shown = { plan, guides, role: profile.slug, role_name: profile.name };
    sheet = { ...shown, basis: model.get("basis").text };
    role.control.value = profile.slug;
    keep(hours.control, String(read("hours_a_week")));
    keep(start.control, plan.start_on ?? "");
    zero.control.checked = plan.from_zero;
    zero.element.hidden = plan.open.length === 0;
    unrated.hidden = plan.open.length === 0;
    zeroWords.textContent = plan.rated
      ? `Plan the ${plan.open.length} skills that I have not rated from level 0`
      : "Plan from zero: take every skill as level 0";
    problem.textContent = plan.problem;
    problem.hidden = plan.problem === "";
    const left = plan.steps.filter(remains);
    holder.hidden = left.length === 0;
    nothing.hidden = left.length > 0;
    const said = sentence(plan, profile.name);
    nothing.textContent = left.length ? "" : said;
    if (left.length) showFrame(left, said);
    list.refresh(sheet);
    const count = plan.kept.length;
    kept.hidden = count === 0;
    kept.textContent = `${count === 1 ? "1 step that you changed is" : `${count} steps that you changed are`} not needed for this role and these ratings now. Your changes are kept.`;
    outputs.hidden = plan.steps.length === 0;
  }

  function showFrame(left, said) {
    const { plan, role: slug, role_name } = sheet;
    const steps = left.length === 1 ? "1 step" : `${left.length} steps`;
    frame.update({
      title: `${steps}, ${total(plan)}`,
      subtitle: fill(WORDS.subtitle, {
        name: role_name,
        pace: plan.weeks_low === null ? "in hours" : `at ${plan.hours_a_week} hours a week`,
      }),
      sentence: said,
      picture: planPicture(sheet, said, holder.clientWidth || 640),
      columns: TABLE,
      rows: left.map((step) => ({
        title: title(step, guides),
        hours: hoursWords(step),
        when: when(step, plan) || "no calendar",
      })),
      source: [{ text: `${sheet.basis.replace(/\.$/, "")} (reviewed ${model.get("basis").date})` }],
      fileName: `career-plan-${slug}`,
    });
  }

  function save(ending) {
    const { type, write } = WRITERS[ending];
    const isCalendar = ending === "ics";
    const file = (numbers, made_on) => write({ ...sheet, made_on, ...numbers });
    if (isCalendar && !file({ plan_id: "", sequence: 0 }, "")) {
      say("No step has a day yet: set a start day and hours a week, then save the calendar again.");
      return;
    }
    let numbers = {};
    if (isCalendar) {
      const next = numberedCalendar(store.document, (made) => file(made, ""));
      numbers = next.numbers;
      if (next.document !== store.document) update(() => next.document);
    }
    download(`career-plan.${ending}`, type, file(numbers, new Date().toISOString()));
    say(`Saved as career-plan.${ending}.${isCalendar ? ` ${OF_CALENDARS}` : ""}`);
  }
}

const OF_CALENDARS =
  "Import it into a calendar of its own. When you import a newer file, some programs replace the entries and some add them again; none removes a step that you dropped. Deleting that calendar first is safe everywhere.";

const TABLE = [
  { key: "title", label: "Step" },
  { key: "hours", label: "Hours" },
  { key: "when", label: "When" },
];

const whereToRate = (inPage) => [
  "Skills that you have not rated are left out unless you say otherwise. ",
  inPage ? h("a", { href: "../assess/skills.html" }, "Rate your skills") : "Rate your skills",
  " first, and the plan holds only what you lack.",
];

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Print nothing but the plan, with the proofs of every step. */
function printPlan(element) {
  const root = document.documentElement;
  const shut = [...element.querySelectorAll(".cb-step details:not([open])")];
  root.classList.add("cb-print-one");
  element.classList.add("cb-print-this");
  for (const details of shut) details.open = true;
  addEventListener(
    "afterprint",
    () => {
      root.classList.remove("cb-print-one");
      element.classList.remove("cb-print-this");
      for (const details of shut) details.open = false;
    },
    { once: true },
  );
  globalThis.print();
}
