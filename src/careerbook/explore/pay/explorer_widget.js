// The pay explorer: a role or occupation, a place and a year; own pay; prices of places.
import { payData } from "./arithmetic.js";
import { payTable } from "./table.js";
import { payView, standingPhrase } from "./view.js";
import { checkbox, h, put, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { ownPayInput } from "./own_pay_input.js";
import { drawPayBands, waysToCount } from "./band_chart.js";
import { offerSection } from "./offer_panel.js";
import { matchOptions } from "./options.js";
import { permalink } from "../../kit/permalink.js";
import { namePicture } from "../../kit/picture.js";
import { placeChooser } from "./place_chooser.js";
import { soon, watchRoom } from "../../kit/repaint.js";

const SELECTION = [
  ...["role_or_soc", "place", "year", "price_parity", "own_usd_per_year"],
  "compare_place",
];
const TABLES = ["national", "state", "metro", "cpi", "rpp", "crosswalk", "places", "sources"];
const WAGE_TABLES = { us: "oews_national", state: "oews_state", metro: "oews_metro_2025" };
const MAX_WIDTH = 720;

const indexed = new WeakMap(); // the tables of a page are indexed once for all explorers

export function render({ model, el }) {
  const tables = Object.fromEntries(TABLES.map((name) => [name, model.get(name)]));
  if (!indexed.has(tables.metro)) indexed.set(tables.metro, payData(tables));
  const data = indexed.get(tables.metro);

  const state = () => Object.fromEntries(SELECTION.map((name) => [name, model.get(name)]));

  // A place or role that lacks the year moves it to the newest there, as in Python.
  const apply = (change) => {
    const next = { ...state(), ...change };
    const years = yearsFor(next);
    if (!years.includes(next.year)) next.year = years.at(-1);
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
  const yearsFor = ({ role_or_soc, place }) =>
    data.yearsOf(data.matches.get(role_or_soc), data.places.get(place));
  const link = permalink(el, model.get("view_id"), (found) => apply(fromLink(found, data)));

  const role = select("Role or occupation", matchOptions(data), model.get("role_or_soc"), (key) =>
    choose({ role_or_soc: key }),
  );
  const place = placeChooser(data.places, (key) => choose({ place: key }));
  const year = select("Year", [], "", (text) => choose({ year: Number(text) }));
  const prices = checkbox("Compare at US prices", model.get("price_parity"), (on) =>
    choose({ price_parity: on }),
  );
  const ownField = ownStanding((own) => apply({ own_usd_per_year: own }));
  el.append(
    h(
      "div",
      { class: "cb-controls cb-pay-controls" },
      h("div", { class: "cb-pay-role" }, role.element),
      place.element,
      h("div", { class: "cb-pay-when" }, year.element, prices.element),
      ownField.element,
    ),
  );
  const frame = chartFrame(el, { link: () => link.address(toLink(state())) });

  const offer = offerSection(data, (key) => choose({ compare_place: key }));
  el.append(offer.element);

  let width = 0;
  let offered = "";
  const schedule = soon(() => paint());

  const paint = () => {
    const shown = state();
    const years = yearsFor(shown);
    if (offered !== years.join()) {
      offered = years.join();
      year.setOptions(
        years.toReversed().map((y) => ({ value: y, label: `May ${y}` })),
        shown.year,
      );
    }
    put(year.control, String(shown.year));
    put(role.control, shown.role_or_soc);
    place.set(shown.place);
    prices.control.checked = shown.price_parity;
    const view = payView(data, shown);
    prices.note(view.place.kind === "us" ? "for a state or metropolitan area" : "");
    ownField.set(view);
    const ways = waysToCount(view);
    const picture = drawPayBands(view, ways, width);
    namePicture(picture, view.sentence);
    frame.update({
      title: view.title,
      subtitle: view.measure,
      sentence: view.sentence,
      notes: view.notes,
      picture,
      ...payTable(view, ways),
      source: sourcesOf(view).map((name) => tables.sources[name]),
      fileName: `pay-${shown.role_or_soc}-${shown.place}-${view.year}`.replaceAll(":", "-"),
    });
    offer.update(shown, width);
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
    ownField.stop();
    offer.stop();
    link.stop();
  };
}

// Own pay stays out of the address, so that a copied link does not carry it.
function toLink({ role_or_soc, place, year, price_parity, compare_place }) {
  const [kind, code] = role_or_soc.split(":");
  return { [kind]: code, place, year, prices: price_parity ? "us" : "", there: compare_place };
}

/** The usable part of a link's state; what we do not know is left as it is. */
function fromLink({ role, soc, place, year, prices, there }, data) {
  const change = { price_parity: prices === "us" };
  const key = soc ? `soc:${soc}` : `role:${role}`;
  if (data.matches.has(key)) change.role_or_soc = key;
  if (data.places.has(place)) change.place = place;
  if (data.places.has(there)) change.compare_place = there;
  if (Number(year)) change.year = Number(year);
  return change;
}

function sourcesOf(view) {
  const names = [WAGE_TABLES[view.place.kind], "cpi_u"];
  if (view.comparesPrices) names.push(`price_parity_${view.place.kind}`);
  if (view.match.confidence) names.push("role_soc_crosswalk");
  return names;
}

/** The reader's own pay, with its standing in the best matching occupation right beside it. */
function ownStanding(onchange) {
  const own = ownPayInput(
    onchange,
    "Optional: shows where you stand. It stays on this device and out of links.",
  );
  const standing = h("p", { class: "cb-own" });
  const element = h("div", { class: "cb-own-field" }, own.element, standing);
  const set = (view) => {
    own.show(view.own);
    standing.textContent = own.isRefused() ? "Write an amount above 0." : standingInWords(view);
  };
  return { element, set, stop: own.stop };
}

function standingInWords(view) {
  if (view.own === null || !view.released.length) return "";
  const [first, ...others] = view.released;
  const more = others.length ? " (other candidates: below the chart)" : "";
  return `You stand ${standingPhrase(view.standing(first))} of ${first.people}${more}.`;
}
