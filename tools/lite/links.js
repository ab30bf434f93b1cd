// In JupyterLite: links to pages of the book are written as /@book/..., since JupyterLab takes a
// relative address for a file of its own. The pages begin beside the folder lite/.
(() => {
  const root = location.href.slice(0, location.href.indexOf("/lite/"));
  const mend = (link) => {
    const href = link.getAttribute("href");
    if (!href?.startsWith("/@book/")) return;
    link.setAttribute("href", root + href.slice("/@book".length));
    link.setAttribute("target", "_blank");
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.matches?.("a[href]")) mend(target);
      for (const node of addedNodes) {
        if (node.matches?.("a[href]")) mend(node);
        node.querySelectorAll?.('a[href^="/@book/"]').forEach(mend);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["href"] });
})();
