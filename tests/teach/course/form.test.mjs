// Fixed forms without a page: ids as Python gives them, answers as a platform and a teacher get them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  MOST_KEPT,
  countRight,
  packed,
  shareText,
  unpacked,
} from "../../../src/careerbook/teach/course/form_answers.js";
import {
  MOST_QUESTIONS,
  formId,
  idsOf,
  seedOf,
} from "../../../src/careerbook/teach/course/form_id.js";
import { findApi, sessionTime } from "../../../src/careerbook/teach/course/scorm_form.js";

const cases = JSON.parse(readFileSync(new URL("./form_cases.json", import.meta.url), "utf8"));
const FORM = [
  { id: "aa", kind: "single", options: ["a", "b"], keys: [1], whys: ["", ""] },
  { id: "bb", kind: "numeric", variants: [{ answer: 2, tolerance: 0.1, slips: [] }] },
  { id: "cc", kind: "order", options: ["a", "b", "c"], whys: ["", "", ""] },
];
const GIVEN = {
  aa: { choices: [1], value: null },
  bb: { choices: [], value: 2.05 },
  cc: { choices: [0, 2, 1], value: null },
};

describe("the id of a form", () => {
  test("is Python's, and gives the questions back in order", () => {
    for (const { ids, form } of cases) {
      assert.equal(formId(ids), form);
      assert.deepEqual(idsOf(form, [...ids].reverse()), ids);
    }
  });
  test("a damaged one is refused in words, and so is one with a question that has changed", () => {
    const { ids, form } = cases[2];
    for (const bad of ["", "x", "f1-", `${form}A`, form.slice(0, -2), `f1-${"é".repeat(4)}`]) {
      assert.throws(() => idsOf(bad, ids), /no id of a form/);
    }
    assert.throws(() => idsOf(form, ids.slice(1)), /Question 1 of this form has changed/);
  });
  test("sets one seed for everybody", () => {
    const seeds = cases.map(({ form }) => seedOf(form));
    assert.equal(new Set(seeds).size, cases.length);
    assert.ok(seeds.every((seed) => Number.isSafeInteger(seed) && seed >= 0));
  });
});

describe("answers to a form", () => {
  test("count all or nothing, and an open question is not right", () => {
    assert.equal(countRight(FORM, GIVEN, 0), 2);
    assert.equal(countRight(FORM, {}, 0), 0);
  });
  test("are shared with the form's id and nothing else", () => {
    const shared = JSON.parse(shareText("f1-x", FORM, { ...GIVEN, zz: { choices: [1] } }, 7));
    assert.deepEqual(shared, {
      format: "careerbook-form-answers/1",
      form: "f1-x",
      answers: {
        aa: { choices: [1], seed: 7 },
        bb: { value: 2.05, seed: 7 },
        cc: { choices: [0, 2, 1], seed: 7 },
      },
    });
  });
  test("come back from the text that a platform keeps; a foreign text is nothing", () => {
    for (const done of [true, false]) {
      assert.deepEqual(unpacked(FORM, packed(FORM, { answers: GIVEN, done })), {
        answers: GIVEN,
        done,
      });
    }
    for (const text of [
      "",
      "{}",
      "[0]",
      "[0,[9],null,null]",
      '[0,"a",[1],4]',
      packed(FORM, { answers: GIVEN }).slice(0, -3),
    ]) {
      assert.deepEqual(unpacked(FORM, text), { answers: {}, done: false }, text);
    }
  });
  test("of the longest form fit what a platform keeps", () => {
    const long = Array.from({ length: MOST_QUESTIONS }, (_, i) => ({
      id: `q${i}`,
      kind: "numeric",
    }));
    const answers = Object.fromEntries(
      long.map(({ id }) => [id, { choices: [], value: -1.2345678901234567e-100 }]),
    );
    assert.ok(packed(long, { answers, done: true }).length <= MOST_KEPT);
  });
});

describe("a platform that speaks SCORM 1.2", () => {
  const top = {};
  top.parent = top;
  test("is found in a frame around, or around the window that opened this one", () => {
    const API = {};
    const frame = { parent: { parent: { API } } };
    assert.equal(findApi(frame), API);
    const popup = { opener: { parent: { API } } };
    popup.parent = popup;
    assert.equal(findApi(popup), API);
    assert.equal(findApi(top), null);
  });
  test("a frame of another origin ends the search without an error", () => {
    const foreign = {
      get API() {
        throw new Error("blocked");
      },
    };
    assert.equal(findApi({ parent: foreign }), null);
  });
  test("gets spans of time as the standard writes them", () => {
    assert.equal(sessionTime(3_723_999), "0001:02:03");
    assert.equal(sessionTime(0), "0000:00:00");
  });
});
