// Folds of a chapter, at the end of the page's text and in the page itself: the short reading closes
// what is for the full one, a link to something inside a fold opens it, paper shows everything.
{
  const root = document.documentElement;
  const folds = [...document.querySelectorAll("details[data-depth]")];
  const buttons = [...document.querySelectorAll("[data-depth-choice]")];
  const show = (depth) => {
    root.dataset.depth = depth;
    for (const fold of folds) fold.open = depth === "full";
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.depthChoice === depth));
    }
    root.dataset.folded = "";
  };
  const target = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };
  const reveal = () => {
    const place = target();
    let opened = false;
    for (const tool of place?.querySelectorAll(":scope > details[data-tool]") ?? []) tool.open = true;
    for (let at = place?.closest("details"); at; at = at.parentElement.closest("details")) {
      opened ||= !at.open;
      at.open = true;
    }
    if (opened) place.scrollIntoView();
  };
  show(root.dataset.depth ?? "short");
  reveal();
  addEventListener("hashchange", reveal);
  // The heading that the reader is at stays where it is, whatever opens above it.
  const headings = [...document.querySelectorAll("article h2")];
  const choose = (depth) => {
    const at = headings.findLast((one) => one.getBoundingClientRect().top < innerHeight / 2);
    const before = at?.getBoundingClientRect().top ?? 0;
    show(depth);
    if (before < 0) scrollBy({ top: at.getBoundingClientRect().top - before, behavior: "instant" });
    try {
      localStorage.setItem("careerbook-depth", depth);
    } catch {
      // Storage is blocked: for this page only.
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => choose(button.dataset.depthChoice));
  }
  let closed = [];
  addEventListener("beforeprint", () => {
    const all = document.querySelectorAll("article details:not(.cb-code, .cb-as-table, .hb-drop)");
    closed = [...all].filter((fold) => !fold.open);
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
}
