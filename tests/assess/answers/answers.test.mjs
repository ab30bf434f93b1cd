// The reader's document in the browser: same rules as Python, nothing lost, nothing overwritten.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { AnswerStore, KEY } from "../../../src/careerbook/assess/answers/answer_store.js";
import * as answers from "../../../src/careerbook/assess/answers/answers.js";

const cases = JSON.parse(readFileSync(new URL("./answers_cases.json", import.meta.url), "utf8"));
const at = (second) => `2026-05-01T08:00:0${second}.000Z`;
const rate = (id, level, second) => (document) => ({
  ...document,
  ratings: { ...document.ratings, [id]: { level, evidence: "", rated_on: at(second) } },
});

/** localStorage of one browser; `tabs` hear what another tab writes, as in a browser. */
function browser() {
  const kept = new Map();
  const tabs = [];
  const open = (listener) => {
    const storage = {
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        kept.set(key, value);
        announce(key, value);
      },
      removeItem(key) {
        kept.delete(key);
        announce(key, null);
      },
    };
    const store = new AnswerStore(storage, listener);
    const events = [];
    const announce = (key, newValue) => {
      for (const tab of tabs) if (tab.store !== store) tab.events.push({ key, newValue });
    };
    const hear = () => {
      for (const event of events.splice(0)) store.heard(event);
    };
    const tab = { store, events, hear };
    tabs.push(tab);
    return tab;
  };
  const settle = () => {
    while (tabs.some((tab) => tab.events.length)) for (const tab of tabs) tab.hear();
  };
  return { kept, open, settle };
}

describe("documents", () => {
  for (const { name, document, checked, refused } of cases.documents) {
    test(name, () => {
      const before = JSON.stringify(document);
      if (refused) {
        assert.throws(
          () => answers.validate(document),
          (error) => {
            const { field, found, allowed } = error;
            assert.ok(error instanceof answers.AnswersError);
            assert.deepEqual({ field, found, allowed }, refused);
            return true;
          },
        );
      } else {
        assert.deepEqual(answers.validate(document), checked);
      }
      assert.equal(JSON.stringify(document), before);
    });
  }
});

describe("files", () => {
  for (const { name, text, checked, message } of cases.files) {
    test(name, () => {
      if (message) assert.throws(() => answers.parse(text), { message });
      else assert.deepEqual(answers.parse(text), checked);
    });
  }

  test("a file that is too large is refused", () => {
    assert.throws(() => answers.parse(" ".repeat(1_000_001)), /at most 1,000,000 bytes/);
  });

  test("too many entries are refused", () => {
    const document = answers.empty();
    for (let i = 0; i <= 1000; i += 1) document.ratings[`s${i}`] = {};
    assert.throws(() => answers.validate(document), /1001 entries/);
  });

  test("an export read again is the same document, and the same text", () => {
    const { document } = cases.documents[0];
    const text = answers.dump(document);
    assert.deepEqual(answers.parse(text), document);
    assert.equal(answers.dump(answers.parse(text)), text);
  });

  test("no file text leads to anything but a document or an AnswersError", () => {
    const sound = answers.dump(cases.documents[0].document);
    let seed = 7;
    const draw = (n) => {
      seed = (seed * 48271) % 2147483647;
      return seed % n;
    };
    for (let i = 0; i < 2000; i += 1) {
      const place = draw(sound.length);
      const junk = ['"', "{", "null", "9", "\\u0000", "-", "", "]", "🙂"][draw(9)];
      const text = sound.slice(0, place) + junk + sound.slice(place + draw(4));
      try {
        assert.equal(answers.parse(text).format, answers.FORMAT);
      } catch (error) {
        assert.ok(error instanceof answers.AnswersError, `${error} for ${text}`);
      }
    }
  });
});

describe("merging", () => {
  for (const { name, mine, other, merged } of cases.merges) {
    test(name, () => {
      assert.deepEqual(answers.merge(mine, other), merged);
      assert.deepEqual(answers.merge(other, mine), merged);
    });
  }

  test("a new answer is dated after the one it replaces, whatever the clock says", () => {
    const future = "2099-01-01T00:00:00.000Z";
    const now = new Date("2026-05-01T00:00:00.000Z");
    assert.equal(answers.stampAfter(future, now), "2099-01-01T00:00:00.001Z");
    assert.equal(answers.stampAfter(undefined, now), "2026-05-01T00:00:00.000Z");
  });
});

describe("answers to team reviews", () => {
  test("an answer and a note are kept apart, and each change is later than the one before", () => {
    let document = answers.noteReview(answers.empty(), "bp-x", { answer: 1 });
    const first = document.reviews["bp-x"].answered_on;
    document = answers.noteReview(document, "bp-x", { note: "see the wiki" });
    document = answers.noteReview(document, "bp-y", { answer: answers.NOT_APPLICABLE });
    assert.deepEqual(answers.reviewAnswers(document), { "bp-x": 1, "bp-y": "not-applicable" });
    assert.equal(document.reviews["bp-x"].note, "see the wiki");
    assert.ok(document.reviews["bp-x"].answered_on > first);
    assert.deepEqual(answers.validate(document), document);
  });

  test("taking an answer back leaves it open and keeps the note", () => {
    let document = answers.noteReview(answers.empty(), "bp-x", { answer: 0, note: "why" });
    document = answers.noteReview(document, "bp-x", { answer: null });
    assert.deepEqual(answers.reviewAnswers(document), {});
    assert.equal(document.reviews["bp-x"].note, "why");
  });

  test("a document from before the reviews has none and gets none by being read", () => {
    const old = answers.validate(answers.empty());
    assert.equal("reviews" in old, false);
    assert.deepEqual(answers.reviewAnswers(old), {});
    assert.equal("reviews" in answers.merge(old, old), false);
  });

  test("an id named like a JavaScript method is an id", () => {
    const document = answers.noteReview(answers.empty(), "constructor", { answer: 2 });
    assert.deepEqual(answers.reviewAnswers(document), { constructor: 2 });
  });
});

describe("keeping answers in the browser", () => {
  test("answers survive a reload", () => {
    const { open } = browser();
    open().store.update(rate("a", 3, 1));
    assert.deepEqual(answers.levels(open().store.document), { a: 3 });
  });

  test("an export holds every section that is kept, and comes back whole", () => {
    const { document } = cases.documents[0];
    const filled = Object.keys(answers.DATED).filter((name) => document[name]);
    assert.deepEqual(filled, Object.keys(answers.DATED));
    const { kept, open } = browser();
    kept.set(KEY, answers.dump(document));
    const text = open().store.exportText();
    assert.deepEqual(answers.parse(text), document);
    const { store } = browser().open();
    store.importText(text);
    assert.deepEqual(store.document, document);
  });

  test("two tabs end with all answers of both", () => {
    const { open, settle } = browser();
    const [one, two] = [open(), open()];
    one.store.update(rate("a", 3, 1));
    two.store.update(rate("b", 2, 2));
    one.store.update(rate("b", 4, 3));
    settle();
    assert.deepEqual(answers.levels(one.store.document), { a: 3, b: 4 });
    assert.deepEqual(one.store.document, two.store.document);
  });

  test("two tabs that read before either wrote lose nothing", () => {
    const { kept, open, settle } = browser();
    const [one, two] = [open(), open()];
    one.store.update(rate("a", 3, 1));
    const first = kept.get(KEY);
    kept.delete(KEY); // the second tab reads before the first one's write arrives
    two.store.update(rate("b", 2, 2));
    assert.ok(first);
    settle();
    const all = { a: 3, b: 2 };
    assert.deepEqual(answers.levels(one.store.document), all);
    assert.deepEqual(answers.levels(two.store.document), all);
    assert.deepEqual(answers.levels(answers.parse(kept.get(KEY))), all);
  });

  test("deleting everything leaves nothing, in the other tab too", () => {
    const { kept, open, settle } = browser();
    const [one, two] = [open(), open()];
    one.store.update(rate("a", 3, 1));
    settle();
    two.store.clear();
    settle();
    assert.equal(kept.size, 0);
    assert.deepEqual(one.store.document, answers.empty());
    one.store.update(rate("b", 1, 4));
    assert.deepEqual(answers.levels(one.store.document), { b: 1 });
  });

  test("a tab that slept through a deletion does not bring old answers back", () => {
    const { kept, open } = browser();
    const one = open();
    one.store.update(rate("a", 3, 1));
    kept.clear();
    one.store.update(rate("b", 1, 2));
    assert.deepEqual(answers.levels(one.store.document), { b: 1 });
  });

  test("a full storage is said, the answer stays in memory and is kept when there is room", () => {
    const { kept, open } = browser();
    let full = true;
    const storage = {
      getItem: (key) => kept.get(key) ?? null,
      setItem(key, value) {
        if (full) throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
        kept.set(key, value);
      },
    };
    const store = new AnswerStore(storage);
    store.update(rate("a", 3, 1));
    assert.match(store.problem, /storage is full/);
    assert.deepEqual(answers.levels(store.document), { a: 3 });
    full = false;
    store.update(rate("b", 2, 2));
    assert.equal(store.problem, "");
    assert.deepEqual(answers.levels(open().store.document), { a: 3, b: 2 });
  });

  test("a blocked storage is said at once, and everything works in memory", () => {
    const refuse = () => {
      throw new Error("blocked");
    };
    const store = new AnswerStore({ getItem: refuse, setItem: refuse, removeItem: refuse });
    assert.match(store.problem, /does not let the page keep/);
    store.update(rate("a", 3, 1));
    store.update(rate("b", 2, 2));
    assert.deepEqual(answers.levels(answers.parse(store.exportText())), { a: 3, b: 2 });
  });

  test("stored answers that cannot be read are never overwritten", () => {
    const { kept, open } = browser();
    kept.set(KEY, '{"format": "careerbook-answers/2"}');
    const { store } = open();
    assert.match(store.problem, /cannot be read and are left untouched/);
    store.update(rate("a", 3, 1));
    assert.equal(kept.get(KEY), '{"format": "careerbook-answers/2"}');
    store.clear();
    store.update(rate("a", 2, 2));
    assert.deepEqual(answers.levels(answers.parse(kept.get(KEY))), { a: 2 });
  });

  test("importing a sound file replaces stored answers that cannot be read", () => {
    const { kept, open } = browser();
    kept.set(KEY, "damaged");
    const { store } = open();
    store.importText(answers.dump(rate("a", 4, 1)(answers.empty())));
    assert.equal(store.problem, "");
    assert.deepEqual(answers.levels(answers.parse(kept.get(KEY))), { a: 4 });
  });

  test("importing merges, and a bad file changes nothing", () => {
    const { kept, open } = browser();
    let heard = 0;
    const { store } = open(() => {
      heard += 1;
    });
    store.update(rate("a", 3, 5));
    const [before, calls] = [kept.get(KEY), heard];
    for (const text of ["", "{}", '{"format":"careerbook-answers/9"}', "[".repeat(50_000)]) {
      assert.throws(() => store.importText(text), answers.AnswersError);
    }
    assert.equal(kept.get(KEY), before);
    assert.equal(heard, calls);
    const other = rate("a", 1, 1)(rate("b", 2, 2)(answers.empty()));
    store.importText(answers.dump(other));
    assert.deepEqual(answers.levels(store.document), { a: 3, b: 2 });
  });

  test("another program's key is left alone", () => {
    const { open } = browser();
    const { store } = open();
    store.update(rate("a", 3, 1));
    store.heard({ key: "theme", newValue: null });
    store.heard({ key: KEY, newValue: "not ours" });
    assert.deepEqual(answers.levels(store.document), { a: 3 });
  });
});
