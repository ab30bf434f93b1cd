// Draws pay bands: for each candidate occupation one bar per way of counting the same pay.
// Sibling of explore/pay/band_chart.py.
import {
  AXIS,
  asPaid,
  atUsPricesOf,
  BAR,
  dollarScale,
  drawMarks,
  drawn,
  inConstantDollars,
  LABEL,
  layOutBar,
  layOutGap,
  layOutOwn,
  layOutTitle,
  newMarks,
  OWN,
} from "./bars.js";
import { money, whole } from "../../say/numbers.js";

const GROUP_GAP = 18; // pixels
const GAP_LINE = 34;

/** The ways of counting the pay of a view: as paid, in constant dollars, at US prices. */
export function waysToCount(view) {
  const ways = [asPaid(`as paid, May ${view.year}`)];
  if (view.year !== view.constantYear) {
    ways.push(inConstantDollars(`in May ${view.constantYear} dollars`, view.constant));
  }
  if (view.comparesPrices) ways.push(atUsPricesOf(view.level[1], view.atUsPrices));
  return ways;
}

/** Draw a view of explore/pay/view.js `width` pixels wide; returns an SVG element. */
export function drawPayBands(view, counted, width) {
  // What stands for all rows, once: the subtitle says that it is pay as paid, and of which May.
  const ways = counted.length > 1 ? counted : counted.map((way) => ({ ...way, words: "" }));
  const amounts = ways.flatMap((way) => view.released.flatMap(drawn).map(way.adjust));
  const own = view.own === null ? [] : [view.own];
  const x = dollarScale(amounts, {
    width,
    own,
    open: view.rows.some((row) => row.topCoded.length),
  });
  const marks = newMarks();
  let top = 0;
  for (const row of view.rows) top = layOutGroup(marks, view, row, ways, top, width, x);
  const bottom = top - GROUP_GAP + 6;
  if (!view.released.length) return drawMarks(marks, { width, height: bottom + 4 });
  return drawMarks(marks, { width, height: bottom + AXIS, x, bottom });
}

/** Place one occupation's title and bars below `top`; returns where the next one starts. */
function layOutGroup(marks, view, row, ways, top, width, x) {
  const jobs = row.jobs === null ? "jobs not released" : `${whole(row.jobs)} jobs`;
  let y = layOutTitle(marks, row.title, row.gap ? "" : jobs, top, width);
  if (row.gap) {
    layOutGap(marks, row.gap, y, width);
    return y + GAP_LINE;
  }
  for (const way of ways) {
    layOutBar(marks, row, way, y, width, x);
    y += LABEL + BAR;
    if (way.own && view.own !== null) {
      layOutOwn(marks, view.own, `you, ${money(view.own)}`, y - BAR / 2, width, x);
      y += OWN;
    }
  }
  return y + GROUP_GAP;
}
