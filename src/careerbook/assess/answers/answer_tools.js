// What every widget on the reader's document offers: where it is kept, export, import, delete.
import { AnswersError, DATED, MAX_BYTES } from "./answers.js";
import { h, uid } from "../../kit/dom.js";
import { download } from "../../kit/saved_picture.js";
import { listed } from "../../say/numbers.js";

/** The browser's storage, or one that refuses every call where the browser refuses it. */
export function pageStorage() {
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

/** Buttons to export, print, delete and import the document of `store`; say(text) reports. */
export function documentTools({ store, say }) {
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

// What the message calls the entries of a section.
const WORDS = {
  ratings: "ratings",
  interests: "answers on interests",
  quiz: "answers to questions",
  shortlist: "choices of roles",
  plan: "steps of your plan",
  reviews: "review answers",
  scenarios: "answers to situations",
  overclaiming: "terms",
  runs: "results",
  constraints: "limits",
  settings: "settings",
};

async function importFile(store, file) {
  try {
    if (file.size > MAX_BYTES) {
      throw new AnswersError("", `${file.size} bytes long`, `at most ${MAX_BYTES} bytes`);
    }
    const { imported, after } = store.importText(await file.text());
    const given = Object.keys(WORDS).flatMap((section) =>
      Object.entries(imported[section] ?? {}).map(([id, entry]) => ({
        section,
        taken: after[section][id][DATED[section]] === entry[DATED[section]],
      })),
    );
    const counts = Object.entries(WORDS).flatMap(([section, words]) => {
      const own = given.filter((entry) => entry.section === section);
      if (!own.length && (section !== "ratings" || given.length)) return [];
      return `${own.filter((entry) => entry.taken).length} of ${own.length} ${words}`;
    });
    const kept = given.filter((entry) => !entry.taken).length;
    const note = kept ? ` ${kept} of yours were newer and have been kept.` : "";
    return `${store.problem} Imported ${listed(counts)}.${note}`.trim();
  } catch (error) {
    if (error instanceof AnswersError) return error.message;
    return `The file could not be read (${error.message}). Nothing was changed.`;
  }
}
