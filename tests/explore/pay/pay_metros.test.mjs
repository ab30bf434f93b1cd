// The areas with most jobs read in the page as in Python, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { metroData, metrosView, standingIn } from "../../../src/careerbook/explore/pay/metros.js";

const cases = JSON.parse(readFileSync(new URL("./pay_metros_cases.json", import.meta.url), "utf8"));
const data = metroData(cases.tables);

for (const expected of cases.views) {
  const { soc_code, sort, minimum_jobs, role_or_soc } = expected.selection;
  test(`${role_or_soc} as ${soc_code} by ${sort}, ${minimum_jobs} jobs or more`, () => {
    const view = metrosView(data, expected.selection);
    assert.equal(view.title, expected.title);
    assert.equal(view.measure, expected.measure);
    assert.equal(view.sentence, expected.sentence);
    assert.deepEqual(view.notes, expected.notes);
    assert.deepEqual(
      view.metros.map(({ key, jobs, quotient, median, adjusted }) => [
        ...[key, jobs, quotient, median],
        adjusted === null ? null : Number(adjusted.toPrecision(12)),
      ]),
      expected.metros.map(([key, jobs, quotient, median, adjusted]) => [
        ...[key, jobs, quotient, median],
        adjusted === null ? null : Number(adjusted.toPrecision(12)),
      ]),
    );
    assert.deepEqual(
      view.metros.map((metro) => metro.points),
      expected.points,
    );
    assert.deepEqual(
      view.metros.map((metro) => standingIn(view.own, metro)),
      expected.standings,
    );
  });
}

test("an order that changes nothing else shows the same areas", () => {
  const keys = (sort) =>
    metrosView(data, {
      role_or_soc: "soc:15-2051",
      soc_code: "15-2051",
      sort,
      minimum_jobs: 500,
      own_usd_per_year: null,
    })
      .metros.map((metro) => metro.key)
      .sort();
  assert.deepEqual(keys("median"), keys("jobs"));
  assert.deepEqual(keys("us-prices"), keys("jobs"));
});
