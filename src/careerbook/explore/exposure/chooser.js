// Choosing one of some eight hundred occupations in one's own words: a field, and a native list.
import { h, uid } from "../../kit/dom.js";
import { groupBy } from "../../kit/groups.js";
import { findOccupation, searchEntries } from "./search.js";
import { foundWords } from "./words.js";

const ROLES = "Roles of this handbook";
const OCCUPATIONS = "Official occupations";
const MOST = 60; // of what is found that the list shows

/** targets: Map key -> target of readExposure(); returns {element, set(key)}. */
export function occupationChooser(targets, onchange) {
  const [listId, fieldId] = [uid("occupation"), uid("occupation-words")];
  const named = [...targets.values()].filter(
    ({ key, occupations }) => key.startsWith("soc:") && occupations[0].others.length,
  ).length;
  const groupOf = (key) => (key.startsWith("role:") ? ROLES : OCCUPATIONS);
  const everything = [...targets.values()]
    .map(({ key, name }) => ({ key, name, also: "" }))
    .sort(
      (a, b) =>
        (groupOf(b.key) > groupOf(a.key)) - (groupOf(a.key) > groupOf(b.key)) ||
        (a.name < b.name ? -1 : 1),
    );
  let entries; // made when somebody seeks
  let present = null;
  let shown = new Set();

  const list = h("select", { id: listId, onchange: () => onchange(list.value) });
  const count = h("span", { class: "cb-hint", role: "status" });
  const field = h("input", {
    id: fieldId,
    type: "search",
    autocomplete: "off",
    placeholder: "your words: nurse, prompt, data engineer",
    oninput: () => fill(),
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const [first] = found();
      if (first && field.value.trim()) onchange(first.key);
    },
  });
  const found = () => {
    entries ??= searchEntries(targets);
    return findOccupation(entries, field.value);
  };

  // The present one always stays in the list: seeking never changes what is shown.
  const fill = () => {
    const seeking = Boolean(field.value.trim());
    const fits = seeking ? found() : everything;
    const offered = seeking ? fits.slice(0, MOST) : fits;
    const kept = offered.some(({ key }) => key === present)
      ? offered
      : [...everything.filter(({ key }) => key === present), ...offered];
    shown = new Set(kept.map(({ key }) => key));
    list.replaceChildren(
      ...[...groupBy(kept, ({ key }) => groupOf(key))].map(([label, members]) =>
        h("optgroup", { label }, ...members.map(optionOf)),
      ),
    );
    list.value = present;
    count.textContent = seeking ? foundWords(fits.length, named, targets.size) : "";
  };
  const optionOf = ({ key, name, also }) =>
    h("option", { value: key }, also ? `${name} (also: ${also})` : name);

  const element = h(
    "div",
    { class: "cb-field cb-occupation" },
    h("label", { for: fieldId }, "Find an occupation in your own words"),
    field,
    count,
    h("label", { for: listId, class: "cb-filter-label" }, "Role or occupation"),
    list,
  );
  const set = (key) => {
    if (key === present) return;
    present = key;
    if (!shown.has(key)) fill();
    else if (list.value !== key) list.value = key;
  };
  return { element, set };
}
