// What a plan keeps in the reader's document: steps, target role and settings. DOM-free.
import { stampAfter } from "../answers/answers.js";
import { DEFAULT_HOURS_A_WEEK } from "./plan.js";

export const HOURS = "hours-a-week";
export const START = "start-day";
export const FROM_ZERO = "plan-from-zero";
export const PLAN_ID = "plan-id";
export const SEQUENCE = "plan-sequence";
export const CALENDAR = "plan-calendar";

const EMPTY = { text: "", skill: null, due_on: null, done: false, dropped: false };

/** Return the document with a change to a step: {text, due_on, done, dropped, hours, skill}. */
export function changeStep(document, id, change) {
  const old = Object.hasOwn(document.plan, id) ? document.plan[id] : EMPTY;
  const entry = { ...old, ...change, changed_on: stampAfter(old.changed_on) };
  return { ...document, plan: { ...document.plan, [id]: entry } };
}

/** The id of a step that the reader writes at `present`, in the order of writing. */
export const ownId = (present = new Date()) =>
  `own-${present.toISOString().toLowerCase().replace(/[:.]/g, "-")}`;

const setting = (name, fallback, fits) => ({
  read(document) {
    const value = document.settings?.[name]?.value;
    return fits(value) ? value : fallback;
  },
  write(document, value) {
    const old = document.settings?.[name];
    const entry = { value, changed_on: stampAfter(old?.changed_on) };
    return { ...document, settings: { ...document.settings, [name]: entry } };
  },
});

/** Traits of the widget that live in the document; see assessment.js. known: role slugs. */
export function planTraits(known, role) {
  const zero = setting(FROM_ZERO, 0, Number.isFinite);
  return {
    role: {
      read: ({ target_role }) => (known.includes(target_role?.role) ? target_role.role : role),
      write: (document, slug) => ({
        ...document,
        target_role: { role: slug, chosen_on: stampAfter(document.target_role?.chosen_on) },
      }),
    },
    entries: {
      read: ({ plan }) =>
        Object.fromEntries(
          Object.entries(plan).map(([id, { changed_on, ...entry }]) => [id, entry]),
        ),
      write(document, wanted) {
        const kept = Object.entries(document.plan).filter(([id]) => Object.hasOwn(wanted, id));
        const start = { ...document, plan: Object.fromEntries(kept) };
        return Object.entries(wanted).reduce((d, [id, entry]) => changeStep(d, id, entry), start);
      },
    },
    hours_a_week: setting(HOURS, DEFAULT_HOURS_A_WEEK, Number.isFinite),
    start_on: setting(START, "", (value) => typeof value === "string"),
    from_zero: {
      read: (document) => zero.read(document) === 1,
      write: (document, value) => zero.write(document, value ? 1 : 0),
    },
  };
}

/**
 * What the next calendar file of this plan is numbered with, and the document that remembers it.
 * `write({plan_id, sequence})` returns the file's text; the number rises when its text has changed.
 */
export function numberedCalendar(document, write, newId = randomId) {
  const isText = (value) => typeof value === "string" && value !== "";
  const [id, sequence, calendar] = [
    setting(PLAN_ID, "", isText),
    setting(SEQUENCE, 0, Number.isInteger),
    setting(CALENDAR, "", isText),
  ];
  const plan_id = id.read(document) || newId();
  const mark = fingerprint(write({ plan_id, sequence: 0 }));
  const before = calendar.read(document);
  const number = sequence.read(document) + (before && before !== mark ? 1 : 0);
  if (before === mark) return { numbers: { plan_id, sequence: number }, document };
  const known = sequence.write(id.write(document, plan_id), number);
  return { numbers: { plan_id, sequence: number }, document: calendar.write(known, mark) };
}

const randomId = () =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");

/** A short mark of a text (FNV-1a, 32 bits): equal texts have equal marks. */
function fingerprint(text) {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, "0");
}
