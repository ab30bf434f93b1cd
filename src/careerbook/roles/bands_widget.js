// The welcome page's chart: pay bands of all roles; choose or point at a role to read it.
import { allRoles, roleSentence } from "./bands.js";
import { drawBands, NARROW } from "./bands_chart.js";
import { h } from "../kit/dom.js";
import { explorer } from "../kit/explorer.js";
import { pointing } from "../kit/pointing.js";

export function render({ model, el }) {
  const bands = model.get("bands");
  const chapters = model.get("chapters");
  const roles = allRoles(bands.rows);
  const bySlug = new Map(roles.map((role) => [role.slug, role]));
  const build = ({ controls, choose, repaint }) => {
    const options = roles.map(({ slug, name, row }) => ({
      value: slug,
      label: name,
      group: row.title,
    }));
    const chooser = controls.select("role", "Role", options);
    const chapter = h("p", { class: "cb-chapter-link" });
    const picture = pointing({
      className: "cb-bands-picture",
      valueAt: (event) => event.target.closest?.("[data-slug]")?.dataset.slug ?? null,
      stays: true,
      onpoint: repaint,
      onchoose: (role) => choose({ role }),
    });
    // On a phone the picture stands on the first screen, and what chooses under it.
    const place = el.clientWidth < NARROW ? "below" : "above";
    return {
      [place]: [h("div", { class: "cb-controls" }, chooser.element, chapter)],
      show({ role }, width) {
        const chosen = bySlug.get(role);
        const shown = bySlug.get(picture.pointed()) ?? chosen;
        const address = chapters[role];
        chapter.replaceChildren(
          address
            ? h("a", { href: address }, `Open the chapter: ${chosen.name}`)
            : `${chosen.name}: no chapter yet.`,
        );
        picture.element.replaceChildren(drawBands(bands.rows, shown, width, el));
        return {
          title: bands.title,
          subtitle: bands.subtitle,
          sentence: roleSentence(shown, shown.row),
          picture: picture.element,
          columns: COLUMNS,
          rows: roles.map(tableRow),
          source: bands.sources,
          fileName: "pay-bands-of-all-roles",
        };
      },
    };
  };
  const fromLink = ({ role }) => (bySlug.has(role) ? { role } : {});
  const toLink = (state) => state;
  return explorer({ model, el }, { traits: ["role"], toLink, fromLink, build });
}

const COLUMNS = [
  { key: "role", label: "Role" },
  { key: "occupation", label: "Counted under" },
  { key: "confidence", label: "Confidence of the match" },
  ...["10th percentile", "25th percentile", "Median", "75th percentile", "90th percentile"].map(
    (label, i) => ({ key: `p${i}`, label }),
  ),
];

const tableRow = ({ name, confidence, row }) => ({
  role: name,
  occupation: `${row.title} (${row.soc})`,
  confidence,
  ...Object.fromEntries(row.texts.map((text, i) => [`p${i}`, text])),
});
