// The browser ranks all roles, keeps runs and proposes levels as Python does, on Python's cases.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { propose } from "../../../src/careerbook/assess/skills/quick_picks.js";
import * as rank from "../../../src/careerbook/assess/skills/rank.js";
import { rate, ratingOf, ratingsTrait } from "../../../src/careerbook/assess/answers/ratings.js";
import * as runs from "../../../src/careerbook/assess/answers/runs.js";

const file = JSON.parse(readFileSync(new URL("./rank_cases.json", import.meta.url), "utf8"));

const close = (actual, expected, what) => {
  if (expected === null) assert.equal(actual, null, what);
  else assert.ok(Math.abs(actual - expected) < 1e-9, `${what}: ${actual} ≠ ${expected}`);
};

describe("one set of ratings beside all roles", () => {
  for (const { name, roles, ratings, expected } of file.cases) {
    test(name, () => {
      const found = rank.rank(roles ?? file.roles, ratings);
      assert.deepEqual(found.groups, expected.groups);
      assert.deepEqual(found.thin, expected.thin);
      assert.deepEqual(rank.runScores(found), expected.scores);
      assert.equal(rank.title(found), expected.title);
      assert.equal(rank.sentence(found), expected.sentence);
      assert.equal(found.rows.length, expected.rows.length);
      found.rows.forEach((row, i) => {
        const {
          coverage,
          expected: mean,
          se,
          shared_se,
          low,
          high,
          interval,
          ...rest
        } = expected.rows[i];
        for (const [key, value] of Object.entries({
          coverage,
          expected: mean,
          se,
          shared_se,
          low,
          high,
        })) {
          close(row[key], value, `${row.role} ${key}`);
        }
        assert.equal(rank.intervalWords(row), interval);
        for (const [key, value] of Object.entries(rest)) assert.deepEqual(row[key], value, key);
      });
    });
  }
});

describe("completed runs", () => {
  file.runs.forEach(({ sequence, kept, lines, words }, i) => {
    test(`sequence ${i}`, () => {
      const found = sequence.reduce((all, [kind, ...run]) => runs.add(all, kind, ...run), {});
      assert.deepEqual(found, kept);
      assert.deepEqual(runs.history(found, "skills"), lines);
      for (const [id, text] of Object.entries(words)) {
        assert.equal(runs.changeWords(lines[id]), text);
      }
    });
  });
});

test("ticked deeds propose the levels that Python proposes, and say why", () => {
  for (const { ticked, levels } of file.ticks) {
    const found = propose(file.picks, new Set(ticked));
    const given = Object.fromEntries(Object.entries(found).map(([id, p]) => [id, p.level]));
    assert.deepEqual(given, levels);
    for (const { because } of Object.values(found)) assert.ok(because.length > 0);
  }
});

test("a change of a rating keeps the rest of it, and the document itself", () => {
  const empty = { ratings: {} };
  const rated = rate(empty, { statistics: { level: 2 } });
  const told = rate(rated, { statistics: { evidence: "report" } });
  assert.equal(ratingOf(told, "statistics").level, 2);
  assert.equal(ratingOf(told, "statistics").evidence, "report");
  assert.ok(ratingOf(told, "statistics").rated_on > ratingOf(rated, "statistics").rated_on);
  assert.deepEqual(empty, { ratings: {} });
  assert.equal(ratingOf(told, "constructor"), null);
  const same = ratingsTrait.write(told, { statistics: 2 });
  assert.deepEqual(same.ratings, told.ratings);
  assert.deepEqual(ratingsTrait.read(ratingsTrait.write(told, { teaching: 1 })), { teaching: 1 });
});
