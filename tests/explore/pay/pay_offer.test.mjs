// The equal of an offer elsewhere reads in the page as in Python, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { offerView } from "../../../src/careerbook/explore/pay/offer.js";
import { payData } from "../../../src/careerbook/explore/pay/arithmetic.js";

const cases = JSON.parse(readFileSync(new URL("./pay_offer_cases.json", import.meta.url), "utf8"));
const data = payData(cases.tables);

for (const expected of cases.offers) {
  const { role_or_soc, here, there, own_usd_per_year: own } = expected.selection;
  test(`${own ?? "the median"} of ${role_or_soc} from ${here} to ${there}`, () => {
    const view = offerView(data, expected.selection);
    assert.equal(view.usd, expected.usd);
    if (expected.equal_usd === null) assert.equal(view.equal, null);
    else assert.ok(Math.abs(view.equal - expected.equal_usd) <= 1e-9 * expected.equal_usd);
    assert.equal(view.title, expected.title);
    assert.equal(view.sentence, expected.sentence);
    assert.deepEqual(view.notes, expected.notes);
    assert.deepEqual(
      [...new Set(view.table.columns.map((column) => column.label))],
      expected.columns,
    );
    assert.deepEqual(view.table.rows.map(Object.values), expected.rows);
  });
}
