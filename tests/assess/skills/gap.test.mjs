// The browser's scoring gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as gap from "../../../src/careerbook/assess/skills/gap.js";

const { role, cases } = JSON.parse(
  readFileSync(new URL("./gap_cases.json", import.meta.url), "utf8"),
);

const close = (actual, expected, what) => {
  if (expected === null) assert.equal(actual, null, what);
  else assert.ok(Math.abs(actual - expected) < 1e-11, `${what}: ${actual} ≠ ${expected}`);
};

describe("a reader beside a role", () => {
  for (const { name, requirements, ratings, expected } of cases) {
    test(name, () => {
      const result = gap.score(requirements, ratings);
      for (const key of ["coverage", "expected", "se", "low", "high"]) {
        close(result[key], expected[key], key);
      }
      assert.deepEqual(result.rows, expected.rows);
      assert.deepEqual(result.open, expected.open);
      assert.equal(result.answered, expected.answered);
      for (const part of ["flagged", "strengths", "next_steps"]) {
        assert.deepEqual(
          result[part].map((row) => row.skill),
          expected[part],
          part,
        );
      }
      assert.equal(gap.sentence(result, role), expected.sentence);
    });
  }
});

test("two coverages are told apart only beyond their joint error", () => {
  assert.equal(gap.canBeToldApart(0.7, 0.05, 0.6, 0.05), false);
  assert.equal(gap.canBeToldApart(0.8, 0.05, 0.6, 0.05), true);
  assert.equal(gap.canBeToldApart(0.5, 0, 0.5, 0), false);
});
