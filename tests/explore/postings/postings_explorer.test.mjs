// The browser's logic of postings gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as postings from "../../../src/careerbook/explore/postings/postings.js";

const cases = JSON.parse(
  readFileSync(new URL("./postings_explorer_cases.json", import.meta.url), "utf8"),
);

describe("the view of", () => {
  for (const { selection, read, values, title, subtitle, sentence, notes } of cases.views) {
    const { measure, series, countries, month } = selection;
    test(`${measure}, ${series}, ${countries.join(" ")}, ${month} is Python's`, () => {
      const lines = postings.linesOf(cases.lines, measure, series, countries);
      assert.equal(postings.monthWithin(month, lines), read);
      assert.deepEqual(
        lines.map((line) => postings.valueAt(line, read)),
        values,
      );
      assert.equal(postings.postingsTitle(lines, read), title);
      assert.equal(postings.postingsSubtitle(lines), subtitle);
      assert.equal(postings.describePostings(lines, read), sentence);
      assert.deepEqual(postings.postingsNotes(lines, cases.newest[measure]), notes);
    });
  }
});

test("months are counted across years, forth and back", () => {
  assert.equal(postings.monthsBetween("2019-12", "2020-01"), 1);
  assert.equal(postings.monthAfter("2020-01", -1), "2019-12");
  assert.equal(postings.monthAfter("2019-01", 24), "2021-01");
});

test("a month before or after a line has no value, not zero", () => {
  const [line] = postings.linesOf(cases.lines, "index", "All postings", ["US"]);
  assert.equal(postings.valueAt(line, "2019-12"), null);
  assert.equal(postings.valueAt(line, "2030-01"), null);
});
