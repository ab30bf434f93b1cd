// What the self-assessments share: the reader's document, in step with the model and other tabs; a
// result that comes only when asked for and goes when an answer changes; and what is said.
import { documentTools, pageStorage } from "./answer_tools.js";
import { AnswerStore } from "./answer_store.js";
import { h } from "../../kit/dom.js";

/**
 * traits: {trait name: {read(document) -> value, write(document, value) -> document}}, what the model
 *   holds of the document; answers(document) -> what a result rests on; button: its label.
 * build(session) -> [introduction, form]: called once; form: {element, refresh()}.
 * show(target, document) -> the sentence that says what the result means; it fills `target`.
 * session: {store, inPage, result, say(text), update(change), ask()}; ask() shows the result.
 * Returns the view's cleanup.
 */
export function assessment({ model, el, kind, traits, answers, button, build, show }) {
  const inPage = el.closest(".live-widget") !== null;
  let shown = null; // the answers of the result on the page
  let form = null;

  const status = h("p", { class: "cb-status", role: "status" });
  const finding = h("p", { class: "cb-finding", "aria-live": "polite", tabindex: "-1" });
  const result = h("div", { class: `cb-${kind}-result` });
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const now = () => JSON.stringify(answers(store.document));

  const store = new AnswerStore(inPage ? pageStorage() : null, () => {
    form?.refresh();
    if (shown !== null && shown !== now()) {
      shown = null;
      result.replaceChildren();
      finding.textContent = `Your answers have changed. Press “${button}” again.`;
    }
    publish();
  });
  const update = (change) => {
    store.update(change);
    say(store.problem);
  };
  const ask = () => {
    shown = now();
    finding.textContent = show(result, store.document);
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "start" });
  };

  const [introduction, built] = build({ store, inPage, result, say, update, ask });
  form = built;
  el.classList.add("cb-assessment");
  el.append(introduction, form.element, finding, result, documentTools({ store, say }), status);

  // In a notebook the kernel's traits are the truth; in the page the reader's own document is.
  // All are read before the first is written: every change is published back to the model.
  const fromModel = () => {
    const given = Object.entries(traits).map(([name, trait]) => ({
      ...trait,
      value: model.get(name),
    }));
    const news = given.filter(({ read, value }) => !alike(value, read(store.document)));
    if (!news.length) return;
    store.update((document) =>
      news.reduce((made, { write, value }) => write(made, value), document),
    );
  };
  const events = Object.keys(traits).map((name) => `change:${name}`);
  const onStorage = (event) => store.heard(event);
  if (inPage) {
    addEventListener("storage", onStorage);
  } else {
    fromModel();
    for (const event of events) model.on(event, fromModel);
  }
  form.refresh();
  publish();
  say(store.problem);

  return () => {
    removeEventListener("storage", onStorage);
    for (const event of events) model.off(event, fromModel);
  };

  function publish() {
    const changed = Object.entries(traits).filter(
      ([name, { read }]) => !alike(model.get(name), read(store.document)),
    );
    for (const [name, { read }] of changed) model.set(name, read(store.document));
    if (changed.length) model.save_changes();
  }
}

/** Equal whatever the order of the keys. */
function alike(a, b) {
  const text = (value) =>
    JSON.stringify(value, (_, part) =>
      part !== null && typeof part === "object" && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
        : part,
    );
  return text(a) === text(b);
}
