// Tables as CSV text (RFC 4180): comma, CRLF, quotes doubled. A missing value is an empty cell.
// Twin of csv_cells.py, which says what is guarded and why.

const BOM = "\ufeff";
const FORMULA = /^'*[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d[\d.,]* ?%?$/;

/** A text with an apostrophe before what a spreadsheet would run as a formula. */
export const guarded = (text) => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const cell = (value) => {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? guarded(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** columns: [{key, label}]; rows: plain objects with raw values. */
export function toCsv(columns, rows) {
  const lines = [
    columns.map((column) => cell(column.label)),
    ...rows.map((row) => columns.map((column) => cell(row[column.key]))),
  ];
  return `${BOM}${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
