// What belongs together stands together, in the order in which it came.
import assert from "node:assert/strict";
import { test } from "node:test";
import { groupBy } from "../../src/careerbook/kit/groups.js";

test("groups and their members keep the order of their first appearance", () => {
  const groups = groupBy(["pear", "apple", "plum", "avocado"], (word) => word[0]);
  assert.deepEqual(
    [...groups],
    [
      ["p", ["pear", "plum"]],
      ["a", ["apple", "avocado"]],
    ],
  );
});

test("nothing makes no group", () => {
  assert.equal(groupBy([], String).size, 0);
});
