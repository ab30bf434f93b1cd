// The map of moves: every role at its place, the moves from one of them as lines. Sibling of
// explore/moves/map_chart.py. One tab stop: arrows go from role to role, Enter or a click chooses.
import { label } from "./move_chart.js";
import { canvas, s } from "../../kit/svg.js";
import { twoDecimals } from "../../say/numbers.js";
import * as WORDS from "./words.toml";

const BEND = 0.14; // how far a line leaves the straight one, as a share of its length
const MARK = 9;
const NARROW = 400;
const TOUCH = 22; // radius that answers a finger
const LINES = {
  "highly viable": { stroke: "var(--cb-band-strong)", "stroke-width": 4 },
  viable: { stroke: "var(--cb-band)", "stroke-width": 1.8 },
  depends: { stroke: "var(--cb-band)", "stroke-width": 2, "stroke-dasharray": "6 4" },
};
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * moves: readMoves(); ranked: rankedMoves() from `here` that the reader's limits leave; removed:
 * {slug: why} of the others, which have no line and a dashed ring; here, there: slugs; focused: the
 * slug that holds the tab stop; onchoose(slug) and onfocus(slug) are told what the reader does.
 */
export function movesMap(view) {
  const { moves, ranked, removed, here, there, focused, width, texts, onchoose, onfocus } = view;
  const narrow = width < NARROW;
  const height = narrow ? 470 : 660;
  const at = ({ x, y }) => [x * width, y * height];
  const origin = at(moves.bySlug.get(here));
  const byRole = new Map(ranked.map((move) => [move.there.slug, move]));
  const lines = ranked.flatMap((move) => {
    const style = LINES[move.verdict.kind];
    if (!style) return [];
    const d = bow(origin, at(move.there));
    const stripes = { stroke: "var(--cb-surface)", "stroke-width": 5, "stroke-dasharray": "2 5" };
    return [
      s("path", { d, fill: "none", ...style }),
      ...(move.facts.sameOnet ? [s("path", { d, fill: "none", ...stripes })] : []),
    ];
  });
  const gone = Object.keys(removed);
  const order = [here, ...ranked.map((move) => move.there.slug), ...gone];
  const nodes = order.map((slug) => {
    const role = moves.bySlug.get(slug);
    const move = byRole.get(slug);
    const inside = move && LINES[move.verdict.kind];
    const [x, y] = at(role);
    const ring = slug === here || slug === there ? "var(--cb-accent)" : null;
    const fill =
      slug === here ? "var(--cb-accent)" : inside ? "var(--cb-band-strong)" : "var(--cb-surface)";
    return s(
      "g",
      {
        role: "button",
        tabindex: slug === focused ? 0 : -1,
        "data-role": slug,
        "aria-label": nodeWords(role, move, slug === there, Object.hasOwn(removed, slug)),
        class: "cb-moves-node",
        onclick: () => onchoose(slug),
        onfocus: () => onfocus(slug),
        onkeydown: (event) => {
          if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            onchoose(slug);
          } else if (STEPS[event.key]) {
            event.preventDefault();
            const next = order.length + order.indexOf(slug) + STEPS[event.key];
            onfocus(order[next % order.length], true);
          }
        },
      },
      s("circle", { cx: x, cy: y, r: TOUCH, fill: "transparent" }),
      s("circle", {
        cx: x,
        cy: y,
        r: MARK,
        fill,
        stroke: ring ?? (inside ? "var(--cb-band-strong)" : "var(--cb-control)"),
        "stroke-width": ring ? 4 : 1.5,
        ...(Object.hasOwn(removed, slug) ? { "stroke-dasharray": "3 3" } : {}),
      }),
      ...texts.name_lines[slug].map((line, i) =>
        label(x, y + 24 + 14 * i, line, "middle", "var(--cb-ink)", slug === here || slug === there),
      ),
    );
  });
  const svg = canvas(width, height, lines, nodes);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", "Map of roles. Arrow keys go from role to role, Enter chooses.");
  svg.setAttribute("font-size", narrow ? 12 : 13);
  return svg;
}

function nodeWords(role, move, chosen, removed) {
  if (removed) return `${role.name}: ${chosen ? "the role to reach, " : ""}${WORDS.outside_limits}`;
  if (!move) return `${role.name}: the role to leave`;
  const { similarity, kind } = move.verdict;
  const value = similarity === null ? "no similarity" : `similarity ${twoDecimals(similarity)}`;
  const mark = chosen ? "the role to reach, " : "";
  return `${role.name}: ${mark}${value}, ${WORDS.short_verdicts[kind]}`;
}

function bow([x1, y1], [x2, y2]) {
  const x = (x1 + x2) / 2 - BEND * (y2 - y1);
  const y = (y1 + y2) / 2 + BEND * (x2 - x1);
  const n = (value) => value.toFixed(1);
  return `M${n(x1)},${n(y1)}Q${n(x)},${n(y)} ${n(x2)},${n(y2)}`;
}
