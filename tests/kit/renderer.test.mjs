import assert from "node:assert/strict";
import { test } from "node:test";
import { renderer } from "../../src/careerbook/kit/renderer.js";

const place = (kind, inPage = false) => {
  const classes = [];
  const heard = {};
  const el = {
    classList: { add: (...names) => classes.push(...names) },
    closest: (selector) => (inPage && selector === ".live-widget" ? el : null),
    addEventListener: (name, listener) => (heard[name] = listener),
  };
  return { model: { get: () => kind }, el, classes, heard };
};

test("the view of the widget's kind is shown, in a place that is named after it", () => {
  const there = place("pay-explorer");
  const shown = renderer({ "pay-explorer": ({ el }) => el })(there);
  assert.equal(shown, there.el);
  assert.deepEqual(there.classes, ["cb-widget", "cb-pay-explorer"]);
});

test("an unknown kind is named with those that there are", () => {
  const render = renderer({ one: () => {}, two: () => {} });
  assert.throws(() => render(place("three")), /"three"; known: one, two/);
});

const press = (there, key, modifiers = {}) => {
  let stopped = false;
  const stopPropagation = () => (stopped = true);
  there.heard.keydown?.({ key, ...modifiers, stopPropagation });
  return stopped;
};

test("a key pressed in a widget moved JupyterLab's cells and deleted them", () => {
  const there = place("one");
  renderer({ one: () => {} })(there);
  for (const key of ["ArrowDown", "d", "Enter"]) assert.ok(press(there, key), key);
  assert.ok(press(there, "M", { shiftKey: true }), "Shift+M would merge cells");
});

test("the program's own shortcuts reach it from inside a widget", () => {
  const there = place("one");
  renderer({ one: () => {} })(there);
  for (const modifier of ["ctrlKey", "metaKey", "altKey"]) {
    assert.ok(!press(there, "s", { [modifier]: true }), modifier);
  }
});

test("in a page of the book no key is held back", () => {
  const there = place("one", true);
  renderer({ one: () => {} })(there);
  assert.ok(!press(there, "ArrowDown"));
});
