// The browser's scoring of interests gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as words from "../../src/careerbook/widgets/js/core/interest_words.js";
import * as interests from "../../src/careerbook/widgets/js/core/interests.js";

const { scales, items, families, alikeFrom, cases } = JSON.parse(
  readFileSync(new URL("../cases/interests.json", import.meta.url), "utf8"),
);

/** Equal, numbers to eleven decimals. */
function same(actual, expected, place = "") {
  if (expected !== null && typeof expected === "object") {
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort(), place);
    for (const key of Object.keys(expected)) same(actual[key], expected[key], `${place}.${key}`);
  } else if (typeof expected === "number") {
    assert.ok(Math.abs(actual - expected) < 1e-11, `${place}: ${actual} ≠ ${expected}`);
  } else {
    assert.equal(actual, expected, place);
  }
}

describe("what a reader likes", () => {
  cases.forEach(({ given, result, sentence, title, labels }, index) => {
    test(`case ${index}: ${title}`, () => {
      const answers = Object.fromEntries(
        items.map((item, i) => [item.id, given[i]]).filter(([, answer]) => answer !== null),
      );
      const found = interests.score(scales, items, families, answers, alikeFrom);
      same({ ...found, suggested: found.suggested.map(({ id }) => id) }, result);
      assert.equal(words.sentence(found), sentence);
      assert.equal(words.title(found), title);
      assert.deepEqual(found.families.map(words.matchWords), labels);
    });
  });
});

test("answers that the activities do not have are ignored, also JavaScript's own names", () => {
  const found = interests.score(scales, items, families, { telepathy: 5, constructor: 3 });
  assert.equal(found.answered, 0);
});

test("a side that does not vary has no correlation", () => {
  assert.equal(interests.correlation([3, 3, 3], [1, 2, 3]), null);
  assert.equal(interests.correlation([1, 2, 3], [2, 4, 6]), 1);
});
