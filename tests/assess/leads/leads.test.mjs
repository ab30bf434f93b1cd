// The browser places, ranks and explains as Python does, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { dump, empty, validate } from "../../../src/careerbook/assess/answers/answers.js";
import {
  judge,
  sentence as limitSentence,
} from "../../../src/careerbook/assess/constraints/constraints.js";
import { score } from "../../../src/careerbook/assess/interests/scoring.js";
import { placeRoles } from "../../../src/careerbook/assess/leads/places.js";
import { whyNot } from "../../../src/careerbook/assess/leads/reasons.js";
import { CRITERIA, setWeights, weightsOf } from "../../../src/careerbook/assess/leads/weights.js";
import { sentence, title } from "../../../src/careerbook/assess/leads/words.js";
import { ownLevelSe } from "../../../src/careerbook/assess/terms/band.js";
import { DRAWS, deviations, moves } from "../../../src/careerbook/assess/leads/draws.js";
import { leads } from "../../../src/careerbook/assess/leads/leads.js";

const {
  facts,
  moves: moved,
  deviations: deviated,
  cases,
} = JSON.parse(readFileSync(new URL("./leads_cases.json", import.meta.url), "utf8"));

const interestsOf = (answers) =>
  score(facts.scales, facts.items, facts.families, answers, facts.alike_from);

const close = (actual, expected, what) => {
  if (typeof expected === "number") {
    assert.ok(Math.abs(actual - expected) < 2e-9, `${what}: ${actual} ≠ ${expected}`);
  } else if (Array.isArray(expected)) {
    assert.equal(actual.length, expected.length, what);
    expected.forEach((part, k) => {
      close(actual[k], part, `${what}[${k}]`);
    });
  } else assert.equal(actual, expected, what);
};

describe("where one reader's answers lead", () => {
  for (const one of cases) {
    const { name, interests, ratings, weights, dismissed, limits, known, expected } = one;
    test(name, () => {
      const answered = placeRoles(
        facts,
        interestsOf(interests),
        ratings,
        ownLevelSe(known, facts.invented),
      );
      assert.equal(answered.interest_state, expected.answered.interest_state);
      assert.equal(answered.skill_state, expected.answered.skill_state);
      close(answered.scores, expected.answered.scores, "scores");
      for (const place of answered.places) {
        const own = CRITERIA.map((criterion) => {
          const measure = place[criterion];
          return measure && [measure.value, measure.low, measure.high];
        });
        own.push(place.short);
        close(own, expected.answered.places[place.role], place.role);
      }
      const verdict = judge(limits, facts.limits, ratings, 5);
      const { removed } = verdict;
      const found = leads(answered.places, weights, dismissed, Object.keys(removed));
      assert.deepEqual(found, expected.found);
      assert.equal(title(found, answered), expected.title);
      const slugNames = Object.fromEntries(facts.roles.map((role) => [role.slug, role.name]));
      const said = limitSentence(verdict, slugNames, limits);
      assert.equal(sentence(found, answered, weights, said), expected.sentence);
      for (const [slug, reasons] of Object.entries(expected.why_not)) {
        const role = facts.roles.find((one) => one.slug === slug);
        const scales = facts.scales.map((scale) => scale.name);
        const names = facts.skill_names;
        assert.deepEqual(
          whyNot({ role, found, answered, ratings, names, scales, removed }),
          reasons,
        );
      }
    });
  }
});

test("the draws are those of Python, to the last bit", () => {
  assert.deepEqual([...moves("skills").slice(0, 20)], moved);
  assert.deepEqual([...deviations("level statistics").slice(0, 20)], deviated);
});

test("weights are kept in the document and survive what is no weight", () => {
  const document = setWeights(empty(), { interests: 50, skills: 0, pay: 100 });
  assert.deepEqual(Object.keys(document.settings).sort(), ["weight-pay", "weight-skills"]);
  assert.deepEqual(weightsOf(validate(JSON.parse(dump(document)))), {
    interests: 50,
    skills: 0,
    pay: 100,
  });
  const odd = { settings: { "weight-pay": { value: "much" }, "weight-skills": { value: 101 } } };
  assert.deepEqual(weightsOf(odd), { interests: 50, skills: 50, pay: 0 });
  assert.deepEqual(weightsOf(empty()), { interests: 50, skills: 50, pay: 0 });
});

test("draws are made once, so that a moved slider only adds them up", () => {
  for (const name of ["levels", "interest 3", "asked ml-engineer programming"]) {
    assert.equal(deviations(name), deviations(name));
  }
  assert.equal(moves("pay"), moves("pay"));
  assert.equal(moves("pay").length, DRAWS);
});
