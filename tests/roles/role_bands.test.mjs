// The words and the layout of the welcome chart; the sentence's cases are shared with Python.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { allRoles, barEnd, roleSentence, ticks } from "../../src/careerbook/roles/bands.js";
import { breakNames, breakWords } from "../../src/careerbook/kit/lines.js";

const cases = JSON.parse(readFileSync(new URL("./role_bands_cases.json", import.meta.url)));

test("the sentence is the one that Python says", () => {
  for (const { role, row, sentence } of cases.sentences) {
    assert.equal(roleSentence(role, row), sentence);
  }
});

test("every role of every row is offered once, in reading order", () => {
  const rows = [{ roles: [{ slug: "a" }, { slug: "b" }] }, { roles: [{ slug: "c" }] }];
  assert.deepEqual(
    allRoles(rows).map((role) => role.slug),
    ["a", "b", "c"],
  );
});

test("a name is never broken, even when it is longer than the line", () => {
  const lines = breakNames([{ name: "Ada" }, { name: "Grace Hopper" }, { name: "Alan" }], 10);
  assert.deepEqual(
    lines.map((line) => line.map((role) => role.name)),
    [["Ada"], ["Grace Hopper"], ["Alan"]],
  );
});

test("words fill a line up to the limit and no further", () => {
  assert.deepEqual(breakWords("one two three", 7), ["one two", "three"]);
});

test("a top-coded bar ends at its top code, never at a guess", () => {
  assert.equal(barEnd({ points: [1, 2, 3, 4, null], cap: 9 }), 9);
  assert.equal(barEnd({ points: [1, 2, 3, 4, 5], cap: null }), 5);
});

test("ticks cover the longest bar and thin out on a phone", () => {
  assert.deepEqual(ticks(120_000, false), [0, 50_000, 100_000, 150_000]);
  assert.deepEqual(ticks(120_000, true), [0, 100_000, 200_000]);
});
