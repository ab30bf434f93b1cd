// The browser's exposure page says what Python says, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { toRows } from "../../../src/careerbook/kit/column_arrays.js";
import * as ranks from "../../../src/careerbook/explore/exposure/ranks.js";
import * as search from "../../../src/careerbook/explore/exposure/search.js";
import * as words from "../../../src/careerbook/explore/exposure/words.js";

const cases = JSON.parse(readFileSync(new URL("./exposure_cases.json", import.meta.url), "utf8"));
const { facts, ...columns } = cases.tables;
const tables = Object.entries(columns).map(([name, table]) => [name, toRows(table)]);
const all = ranks.readExposure(Object.fromEntries(tables), facts);
const near = (found, expected) =>
  expected === null ? assert.equal(found, null) : assert.ok(Math.abs(found - expected) < 1e-9);

test("ranks of drawn values, with ties and gaps, are Python's", () => {
  for (const { first, second, ranks: expected, agree } of cases.ranks) {
    assert.deepEqual(ranks.ranks(first), expected);
    const { rho, count } = ranks.agreement(first, second);
    assert.equal(count, agree[1]);
    near(rho, agree[0]);
  }
});

test("every seventh occupation has Python's rank by every measure", () => {
  assert.ok(all.jobs.length > 700);
  for (const [key, expected] of Object.entries(cases.every_seventh_rank)) {
    for (const [i, rank] of expected.entries()) near(all.jobs[7 * i].ranks[key], rank);
  }
});

describe("what is said of", () => {
  for (const { key, measures, ...said } of cases.targets) {
    test(`${key} is Python's`, () => {
      const target = all.targets.get(key);
      const [first, second] = measures.map((id) => all.measures.get(id));
      assert.deepEqual(
        [words.measuresTitle(all, target), words.describeMeasures(all, target)],
        said.measures_view,
      );
      assert.deepEqual(
        [
          words.growthTitle(all, target, first),
          words.growthSubtitle(all, first),
          words.describeGrowth(target, first),
          ...words.growthNotes(all, first),
        ],
        said.growth_view,
      );
      assert.equal(words.describeAgreement(all, target, first, second), said.agreement_said);
    });
  }
});

test("two measures agree as in Python", () => {
  for (const { measures, rho, title, subtitle, notes } of cases.pairs) {
    const [first, second] = measures.map((id) => all.measures.get(id));
    near(ranks.correlation(all, ...measures).rho, rho[0]);
    near(ranks.computingCorrelation(all, ...measures).rho, rho[1]);
    assert.equal(words.agreementTitle(all, first, second), title);
    assert.equal(words.agreementSubtitle(all, first, second), subtitle);
    assert.deepEqual(words.agreementNotes(first, second), notes);
  }
});

test("scores abroad are told as in Python", () => {
  for (const { code, codes, title, said, notes } of cases.abroad) {
    if (notes) {
      assert.deepEqual(words.abroadNotes(), notes);
      continue;
    }
    const rows = ranks.iscoRows(all, code);
    assert.deepEqual(
      rows.map((row) => row.code),
      codes,
    );
    assert.equal(words.abroadTitle(rows[0]), title);
    assert.equal(words.describeAbroad(all, rows[0]), said);
  }
});

describe("seeking", () => {
  const entries = search.searchEntries(all.targets);
  for (const { query, words: expected, found } of cases.searches) {
    test(`“${query}” finds what Python finds`, () => {
      assert.deepEqual([...search.wordsOf(query)], expected);
      const hits = search.findOccupation(entries, query);
      assert.deepEqual(
        hits.map(({ key, name, also }) => [key, name, also]),
        found,
      );
    });
  }
});
