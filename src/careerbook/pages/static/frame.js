// What the frame of a page does besides: the present section is marked, sheets close, code is shown.
{
  const ready = () => {
    markSections();
    closeSheets();
    showCode();
    runHere();
    chooseReader();
    filterFigures();
    const search = document.querySelector("a.search-button__button");
    // The dialog opens instead; before this script is here, the link leads to the search page.
    search?.addEventListener("click", (event) => event.preventDefault());
  };

  function markSections() {
    const links = [...document.querySelectorAll(".hb-toc a")];
    const ids = [...new Set(links.map((link) => link.hash.slice(1)))];
    const places = ids.map((id) => document.getElementById(id)).filter(Boolean);
    if (places.length === 0) return;
    const said = [...document.querySelectorAll("[data-now]")];
    const usual = said[0]?.textContent;
    let last;
    const look = () => {
      waiting = false;
      const line = Math.max(100, innerHeight * 0.25);
      const isAbove = (place) =>
        place.getClientRects().length > 0 && place.getBoundingClientRect().top < line;
      const now = places.findLast(isAbove)?.id;
      if (now === last) return;
      last = now;
      for (const link of links) {
        const here = link.hash.slice(1) === now;
        if (here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
      const name = links.find((link) => link.hash.slice(1) === now)?.textContent ?? usual;
      for (const one of said) one.textContent = name;
    };
    let waiting = false;
    const later = () => {
      if (!waiting) requestAnimationFrame(look);
      waiting = true;
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    look();
  }

  function closeSheets() {
    const drops = [...document.querySelectorAll("details.hb-drop")];
    addEventListener("click", ({ target }) => {
      for (const drop of drops) {
        if (drop.open && (!drop.contains(target) || target.closest?.(".hb-sheet a"))) drop.open = false;
      }
    });
    addEventListener("keydown", ({ key }) => {
      const drop = key === "Escape" && drops.find((one) => one.open);
      if (!drop) return;
      drop.open = false;
      drop.querySelector("summary").focus();
    });
  }

  function showCode() {
    const KEY = "careerbook-code";
    const button = document.querySelector("[data-show-code]");
    const apply = (open) => {
      for (const fold of document.querySelectorAll("details.cb-code")) fold.open = open;
      button?.setAttribute("aria-pressed", String(open));
    };
    try {
      if (localStorage.getItem(KEY) === "open") apply(true);
    } catch {
      // Storage is blocked: code is folded.
    }
    button?.addEventListener("click", () => {
      const open = button.getAttribute("aria-pressed") !== "true";
      apply(open);
      try {
        if (open) localStorage.setItem(KEY, "open");
        else localStorage.removeItem(KEY);
      } catch {
        // For this page only.
      }
    });
  }

  // Nothing of what runs a chapter in its page is loaded before it is asked for.
  function runHere() {
    const FOLDER =
      "You opened the book from a folder, and Python in the page needs a server: run “make serve LITE=1” in the book’s repository, or open the notebook elsewhere.";
    const LOST = "The scripts that run this chapter could not be loaded: load the page anew, online.";
    let panel;
    const begin = async ({ target }) => {
      target.closest("details").open = false;
      if (panel) {
        panel.scrollIntoView({ block: "center" });
        return;
      }
      const { runHere: notebook, runRoot, runCode } = target.dataset;
      panel = document.createElement("section");
      panel.className = "hb-runner";
      panel.setAttribute("aria-label", "Python in this page");
      const said = document.createElement("p");
      said.setAttribute("role", "status");
      panel.append(said);
      const head = document.querySelector("article .hb-meta") ?? document.querySelector("article h1");
      head.after(panel);
      panel.scrollIntoView({ block: "nearest" });
      if (location.protocol === "file:") {
        said.textContent = FOLDER;
        return;
      }
      said.textContent = "Getting the cells …";
      try {
        const code = new URL(runCode, location.href);
        const style = document.createElement("link");
        style.rel = "stylesheet";
        style.href = new URL("run.css", code);
        document.head.append(style);
        const { begin } = await import(code);
        await begin({ notebook, root: new URL(".", new URL(runRoot, location.href)), panel });
      } catch (error) {
        console.error(error);
        said.textContent = LOST;
      }
    };
    for (const button of document.querySelectorAll("[data-run-here]")) {
      button.addEventListener("click", begin);
    }
  }

  // A link to a reader's path chooses that reader.
  function chooseReader() {
    const choose = () => {
      const name = CSS.escape(location.hash.slice(1));
      const radio = name && document.querySelector(`.path-reader input[value="${name}"]`);
      if (radio) radio.checked = true;
    };
    addEventListener("hashchange", choose);
    choose();
  }

  // The list of figures: a field that leaves what has all the words typed.
  function filterFigures() {
    const folds = [...document.querySelectorAll("details.number-fold")];
    const field = document.querySelector(".number-filter input");
    if (!field) return;
    const said = document.querySelector(".number-filter [role=status]");
    const entries = [...document.querySelectorAll(".number-entry")];
    const texts = entries.map((entry) => entry.textContent.toLowerCase());
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      let count = 0;
      entries.forEach((entry, i) => {
        entry.hidden = !words.every((word) => texts[i].includes(word));
        if (!entry.hidden) count += 1;
      });
      for (const fold of folds) {
        const has = fold.querySelector(".number-entry:not([hidden])") !== null;
        fold.closest("section").hidden = !has;
        fold.open = words.length > 0 && has;
      }
      said.textContent = words.length > 0 ? `${count} of ${entries.length} figures` : "";
    });
  }

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", ready);
  else ready();
}
