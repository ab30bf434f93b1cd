// What the comparison of pay sources says and where it draws is what Python says and draws.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { toRows } from "../../../src/careerbook/kit/column_arrays.js";
import * as sources from "../../../src/careerbook/explore/sources/intervals.js";

const file = new URL("./source_intervals_cases.json", import.meta.url);
const { kinds, names, metrics, rows, views, drawn } = JSON.parse(readFileSync(file, "utf8"));
const ofRole = groupBy(toRows(rows));
const sizes = {
  nameChar: metrics.name_char,
  textChar: metrics.text_char,
  nameLine: metrics.name_line,
  textLine: metrics.text_line,
  bar: metrics.bar,
  gap: metrics.gap,
  axis: metrics.axis,
};

function groupBy(all) {
  const groups = new Map();
  for (const row of all) groups.set(row.role, [...(groups.get(row.role) ?? []), row]);
  return groups;
}

describe("what remains for a role", () => {
  for (const { role, counted, title, sentence } of views) {
    test(`${role}, counting ${counted.join(", ") || "nothing"}`, () => {
      const own = ofRole.get(role);
      assert.equal(sources.spanTitle(names[role], own, counted), title);
      assert.equal(sources.describeSources(own, counted, kinds), sentence);
    });
  }
});

test("drawn rows give Python's words, whatever is missing", () => {
  for (const { inputs, drawn: own, title, sentence, end } of drawn) {
    assert.equal(sources.spanTitle("A Role", own, inputs.counted), title);
    assert.equal(sources.describeSources(own, inputs.counted, kinds), sentence);
    assert.equal(sources.axisEnd(own), end);
  }
});

test("drawn rows stand where Python puts them, wide and narrow", () => {
  for (const { inputs, drawn: own, layouts } of drawn) {
    for (const { width, blocks, height } of layouts) {
      const made = sources.layOut(own, inputs.counted, kinds, { ...sizes, width });
      assert.equal(made.height, height);
      const plain = made.blocks.map((block) => ({
        ...block,
        lines: block.lines.map(({ row, ...line }) => line),
      }));
      assert.deepEqual(plain, blocks);
    }
  }
});

test("the sizes of the drawing are those that Python keeps room for", () => {
  const drawing = new URL(
    "../../../src/careerbook/explore/sources/intervals_chart.js",
    import.meta.url,
  );
  const text = readFileSync(drawing, "utf8");
  for (const [name, value] of Object.entries(sizes)) {
    assert.match(text, new RegExp(`\\b${name}: ${value}\\b`), `${name} is not ${value}`);
  }
});

test("a bar is open above its top code, and a gap has none", () => {
  const row = { gap: "", p10: 1, p25: 2, p50: 3, p75: null, p90: null, cap: 4 };
  assert.deepEqual(sources.barOf(row), { from: 1, to: 4, half: null, open: true });
  assert.equal(sources.barOf({ ...row, gap: "not released" }), null);
});
