// The table beside the pay picture: a gap keeps its reason, on the screen and in the download.
import assert from "node:assert/strict";
import { test } from "node:test";
import { payTable } from "../../../src/careerbook/explore/pay/table.js";

const asPaid = { words: "as paid", own: true, adjust: (usd) => usd };
const restated = { words: "in May 2026 dollars", own: false, adjust: (usd) => usd * 1.2345678 };

function view(row) {
  return { place: { name: "Ohio" }, year: 2025, rows: [row] };
}

const whole = {
  title: "Data Scientists",
  socCode: "15-2051",
  jobs: 8000,
  points: [60000, 80000, 100000, 120000, 140000],
  topCoded: [],
  suppressed: [],
};

test("one line per occupation and way of counting, unrounded cents cut", () => {
  const { rows } = payTable(view(whole), [asPaid, restated]);
  assert.equal(rows.length, 2);
  assert.equal(rows[0].p50, 100000);
  assert.equal(rows[1].p50, 123456.78);
  assert.equal(rows[0].remark, "");
});

test("a missing amount shows its reason, is empty in the download, and is never zero", () => {
  const row = { ...whole, jobs: null, points: [60000, 80000, 100000, 120000, null] };
  const { columns, rows } = payTable(view(row), [asPaid]);
  const shown = (key) => columns.find((column) => column.key === key).format(rows[0][key], rows[0]);
  assert.equal(rows[0].p90, null);
  assert.equal(shown("p90"), "not released");
  assert.equal(shown("jobs"), "not released");
  assert.match(rows[0].remark, /^p90 /);
});
