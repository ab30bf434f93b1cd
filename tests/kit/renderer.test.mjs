import assert from "node:assert/strict";
import { test } from "node:test";
import { renderer } from "../../src/careerbook/kit/renderer.js";

const place = (kind) => {
  const classes = [];
  const el = { classList: { add: (...names) => classes.push(...names) } };
  return { model: { get: () => kind }, el, classes };
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
