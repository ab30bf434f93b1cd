// The list of claims chooses, counts and speaks as Python does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as list from "../../../src/careerbook/explore/claims/claims.js";
import { toRows } from "../../../src/careerbook/kit/column_arrays.js";

const file = new URL("./claim_list_cases.json", import.meta.url);
const { words, claims, views, drawn } = JSON.parse(readFileSync(file, "utf8"));
const all = toRows(claims);

function check(own, { verdict, section, shown, title, sentence }) {
  const ids = list.chosen(own, verdict, section).map((claim) => claim.id);
  assert.deepEqual(ids, shown);
  assert.equal(list.claimsTitle(own), title);
  assert.equal(list.describeClaims(own, words.verdicts, verdict, section), sentence);
}

describe("the thirty claims", () => {
  for (const view of views) {
    test(`${view.verdict}, ${view.section}`, () => check(all, view));
  }
});

test("any list of claims is counted as Python counts it", () => {
  for (const view of drawn) {
    const own = view.inputs.claims.map(([verdict, section], i) => ({
      id: `C${String(i).padStart(2, "0")}`,
      verdict,
      section,
    }));
    check(own, view);
  }
});

test("every claim has one tile, inside the picture, and none lies on another", () => {
  const sizes = { width: 328, tile: 44, gap: 4, char: 7.8, name: 24, line: 19, after: 14 };
  const { groups, height } = list.tileClaims(all, words.verdicts, sizes);
  const tiles = groups.flatMap((group) => group.tiles);
  assert.equal(new Set(tiles.map(({ claim }) => claim.id)).size, all.length);
  assert.equal(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size, all.length);
  for (const { x, y } of tiles) assert.ok(x + 44 <= 328 && y + 44 <= height);
});
