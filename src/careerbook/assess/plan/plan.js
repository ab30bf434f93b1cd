// Twin of careerbook/assess/plan/plan.py, which explains order, hours and calendar.
// Both are held by tests/assess/plan/plan_cases.json.
import { byPriority, score } from "../skills/gap.js";
import { roundHalfUp, trimmed } from "../../say/numbers.js";
import * as WORDS from "./words.toml";
import { fill } from "../../say/wording.js";

export const DEFAULT_HOURS_A_WEEK = 5;
export const TOP_LEVEL = 4;
export const OWN_PREFIX = "own-";
const [LEAST_HOURS_A_WEEK, MOST_HOURS_A_WEEK] = [0.5, 80];
const MOST_WEEKS = 1040;
const DAY_MS = 86_400_000;

const TOO_FAR = WORDS.too_far;
const BAD_START = WORDS.bad_start;

/**
 * requirements: [{id, level, importance, must_have}]; ratings: {id: 0-5 or null};
 * guides: {id: {name, after, hours, evidence, chapters, projects}}; entries: section `plan`.
 */
export function build(
  requirements,
  ratings,
  guides,
  entries = {},
  { hoursAWeek = DEFAULT_HOURS_A_WEEK, startOn = null, fromZero = false } = {},
) {
  const rating = (id) => (Object.hasOwn(ratings, id) ? ratings[id] : null);
  const open = requirements.map(({ id }) => id).filter((id) => rating(id) === null);
  const levels = Object.fromEntries(
    requirements.map(({ id }) => [id, rating(id) ?? (fromZero ? 0 : null)]),
  );
  const rows = byPriority(score(requirements, levels).rows);
  const steps = inOrder(rows, guides).map((row) => stepOf(row, guides[row.skill], entries));
  const own = Object.keys(entries).filter((name) => name.startsWith(OWN_PREFIX));
  steps.push(...own.sort().map((name) => ownStep(name, entries[name])));
  const used = new Set(steps.map(({ id }) => id));
  const pace = quarter(hoursAWeek);
  const start = isDay(startOn) ? startOn : null;
  const { problem, scheduled } = schedule(steps, pace);
  const left = scheduled.filter(remains);
  const weeks = left.flatMap((step) => step.weeks ?? []);
  const last = (key) => (weeks.length ? Math.max(...weeks.map((week) => week[key])) : null);
  return {
    steps: scheduled,
    rated: requirements.length - open.length,
    open,
    from_zero: fromZero,
    hours_low: sum(left.map((step) => step.hours_low)),
    hours_high: sum(left.map((step) => step.hours_high)),
    weeks_low: last("quick_end"),
    weeks_high: last("slow_end"),
    kept: Object.keys(entries)
      .filter((name) => !used.has(name))
      .sort(),
    hours_a_week: pace,
    start_on: start,
    problem: problem || (startOn && start === null ? BAD_START : ""),
  };
}

export const remains = (step) => !(step.done || step.dropped);
export const quarter = (hours) => roundHalfUp(hours * 4) / 4;

export function isDay(text) {
  if (!/^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$/.test(text ?? "")) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const later = (day, days) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
export const firstDay = (startOn, week) => later(startOn, 7 * (week - 1));
export const lastDay = (startOn, week) => later(startOn, 7 * week - 1);

const sum = (values) => values.reduce((total, value) => total + value, 0);

function inOrder(rows, guides) {
  const rank = new Map(rows.map((row, index) => [row.skill, index]));
  const before = new Map(
    rows.map(({ skill }) => [skill, ancestors(skill, guides).filter((name) => rank.has(name))]),
  );
  const urgent = (skill) =>
    Math.min(
      ...[...rank].filter(([o]) => o === skill || before.get(o).includes(skill)).map(([, r]) => r),
    );
  const key = new Map(rows.map(({ skill }) => [skill, urgent(skill)]));
  const order = [];
  const waiting = new Set(rank.keys());
  while (waiting.size) {
    const [skill] = [...waiting]
      .filter((name) => !before.get(name).some((other) => waiting.has(other)))
      .sort((a, b) => key.get(a) - key.get(b) || rank.get(a) - rank.get(b));
    waiting.delete(skill);
    order.push(rows[rank.get(skill)]);
  }
  return order;
}

function ancestors(skill, guides) {
  const found = new Set();
  const waiting = [...guides[skill].after];
  while (waiting.length) {
    const name = waiting.pop();
    if (found.has(name)) continue;
    found.add(name);
    waiting.push(...guides[name].after);
  }
  return [...found];
}

function stepOf({ skill, own, required }, guide, entries) {
  const id = `${skill}-to-${required}`;
  const from = own ?? 0;
  const parts = guide.hours.slice(Math.min(from, TOP_LEVEL), Math.min(required, TOP_LEVEL));
  const entry = Object.hasOwn(entries, id) ? entries[id] : {};
  return withEntry({ id, skill, from_level: from, to_level: required }, entry, parts);
}

const ownStep = (id, entry) =>
  withEntry({ id, skill: null, from_level: null, to_level: null }, entry, []);

function withEntry(step, entry, parts) {
  const estimate = entry.hours ?? null;
  const hours = (end) => quarter(estimate ?? sum(parts.map((part) => part[end])));
  return {
    ...step,
    text: entry.text ?? "",
    hours_low: hours(0),
    hours_high: hours(1),
    own_hours: estimate !== null,
    due_on: entry.due_on ?? null,
    done: entry.done ?? false,
    dropped: entry.dropped ?? false,
    weeks: null,
  };
}

function schedule(steps, pace) {
  const without = (problem) => ({ problem, scheduled: steps });
  if (pace < LEAST_HOURS_A_WEEK)
    return without(fill(WORDS.too_few_hours, { hours: trimmed(pace, 2) }));
  if (pace > MOST_HOURS_A_WEEK)
    return without(fill(WORDS.too_many_hours, { hours: trimmed(pace, 2) }));
  if (sum(steps.filter(remains).map((step) => step.hours_high)) / pace > MOST_WEEKS) {
    return without(TOO_FAR);
  }
  let [quick, slow] = [0, 0];
  const scheduled = steps.map((step) => {
    if (!remains(step)) return step;
    const [quickBegin, slowBegin] = [quick, slow].map((hours) => Math.floor(hours / pace) + 1);
    quick += step.hours_low;
    slow += step.hours_high;
    const weeks = {
      quick_begin: quickBegin,
      quick_end: Math.max(quickBegin, Math.ceil(quick / pace)),
      slow_begin: slowBegin,
      slow_end: Math.max(slowBegin, Math.ceil(slow / pace)),
    };
    return { ...step, weeks };
  });
  return { problem: "", scheduled };
}
