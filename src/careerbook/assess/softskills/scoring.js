// Twin of careerbook/assess/softskills/scoring.py, which explains the formulas and their limits.
// Both are held by tests/assess/softskills/scenarios_cases.json.
import { twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const BEST = 3;
export const GRADES = [
  "Makes it worse",
  "Leaves the problem",
  "Good in part",
  "The best of the four",
];
const CAUTION = WORDS.caution;

/** skills: [{id, name, item: [{id, option: [{grade}]}]}]; choices: {id: place of an option}. */
export function score(skills, choices) {
  const rows = skills.flatMap((skill) =>
    skill.item.map(({ id, option }) => {
      const choice = Object.hasOwn(choices, id) ? choices[id] : null;
      const grade = option[choice]?.grade ?? null;
      return { item: id, skill: skill.id, choice: grade === null ? null : choice, grade };
    }),
  );
  const results = skills.map((skill) => scoreSkill(skill, rows));
  const scored = results.filter(({ answered }) => answered);
  const top = Math.max(0, ...scored.map(({ low }) => low));
  const bottom = Math.min(BEST, ...scored.map(({ high }) => high));
  return {
    skills: results,
    rows,
    answered: rows.filter(({ grade }) => grade !== null).length,
    open: rows.filter(({ grade }) => grade === null).length,
    below: scored.filter(({ high }) => high < top),
    above: scored.filter(({ low }) => low > bottom),
    again: rows
      .filter(({ grade }) => grade !== null && grade < 2)
      .sort((a, b) => a.grade - b.grade),
  };
}

export function sentence(result) {
  const scored = result.skills.filter(({ answered }) => answered);
  if (!scored.length) return WORDS.nothing_scored;
  let text = `${result.answered} of ${result.rows.length} situations are answered, in ${scored.length} of ${result.skills.length} skills.`;
  if (result.open) text += WORDS.open_left_out;
  if (scored.length === 1) {
    const [{ name, ...only }] = scored;
    const [mean, low, high] = [only.mean, only.low, only.high].map(twoDecimals);
    text += fill(WORDS.only_skill, { skill: name, mean, low, high });
  } else if (result.below.length) {
    text += ` Told apart: ${names(result.below)} below ${names(result.above)}.`;
    if (result.below.length > 1 || result.above.length > 1) {
      text += WORDS.not_each_pair;
    }
  } else text += WORDS.all_overlap;
  return `${text} ${CAUTION}`;
}

export function title(result) {
  const scored = result.skills.filter(({ answered }) => answered);
  const { below, above } = result;
  if (!scored.length) {
    return `${result.rows.length} situations in ${result.skills.length} skills, none answered yet`;
  }
  if (scored.length === 1) return `${scored[0].name}: ${label(scored[0])}`;
  if (!below.length) return WORDS.none_above_title;
  if (below.length === 1) {
    const others = above.length === 1 ? names(above) : "other skills";
    return `${names(below)} lies below ${others} in these answers`;
  }
  return fill(WORDS.below_title, { count: below.length });
}

/** The label of one skill: its mean grade, and from how many answers. */
export function label({ mean, answered }) {
  if (mean === null) return "not answered";
  return `${twoDecimals(mean)} from ${answered === 1 ? "1 answer" : `${answered} answers`}`;
}

function scoreSkill({ id, name, item }, rows) {
  const own = rows.filter(({ skill }) => skill === id);
  const grades = own.flatMap(({ grade }) => (grade === null ? [] : [grade]));
  const points = grades.reduce((sum, grade) => sum + grade, 0);
  const open = item.length - grades.length;
  const asked = item.length + 1;
  return {
    skill: id,
    name,
    items: item.length,
    answered: grades.length,
    open,
    points,
    mean: grades.length ? points / grades.length : null,
    low: points / asked,
    high: (points + BEST * (open + 1)) / asked,
  };
}

const names = (skills) => skills.map(({ name }) => name).join(", ");
