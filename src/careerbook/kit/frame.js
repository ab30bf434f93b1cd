// The furniture round every chart in the page: finding, measure, picture, table, source, actions.
import { toCsv } from "./csv.js";
import { h } from "./dom.js";
import { dataTable, refill } from "./table.js";

/**
 * Build the frame once; `update` fills it. The sentence is announced to screen readers.
 * update({ title, subtitle, sentence, picture, columns, rows, source, fileName, notes? })
 *   picture: an SVG or HTML element; columns: [{key, label, format?(value, row)}]; rows: plain
 *   objects; source: [{text, url}]; fileName: stem of downloads; notes: sentences.
 * link: false leaves out "Copy link", for a view whose state must not stand in an address; a
 * function returns the address to copy, by default the page's.
 */
export function chartFrame(el, { link = true } = {}) {
  const title = h("p", { class: "cb-title" });
  const subtitle = h("p", { class: "cb-subtitle" });
  const sentence = h("p", { class: "cb-sentence", "aria-live": "polite" });
  const picture = h("div", { class: "cb-picture" });
  const scroll = h("div", { class: "cb-scroll", role: "region", tabindex: "0" });
  const table = h("details", { class: "cb-as-table" }, h("summary", {}, "As table"), scroll);
  const notes = h("ul", { class: "cb-notes" });
  const source = h("p", { class: "cb-source" });
  const status = h("span", { class: "cb-status", role: "status" });
  let current = null;
  let sourcesShown = null;
  let filled = null;

  const button = (label, action) => h("button", { type: "button", onclick: action }, label);
  const actions = h(
    "div",
    { class: "cb-actions" },
    button("Download CSV", () =>
      download(`${current.fileName}.csv`, "text/csv", toCsv(current.columns, current.rows)),
    ),
    button("Download SVG", () => {
      const svg = picture.querySelector("svg:not(.cb-ignore)") ?? picture.querySelector("svg");
      if (svg) download(`${current.fileName}.svg`, "image/svg+xml", standaloneSvg(svg));
    }),
    link &&
      button("Copy link to this view", async () => {
        try {
          await navigator.clipboard.writeText(link === true ? location.href : link());
          status.textContent = "Link copied.";
        } catch {
          status.textContent = "Copying is blocked here; the link is in the address bar.";
        }
      }),
    status,
  );

  const figure = h(
    "figure",
    { class: "cb-chart" },
    h("figcaption", {}, title, subtitle),
    picture,
    sentence,
    notes,
    table,
    source,
    actions,
  );
  el.append(figure);

  const update = (next) => {
    current = next;
    title.textContent = next.title;
    subtitle.textContent = next.subtitle;
    if (sentence.textContent !== next.sentence) sentence.textContent = next.sentence;
    picture.replaceChildren(next.picture);
    notes.hidden = !next.notes?.length;
    const said = [...notes.children].map((item) => item.textContent).join();
    if (next.notes?.join() !== said) {
      notes.replaceChildren(...(next.notes ?? []).map((note) => h("li", {}, note)));
    }
    scroll.setAttribute("aria-label", `Table: ${next.title}`);
    if (table.open) fillTable();
    const cited = next.source.map((s) => s.text + s.url).join();
    if (cited === sourcesShown) return;
    sourcesShown = cited;
    source.replaceChildren(
      "Source: ",
      ...next.source.flatMap((s, i) => [
        i ? "; " : "",
        s.url ? h("a", { href: s.url }, s.text) : s.text,
      ]),
      ".",
    );
  };

  // A table that nobody has opened costs nothing at each repaint, nor one that stayed the same.
  const fillTable = () => {
    const { columns, rows } = current;
    if (columns === filled?.columns && rows === filled?.rows) return;
    filled = { columns, rows };
    if (!refill(scroll.firstElementChild, filled)) scroll.replaceChildren(dataTable(filled));
  };
  table.addEventListener("toggle", () => {
    if (table.open && current) fillTable();
  });

  return { element: figure, update };
}

/** Hand the reader a file made in the page. */
export function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = h("a", { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

// A saved picture has no page around it: write the colours that the page computed into it.
function standaloneSvg(svg) {
  const copy = svg.cloneNode(true);
  const style = getComputedStyle(svg);
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.color = style.color;
  copy.style.background = style.getPropertyValue("--cb-surface") || "white";
  copy.style.fontFamily = style.fontFamily;
  for (const name of style) {
    if (name.startsWith("--cb-")) copy.style.setProperty(name, style.getPropertyValue(name));
  }
  for (const name of COLOURS) copy.style.setProperty(name, style.getPropertyValue(name));
  return new XMLSerializer().serializeToString(copy);
}

const COLOURS = [
  "--cb-ink",
  "--cb-muted",
  "--cb-grid",
  "--cb-surface",
  "--cb-band",
  "--cb-band-strong",
  "--cb-accent",
  "--cb-second",
  "--cb-warn",
  "--cb-kind-visa",
  "--cb-kind-self",
  "--cb-kind-ads",
];
