// The self-assessment: rate each skill, then ask for the result. Nothing is scored before.
// Scoring is core/gap.js; the reader's document is core/answers.js and core/answer_store.js.
import { AnswerStore } from "./core/answer_store.js";
import { AnswersError, levels, MAX_BYTES, stampAfter } from "./core/answers.js";
import { h, uid } from "./dom.js";
import { download } from "./frame.js";
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

function pageStorage() {
  try {
    return globalThis.localStorage;
  } catch {
    // Refused as a whole: behave as a storage that refuses every call, so that the reader is told.
    const refuse = () => {
      throw new Error("storage is blocked");
    };
    return { getItem: refuse, setItem: refuse, removeItem: refuse };
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

function documentTools({ store, say }) {
  const fileId = uid("file");
  const file = h("input", {
    id: fileId,
    type: "file",
    accept: ".json,application/json",
    onchange: async () => {
      const [chosen] = file.files;
      if (!chosen) return;
      say(await importFile(store, chosen));
      file.value = "";
    },
  });
  const ask = h(
    "button",
    { type: "button", onclick: () => confirmStep(true) },
    "Delete everything",
  );
  const yes = h(
    "button",
    {
      type: "button",
      class: "cb-danger",
      onclick: () => {
        store.clear();
        confirmStep(false);
        say(store.problem || "Everything that this book kept on this device has been deleted.");
      },
    },
    "Yes, delete all my answers",
  );
  const no = h("button", { type: "button", onclick: () => confirmStep(false) }, "Keep them");
  const confirm = h("span", { class: "cb-actions", hidden: true }, yes, no);
  const confirmStep = (open) => {
    ask.hidden = open;
    confirm.hidden = !open;
    (open ? no : ask).focus();
  };
  return h(
    "div",
    { class: "cb-gap-tools" },
    h(
      "div",
      { class: "cb-actions" },
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            download("careerbook-answers.json", "application/json", store.exportText());
            say("Exported as careerbook-answers.json.");
          },
        },
        "Export my answers",
      ),
      h("button", { type: "button", onclick: () => print() }, "Print"),
      ask,
      confirm,
    ),
    h(
      "div",
      { class: "cb-field" },
      h("label", { for: fileId }, "Import answers from a file"),
      file,
    ),
  );
}

async function importFile(store, file) {
  try {
    if (file.size > MAX_BYTES) {
      throw new AnswersError("", `${file.size} bytes long`, `at most ${MAX_BYTES} bytes`);
    }
    const { imported, after } = store.importText(await file.text());
    const given = Object.entries(imported.ratings);
    const taken = given.filter(([id, entry]) => after.ratings[id].rated_on === entry.rated_on);
    const kept = given.length - taken.length;
    const note = kept ? ` ${kept} of yours were newer and have been kept.` : "";
    return `${store.problem} Imported ${taken.length} of ${given.length} ratings.${note}`.trim();
  } catch (error) {
    if (error instanceof AnswersError) return error.message;
    return `The file could not be read (${error.message}). Nothing was changed.`;
  }
}
