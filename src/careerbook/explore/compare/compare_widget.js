// Two to four roles side by side, differences first, and the reader's shortlist. What is compared
// is explore/compare/rows.js, what is offered explore/compare/offer.js; the document assess/answers/answers.js.
import { documentTools, pageStorage } from "../../assess/answers/answer_tools.js";
import { AnswerStore } from "../../assess/answers/answer_store.js";
import { choose, dismissed, shortlist } from "../../assess/answers/answers.js";
import { compareRows, LEAST, LETTERS, MOST } from "./rows.js";
import { offered, settle, suggested } from "./offer.js";
import { compareNotes, compareTitle, describeCompare } from "./words.js";
import { h, uid } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { permalink } from "../../kit/permalink.js";
import { drawCompare } from "./compare_chart.js";
import { showTables } from "./table.js";
import { listed, percent } from "../../say/numbers.js";

/** The view of `RoleCompare`; traits: roles, kept, dismissed, facts, words. */
export function roleCompare({ model, el }) {
  const facts = model.get("facts");
  const words = model.get("words");
  const inPage = el.closest(".live-widget") !== null;
  const nameOf = (slug) => facts.roles[slug].name;
  const known = (slugs) => slugs.filter((slug) => Object.hasOwn(facts.roles, slug));
  let width = 0;

  const store = new AnswerStore(inPage ? pageStorage() : null, () => {
    publish();
    paint();
  });
  const keptNow = () => known(shortlist(store.document));
  const dismissedNow = () => known(dismissed(store.document));

  const show = (slugs) => {
    model.set("roles", slugs);
    model.save_changes();
    link.write({ roles: slugs.join(",") });
    paint();
  };
  const mark = (slug, choice, words) => {
    store.update((document) => choose(document, slug, choice));
    say(`${words} ${store.problem}`.trim());
  };
  const dismiss = (slug) => {
    mark(
      slug,
      "dismissed",
      `${nameOf(slug)} is dismissed and not offered any more. Bring it back under “Dismissed roles”.`,
    );
    show(settle(facts, model.get("roles"), dismissedNow()));
  };
  const bringBack = (slug) => mark(slug, "", `${nameOf(slug)} is offered again.`);

  const follow = (state) => {
    const asked = [...new Set(known((state.roles ?? "").split(",")))].slice(0, MOST);
    if (asked.length >= LEAST) show(asked);
  };
  const link = permalink(el, model.get("view_id"), follow);

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
  el.append(
    h("div", { class: "cb-controls" }, ...slots.map((one) => one.element)),
    suggestions,
    list,
    status,
    title,
    sentence,
    tables,
    rule,
  );
  const frame = chartFrame(el);
  el.append(documentTools({ store, say }));

  // In a notebook the kernel's traits are the truth; in the page the reader's own document is.
  const fromModel = () => {
    const wanted = Object.fromEntries([
      ...model.get("kept").map((slug) => [slug, "kept"]),
      ...model.get("dismissed").map((slug) => [slug, "dismissed"]),
    ]);
    const mine = Object.fromEntries([
      ...keptNow().map((slug) => [slug, "kept"]),
      ...dismissedNow().map((slug) => [slug, "dismissed"]),
    ]);
    const changed = Object.keys({ ...wanted, ...mine }).filter((s) => wanted[s] !== mine[s]);
    if (!changed.length) return;
    store.update((document) =>
      changed.reduce((found, slug) => choose(found, slug, wanted[slug] ?? ""), document),
    );
  };
  const onStorage = (event) => store.heard(event);
  const resize = new ResizeObserver(() => {
    const room = Math.round(frame.element.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });

  width = Math.round(frame.element.clientWidth) || 640;
  const asked = link.read();
  if (inPage) {
    addEventListener("storage", onStorage);
    // Roles that somebody dismissed are not shown again, unless a link asks for them.
    const settled = settle(facts, model.get("roles"), dismissedNow());
    if (settled.join() !== model.get("roles").join()) model.set("roles", settled);
    publish();
  } else {
    fromModel();
    model.on("change:kept", fromModel);
    model.on("change:dismissed", fromModel);
  }
  if (asked) follow(asked);
  paint();
  say(store.problem);
  model.on("change:roles", paint);
  resize.observe(frame.element);

  return () => {
    resize.disconnect();
    link.stop();
    removeEventListener("storage", onStorage);
    model.off("change:kept", fromModel);
    model.off("change:dismissed", fromModel);
    model.off("change:roles", paint);
  };

  function slot(i) {
    const id = uid("role");
    const control = h("select", {
      id,
      onchange: () => {
        const slugs = [...model.get("roles")];
        if (control.value) slugs[i] = control.value;
        else slugs.splice(i, 1);
        show(slugs.filter(Boolean));
      },
    });
    const keep = h("button", { type: "button", "aria-pressed": "false" }, "Keep");
    const drop = h("button", { type: "button" }, "Dismiss");
    const current = () => model.get("roles")[i];
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
    const element = h(
      "div",
      { class: "cb-field cb-slot" },
      h("label", { for: id }, `Role ${LETTERS[i]}`),
      control,
      actions,
    );
    const update = () => {
      const slugs = model.get("roles");
      const slug = slugs[i];
      element.hidden = i > slugs.length; // one empty place is enough
      const gone = dismissedNow();
      const options = facts.order
        .filter((one) => one === slug || offered(facts, slugs, gone).includes(one))
        .map((one) =>
          h(
            "option",
            { value: one },
            gone.includes(one) ? `${nameOf(one)} (dismissed)` : nameOf(one),
          ),
        );
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

  function paintList() {
    const near = suggested(facts, model.get("roles"), dismissedNow());
    suggestions.hidden = !near.length;
    suggestions.replaceChildren(
      h("span", {}, "Near these: "),
      ...near.map((slug) =>
        h(
          "button",
          { type: "button", onclick: () => show([...model.get("roles"), slug]) },
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
          .filter((slug) => !model.get("roles").includes(slug))
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

  function paint() {
    const slugs = model.get("roles");
    const roles = slugs.map((slug) => facts.roles[slug]);
    const rows = compareRows(facts, slugs);
    const said = describeCompare(facts, slugs, rows);
    for (const one of slots) one.update();
    paintList();
    title.textContent = compareTitle(facts, slugs, rows);
    if (sentence.textContent !== said) sentence.textContent = said;
    showTables(tables, { facts, roles, rows });
    frame.update({
      title: "The same in a picture",
      subtitle: words.subtitle,
      sentence: `${listed(slugs.map((slug, i) => `${LETTERS[i]} is ${nameOf(slug)}`))}. A letter in brackets: the profile does not list the skill.`,
      picture: drawCompare({ facts, slugs, rows, width, words: said }),
      columns: columnsOf(roles),
      rows: rows.map(flat),
      notes: compareNotes(facts, slugs),
      source: words.sources,
      fileName: `compare-${slugs.join("-")}`,
    });
  }

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }
  function publish() {
    const [kept, gone] = [keptNow(), dismissedNow()];
    const same =
      JSON.stringify([kept, gone]) === JSON.stringify([model.get("kept"), model.get("dismissed")]);
    if (same) return;
    model.set("kept", kept);
    model.set("dismissed", gone);
    model.save_changes();
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
