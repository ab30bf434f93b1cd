// The browser judges limits as Python does, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { dump, empty, parse } from "../../../src/careerbook/assess/answers/answers.js";
import {
  judge,
  limitsOf,
  paceOf,
  sentence,
  setLimits,
} from "../../../src/careerbook/assess/constraints/constraints.js";

const { invented, handbook, cases } = JSON.parse(
  readFileSync(new URL("./constraints_cases.json", import.meta.url), "utf8"),
);

describe("limits", () => {
  cases.forEach(({ own, limits, ratings, pace, expected, sentence: said }, i) => {
    test(`case ${i}`, () => {
      const facts = own ? invented : handbook;
      const found = judge(limits, facts, ratings, pace);
      assert.deepEqual(found, expected);
      const names = Object.fromEntries(facts.roles.map(({ role, name }) => [role, name]));
      assert.equal(sentence(found, names, limits), said);
    });
  });
});

test("limits are kept in the document, taken back, and survive an export", () => {
  const set = setLimits(empty(), { hours: 20, schooling: "associate" });
  assert.deepEqual(limitsOf(parse(dump(set))), { hours: 20, schooling: "associate" });
  const dated = set.constraints.hours.set_on;
  const less = setLimits(set, { hours: 20 });
  assert.equal(less.constraints.hours.set_on, dated);
  assert.deepEqual(less.constraints.schooling.value, null);
  assert.deepEqual(limitsOf(less), { hours: 20 });
  assert.deepEqual(limitsOf(empty()), {});
});

test("a limit that is none is refused by name", () => {
  const bad = setLimits(empty(), { months: -3 });
  assert.throws(() => dump(bad), /constraints\.months\.value holds -3; allowed: a whole number/);
});

test("hours of learning are those of the plan, or five", () => {
  const plan = (value) => ({ settings: { "hours-a-week": { value } } });
  assert.deepEqual([plan(8), plan(0), plan("8"), {}].map(paceOf), [8, 5, 5, 5]);
});
