// The ten metropolitan areas with most such jobs: one occupation, one axis, small bands.
import { metroData, metrosView, SORTS, standingIn } from "./metros.js";
import { about } from "./view.js";
import { h, put, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { drawMetros } from "./metros_chart.js";
import { ownPayInput } from "./own_pay_input.js";
import { matchOptions } from "./options.js";
import { permalink } from "../../kit/permalink.js";
import { namePicture } from "../../kit/picture.js";
import { soon, watchRoom } from "../../kit/repaint.js";
import { money, oneDecimal, roundHalfUp, twoDecimals, whole } from "../../say/numbers.js";

const SELECTION = ["role_or_soc", "soc_code", "sort", "minimum_jobs", "own_usd_per_year"];
const TABLES = ["metro", "quotients", "rpp", "crosswalk", "places", "sources"];
const MINIMUMS = [0, 100, 500, 1000, 2500, 5000, 10000];
const MAX_WIDTH = 720;

export function render({ model, el }) {
  const tables = Object.fromEntries(TABLES.map((name) => [name, model.get(name)]));
  const data = metroData(tables);
  const state = () => Object.fromEntries(SELECTION.map((name) => [name, model.get(name)]));

  // A role that lacks the code moves it to the role's best match, as in Python.
  const apply = (change) => {
    const next = { ...state(), ...change };
    const codes = data.matches.get(next.role_or_soc).soc_codes;
    if (!codes.includes(next.soc_code)) next.soc_code = codes[0];
    for (const name of SELECTION) {
      if (model.get(name) !== next[name]) model.set(name, next[name]);
    }
    model.save_changes();
    schedule();
  };
  const choose = (change) => {
    apply(change);
    link.write(toLink(state()));
  };
  const link = permalink(el, model.get("view_id"), (found) => apply(fromLink(found, data)));

  const role = select("Role or occupation", matchOptions(data), model.get("role_or_soc"), (key) =>
    choose({ role_or_soc: key }),
  );
  const code = select("Official occupation counted", [], "", (soc) => choose({ soc_code: soc }));
  const orders = Object.entries(SORTS).map(([value, words]) => ({ value, label: words }));
  const sort = select("Sorted by", orders, model.get("sort"), (value) => choose({ sort: value }));
  const least = select("Areas with at least", [], "", (jobs) =>
    choose({ minimum_jobs: Number(jobs) }),
  );
  const own = ownPayInput(
    (usd) => apply({ own_usd_per_year: usd }),
    "Optional: a line through all areas. It stays on this device and out of links.",
  );
  const refusal = h("p", { class: "cb-own", role: "status" });
  el.append(
    h(
      "div",
      { class: "cb-controls" },
      ...[role, code, sort, least].map((control) => control.element),
      h("div", { class: "cb-metros-own" }, own.element, refusal),
    ),
  );
  const frame = chartFrame(el, { link: () => link.address(toLink(state())) });

  let width = 0;
  let offered = "";
  let offeredSteps = "";
  const schedule = soon(() => paint());

  const paint = () => {
    const shown = state();
    const view = metrosView(data, shown);
    if (offered !== shown.role_or_soc) {
      offered = shown.role_or_soc;
      code.setOptions(
        view.match.soc_codes.map((soc) => ({
          value: soc,
          label: data.matches.get(`soc:${soc}`).name,
        })),
        shown.soc_code,
      );
      code.control.disabled = view.match.soc_codes.length === 1;
    }
    put(role.control, shown.role_or_soc);
    put(code.control, shown.soc_code);
    put(sort.control, shown.sort);
    const steps = [...new Set([...MINIMUMS, shown.minimum_jobs])].sort((a, b) => a - b);
    if (offeredSteps !== steps.join()) {
      offeredSteps = steps.join();
      const label = (jobs) => (jobs ? `${whole(jobs)} such jobs` : "any such jobs");
      least.setOptions(
        steps.map((jobs) => ({ value: String(jobs), label: label(jobs) })),
        "",
      );
    }
    put(least.control, String(shown.minimum_jobs));
    own.show(view.own);
    refusal.textContent = own.isRefused() ? "Write an amount above 0." : "";
    const picture = drawMetros(view, width);
    namePicture(picture, view.sentence);
    frame.update({
      title: view.title,
      subtitle: view.measure,
      sentence: view.sentence,
      notes: view.notes,
      picture,
      columns: view.own === null ? COLUMNS : [...COLUMNS, OWN_COLUMN],
      rows: view.metros.map((metro) => tableRow(view, metro)),
      source: sourcesOf(view).map((name) => tables.sources[name]),
      fileName: `pay-metros-${shown.soc_code}-${shown.sort}`,
    });
  };

  const found = link.read();
  if (found) apply(fromLink(found, data));
  const room = watchRoom(frame.element, MAX_WIDTH, (pixels) => {
    width = pixels;
    paint();
  });
  for (const name of SELECTION) model.on(`change:${name}`, schedule);
  return () => {
    room.stop();
    for (const name of SELECTION) model.off(`change:${name}`, schedule);
    own.stop();
    link.stop();
  };
}

// Own pay stays out of the address, so that a copied link does not carry it.
function toLink({ role_or_soc, soc_code, sort, minimum_jobs }) {
  const [kind, key] = role_or_soc.split(":");
  return { [kind]: key, code: soc_code, sort, least: minimum_jobs };
}

/** The usable part of a link's state; what we do not know is left as it is. */
function fromLink({ role, soc, code, sort, least }, data) {
  const change = {};
  const key = soc ? `soc:${soc}` : `role:${role}`;
  if (data.matches.has(key)) change.role_or_soc = key;
  if (code) change.soc_code = code; // one that is no candidate is put right by apply
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
