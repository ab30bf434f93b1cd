// The claims of a career page with their verdicts: filter, then open one to see how it was checked.
import { ALL, capital, chosen, claimsTitle, countOf, describeClaims } from "./claims.js";
import { toRows } from "../../kit/column_arrays.js";
import { h, optionsOf } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { drawTiles } from "./claims_chart.js";

const LABELS = { verdict: "Verdict", section: "Section of the page" };
const FILTERS = Object.keys(LABELS);
const BENCHMARKS = " | ";

export function render({ model, el }) {
  const { verdicts, sections, subtitle } = model.get("words");
  const claims = toRows(model.get("claims"));
  const source = model.get("sources");
  const known = {
    verdict: [ALL, ...verdicts.map(({ name }) => name)],
    section: [ALL, ...sections],
  };
  const build = ({ controls, frame }) => {
    const selects = FILTERS.map((name) => {
      const options = known[name].map((value) => [value, labelOf(name, value, claims)]);
      return controls.select(name, LABELS[name], optionsOf(options));
    });
    const list = h("div", { class: "cb-claims" });
    frame.element.querySelector(".cb-sentence").after(list);
    let listed = null;
    return {
      above: [h("div", { class: "cb-controls" }, ...selects.map(({ element }) => element))],
      show({ verdict, section }, width) {
        const shown = chosen(claims, verdict, section);
        // A claim that somebody has opened stays open when only the width changes.
        const ids = shown.map(({ id }) => id).join();
        if (ids !== listed) list.replaceChildren(...shown.map(fold));
        listed = ids;
        return {
          title: claimsTitle(claims),
          subtitle,
          sentence: describeClaims(claims, verdicts, verdict, section),
          svg: drawTiles(claims, verdicts, shown, width),
          columns: COLUMNS,
          rows: shown,
          source,
          fileName: "claims-checked",
        };
      },
    };
  };
  const fromLink = (said) =>
    Object.fromEntries(
      FILTERS.filter((name) => known[name].includes(said[name])).map((name) => [name, said[name]]),
    );
  return explorer({ model, el }, { traits: FILTERS, toLink: (state) => state, fromLink, build });
}

function labelOf(name, value, claims) {
  if (value === ALL) return name === "verdict" ? `All verdicts (${claims.length})` : "All sections";
  return name === "verdict" ? `${capital(value)} (${countOf(claims, value)})` : value;
}

const COLUMNS = [
  ["id", "Claim"],
  ["section", "Section"],
  ["metric", "What is claimed"],
  ["value", "How much"],
  ["about", "Period; place"],
  ["publisher", "Named source"],
  ["verdict", "Verdict"],
  ["check", "What the check shows"],
  ["original", "Original publication"],
  ["quoted", "Quoted correctly?"],
  ["benchmarks", "To compare"],
  ["use", "Use in this book"],
].map(([key, label]) => ({ key, label }));
const OPENED = ["check", "original", "quoted", "benchmarks", "use"];

function fold(claim) {
  const terms = COLUMNS.filter(({ key }) => OPENED.includes(key)).flatMap(({ key, label }) => [
    h("dt", {}, label),
    ...claim[key].split(BENCHMARKS).map((text) => h("dd", {}, text)),
  ]);
  return h(
    "details",
    {},
    h(
      "summary",
      {},
      h("span", {}, `${claim.id} · ${capital(claim.metric)}: `, h("b", {}, claim.value)),
      h(
        "span",
        { class: "cb-hint" },
        `${claim.about} · source named: ${claim.publisher} · ${claim.verdict}`,
      ),
    ),
    h("dl", {}, ...terms),
  );
}
