// What the page says of a reader's document is what Python says, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { holdings, readingPath } from "../../../src/careerbook/assess/handbook/handbook.js";

const { facts, sections, cases } = JSON.parse(
  readFileSync(new URL("./handbook_cases.json", import.meta.url), "utf8"),
);

describe("a reader's handbook", () => {
  cases.forEach(({ document, holdings: rows, path }, index) => {
    test(`case ${index}`, () => {
      assert.deepEqual(holdings(document, sections), rows);
      assert.deepEqual(readingPath(document, facts), path);
    });
  });
});
