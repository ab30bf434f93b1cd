// Pay elsewhere: a kind of work country by country, or one country in full; and the reader's sum.
import { readTables } from "../../kit/column_arrays.js";
import { countryRows, POINTS, readWorld, resolve, WHOLE_COUNTRY, workRows } from "./rows.js";
import {
  amount,
  arithmetic,
  cleanSource,
  countedText,
  countrySubtitle,
  countryTitle,
  describeCountry,
  describeWork,
  workNotes,
  workSubtitle,
  workTitle,
} from "./words.js";
import { h, input, optionsOf, select } from "../../kit/dom.js";
import { explorer } from "../../kit/explorer.js";
import { drawStrips } from "./strips.js";

const TABLES = ["wages", "places", "measures", "works", "credits"];
const CHOICE = ["country", "occupation", "measure", "period", "region"];
const SUM = ["times_per_year", "rate", "rate_currency", "rate_source"];

export function render({ model, el }) {
  const world = readWorld({ ...readTables(model, TABLES), words: model.get("words") });
  const columns = columnsOf(world);
  return explorer(
    { model, el },
    {
      traits: ["view", "work", ...CHOICE, ...SUM],
      // An empty number is none.
      toLink: ({ view, work, ...rest }) =>
        view === "work"
          ? { view, work }
          : { view, ...rest, rate: rest.rate || "", times_per_year: rest.times_per_year || "" },
      fromLink: (said) => fromLink(said, world),
      build({ controls, choose }) {
        const choice = makeControls(controls, choose, world);
        const sum = makeSum(choose);
        return {
          above: [choice.element],
          below: [sum.element],
          show(state, width) {
            choice.update(state);
            const shown =
              state.view === "work" ? workView(state, world) : countryView(state, world);
            sum.update(state, shown.rows[0], world.words);
            return { ...shown, svg: drawStrips({ ...shown, width }), columns };
          },
        };
      },
    },
  );
}

const choiceOf = (state) => Object.fromEntries(CHOICE.map((name) => [name, state[name]]));

// A link may hold anything: only what the tables know, and plain numbers and text, is taken.
function fromLink(said, world) {
  const changes = {};
  if (["work", "country"].includes(said.view)) changes.view = said.view;
  if (world.works.some((row) => row.work === said.work)) changes.work = said.work;
  if (world.places.some((place) => place.code === said.country)) {
    const found = resolve(world, said);
    for (const name of CHOICE) changes[name] = found[name];
    for (const name of ["times_per_year", "rate"]) changes[name] = toNumber(said[name] ?? "");
    changes.rate_currency = (said.rate_currency ?? "").slice(0, 3);
    changes.rate_source = cleanSource(said.rate_source ?? "", world.words);
  }
  return changes;
}

const toNumber = (text) => {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && value > 0 ? value : 0;
};

function makeControls(controls, choose, world) {
  const views = [
    ["work", "One kind of work, country by country"],
    ["country", "One country"],
  ];
  const view = controls.radios("view", "Show", optionsOf(views));
  const people = new Map(world.works.map((row) => [row.work, row.people]));
  const work = controls.select("work", "Kind of work", optionsOf(people));
  const countries = world.places.map((place) => [place.code, place.name]);
  // A rate or hours typed for one country mean nothing for the next.
  const empty = { occupation: "", measure: "", period: "", region: "", rate: 0, times_per_year: 0 };
  const country = select("Country", optionsOf(countries), null, (value) =>
    choose({ ...empty, country: value }),
  );
  const chooser = (label, name) => select(label, [], "", (value) => choose({ [name]: value }));
  const parts = {
    region: chooser("Region", "region"),
    occupation: chooser("Occupation, as its office names it", "occupation"),
    measure: chooser("Kind of pay", "measure"),
    period: chooser("Period", "period"),
  };
  const fields = Object.values(parts).map((part) => part.element);

  const update = (state) => {
    const one = state.view === "country";
    country.control.value = state.country;
    work.element.hidden = one;
    country.element.hidden = !one;
    const found = resolve(world, choiceOf(state));
    const { regions, occupations, measures, periods } = found.allowed;
    const own = world.rows.filter((row) => row.country_code === found.country);
    const title = (code) => own.find((row) => row.occupation_code === code).occupation_title;
    const label = (key) => own.find((row) => row.measure === key).what.label;
    const whole = (name) => (name === WHOLE_COUNTRY ? "Whole country" : name);
    const lists = {
      region: regions.map((value) => [value, whole(value)]),
      occupation: occupations.map((value) => [value, title(value)]),
      measure: measures.map((value) => [value, label(value)]),
      period: periods.map((value) => [value, value]),
    };
    for (const [name, part] of Object.entries(parts)) {
      part.setOptions(optionsOf(lists[name]), found[name]);
      part.element.hidden = !one || lists[name].length < 2;
    }
  };
  const rest = h("div", { class: "cb-controls" }, work.element, country.element, ...fields);
  return { element: h("div", { class: "cb-world-choice" }, view.element, rest), update };
}

// Built once: a repaint must not take the focus from the field that is being typed in.
function makeSum(choose) {
  const field = (label, name, hint, numeric = true) => {
    const attributes = { type: "text", autocomplete: "off" };
    if (numeric) attributes.inputmode = "decimal";
    const change = (text) => choose({ [name]: numeric ? toNumber(text) : text });
    return { name, ...input(label, attributes, change, hint) };
  };
  const times = field("Hours a year", "times_per_year", "Your number; leave empty for none.");
  const rate = field("Rate", "rate", "Units of the other currency for one.");
  const currency = field("Other currency", "rate_currency", "Three capitals.", false);
  const source = field("Where the rate is from, of which day", "rate_source", "Required.", false);
  const fields = [times, rate, currency, source];
  currency.control.maxLength = 3;
  source.control.maxLength = 120;
  const result = h("p", { class: "cb-sum", "aria-live": "polite" });
  const element = h(
    "details",
    { class: "cb-as-table cb-own-sum" },
    h("summary", {}, "Your own sum: hours or a rate that you bring"),
    h("div", { class: "cb-controls" }, ...fields.map((f) => f.element)),
    result,
  );
  const update = (state, row, words) => {
    element.hidden = state.view === "work";
    if (element.hidden) return;
    const noun = words.times_noun[row.per];
    times.element.hidden = !noun;
    times.element.querySelector("label").textContent =
      noun && `${noun[0].toUpperCase()}${noun.slice(1)} a year`;
    rate.element.querySelector("label").textContent = `Rate for ${row.currency} 1`;
    for (const { name, control } of fields) {
      if (control !== control.getRootNode().activeElement) control.value = state[name] || "";
    }
    const told = sumOf(state, row, words);
    if (result.textContent !== told) result.textContent = told;
    if (told) element.open = true;
  };
  return { element, update };
}

const sumOf = ({ times_per_year: times, rate, rate_currency, rate_source: source }, row, words) =>
  arithmetic(row, words, { times, rate, currency: rate_currency.toUpperCase(), source });

function workView({ work }, world) {
  const rows = workRows(world, work);
  return {
    rows,
    unit: "",
    lines: rows.map((row) => ({
      ...{ head: row.place.name, right: row.period, below: row.occupation_title, row },
      ...{ scale: row.p50, chosen: false },
      median: `${amount(row, "p50")} ${world.words.per[row.per]}`,
    })),
    title: workTitle(world, work, rows),
    subtitle: workSubtitle(rows),
    sentence: describeWork(world, work, rows),
    notes: workNotes(rows, world.words),
    source: creditsOf(world, rows),
    fileName: `pay-elsewhere-${work}`,
  };
}

function countryView(state, world) {
  const rows = countryRows(world, choiceOf(state));
  const [first] = rows;
  const { words } = world;
  return {
    rows,
    unit: `${first.currency} ${words.per[first.per]}`,
    lines: rows.map((row) => ({
      ...{ head: row.occupation_title, right: row.counted === null ? "" : countedText(row), row },
      ...{ scale: 1, median: amount(row, "p50"), chosen: row === first },
    })),
    title: countryTitle(first, words),
    subtitle: countrySubtitle(first, words),
    sentence: describeCountry(first, words),
    notes: [`${first.place.name}: ${first.place.attribution}.`, words.no_rate],
    source: creditsOf(world, rows),
    fileName: `pay-elsewhere-${first.country_code}-${first.occupation_code}`,
  };
}

function creditsOf(world, rows) {
  const needed = new Set(
    rows.map((row) => (row.country_code === "US" ? "oews_national" : "world_wages")),
  );
  return world.credits.filter((credit) => needed.has(credit.table));
}

const columnsOf = ({ words }) => [
  { key: "country", label: "Country" },
  {
    key: "occupation_title",
    label: "Occupation",
    format: (title, row) => `${title} (${row.occupation_code})`,
  },
  { key: "classification", label: "Classification" },
  { key: "period", label: "Period" },
  { key: "label", label: "Pay" },
  { key: "currency", label: "Currency" },
  { key: "per", label: "Per", format: (per) => words.per[per] },
  ...POINTS.map((point) => ({
    key: point,
    label: words.points[point],
    format: (_, row) => amount(row, point),
  })),
  { key: "counted", label: "Counted", format: (_, row) => countedText(row) },
  { key: "further", label: "Further percentiles", format: (text) => text || "none" },
  { key: "credit", label: "Credit" },
];
