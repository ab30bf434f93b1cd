// The browser's pay elsewhere says what Python says, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { toRows } from "../../../src/careerbook/kit/column_arrays.js";
import * as pay from "../../../src/careerbook/explore/world/rows.js";
import { domain, roundTicks } from "../../../src/careerbook/explore/world/scale.js";
import * as words from "../../../src/careerbook/explore/world/words.js";

const cases = JSON.parse(readFileSync(new URL("./world_pay_cases.json", import.meta.url), "utf8"));
const { words: shared, ...columns } = cases.tables;
const tables = Object.entries(columns).map(([name, table]) => [name, toRows(table)]);
const world = pay.readWorld({ ...Object.fromEntries(tables), words: shared });
describe("side by side", () => {
  for (const { work, codes, title, subtitle, sentence, notes } of cases.works) {
    test(`${work} say what Python says`, () => {
      const rows = pay.workRows(world, work);
      assert.deepEqual(
        rows.map((row) => row.occupation_code),
        codes,
      );
      assert.equal(words.workTitle(world, work, rows), title);
      assert.equal(words.workSubtitle(rows), subtitle);
      assert.equal(words.describeWork(world, work, rows), sentence);
      assert.deepEqual(words.workNotes(rows, shared), notes);
    });
  }
});

test("everything that can be chosen says what Python says", () => {
  for (const { choice, order, title, subtitle, sentence, amounts } of cases.countries) {
    const { country_code: country, occupation_code: occupation, ...rest } = choice;
    const rows = pay.countryRows(world, { country, occupation, ...rest });
    assert.deepEqual(
      rows.map((row) => row.occupation_code),
      order,
    );
    assert.equal(words.countryTitle(rows[0], shared), title);
    assert.equal(words.countrySubtitle(rows[0], shared), subtitle);
    assert.equal(words.describeCountry(rows[0], shared), sentence);
    assert.deepEqual(
      pay.POINTS.map((point) => words.amount(rows[0], point)),
      amounts,
    );
  }
});

test("a choice that does not fit falls back to the usual one", () => {
  const usual = pay.resolve(world, { country: "DK" });
  const odd = { country: "DK", occupation: "?", measure: "?", period: "1999", region: "Ontario" };
  assert.deepEqual(pay.resolve(world, odd), usual);
  assert.equal(usual.occupation, "2512");
  const alberta = pay.resolve(world, { country: "CA", region: "Alberta", occupation: "21234" });
  assert.equal(alberta.period, "2024");
});

test("the reader's own sum is Python's, and nothing is converted without a source", () => {
  for (const { country, given, told } of cases.sums) {
    const row = pay.countryRows(world, { country })[0];
    assert.equal(words.arithmetic(row, shared, given), told);
  }
});

test("scales and ticks are Python's", () => {
  for (const { values, domain: expected, ticks } of cases.scales) {
    const [low, high] = domain(...values);
    assert.deepEqual([low, high], expected);
    assert.deepEqual(roundTicks(low, high), ticks);
  }
});
