// One card at a time in the same place: the own level first, then question by question.
import { stampAfter } from "../answers/answers.js";
import { score } from "./calibration.js";
import { begun, checkOf, chosen, lastCheck, lastTopic, unseenCount } from "./checks.js";
import { answerOf } from "./grading.js";
import { answered, graded } from "./quiz.js";
import { SEEDS, STAGE_ITEMS } from "./quiz_order.js";
import { topicList } from "./payload.js";
import { rate, ratingOf } from "../answers/ratings.js";
import { add } from "../answers/runs.js";
import { h, uid } from "../../kit/dom.js";
import { ownLevelCard } from "./level.js";
import { questionCard } from "./question.js";
import { roundHalfUp } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const SCORE_STEPS = 10_000; // a kept score has four digits
const OUT_OF_DATE =
  "This browser is too old to unpack the questions. A newer one can, and so can a notebook.";

/** only: a fixed topic, or "". Returns {element, refresh(), ready(questions), failed(), topic()}. */
export function quizForm({ bank, anchors, only, session }) {
  const { store, update, ask, say } = session;
  const topics = topicList(bank);
  const drafts = new Map(); // id/seed -> what was chosen and not yet checked
  let questions = null;
  let topic = topics.find((t) => t.topic === (only || lastTopic(store.document))) ?? topics[0];
  let at = 0; // 0: the own level; then the questions; then the end
  let shown = "";

  const progress = h("p", { class: "cb-progress cb-quiz-progress", role: "status" });
  const choice = h(
    "select",
    { id: uid("topic"), onchange: () => choose(topics[Number(choice.value)]) },
    ...topics.map((one, i) => h("option", { value: String(i) }, one.name)),
  );
  const card = h("div", { class: "cb-quiz-card" });
  const back = h("button", { type: "button", onclick: () => go(at - 1) }, "Back");
  const next = h("button", { type: "button", onclick: () => go(at + 1) });
  const result = h(
    "button",
    { type: "button", class: "cb-primary", onclick: finish },
    "Show my result",
  );
  const element = h(
    "div",
    { class: "cb-form cb-quiz-form", onkeydown: onKey },
    h(
      "div",
      { class: "cb-form-head" },
      progress,
      only
        ? null
        : h("div", { class: "cb-field" }, h("label", { for: choice.id }, "Topic"), choice),
    ),
    card,
    h("div", { class: "cb-actions" }, back, next, result),
    h(
      "p",
      { class: "cb-hint cb-keys" },
      "Keys: digits choose an option; G, F and C say how sure you are; Enter checks the answer and goes on.",
    ),
  );
  let current = null;
  return { element, refresh, ready, failed, topic: () => topic };

  function ready(found) {
    questions = found;
    at = firstOpen();
    refresh();
  }

  function failed(error) {
    say(OUT_OF_DATE);
    console.warn(error);
  }

  function refresh() {
    if (!questions) {
      const wanted = topics.find((t) => t.topic === (only || lastTopic(store.document)));
      if (wanted) topic = wanted;
    }
    const run = currentRun();
    if (at > 0 && !run) at = 0;
    at = Math.min(at, (run?.items.length ?? 0) + 1);
    const item = at > 0 ? run.items[at - 1] : null;
    const key = [topic.topic, run?.seed, at, item?.id, Boolean(item?.entry)].join();
    if (key !== shown) {
      shown = key;
      current = at === 0 ? levelCard() : item ? cardOf(item, run) : endCard(run);
      card.replaceChildren(current.element);
    }
    current.set?.();
    showPlace(run, item);
  }

  function showPlace(run, item) {
    const done = run ? run.items.filter(({ entry }) => entry).length : 0;
    const told = run ? `${done} of ${2 * STAGE_ITEMS} answered` : "Your own level first";
    if (progress.textContent !== told) progress.textContent = told;
    topics.forEach(({ name, difficulties }, i) => {
      const count = difficulties.filter(([id]) => answerOf(store.document.quiz[id])).length;
      const told = count ? `${name}: ${count} answered` : name;
      if (choice.options[i].textContent !== told) choice.options[i].textContent = told;
    });
    choice.value = String(topics.indexOf(topic));
    back.disabled = at === 0;
    next.hidden = at === 0 || !item;
    next.textContent = item?.entry ? "Next question" : "Skip for now";
    next.classList.toggle("cb-primary", Boolean(item?.entry));
    result.hidden = !questions || !hasAnswers();
    result.classList.toggle("cb-primary", at > 0 && !item);
  }

  function currentRun() {
    return questions ? checkOf(store.document, topic, questions) : null;
  }

  function hasAnswers() {
    return topics.some(({ difficulties }) =>
      difficulties.some(([id]) => answerOf(store.document.quiz[id])),
    );
  }

  function firstOpen() {
    const run = currentRun();
    if (!run) return 0;
    const open = run.items.findIndex(({ entry }) => !entry);
    return open < 0 ? run.items.length + 1 : open + 1;
  }

  function choose(wanted) {
    topic = wanted;
    at = firstOpen();
    update((document) => chosen(document, topic.topic));
  }

  // The next card comes to the same place on screen, and the focus and a screen reader with it.
  function go(to) {
    at = Math.max(0, to);
    refresh();
    current.focus();
    if (element.getBoundingClientRect().top < 0) element.scrollIntoView({ block: "start" });
  }

  function start(anew = currentRun() === null) {
    const seed = Math.floor(Math.random() * SEEDS);
    update((document) => (anew ? begun(document, topic, seed) : chosen(document, topic.topic)));
    go(firstOpen());
  }

  // The score of a check with every question answered is kept with its date.
  function finish() {
    const run = currentRun();
    if (run?.items.length === 2 * STAGE_ITEMS && run.items.every(({ entry }) => entry)) {
      const { known } = score(graded(lastCheck(store.document, topic), questions));
      const kept = { [topic.topic]: roundHalfUp(known.share * SCORE_STEPS) / SCORE_STEPS };
      update(({ runs = {}, ...document }) => ({
        ...document,
        runs: add(runs, "knowledge", kept, stampAfter()),
      }));
    }
    ask();
  }

  function onKey(event) {
    const typing = event.target.matches("select, input:not([type=radio], [type=checkbox])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter" && event.target.matches(".cb-quiz-verdict")) go(at + 1);
    if (current.key?.(event.key.toLowerCase())) event.preventDefault();
  }

  function levelCard() {
    const skill = anchors.skills.find(({ id }) => id === topic.skill);
    return ownLevelCard({
      skill,
      levelNames: anchors.level_names,
      about: topic.about,
      level: () => ratingOf(store.document, skill.id)?.level ?? null,
      onRate: (level) => update((document) => rate(document, { [skill.id]: { level } })),
      onStart: () => start(),
      state: () => ({ ready: questions !== null, begun: currentRun() !== null }),
    });
  }

  function cardOf({ id, seed, entry }, { items }) {
    const draftKey = `${id}/${seed}`;
    if (!drafts.has(draftKey)) drafts.set(draftKey, { choices: [], value: null, confidence: null });
    return questionCard({
      question: questions.get(id),
      seed,
      entry,
      draft: drafts.get(draftKey),
      place: `Question ${items.findIndex((item) => item.id === id) + 1} of ${2 * STAGE_ITEMS}`,
      onCheck: (answer) => {
        update((document) => answered(document, id, { ...answer, seed }));
        current.focus();
      },
    });
  }

  function endCard(run) {
    const heading = h("p", { class: "cb-quiz-stem", tabindex: "-1" }, "That was the last question");
    const open = run.items.filter(({ entry }) => !entry).length;
    const path =
      run.harder === null
        ? "The three that follow depend on the first three, so answer these first."
        : fill(WORDS.after_first_three, { harder: run.harder ? "harder" : "easier" });
    if (open)
      heading.textContent = `${open} of the questions ${open === 1 ? "is" : "are"} still open`;
    const again = h(
      "button",
      { type: "button", onclick: () => start(true) },
      "Draw other questions on this topic",
    );
    const words = open
      ? path
      : `${path} Look at your result, draw other questions, or choose another topic above.`;
    const hints = open ? [] : [...repeatWords(run), newWords(unseenCount(store.document, topic))];
    return {
      element: h(
        "div",
        {},
        heading,
        h("p", {}, words),
        ...hints.map((text) => h("p", { class: "cb-hint" }, text)),
        open ? null : again,
      ),
      focus: () => heading.focus({ preventScroll: true }),
    };
  }
}

const repeatWords = ({ repeats, items }) =>
  repeats ? [fill(WORDS.seen_before, { count: repeats, total: items.length })] : [];

function newWords(count) {
  if (count === 0) return WORDS.none_new_left;
  if (count >= 2 * STAGE_ITEMS) return fill(WORDS.new_left, { count });
  return fill(WORDS.few_new_left, { count, are: count === 1 ? "is" : "are" });
}
