// Choosing one of some 450 places: a native list under headings, and a field that shortens it.
import { h, uid } from "../../kit/dom.js";
import { groupBy } from "../../kit/groups.js";

/** places: Map key -> {key, name, group}; returns {element, set(key)}. */
export function placeChooser(places, onchange, label = "Place") {
  const [listId, filterId] = [uid("place"), uid("place-filter")];
  const all = [...places.values()];
  let sought; // the folded names, made when somebody seeks
  let present = null;
  let shownKeys = new Set();

  const list = h("select", { id: listId, onchange: () => onchange(list.value) });
  const count = h("span", { class: "cb-hint", role: "status" });
  const filter = h("input", {
    id: filterId,
    type: "search",
    autocomplete: "off",
    placeholder: "type to shorten the list",
    oninput: () => fill(),
    onkeydown: (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      const first = matching()[0];
      if (filter.value.trim() && first) onchange(first.key);
    },
  });

  const matching = () => {
    const words = fold(filter.value).split(/\s+/).filter(Boolean);
    if (!words.length) return all;
    sought ??= new Map(all.map((place) => [place.key, fold(`${place.name} ${place.group}`)]));
    return all.filter(({ key }) => words.every((word) => sought.get(key).includes(word)));
  };

  // The present place always stays in the list: a filter never changes what is shown.
  const fill = () => {
    const found = matching();
    const shown = found.some((place) => place.key === present)
      ? found
      : [...all.filter((place) => place.key === present), ...found];
    shownKeys = new Set(shown.map((place) => place.key));
    list.replaceChildren(
      ...[...groupBy(shown, (place) => place.group)].map(([label, members]) =>
        h("optgroup", { label }, ...members.map((m) => h("option", { value: m.key }, m.name))),
      ),
    );
    list.value = present;
    count.textContent = filter.value.trim()
      ? `${found.length} of ${all.length} places match${found.length ? "; Enter takes the first" : ""}.`
      : "";
  };

  const element = h(
    "div",
    { class: "cb-field cb-place" },
    h("label", { for: listId }, label),
    list,
    h("label", { for: filterId, class: "cb-filter-label" }, "Find a place"),
    filter,
    count,
  );
  const set = (key) => {
    if (key === present) return;
    present = key;
    if (!shownKeys.has(key)) fill();
    else if (list.value !== key) list.value = key;
  };
  return { element, set };
}

const fold = (text) =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
