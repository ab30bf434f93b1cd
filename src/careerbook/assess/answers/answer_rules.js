// Twin of careerbook/assess/answers/answer_rules.py: the shape of the reader's document, read from the
// same JSON Schema. What is understood of JSON Schema is what that file uses.
import schema from "./answers.schema.json" with { type: "json" };

export { schema };

// What the message calls a value of each shared definition; see `$defs` in the schema.
const NAMES = {
  id: "an id of a-z, 0-9 and hyphens, at most 80 characters",
  time: "a time such as 2026-05-31T09:30:00.000Z",
  day: "a day such as 2026-05-31",
};
const LONE_SURROGATE = /[\ud800-\udfff]/u; // with the u flag a sound pair does not match

/** The fields of an object schema: {required, optional: {name: rule}, dated}. */
export function fieldsOf(entry) {
  const all = Object.entries(entry.properties);
  const rules = (wanted) =>
    Object.fromEntries(
      all
        .filter(([name]) => entry.required.includes(name) === wanted)
        .map(([name, part]) => [name, rule(part)]),
    );
  const [dated] = all.find(([, part]) => part.$ref === "#/$defs/time");
  return { required: rules(true), optional: rules(false), dated };
}

/** A rule takes a value and returns what is allowed when the value is not, else "". */
export function rule(part) {
  const allowed = say(part);
  return (value) => (holds(value, part) ? "" : allowed);
}

const definition = (part) => schema.$defs[part.$ref.slice("#/$defs/".length)];
const types = (part) => [part.type].flat();
export const isObject = (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function holds(value, part) {
  if (part.$ref) return holds(value, definition(part));
  if (part.anyOf) return part.anyOf.some((one) => holds(value, one));
  if (part.enum) return part.enum.includes(value);
  return types(part).some((name) => TESTS[name](value, part));
}

function say(part) {
  if (part.$ref) return NAMES[part.$ref.split("/").at(-1)] ?? say(definition(part));
  if (part.anyOf) return part.anyOf.map(say).join(", or ");
  if (part.enum) return `one of ${part.enum.map((one) => JSON.stringify(one)).join(", ")}`;
  return types(part)
    .map((name) => WORDS[name](part))
    .join(", or ");
}

const isNumber = (value, part) =>
  Number.isFinite(value) &&
  (part.minimum ?? Number.NEGATIVE_INFINITY) <= value &&
  value <= (part.maximum ?? Number.POSITIVE_INFINITY);

const isString = (value, part) =>
  typeof value === "string" &&
  [...value].length <= (part.maxLength ?? 1_000) &&
  !LONE_SURROGATE.test(value) &&
  (!part.pattern || new RegExp(part.pattern).test(value)) &&
  (!part.format || isDate(value));

function isDate(text) {
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const TESTS = {
  null: (value) => value === null,
  boolean: (value) => typeof value === "boolean",
  number: isNumber,
  integer: (value, part) => Number.isInteger(value) && isNumber(value, part),
  string: isString,
  array: (value, part) =>
    Array.isArray(value) &&
    value.length <= part.maxItems &&
    value.every((item) => holds(item, part.items)),
  object: (value, part) =>
    isObject(value) &&
    Object.keys(value).length <= part.maxProperties &&
    Object.entries(value).every(
      ([name, item]) => holds(name, part.propertyNames) && holds(item, part.additionalProperties),
    ),
};

const range = (part) => ("minimum" in part ? ` from ${part.minimum} to ${part.maximum}` : "");
const WORDS = {
  null: () => "null",
  boolean: () => "true or false",
  number: (part) => `a number${range(part)}`,
  integer: (part) => `a whole number${range(part)}`,
  string: (part) => `a text of at most ${part.maxLength} characters`,
  array: (part) => `a list of at most ${part.maxItems}, each ${say(part.items)}`,
  object: (part) =>
    `an object of at most ${part.maxProperties}, each ${say(part.additionalProperties)}`,
};
