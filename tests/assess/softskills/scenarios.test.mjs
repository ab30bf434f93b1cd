// The browser's scoring of situations gives what Python gives, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as scenarios from "../../../src/careerbook/assess/softskills/scoring.js";
import { sectionOf } from "../../../src/careerbook/assess/answers/section.js";

const cases = JSON.parse(readFileSync(new URL("./scenarios_cases.json", import.meta.url), "utf8"));

describe("choices in situations", () => {
  cases.forEach(({ grades, ids, choices, result, sentence, title, labels }, index) => {
    test(`case ${index}: ${title}`, () => {
      const skills = grades.map((items, s) => ({
        id: `skill-${s}`,
        name: `Skill ${s}`,
        item: items.map((own, i) => ({ id: ids[s][i], option: own.map((grade) => ({ grade })) })),
      }));
      const found = scenarios.score(skills, choices);
      const short = {
        ...found,
        below: found.below.map(({ skill }) => skill),
        above: found.above.map(({ skill }) => skill),
        again: found.again.map(({ item }) => item),
      };
      assert.deepEqual(short, result);
      assert.equal(scenarios.sentence(found), sentence);
      assert.equal(scenarios.title(found), title);
      assert.deepEqual(found.skills.map(scenarios.label), labels);
    });
  });
});

describe("a section of the reader's document", () => {
  const { read, note, write } = sectionOf("scenarios", "choice");

  test("an answer is noted with its time, and null takes it back", () => {
    const first = note({}, { one: 2, two: 0 });
    assert.deepEqual(read(first), { one: 2, two: 0 });
    const second = note(first, { one: null });
    assert.deepEqual(read(second), { two: 0 });
    assert.equal(second.scenarios.one.choice, null);
    assert.ok(second.scenarios.one.answered_on > first.scenarios.one.answered_on);
    assert.deepEqual(read({}), {});
  });

  test("a trait that is written changes what differs and nothing else", () => {
    const first = note({ ratings: {} }, { one: 2, two: 0 });
    const second = write(first, { two: 0, constructor: 1 });
    assert.deepEqual(read(second), { two: 0, constructor: 1 });
    assert.deepEqual(second.scenarios.two, first.scenarios.two);
    assert.deepEqual(second.ratings, {});
  });
});
