// Sums a large table, then spoils its own copy of it.
export function render({ model, el }) {
  const rows = model.get("rows");
  el.textContent = `sum ${rows.reduce((total, row) => total + row.n, 0)} ${rows[0].text}`;
  el.className = "toy-table";
  rows.length = 0;
}
