// Decide between light and dark before the first paint: the reader's stored choice if there is one
// and the browser lets us see it, else what her device asks for.
{
  const root = document.documentElement;
  let mode = null;
  try {
    mode = localStorage.getItem("mode");
  } catch {
    // Storage is blocked: the device's wish holds.
  }
  root.dataset.mode = ["light", "dark", "auto"].includes(mode) ? mode : "auto";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = root.dataset.mode === "auto" ? (dark ? "dark" : "light") : mode;
}
