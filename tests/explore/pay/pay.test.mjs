// The browser's pay logic gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as pay from "../../../src/careerbook/explore/pay/arithmetic.js";
import * as words from "../../../src/careerbook/explore/pay/view.js";

const cases = JSON.parse(readFileSync(new URL("./pay_cases.json", import.meta.url), "utf8"));
const close = (actual, expected) =>
  assert.ok(Math.abs(actual - expected) <= 1e-9 * Math.abs(expected), `${actual} ≠ ${expected}`);

describe("an amount among published percentiles", () => {
  for (const { own, points, value, side, bound, phrase } of cases.percentiles) {
    const shown = points.map(([, usd]) => usd ?? "–").join(" ");
    test(`${own} among ${shown} stands ${phrase}`, () => {
      const standing = pay.percentileOf(own, points);
      assert.equal(standing.side, side);
      assert.equal(standing.bound, bound);
      if (value === null) assert.equal(standing.value, null);
      else close(standing.value, value);
      assert.equal(words.standingPhrase(standing), phrase);
    });
  }

  for (const own of [0, -5, Number.NaN, Number.POSITIVE_INFINITY]) {
    test(`${own} is refused as pay`, () => {
      assert.throws(() => pay.percentileOf(own, [[50, 100]]), /above 0/);
    });
  }

  test("percentiles that fall are refused", () => {
    const falling = [
      [25, 200],
      [50, 100],
    ];
    assert.throws(() => pay.percentileOf(150, falling), /below pay/);
  });
});

test("amounts move through time and between places as in Python", () => {
  for (const c of cases.prices) {
    close(pay.constantDollars(c.usd, c.index, c.base_index), c.constant);
    close(pay.atUsPrices(c.usd, c.rpp_from), c.at_us_prices);
    close(pay.equalOffer(c.usd, c.rpp_from, c.rpp_to), c.equal_offer);
  }
  assert.throws(() => pay.atUsPrices(100, 0), /price parity/);
});

describe("a selection says in the page what it says in Python", () => {
  const data = pay.payData(cases.tables);
  for (const expected of cases.views) {
    const { role_or_soc, place, year } = expected.selection;
    test(`${role_or_soc} in ${place}, ${year}`, () => {
      const view = words.payView(data, expected.selection);
      assert.deepEqual(data.yearsOf(view.match, view.place), expected.years);
      assert.deepEqual(view.level, expected.level);
      assert.deepEqual(
        view.rows.map((row) => row.points),
        expected.points,
      );
      assert.deepEqual(
        view.rows.map((row) => pay.PERCENTILES.map((p) => words.gapAt(row, p))),
        expected.gaps,
      );
      assert.deepEqual([view.band.lowMedian, view.band.highMedian], expected.band);
      assert.deepEqual(view.band.missing, expected.missing);
      assert.equal(view.title, expected.title);
      assert.equal(view.measure, expected.measure);
      assert.equal(view.sentence, expected.sentence);
      assert.deepEqual(view.notes, expected.notes);
    });
  }
});
