// Whom to believe: one role, every source side by side; the reader ticks the kinds that count.
import { toRows } from "../../kit/column_arrays.js";
import { describeSources, spanTitle } from "./intervals.js";
import { checkbox, h, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { permalink } from "../../kit/permalink.js";
import { namePicture } from "../../kit/picture.js";
import { COLOURS, drawSources } from "./intervals_chart.js";
import { money } from "../../say/numbers.js";

const AMOUNT = /^\$[\d,]+$/;
const SELECTION = ["role", "counted"];

export function render({ model, el }) {
  const { roles, kinds, notes, how_to_read: subtitle } = model.get("words");
  const tables = groupBy(toRows(model.get("table")));
  const rowsByRole = groupBy(toRows(model.get("rows")));
  const inOrder = (keys) => kinds.map((kind) => kind.key).filter((key) => keys.includes(key));

  const choose = (name, value) => {
    model.set(name, value);
    model.save_changes();
    link.write({ role: model.get("role"), counts: model.get("counted").join(".") || "none" });
  };
  const follow = (state) => {
    if (rowsByRole.has(state.role)) model.set("role", state.role);
    if (state.counts) model.set("counted", inOrder(state.counts.split(".")));
    model.save_changes();
  };
  const link = permalink(el, model.get("view_id"), follow);

  const options = roles.map(({ slug, name }) => ({ value: slug, label: name }));
  const role = select("Role", options, model.get("role"), (slug) => choose("role", slug));
  const boxes = kinds.map((kind) => {
    const box = checkbox(kind.name, true, (ticked) => {
      const others = model.get("counted").filter((key) => key !== kind.key);
      choose("counted", inOrder(ticked ? [...others, kind.key] : others));
    });
    box.control.style.accentColor = COLOURS[kind.key];
    return { key: kind.key, ...box };
  });
  const group = h(
    "fieldset",
    { class: "cb-radios" },
    h("legend", {}, "What counts for you"),
    h("div", { class: "cb-ticks" }, ...boxes.map((box) => box.element)),
  );
  el.append(h("div", { class: "cb-source-controls" }, role.element, group));
  const frame = chartFrame(el);
  // The picture is tall: what remains is said beside the boxes that decide it.
  frame.element.querySelector(".cb-picture").before(frame.element.querySelector(".cb-sentence"));
  let width = 0;

  const paint = () => {
    const [slug, counted] = SELECTION.map((name) => model.get(name));
    const rows = rowsByRole.get(slug);
    role.control.value = slug;
    for (const box of boxes) box.control.checked = counted.includes(box.key);
    const sentence = describeSources(rows, counted, kinds);
    const picture = drawSources({ rows, counted, kinds, width });
    namePicture(picture, sentence);
    const { name } = roles.find((known) => known.slug === slug);
    frame.update({
      title: spanTitle(name, rows, counted),
      subtitle,
      sentence,
      picture,
      notes,
      ...tableOf(tables.get(slug), rows, counted),
      source: model.get("sources"),
      fileName: `pay-by-source-${slug}`,
    });
  };
  const resize = new ResizeObserver(() => {
    const room = Math.round(frame.element.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });
  const state = link.read();
  if (state) follow(state);
  width = Math.round(frame.element.clientWidth) || 640;
  paint();
  for (const name of SELECTION) model.on(`change:${name}`, paint);
  resize.observe(frame.element);
  return () => {
    resize.disconnect();
    for (const name of SELECTION) model.off(`change:${name}`, paint);
    link.stop();
  };
}

function groupBy(rows) {
  const groups = new Map();
  for (const { role, ...row } of rows) groups.set(role, [...(groups.get(role) ?? []), row]);
  return groups;
}

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
    columns: Object.keys(texts[0]).map((key) => ({ key, label: key, format })),
    rows: shown,
  };
}
