// My handbook: what is kept on this device, in plain words, and the chapters it points to.
// What is counted is assess/handbook/handbook.js; the document is assess/answers/answers.js and assess/answers/answer_store.js.
import { documentTools } from "../answers/answer_tools.js";
import { validate } from "../answers/answers.js";
import { openAnswers } from "../answers/reader.js";
import { holdings, readingPath } from "./handbook.js";
import { h } from "../../kit/dom.js";
import { roundHalfUp, whole } from "../../say/numbers.js";

const TRAITS = { document: { read: (document) => document, write: (_, given) => validate(given) } };

/** The view of `MyHandbook`; traits: document, sections, facts, root. */
export function myHandbook({ model, el }) {
  const sections = model.get("sections");
  const facts = model.get("facts");

  const status = h("p", { class: "cb-status", role: "status" });
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const told = h("p", { class: "cb-finding", "aria-live": "polite" });
  const table = h("div", { class: "cb-scroll", role: "region", tabindex: "0" });
  table.setAttribute("aria-label", "What is kept on this device");
  const path = h("ol", { class: "cb-reading-path" });

  const reader = openAnswers({ model, el, traits: TRAITS, onChange: () => show() });
  const { store } = reader;
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
      `${reader.where("All of it, under one name, is")} Another browser, another device or a private window starts empty.`,
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

  show();
  reader.start();
  say(store.problem);

  return () => reader.stop();
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
