// Twin of careerbook/assess/leads/words.py: what the ranking of roles says in words. Its fixed
// sentences come with the data: `fixed` is the trait's `facts.words`.
import { alikeOf, DRAWS, leadingOf } from "./leads.js";
import { listed, money, percent, percentBand, twoDecimals } from "../../say/numbers.js";

const NAMED = 3;

export function title(found, answered) {
  if (!placed(answered)) return "Nothing is placed yet";
  if (!found.rows.length) {
    return found.far.length ? "Every role is still ahead of you" : "Nothing is ranked";
  }
  const leading = leadingOf(found).map((row) => row.name);
  const alike = alikeOf(found).length;
  if (leading.length > 1) return `By your weights ${listed(leading)} come first together`;
  if (!alike) return `By your weights ${leading[0]} comes first`;
  if (alike === found.rows.length - 1 && alike > 1) {
    return "Your answers put no role clearly before the others";
  }
  return `${leading[0]} comes first, but ${count(alike)} cannot be told apart from it`;
}

export function sentence(found, answered, weights, fixed) {
  const states = statesOf(answered, fixed);
  if (!placed(answered)) {
    const begun = states.filter(({ state }) => state !== "none");
    return [...begun.map(({ words }) => words), fixed.first_steps].join(" ");
  }
  const said = states.map(({ words }) => words);
  if (!found.rows.length) {
    const none = found.unranked.length ? fixed.no_weight : fixed.all_gone;
    return [...said, found.far.length ? fixed.all_far : none].join(" ");
  }
  const counted = listed(found.used.map((name) => `${name} ${weights[name]}`));
  const leading = leadingOf(found).map((row) => row.name);
  const verb = leading.length === 1 ? "comes" : "come";
  const [open, far] = [found.unranked.length, found.far.length];
  return [
    `By your weights (${counted}) ${listed(leading)} ${verb} first.`,
    firmness(found, leading.length),
    alikeWords(found),
    shortWords(leadingOf(found)),
    ...said,
    open &&
      `${open === 1 ? "1 role is" : `${open} roles are`} not ranked: too few of the skills are rated.`,
    far &&
      `${far === 1 ? "1 role is" : `${far} roles are`} not ranked: more than two thirds of the must-haves are more than one level short.`,
    fixed.meaning,
  ]
    .filter(Boolean)
    .join(" ");
}

/** Whether anything but pay is known. */
export const placed = ({ interest_state, skill_state }) =>
  interest_state === "ready" || skill_state === "ready";

/** A measure in words, always with its band. */
export function measureWords(criterion, measure) {
  if (!measure) return "not known";
  const { value, low, high } = measure;
  if (criterion === "interests") {
    return `${twoDecimals(value)} (${twoDecimals(low)} to ${twoDecimals(high)})`;
  }
  if (criterion === "skills") return percentBand(low, high);
  return low === high ? money(low) : `${money(low)} to ${money(high)}`;
}

function firmness({ rows, used }, leading) {
  if (used.length === 1) {
    return used[0] === "pay"
      ? "Only pay counts with these weights."
      : "Only one thing counts, so other weights would change nothing.";
  }
  const text = `${leading === 1 ? "It" : "Each"} was first in ${rows[0].first} of ${DRAWS} draws of slightly different weights`;
  const others = rows
    .filter(({ place, first }) => place > 1 && first)
    .sort((a, b) => b.first - a.first || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .slice(0, NAMED);
  if (!others.length) return `${text}.`;
  return `${text}; then ${listed(others.map(({ name, first }) => `${name} in ${first}`))}.`;
}

function alikeWords(found) {
  const names = alikeOf(found).map((row) => row.name);
  if (found.rows.length === 1) return "No other role is ranked.";
  if (!names.length) return "Every other role can be told apart from the first.";
  if (names.length > 1 && names.length === found.rows.length - 1) {
    return "But the bands are so wide that no other role can be told apart from the first.";
  }
  return `The bands do not tell ${count(names.length)} from the first: ${listed(names)}.`;
}

function shortWords(leading) {
  const short = leading.filter((row) => row.short).map((row) => `${row.name} ${row.short}`);
  return short.length && `Must-haves more than one level short: ${listed(short)}.`;
}

const count = (roles) => (roles === 1 ? "1 role" : `${roles} roles`);

const statesOf = ({ interest_state, skill_state }, fixed) =>
  [
    { state: interest_state, words: fixed.interests[interest_state] },
    { state: skill_state, words: fixed.skills[skill_state] },
  ].filter(({ words }) => words);
