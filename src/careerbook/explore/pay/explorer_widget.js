// The pay explorer: a role or occupation, a place and a year; own pay; prices of places.
import { payData } from "./arithmetic.js";
import { payTable } from "./table.js";
import { payView, standingPhrase } from "./view.js";
import { h } from "../../kit/dom.js";
import { drawPayBands, waysToCount } from "./band_chart.js";
import { offerSection } from "./offer_panel.js";
import { payWidget } from "./pay_widget.js";
import { placeChooser } from "./place_chooser.js";

const WAGE_TABLES = { us: "oews_national", state: "oews_state", metro: "oews_metro_2025" };

const indexed = new WeakMap(); // the tables of a page are indexed once for all explorers

function index(tables) {
  if (!indexed.has(tables.metro)) indexed.set(tables.metro, payData(tables));
  return indexed.get(tables.metro);
}

const yearsFor = ({ role_or_soc, place }, data) =>
  data.yearsOf(data.matches.get(role_or_soc), data.places.get(place));

export const render = (view) =>
  payWidget(view, {
    tables: ["national", "state", "cpi"],
    index,
    traits: ["place", "year", "price_parity", "compare_place"],
    toLink: ({ place, year, price_parity, compare_place }) => ({
      ...{ place, year, there: compare_place },
      prices: price_parity ? "us" : "",
    }),
    fromLink,
    // A place or role that lacks the year moves it to the newest there, as in Python.
    settle(state, data) {
      const years = yearsFor(state, data);
      return years.includes(state.year) ? state : { ...state, year: years.at(-1) };
    },
    ownHint: "Optional: shows where you stand. It stays on this device and out of links.",
    ownClass: "cb-own-field",
    build,
  });

function build({ data, role, own, controls, choose }) {
  const place = placeChooser(data.places, (key) => choose({ place: key }));
  const year = controls.select("year", "Year", [], Number);
  const prices = controls.checkbox("price_parity", "Compare at US prices");
  const offer = offerSection(data, (key) => choose({ compare_place: key }));
  let offered = "";
  return {
    above: [
      h(
        "div",
        { class: "cb-controls cb-pay-controls" },
        h("div", { class: "cb-pay-role" }, role.element),
        place.element,
        h("div", { class: "cb-pay-when" }, year.element, prices.element),
        own,
      ),
    ],
    below: [offer.element],
    show(state, width) {
      const years = yearsFor(state, data);
      if (offered !== years.join()) {
        offered = years.join();
        year.setOptions(
          years.toReversed().map((y) => ({ value: y, label: `May ${y}` })),
          state.year,
        );
      }
      place.set(state.place);
      const view = payView(data, state);
      prices.note(view.place.kind === "us" ? "for a state or metropolitan area" : "");
      offer.update(state, width);
      const ways = waysToCount(view);
      return {
        view,
        svg: drawPayBands(view, ways, width),
        remark: standingInWords(view),
        ...payTable(view, ways),
        sources: sourcesOf(view),
        fileName: `pay-${state.role_or_soc}-${state.place}-${view.year}`.replaceAll(":", "-"),
      };
    },
    stop: offer.stop,
  };
}

/** The usable part of a link's state; what we do not know is left as it is. */
function fromLink({ place, year, prices, there }, data) {
  const change = { price_parity: prices === "us" };
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

/** The standing of own pay in the best matching occupation, right beside the field. */
function standingInWords(view) {
  if (view.own === null || !view.released.length) return "";
  const [first, ...others] = view.released;
  const more = others.length ? " (other candidates: below the chart)" : "";
  return `You stand ${standingPhrase(view.standing(first))} of ${first.people}${more}.`;
}
