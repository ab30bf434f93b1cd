import assert from "node:assert/strict";
import { test } from "node:test";
import { cellsToRun, outdatedBy } from "../../../src/careerbook/pages/run/plan.js";

const needs = [[], [0], [0, 1], []];
const codes = ["a", "b", "c", "d"];
const ranAll = codes.map((code, i) => ({ code, turn: i + 1 }));

test("a first run brings what it needs, in order", () => {
  assert.deepEqual(cellsToRun(2, needs, codes, []), [0, 1, 2]);
  assert.deepEqual(cellsToRun(3, needs, codes, []), [3]);
});

test("what has run as it stands does not run again", () => {
  assert.deepEqual(cellsToRun(2, needs, codes, ranAll), [2]);
});

test("an edited cell runs again, and what follows from it", () => {
  assert.deepEqual(cellsToRun(2, needs, ["A", "b", "c", "d"], ranAll), [0, 1, 2]);
  assert.deepEqual(cellsToRun(2, needs, ["a", "B", "c", "d"], ranAll), [1, 2]);
});

test("a cell that ran before what it needs ran anew runs again", () => {
  const ran = [{ code: "a", turn: 9 }, ...ranAll.slice(1)];
  assert.deepEqual(cellsToRun(2, needs, codes, ran), [1, 2]);
});

test("results below a cell that ran anew are out of date, and others are not", () => {
  const ran = [{ code: "a", turn: 9 }, ...ranAll.slice(1)];
  assert.deepEqual(outdatedBy(0, needs, ran), [1, 2]);
  assert.deepEqual(outdatedBy(0, needs, [ran[0]]), []);
});
