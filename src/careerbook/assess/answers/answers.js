// Twin of careerbook/assess/answers/answers.py: the reader's own document, checked and merged.
// Both are held by tests/assess/answers/answers_cases.json. Storage in the browser is assess/answers/answer_store.js.
import { fieldsOf, isObject, rule, schema } from "./answer_rules.js";
import { whole } from "../../say/numbers.js";

export const FORMAT = "careerbook-answers/1";
export const MAX_BYTES = 1_000_000;
const MAX_ENTRIES = 1_000;
const SHOWN_CHARS = 60;

export class AnswersError extends Error {
  constructor(field, found, allowed) {
    const place = field ? `The field ${field} holds ${found}` : `The file is ${found}`;
    super(`These answers cannot be used. ${place}; allowed: ${allowed}. Nothing was changed.`);
    Object.assign(this, { name: "AnswersError", field, found, allowed });
  }
}

export const NOT_APPLICABLE = "not-applicable"; // an answer to a statement of a team review

const id = rule({ $ref: "#/$defs/id" });
const stamp = rule({ $ref: "#/$defs/time" });
// Section -> the fields of an entry; the order is that of the schema.
const SECTIONS = Object.fromEntries(
  Object.entries(schema.properties)
    .filter(([, part]) => part.$ref === "#/$defs/section")
    .map(([name, part]) => [name, fieldsOf(part.additionalProperties)]),
);
// Section -> the fields of entries that have a shape of their own, by id.
const NAMED = Object.fromEntries(
  Object.keys(SECTIONS).map((name) => [
    name,
    Object.fromEntries(
      Object.entries(schema.properties[name].properties ?? {}).map(([id, part]) => [
        id,
        fieldsOf(part),
      ]),
    ),
  ]),
);
const REQUIRED = schema.required;
// Sections that came later: a document may lack them.
const LATER = Object.keys(SECTIONS).filter((name) => !REQUIRED.includes(name));
/** Section -> the field that dates an entry. */
export const DATED = Object.fromEntries(
  Object.entries(SECTIONS).map(([name, { dated }]) => [name, dated]),
);
const TARGET = fieldsOf(schema.properties.target_role);

export function empty() {
  const first = Object.keys(SECTIONS).filter((name) => REQUIRED.includes(name));
  const sections = first.map((name) => [name, {}]);
  return { format: FORMAT, ...Object.fromEntries(sections), target_role: null };
}

/** Return a checked copy of the document, or throw an AnswersError naming the first wrong field. */
export function validate(document) {
  if (!isObject(document)) {
    throw new AnswersError("", kind(document), `a JSON object of the format ${FORMAT}`);
  }
  checkFormat(own(document, "format"));
  checkKeys(document, REQUIRED, "", LATER);
  for (const [section, fields] of Object.entries(SECTIONS)) {
    if (!Object.hasOwn(document, section)) continue;
    const entries = document[section];
    if (!isObject(entries)) {
      throw new AnswersError(section, show(entries), "an object of entries by id");
    }
    const names = Object.keys(entries).sort();
    if (names.length > MAX_ENTRIES) {
      const found = `${names.length} entries`;
      throw new AnswersError(section, found, `at most ${MAX_ENTRIES} entries`);
    }
    for (const name of names) {
      const allowed = id(name);
      if (allowed) throw new AnswersError(section, show(name), allowed);
      const place = `${section}.${name}`;
      checkEntry(entries[name], own(NAMED[section], name) ?? fields, place);
      if (section === "shortlist" && entries[name].kept && entries[name].dismissed) {
        throw new AnswersError(`${place}.dismissed`, "true", "false, since the role is kept");
      }
    }
  }
  if (document.target_role !== null) checkEntry(document.target_role, TARGET, "target_role");
  return JSON.parse(JSON.stringify(document));
}

/** Return the document in an exported file's text. */
export function parse(source) {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > MAX_BYTES) {
    const [found, most] = [bytes, MAX_BYTES].map((n) => `${whole(n)} bytes`);
    throw new AnswersError("", `${found} long`, `at most ${most}`);
  }
  let document;
  try {
    document = JSON.parse(source.replace(/^\ufeff/, ""));
  } catch {
    const allowed = `a JSON file of the format ${FORMAT}, as this book exports it`;
    throw new AnswersError("", "not readable as JSON", allowed);
  }
  return validate(document);
}

/** Return the text of an export: the same document always gives the same text. */
export const dump = (document) => `${JSON.stringify(sorted(validate(document)), null, 2)}\n`;

/** Return both documents in one: of two entries with the same id the later one. */
export function merge(mine, other) {
  const result = empty();
  for (const [section, { dated }] of Object.entries(SECTIONS)) {
    const copies = [mine, other].filter((copy) => Object.hasOwn(copy, section));
    if (copies.length) result[section] = {};
    for (const [name, entry] of copies.flatMap((copy) => Object.entries(copy[section]))) {
      const present = own(result[section], name);
      result[section][name] = present ? later(present, entry, dated) : { ...entry };
    }
  }
  const targets = [mine.target_role, other.target_role].filter(Boolean);
  if (targets.length) {
    result.target_role = { ...targets.reduce((a, b) => later(a, b, TARGET.dated)) };
  }
  return result;
}

/** Return {skill id: level} for every rating that stands. */
export function levels(document) {
  const standing = Object.entries(document.ratings).filter(([, entry]) => entry.level !== null);
  return Object.fromEntries(standing.map(([name, entry]) => [name, entry.level]));
}

/** Return {item id: 0, 1, 2 or NOT_APPLICABLE} for every answer to a team review that stands. */
export function reviewAnswers(document) {
  const standing = Object.entries(document.reviews ?? {}).filter(([, e]) => e.answer !== null);
  return Object.fromEntries(standing.map(([name, entry]) => [name, entry.answer]));
}

/** Return the document with a change, {answer} or {note}, to one item of a team review. */
export function noteReview(document, id, change) {
  const old = own(document.reviews ?? {}, id) ?? { answer: null, note: "" };
  const entry = { ...old, ...change, answered_on: stampAfter(old.answered_on) };
  return { ...document, reviews: { ...document.reviews, [id]: entry } };
}

/** Slugs of the roles that the reader keeps, and of those not to be offered any more; sorted. */
export const shortlist = (document) => slugsWith(document, "kept");
export const dismissed = (document) => slugsWith(document, "dismissed");
const slugsWith = (document, field) =>
  Object.keys(document.shortlist)
    .filter((slug) => document.shortlist[slug][field])
    .sort();

/** Return the document with a role "kept", "dismissed" or, with "", neither. */
export function choose(document, slug, choice) {
  const old = own(document.shortlist, slug);
  const entry = { kept: choice === "kept", changed_on: stampAfter(old?.changed_on) };
  // Written only where it says something: an older edition reads all other documents.
  if (choice === "dismissed") entry.dismissed = true;
  return { ...document, shortlist: { ...document.shortlist, [slug]: entry } };
}

/** The present time, and always after the entry that it replaces, whatever the device's clock says. */
export function stampAfter(previous, present = new Date()) {
  const now = present.toISOString();
  if (!previous || previous < now) return now;
  const next = new Date(Date.parse(previous) + 1).toISOString();
  return stamp(next) ? previous : next;
}

function later(a, b, dated) {
  if (a[dated] !== b[dated]) return a[dated] > b[dated] ? a : { ...b };
  return compare(ascii(a), ascii(b)) >= 0 ? a : { ...b };
}

// The same text as Python's json.dumps(sort_keys=True): only then both sides break a tie alike.
const ascii = (entry) =>
  JSON.stringify(sorted(entry)).replace(
    /[\u007f-\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
const compare = (a, b) => (a === b ? 0 : a > b ? 1 : -1);

function checkFormat(found) {
  const match = typeof found === "string" && /^careerbook-answers\/([0-9]{1,6})$/.exec(found);
  if (!match) {
    const allowed = `${FORMAT} (this is not a file of this book)`;
    throw new AnswersError("format", show(found ?? null), allowed);
  }
  if (Number(match[1]) > 1) {
    const allowed = `${FORMAT} (the file comes from a newer edition: open it there)`;
    throw new AnswersError("format", show(found), allowed);
  }
  if (found !== FORMAT) {
    throw new AnswersError("format", show(found), `${FORMAT} (an older form is not supported)`);
  }
}

function checkKeys(value, required, place, optional = []) {
  const names = [...required, ...optional].sort();
  const missing = [...required].sort().find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) {
    throw new AnswersError(place + missing, "nothing", "a value, since this field is required");
  }
  const unknown = Object.keys(value)
    .sort()
    .find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const known = `only the fields ${names.join(", ")}`;
    throw new AnswersError(
      place + show(unknown).replace(/^"|"$/g, ""),
      show(value[unknown]),
      known,
    );
  }
}

function checkEntry(entry, { required, optional }, place) {
  if (!isObject(entry)) {
    const names = Object.keys(required).sort().join(", ");
    throw new AnswersError(place, show(entry), `an object with ${names}`);
  }
  checkKeys(entry, Object.keys(required), `${place}.`, Object.keys(optional));
  for (const [name, check] of Object.entries({ ...required, ...optional })) {
    const allowed = Object.hasOwn(entry, name) ? check(entry[name]) : "";
    if (allowed) throw new AnswersError(`${place}.${name}`, show(entry[name]), allowed);
  }
}

const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);
const kind = (value) => {
  if (Array.isArray(value)) return "a JSON list";
  return value === null ? "JSON null" : "a single JSON value";
};

function show(value) {
  if (typeof value === "number" && !Number.isFinite(value)) return "a number too large";
  const letters = [...JSON.stringify(value)];
  const cut = letters.length > SHOWN_CHARS;
  return cut ? `${letters.slice(0, SHOWN_CHARS).join("")}...` : letters.join("");
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const names = Object.keys(value).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(value[name])]));
}
