// Twin of careerbook/assess/skills/gap.py, which explains formulas, sources and limits.
// Both are held by tests/assess/skills/gap_cases.json.
import { OWN_LEVEL_SE } from "../answers/rating_error.js";
import { coverageOf } from "./coverage.js";
import { percent, roundHalfUp } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const NEXT_STEPS = 3;
const MUST_HAVE_SLACK = 1;

/** requirements: [{id, level, level_se, importance, must_have}]; ratings: {id: 0-5 or null}. */
export function score(requirements, ratings, ownSe = OWN_LEVEL_SE) {
  const rows = requirements.map((need) =>
    row(need, Object.hasOwn(ratings, need.id) ? ratings[need.id] : null),
  );
  const scored = requirements
    .map((need, index) => ({ need, own: rows[index].own }))
    .filter(({ own }) => own !== null);
  const errors = coverageOf(scored, ownSe);
  return {
    rows,
    answered: scored.length,
    open: rows.filter((r) => r.own === null).map((r) => r.skill),
    coverage: errors?.value ?? null,
    expected: errors?.expected ?? null,
    se: errors?.se ?? null,
    shared_se: errors?.shared_se ?? null,
    low: errors?.low ?? null,
    high: errors?.high ?? null,
    flagged: rows.filter((r) => r.flagged),
    strengths: rows.filter((r) => r.surplus > 0).sort((a, b) => b.surplus - a.surplus),
    next_steps: byPriority(rows).slice(0, NEXT_STEPS),
    errors,
  };
}

/** The rows that fall short, largest priority first. */
export const byPriority = (rows) => rows.filter((r) => r.priority > 0).sort(stepOrder);

export function sentence(result, roleName) {
  const total = result.rows.length;
  if (result.coverage === null) {
    return result.answered === 0
      ? fill(WORDS.nothing_scored_of_role, { role: roleName })
      : fill(WORDS.no_weight, { role: roleName });
  }
  const [low, high] = [percent(result.low), percent(result.high)];
  const reach = low === high ? `about ${low} %` : `between ${low} and ${high} %`;
  const open = result.open.length > 0;
  const scope = open ? `in ${result.answered} of ${total} skills` : `in all ${total} skills`;
  let text = fill(WORDS.reach, { scope, reach, role: roleName });
  if (open) text += WORDS.open_left_out;
  const count = result.flagged.length;
  if (count === 0) return fill(WORDS.no_must_have_short, { text });
  return `${text} ${count} ${count === 1 ? "must-have is" : "must-haves are"} more than one level short.`;
}

function row(need, own) {
  const gap = own === null ? null : Math.max(0, need.level - own);
  return {
    skill: need.id,
    required: need.level,
    own,
    gap,
    surplus: own === null ? null : Math.max(0, own - need.level),
    importance: need.importance,
    priority: gap === null ? null : need.importance * gap,
    must_have: need.must_have,
    flagged: need.must_have && gap !== null && gap > MUST_HAVE_SLACK,
  };
}

// 0.1 * 3 and 0.3 * 1 are the same priority: rounding keeps the last bit from deciding.
const rounded = (value) => roundHalfUp(value * 1e9);

function stepOrder(a, b) {
  return (
    rounded(b.priority) - rounded(a.priority) ||
    Number(b.must_have) - Number(a.must_have) ||
    b.importance - a.importance
  );
}
