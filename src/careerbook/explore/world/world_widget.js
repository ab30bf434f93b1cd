// Pay elsewhere: a kind of work country by country, or one country in full; and the reader's sum.
import { toRows } from "../../kit/column_arrays.js";
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
import { h, input, radios, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { permalink } from "../../kit/permalink.js";
import { namePicture } from "../../kit/picture.js";
import { drawStrips } from "./strips.js";

const TABLES = ["wages", "places", "measures", "works", "credits"];
const CHOICE = ["country", "occupation", "measure", "period", "region"];
const SELECTION = ["view", "work", ...CHOICE];
const SUM = ["times_per_year", "rate", "rate_currency", "rate_source"];

export function render({ model, el }) {
  const tables = TABLES.map((name) => [name, toRows(model.get(name))]);
  const world = readWorld({ ...Object.fromEntries(tables), words: model.get("words") });

  const set = (changes) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.save_changes();
    link.write(stateOf(model));
  };
  const link = permalink(el, model.get("view_id"), (state) => follow(model, world, state));
  const controls = makeControls(model, world, set);
  const sum = makeSum(model, set);
  el.append(controls.element);
  const frame = chartFrame(el);
  el.append(sum.element);
  let width = 0;

  const paint = () => {
    controls.update();
    const shown = model.get("view") === "work" ? workView(model, world) : countryView(model, world);
    const svg = drawStrips({ ...shown, width });
    namePicture(svg, shown.sentence);
    frame.update({ ...shown, picture: svg, columns: columnsOf(world) });
    sum.update(shown.rows[0], world.words);
  };
  const resize = new ResizeObserver(() => {
    const room = Math.round(frame.element.clientWidth);
    if (room && room !== width) {
      width = room;
      paint();
    }
  });
  const state = link.read();
  if (state) follow(model, world, state);
  width = Math.round(frame.element.clientWidth) || 640;
  paint();
  const names = [...SELECTION, ...SUM];
  for (const name of names) model.on(`change:${name}`, paint);
  resize.observe(frame.element);
  return () => {
    resize.disconnect();
    for (const name of names) model.off(`change:${name}`, paint);
    link.stop();
  };
}

const choiceOf = (model) => Object.fromEntries(CHOICE.map((name) => [name, model.get(name)]));

const stateOf = (model) => {
  const { view, work, ...rest } = Object.fromEntries(
    [...SELECTION, ...SUM].map((name) => [name, model.get(name) || ""]),
  );
  return view === "work" ? { view, work } : { view, ...rest };
};

// A link may hold anything: only what the tables know, and plain numbers and text, is taken.
function follow(model, world, state) {
  if (["work", "country"].includes(state.view)) model.set("view", state.view);
  if (world.works.some((row) => row.work === state.work)) model.set("work", state.work);
  if (world.places.some((place) => place.code === state.country)) {
    const found = resolve(world, state);
    for (const name of CHOICE) model.set(name, found[name]);
    for (const name of ["times_per_year", "rate"]) model.set(name, toNumber(state[name] ?? ""));
    model.set("rate_currency", (state.rate_currency ?? "").slice(0, 3));
    model.set("rate_source", cleanSource(state.rate_source ?? "", world.words));
  }
  model.save_changes();
}

const toNumber = (text) => {
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && value > 0 ? value : 0;
};

function makeControls(model, world, set) {
  const view = radios(
    "Show",
    [
      { value: "work", label: "One kind of work, country by country" },
      { value: "country", label: "One country" },
    ],
    model.get("view"),
    (value) => set({ view: value }),
  );
  const people = new Map(world.works.map((row) => [row.work, row.people]));
  const works = [...people].map(([value, label]) => ({ value, label }));
  const work = select("Kind of work", works, model.get("work"), (value) => set({ work: value }));
  const countries = world.places.map((place) => ({ value: place.code, label: place.name }));
  // A rate or hours typed for one country mean nothing for the next.
  const empty = { occupation: "", measure: "", period: "", region: "", rate: 0, times_per_year: 0 };
  const country = select("Country", countries, model.get("country"), (value) =>
    set({ ...empty, country: value }),
  );
  const chooser = (label, name) => select(label, [], "", (value) => set({ [name]: value }));
  const parts = {
    region: chooser("Region", "region"),
    occupation: chooser("Occupation, as its office names it", "occupation"),
    measure: chooser("Kind of pay", "measure"),
    period: chooser("Period", "period"),
  };
  const fields = Object.values(parts).map((part) => part.element);

  const update = () => {
    const one = model.get("view") === "country";
    view.set(model.get("view"));
    work.control.value = model.get("work");
    country.control.value = model.get("country");
    work.element.hidden = one;
    country.element.hidden = !one;
    const found = resolve(world, choiceOf(model));
    const { regions, occupations, measures, periods } = found.allowed;
    const own = world.rows.filter((row) => row.country_code === found.country);
    const title = (code) => own.find((row) => row.occupation_code === code).occupation_title;
    const label = (key) => own.find((row) => row.measure === key).what.label;
    const whole = (name) => (name === WHOLE_COUNTRY ? "Whole country" : name);
    const lists = {
      region: regions.map((value) => ({ value, label: whole(value) })),
      occupation: occupations.map((value) => ({ value, label: title(value) })),
      measure: measures.map((value) => ({ value, label: label(value) })),
      period: periods.map((value) => ({ value, label: value })),
    };
    for (const [name, part] of Object.entries(parts)) {
      part.setOptions(lists[name], found[name]);
      part.element.hidden = !one || lists[name].length < 2;
    }
  };
  const rest = h("div", { class: "cb-controls" }, work.element, country.element, ...fields);
  return { element: h("div", { class: "cb-world-choice" }, view.element, rest), update };
}

// Built once: a repaint must not take the focus from the field that is being typed in.
function makeSum(model, set) {
  const field = (label, name, hint, numeric = true) => {
    const attributes = { type: "text", autocomplete: "off" };
    if (numeric) attributes.inputmode = "decimal";
    const change = (text) => set({ [name]: numeric ? toNumber(text) : text });
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
  const update = (row, words) => {
    element.hidden = model.get("view") === "work";
    if (element.hidden) return;
    const noun = words.times_noun[row.per];
    times.element.hidden = !noun;
    times.element.querySelector("label").textContent =
      noun && `${noun[0].toUpperCase()}${noun.slice(1)} a year`;
    rate.element.querySelector("label").textContent = `Rate for ${row.currency} 1`;
    for (const { name, control } of fields) {
      if (control !== control.getRootNode().activeElement) control.value = model.get(name) || "";
    }
    const told = sumOf(model, row, words);
    if (result.textContent !== told) result.textContent = told;
    if (told) element.open = true;
  };
  return { element, update };
}

const sumOf = (model, row, words) =>
  arithmetic(row, words, {
    times: model.get("times_per_year"),
    rate: model.get("rate"),
    currency: model.get("rate_currency").toUpperCase(),
    source: model.get("rate_source"),
  });

function workView(model, world) {
  const work = model.get("work");
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

function countryView(model, world) {
  const rows = countryRows(world, choiceOf(model));
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
