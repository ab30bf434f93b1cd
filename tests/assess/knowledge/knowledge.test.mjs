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
    const graded = inputs.marks.map(([right, confidence]) => ({ right, confidence }));
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
    assert.deepEqual(route(difficulties, inputs.seed, right), expected);
  }
  for (const { inputs, order, item_seed } of cases.orders) {
    assert.deepEqual(shownOrder(inputs.count, inputs.seed, "item", inputs.mixed), order);
    assert.equal(itemSeed(inputs.seed, "item"), item_seed);
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
      quiz.graded(document, questions).map((mark) => mark.right),
      [true],
    );
    const taken = validate(quiz.answersTrait.write(document, {}));
    assert.deepEqual(quiz.answersTrait.read(taken), {});
    assert.deepEqual(quiz.graded(taken, questions), []);
  });

  test("a run begins with its seed, keeps its answers and starts afresh with another", () => {
    assert.equal(quiz.runOf(empty(), topic, questions), null);
    let document = quiz.begun(empty(), topic.topic, 42);
    assert.equal(quiz.lastTopic(document), "statistics");
    const [item] = quiz.runOf(document, topic, questions).items;
    document = quiz.answered(document, item.id, {
      choices: [0],
      value: null,
      seed: item.seed,
      confidence: null,
    });
    assert.notEqual(quiz.runOf(validate(document), topic, questions).items[0].entry, null);
    const again = quiz.begun(document, topic.topic, 43);
    assert.ok(quiz.runOf(again, topic, questions).items.every(({ entry }) => entry === null));
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
