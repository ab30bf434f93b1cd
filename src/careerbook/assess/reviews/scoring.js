// Twin of careerbook/assess/reviews/scoring.py, which explains the formula and its limits.
// Both are held by tests/assess/reviews/review_cases.json.
import { NOT_APPLICABLE } from "../answers/answers.js";
import { listed } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const BEST = 2;
export const ANSWERS = [
  [0, "Not"],
  [1, "Partly"],
  [2, "Yes, always"],
  [NOT_APPLICABLE, "Not applicable"],
];
export const answerName = (answer) => ANSWERS.find(([value]) => value === answer)?.[1] ?? "open";

/** review: {area: [{id, name, item: [{id}]}]}; answers: {id: 0, 1, 2 or NOT_APPLICABLE}. */
export function score(review, answers) {
  const answerOf = (id) => (Object.hasOwn(answers, id) ? answers[id] : null);
  const rows = review.area.flatMap((area) =>
    area.item.map((item) => ({ item: item.id, area: area.id, answer: answerOf(item.id) })),
  );
  const areas = review.area.map((area) => scoreArea(area, answerOf));
  const shares = areas.flatMap(({ share }) => (share === null ? [] : [share]));
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const at = (share) => areas.filter((area) => least < most && area.share === share);
  const weak = rows.filter(({ answer }) => answer === 0 || answer === 1);
  const total = (key) => areas.reduce((sum, area) => sum + area[key], 0);
  return {
    areas,
    rows,
    answered: rows.filter(({ answer }) => answer !== null).length,
    not_applicable: total("not_applicable"),
    open: total("open"),
    weakest: weak.sort((a, b) => a.answer - b.answer),
    lowest: at(least),
    highest: at(most),
    order_open: orderOpen(areas, at(least)),
  };
}

export function sentence(result, name) {
  if (result.answered === 0) {
    return fill(WORDS.nothing_scored, { name });
  }
  const scored = result.areas.filter((area) => area.share !== null);
  if (scored.length === 0) {
    return WORDS.nothing_applies;
  }
  let text = `${result.answered} of ${result.rows.length} statements are answered`;
  text += result.not_applicable ? `, ${result.not_applicable} of them as not applicable.` : ".";
  if (result.open === 1) text += WORDS.open_one;
  else if (result.open) text += fill(WORDS.open_ones, { count: result.open });
  if (scored.length === 1) text += ` One area can be read: ${withPoints(scored)}.`;
  else if (result.lowest.length === 0) {
    text += fill(WORDS.areas_alike, { count: scored.length });
  } else {
    text += ` Lowest: ${withPoints(result.lowest)}. Highest: ${withPoints(result.highest)}.`;
    if (result.order_open) text += WORDS.order_open;
  }
  return `${text} ${weakWords(result)}`;
}

export function title(result, name) {
  const scored = result.areas.filter((area) => area.share !== null);
  const { lowest } = result;
  if (result.answered === 0) {
    const count = `${result.rows.length} statements in ${result.areas.length} areas`;
    return `${name}: ${count}, none answered yet`;
  }
  if (scored.length === 0) return WORDS.nothing_applies_title;
  if (result.weakest.length === 0) return WORDS.all_hold_title;
  if (scored.length === 1) return `${scored[0].name}: ${pointWords(scored[0])}`;
  if (lowest.length === 0) return WORDS.areas_alike_title;
  if (lowest.length > 2) return `${lowest.length} areas share the lowest place`;
  if (lowest.length === 2) return `Lowest: ${lowest[0].name} and ${lowest[1].name}`;
  return `Lowest: ${lowest[0].name}, ${pointWords(lowest[0])}`;
}

/** The label of one area: points, and what is missing from them. */
export function pointWords(area) {
  if (area.share === null) return area.open ? "not answered" : "not applicable";
  const text = `${area.points} of ${area.possible} points`;
  return area.open ? `${text}, ${area.open} open` : text;
}

function scoreArea(area, answerOf) {
  const given = area.item.map((item) => answerOf(item.id));
  const points = given.filter((answer) => typeof answer === "number");
  const open = given.filter((answer) => answer === null).length;
  const total = points.reduce((sum, answer) => sum + answer, 0);
  const possible = BEST * points.length;
  const reachable = possible + BEST * open;
  return {
    area: area.id,
    name: area.name,
    items: given.length,
    points: total,
    possible,
    not_applicable: given.filter((answer) => answer === NOT_APPLICABLE).length,
    open,
    share: points.length ? total / possible : null,
    low: reachable ? total / reachable : null,
    high: reachable ? (total + BEST * open) / reachable : null,
  };
}

function orderOpen(areas, lowest) {
  if (lowest.length === 0) return false;
  const reach = Math.max(...lowest.map(({ high }) => high));
  const others = areas.filter((area) => !lowest.includes(area));
  const tieBreaks = lowest.length > 1 && lowest.some(({ open }) => open > 0);
  return tieBreaks || others.some(({ low }) => low !== null && low < reach);
}

const withPoints = (areas) =>
  areas.map((area) => `${area.name} (${area.points} of ${area.possible} points)`).join(", ");

function weakWords({ weakest }) {
  const absent = weakest.filter(({ answer }) => answer === 0).length;
  const partly = weakest.length - absent;
  if (weakest.length === 0) return WORDS.all_hold;
  const parts = [];
  if (absent) parts.push(`${absent} ${absent === 1 ? "statement does" : "statements do"} not hold`);
  if (partly) {
    const noun = absent ? "" : partly === 1 ? " statement" : " statements";
    parts.push(`${partly}${noun} ${partly === 1 ? "holds" : "hold"} only in part`);
  }
  return `${listed(parts)}.`;
}
