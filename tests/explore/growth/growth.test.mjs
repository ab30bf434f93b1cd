// The browser's growth logic gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { toRows } from "../../../src/careerbook/kit/column_arrays.js";
import * as growth from "../../../src/careerbook/explore/growth/jobs.js";
import * as rounds from "../../../src/careerbook/explore/growth/rounds.js";
import * as words from "../../../src/careerbook/explore/growth/words.js";
import { jobsLabel, tickValues } from "../../../src/careerbook/explore/growth/ticks.js";

const cases = JSON.parse(readFileSync(new URL("./growth_cases.json", import.meta.url), "utf8"));
const tables = Object.fromEntries(
  Object.entries(cases.tables).map(([name, table]) => [name, toRows(table)]),
);
const close = (actual, expected, name) =>
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${name}: ${actual} ≠ ${expected}`,
  );

test("compounded growth and openings per 100 jobs are Python's", () => {
  for (const { start, end, years, openings, cagr, per_100 } of cases.rates) {
    close(growth.cagr(start, end, years), cagr, "cagr");
    close(growth.openingsPer100(openings, start), per_100, "openings per 100");
  }
});

test("a level or a time that is not above zero is refused", () => {
  for (const [start, end, years] of [
    [0, 1, 1],
    [1, -1, 1],
    [1, 1, 0],
    [Number.NaN, 1, 1],
  ]) {
    assert.throws(() => growth.cagr(start, end, years), /above zero/);
  }
  assert.throws(() => growth.openingsPer100(5, 0), /above zero/);
});

test("axes have Python's round numbers", () => {
  for (const { top, ticks, labels } of cases.axes) {
    assert.deepEqual(tickValues(top), ticks);
    assert.deepEqual(ticks.map(jobsLabel), labels);
  }
});

describe("projection rows", () => {
  for (const { target, rows } of cases.projections) {
    test(`of ${target} are Python's`, () => {
      const { list } = growth.candidatesOf(target, tables.roles);
      const own = growth.projectionRows(tables.projections, list);
      assert.equal(own.length, rows.length);
      rows.forEach((expected, i) => {
        for (const [name, value] of Object.entries(expected)) {
          if (name === "rank") continue; // the order says it
          if (typeof value === "number") close(own[i][name], value, name);
          else assert.equal(own[i][name], value);
        }
      });
    });
  }
});

describe("employment by year", () => {
  for (const { code, rows, segments } of cases.years) {
    test(`of ${code} is Python's, in the same pieces`, () => {
      const own = growth.yearRows(tables.employment, tables.lineage, code);
      assert.deepEqual(own, rows);
      const pieces = growth.segments(own).map(({ points, note, ...piece }) => ({
        ...piece,
        years: points.map((row) => row.year),
      }));
      assert.deepEqual(pieces, segments);
    });
  }
});

describe("the view of", () => {
  for (const { target, view, compare, title, subtitle, sentence, notes } of cases.views) {
    test(`${target}, ${view}, ${compare ? "compared" : "alone"} says what Python says`, () => {
      const { people, list } = growth.candidatesOf(target, tables.roles);
      if (view === "projection") {
        const rows = growth.projectionRows(tables.projections, list);
        const all = [{ soc_code: growth.ALL_OCCUPATIONS, confidence: "" }];
        const benchmark = compare ? growth.projectionRows(tables.projections, all)[0] : null;
        assert.equal(words.projectionTitle(people, rows), title);
        assert.equal(words.projectionSubtitle(rows), subtitle);
        assert.equal(words.describeProjection(rows, benchmark), sentence);
        assert.deepEqual(words.projectionNotes(rows), notes);
        return;
      }
      const occupations = list.map(({ soc_code }) =>
        growth.yearRows(tables.employment, tables.lineage, soc_code),
      );
      assert.equal(words.yearsTitle(people, occupations), title);
      assert.equal(words.yearsSubtitle(occupations), subtitle);
      assert.equal(words.describeYears(occupations, list[0].confidence), sentence);
    });
  }
});

describe("the rounds of", () => {
  for (const { target, rows, title, subtitle, sentence, notes, lanes } of cases.rounds) {
    test(`${target} are Python's, in numbers and words`, () => {
      const { people, list } = growth.candidatesOf(target, tables.roles);
      const projected = new Set(tables.projections.map((row) => row.soc_code));
      const occupations = list
        .filter(({ soc_code }) => projected.has(soc_code))
        .map(({ soc_code, confidence }) =>
          rounds.roundRows(tables.rounds, tables.lineage, soc_code, confidence),
        );
      assert.deepEqual(occupations, rows);
      assert.equal(rounds.roundsTitle(occupations.length > 1 ? people : "", occupations), title);
      assert.equal(rounds.roundsSubtitle(occupations), subtitle);
      assert.equal(rounds.describeRounds(occupations), sentence);
      assert.deepEqual(rounds.roundsNotes(occupations, 2025), notes);
      assert.deepEqual(occupations.flat().map(rounds.laneText), lanes);
    });
  }
});
