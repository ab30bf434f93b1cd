// The differences as tables: clear ones and those in doubt open, the rest folded.
import { askedFor, LETTERS } from "./rows.js";
import { h } from "../../kit/dom.js";
import { listed, roundHalfUp } from "../../say/numbers.js";

const SKILLS_SHOWN = 3; // the others are folded
const HEADINGS = {
  clear: "Clear differences",
  doubtful: "Differences in doubt",
};

/** Fill `element` with the comparison; rows from explore/compare/rows.js, roles as facts. */
export function showTables(element, { facts, roles, rows }) {
  const of = (...parts) => rows.filter((row) => parts.includes(row.part));
  const different = of("clear", "doubtful");
  const skills = different.filter((row) => row.topic === "skills").slice(SKILLS_SHOWN);
  const first = different.filter((row) => !skills.includes(row));
  const open = new Set([...element.querySelectorAll("details[open]")].map((d) => d.dataset.fold));
  const fold = (name, words, ...content) =>
    h(
      "details",
      { class: "cb-fold", "data-fold": name, open: open.has(name) },
      h("summary", {}, words),
      ...content,
    );
  const same = of("same");
  const missing = of("missing");
  element.replaceChildren(
    ...[
      first.length && table("What differs", roles, first, true),
      skills.length &&
        fold(
          "skills",
          `More skills that differ (${skills.length})`,
          table("More skills", roles, skills, true),
        ),
      fold("read", "Ladder and ways in, side by side", table("To read", roles, of("unmeasured"))),
      fold("technology", "Technology: in common and only here", technology(facts, roles)),
      same.length &&
        fold("same", `The same for all of these (${same.length})`, table("Same", roles, same)),
      missing.length &&
        fold(
          "missing",
          `Cannot be compared (${missing.length})`,
          table("Cannot be compared", roles, missing),
        ),
    ].filter((part) => part && !(part.dataset?.fold === "read" && !of("unmeasured").length)),
  );
}

function table(name, roles, rows, measured = false) {
  const width = roles.length + 1 + (measured ? 1 : 0);
  const body = Object.keys(HEADINGS).includes(rows[0]?.part)
    ? Object.entries(HEADINGS).map(([part, words]) => [words, rows.filter((r) => r.part === part)])
    : [["", rows]];
  return h(
    "div",
    { class: "cb-scroll", role: "region", tabindex: "0", "aria-label": `Table: ${name}` },
    h(
      "table",
      { class: "cb-table cb-compare-table" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, "Property"),
          ...roles.map((role, i) =>
            h(
              "th",
              { scope: "col" },
              `${LETTERS[i]} ${role.name}`,
              small(`match: ${role.confidence}`),
            ),
          ),
          measured && h("th", { scope: "col" }, "Gap", small("share of the scale")),
        ),
      ),
      ...body
        .filter(([, own]) => own.length)
        .map(([words, own]) =>
          h(
            "tbody",
            {},
            words &&
              h("tr", {}, h("th", { scope: "rowgroup", colspan: width }, h("span", {}, words))),
            ...own.map((row) => tableRow(row, measured)),
          ),
        ),
    ),
  );
}

function tableRow(row, measured) {
  const percent = roundHalfUp((row.difference ?? 0) * 100);
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, row.label, small(row.unit)),
    ...row.cells.map((cell, i) => h("td", {}, ...lines(row, cell), small(row.more[i]))),
    measured &&
      h(
        "td",
        {},
        h("span", { class: "cb-gap", style: `--gap: ${percent}%` }, `${percent}%`),
        small(row.doubt && `in doubt: ${row.doubt}`),
      ),
  );
}

// A ladder and ways in are lists.
const lines = (row, cell) =>
  row.topic === "ladder" || row.topic === "ways-in"
    ? cell.split("; ").map((item) => h("span", { class: "cb-line" }, item))
    : [cell];

const small = (words) => words && h("small", {}, words);

function technology(facts, roles) {
  const { names, hot, codes } = facts.technology;
  const hotOnes = new Set(hot);
  const say = (found) =>
    found
      .map((index) => (hotOnes.has(index) ? names[index] : `${names[index]} (not hot)`))
      .join(", ");
  const asked = roles.map((role) => askedFor(facts, role));
  const also = roles.map((role) => new Set(codes[role.onet_code]?.also ?? []));
  const inAll = (sets) => [...sets[0]].filter((index) => sets.every((own) => own.has(index)));
  const all = asked.map((own, i) => new Set([...own, ...also[i]]));
  const common = inAll(all);
  const bothAsked = inAll(asked);
  const onlyHere = (i) => (index) => !all.some((own, k) => k !== i && own.has(index));
  const item = (words, found) => h("p", {}, h("strong", {}, `${words}: `), say(found) || "none");
  const shared = new Set(roles.map((role) => role.onet_code)).size === 1;
  return h(
    "div",
    { class: "cb-technology" },
    h(
      "p",
      { class: "cb-hint" },
      "O*NET 30.3 lists, for each role's first occupation. In demand: often in advertisements for that occupation. Hot: often in advertisements of all kinds.",
    ),
    item("In demand in all of these", bothAsked),
    item(
      "In all of these, not in demand everywhere",
      common.filter((index) => !bothAsked.includes(index)),
    ),
    shared &&
      h("p", {}, `${listed(roles.map((role) => role.name))} share one first occupation and list.`),
    ...(shared ? [] : roles).flatMap((role, i) => [
      item(`Only here, in demand, ${role.name}`, [...asked[i]].filter(onlyHere(i))),
      item(`Only here, hot, ${role.name}`, [...also[i]].filter(onlyHere(i))),
    ]),
  );
}
