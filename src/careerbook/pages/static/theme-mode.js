// Decide between light and dark before the first paint. Without a stored choice the theme leaves
// both attributes empty, paints once in the wrong colours and reports "Got invalid theme mode".
{
  const root = document.documentElement;
  if (!["light", "dark", "auto"].includes(root.dataset.mode)) {
    root.dataset.mode = "auto";
  }
  if (!["light", "dark"].includes(root.dataset.theme)) {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "dark" : "light";
  }
}
