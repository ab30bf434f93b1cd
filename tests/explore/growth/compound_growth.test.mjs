// The browser's calculator gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as calculator from "../../../src/careerbook/explore/growth/compounding.js";

const cases = JSON.parse(
  readFileSync(new URL("./compound_growth_cases.json", import.meta.url), "utf8"),
);
const close = (actual, expected, name) =>
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${name}: ${actual} ≠ ${expected}`,
  );

describe("compounding", () => {
  cases.results.forEach(({ given, problem, ...expected }, number) => {
    test(`number ${number} is Python's, in numbers and words`, () => {
      const result = calculator.compound({ ...given, solved: given.solve });
      if (problem) {
        assert.equal(calculator.endProblem(result.end), problem);
        return;
      }
      assert.equal(calculator.endProblem(result.end), "");
      close(result.end, expected.end, "end");
      close(result.rate_pct, expected.rate_pct, "rate");
      const points = calculator.path(result);
      assert.equal(points.length, expected.path.length);
      points.forEach(({ years, level }, i) => {
        close(years, expected.path[i][0], "years");
        close(level, expected.path[i][1], "level");
      });
      assert.equal(calculator.compoundTitle(result), expected.title);
      assert.equal(calculator.describeCompounding(result, cases.all), expected.sentence);
      const top = Math.max(...expected.path.map(([, level]) => level));
      const round = 10 ** (String(Math.floor(top)).length - 1);
      assert.equal(calculator.axisLabel(round, given.unit), expected.axis);
    });
  });
});

describe("what is typed", () => {
  for (const { text, number, problems } of cases.texts) {
    test(`"${text}" is read and judged as in Python`, () => {
      assert.equal(calculator.readNumber(text), number);
      for (const [field, problem] of Object.entries(problems)) {
        assert.equal(calculator.textProblem(field, text), problem);
      }
    });
  }
});
