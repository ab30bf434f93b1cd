// Twin of careerbook/assess/handbook/handbook.py: what a reader has kept, and where her results point.
// Both are held by tests/assess/handbook/handbook_cases.json.
import { DATED, levels, shortlist } from "../answers/answers.js";
import { score } from "../skills/gap.js";
import { roundHalfUp } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const LONGEST_PATH = 8;
const GAP_SKILLS = 4;
const PAGES_PER_SKILL = 2;
const LOW_SCORE = 0.4;

const MAIN = {
  ratings: "level",
  interests: "answer",
  scenarios: "choice",
  overclaiming: "known",
  reviews: "answer",
  constraints: "value",
  settings: "value",
};
const STANDS = {
  quiz: (entry) => entry.choices.length > 0 || (entry.value ?? null) !== null,
  shortlist: (entry) => entry.kept || entry.dismissed === true,
  plan: (entry) => !entry.dropped,
  runs: () => true,
};

/** sections: [[section, name, holds]]; returns [{section, name, holds, count, last_on}]. */
export function holdings(document, sections) {
  return sections.map(([section, name, holds]) => {
    const found = days(document, section);
    const last = found.reduce((a, b) => (a === null || b > a ? b : a), null);
    return { section, name, holds, count: found.length, last_on: last };
  });
}

function days(document, section) {
  if (section === "target_role") {
    return document.target_role ? [document.target_role.chosen_on.slice(0, 10)] : [];
  }
  const stands = MAIN[section] ? (entry) => entry[MAIN[section]] !== null : STANDS[section];
  return Object.values(document[section] ?? {})
    .filter(stands)
    .map((entry) => entry[DATED[section]].slice(0, 10));
}

/** Return [{page, why}]; facts: {roles, skill_pages, topics}, see the twin. */
export function readingPath(document, facts) {
  const steps = new Map();
  for (const [page, why] of candidates(document, facts)) {
    if (!steps.has(page)) steps.set(page, why);
  }
  if (!steps.size) {
    steps.set("start", WORDS.nothing_points);
  }
  return [...steps].slice(0, LONGEST_PATH).map(([page, why]) => ({ page, why }));
}

function* candidates(document, facts) {
  const { roles } = facts;
  const target = document.target_role?.role;
  if (target && Object.hasOwn(roles, target)) {
    const { name } = roles[target];
    yield [`roles/${target}`, fill(WORDS.target, { role: name })];
    yield* gapSteps(document, facts, roles[target]);
    yield ["explore/moves", fill(WORDS.carries_over, { role: name })];
  }
  const kept = shortlist(document).filter((slug) => Object.hasOwn(roles, slug));
  if (kept.length > 1) {
    yield ["explore/compare", fill(WORDS.kept_roles, { count: kept.length })];
  }
  for (const slug of kept) yield [`roles/${slug}`, `${roles[slug].name} is on your shortlist.`];
  yield* topicSteps(document, facts);
}

function* gapSteps(document, facts, role) {
  const { rows } = score(role.requirements, levels(document));
  const names = Object.fromEntries(role.requirements.map(({ id, name }) => [id, name]));
  const pressing = (row) => roundHalfUp(row.priority * 1e9);
  const short = rows
    .filter((row) => row.priority)
    .sort((a, b) => Number(b.flagged) - Number(a.flagged) || pressing(b) - pressing(a));
  for (const row of short.slice(0, GAP_SKILLS)) {
    const must = row.must_have ? ", a must-have" : "";
    const why = fill(WORDS.short_skill, {
      skill: names[row.skill],
      must,
      own: row.own,
      required: row.required,
    });
    for (const page of pagesOf(facts, row.skill)) yield [page, why];
  }
}

function* topicSteps(document, facts) {
  const runs = Object.values(document.runs ?? {}).filter(({ kind }) => kind === "knowledge");
  if (!runs.length) return;
  const last = runs.reduce((a, b) => (b.made_on > a.made_on ? b : a));
  const low = Object.entries(last.scores)
    .filter(([topic, score]) => Object.hasOwn(facts.topics, topic) && score < LOW_SCORE)
    .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  for (const [topic] of low) {
    const { name, skill } = facts.topics[topic];
    const why = fill(WORDS.went_badly, { topic: name });
    for (const page of pagesOf(facts, skill)) yield [page, why];
  }
}

const pagesOf = (facts, skill) =>
  (Object.hasOwn(facts.skill_pages, skill) ? facts.skill_pages[skill] : []).slice(
    0,
    PAGES_PER_SKILL,
  );
