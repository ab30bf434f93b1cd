// Twin of form.py, which explains the id of a fixed form. Both are held by form_cases.json.

const PREFIX = "f1-";
const BYTES_PER_QUESTION = 3;
export const MOST_QUESTIONS = 60;

/** The id of a form with these questions: ten hex digits each, 1 to 60, each once. */
export function formId(ids) {
  const packed = ids.flatMap((id) => bytesOf(id));
  return written([...packed, sumOf(packed)]);
}

function written(packed) {
  const letters = btoa(String.fromCharCode(...packed));
  return PREFIX + letters.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The questions of a form among all `known` ids, in order; throws an Error in a reader's words. */
export function idsOf(form, known) {
  const packed = form.startsWith(PREFIX) ? unpacked(form.slice(PREFIX.length)) : [];
  const body = packed.slice(0, -1);
  const whole = body.length && body.length % BYTES_PER_QUESTION === 0;
  if (!whole || sumOf(body) !== packed.at(-1) || form !== written(packed)) {
    throw new Error(
      `“${form}” is no id of a form: it begins with ${PREFIX} and was perhaps not copied whole. Copy it again.`,
    );
  }
  const starts = new Map([...known].map((id) => [String(bytesOf(id)), id]));
  const found = [];
  for (let at = 0; at < body.length; at += BYTES_PER_QUESTION) {
    const id = starts.get(String(body.slice(at, at + BYTES_PER_QUESTION)));
    if (!id) {
      const place = at / BYTES_PER_QUESTION + 1;
      throw new Error(
        `Question ${place} of this form has changed since the form was made. Whoever made it has to make it anew.`,
      );
    }
    found.push(id);
  }
  return found;
}

/** One seed for everybody who has the form: the same numbers and the same order of options. */
export const seedOf = (form) => crc32([...form].map((letter) => letter.charCodeAt(0)));

const bytesOf = (id) =>
  [0, 1, 2].map((place) => Number.parseInt(id.slice(2 * place, 2 * place + 2), 16));

function unpacked(letters) {
  if (!/^[\w-]+$/.test(letters)) return [];
  try {
    const text = atob(letters.replaceAll("-", "+").replaceAll("_", "/"));
    return [...text].map((letter) => letter.charCodeAt(0));
  } catch {
    return []; // no base64
  }
}

const sumOf = (bytes) => crc32(bytes) & 0xff;

function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
