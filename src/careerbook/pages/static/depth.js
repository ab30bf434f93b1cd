// How much of a role chapter to show, decided before the first paint: what the reader chose last,
// else the short reading. The folds are closed by chapter.js, at the end of the page.
{
  let depth = null;
  try {
    depth = localStorage.getItem("careerbook-depth");
  } catch {
    // Storage is blocked: short.
  }
  document.documentElement.dataset.depth = depth === "full" ? "full" : "short";
}
