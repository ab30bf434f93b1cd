// Twin of careerbook/assess/answers/runs.py: completed runs with their dates.
// Both are held by tests/assess/skills/rank_cases.json.
import { percent } from "../../say/numbers.js";

const MOST_RUNS = 500;

/** Return the section `runs` with one more run; see the twin for what is not kept. */
export function add(runs, kind, scores, madeOn) {
  const last = newest(runs, kind);
  const repeated = last?.made_on.slice(0, 10) === madeOn.slice(0, 10) && same(last.scores, scores);
  if (!Object.keys(scores).length || repeated || Object.keys(runs).length >= MOST_RUNS) return runs;
  const id = `${kind}-${madeOn.toLowerCase().replace(/[:.]/g, "-")}`;
  return { ...runs, [id]: { kind, scores, made_on: madeOn } };
}

/** The newest run of a kind, or undefined. */
export const newest = (runs, kind) => ofKind(runs, kind).at(-1);

/** {id: [{made_on, score}]} in the order of time, for ids with at least two points. */
export function history(runs, kind) {
  const points = new Map();
  for (const { scores, made_on } of ofKind(runs, kind)) {
    for (const [id, score] of Object.entries(scores)) {
      points.set(id, [...(points.get(id) ?? []), { made_on, score }]);
    }
  }
  return Object.fromEntries([...points].filter(([, found]) => found.length > 1));
}

export const changeWords = (points) =>
  [points[0], points.at(-1)]
    .map((end) => `${percent(end.score)} % on ${end.made_on.slice(0, 10)}`)
    .join(", ");

const ofKind = (runs, kind) =>
  Object.values(runs)
    .filter((run) => run.kind === kind)
    .sort((a, b) => (a.made_on < b.made_on ? -1 : a.made_on > b.made_on ? 1 : 0));

const same = (a, b) =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([id, value]) => Object.hasOwn(b, id) && b[id] === value);
