// Ranks of one measure, how alike two measures are, and the widget's tables read once. Twin of
// ranks.py and occupations.py, tested on tests/explore/exposure/exposure_cases.json.
import { groupBy } from "../../kit/groups.js";

const COMPUTER_GROUP = "15-";

/** For each value the percent of values as low or lower; equal ones share their mean rank. */
export function ranks(values) {
  const held = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [first, last] = [new Map(), new Map()];
  held.forEach((value, i) => {
    if (!first.has(value)) first.set(value, i + 1);
    last.set(value, i + 1);
  });
  return values.map((value) =>
    value === null ? null : (100 * ((first.get(value) + last.get(value)) / 2)) / held.length,
  );
}

/** The rank correlation of two lists and over how many it is: {rho, count}; null for fewer than 3. */
export function agreement(first, second) {
  const both = first.map((x, i) => [x, second[i]]).filter(([x, y]) => x !== null && y !== null);
  const count = both.length;
  if (count < 3) return { rho: null, count };
  const [across, up] = [0, 1].map((side) => ranks(both.map((pair) => pair[side])));
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / count;
  const [meanX, meanY] = [mean(across), mean(up)];
  let [xx, yy, xy] = [0, 0, 0];
  across.forEach((x, i) => {
    xx += (x - meanX) ** 2;
    yy += (up[i] - meanY) ** 2;
    xy += (x - meanX) * (up[i] - meanY);
  });
  return { rho: xx && yy ? xy / Math.sqrt(xx * yy) : null, count };
}

/** The widget's tables as objects that stand beside each other: occupations know their ranks. */
export function readExposure({ jobs, asked, roles, titles, isco_jobs: isco, credits }, facts) {
  const others = groupBy(titles, (row) => row.soc_code);
  const placed = asked.map(({ measure_id: key }) => [
    key,
    ranks([...jobs.map((job) => job[key]), ...(facts.beyond[key] ?? [])]),
  ]);
  const list = jobs.map((job, i) => ({
    ...job,
    ranks: Object.fromEntries(placed.map(([key, of]) => [key, of[i]])),
    others: (others.get(job.soc_code) ?? []).map((row) => row.other),
  }));
  const byCode = new Map(list.map((job) => [job.soc_code, job]));
  const targets = new Map();
  for (const [key, rows] of groupBy(roles, (row) => row.key)) {
    const occupations = rows.map((row) => byCode.get(row.soc_code));
    const { name } = rows[0];
    targets.set(key, { key, name, occupations, head: `${name}, read as “${occupations[0].name}”` });
  }
  for (const job of list) {
    const key = `soc:${job.soc_code}`;
    targets.set(key, { key, name: job.name, occupations: [job], head: job.name });
  }
  const iscoRank = ranks(isco.map((row) => row.mean));
  const iscoJobs = new Map(isco.map((row, i) => [row.code, { ...row, rank: iscoRank[i] }]));
  const measures = new Map(asked.map((row) => [row.measure_id, row]));
  return { jobs: list, targets, measures, isco: iscoJobs, credits, facts, correlations: new Map() };
}

/** The correlation of two measures over all occupations or the computing ones, computed once. */
export function correlation(all, first, second, group = "") {
  const key = [first, second, group].join(" ");
  if (!all.correlations.has(key)) {
    const counted = all.jobs.filter((job) => job.soc_code.startsWith(group));
    const side = (id) => counted.map((job) => job[id]);
    all.correlations.set(key, agreement(side(first), side(second)));
  }
  return all.correlations.get(key);
}

export const computing = (job) => job.soc_code.startsWith(COMPUTER_GROUP);
export const computingCorrelation = (all, first, second) =>
  correlation(all, first, second, COMPUTER_GROUP);

/** The chosen occupation of ISCO-08, then the computing ones whose pay is held elsewhere. */
export const iscoRows = ({ isco, facts }, code) =>
  [code, ...facts.computing_isco.filter((other) => other !== code)].map((one) => isco.get(one));
