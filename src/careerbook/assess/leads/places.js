// Twin of careerbook/assess/leads/places.py, which explains why a role has the match of its family.
// Both are held by tests/assess/leads/leads_cases.json.
import { OWN_LEVEL_SE } from "../answers/rating_error.js";
import { rank } from "../skills/rank.js";
import { coverageDraws, each, matchDraws } from "./draws.js";

const Z95 = 1.96;

/**
 * facts: {roles: [{slug, name, families, skills, interests, pay: [middle, low, high] or null}],
 * families: [{id, values}]}; interests: the result of score() in assess/interests/scoring.js;
 * ratings: {skill id: 0-5 or null}; ownSe: standard error of an own level, in levels.
 */
export function placeRoles({ roles, families }, interests, ratings, ownSe = OWN_LEVEL_SE) {
  const interestState = stateOf(interests);
  const ready = interestState === "ready";
  const { rows } = rank(roles, ratings, ownSe);
  const scores = ready ? interests.scales.map(({ score }) => score) : [];
  const matches = ready ? matchDraws(scores, turnError(interests), families) : {};
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
      drawn: drawnOf(role, rowOf.get(role.slug), matches, ratings, ownSe),
    })),
    interest_state: interestState,
    skill_state: rows.some(({ group }) => group !== null) ? "ready" : answered,
    scores,
  };
}

// As wide as the bands: t's percentile, where the variance is estimated, for 1.96.
const turnError = ({ angle_se, reach }) => (angle_se * reach) / Z95;

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

function drawnOf({ slug, families, skills }, { group }, matches, ratings, ownSe) {
  const found = {};
  const own = [...families].sort().flatMap((id) => (matches[id] ? [matches[id]] : []));
  if (own.length) {
    found.interests = each((i) => own.reduce((sum, match) => sum + match[i], 0) / own.length);
  }
  if (group !== null) found.skills = coverageDraws(slug, skills, ratings, ownSe);
  return found;
}

const payOf = (band) => band && { value: band[0], low: band[1], high: band[2] };
