// Draws one band per metropolitan area on one common axis. Sibling of explore/pay/metros_chart.py.
import {
  AXIS,
  asPaid,
  atUsPricesOf,
  BAR,
  dollarScale,
  drawMarks,
  LABEL,
  layOutBar,
  layOutGap,
  layOutTitle,
  newMarks,
  put,
} from "./bars.js";
import { money, twoDecimals, whole } from "../../say/numbers.js";

const PANEL_GAP = 16; // pixels
const GAP_LINE = 24;
const OWN_HEAD = 22; // for the words above the line of own pay
const HEAD = 22; // for the upper axis

/** Draw a view of explore/pay/metros.js `width` pixels wide; returns an SVG element. */
export function drawMetros(view, width) {
  const waysOf = (metro) => {
    const ways = [asPaid(view.sort === "us-prices" ? "as paid" : "")];
    if (view.sort === "us-prices" && metro.level) {
      const [level, year] = metro.level;
      ways.push(atUsPricesOf(year, (usd) => (usd * 100) / level));
    }
    return ways;
  };
  const amounts = view.released.flatMap((metro) =>
    waysOf(metro).flatMap((way) => metro.points.filter((usd) => usd !== null).map(way.adjust)),
  );
  const x = dollarScale(amounts, { width, own: view.own === null ? [] : [view.own] });
  const marks = newMarks();
  const isDrawn = view.released.length > 0;
  const first = isDrawn ? HEAD + (view.own === null ? 0 : OWN_HEAD) : 0;
  let y = first;
  for (const metro of view.metros) {
    const lq = metro.quotient === null ? "LQ not released" : `LQ ${twoDecimals(metro.quotient)}`;
    y = layOutTitle(marks, metro.name, `${whole(metro.jobs)} jobs, ${lq}`, y, width);
    if (metro.median === null) {
      layOutGap(marks, "pay not released", y, width);
      y += GAP_LINE;
    } else {
      for (const way of waysOf(metro)) {
        layOutBar(marks, metro, way, y, width, x);
        y += LABEL + BAR;
      }
    }
    y += PANEL_GAP;
  }
  const bottom = Math.max(y - PANEL_GAP + 6, 0);
  if (!isDrawn) return drawMarks(marks, { width, height: bottom + 4 });
  if (view.own !== null) layOutLine(marks, view.own, OWN_HEAD, bottom, width, x);
  return drawMarks(marks, { width, height: bottom + AXIS, x, bottom, top: first - 4 });
}

/** A line through all panels at the reader's own pay, at the edge when far outside. */
function layOutLine(marks, own, top, bottom, width, x) {
  const at = Math.min(Math.max(x(own), 4), width - 4);
  const [before, after] = [at > x(own) ? "← " : "", at < x(own) ? " →" : ""];
  marks.rules.push({ x1: at, x2: at, y1: top - 4, y2: bottom, stroke: "var(--cb-accent)" });
  put(marks, `${before}you, ${money(own)}${after}`, at, top - 14, {
    fill: "var(--cb-accent)",
    weight: 650,
    anchor: at > width / 2 ? "end" : "start",
  });
}
