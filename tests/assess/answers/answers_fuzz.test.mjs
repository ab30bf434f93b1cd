// Ten thousand damaged files through the import: refused with a reason or taken, never half.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { AnswerStore, KEY } from "../../../src/careerbook/assess/answers/answer_store.js";
import { AnswersError, parse } from "../../../src/careerbook/assess/answers/answers.js";

const FILES = 10_000;
const cases = JSON.parse(readFileSync(new URL("./answers_cases.json", import.meta.url), "utf8"));
const full = cases.documents.find(({ name }) => name === "full").document;
const oddities = [
  null,
  true,
  -1,
  0,
  3,
  2.5,
  1e308,
  "",
  "x",
  "x".repeat(501),
  "2026-02-30T08:00:00.000Z",
  "\ud83d",
  [],
  [1],
  {},
  { level: 3 },
  "__proto__",
  "constructor",
];

// mulberry32: the same files on every run.
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

function places(value, here = [], found = []) {
  if (typeof value !== "object" || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([...here, key]);
    places(value[key], [...here, key], found);
  }
  return found;
}

/** Damage the value at some place of the document: replace, remove, rename or add. */
function damageDocument(random) {
  const document = structuredClone(full);
  for (let times = 1 + random(3); times > 0; times--) {
    const all = places(document);
    if (!all.length) break;
    const path = all[random(all.length)];
    const holder = path.slice(0, -1).reduce((value, key) => value[key], document);
    const last = path.at(-1);
    const odd = oddities[random(oddities.length)];
    const how = random(4);
    if (how === 0) delete holder[last];
    else if (how === 1) holder[`${last}-${random(9)}`] = holder[last];
    else if (how === 2 && typeof odd === "string") holder[odd] = holder[last];
    else holder[last] = odd;
  }
  return JSON.stringify(document);
}

/** Damage the text: cut, double, swap or spoil letters. */
function damageText(random) {
  let text = JSON.stringify(full);
  for (let times = 1 + random(4); times > 0; times--) {
    const at = random(text.length);
    const letter = String.fromCharCode(random(3) ? 32 + random(95) : random(0xffff));
    const how = random(4);
    if (how === 0) text = text.slice(0, at);
    else if (how === 1) text = text.slice(0, at) + letter + text.slice(at + 1);
    else if (how === 2) text = text.slice(0, at) + text.slice(at + 1 + random(9));
    else text = text.slice(0, at) + text.slice(Math.max(0, at - random(40)));
  }
  return text;
}

test(`${FILES} damaged files change nothing when refused, and every refusal names a place`, () => {
  const random = generator(20261123);
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
  let refused = 0;
  let taken = 0;
  const mine = cases.documents.find(
    ({ name }) => name === "exported before there were team reviews",
  );
  const before = JSON.stringify(mine.document);
  for (let file = 0; file < FILES; file++) {
    const text = file % 2 ? damageText(random) : damageDocument(random);
    kept.set(KEY, before);
    const store = new AnswerStore(storage);
    const state = store.exportText();
    try {
      store.importText(text);
      taken++;
      assert.doesNotThrow(() => parse(store.exportText()));
    } catch (error) {
      refused++;
      assert.ok(error instanceof AnswersError, `${error} for ${text.slice(0, 200)}`);
      assert.match(error.message, /The field .+ holds|The file is /);
      assert.match(error.message, /Nothing was changed\.$/);
      assert.equal(store.exportText(), state);
      assert.equal(kept.get(KEY), before);
    }
  }
  // Both ends are met, or the damage was too kind or too coarse to prove anything.
  assert.ok(refused > FILES / 2, `${refused} refused`);
  assert.ok(taken > FILES / 100, `${taken} taken`);
});
