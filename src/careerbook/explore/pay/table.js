// The pay explorer's numbers as a table, on the screen and as CSV.
import { PERCENTILES } from "./arithmetic.js";
import { about, gapAt } from "./view.js";
import { money, roundHalfUp, whole } from "../../say/numbers.js";

/** One decimal of a cent is noise; this keeps downloads readable. */
const cents = (usd) => roundHalfUp(usd * 100) / 100;

/** Columns and rows of the table beside the picture; a missing amount keeps its reason. */
export function payTable(view, ways) {
  const amount = (usd, row, percentile) =>
    usd === null ? row.gaps[percentile] : row.own ? money(usd) : about(usd);
  const columns = [
    { key: "place", label: "Place" },
    { key: "year", label: "Year" },
    { key: "title", label: "Occupation" },
    { key: "soc", label: "SOC code" },
    {
      key: "jobs",
      label: "Jobs",
      format: (jobs) => (jobs === null ? "not released" : whole(jobs)),
    },
    { key: "words", label: "US dollars a year" },
    ...PERCENTILES.map((percentile) => ({
      key: `p${percentile}`,
      label: percentile === 50 ? "Median" : `${percentile}th percentile`,
      format: (usd, row) => amount(usd, row, percentile),
    })),
    { key: "remark", label: "Remark" },
  ];
  const rows = view.rows.flatMap((row) =>
    ways.map((way) => {
      const gaps = Object.fromEntries(PERCENTILES.map((p) => [p, gapAt(row, p)]));
      const missing = PERCENTILES.filter((p) => gaps[p]).map((p) => `p${p} ${gaps[p]}`);
      return {
        place: view.place.name,
        year: view.year,
        title: row.title,
        soc: row.socCode,
        jobs: row.jobs,
        words: way.words,
        own: way.own,
        gaps,
        remark: missing.join("; "),
        ...Object.fromEntries(
          PERCENTILES.map((p, i) => {
            const usd = row.points[i];
            return [`p${p}`, usd === null ? null : cents(way.adjust(usd))];
          }),
        ),
      };
    }),
  );
  return { columns, rows };
}
