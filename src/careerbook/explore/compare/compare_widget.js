// Two to four roles side by side, differences first, and the reader's shortlist. What is compared
// is explore/compare/rows.js, what is offered explore/compare/offer.js; the document assess/answers/answers.js.
import { documentTools } from "../../assess/answers/answer_tools.js";
import { choose as chooseRole, levels } from "../../assess/answers/answers.js";
import { choiceTraits } from "../../assess/answers/choices.js";
import { openAnswers } from "../../assess/answers/reader.js";
import {
  judge,
  limitsOf,
  mark as limitMark,
  paceOf,
} from "../../assess/constraints/constraints.js";
import { compareRows, LEAST, LETTERS, MOST } from "./rows.js";
import { offered, settle, suggested } from "./offer.js";
import { compareNotes, compareTitle, describeCompare } from "./words.js";
import { h, uid } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { namePicture } from "../../kit/picture.js";
import { drawCompare } from "./compare_chart.js";
import { showTables } from "./table.js";
import { listed, percent } from "../../say/numbers.js";

/** The view of `RoleCompare`; traits: roles, kept, dismissed, facts, limits, words. */
export function roleCompare({ model, el }) {
  const facts = model.get("facts");
  const known = (slugs) => slugs.filter((slug) => Object.hasOwn(facts.roles, slug));
  return explorer(
    { model, el },
    {
      traits: ["roles"],
      toLink: ({ roles }) => ({ roles: roles.join(",") }),
      fromLink: (said) => {
        const asked = [...new Set(known((said.roles ?? "").split(",")))].slice(0, MOST);
        return asked.length >= LEAST ? { roles: asked } : {};
      },
      build: (session) => build(session, { model, el, facts, known }),
    },
  );
}

function build({ state, choose, repaint }, { model, el, facts, known }) {
  const words = model.get("words");
  const nameOf = (slug) => facts.roles[slug].name;
  const traits = choiceTraits(known);
  const reader = openAnswers({ model, el, traits, onChange: repaint });
  const { store } = reader;
  const keptNow = () => traits.kept.read(store.document);
  const dismissedNow = () => traits.dismissed.read(store.document);
  // Role -> why the reader's limits, set where it leads, remove it from every ranking.
  const removedNow = ({ document } = store) =>
    judge(limitsOf(document), model.get("limits"), levels(document), paceOf(document)).removed;

  const mark = (slug, choice, words) => {
    store.update((document) => chooseRole(document, slug, choice));
    say(`${words} ${store.problem}`.trim());
  };
  const dismiss = (slug) => {
    mark(
      slug,
      "dismissed",
      `${nameOf(slug)} is dismissed and not offered any more. Bring it back under “Dismissed roles”.`,
    );
    choose({ roles: settle(facts, state().roles, dismissedNow()) });
  };
  const bringBack = (slug) => mark(slug, "", `${nameOf(slug)} is offered again.`);

  const slots = Array.from({ length: MOST }, (_, i) => slot(i));
  const suggestions = h("p", { class: "cb-actions cb-suggestions" });
  const list = h("div", { class: "cb-shortlist" });
  const status = h("p", { class: "cb-status", role: "status" });
  const title = h("p", { class: "cb-title" });
  const sentence = h("p", { class: "cb-sentence", "aria-live": "polite" });
  const rule = h(
    "details",
    { class: "cb-fold" },
    h("summary", {}, "How the rows are ordered"),
    h("p", {}, words.order),
  );
  const tables = h("div", { class: "cb-compare-tables" });

  reader.start();
  if (reader.inPage) {
    // Roles that somebody dismissed are not shown again, unless a link asks for them.
    const settled = settle(facts, state().roles, dismissedNow());
    if (settled.join() !== state().roles.join()) model.set("roles", settled);
  }
  say(store.problem);
  return {
    above: [
      h("div", { class: "cb-controls" }, ...slots.map((one) => one.element)),
      ...[suggestions, list, status, title, sentence, tables, rule],
    ],
    // In the page the chapter says it, and the room that is kept for the widget has no line for it.
    below: [
      documentTools({ store, say }),
      ...(reader.inPage ? [] : [h("p", { class: "cb-hint" }, reader.where("Your shortlist is"))]),
    ],
    show,
    stop() {
      reader.stop();
    },
  };

  function slot(i) {
    const id = uid("role");
    const control = h("select", {
      id,
      onchange: () => {
        const slugs = [...state().roles];
        if (control.value) slugs[i] = control.value;
        else slugs.splice(i, 1);
        choose({ roles: slugs.filter(Boolean) });
      },
    });
    const keep = h("button", { type: "button", "aria-pressed": "false" }, "Keep");
    const drop = h("button", { type: "button" }, "Dismiss");
    const current = () => state().roles[i];
    keep.addEventListener("click", () => {
      const slug = current();
      const isKept = keptNow().includes(slug);
      const where = isKept ? "is off your shortlist." : "is on your shortlist.";
      mark(slug, isKept ? "" : "kept", `${nameOf(slug)} ${where}`);
    });
    drop.addEventListener("click", () => {
      const slug = current();
      if (dismissedNow().includes(slug)) bringBack(slug);
      else dismiss(slug);
    });
    const actions = h("div", { class: "cb-actions" }, keep, drop);
    const outside = h("p", { class: "cb-hint cb-outside" });
    const element = h(
      "div",
      { class: "cb-field cb-slot" },
      h("label", { for: id }, `Role ${LETTERS[i]}`),
      control,
      actions,
      outside,
    );
    const update = (slugs) => {
      const slug = slugs[i];
      element.hidden = i > slugs.length; // one empty place is enough
      const gone = dismissedNow();
      const removed = removedNow();
      outside.textContent = removed[slug] ? limitMark(removed[slug]) : "";
      outside.hidden = !removed[slug];
      const options = facts.order
        .filter((one) => one === slug || offered(facts, slugs, gone).includes(one))
        .map((one) => h("option", { value: one }, optionName(one, gone, removed)));
      const none = i >= LEAST || !slug ? [h("option", { value: "" }, "(none)")] : [];
      control.replaceChildren(...none, ...options);
      control.value = slug ?? "";
      actions.hidden = !slug;
      if (!slug) return;
      const isKept = keptNow().includes(slug);
      keep.setAttribute("aria-pressed", String(isKept));
      keep.setAttribute("aria-label", `Keep ${nameOf(slug)} on my shortlist`);
      drop.textContent = gone.includes(slug) ? "Bring back" : "Dismiss";
      drop.setAttribute("aria-label", `${drop.textContent} ${nameOf(slug)}`);
    };
    return { element, update };
  }

  function optionName(slug, gone, removed) {
    if (gone.includes(slug)) return `${nameOf(slug)} (dismissed)`;
    return removed[slug] ? `${nameOf(slug)} (outside your limits)` : nameOf(slug);
  }

  function showList(slugs) {
    const near = suggested(facts, slugs, dismissedNow());
    suggestions.hidden = !near.length;
    suggestions.replaceChildren(
      h("span", {}, "Near these: "),
      ...near.map((slug) =>
        h(
          "button",
          { type: "button", onclick: () => choose({ roles: [...slugs, slug] }) },
          `Add ${nameOf(slug)}`,
        ),
      ),
    );
    const kept = keptNow();
    const gone = dismissedNow();
    const wasOpen = list.querySelector("details")?.open ?? false;
    list.replaceChildren(
      h(
        "p",
        {},
        h("strong", {}, "Your shortlist: "),
        kept.length ? listed(kept.map(nameOf)) : "empty. “Keep” puts a role on it.",
      ),
      h(
        "div",
        { class: "cb-actions" },
        ...kept
          .filter((slug) => !slugs.includes(slug))
          .map((slug) =>
            h(
              "button",
              {
                type: "button",
                onclick: () => mark(slug, "", `${nameOf(slug)} is off your shortlist.`),
              },
              `Remove ${nameOf(slug)}`,
            ),
          ),
      ),
    );
    if (!gone.length) return;
    list.append(
      h(
        "details",
        { class: "cb-fold", open: wasOpen },
        h("summary", {}, `Dismissed roles (${gone.length})`),
        h(
          "div",
          { class: "cb-actions" },
          ...gone.map((slug) =>
            h(
              "button",
              { type: "button", onclick: () => bringBack(slug) },
              `Bring back ${nameOf(slug)}`,
            ),
          ),
        ),
      ),
    );
  }

  function show({ roles: slugs }, width) {
    const roles = slugs.map((slug) => facts.roles[slug]);
    const rows = compareRows(facts, slugs);
    const said = describeCompare(facts, slugs, rows);
    const picture = drawCompare({ facts, slugs, rows, width });
    namePicture(picture, said);
    for (const one of slots) one.update(slugs);
    showList(slugs);
    title.textContent = compareTitle(facts, slugs, rows);
    if (sentence.textContent !== said) sentence.textContent = said;
    showTables(tables, { facts, roles, rows });
    return {
      title: "The same in a picture",
      subtitle: words.subtitle,
      sentence: `${listed(slugs.map((slug, i) => `${LETTERS[i]} is ${nameOf(slug)}`))}. A letter in brackets: the profile does not list the skill.`,
      picture,
      columns: columnsOf(roles),
      rows: rows.map(flat),
      notes: compareNotes(facts, slugs),
      source: words.sources,
      fileName: `compare-${slugs.join("-")}`,
    };
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }
}

const PARTS = {
  clear: "clear",
  doubtful: "in doubt",
  unmeasured: "not measured",
  same: "the same",
  missing: "cannot be compared",
};
const columnsOf = (roles) => [
  { key: "property", label: "Property" },
  ...roles.map((role, i) => ({ key: `role${i}`, label: role.name })),
  { key: "difference", label: "Difference" },
  { key: "gap", label: "Gap, percent of the scale" },
];
const flat = (row) => ({
  property: row.unit ? `${row.label} (${row.unit})` : row.label,
  ...Object.fromEntries(
    row.cells.map((cell, i) => [`role${i}`, row.more[i] ? `${cell} (${row.more[i]})` : cell]),
  ),
  difference: row.doubt ? `in doubt: ${row.doubt}` : PARTS[row.part],
  gap: row.difference === null ? "not measured" : String(percent(row.difference)),
});
