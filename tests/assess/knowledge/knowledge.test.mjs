// The browser grades, scores and draws questions as Python does, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { add } from "../../../src/careerbook/assess/answers/runs.js";
import { empty, validate } from "../../../src/careerbook/assess/answers/answers.js";
import { reliabilityTitle, score } from "../../../src/careerbook/assess/knowledge/calibration.js";
import * as knowledge from "../../../src/careerbook/assess/knowledge/grading.js";
import { readNumber } from "../../../src/careerbook/assess/knowledge/read_number.js";
import { topicList, unpack } from "../../../src/careerbook/assess/knowledge/payload.js";
import * as checks from "../../../src/careerbook/assess/knowledge/checks.js";
import * as quiz from "../../../src/careerbook/assess/knowledge/quiz.js";
import {
  itemSeed,
  route,
  shownOrder,
} from "../../../src/careerbook/assess/knowledge/quiz_order.js";

const cases = JSON.parse(readFileSync(new URL("./knowledge_cases.json", import.meta.url), "utf8"));
const { bank, name } = cases;
const questions = await unpack(bank);

function close(actual, expected, what) {
  if (typeof expected === "number") {
    assert.ok(Math.abs(actual - expected) < 1e-11, `${what}: ${actual} ≠ ${expected}`);
  } else if (expected !== null && typeof expected === "object") {
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(expected).sort(), what);
    for (const key of Object.keys(expected)) close(actual[key], expected[key], `${what}.${key}`);
  } else {
    assert.equal(actual, expected, what);
  }
}

test("sealed questions come out whole, and their text does not stand in the sealed form", () => {
  assert.deepEqual([...questions.values()], cases.questions);
  assert.ok(!JSON.stringify(bank).includes("green"));
});

test("every drawn answer is graded alike, with the same variant and slip", () => {
  for (const { inputs, variant, right, slip, guess } of cases.answers) {
    const question = questions.get(inputs.item);
    const found = knowledge.variantOf(question, inputs.seed);
    assert.equal(found, variant);
    assert.equal(knowledge.grade(question, found, inputs), right, JSON.stringify(inputs));
    assert.equal(knowledge.guessConfidence(question), guess);
    const numeric = question.kind === "numeric" && inputs.value !== null;
    assert.equal(numeric ? knowledge.slipOf(question, found, inputs.value) : null, slip);
  }
});

test("scores, sentences and weighted numbers are the same", () => {
  for (const { inputs, result, together, sentence, beside, title } of cases.marks) {
    const graded = inputs.marks.map(([right, confidence, difficulty, chance]) => ({
      right,
      confidence,
      difficulty,
      chance,
    }));
    const found = score(graded);
    close(found, result, "result");
    const joined = inputs.level === null ? null : knowledge.together(inputs.level, found);
    close(joined, together, "together");
    assert.equal(knowledge.sentence(found, name), sentence);
    assert.equal(knowledge.beside(inputs.level, cases.level_names, found), beside);
    assert.equal(reliabilityTitle(found), title);
  }
});

test("the same seed asks the same questions in the same order", () => {
  for (const { inputs, route: expected } of cases.routes) {
    const difficulties = inputs.difficulties.map((difficulty, i) => [`q${i}`, difficulty]);
    const right = Object.fromEntries(inputs.right.map((value, i) => [`q${i}`, value]));
    assert.deepEqual(route(difficulties, inputs.seed, right, inputs.seen), expected);
  }
  for (const { inputs, order, item_seed } of cases.orders) {
    assert.deepEqual(shownOrder(inputs.count, inputs.seed, "item", inputs.mixed), order);
    assert.equal(itemSeed(inputs.seed, "item"), item_seed);
  }
});

test("the same answers are one check, and the same questions were seen", () => {
  const [topic] = topicList(bank);
  const items = topic.difficulties.map(([id]) => id);
  for (const { inputs: document, ...expected } of cases.checks) {
    const own = checks.lastCheck(document, topic);
    assert.deepEqual(checks.seeds(document), expected.seeds);
    assert.deepEqual(Object.keys(own).sort(), [...expected.items].sort());
    assert.deepEqual(checks.seen(document.quiz, items), expected.seen);
    assert.deepEqual(checks.seenBefore(document, "statistics"), expected.seen_before);
    assert.equal(score(quiz.graded(own, questions)).right, expected.right);
  }
});

describe("the reader's document", () => {
  const [topic] = topicList(bank);
  const [first] = questions.keys();

  test("an answer is a sound entry and comes back as the widget's trait", () => {
    const entry = { choices: [1], value: null, seed: 7, confidence: 0.75 };
    const document = validate(quiz.answered(empty(), first, entry));
    assert.deepEqual(quiz.answersTrait.read(document), { [first]: entry });
    assert.deepEqual(
      quiz.graded(document.quiz, questions).map((mark) => mark.right),
      [true],
    );
    const taken = validate(quiz.answersTrait.write(document, {}));
    assert.deepEqual(quiz.answersTrait.read(taken), {});
    assert.deepEqual(quiz.graded(taken.quiz, questions), []);
  });

  const answerAll = (document) => {
    let made = document;
    for (let i = 0; i < 6; i += 1) {
      const open = checks.checkOf(made, topic, questions).items.find(({ entry }) => !entry);
      const entry = { choices: [0], value: 7, seed: open.seed, confidence: null };
      made = validate(quiz.answered(made, open.id, entry));
    }
    return made;
  };

  test("a check begins with its seed, keeps its answers and starts afresh with another", () => {
    assert.equal(checks.checkOf(empty(), topic, questions), null);
    let document = checks.begun(empty(), topic, 42);
    assert.equal(checks.lastTopic(document), "statistics");
    const [item] = checks.checkOf(document, topic, questions).items;
    document = quiz.answered(document, item.id, {
      choices: [0],
      value: null,
      seed: item.seed,
      confidence: null,
    });
    assert.notEqual(checks.checkOf(validate(document), topic, questions).items[0].entry, null);
    const again = checks.begun(document, topic, 43);
    assert.ok(checks.checkOf(again, topic, questions).items.every(({ entry }) => entry === null));
    assert.deepEqual(checks.lastCheck(again, topic), {});
  });

  test("other questions repeat none that was seen while there are unseen ones", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const once = answerAll(checks.begun(empty(), topic, seed));
      const had = Object.keys(once.quiz);
      assert.equal(had.length, 6);
      const second = checks.begun(once, topic, seed + 1);
      const twice = answerAll(second);
      const asked = checks.checkOf(twice, topic, questions);
      const fresh = asked.items.filter(({ id }) => !had.includes(id));
      assert.equal(fresh.length, topic.difficulties.length - 6);
      assert.equal(asked.repeats, 6 - fresh.length);
      assert.equal(checks.unseenCount(twice, topic), 0);
      assert.equal(Object.keys(checks.lastCheck(twice, topic)).length, 6);
    }
  });

  test("a check keeps its questions while seen ones are answered again", () => {
    for (let seed = 0; seed < 50; seed += 1) {
      let document = checks.begun(answerAll(checks.begun(empty(), topic, seed)), topic, seed + 1);
      const order = [];
      for (let i = 0; i < 6; i += 1) {
        const ids = checks.checkOf(document, topic, questions).items.map(({ id }) => id);
        assert.deepEqual(ids.slice(0, order.length), order);
        order.splice(0, order.length, ...ids.slice(0, i + 1));
        const id = ids[i];
        const seedOf = itemSeed(seed + 1, id);
        const entry = { choices: [1], value: 1, seed: seedOf, confidence: null };
        document = quiz.answered(document, id, entry);
      }
    }
  });

  test("a kept run is a sound entry", () => {
    const runs = add({}, "knowledge", { statistics: 0.5 }, "2026-11-23T10:00:00.000Z");
    assert.equal(Object.keys(validate({ ...empty(), runs }).runs).length, 1);
  });
});

test("numbers are read as people write them", () => {
  const written = {
    12.5: 12.5,
    " 1,250.5 ": 1250.5,
    "0,16": 0.16,
    $40: 40,
    "16 %": 16,
    ".5": 0.5,
    "-3": -3,
    "−3": -3,
    "3/4": 0.75,
    "1e-3": 0.001,
    "1,000": 1000,
  };
  for (const [text, value] of Object.entries(written)) assert.equal(readNumber(text), value, text);
  assert.equal(readNumber("20 hours", "hours"), 20);
  for (const text of ["", "abc", "1.2.3", "12 or 13", "Infinity", "0x10", "1/0", "--1"]) {
    assert.ok(Number.isNaN(readNumber(text)), text);
  }
});
