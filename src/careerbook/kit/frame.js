// The furniture round every chart in the page: finding, measure, picture, table, source, actions.
import { toCsv } from "./csv.js";
import { h } from "./dom.js";
import { markWalk } from "./mark_walk.js";
import { asText, download, drawingIn, shareCard, standalone, toPng } from "./saved_picture.js";
import { dataTable, refill } from "./table.js";

/**
 * Build the frame once; `update` fills it. The sentence is announced to screen readers.
 * update({ title, subtitle, sentence, picture, columns, rows, source, fileName, notes? })
 *   picture: an SVG or HTML element; columns: [{key, label, format?(value, row)}]; rows: plain
 *   objects; source: [{text, url}]; fileName: stem of downloads; notes: sentences.
 * drawn, in what is returned: the element round the picture, as wide as the picture may be.
 * link: false leaves out "Copy link", for a view whose state must not stand in an address; a
 * function returns the address to copy, by default the page's.
 */
export function chartFrame(el, { link = true } = {}) {
  const title = h("p", { class: "cb-title" });
  const subtitle = h("p", { class: "cb-subtitle" });
  const sentence = h("p", { class: "cb-sentence", "aria-live": "polite" });
  const picture = h("div", { class: "cb-picture" });
  const walk = markWalk(picture);
  const scroll = h("div", { class: "cb-scroll", role: "region", tabindex: "0" });
  const table = h("details", { class: "cb-as-table" }, h("summary", {}, "As table"), scroll);
  const notes = h("ul", { class: "cb-notes" });
  const source = h("p", { class: "cb-source" });
  const status = h("span", { class: "cb-status", role: "status" });
  let current = null;
  let sourcesShown = null;
  let filled = null;

  // The name begins with what is seen, so that a voice command finds it.
  const button = (label, name, action) =>
    h("button", { type: "button", "aria-label": name, onclick: action }, label);
  const address = () => (link === true ? location.href : link());
  const actions = h(
    "div",
    { class: "cb-actions" },
    button("CSV", "CSV: download the table", () =>
      download(`${current.fileName}.csv`, "text/csv", toCsv(current.columns, current.rows)),
    ),
    button("SVG", "SVG: download the picture", () => {
      const svg = drawingIn(picture);
      if (svg) download(`${current.fileName}.svg`, "image/svg+xml", asText(standalone(svg)));
    }),
    button("Card", "Card: download a picture to share, with title and source", async () => {
      const svg = drawingIn(picture);
      if (!svg) return;
      const card = shareCard({ ...current, address: link && address(), svg });
      try {
        download(`${current.fileName}.png`, "image/png", await toPng(card));
      } catch {
        download(`${current.fileName}-card.svg`, "image/svg+xml", asText(card));
      }
    }),
    link &&
      button("Copy link", "Copy link to this view", async () => {
        try {
          await navigator.clipboard.writeText(address());
          status.textContent = "Link copied.";
        } catch {
          status.textContent = "Copying is blocked here; the link is in the address bar.";
        }
      }),
    status,
  );

  const drawn = h("div", { class: "cb-drawn" }, picture, walk.said);
  const figure = h(
    "figure",
    { class: "cb-chart" },
    h("figcaption", {}, title, subtitle),
    drawn,
    h("div", { class: "cb-in-words" }, sentence, notes),
    source,
    h("div", { class: "cb-foot" }, table, actions),
  );
  el.append(figure);

  const update = (next) => {
    current = next;
    title.textContent = next.title;
    subtitle.textContent = next.subtitle;
    if (sentence.textContent !== next.sentence) sentence.textContent = next.sentence;
    picture.replaceChildren(next.picture);
    walk.refresh();
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

  return { element: figure, drawn, update };
}
