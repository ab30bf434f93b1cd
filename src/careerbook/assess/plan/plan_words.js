// Twin of careerbook/assess/plan/plan_words.py: what a plan says.
// Both are held by tests/assess/plan/plan_cases.json.
import { lastDay, remains, TOP_LEVEL } from "./plan.js";
import { trimmed } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const OTHER_PROJECTS = 2;

export function title(step, guides) {
  if (step.text || step.skill === null) return step.text || "A step of your own";
  return `${guides[step.skill].name}: level ${step.from_level} to ${step.to_level}`;
}

export function hoursWords(step) {
  if (step.own_hours) return `${hours(step.hours_low)} (your estimate)`;
  if (step.skill === null) return "no estimate";
  return `${trimmed(step.hours_low, 2)} to ${hours(step.hours_high)}`;
}

export const when = (step, plan) =>
  step.weeks ? `done ${between(step.weeks.quick_end, step.weeks.slow_end, plan.start_on)}` : "";

/** [[level, evidence]] for every level that a step leads over. */
export function proofs(step, guides) {
  if (step.skill === null) return [];
  const { evidence } = guides[step.skill];
  const top = Math.min(step.to_level, TOP_LEVEL);
  return evidence.map((text, i) => [i + 1, text]).slice(step.from_level, top);
}

/** [[role slug, title]] of the role's projects for a skill, or the first of others. */
export function projectsFor(guide, role) {
  const own = guide.projects.filter(([slug]) => slug === role);
  return own.length ? own : guide.projects.slice(0, OTHER_PROJECTS);
}

export function sentence(plan, roleName) {
  const left = plan.steps.filter(remains);
  const unrated = plan.rated === 0 && !plan.from_zero;
  if (unrated && !plan.steps.length) {
    return fill(WORDS.nothing_rated, { role: roleName });
  }
  const parts = [];
  if (left.length) {
    const verb = left.length === 1 ? "step remains" : "steps remain";
    parts.push(
      fill(WORDS.toward, { count: left.length, steps: verb, role: roleName, hours: total(plan) }),
    );
    if (plan.weeks_low !== null) {
      const ends = between(plan.weeks_low, plan.weeks_high, plan.start_on);
      parts.push(`At ${hours(plan.hours_a_week)} a week the plan is done ${ends}.`);
    }
  } else if (plan.steps.length) {
    parts.push(fill(WORDS.nothing_left, { role: roleName }));
  } else {
    parts.push(fill(WORDS.nothing_short, { role: roleName }));
  }
  return [...parts, ...counts(plan, unrated)].join(" ");
}

export function dayWords(day) {
  const [year, month, ofMonth] = day.split("-");
  return `${MONTHS[Number(month) - 1]} ${Number(ofMonth)}, ${year}`;
}

function counts(plan, unrated) {
  const dropped = plan.steps.filter((step) => step.dropped).length;
  const done = plan.steps.filter((step) => step.done && !step.dropped).length;
  const found = [];
  if (done) found.push(`${done} ${be(done)} done.`);
  if (dropped) found.push(`${dropped} ${be(dropped)} dropped.`);
  const count = plan.open.length;
  if (unrated) found.push(WORDS.own_steps_only);
  else if (count) {
    const skills = count === 1 ? "1 skill that is" : `${count} skills that are`;
    const how = plan.from_zero ? "counted as level 0" : "left out";
    found.push(`${skills} not rated ${be(count)} ${how}.`);
  }
  return found;
}

export const total = (plan) =>
  plan.hours_low === plan.hours_high
    ? hours(plan.hours_low)
    : `${trimmed(plan.hours_low, 2)} to ${hours(plan.hours_high)}`;

function between(first, last, startOn) {
  const [from, to] = [first, last].map((week) =>
    startOn ? dayWords(lastDay(startOn, week)) : `week ${week}`,
  );
  return first === last ? `by ${from}` : `between ${from} and ${to}`;
}

const hours = (value) => `${trimmed(value, 2)} hour${value === 1 ? "" : "s"}`;
const be = (count) => (count === 1 ? "is" : "are");
