// The browser says numbers and lists as Python does, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as say from "../../src/careerbook/say/numbers.js";
import { fill } from "../../src/careerbook/say/wording.js";

const cases = JSON.parse(readFileSync(new URL("./say_cases.json", import.meta.url), "utf8"));

test("numbers of every size and sign are said as in Python, halves and zeros too", () => {
  const decimals = [0, 1, 2, 3];
  for (const { value, ...said } of cases.numbers) {
    const own = {
      rounded: String(BigInt(say.roundHalfUp(value))),
      decimal: decimals.map((n) => say.decimal(value, n)),
      trimmed: decimals.map((n) => say.trimmed(value, n)),
      signed: decimals.map((n) => say.signed(value, n)),
      signed_percent: say.signedPercent(value),
      percent: String(BigInt(say.percent(value))),
      percent_band: said.percent_band && say.percentBand(value, value + 0.004),
      money: say.money(value),
      signed_money: say.signedMoney(value),
    };
    assert.deepEqual(own, said, String(value));
  }
});

test("what rounds to nothing is zero, not minus zero", () => {
  for (const value of [-0.2, -0, 0]) assert.ok(Object.is(say.roundHalfUp(value), 0));
});

test("places and small counts are said as in Python", () => {
  for (const [count, place, words] of cases.counts) {
    assert.equal(say.ordinal(count), place);
    assert.equal(say.inWords(count), words);
  }
});

test("lists are said as in Python", () => {
  for (const [names, and, or, apart] of cases.lists) {
    assert.equal(say.listed(names), and);
    assert.equal(say.listed(names, "or"), or);
    assert.equal(say.listedApart(names), apart);
  }
});

test("a wording is filled as in Python, and refused with the same words", () => {
  for (const [template, values, { text, error }] of cases.fills) {
    if (error) assert.throws(() => fill(template, values), { message: error });
    else assert.equal(fill(template, values), text);
  }
});

test("no number formatter is made: the first one of a page takes 20 ms", (context) => {
  const refuse = () => assert.fail("a formatter was made");
  context.mock.method(Number.prototype, "toLocaleString", refuse);
  context.mock.method(Intl, "NumberFormat", refuse);
  for (const { value, money } of cases.numbers) assert.equal(say.money(value), money);
});
