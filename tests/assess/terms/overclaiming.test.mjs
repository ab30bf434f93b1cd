// The browser's over-claiming check gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as check from "../../../src/careerbook/assess/terms/scoring.js";

const { z, cases } = JSON.parse(
  readFileSync(new URL("./overclaiming_cases.json", import.meta.url), "utf8"),
);
const NEAR = 1e-9;

function assertNear(found, expected, what) {
  if (typeof expected !== "number") assert.equal(found, expected, what);
  else assert.ok(Math.abs(found - expected) <= NEAR, `${what}: ${found} for ${expected}`);
}

describe("ticks on terms", () => {
  cases.forEach(({ real, ids, known, result, sentence, title, labels }, index) => {
    test(`case ${index}: ${title}`, () => {
      const terms = ids.map((id, i) => ({ id, real: real[i] }));
      const { rows, ...found } = check.score(terms, known);
      assert.deepEqual(Object.keys(found).sort(), Object.keys(result).sort());
      for (const [name, value] of Object.entries(result)) assertNear(found[name], value, name);
      assert.equal(rows.length, ids.length);
      assert.equal(check.sentence({ rows, ...found }), sentence);
      assert.equal(check.title({ rows, ...found }), title);
      const given = [
        check.label(found.real_known, found.real),
        check.label(found.invented_known, found.invented),
      ];
      assert.deepEqual(given, labels);
    });
  });
});

test("the inverse normal agrees with Python's to 1e-9, and is odd", () => {
  for (const [share, point] of z) {
    assertNear(check.z(share), point, `z(${share})`);
    if (share !== 0.5) assertNear(check.z(1 - share), -point, `z(1 - ${share})`);
  }
});
