// The browser's scoring of interests gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { empty, validate } from "../../../src/careerbook/assess/answers/answers.js";
import * as kept from "../../../src/careerbook/assess/interests/answers.js";
import * as words from "../../../src/careerbook/assess/interests/words.js";
import * as interests from "../../../src/careerbook/assess/interests/scoring.js";

const { scales, items, families, alikeFrom, cases } = JSON.parse(
  readFileSync(new URL("./interests_cases.json", import.meta.url), "utf8"),
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

describe("interests in the reader's document", () => {
  const noon = new Date("2026-05-01T12:00:00.000Z");
  const scores = { realistic: 6, social: 24 };

  test("an answer taken back stands no more, and is dated after the one it replaces", () => {
    const first = kept.answer(empty(), "no-plan", 4);
    const second = kept.answer(first, "no-plan", null);
    assert.deepEqual(kept.standing(first), { "no-plan": 4 });
    assert.deepEqual(kept.standing(second), {});
    const [before, after] = [first, second].map((d) => d.interests["no-plan"].answered_on);
    assert.ok(before < after);
  });

  test("a kernel's answers replace those of the document", () => {
    const document = kept.answer(kept.answer(empty(), "no-plan", 4), "water-bill", 2);
    const wanted = { "no-plan": 5, "weeks-alone": 1 };
    assert.deepEqual(kept.standing(kept.replaced(document, wanted)), wanted);
  });

  test("a completed run is kept once a day, and the document stays valid", () => {
    const document = kept.withRun(empty(), scores, noon);
    assert.deepEqual(Object.keys(document.runs), ["interests-2026-05-01t12-00-00-000z"]);
    assert.equal(kept.withRun(document, scores, noon), document);
    const next = kept.withRun(document, { ...scores, social: 20 }, noon);
    assert.equal(Object.keys(validate(next).runs).length, 2);
  });
});
