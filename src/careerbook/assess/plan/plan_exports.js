// Twin of careerbook/assess/plan/plan_exports.py: a plan as a file, the same bytes as Python writes.
// Both are held by tests/assess/plan/plan_cases.json.
import { toCsv } from "../../kit/csv.js";
import { firstDay, lastDay, remains } from "./plan.js";
import { hoursWords, projectsFor, proofs, sentence, title, when } from "./plan_words.js";

const FOLD_OCTETS = 75; // RFC 5545, 3.1
// A sheet is {plan, guides, role, role_name, basis, made_on, plan_id, sequence}.

export function toMarkdown(sheet) {
  const { plan, guides } = sheet;
  const lines = [`# Plan: ${markdown(sheet.role_name)}`, "", sentence(plan, sheet.role_name), ""];
  if (plan.problem) lines.push(plan.problem, "");
  const dropped = plan.steps.filter((step) => step.dropped);
  plan.steps
    .filter((step) => !step.dropped)
    .forEach((step, index) => {
      lines.push(...markdownStep(index + 1, step, sheet));
    });
  if (dropped.length) {
    lines.push("", "## Dropped", "");
    lines.push(...dropped.map((step) => `- ${markdown(title(step, guides))}`));
  }
  return [...lines, "", `Hours: ${sheet.basis}`, ""].join("\n");
}

const planCsv = (sheet) =>
  toCsv(
    Object.keys(row({ skill: null }, 0, sheet)).map((key) => ({ key, label: key })),
    rows(sheet),
  );

function planJson(sheet) {
  const document = {
    format: "careerbook-plan/1",
    role: sheet.role,
    role_name: sheet.role_name,
    hours_a_week: sheet.plan.hours_a_week,
    start_on: sheet.plan.start_on,
    summary: sentence(sheet.plan, sheet.role_name),
    basis: sheet.basis,
    steps: rows(sheet),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Whole-day events; an empty text where no step has a day. */
export function toICalendar(sheet) {
  const events = sheet.plan.steps.flatMap((step) => eventsOf(step, sheet));
  if (!events.length) return "";
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//AI Careers Handbook//Career plan//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...events,
    "END:VCALENDAR",
  ];
  return lines
    .flatMap(fold)
    .map((line) => `${line}\r\n`)
    .join("");
}

/** Ending of the file -> {type, write(sheet)}. */
export const WRITERS = {
  md: { type: "text/markdown", write: toMarkdown },
  csv: { type: "text/csv", write: planCsv },
  json: { type: "application/json", write: planJson },
  ics: { type: "text/calendar", write: toICalendar },
};

const rows = (sheet) => sheet.plan.steps.map((step, index) => row(step, index, sheet));

// The order of the keys is that of the columns.
function row(step, index, { plan, guides }) {
  const day = (week) => (week && plan.start_on ? lastDay(plan.start_on, week) : null);
  const { quick_begin, quick_end, slow_begin, slow_end } = step.weeks ?? {};
  const chapters = step.skill === null ? [] : guides[step.skill].chapters;
  return {
    step: index + 1,
    title: plain(title(step, guides)),
    skill: step.skill,
    from_level: step.from_level,
    to_level: step.to_level,
    hours_low: step.hours_low,
    hours_high: step.hours_high,
    own_estimate: step.own_hours ? "yes" : "no",
    quick_begin_week: quick_begin ?? null,
    quick_end_week: quick_end ?? null,
    slow_begin_week: slow_begin ?? null,
    slow_end_week: slow_end ?? null,
    quick_end_on: day(quick_end),
    slow_end_on: day(slow_end),
    due_on: step.due_on,
    status: step.dropped ? "dropped" : step.done ? "done" : "to do",
    evidence: proofs(step, guides).at(-1)?.[1] ?? null,
    chapters: chapters.map(([page]) => page).join("; ") || null,
  };
}

function markdownStep(index, step, { plan, guides, role }) {
  const about = [hoursWords(step), when(step, plan), step.due_on && `due ${step.due_on}`];
  const lines = [
    `${index}. [${step.done ? "x" : " "}] **${markdown(title(step, guides))}** (${about.filter(Boolean).join(", ")})`,
    ...proofs(step, guides).map(([n, text]) => `   - Proof of level ${n}: ${markdown(text)}`),
  ];
  if (step.skill === null) return lines;
  const guide = guides[step.skill];
  const chapters = guide.chapters.map(([page, name]) => `${markdown(name)} (${page})`).join(", ");
  const projects = projectsFor(guide, role)
    .map(([slug, name]) => `${markdown(name)} (roles/${slug})`)
    .join("; ");
  if (chapters) lines.push(`   - Chapters: ${chapters}`);
  if (projects) lines.push(`   - Projects: ${projects}`);
  return lines;
}

function eventsOf(step, { plan, guides, made_on, plan_id, sequence }) {
  if (!remains(step)) return [];
  const name = plain(title(step, guides));
  const about = [
    `${[hoursWords(step), when(step, plan)].filter(Boolean).join(", ")}.`,
    ...proofs(step, guides).map(([n, text]) => `Proof of level ${n}: ${text}`),
  ];
  const event = (id, summary, first, after) => [
    "BEGIN:VEVENT",
    `UID:${id}.${plan_id}@plan.careerbook`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${compact(made_on.slice(0, 19))}Z`,
    `DTSTART;VALUE=DATE:${compact(first)}`,
    ...(after ? [`DTEND;VALUE=DATE:${compact(after)}`] : []),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${about.map((line) => escaped(plain(line))).join("\\n")}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
  const lines = [];
  if (step.weeks && plan.start_on) {
    const [first, after] = [step.weeks.slow_begin, step.weeks.slow_end + 1];
    const start = plan.start_on;
    lines.push(...event(step.id, name, firstDay(start, first), firstDay(start, after)));
  }
  if (step.due_on) lines.push(...event(`${step.id}-due`, `Due: ${name}`, step.due_on));
  return lines;
}

function fold(line) {
  const parts = [];
  const encoder = new TextEncoder();
  let [part, octets] = ["", 0];
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > FOLD_OCTETS) {
      parts.push(part);
      [part, octets] = [" ", 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part];
}

const plain = (text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
  text.replace(/[\x00-\x1f\x7f\x85\u2028\u2029]+/g, " ").replace(/^ +| +$/g, "");
const markdown = (text) => plain(text).replace(/([\\`*_[\]<>#|])/g, "\\$1");
const escaped = (text) => text.replace(/([\\;,])/g, "\\$1");
const compact = (text) => text.replace(/[-:]/g, "");
