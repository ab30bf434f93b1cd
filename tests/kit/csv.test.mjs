// Tables leave the page as CSV that a spreadsheet reads back unchanged.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { guarded, toCsv } from "../../src/careerbook/kit/csv.js";

const columns = [
  { key: "place", label: "Place" },
  { key: "usd", label: "Median, USD" },
];

test("a header and one line per row, ended by CRLF", () => {
  assert.equal(
    toCsv(columns, [{ place: "Ohio", usd: 102630 }]),
    '\ufeffPlace,"Median, USD"\r\nOhio,102630\r\n',
  );
});

test("commas, quotes and line breaks are quoted", () => {
  const rows = [{ place: 'Akron, "OH"\nUS', usd: 1 }];
  assert.equal(toCsv(columns, rows).split("\r\n")[1], '"Akron, ""OH""\nUS",1');
});

test("a missing value is an empty cell, zero is not", () => {
  const rows = [{ place: "A", usd: null }, { place: "B" }, { place: "C", usd: 0 }];
  assert.deepEqual(toCsv(columns, rows).split("\r\n").slice(1, 4), ["A,", "B,", "C,0"]);
});

const cases = JSON.parse(readFileSync(new URL("./csv_cells_cases.json", import.meta.url), "utf8"));

test("a formula is shown as text and a number stays a number", () => {
  for (const [text, cell] of cases.guarded) assert.equal(guarded(text), cell);
});

test("a reader's own words are guarded in the table, numbers are not", () => {
  const rows = [{ place: "=HYPERLINK(1)", usd: -5 }];
  assert.equal(toCsv(columns, rows).split("\r\n")[1], "'=HYPERLINK(1),-5");
});
