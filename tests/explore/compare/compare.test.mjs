// The browser compares roles as Python does, on the cases that Python wrote.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as answers from "../../../src/careerbook/assess/answers/answers.js";
import {
  compareRows,
  correlation,
  levelsOf,
} from "../../../src/careerbook/explore/compare/rows.js";
import * as offer from "../../../src/careerbook/explore/compare/offer.js";
import * as words from "../../../src/careerbook/explore/compare/words.js";

const cases = JSON.parse(readFileSync(new URL("./compare_cases.json", import.meta.url), "utf8"));

cases.books.forEach(({ facts, comparisons, offers }, number) => {
  describe(`in book ${number}`, () => {
    for (const { slugs, rows, title, sentence, notes, levels } of comparisons) {
      test(`${slugs.join(", ")}: rows, order and words are Python's`, () => {
        const own = compareRows(facts, slugs);
        assert.deepEqual(own, rows);
        assert.equal(words.compareTitle(facts, slugs, own), title);
        assert.equal(words.describeCompare(facts, slugs, own), sentence);
        assert.deepEqual(words.compareNotes(facts, slugs), notes);
        const skills = own.filter((row) => row.topic === "skills");
        assert.deepEqual(
          skills.map((row) => Object.fromEntries(levelsOf(row))),
          levels,
        );
      });
    }
    for (const { shown, dismissed, offered, suggested, settled } of offers) {
      test(`with ${dismissed.length} dismissed, the same roles are offered`, () => {
        assert.deepEqual(offer.offered(facts, shown, dismissed), offered);
        assert.deepEqual(offer.suggested(facts, shown, dismissed), suggested);
        assert.deepEqual(offer.settle(facts, shown, dismissed), settled);
      });
    }
  });
});

test("correlations are Python's", () => {
  for (const { one, two, r } of cases.correlations) assert.equal(correlation(one, two), r);
});

describe("the shortlist in the reader's document", () => {
  test("a role is kept, dismissed or neither, never both", () => {
    let document = answers.choose(answers.empty(), "ml-engineer", "kept");
    assert.deepEqual(answers.shortlist(document), ["ml-engineer"]);
    document = answers.choose(document, "ml-engineer", "dismissed");
    assert.deepEqual(answers.shortlist(document), []);
    assert.deepEqual(answers.dismissed(document), ["ml-engineer"]);
    document = answers.choose(document, "ml-engineer", "");
    assert.deepEqual(answers.dismissed(document), []);
    answers.validate(document);
  });

  test("a document without dismissed roles can be read by an older edition", () => {
    const document = answers.choose(answers.empty(), "ml-engineer", "kept");
    assert.deepEqual(Object.keys(document.shortlist["ml-engineer"]).sort(), ["changed_on", "kept"]);
  });

  test("the later choice wins whichever copy comes first", () => {
    const mine = answers.choose(answers.empty(), "ml-engineer", "kept");
    const later = answers.choose(mine, "ml-engineer", "dismissed");
    for (const merged of [answers.merge(mine, later), answers.merge(later, mine)]) {
      assert.deepEqual(answers.dismissed(merged), ["ml-engineer"]);
      assert.deepEqual(answers.shortlist(merged), []);
    }
  });
});
