// A burst of changes is drawn once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { repainter } from "../../src/careerbook/kit/repaint.js";

const counted = () => {
  const drawn = { times: 0 };
  return { drawn, ...repainter(() => drawn.times++) };
};

test("several changes of one task are drawn once, after it", async () => {
  const { drawn, later } = counted();
  later();
  later();
  assert.equal(drawn.times, 0);
  await null;
  assert.equal(drawn.times, 1);
});

test("a change in a later task is drawn again", async () => {
  const { drawn, later } = counted();
  later();
  await null;
  later();
  await null;
  assert.equal(drawn.times, 2);
});

test("what was drawn at once is not drawn a second time for the same changes", async () => {
  const { drawn, later, now } = counted();
  later();
  now();
  assert.equal(drawn.times, 1);
  await null;
  assert.equal(drawn.times, 1);
});
