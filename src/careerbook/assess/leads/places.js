// Twin of careerbook/assess/leads/places.py, which explains why a role has the match of its family.
// Both are held by tests/assess/leads/leads_cases.json.
import { rank } from "../skills/rank.js";

/**
 * roles: [{slug, name, families, skills, interests, pay: [low, high] or null}]; interests: the
 * result of score() in assess/interests/scoring.js; ratings: {skill id: 0-5 or null}.
 */
export function placeRoles(roles, interests, ratings) {
  const interestState = stateOf(interests);
  const ready = interestState === "ready";
  const { rows } = rank(roles, ratings);
  const rowOf = new Map(rows.map((row) => [row.role, row]));
  const answered = rows.some((row) => row.answered) ? "thin" : "none";
  return {
    places: roles.map((role) => ({
      role: role.slug,
      name: role.name,
      family: role.families[0],
      interests: ready ? matchOf(role, interests) : null,
      skills: coverageOf(rowOf.get(role.slug)),
      pay: payOf(role.pay),
      short: rowOf.get(role.slug).flagged.length,
      must: role.skills.filter((need) => need.must_have).length,
    })),
    interest_state: interestState,
    skill_state: rows.some(({ group }) => group !== null) ? "ready" : answered,
    scores: ready ? interests.scales.map(({ score }) => score) : [],
  };
}

function stateOf(found) {
  if (!found.answered) return "none";
  if (found.level === null) return "open";
  return ["flat", "blurred", "disliked"].find((state) => found[state]) ?? "ready";
}

function matchOf(role, found) {
  const own = found.families.filter(({ id }) => role.families.includes(id));
  if (!own.length) return null;
  return {
    value: own.reduce((sum, { match }) => sum + match, 0) / own.length,
    low: Math.min(...own.map(({ low }) => low)),
    high: Math.max(...own.map(({ high }) => high)),
  };
}

const coverageOf = ({ group, expected, low, high }) =>
  group === null ? null : { value: expected, low, high };

const payOf = (ends) => ends && { value: (ends[0] + ends[1]) / 2, low: ends[0], high: ends[1] };
