// The browser's plan and its files are what Python makes, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { empty, validate } from "../../../src/careerbook/assess/answers/answers.js";
import { build } from "../../../src/careerbook/assess/plan/plan.js";
import {
  changeStep,
  numberedCalendar,
  ownId,
  planTraits,
} from "../../../src/careerbook/assess/plan/plan_document.js";
import { WRITERS } from "../../../src/careerbook/assess/plan/plan_exports.js";
import {
  hoursWords,
  sentence,
  title,
  when,
} from "../../../src/careerbook/assess/plan/plan_words.js";

const {
  sheet,
  guides: base,
  cases,
} = JSON.parse(readFileSync(new URL("./plan_cases.json", import.meta.url), "utf8"));

describe("a plan", () => {
  cases.forEach((one, index) => {
    test(`case ${index}: ${one.sentence}`, () => {
      const { requirements, ratings, entries, options } = one;
      const guides = Object.fromEntries(
        Object.keys(base).map((id) => [
          id,
          { ...base[id], after: Object.hasOwn(one.after, id) ? one.after[id] : [] },
        ]),
      );
      const plan = build(requirements, ratings, guides, entries, {
        hoursAWeek: options.hours_a_week,
        startOn: options.start_on,
        fromZero: options.from_zero,
      });
      assert.deepEqual(plan, one.plan);
      assert.equal(sentence(plan, sheet.role_name), one.sentence);
      const labels = plan.steps.map((s) => [title(s, guides), hoursWords(s), when(s, plan)]);
      assert.deepEqual(labels, one.labels);
      for (const [ending, { write }] of Object.entries(WRITERS)) {
        assert.equal(write({ ...sheet, plan, guides }), one.files[ending], ending);
      }
    });
  });
});

describe("the reader's document", () => {
  const traits = planTraits(["analyst", "teacher"], "analyst");

  test("holds steps, role, hours, start day and the choice to plan from zero", () => {
    let document = changeStep(empty(), "statistics-to-3", { done: true, skill: "statistics" });
    document = changeStep(document, "statistics-to-3", { text: "With Ann", hours: 12.5 });
    document = traits.role.write(document, "teacher");
    document = traits.hours_a_week.write(document, 8);
    document = traits.start_on.write(document, "2027-01-04");
    document = traits.from_zero.write(document, true);
    document = validate(document);
    assert.deepEqual(traits.entries.read(document)["statistics-to-3"], {
      text: "With Ann",
      skill: "statistics",
      due_on: null,
      done: true,
      dropped: false,
      hours: 12.5,
    });
    const read = (name) => traits[name].read(document);
    assert.deepEqual(["role", "hours_a_week", "start_on", "from_zero"].map(read), [
      "teacher",
      8,
      "2027-01-04",
      true,
    ]);
  });

  test("without settings, or with settings of another kind, gives what the page begins with", () => {
    const other = { value: "many", changed_on: "2026-01-01T00:00:00.000Z" };
    const document = {
      ...empty(),
      target_role: { role: "pilot", chosen_on: "2026-01-01T00:00:00.000Z" },
      settings: { "hours-a-week": other, "start-day": { ...other, value: 3 } },
    };
    const read = (name) => traits[name].read(document);
    assert.deepEqual(["role", "hours_a_week", "start_on", "from_zero"].map(read), [
      "analyst",
      5,
      "",
      false,
    ]);
  });

  test("takes over the entries of a notebook and lets go of those it no longer has", () => {
    const start = changeStep(changeStep(empty(), "own-1", { text: "a" }), "own-2", { text: "b" });
    const { "own-1": first } = traits.entries.read(start);
    const document = traits.entries.write(start, { "own-1": { ...first, done: true } });
    assert.deepEqual(Object.keys(validate(document).plan), ["own-1"]);
    assert.equal(document.plan["own-1"].done, true);
  });

  test("an own step's id is valid and later ones sort later", () => {
    const [one, two] = [1, 2].map((n) => ownId(new Date(Date.UTC(2026, 10, 23, 10, 0, n))));
    assert.ok(one < two);
    validate(changeStep(empty(), one, { text: "Read" }));
  });
});

describe("the numbers of a calendar file", () => {
  const write = (text) => (numbers) => `${text} ${numbers.plan_id} ${numbers.sequence}`;
  const id = () => "0123456789abcdef";

  test("the id is drawn once and kept in the document", () => {
    const first = numberedCalendar(empty(), write("a"), id);
    assert.deepEqual(first.numbers, { plan_id: id(), sequence: 0 });
    const other = numberedCalendar(validate(first.document), write("a"), () => "another");
    assert.deepEqual(other.numbers, first.numbers);
    assert.equal(other.document.settings["plan-id"].value, id());
  });

  test("the number rises when the events have changed, and only then", () => {
    let document = empty();
    const numbers = ["a", "a", "b", "b", "a"].map((text) => {
      const next = numberedCalendar(document, write(text), id);
      document = validate(next.document);
      return next.numbers.sequence;
    });
    assert.deepEqual(numbers, [0, 0, 1, 1, 2]);
  });

  test("two readers draw different ids", () => {
    const drawn = [1, 2].map(() => numberedCalendar(empty(), write("a")).numbers.plan_id);
    assert.notEqual(drawn[0], drawn[1]);
    assert.match(drawn[0], /^[0-9a-f]{16}$/);
  });
});
