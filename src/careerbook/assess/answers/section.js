// A section of the reader's document whose entries hold one field and a date. DOM-free.
import { stampAfter } from "./answers.js";

/**
 * What a view changes in such a section: note(document, {id: value}), where null takes an answer
 * back; read and write make it a trait of assessment.js: {id: value} of all answers that stand.
 */
export function sectionOf(section, field) {
  const read = (document) =>
    Object.fromEntries(
      Object.entries(document[section] ?? {})
        .filter(([, entry]) => entry[field] !== null)
        .map(([id, entry]) => [id, entry[field]]),
    );
  const note = (document, changes) => {
    const entries = { ...document[section] };
    for (const [id, value] of Object.entries(changes)) {
      const before = Object.hasOwn(entries, id) ? entries[id].answered_on : undefined;
      entries[id] = { [field]: value, answered_on: stampAfter(before) };
    }
    return { ...document, [section]: entries };
  };
  const write = (document, wanted) => {
    const mine = read(document);
    const changed = Object.keys({ ...mine, ...wanted }).filter((id) => mine[id] !== wanted[id]);
    return note(document, Object.fromEntries(changed.map((id) => [id, wanted[id] ?? null])));
  };
  return { read, note, write };
}
