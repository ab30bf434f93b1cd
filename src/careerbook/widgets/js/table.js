// Rows of numbers and words as an HTML table.
import { h } from "./dom.js";

/** columns: [{key, label, format?(value, row)}]; rows: plain objects; returns a <table>. */
export const dataTable = ({ columns, rows }) =>
  h(
    "table",
    { class: "cb-table" },
    h("thead", {}, h("tr", {}, ...columns.map((c) => h("th", { scope: "col" }, c.label)))),
    h(
      "tbody",
      {},
      ...rows.map((row) =>
        h("tr", {}, ...columns.map((c) => h("td", {}, (c.format ?? String)(row[c.key], row)))),
      ),
    ),
  );
