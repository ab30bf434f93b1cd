// While a page arrives, cells off the screen are not laid out (theme.css): the reader gets text and
// answers sooner. Whoever comes back to her place in a page gets it whole, for heights must be right.
{
  const root = document.documentElement;
  const [visit] = performance.getEntriesByType("navigation");
  const keepsPlace = CSS.supports("overflow-anchor", "auto");
  if (visit?.type === "navigate" && keepsPlace) root.dataset.page = "arriving";
}
