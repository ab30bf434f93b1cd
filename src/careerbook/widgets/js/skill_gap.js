// The self-assessment: rate each skill, then ask for the result. Nothing is scored before.
// Scoring is core/gap.js; the reader's document is core/answers.js and core/answer_store.js.
import { documentTools, pageStorage } from "./answer_tools.js";
import { AnswerStore } from "./core/answer_store.js";
import { levels, stampAfter } from "./core/answers.js";
import { h } from "./dom.js";
import { ratingForm } from "./skill_gap_form.js";
import { showResult } from "./skill_gap_result.js";

/** The view of `SkillGap`; traits: anchors, profile, ratings. */
export function skillGap({ model, el }) {
  const anchors = model.get("anchors");
  const profile = model.get("profile");
  const inPage = el.closest(".live-widget") !== null;
  let shown = null; // the levels of the result on the page

  const status = h("p", { class: "cb-status", role: "status" });
  const finding = h("p", { class: "cb-finding", "aria-live": "polite", tabindex: "-1" });
  const result = h("div", { class: "cb-gap-result" });

  const store = new AnswerStore(inPage ? pageStorage() : null, () => {
    form.refresh();
    hideOldResult();
    publish();
  });
  // changes: {skill id: {level} or {evidence}}
  const rate = (changes) =>
    store.update((document) => {
      const ratings = { ...document.ratings };
      for (const [id, change] of Object.entries(changes)) {
        const old = Object.hasOwn(ratings, id) ? ratings[id] : { level: null, evidence: "" };
        ratings[id] = { ...old, ...change, rated_on: stampAfter(old.rated_on) };
      }
      return { ...document, ratings };
    });

  const form = ratingForm({
    anchors,
    profile,
    entry: (id) => (Object.hasOwn(store.document.ratings, id) ? store.document.ratings[id] : null),
    onRate: (id, level) => {
      rate({ [id]: { level } });
      say(store.problem);
    },
    onEvidence: (id, evidence) => rate({ [id]: { evidence } }),
    onResult: () => {
      const ratings = levels(store.document);
      shown = JSON.stringify(ratings);
      finding.textContent = showResult(result, { anchors, profile, ratings });
      finding.focus({ preventScroll: true });
      finding.scrollIntoView({ block: "start" });
    },
  });

  el.append(
    introduction(profile, inPage),
    form.element,
    finding,
    result,
    documentTools({ store, say: (text) => say(text) }),
    status,
  );

  // In a notebook the kernel's trait is the truth; in the page the reader's own document is.
  const fromModel = () => {
    const ratings = model.get("ratings");
    const mine = levels(store.document);
    const changed = Object.keys({ ...ratings, ...mine }).filter((id) => ratings[id] !== mine[id]);
    if (changed.length) {
      rate(Object.fromEntries(changed.map((id) => [id, { level: ratings[id] ?? null }])));
    }
  };
  const onStorage = (event) => store.heard(event);
  if (inPage) {
    addEventListener("storage", onStorage);
  } else {
    fromModel();
    model.on("change:ratings", fromModel);
  }
  form.refresh();
  publish();
  say(store.problem);

  return () => {
    removeEventListener("storage", onStorage);
    model.off("change:ratings", fromModel);
  };

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }
  function hideOldResult() {
    if (shown === null || shown === JSON.stringify(levels(store.document))) return;
    shown = null;
    result.replaceChildren();
    finding.textContent = "Your answers have changed. Press “Show my result” again.";
  }
  function publish() {
    const mine = levels(store.document);
    if (JSON.stringify(mine) === JSON.stringify(model.get("ratings"))) return;
    model.set("ratings", mine);
    model.save_changes();
  }
}

function introduction(profile, inPage) {
  const place = inPage
    ? "Your levels, your evidence lines and the time of each answer are kept in this browser on this device, and nothing is sent anywhere."
    : "In a notebook your levels are kept in the notebook's kernel, and nothing is sent anywhere.";
  return h(
    "div",
    { class: "cb-gap-intro" },
    h(
      "p",
      {},
      `Compare yourself with ${profile.comparison_group}. Rate first, before you see what the role asks for; think of a piece of work that you could show.`,
    ),
    h(
      "p",
      { class: "cb-hint" },
      `For learning, not for hiring. ${place} Skills that you leave open are not counted.`,
    ),
  );
}
