// What the self-assessments share: the reader's document, in step with the model and other tabs; a
// result that comes only when asked for and goes when an answer changes; and what is said.
import { documentTools } from "./answer_tools.js";
import { openAnswers } from "./reader.js";
import { h } from "../../kit/dom.js";

/**
 * traits: {trait name: {read(document) -> value, write(document, value) -> document}}, what the model
 *   holds of the document; answers(document) -> what a result rests on; button: its label.
 * build(session) -> [introduction, form]: called once; form: {element, refresh()}.
 * show(target, document) -> the sentence that says what the result means; it fills `target`.
 * session: {store, inPage, where(what), result, say(text), update(change), ask()}; where() is the
 *   sentence on where answers are, ask() shows the result.
 * Returns the view's cleanup.
 */
export function assessment({ model, el, kind, traits, answers, button, build, show }) {
  let shown = null; // the answers of the result on the page
  let form = null;

  const status = h("p", { class: "cb-status", role: "status" });
  const finding = h("p", { class: "cb-finding", "aria-live": "polite", tabindex: "-1" });
  const result = h("div", { class: `cb-${kind}-result` });
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  const now = () => JSON.stringify(answers(store.document));

  const onChange = () => {
    form?.refresh();
    if (shown !== null && shown !== now()) {
      shown = null;
      result.replaceChildren();
      finding.textContent = `Your answers have changed. Press “${button}” again.`;
    }
  };
  const reader = openAnswers({ model, el, traits, onChange });
  const { store, inPage, where } = reader;
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

  const [introduction, built] = build({ store, inPage, where, result, say, update, ask });
  form = built;
  el.classList.add("cb-assessment");
  el.append(introduction, form.element, finding, result, documentTools({ store, say }), status);

  reader.start();
  form.refresh();
  say(store.problem);

  return () => reader.stop();
}
