// The team review: answer each statement, then ask for the result. Nothing is scored before.
// Scoring is core/review.js; the reader's document is core/answers.js and core/answer_store.js.
import { documentTools, pageStorage } from "./answer_tools.js";
import { AnswerStore } from "./core/answer_store.js";
import { noteReview, reviewAnswers } from "./core/answers.js";
import { h } from "./dom.js";
import { reviewForm } from "./team_review_form.js";
import { showReview } from "./team_review_result.js";

/** The view of `TeamReview`; traits: checklist, answers. */
export function teamReview({ model, el }) {
  const checklist = model.get("checklist");
  const own = new Set(checklist.area.flatMap((area) => area.item.map((item) => item.id)));
  const inPage = el.closest(".live-widget") !== null;
  let shown = null; // the answers of the result on the page

  const status = h("p", { class: "cb-status", role: "status" });
  const finding = h("p", { class: "cb-finding", "aria-live": "polite", tabindex: "-1" });
  const result = h("div", { class: "cb-review-result" });

  const store = new AnswerStore(inPage ? pageStorage() : null, () => {
    form.refresh();
    hideOldResult();
    publish();
  });
  const change = (id, part) => store.update((document) => noteReview(document, id, part));
  const entry = (id) => store.document.reviews?.[id] ?? null;
  // Only this checklist's answers: the document holds those of other checklists too.
  const mine = () =>
    Object.fromEntries(Object.entries(reviewAnswers(store.document)).filter(([id]) => own.has(id)));

  const form = reviewForm({
    checklist,
    entry,
    onAnswer: (id, answer) => {
      change(id, { answer });
      say(store.problem);
    },
    onNote: (id, note) => change(id, { note }),
    onResult: () => {
      const answers = mine();
      shown = JSON.stringify(answers);
      const note = (id) => entry(id)?.note ?? "";
      finding.textContent = showReview(result, { checklist, answers, note, el });
      finding.focus({ preventScroll: true });
      finding.scrollIntoView({ block: "start" });
    },
  });

  el.append(
    introduction(checklist, inPage),
    form.element,
    finding,
    result,
    documentTools({ store, say: (text) => say(text) }),
    status,
  );

  // In a notebook the kernel's trait is the truth; in the page the reader's own document is.
  const fromModel = () => {
    const [wanted, had] = [model.get("answers"), mine()];
    for (const id of own) {
      if (wanted[id] !== had[id]) change(id, { answer: wanted[id] ?? null });
    }
  };
  const onStorage = (event) => store.heard(event);
  if (inPage) {
    addEventListener("storage", onStorage);
  } else {
    fromModel();
    model.on("change:answers", fromModel);
  }
  form.refresh();
  publish();
  say(store.problem);

  return () => {
    removeEventListener("storage", onStorage);
    model.off("change:answers", fromModel);
  };

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }
  function hideOldResult() {
    if (shown === null || shown === JSON.stringify(mine())) return;
    shown = null;
    result.replaceChildren();
    finding.textContent = "Your answers have changed. Press “Show the result” again.";
  }
  function publish() {
    const answers = mine();
    if (JSON.stringify(answers) === JSON.stringify(model.get("answers"))) return;
    model.set("answers", answers);
    model.save_changes();
  }
}

function introduction(checklist, inPage) {
  const place = inPage
    ? "Answers, notes and the time of each answer are kept in this browser on this device, and nothing is sent anywhere."
    : "In a notebook the answers are kept in the notebook's kernel, and nothing is sent anywhere.";
  return h(
    "div",
    { class: "cb-review-intro" },
    h(
      "p",
      {},
      `${checklist.about} Answer for one model and the past three months. Say “yes, always” only where you could show the evidence today.`,
    ),
    h(
      "p",
      { class: "cb-hint" },
      `For finding the next piece of work, not for grading people. ${place} Statements that you leave open are not counted.`,
    ),
  );
}
