// A view's state in the page's address: ours is read and written, anything else is left alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { format, parse } from "../../src/careerbook/kit/address.js";

test("what is written is read back", () => {
  const state = { role: "data-scientist", place: "metro:41860", year: "2025" };
  assert.deepEqual(parse(format("pay", state)), { viewId: "pay", state });
});

test("the same state is always the same address", () => {
  assert.equal(format("pay", { b: 1, a: 2 }), format("pay", { a: 2, b: 1 }));
});

test("empty values are left out, zero and false are not", () => {
  const hash = format("pay", { a: "", b: null, c: undefined, d: 0, e: false });
  assert.equal(hash, "#view:pay?d=0&e=false");
});

test("odd characters survive", () => {
  const state = { place: "a&b=c?d#e ü" };
  assert.deepEqual(parse(format("my view?", state)), { viewId: "my view?", state });
});

for (const hash of ["", "#", "#salaries", "#viewpoint", "#section:view:pay"]) {
  test(`"${hash}" is none of our business`, () => assert.equal(parse(hash), null));
}

test("a view without state has an address too", () => {
  assert.equal(format("pay", {}), "#view:pay");
  assert.deepEqual(parse("#view:pay"), { viewId: "pay", state: {} });
});
