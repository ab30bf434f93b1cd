// Where to start rating: from a role, or from what one has done.
import { checkbox, h, select } from "../../kit/dom.js";

/** onTarget(slug or ""), onPropose(Set of ids). Returns {element, set(slug)}. */
export function startForm({ anchors, profiles, picks, onTarget, onPropose }) {
  const names = profiles.map(({ slug, name }) => ({ value: slug, label: name }));
  const none = { value: "", label: "No role yet" };
  const role = select("A role that you have in mind (optional)", [none, ...names], "", onTarget);
  role.element.append(
    h("span", { class: "cb-hint" }, "Its skills come first. All roles are scored."),
  );

  const ticked = new Set();
  const boxes = anchors.groups.map((group) =>
    h(
      "fieldset",
      { class: "cb-radios cb-picks" },
      h("legend", {}, group.name),
      ...picks
        .filter((pick) => pick.group === group.id)
        .map(
          ({ id, text }) =>
            checkbox(text, false, (on) => (on ? ticked.add(id) : ticked.delete(id))).element,
        ),
    ),
  );
  const propose = () => {
    fold.open = false;
    onPropose(ticked);
  };
  const fold = h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "Or start from what you have done"),
    h(
      "p",
      { class: "cb-hint" },
      "Tick what is true. Each tick proposes a level, and you confirm or change it. A tick alone rates nothing and is not kept.",
    ),
    ...boxes,
    h("button", { type: "button", class: "cb-primary", onclick: propose }, "Propose levels"),
  );
  return {
    element: h("div", { class: "cb-form cb-start" }, role.element, fold),
    set: (slug) => {
      role.control.value = slug;
    },
  };
}
