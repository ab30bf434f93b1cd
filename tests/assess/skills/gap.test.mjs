// The browser's scoring gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { canBeToldApart } from "../../../src/careerbook/assess/skills/coverage.js";
import * as gap from "../../../src/careerbook/assess/skills/gap.js";

const { role, cases } = JSON.parse(
  readFileSync(new URL("./gap_cases.json", import.meta.url), "utf8"),
);

const close = (actual, expected, what) => {
  if (expected === null) assert.equal(actual, null, what);
  else assert.ok(Math.abs(actual - expected) < 1e-11, `${what}: ${actual} ≠ ${expected}`);
};

describe("a reader beside a role", () => {
  for (const { name, requirements, ratings, own_se, expected } of cases) {
    test(name, () => {
      const result = gap.score(requirements, ratings, own_se);
      for (const key of ["coverage", "expected", "se", "shared_se", "low", "high"]) {
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

test("ratings without errors leave no doubt between two roles", () => {
  const need = (id, level) => ({ id, level, level_se: 0, importance: 1, must_have: false });
  const of = (level) => gap.score([need("a", level)], { a: 1 }, 0).errors;
  assert.equal(canBeToldApart(of(2), of(3)), true);
  assert.equal(canBeToldApart(of(3), of(3)), false);
});
