import assert from "node:assert/strict";
import { test } from "node:test";
import { thousands } from "../../src/careerbook/say/thousands.js";

test("whole numbers are written as the language's own formatter writes them", () => {
  const numbers = [0, 7, 999, 1000, 12345, 192710, 1234567890, 2 ** 53, 1e20, 1e21, 1.5e24];
  for (const number of numbers.flatMap((n) => [n, -n])) {
    if (Object.is(number, -0)) continue; // a count is never minus nothing
    assert.equal(thousands(number), number.toLocaleString("en-US"));
  }
});
