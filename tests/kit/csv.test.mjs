// Tables leave the page as CSV that a spreadsheet reads back unchanged.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "../../src/careerbook/kit/csv.js";

const columns = [
  { key: "place", label: "Place" },
  { key: "usd", label: "Median, USD" },
];

test("a header and one line per row, ended by CRLF", () => {
  assert.equal(
    toCsv(columns, [{ place: "Ohio", usd: 102630 }]),
    'Place,"Median, USD"\r\nOhio,102630\r\n',
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
