// What the two frames of the widget of moves show: one move, and all moves from a role.
import { COMPONENTS } from "./rule.js";
import * as words from "./words.js";
import { h } from "../../kit/dom.js";
import { movesMap } from "./map_chart.js";
import { movePicture } from "./move_chart.js";
import { twoDecimals } from "../../say/numbers.js";
import * as WORDS from "./words.toml";

const WIDE = 600; // column from which the list stands beside the map

/** One move, for an explorer's frame; skills: elements to set below its sentence. */
export function pairView(moves, here, there, rule, texts, width) {
  const move = moves.moveOf(here, there, rule);
  const [similar, zones, pay] = words.conditions(move, rule, texts);
  const { zonesState, earningsState } = move.verdict;
  return {
    title: words.title(move),
    subtitle: texts.subtitle,
    sentence: words.describe(move, rule, texts),
    svg: movePicture(move, rule, width),
    skills: skillLists(move),
    notes: [...words.notes(move, texts), texts.uncalibrated],
    columns: [
      { key: "part", label: "Part" },
      { key: "value", label: "Value" },
      { key: "counts", label: "How it counts" },
    ],
    rows: [
      ...COMPONENTS.map((name) => {
        const reason = words.reasonLeftOut(move, name);
        return {
          part: WORDS.components[name],
          value: reason ? "none" : twoDecimals(move.facts.components[name]),
          counts: reason || `weight ${twoDecimals(rule.weights[name])}`,
        };
      }),
      {
        part: "Similarity",
        value: move.verdict.similarity === null ? "none" : twoDecimals(move.verdict.similarity),
        counts: similar,
      },
      { part: `Job zones (O*NET ${texts.zone_release})`, value: zonesState, counts: zones },
      { part: "Earnings", value: earningsState, counts: pay },
    ],
    source: texts.sources,
    fileName: `move-${here}-to-${there}`,
  };
}

function skillLists(move) {
  const missing = words.missingLines(move);
  const none = move.asked === null ? "Not known without both profiles." : "Nothing.";
  const part = (heading, content) =>
    h("div", {}, h("p", { class: "cb-moves-part" }, heading), content);
  return [
    part("What transfers", h("p", {}, words.transfersSentence(move))),
    part(
      "What is missing",
      missing.length ? h("ul", {}, ...missing.map((line) => h("li", {}, line))) : h("p", {}, none),
    ),
  ];
}

/** The same when both roles are one. */
export const sameRole = (texts) => ({
  title: "Choose two different roles",
  subtitle: texts.subtitle,
  sentence: WORDS.same_role,
  picture: h("div", {}),
  skills: [],
  notes: [],
  columns: [{ key: "part", label: "Part" }],
  rows: [],
  source: texts.sources,
  fileName: "move",
});

/** All moves from one role: the map and the list beside it. */
export function mapView(view) {
  const { moves, ranked, removed, here, there, focused, width, texts, onchoose, onfocus } = view;
  const name = moves.bySlug.get(here).name;
  const room = width >= WIDE ? Math.round(width * 0.64) : width;
  const drawing = { moves, ranked, removed, here, there, focused, width: room, texts };
  return {
    title: words.mapTitle(name, ranked),
    subtitle: texts.legend,
    sentence: words.mapSentence(name, ranked),
    picture: h(
      "div",
      { class: width >= WIDE ? "cb-moves-both cb-wide" : "cb-moves-both" },
      movesMap({ ...drawing, onchoose, onfocus }),
      h("ol", { class: "cb-moves-list" }, ...ranked.map((move) => entry(move, there, onchoose))),
    ),
    columns: [
      { key: "to", label: "To" },
      { key: "similarity", label: "Similarity" },
      { key: "verdict", label: "Verdict" },
      { key: "zones", label: "Job zones apart" },
      { key: "ratio", label: "Median pay there / here" },
      { key: "onet", label: "O*NET rating" },
    ],
    rows: ranked.map((move) => words.mapRow(move)),
    source: texts.sources,
    fileName: `moves-from-${here}`,
  };
}

function entry(move, there, onchoose) {
  const row = words.mapRow(move);
  const same = move.facts.sameOnet ? ", one O*NET rating" : "";
  const { slug } = move.there;
  return h(
    "li",
    {},
    h(
      "button",
      {
        type: "button",
        "data-role": slug,
        "data-kind": move.verdict.kind,
        "aria-pressed": String(slug === there),
        onclick: () => onchoose(slug),
      },
      h("span", {}, move.there.name),
      h("span", { class: "cb-hint" }, `${row.similarity} · ${row.verdict}${same}`),
    ),
  );
}
