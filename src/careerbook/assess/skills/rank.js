// Twin of careerbook/assess/skills/rank.py, which explains groups and limits.
// Both are held by tests/assess/skills/rank_cases.json.
import { canBeToldApart, score } from "./gap.js";
import { listed, percent, percentBand, roundHalfUp } from "../../say/numbers.js";

const ENOUGH = [2, 3];
const LISTED_ROLES = 3;
const SCORE_STEPS = 10_000;

/** roles: [{slug, name, skills: requirements}]; ratings: {id: 0-5 or null}. */
export function rank(roles, ratings) {
  const scored = roles.map((role) => ({ role, result: score(role.skills, ratings) }));
  const slugs = (a, b) => (a.role.slug < b.role.slug ? -1 : 1);
  const rounded = ({ result }) => roundHalfUp(result.expected * 1e9);
  let compared = scored
    .filter(({ result }) => enough(result))
    .sort((a, b) => rounded(b) - rounded(a) || slugs(a, b));
  const thin = scored
    .filter(({ result }) => !enough(result))
    .sort((a, b) => a.result.open.length - b.result.open.length || slugs(a, b));
  const rows = [];
  const groups = [];
  while (compared.length) {
    const leader = compared[0].result;
    const apart = ({ result }) =>
      canBeToldApart(leader.expected, leader.se, result.expected, result.se);
    const alike = compared.filter((pair) => !apart(pair));
    compared = compared.filter(apart);
    const [leading, ...others] = alike;
    others.sort((a, b) => a.result.flagged.length - b.result.flagged.length);
    const group = [leading, ...others];
    groups.push(group.map(({ role }) => role.slug));
    rows.push(...group.map((pair) => row(pair, groups.length)));
  }
  rows.push(...thin.map((pair) => row(pair, null)));
  return { rows, groups, thin: thin.map(({ role }) => role.slug) };
}

/** Role -> coverage as a completed run keeps it. */
export const runScores = ({ rows }) =>
  Object.fromEntries(
    rows
      .filter(({ group }) => group !== null)
      .map((r) => [r.role, roundHalfUp(r.coverage * SCORE_STEPS) / SCORE_STEPS]),
  );

export function title({ rows, groups }) {
  const compared = groups.flat().length;
  if (!compared) return "No role can be compared yet";
  if (!anyNear(rows)) return "Every role is still ahead of you";
  const first = rows[0].name;
  if (compared === 1) return `Only one role can be compared so far: ${first}`;
  const alike = groups[0].length;
  if (alike === compared) return `Your ratings do not tell these ${compared} roles apart`;
  if (alike === 1) return `${first} stands apart from the other roles`;
  return `${first} leads, and ${alike - 1} more cannot be told apart from it`;
}

export function sentence(ranking) {
  const { rows, groups, thin } = ranking;
  if (!rows.some(({ answered }) => answered)) {
    return "Nothing is scored yet: no skill of any role has been answered.";
  }
  if (!groups.length) {
    const { answered, total } = rows[0];
    return `No role can be compared yet: none has two thirds of its skills rated, must-haves included. The role with the fewest open has ${answered} of ${total} rated.`;
  }
  if (!rows.some(({ group, coverage }) => group !== null && coverage > 0)) {
    return "By your own ratings you cover nothing yet of what any role asks for, so none is nearer than another. Choose by interest and take the first step of any of them.";
  }
  if (!anyNear(rows)) {
    return `By your own ratings you cover little yet of what any role asks for: even the highest coverage, ${intervalWords(rows[0])}, may be none at all, so no role is near. Choose by interest and take the first step of any of them.`;
  }
  const leading = rows.filter(({ group }) => group === 1);
  const parts = [firstWords(leading, groups.flat().length), mustHaves(leading)];
  if (thin.length) {
    const verb = thin.length === 1 ? "role rests" : "roles rest";
    parts.push(`${thin.length} ${verb} on too few ratings to be compared.`);
  }
  return parts.join(" ");
}

export function intervalWords({ low, high }) {
  return low === null ? "not scored" : percentBand(low, high);
}

const anyNear = (rows) => rows.some(({ group, low }) => group !== null && low > 0);

function firstWords([first, ...alike], compared) {
  const reach = `${first.name} (${intervalWords(first)})`;
  if (compared === 1) return `Only one role has enough of its skills rated: ${reach}.`;
  if (alike.length === compared - 1) {
    return `No role stands out: of the ${compared} roles compared, none can be told apart from the one with the highest coverage, ${reach}.`;
  }
  const text = `Of the ${compared} roles compared, you come nearest to ${reach}.`;
  if (!alike.length) return `${text} Every other role can be told apart from it.`;
  const verb = alike.length === 1 ? "1 role" : `${alike.length} roles`;
  return `${text} ${verb} cannot be told apart from it: ${listed(alike.map((r) => r.name))}.`;
}

function mustHaves(leading) {
  const short = leading.filter((r) => r.flagged.length).map((r) => `${r.name} ${r.flagged.length}`);
  const where = leading.length === 1 ? "it" : "this group";
  if (short.length > LISTED_ROLES) {
    const some = short.length === leading.length ? "each" : short.length;
    return `In ${some} of these ${leading.length} roles at least one must-have is more than one level short.`;
  }
  return short.length
    ? `Must-haves more than one level short in ${where}: ${listed(short)}.`
    : `No must-have that you answered is more than one level short in ${where}.`;
}

const enough = ({ coverage, answered, rows }) =>
  coverage !== null &&
  answered * ENOUGH[1] >= ENOUGH[0] * rows.length &&
  rows.every((need) => !need.must_have || need.own !== null);

function row({ role, result }, group) {
  const { answered, coverage, expected, se, low, high } = result;
  return {
    role: role.slug,
    name: role.name,
    answered,
    total: result.rows.length,
    coverage,
    expected,
    se,
    low,
    high,
    flagged: result.flagged.map(({ skill }) => skill),
    group,
  };
}
