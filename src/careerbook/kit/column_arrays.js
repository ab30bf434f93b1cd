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

/** Turn a table of columns (lists, or {values, codes} for text) into row objects. */
export function toRows(table) {
  const columns = Object.entries(table).map(([name, column]) => [
    name,
    Array.isArray(column) ? column : column.codes.map((code) => column.values[code]),
  ]);
  return (columns[0]?.[1] ?? []).map((_, i) =>
    Object.fromEntries(columns.map(([name, column]) => [name, column[i]])),
  );
}

/** The tables of a widget as row objects: {name: rows}. */
export const readTables = (model, names) =>
  Object.fromEntries(names.map((name) => [name, toRows(model.get(name))]));
