import assert from "node:assert/strict";
import { test } from "node:test";
import { matchOptions } from "../../../src/careerbook/explore/pay/options.js";

test("roles stand apart from official occupations, in the order of the data", () => {
  const matches = new Map([
    ["role:ml-engineer", { key: "role:ml-engineer", name: "ML Engineer" }],
    ["soc:15-1252", { key: "soc:15-1252", name: "Software Developers" }],
  ]);
  assert.deepEqual(matchOptions({ matches }), [
    { value: "role:ml-engineer", label: "ML Engineer", group: "Roles" },
    { value: "soc:15-1252", label: "Software Developers", group: "Official occupations" },
  ]);
});
