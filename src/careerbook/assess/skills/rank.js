// Twin of careerbook/assess/skills/rank.py, which explains groups and limits.
// Both are held by tests/assess/skills/rank_cases.json.
import { OWN_LEVEL_SE } from "../answers/rating_error.js";
import { canBeToldApart } from "./coverage.js";
import { score } from "./gap.js";
import { listed, percentBand, roundHalfUp } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const ENOUGH = [2, 3];
const NEAR_FROM = 1 / 3;
const OUT_OF_REACH = [2, 3];
const LISTED_ROLES = 3;
const SCORE_STEPS = 10_000;

/** roles: [{slug, name, skills: requirements}]; ratings: {id: 0-5 or null}. */
export function rank(roles, ratings, ownSe = OWN_LEVEL_SE) {
  const scored = roles.map((role) => ({ role, result: score(role.skills, ratings, ownSe) }));
  const slugs = (a, b) => (a.role.slug < b.role.slug ? -1 : 1);
  const rounded = ({ result }) => roundHalfUp(result.expected * 1e9);
  let compared = scored
    .filter(({ result }) => enough(result))
    .sort((a, b) => isFar(a) - isFar(b) || rounded(b) - rounded(a) || slugs(a, b));
  const thin = scored
    .filter(({ result }) => !enough(result))
    .sort((a, b) => a.result.open.length - b.result.open.length || slugs(a, b));
  const rows = [];
  const groups = [];
  while (compared.length) {
    const [leader] = compared;
    const apart = (pair) =>
      isFar(leader) !== isFar(pair) || canBeToldApart(leader.result.errors, pair.result.errors);
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

const isFar = ({ result: { rows, flagged } }) =>
  isOutOfReach(flagged.length, rows.filter((r) => r.must_have).length);

/** Whether too many of a role's must-haves are more than one level short. */
export const isOutOfReach = (short, must) => short * OUT_OF_REACH[1] > must * OUT_OF_REACH[0];

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
  if (!anyNear(rows)) return WORDS.all_ahead_title;
  const first = rows[0].name;
  if (compared === 1) return fill(WORDS.only_one_title, { role: first });
  const alike = groups[0].length;
  if (alike === compared) return fill(WORDS.none_apart_title, { roles: compared });
  if (alike === 1) return fill(WORDS.stands_apart_title, { role: first });
  return fill(WORDS.leads_title, { role: first, more: alike - 1 });
}

export function sentence(ranking) {
  const { rows, groups, thin } = ranking;
  if (!rows.some(({ answered }) => answered)) {
    return WORDS.nothing_scored;
  }
  if (!groups.length) {
    const { answered, total } = rows[0];
    return fill(WORDS.none_comparable, { answered, all: total });
  }
  if (!rows.some(({ group, coverage }) => group !== null && coverage > 0)) {
    return WORDS.covers_nothing;
  }
  if (!anyNear(rows)) {
    return fill(WORDS.covers_little, { coverage: intervalWords(rows[0]) });
  }
  const leading = rows.filter(({ group }) => group === 1);
  const beyond = rows.some(({ group, far }) => group !== null && far) && !leading[0].far;
  const parts = [firstWords(leading, groups.flat().length, beyond), mustHaves(leading)];
  if (thin.length) {
    const verb = thin.length === 1 ? "role rests" : "roles rest";
    parts.push(fill(WORDS.too_thin, { count: thin.length, rest: verb }));
  }
  return parts.join(" ");
}

export function intervalWords({ low, high }) {
  return low === null ? "not scored" : percentBand(low, high);
}

const anyNear = (rows) =>
  rows.some(({ group, expected }) => group !== null && expected >= NEAR_FROM);

function firstWords([first, ...alike], compared, beyond) {
  const reach = `${first.name} (${intervalWords(first)})`;
  if (compared === 1) return fill(WORDS.only_one, { role: reach });
  if (alike.length === compared - 1) {
    return fill(WORDS.none_apart, { roles: compared, role: reach });
  }
  const text = fill(WORDS.nearest, { roles: compared, role: reach });
  if (!alike.length) {
    return fill(beyond ? WORDS.all_apart_or_far : WORDS.all_told_apart, { text });
  }
  const verb = alike.length === 1 ? "1 role" : `${alike.length} roles`;
  return fill(WORDS.not_told_apart, { text, verb, names: listed(alike.map((r) => r.name)) });
}

function mustHaves(leading) {
  const short = leading.filter((r) => r.flagged.length).map((r) => `${r.name} ${r.flagged.length}`);
  const where = leading.length === 1 ? "it" : "this group";
  if (short.length > LISTED_ROLES) {
    const some = short.length === leading.length ? "each" : short.length;
    return fill(WORDS.must_haves_short_in_many, { some, roles: leading.length });
  }
  return short.length
    ? fill(WORDS.must_haves_short, { where, names: listed(short) })
    : fill(WORDS.no_must_have_short_in, { where });
}

const enough = ({ coverage, answered, rows }) =>
  coverage !== null &&
  answered * ENOUGH[1] >= ENOUGH[0] * rows.length &&
  rows.every((need) => !need.must_have || need.own !== null);

function row({ role, result }, group) {
  const { answered, coverage, expected, se, shared_se, low, high } = result;
  return {
    role: role.slug,
    name: role.name,
    answered,
    total: result.rows.length,
    coverage,
    expected,
    se,
    shared_se,
    low,
    high,
    flagged: result.flagged.map(({ skill }) => skill),
    group,
    far: isFar({ result }),
  };
}
