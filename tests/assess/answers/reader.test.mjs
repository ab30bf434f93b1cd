import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { choiceTraits } from "../../../src/careerbook/assess/answers/choices.js";
import { openAnswers } from "../../../src/careerbook/assess/answers/reader.js";
import { ratingsTrait } from "../../../src/careerbook/assess/answers/ratings.js";

const KEY = "careerbook-answers";
const TRAITS = { ratings: ratingsTrait, ...choiceTraits((slugs) => slugs) };
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? "null");

/** A window: its storage, its events, its address. */
beforeEach(() => {
  const held = new Map();
  const target = new EventTarget();
  Object.assign(globalThis, {
    localStorage: {
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, text) => held.set(key, text),
      removeItem: (key) => held.delete(key),
    },
    location: new URL("http://localhost:8888/lab"),
    addEventListener: target.addEventListener.bind(target),
    removeEventListener: target.removeEventListener.bind(target),
    dispatchEvent: target.dispatchEvent.bind(target),
    CustomEvent: class extends Event {
      constructor(name, { detail }) {
        super(name);
        this.detail = detail;
      }
    },
  });
});

function modelOf(state = {}) {
  const values = { ratings: {}, kept: [], dismissed: [], answers_in: "", ...state };
  const listeners = {};
  return {
    values,
    get: (name) => values[name],
    set(name, value) {
      values[name] = structuredClone(value);
      for (const listener of listeners[`change:${name}`] ?? []) listener();
    },
    save_changes() {},
    on(name, listener) {
      listeners[name] ??= new Set();
      listeners[name].add(listener);
    },
    off: (name, listener) => listeners[name]?.delete(listener),
  };
}

function widget(state, inPage = false) {
  const model = modelOf(state);
  const el = { closest: () => (inPage ? {} : null) };
  let changes = 0;
  const reader = openAnswers({ model, el, traits: TRAITS, onChange: () => changes++ });
  reader.start();
  return { model, reader, changes: () => changes };
}
const rate = (made, ratings) =>
  made.reader.store.update((document) => ratingsTrait.write(document, ratings));

test("running the cell again lost all answers", () => {
  rate(widget(), { python: 3 });
  const again = widget();
  assert.deepEqual(again.model.values.ratings, { python: 3 });
  assert.equal(again.model.values.answers_in, "browser");
});

test("a document with several parts reaches the model whole", () => {
  const first = widget();
  rate(first, { python: 3 });
  first.model.set("kept", ["data-scientist"]);
  first.model.set("dismissed", ["ml-engineer"]);
  const again = widget();
  const { ratings, kept, dismissed } = again.model.values;
  assert.deepEqual(
    [ratings, kept, dismissed],
    [{ python: 3 }, ["data-scientist"], ["ml-engineer"]],
  );
});

test("after a reload the newer document of the browser wins over the kernel's old copy", () => {
  rate(widget(), { python: 3 });
  const reloaded = widget({ ratings: { python: 1 }, answers_in: "browser" });
  assert.deepEqual(reloaded.model.values.ratings, { python: 3 });
});

test("an example in the code is shown, and never overwrites the reader's own answers", () => {
  rate(widget(), { python: 3 });
  const example = widget({ ratings: { python: 5, statistics: 5 } });
  assert.deepEqual(example.model.values.ratings, { python: 5, statistics: 5 });
  assert.match(example.reader.where("Your levels are"), /^The answers shown came with the code/);
  rate(example, { python: 0 });
  assert.equal(kept().ratings.python.level, 3);
  assert.deepEqual(Object.keys(kept().ratings), ["python"]);
});

test("what Python sets later is the reader's doing and is kept", () => {
  const made = widget();
  made.model.set("ratings", { python: 4 });
  assert.equal(kept().ratings.python.level, 4);
});

test("two widgets of one window are in step, without an end to their talk", () => {
  const [one, two] = [widget(), widget()];
  rate(one, { python: 2 });
  assert.deepEqual(two.model.values.ratings, { python: 2 });
  assert.equal(two.changes(), 1);
  assert.equal(one.changes(), 1);
  one.reader.store.clear();
  assert.deepEqual(two.model.values.ratings, {});
});

test("a widget that is gone hears nothing more", () => {
  const [one, two] = [widget(), widget()];
  two.reader.stop();
  rate(one, { python: 2 });
  assert.deepEqual(two.model.values.ratings, {});
});

test("a neighbor that could not store does not empty this one", () => {
  const [one, two] = [widget(), widget()];
  rate(two, { python: 2 });
  localStorage.setItem = () => {
    throw new Error("refused");
  };
  localStorage.removeItem(KEY);
  rate(one, { python: 1 });
  assert.deepEqual(two.model.values.ratings, { python: 2 });
});

test("where storage does not last nothing is put into it", () => {
  globalThis.location = new URL("vscode-webview://1/index.html");
  const made = widget();
  rate(made, { python: 2 });
  assert.equal(kept(), null);
  assert.deepEqual(made.model.values.ratings, { python: 2 });
  assert.match(made.reader.where("Your levels are"), /export them to keep them/);
});
