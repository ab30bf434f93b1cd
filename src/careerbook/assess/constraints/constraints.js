// Twin of careerbook/assess/constraints/constraints.py, which explains what removes a role.
// Both are held by tests/assess/constraints/constraints_cases.json.
import { stampAfter } from "../answers/answers.js";
import { listed, trimmed } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const CONSTRAINTS = ["hours", "place", "schooling", "months"];
export const LEVELS = Object.keys(WORDS.schooling_levels);
const [DEFAULT_PACE, LEAST_PACE, MOST_PACE] = [5, 0.5, 80];
const SLACK = 1;
const [WEEKS_A_YEAR, MONTHS_A_YEAR] = [52, 12];

/** {limit: value} of the limits that the document sets. */
export const limitsOf = ({ constraints = {} }) =>
  Object.fromEntries(
    CONSTRAINTS.flatMap((name) => {
      const value = Object.hasOwn(constraints, name) ? constraints[name].value : null;
      return value === null ? [] : [[name, value]];
    }),
  );

/** The document with these limits; what is absent is taken back, what stands keeps its date. */
export function setLimits(document, limits) {
  const now = limitsOf(document);
  const constraints = { ...document.constraints };
  for (const name of CONSTRAINTS.filter((one) => (limits[one] ?? null) !== (now[one] ?? null))) {
    const set_on = stampAfter(constraints[name]?.set_on);
    constraints[name] = { value: limits[name] ?? null, set_on };
  }
  return { ...document, constraints };
}

/** Hours of learning a week, as the plan has them, or 5. */
export function paceOf({ settings = {} }) {
  const value = settings["hours-a-week"]?.value;
  return Number.isFinite(value) && value >= LEAST_PACE && value <= MOST_PACE ? value : DEFAULT_PACE;
}

/**
 * facts: {roles: [{role, name, hours, place, schooling, must: [[skill, level]]}], hours: {skill:
 * quick hours to level 1-4}}. Returns {removed: {slug: why}, unknown: {limit: names}, either: names
 * of the roles done at either place, where one is asked for, roles: how many}.
 */
export function judge(limits, facts, ratings, pace) {
  const set = CONSTRAINTS.filter((name) => Object.hasOwn(limits, name));
  const removed = {};
  const unknown = Object.fromEntries(set.map((name) => [name, []]));
  for (const role of facts.roles) {
    const reasons = [];
    for (const name of set) {
      const reason = why(name, limits[name], role, { hours: facts.hours, ratings, pace });
      if (reason === null) unknown[name].push(role.name);
      else if (reason) reasons.push(reason);
    }
    if (reasons.length) removed[role.role] = reasons.join("; ");
  }
  const known = Object.entries(unknown).filter(([, names]) => names.length);
  const either = facts.roles.filter(({ place }) => set.includes("place") && place === "either");
  return {
    removed,
    unknown: Object.fromEntries(known),
    either: either.map(({ name }) => name),
    roles: facts.roles.length,
  };
}

/** What the limits removed, why, and where nothing is known; nameOf: {slug: name}. */
export function sentence(verdict, nameOf, limits) {
  if (!Object.keys(limits).length) return "";
  const slugs = Object.keys(verdict.removed);
  const parts = [WORDS.removed_none];
  if (slugs.length) {
    const byReason = new Map();
    for (const slug of slugs) {
      const reason = verdict.removed[slug];
      byReason.set(reason, [...(byReason.get(reason) ?? []), nameOf[slug]]);
    }
    const reasons = [...byReason].map(([reason, names]) =>
      fill(WORDS.reason, { names: listed(names), why: reason }),
    );
    const roles = slugs.length === 1 ? "1 role" : `${slugs.length} roles`;
    parts[0] = fill(WORDS.removed, { roles, reasons: reasons.join(" ") });
  }
  if (verdict.either.length) parts.push(fill(WORDS.either, { names: listed(verdict.either) }));
  const unknown = Object.entries(verdict.unknown);
  const nowhere = unknown.filter(([, names]) => names.length === verdict.roles);
  const facts = nowhere.filter(([name]) => name !== "months").map(([name]) => WORDS.names[name]);
  if (facts.length) parts.push(fill(WORDS.unknown_all, { limits: listed(facts) }));
  if (nowhere.some(([name]) => name === "months")) parts.push(WORDS.unknown_months);
  for (const [name, names] of unknown.filter(([, some]) => some.length < verdict.roles)) {
    const called = WORDS.names[name];
    const limit = called[0].toUpperCase() + called.slice(1);
    parts.push(fill(WORDS.unknown_some, { limit, names: listed(names) }));
  }
  return parts.join(" ");
}

/** Says of one role that the limits remove it. */
export const removes = (why) => fill(WORDS.removes, { why });

/** The mark of such a role where nothing is ranked. */
export const mark = (why) => fill(WORDS.mark, { why });

function why(name, limit, role, { hours, ratings, pace }) {
  if (name === "hours") {
    if (role.hours === null) return null;
    return role.hours > limit ? fill(WORDS.hours, { least: role.hours }) : "";
  }
  if (name === "place") {
    if (role.place === null) return null;
    const other = limit === "remote" ? "on-site" : "remote";
    const reason = limit === "remote" ? WORDS.remote : WORDS.on_site;
    return role.place === other ? reason : "";
  }
  if (name === "schooling") {
    if (role.schooling === null) return null;
    const above = LEVELS.indexOf(role.schooling) > LEVELS.indexOf(limit);
    return above ? fill(WORDS.schooling, { level: WORDS.schooling_levels[role.schooling] }) : "";
  }
  const needed = monthsNeeded(role, hours, ratings, pace);
  if (needed === null || needed <= limit) return needed === null ? null : "";
  const said = { needed: months(needed), pace: trimmed(pace, 2), months: months(limit) };
  return fill(WORDS.months, said);
}

function monthsNeeded({ must }, hours, ratings, pace) {
  let total = 0;
  for (const [skill, required] of must) {
    const own = Object.hasOwn(ratings, skill) ? ratings[skill] : null;
    if (own === null) return null;
    for (const part of hours[skill].slice(own, Math.max(own, required - SLACK))) total += part;
  }
  return Math.ceil(total / ((pace * WEEKS_A_YEAR) / MONTHS_A_YEAR));
}

const months = (count) => (count === 1 ? "1 month" : `${count} months`);
