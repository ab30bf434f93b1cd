// The reader's document as one widget holds it: opened where it is kept, in step with the traits of
// the model, with other tabs and with the other widgets of this page or notebook.
import { AnswerStore, KEY } from "./answer_store.js";
import { pageStorage } from "./answer_tools.js";
import { empty } from "./answers.js";
import { placeOf, whereKept } from "./place.js";

const CHANGED = "careerbook-answers-changed";

/**
 * traits: {name: {read(document) -> value, write(document, value) -> document}}, what the model holds
 *   of the document; onChange(): repaint, called after every change of it.
 * Returns {store, inPage, where(what), start(), stop()}: where() is the sentence on where answers
 * are; start() begins to follow model and tabs, once the view stands.
 *
 * The document of the browser is the truth. Only where the notebook's code gave answers of its own
 * are they shown instead, and then nothing is kept: an example must not overwrite the reader.
 */
export function openAnswers({ model, el, traits, onChange }) {
  const place = placeOf({ model, el });
  const inPage = place === "page";
  const names = Object.keys(traits);
  const differing = (document) =>
    names.filter((name) => !alike(model.get(name), traits[name].read(document)));
  const given = !inPage && model.get("answers_in") !== "browser" && differing(empty()).length > 0;
  const kept = place !== "elsewhere" && !given;
  let publishing = false;
  let hearing = false;

  const store = new AnswerStore(kept ? pageStorage() : null, () => {
    onChange();
    publish();
    if (kept && !hearing) dispatchEvent(new CustomEvent(CHANGED, { detail: store }));
  });

  // All are read before the first is written: every change is published back to the model.
  const fromModel = () => {
    if (publishing) return;
    const news = differing(store.document).map((name) => [traits[name].write, model.get(name)]);
    if (!news.length) return;
    store.update((document) => news.reduce((made, [write, value]) => write(made, value), document));
  };
  const hear = (event) => {
    hearing = true;
    store.heard(event);
    hearing = false;
  };
  // Another widget of this window: the browser tells only other windows of a change.
  const hearNeighbor = ({ detail }) => {
    if (detail === store || detail.problem) return; // what was not stored cannot be read here
    hear({ key: KEY, newValue: pageStorage().getItem(KEY) });
  };
  const events = names.map((name) => `change:${name}`);

  return {
    store,
    inPage,
    where: (what) => whereKept(what, { place: given ? "given" : place }),
    start() {
      if (kept) {
        addEventListener("storage", hear);
        addEventListener(CHANGED, hearNeighbor);
        if (!inPage) model.set("answers_in", "browser");
      }
      if (!inPage) {
        if (!kept) fromModel();
        for (const event of events) model.on(event, fromModel);
      }
      publish();
      if (kept && !inPage) model.save_changes();
    },
    stop() {
      removeEventListener("storage", hear);
      removeEventListener(CHANGED, hearNeighbor);
      for (const event of events) model.off(event, fromModel);
    },
  };

  function publish() {
    const changed = differing(store.document);
    publishing = true; // a listener must not answer the first of them with old values of the rest
    for (const name of changed) model.set(name, traits[name].read(store.document));
    publishing = false;
    if (changed.length) model.save_changes();
  }
}

/** Equal whatever the order of the keys. */
export function alike(a, b) {
  const text = (value) =>
    JSON.stringify(value, (_, part) =>
      part !== null && typeof part === "object" && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)))
        : part,
    );
  return text(a) === text(b);
}
