// The browser's scoring of a team review gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as review from "../../../src/careerbook/assess/reviews/scoring.js";

const { name, cases } = JSON.parse(
  readFileSync(new URL("./review_cases.json", import.meta.url), "utf8"),
);

describe("a team's answers", () => {
  cases.forEach(({ areas, answers, result, sentence, title, labels }, index) => {
    test(`case ${index}: ${title}`, () => {
      const area = areas.map((one) => ({ ...one, item: one.item.map((id) => ({ id })) }));
      const found = review.score({ area }, answers);
      const { rows, ...rest } = found;
      const short = {
        ...rest,
        weakest: found.weakest.map((row) => row.item),
        lowest: found.lowest.map((one) => one.area),
        highest: found.highest.map((one) => one.area),
      };
      assert.deepEqual(short, result);
      assert.equal(rows.length, areas.flatMap((one) => one.item).length);
      assert.equal(review.sentence(found, name), sentence);
      assert.equal(review.title(found, name), title);
      assert.deepEqual(found.areas.map(review.pointWords), labels);
    });
  });
});

test("every answer has its name, and no answer is open", () => {
  assert.deepEqual([0, 1, 2, "not-applicable", null].map(review.answerName), [
    "Not",
    "Partly",
    "Yes, always",
    "Not applicable",
    "open",
  ]);
});
