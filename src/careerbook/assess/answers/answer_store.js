// Keeps the reader's document in the browser, under one key, and several tabs in step.
// DOM-free: the storage is handed in (localStorage in the page, null in a notebook).
//
// The stored document is the truth; memory serves where the browser refuses to store. A document
// that cannot be read is never overwritten: only clear() or a successful import replaces it.
import { AnswersError, dump, empty, merge, parse } from "./answers.js";

export const KEY = "careerbook-answers";

const BLOCKED =
  "This browser does not let the page keep anything. Your answers last until you close this page; export them to keep them.";
const FULL =
  "The browser's storage is full, so the last answers are not kept. They last until you close this page; export them to keep them.";
const UNREADABLE =
  "The answers already stored on this device cannot be read and are left untouched. New answers last until you close this page. Import a file or delete everything to start afresh.";

export class AnswerStore {
  #storage;
  #listener;
  #unsaved = false; // memory holds something that storage does not
  #unreadable = false;
  #persisted = false;

  /** storage: localStorage, or null to keep in memory only; listener(store) hears every change. */
  constructor(storage, listener = () => {}) {
    this.#storage = storage;
    this.#listener = listener;
    this.problem = "";
    this.document = empty();
    const stored = this.#stored();
    if (stored) {
      this.document = stored;
      this.#persisted = true;
    }
  }

  /** Apply change(document) -> document to the newest state, keep it, and tell the listener. */
  update(change) {
    this.document = change(this.#newest());
    this.#keep();
    this.#listener(this);
  }

  /** Merge an exported file's text. Throws an AnswersError, and changes nothing, when it is bad. */
  importText(text) {
    const imported = parse(text);
    this.document = merge(this.#newest(), imported);
    if (this.#unreadable) {
      this.#unreadable = false; // the reader has chosen what shall stand there instead
      this.problem = "";
    }
    this.#keep();
    this.#listener(this);
    return { imported, after: this.document };
  }

  exportText() {
    return dump(this.document);
  }

  /** Forget everything, here and in the browser. */
  clear() {
    this.document = empty();
    this.#unsaved = false;
    this.#unreadable = false;
    this.#persisted = false;
    this.problem = "";
    try {
      this.#storage?.removeItem(KEY);
    } catch {
      this.problem = BLOCKED;
    }
    this.#listener(this);
  }

  /** Take in a `storage` event of another tab: {key, newValue}. */
  heard({ key, newValue }) {
    if (key !== KEY && key !== null) return;
    if (newValue === null) {
      this.document = empty();
      this.#persisted = false;
      this.#unsaved = false;
      this.#unreadable = false;
    } else {
      let other;
      try {
        other = parse(newValue);
      } catch {
        return; // another program wrote there; the next update finds out and says so
      }
      const merged = merge(this.document, other);
      this.document = merged;
      this.#unreadable = false;
      this.#persisted = true;
      // Both tabs wrote at once: what the other one lacked goes back, and then all are equal.
      if (dump(merged) !== dump(other)) this.#keep();
    }
    this.#listener(this);
  }

  #newest() {
    const stored = this.#stored();
    if (stored) return this.#unsaved ? merge(stored, this.document) : stored;
    const deletedElsewhere =
      this.#persisted && !this.#unsaved && !this.#unreadable && !this.problem;
    return deletedElsewhere ? empty() : this.document;
  }

  #stored() {
    if (!this.#storage || this.#unreadable) return null;
    let text;
    try {
      text = this.#storage.getItem(KEY);
    } catch {
      this.problem = BLOCKED;
      return null;
    }
    if (text === null) return null;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof AnswersError)) throw error;
      this.#unreadable = true;
      this.problem = UNREADABLE;
      return null;
    }
  }

  #keep() {
    if (!this.#storage || this.#unreadable) return;
    try {
      this.#storage.setItem(KEY, dump(this.document));
      this.#unsaved = false;
      this.#persisted = true;
      this.problem = "";
    } catch (error) {
      this.#unsaved = true;
      this.problem = error?.name === "QuotaExceededError" ? FULL : BLOCKED;
    }
  }
}
