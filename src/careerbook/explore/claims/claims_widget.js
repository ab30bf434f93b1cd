// The claims of a career page with their verdicts: filter, then open one to see how it was checked.
import * as Plot from "@observablehq/plot";
import { pixelPlot } from "../../kit/pixel_plot.js";
import { ALL, chosen, claimsTitle, countOf, describeClaims, tileClaims } from "./claims.js";
import { toRows } from "../../kit/column_arrays.js";
import { h, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { permalink } from "../../kit/permalink.js";
import { namePicture } from "../../kit/picture.js";

const SELECTION = ["verdict", "section"];
const COLOURS = {
  agrees: "var(--cb-second)",
  "contradicts itself": "var(--cb-warn)",
  "other population": "var(--cb-band-strong)",
  "cannot be checked": "var(--cb-muted)",
};
const SIZES = { tile: 44, gap: 4, char: 7.8, name: 24, line: 19, after: 14 };
const BENCHMARKS = " | ";

export function render({ model, el }) {
  const { verdicts, sections, subtitle } = model.get("words");
  const claims = toRows(model.get("claims"));
  const known = {
    verdict: [ALL, ...verdicts.map(({ name }) => name)],
    section: [ALL, ...sections],
  };

  const choose = (name, value) => {
    model.set(name, value);
    model.save_changes();
    link.write(Object.fromEntries(SELECTION.map((key) => [key, model.get(key)])));
  };
  const follow = (state) => {
    for (const name of SELECTION) {
      if (known[name].includes(state[name])) model.set(name, state[name]);
    }
    model.save_changes();
  };
  const link = permalink(el, model.get("view_id"), follow);
  const controls = SELECTION.map((name) => {
    const label = name === "verdict" ? "Verdict" : "Section of the page";
    const options = known[name].map((value) => ({ value, label: labelOf(name, value, claims) }));
    return select(label, options, model.get(name), (value) => choose(name, value));
  });
  el.append(h("div", { class: "cb-controls" }, ...controls.map(({ element }) => element)));
  const frame = chartFrame(el);
  const list = h("div", { class: "cb-claims" });
  frame.element.querySelector(".cb-sentence").after(list);
  let width = 0;
  let listed = null;

  const paint = () => {
    const [verdict, section] = SELECTION.map((name) => model.get(name));
    controls.forEach(({ control }, i) => {
      control.value = [verdict, section][i];
    });
    const shown = chosen(claims, verdict, section);
    const sentence = describeClaims(claims, verdicts, verdict, section);
    const picture = drawTiles(claims, verdicts, shown, width);
    namePicture(picture, sentence);
    frame.update({
      title: claimsTitle(claims),
      subtitle,
      sentence,
      picture,
      columns: COLUMNS,
      rows: shown,
      source: model.get("sources"),
      fileName: "claims-checked",
    });
    // A claim that somebody has opened stays open when only the width changes.
    const ids = shown.map(({ id }) => id).join();
    if (ids === listed) return;
    listed = ids;
    list.replaceChildren(...shown.map(fold));
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

function labelOf(name, value, claims) {
  if (value === ALL) return name === "verdict" ? `All verdicts (${claims.length})` : "All sections";
  return name === "verdict" ? `${capital(value)} (${countOf(claims, value)})` : value;
}

const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

const COLUMNS = [
  ["id", "Claim"],
  ["section", "Section"],
  ["metric", "What is claimed"],
  ["value", "How much"],
  ["about", "Period; place"],
  ["publisher", "Named source"],
  ["verdict", "Verdict"],
  ["check", "What the check shows"],
  ["original", "Original publication"],
  ["quoted", "Quoted correctly?"],
  ["benchmarks", "To compare"],
  ["use", "Use in this book"],
].map(([key, label]) => ({ key, label }));
const OPENED = ["check", "original", "quoted", "benchmarks", "use"];

function fold(claim) {
  const terms = COLUMNS.filter(({ key }) => OPENED.includes(key)).flatMap(({ key, label }) => [
    h("dt", {}, label),
    ...claim[key].split(BENCHMARKS).map((text) => h("dd", {}, text)),
  ]);
  return h(
    "details",
    {},
    h(
      "summary",
      {},
      h("span", {}, `${claim.id} · ${capital(claim.metric)}: `, h("b", {}, claim.value)),
      h(
        "span",
        { class: "cb-hint" },
        `${claim.about} · source named: ${claim.publisher} · ${claim.verdict}`,
      ),
    ),
    h("dl", {}, ...terms),
  );
}

function drawTiles(claims, verdicts, shown, width) {
  const { groups, height } = tileClaims(claims, verdicts, { ...SIZES, width });
  const tiles = groups.flatMap((group) =>
    group.tiles.map((tile) => ({ ...tile, verdict: group.name, on: shown.includes(tile.claim) })),
  );
  const words = (text, dy, options) =>
    Plot.text(groups, {
      x: 0,
      y: (group) => group.top + dy,
      text,
      textAnchor: "start",
      ...options,
    });
  return pixelPlot({
    width,
    height,
    style: { fontSize: "14px" },
    marks: [
      words((group) => `${capital(group.name)}: ${group.tiles.length}`, 12, {
        fontSize: 15,
        fontWeight: 650,
        fill: "var(--cb-ink)",
      }),
      words((group) => group.words.join("\n"), SIZES.name, {
        lineAnchor: "top",
        lineHeight: SIZES.line / 14,
        fill: "var(--cb-muted)",
      }),
      Plot.rect(tiles, {
        x1: (tile) => tile.x + 1,
        x2: (tile) => tile.x + SIZES.tile,
        y1: "y",
        y2: (tile) => tile.y + SIZES.tile - 1,
        fill: (tile) => (tile.on ? COLOURS[tile.verdict] : "none"),
        stroke: (tile) => (tile.on ? COLOURS[tile.verdict] : "var(--cb-muted)"),
      }),
      Plot.text(tiles, {
        x: (tile) => tile.x + SIZES.tile / 2,
        y: (tile) => tile.y + SIZES.tile / 2,
        text: (tile) => tile.claim.id,
        fill: (tile) => (tile.on ? "var(--cb-surface)" : "var(--cb-muted)"),
      }),
    ],
  });
}
