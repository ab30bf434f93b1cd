// Twin of careerbook/assess/leads/words.py: what the ranking of roles says in words.
import { DRAWS } from "./draws.js";
import { alikeOf, FITS_FROM, leadingOf, noneFits } from "./leads.js";
import { listed, money, percentBand, roundHalfUp, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const NAMED = 3;

export function title(found, answered) {
  if (!placed(answered)) return "Nothing is placed yet";
  if (!found.rows.length) {
    if (found.far.length) return WORDS.all_ahead_title;
    return isLimited(found) ? WORDS.all_removed_title : "Nothing is ranked";
  }
  if (noneFits(found)) return WORDS.none_fits_title;
  const leading = leadingOf(found).map(withShort);
  const alike = alikeOf(found).length;
  if (leading.length > 1) return fill(WORDS.first_together_title, { names: listed(leading) });
  if (!alike) return `By your weights ${leading[0]} comes first`;
  if (alike === found.rows.length - 1 && alike > 1) {
    return WORDS.none_clear_title;
  }
  return fill(WORDS.first_title, { name: leading[0], roles: count(alike) });
}

/** limits: what the reader's limits removed, in words. */
export function sentence(found, answered, weights, limits = "") {
  const states = statesOf(answered);
  if (!placed(answered)) {
    const begun = states.filter(({ state }) => state !== "none");
    return [...begun.map(({ words }) => words), WORDS.first_steps].join(" ");
  }
  const said = states.map(({ words }) => words);
  if (!found.rows.length) {
    const none = found.unranked.length ? WORDS.no_weight : WORDS.all_gone;
    const far = found.far.length ? WORDS.all_far : none;
    const why = isLimited(found) ? WORDS.all_removed : far;
    return [...said, why, limits].filter(Boolean).join(" ");
  }
  const counted = listed(found.used.map((name) => `${name} ${weights[name]}`));
  const leading = leadingOf(found).map(withShort);
  const verb = leading.length === 1 ? "comes" : "come";
  const [open, far] = [found.unranked.length, found.far.length];
  return [
    noneFits(found) && fill(WORDS.none_fits, { least: twoDecimals(FITS_FROM) }),
    `By your weights (${counted}) ${listed(leading)} ${verb} first.`,
    misfits(found),
    firmness(found, leading.length),
    alikeWords(found),
    ...said,
    open && fill(WORDS.roles_too_thin, { roles: open === 1 ? "1 role is" : `${open} roles are` }),
    far && fill(WORDS.roles_too_far, { roles: far === 1 ? "1 role is" : `${far} roles are` }),
    limits,
    WORDS.meaning,
  ]
    .filter(Boolean)
    .join(" ");
}

const isLimited = ({ rows, far, unranked, removed }) =>
  removed.length > 0 && !rows.length && !far.length && !unranked.length;

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

/** In how many draws something holds, in words; never all or none of them. */
export function often(count) {
  const tenths = roundHalfUp((10 * count) / DRAWS);
  if (20 * count >= 19 * DRAWS) return WORDS.nearly_all;
  return 20 * count >= DRAWS ? fill(WORDS.tenths, { tenths }) : WORDS.hardly_any;
}

/** A role's name with its must-haves that are short. */
export const withShort = ({ name, short, must }) =>
  short ? `${name} (${shortWords(short, must)})` : name;

/** How many must-haves are more than one level short; empty when none is. */
export function shortWords(short, must) {
  if (!short) return "";
  if (short === must) return WORDS.every_must_have_short;
  return fill(WORDS.some_must_haves_short, { short, must });
}

function firmness({ rows, used }, leading) {
  const onlyPay = used.length === 1 && used[0] === "pay" ? `${WORDS.only_pay} ` : "";
  if (rows.length === 1) return onlyPay.trim();
  const who = leading === 1 ? "It" : "Each";
  const text = fill(WORDS.firmness, { who, first: often(rows[0].first) });
  const others = rows
    .filter(({ place, first }) => place > 1 && 20 * first >= DRAWS)
    .sort((a, b) => b.first - a.first || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1))
    .slice(0, NAMED);
  if (!others.length) return `${onlyPay}${text}.`;
  const then = others.map(({ name, first }) => `${name} in ${often(first)}`);
  return `${onlyPay}${text}; then ${listed(then)}.`;
}

function misfits(found) {
  const unliked = leadingOf(found).filter(({ fits }) => fits === false);
  if (noneFits(found) || !unliked.length) return "";
  const names = listed(unliked.map(({ name }) => name));
  return fill(WORDS.first_unliked, { names, least: twoDecimals(FITS_FROM) });
}

function alikeWords(found) {
  const names = alikeOf(found).map(withShort);
  if (found.rows.length === 1) return "No other role is ranked.";
  if (!names.length) return WORDS.all_told_apart;
  if (names.length > 1 && names.length === found.rows.length - 1) {
    return WORDS.none_told_apart;
  }
  return fill(WORDS.not_told_apart, { roles: count(names.length), names: listed(names) });
}

const count = (roles) => (roles === 1 ? "1 role" : `${roles} roles`);

const statesOf = ({ interest_state, skill_state }) =>
  [
    { state: interest_state, words: WORDS.interests[interest_state] },
    { state: skill_state, words: WORDS.skills[skill_state] },
  ].filter(({ words }) => words);
