// Reads the compact column arrays that kit/column_arrays.py writes.

/** Number of rows. */
export const rowCount = (table) => {
  const column = Object.values(table)[0];
  return column ? (column.codes ?? column).length : 0;
};

/** The value of a column in row i; null where missing, or when the table lacks the column. */
export function cellAt(table, name, i) {
  const column = table[name];
  if (!column) return null;
  return column.codes ? column.values[column.codes[i]] : column[i];
}
