// The equal of an offer in another place: a second place, the finding, a picture, a table.
import { offerView } from "./offer.js";
import { about } from "./view.js";
import { h } from "../../kit/dom.js";
import {
  AXIS,
  asPaid,
  BAR,
  dollarScale,
  drawMarks,
  drawn,
  LABEL,
  layOutBar,
  layOutGap,
  layOutOwn,
  layOutTitle,
  newMarks,
  OWN,
} from "./bars.js";
import { markWalk } from "../../kit/mark_walk.js";
import { namePicture } from "../../kit/picture.js";
import { placeChooser } from "./place_chooser.js";
import { dataTable } from "../../kit/table.js";
import { money } from "../../say/numbers.js";

const GROUP_GAP = 16; // pixels
const GAP_LINE = 30;
const OWN_LINE = 38;

/** Build the section; `update(selection, width)` fills it, hidden while no place is chosen. */
export function offerSection(data, onchange) {
  const place = placeChooser(data.places, onchange, "Compare with");
  const title = h("p", { class: "cb-title" });
  const sentence = h("p", { class: "cb-sentence", "aria-live": "polite" });
  const picture = h("div", { class: "cb-picture" });
  const walk = markWalk(picture);
  const scroll = h("div", { class: "cb-scroll", role: "region", tabindex: "0" });
  const summary = h("summary", {}, "Percentiles for every candidate");
  const table = h("details", { class: "cb-as-table" }, summary, scroll);
  const notes = h("ul", { class: "cb-notes" });
  const element = h(
    "section",
    { class: "cb-offer", "aria-label": "The equal of this offer there" },
    h("p", { class: "cb-offer-head" }, "The equal of this offer there"),
    h("div", { class: "cb-controls cb-offer-controls" }, place.element),
    title,
    h("div", { class: "cb-drawn" }, picture, walk.said),
    sentence,
    table,
    notes,
  );
  let timer = null;
  const draw = (view, width) => {
    const svg = view.isTold && view.number !== null ? drawOffer(view, width) : null;
    if (svg) namePicture(svg, view.sentence);
    picture.replaceChildren(...(svg ? [svg] : []));
    walk.refresh();
  };
  const update = ({ compare_place: there, place: here, ...selection }, width) => {
    element.hidden = !there;
    if (!there) return;
    place.set(there);
    const view = offerView(data, { ...selection, here, there });
    title.textContent = view.title;
    if (sentence.textContent !== view.sentence) sentence.textContent = view.sentence;
    sentence.hidden = !view.isTold;
    // Drawn in a task of its own, so that the chart above is on the screen first.
    clearTimeout(timer);
    timer = setTimeout(() => draw(view, width));
    scroll.setAttribute("aria-label", `Table: ${view.title}`);
    scroll.replaceChildren(...(view.isTold ? [dataTable(view.table)] : []));
    table.hidden = !view.isTold;
    notes.replaceChildren(...view.notes.map((note) => h("li", {}, note)));
  };
  return { element, update, stop: () => clearTimeout(timer) };
}

/** Two bars on one axis, here and there, with the amount here, its equal and the unadjusted one. */
function drawOffer({ here, there, number, usd, equal }, width) {
  const [first, second] = [here.rows[number], there.rows[number]];
  const rows = [first, second].filter((row) => !row.gap);
  const x = dollarScale(rows.flatMap(drawn), {
    width,
    own: [usd, equal],
    open: rows.some((row) => row.topCoded.length),
  });
  const marks = newMarks();
  const paid = money(usd);
  let y = layOutPlace(marks, first, here, [[usd, `${paid} here`]], 0, width, x);
  const amounts = [
    [equal, `${about(equal)} buys the same`],
    [usd, `${paid}, unadjusted`, true],
  ];
  y = layOutPlace(marks, second, there, amounts, y, width, x);
  const bottom = y - GROUP_GAP + 6;
  return drawMarks(marks, { width, height: bottom + AXIS, x, bottom });
}

function layOutPlace(marks, row, side, amounts, top, width, x) {
  let y = layOutTitle(marks, side.place.name, `${row.title}, May ${side.year}`, top, width);
  if (row.gap) {
    layOutGap(marks, row.gap, y, width);
    y += GAP_LINE;
  } else {
    layOutBar(marks, row, asPaid("median"), y, width, x);
    y += LABEL + BAR;
  }
  y -= row.gap ? 0 : BAR / 2; // the first amount stands on the bar
  for (const [usd, words, hollow] of amounts) {
    layOutOwn(marks, usd, words, y, width, x, hollow);
    y += hollow ? OWN : OWN_LINE;
  }
  return y + GROUP_GAP;
}
