// Rows of numbers and words as an HTML table.
import { h } from "./dom.js";

const cellText = (column, row) => String((column.format ?? String)(row[column.key], row));

/** columns: [{key, label, format?(value, row)}]; rows: plain objects; returns a <table>. */
export const dataTable = ({ columns, rows }) =>
  h(
    "table",
    { class: "cb-table" },
    h("thead", {}, h("tr", {}, ...columns.map((c) => h("th", { scope: "col" }, c.label)))),
    h(
      "tbody",
      {},
      ...rows.map((row) => h("tr", {}, ...columns.map((c) => h("td", {}, cellText(c, row))))),
    ),
  );

/** Show other data in a table of the same shape, touching only cells that differ; else false. */
export function refill(table, { columns, rows }) {
  const heads = table?.tHead?.rows[0].cells;
  const lines = table?.tBodies[0]?.rows;
  if (heads?.length !== columns.length || lines.length !== rows.length) return false;
  const write = (cell, text) => {
    if (cell.textContent !== text) cell.textContent = text;
  };
  columns.forEach((column, x) => {
    write(heads[x], column.label);
    rows.forEach((row, y) => {
      write(lines[y].cells[x], cellText(column, row));
    });
  });
  return true;
}
