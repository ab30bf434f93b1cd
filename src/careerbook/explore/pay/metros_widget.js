// The ten metropolitan areas with most such jobs: one occupation, one axis, small bands.
import { metroData, metrosView, SORTS, standingIn } from "./metros.js";
import { about } from "./view.js";
import { h, optionsOf } from "../../kit/dom.js";
import { drawMetros } from "./metros_chart.js";
import { payWidget } from "./pay_widget.js";
import { money, oneDecimal, roundHalfUp, twoDecimals, whole } from "../../say/numbers.js";

const MINIMUMS = [0, 100, 500, 1000, 2500, 5000, 10000];

export const render = (view) =>
  payWidget(view, {
    tables: ["quotients"],
    index: metroData,
    traits: ["soc_code", "sort", "minimum_jobs"],
    toLink: ({ soc_code, sort, minimum_jobs }) => ({ code: soc_code, sort, least: minimum_jobs }),
    fromLink,
    // A role that lacks the code moves it to the role's best match, as in Python.
    settle(state, data) {
      const codes = data.matches.get(state.role_or_soc).soc_codes;
      return codes.includes(state.soc_code) ? state : { ...state, soc_code: codes[0] };
    },
    ownHint: "Optional: a line through all areas. It stays on this device and out of links.",
    ownClass: "cb-metros-own",
    ownStatus: "status",
    build,
  });

function build({ data, role, own, controls }) {
  const code = controls.select("soc_code", "Official occupation counted");
  const sort = controls.select("sort", "Sorted by", optionsOf(Object.entries(SORTS)));
  const least = controls.select("minimum_jobs", "Areas with at least", [], Number);
  const fields = [role, code, sort, least].map((control) => control.element);
  let offered = "";
  let offeredSteps = "";
  return {
    above: [h("div", { class: "cb-controls" }, ...fields, own)],
    show(state, width) {
      const view = metrosView(data, state);
      const { soc_codes } = view.match;
      if (offered !== state.role_or_soc) {
        offered = state.role_or_soc;
        const names = soc_codes.map((soc) => [soc, data.matches.get(`soc:${soc}`).name]);
        code.setOptions(optionsOf(names), state.soc_code);
        code.control.disabled = soc_codes.length === 1;
      }
      const steps = [...new Set([...MINIMUMS, state.minimum_jobs])].sort((a, b) => a - b);
      if (offeredSteps !== steps.join()) {
        offeredSteps = steps.join();
        const label = (jobs) => (jobs ? `${whole(jobs)} such jobs` : "any such jobs");
        least.setOptions(optionsOf(steps.map((jobs) => [jobs, label(jobs)])), state.minimum_jobs);
      }
      return {
        view,
        svg: drawMetros(view, width),
        remark: "",
        columns: view.own === null ? COLUMNS : [...COLUMNS, OWN_COLUMN],
        rows: view.metros.map((metro) => tableRow(view, metro)),
        sources: sourcesOf(view),
        fileName: `pay-metros-${state.soc_code}-${state.sort}`,
      };
    },
  };
}

/** The usable part of a link's state; what we do not know is left as it is. */
function fromLink({ code, sort, least }) {
  const change = {};
  if (code) change.soc_code = code; // one that is no candidate is put right by settle
  if (sort in SORTS) change.sort = sort;
  if (/^\d+$/.test(least ?? "")) change.minimum_jobs = Number(least);
  return change;
}

function sourcesOf(view) {
  const names = ["oews_metro_2025", "price_parity_metro"];
  return view.match.confidence ? [...names, "role_soc_crosswalk"] : names;
}

const usdOrGap = (usd) => (usd === null ? "not released" : money(usd));
const COLUMNS = [
  { key: "metro", label: "Metropolitan area" },
  { key: "jobs", label: "Jobs", format: whole },
  {
    key: "lq",
    label: "Location quotient",
    format: (lq) => (lq === null ? "not released" : twoDecimals(lq)),
  },
  { key: "p10", label: "10th percentile", format: usdOrGap },
  { key: "p25", label: "25th percentile", format: usdOrGap },
  { key: "p50", label: "Median", format: usdOrGap },
  { key: "p75", label: "75th percentile", format: usdOrGap },
  { key: "p90", label: "90th percentile", format: usdOrGap },
  {
    key: "rpp",
    label: "Price level (US = 100)",
    format: (level) => (level === null ? "not released" : oneDecimal(level)),
  },
  {
    key: "adjusted",
    label: "Median at US prices",
    format: (usd) => (usd === null ? "not released" : about(usd)),
  },
];
const OWN_COLUMN = { key: "own", label: "Your pay there", format: (words) => words || "–" };

const tableRow = ({ own }, { name, jobs, quotient, points, level, adjusted }) => ({
  metro: name,
  jobs,
  lq: quotient,
  ...Object.fromEntries(["p10", "p25", "p50", "p75", "p90"].map((key, i) => [key, points[i]])),
  rpp: level?.[0] ?? null,
  adjusted: adjusted === null ? null : roundHalfUp(adjusted * 100) / 100,
  own: standingIn(own, { points, median: points[2] }),
});
