// How firm the order is: a row per role with its counts and the buttons of the shortlist.
import { h } from "../../kit/dom.js";
import { DRAWS } from "./draws.js";
import { often, shortWords } from "./words.js";
import * as WORDS from "./words.toml";

/** onchoose(slug, "kept" | "dismissed" | ""); returns {element, update({rows, unranked, ...})}. */
export function leadsTable({ nameOf, onchoose }) {
  const body = h("tbody", {});
  const lines = new Map();
  const caption = h("caption", {}, WORDS.firm_caption);
  const heads = ["Role", "Place", "First", "First three"];
  const table = h(
    "table",
    { class: "cb-leads-table" },
    caption,
    h("thead", {}, h("tr", {}, ...heads.map((text) => h("th", { scope: "col" }, text)))),
    body,
  );
  const gone = h("div", {});
  const limited = h("div", {});
  return { element: h("div", {}, table, gone, limited), update };

  function update({ found, kept, removed }) {
    const shown = [...found.rows, ...found.unranked.map((role) => ({ role, place: "not ranked" }))];
    const order = shown.map(({ role }) => line(role).element);
    if (order.some((row, i) => body.children[i] !== row) || body.children.length !== order.length) {
      body.replaceChildren(...order);
    }
    for (const row of shown) line(row.role).set(row, kept.includes(row.role));
    showGone(found.dismissed);
    showRemoved(found.removed, removed);
  }

  function line(slug) {
    if (!lines.has(slug)) lines.set(slug, makeLine(slug));
    return lines.get(slug);
  }

  function makeLine(slug) {
    const name = nameOf(slug);
    const keep = h(
      "button",
      { type: "button", "aria-label": `Keep ${name} on my shortlist` },
      "Keep",
    );
    const drop = h("button", { type: "button", "aria-label": `Dismiss ${name}` }, "Dismiss");
    let kept = false;
    keep.addEventListener("click", () => onchoose(slug, kept ? "" : "kept"));
    drop.addEventListener("click", () => {
      const next = element.nextElementSibling ?? element.previousElementSibling;
      onchoose(slug, "dismissed");
      (next?.querySelector("button:last-of-type") ?? gone.querySelector("summary"))?.focus();
    });
    const cells = [1, 2, 3].map(() => h("td", {}));
    const hint = h("span", { class: "cb-hint cb-leads-short" });
    const element = h(
      "tr",
      { "data-role": slug },
      h(
        "th",
        { scope: "row" },
        h("span", {}, h("span", {}, name, hint), h("span", { class: "cb-actions" }, keep, drop)),
      ),
      ...cells,
    );
    const set = (row, isKept) => {
      kept = isKept;
      keep.setAttribute("aria-pressed", String(kept));
      const short = shortWords(row.short, row.must);
      if (hint.textContent !== short) hint.textContent = short;
      const counts = [row.first, row.top_three];
      const texts = [
        row.place,
        ...counts.map((count) => (count === undefined ? "–" : often(count))),
      ];
      cells.forEach((cell, i) => {
        if (cell.textContent !== String(texts[i])) cell.textContent = texts[i];
        if (i) cell.style.setProperty("--share", `${(100 * (counts[i - 1] ?? 0)) / DRAWS}%`);
      });
    };
    return { element, set };
  }

  function showGone(slugs) {
    const wasOpen = gone.querySelector("details")?.open ?? false;
    gone.replaceChildren();
    if (!slugs.length) return;
    const back = (slug) =>
      h(
        "button",
        {
          type: "button",
          onclick: () => {
            onchoose(slug, "");
            lines.get(slug)?.element.querySelector("button").focus();
          },
        },
        `Bring back ${nameOf(slug)}`,
      );
    gone.append(
      h(
        "details",
        { class: "cb-fold", open: wasOpen },
        h("summary", {}, `Dismissed roles (${slugs.length})`),
        h("div", { class: "cb-actions" }, ...slugs.map(back)),
      ),
    );
  }

  function showRemoved(slugs, why) {
    const wasOpen = limited.querySelector("details")?.open ?? false;
    limited.replaceChildren();
    if (!slugs.length) return;
    const line = (slug) => h("li", {}, `${nameOf(slug)}: ${why[slug]}.`);
    limited.append(
      h(
        "details",
        { class: "cb-fold", open: wasOpen },
        h("summary", {}, `Removed by your limits (${slugs.length})`),
        h("ul", {}, ...slugs.map(line)),
      ),
    );
  }
}
