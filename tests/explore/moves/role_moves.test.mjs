// The browser judges moves as Python does, in the same words, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { empty } from "../../../src/careerbook/assess/answers/answers.js";
import { limitsFrom, outside, within } from "../../../src/careerbook/explore/moves/limits.js";
import { toRows } from "../../../src/careerbook/kit/column_arrays.js";
import * as rules from "../../../src/careerbook/explore/moves/rule.js";
import * as words from "../../../src/careerbook/explore/moves/words.js";
import * as WORDS from "../../../src/careerbook/explore/moves/words.toml";

const cases = JSON.parse(readFileSync(new URL("./role_moves_cases.json", import.meta.url), "utf8"));
const { texts } = cases.tables;
const table = (name) => toRows(cases.tables[name]);
const moves = rules.readMoves({
  roles: table("roles"),
  pairs: table("pairs"),
  skills: table("skills"),
});
const spanOf = (values) => values && { main: values[0], low: values[1], high: values[2] };

describe("each rule", () => {
  cases.rules.forEach(({ rule, moves: judged, maps }, number) => {
    test(`number ${number} judges moves as Python does, in the same words`, () => {
      for (const expected of judged) {
        const move = moves.moveOf(expected.here, expected.there, rule);
        assert.equal(move.verdict.kind, expected.kind);
        assert.equal(move.verdict.similarity, expected.similarity);
        assert.equal(words.title(move), expected.title);
        assert.equal(words.describe(move, rule, texts), expected.sentence);
        assert.deepEqual(
          rules.COMPONENTS.map((name) => words.reasonLeftOut(move, name)),
          expected.left_out,
        );
        assert.deepEqual(words.notes(move, texts), expected.notes);
        assert.equal(words.transfersSentence(move), expected.transfers);
        assert.deepEqual(words.missingLines(move), expected.missing);
      }
    });
    test(`number ${number} draws the same map`, () => {
      for (const { here, title, sentence, rows } of maps) {
        const ranked = rules.rankedMoves(moves, here, rule);
        const { name } = moves.bySlug.get(here);
        assert.equal(words.mapTitle(name, ranked), title);
        assert.equal(words.mapSentence(name, ranked), sentence);
        assert.deepEqual(
          ranked.map((move) => Object.values(words.mapRow(move))),
          rows,
        );
      }
    });
  });
});

test("facts that no pair of roles has are judged alike: gaps, bands, extreme rules", () => {
  for (const { given, verdict } of cases.facts) {
    const facts = {
      components: given.components,
      sameOnet: given.same_onet,
      zones: spanOf(given.zones_apart),
      ratio: spanOf(given.earnings_ratio),
    };
    assert.deepEqual(rules.judge(facts, given.rule), {
      kind: verdict.kind,
      similarity: verdict.similarity,
      similarityState: verdict.similarity_state,
      zonesState: verdict.zones_state,
      earningsState: verdict.earnings_state,
    });
  }
});

test("weights of zero give a clear message and no similarity", () => {
  const weights = Object.fromEntries(rules.COMPONENTS.map((name) => [name, 0]));
  const rule = { weights, thresholds: texts.thresholds };
  const move = moves.moveOf("data-scientist", "ml-engineer", rule);
  assert.equal(move.verdict.similarity, null);
  assert.ok(words.describe(move, rule, texts).includes(WORDS.no_weight));
});

test("the field's median and upper quartile are Python's", () => {
  for (const { given, thresholds } of cases.lists) {
    assert.deepEqual(rules.fieldThresholds(given), thresholds);
  }
});

test("one role twice is told, in Python's words", () => {
  assert.equal(WORDS.same_role, cases.same_role);
});

describe("the reader's limits", () => {
  const stamp = "2026-11-23T10:00:00.000Z";
  const facts = {
    hours: {},
    roles: [
      { role: "data-scientist", name: "Data Scientist", hours: 35, place: null, must: [] },
      { role: "ml-researcher", name: "ML Researcher", hours: 35, place: null, must: [] },
      { role: "ai-support-specialist", name: "AI Support", hours: null, place: null, must: [] },
    ].map((role) => ({ ...role, schooling: "bachelor" })),
  };
  const halfTime = { ...empty(), constraints: { hours: { value: 20, set_on: stamp } } };

  test("take roles out of the moves before they are ranked, and say which and why", () => {
    const { removed, sentence } = limitsFrom(halfTime, facts, "data-scientist");
    assert.deepEqual(Object.keys(removed), ["ml-researcher"]);
    assert.match(sentence, /^Your limits remove 1 role before the ranking\. ML Researcher: nearly/);
    assert.match(sentence, /Hours a week: not known for AI Support/);
    const rule = cases.rules[0].rule;
    const all = rules.rankedMoves(moves, "data-scientist", rule);
    const left = within(all, removed);
    assert.equal(left.length, all.length - 1);
    assert.ok(left.every(({ there }) => there.slug !== "ml-researcher"));
    assert.match(words.mapTitle("Data Scientist", left), new RegExp(`of ${left.length} moves`));
  });

  test("do not judge the role that the reader holds", () => {
    const { removed, sentence } = limitsFrom(halfTime, facts, "ml-researcher");
    assert.deepEqual(Object.keys(removed), ["data-scientist"]);
    assert.doesNotMatch(sentence, /ML Researcher/);
  });

  test("mark a role that is chosen all the same, and say nothing where none is set", () => {
    const { removed } = limitsFrom(halfTime, facts, "data-scientist");
    assert.match(outside("ml-researcher", removed), /^Outside your limits: nearly all adv/);
    assert.equal(outside("ai-support-specialist", removed), "");
    assert.deepEqual(limitsFrom(empty(), facts, "data-scientist"), { removed: {}, sentence: "" });
  });
});
