// Tables as CSV text (RFC 4180): comma, CRLF, quotes doubled. A missing value is an empty cell.

const cell = (value) => {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** columns: [{key, label}]; rows: plain objects with raw values. */
export function toCsv(columns, rows) {
  const lines = [
    columns.map((column) => cell(column.label)),
    ...rows.map((row) => columns.map((column) => cell(row[column.key]))),
  ];
  return `${lines.map((line) => line.join(",")).join("\r\n")}\r\n`;
}
