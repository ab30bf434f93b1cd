// My handbook: what is kept on this device, in plain words, and the chapters it points to.
// What is counted is assess/handbook/handbook.js; the document is assess/answers/answers.js and assess/answers/answer_store.js.
import { documentTools, pageStorage } from "../answers/answer_tools.js";
import { AnswerStore } from "../answers/answer_store.js";
import { validate } from "../answers/answers.js";
import { holdings, readingPath } from "./handbook.js";
import { h } from "../../kit/dom.js";
import { roundHalfUp, whole } from "../../say/numbers.js";

/** The view of `MyHandbook`; traits: document, sections, facts, root. */
export function myHandbook({ model, el }) {
  const sections = model.get("sections");
  const facts = model.get("facts");
  const inPage = el.closest(".live-widget") !== null;

  const status = h("p", { class: "cb-status", role: "status" });
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const told = h("p", { class: "cb-finding", "aria-live": "polite" });
  const table = h("div", { class: "cb-scroll", role: "region", tabindex: "0" });
  table.setAttribute("aria-label", "What is kept on this device");
  const path = h("ol", { class: "cb-reading-path" });

  const store = new AnswerStore(inPage ? pageStorage() : null, () => {
    show();
    publish();
  });
  const show = () => {
    const rows = holdings(store.document, sections);
    told.textContent = sentence(rows, store.exportText().length);
    table.replaceChildren(holdingsTable(rows));
    const steps = readingPath(store.document, facts);
    path.replaceChildren(...steps.map((step) => pathItem(step, facts.pages, model.get("root"))));
  };

  el.append(
    h("h3", {}, "What is kept"),
    told,
    table,
    h(
      "p",
      { class: "cb-hint" },
      inPage
        ? "All of it lies in this browser on this device, under one name. Nothing is sent anywhere, and nothing is shared unless you export it and pass the file on. Another browser, another device or a private window starts empty."
        : "In a notebook all of it lies in the notebook's kernel, and nothing is sent anywhere.",
    ),
    documentTools({ store, say }),
    status,
    h("h3", {}, "Your own reading path"),
    h(
      "p",
      { class: "cb-hint" },
      "Computed from your target role, your own ratings, the roles you keep and your last knowledge check; a skill that you have not rated points nowhere.",
    ),
    path,
  );

  const fromModel = () => {
    const document = validate(model.get("document"));
    if (JSON.stringify(document) !== JSON.stringify(store.document)) store.update(() => document);
  };
  const onStorage = (event) => store.heard(event);
  if (inPage) {
    addEventListener("storage", onStorage);
  } else {
    fromModel();
    model.on("change:document", fromModel);
  }
  show();
  publish();
  say(store.problem);

  return () => {
    removeEventListener("storage", onStorage);
    model.off("change:document", fromModel);
  };

  function publish() {
    if (JSON.stringify(store.document) === JSON.stringify(model.get("document"))) return;
    model.set("document", store.document);
    model.save_changes();
  }
}

function sentence(rows, letters) {
  const kept = rows.filter((row) => row.count);
  if (!kept.length) return "Nothing is kept yet: no assessment has been answered on this device.";
  const total = kept.reduce((sum, row) => sum + row.count, 0);
  const things = total === 1 ? "answer or choice" : "answers and choices";
  const parts = kept.length === 1 ? "one section" : `${kept.length} sections`;
  const size = Math.max(1, roundHalfUp(letters / 1000));
  return `${whole(total)} ${things} in ${parts}, about ${size} KB of text.`;
}

const holdingsTable = (rows) =>
  h(
    "table",
    { class: "cb-table" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...["What is kept", "Answers", "Last"].map((text) => h("th", { scope: "col" }, text)),
      ),
    ),
    h(
      "tbody",
      {},
      ...rows.map(({ name, holds, count, last_on }) =>
        h(
          "tr",
          {},
          h("th", { scope: "row" }, name, h("span", { class: "cb-hint" }, holds)),
          h("td", {}, count ? String(count) : "none"),
          h("td", {}, last_on ?? "never"),
        ),
      ),
    ),
  );

function pathItem({ page, why }, pages, root) {
  const { title, minutes } = pages[page] ?? { title: page, minutes: 0 };
  const time = minutes ? ` · ${minutes} minutes` : "";
  return h(
    "li",
    {},
    h("a", { href: `${root}${page}.html` }, title),
    h("span", { class: "cb-hint" }, time),
    h("p", {}, why),
  );
}
