// Whom to believe: one role, every source side by side; the reader ticks the kinds that count.
import { toRows } from "../../kit/column_arrays.js";
import { describeSources, spanTitle } from "./intervals.js";
import { checkbox, h, optionsOf } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { groupBy } from "../../kit/groups.js";
import { COLOURS, drawSources } from "./intervals_chart.js";
import { money } from "../../say/numbers.js";

const AMOUNT = /^\$[\d,]+$/;

export function render({ model, el }) {
  const { roles, kinds, notes, how_to_read: subtitle } = model.get("words");
  const names = new Map(roles.map(({ slug, name }) => [slug, name]));
  const texts = byRole(model.get("table"));
  const rowsByRole = byRole(model.get("rows"));
  const source = model.get("sources");
  const inOrder = (keys) => kinds.map((kind) => kind.key).filter((key) => keys.includes(key));

  const build = ({ controls, frame, state, choose }) => {
    const role = controls.select("role", "Role", optionsOf(names));
    const boxes = kinds.map(({ key, name }) => {
      const box = checkbox(name, true, (ticked) => {
        const others = state().counted.filter((other) => other !== key);
        choose({ counted: inOrder(ticked ? [...others, key] : others) });
      });
      box.control.style.accentColor = COLOURS[key];
      return { key, ...box };
    });
    const group = h(
      "fieldset",
      { class: "cb-radios" },
      h("legend", {}, "What counts for you"),
      h("div", { class: "cb-ticks" }, ...boxes.map((box) => box.element)),
    );
    // The picture is tall: what remains is said beside the boxes that decide it.
    frame.element.querySelector(".cb-picture").before(frame.element.querySelector(".cb-sentence"));
    return {
      above: [h("div", { class: "cb-source-controls" }, role.element, group)],
      show({ role: slug, counted }, width) {
        const rows = rowsByRole.get(slug);
        for (const box of boxes) box.control.checked = counted.includes(box.key);
        return {
          title: spanTitle(names.get(slug), rows, counted),
          subtitle,
          sentence: describeSources(rows, counted, kinds),
          svg: drawSources({ rows, counted, kinds, width }),
          notes,
          ...tableOf(texts.get(slug), rows, counted),
          source,
          fileName: `pay-by-source-${slug}`,
        };
      },
    };
  };
  return explorer(
    { model, el },
    {
      traits: ["role", "counted"],
      toLink: ({ role, counted }) => ({ role, counts: counted.join(".") || "none" }),
      fromLink: ({ role, counts }) => ({
        ...(rowsByRole.has(role) && { role }),
        ...(counts && { counted: inOrder(counts.split(".")) }),
      }),
      build,
    },
  );
}

const byRole = (table) => groupBy(toRows(table), (row) => row.role);

// Amounts are numbers in the file and dollars on the screen; what is missing says why in both.
function tableOf(texts, rows, counted) {
  const shown = texts.map((text, i) => ({
    ...Object.fromEntries(
      Object.entries(text).map(([key, value]) => [
        key,
        AMOUNT.test(value) ? Number(value.replace(/[$,]/g, "")) : value,
      ]),
    ),
    Counts: counted.includes(rows[i].kind) ? "yes" : "no",
  }));
  const format = (value) => (typeof value === "number" ? money(value) : value);
  return {
    columns: Object.keys(texts[0])
      .filter((key) => key !== "role")
      .map((key) => ({ key, label: key, format })),
    rows: shown,
  };
}
