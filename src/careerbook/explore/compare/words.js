// What a comparison says in words. Twin of careerbook/explore/compare/words.py.
import { ALIKE_FROM, correlation } from "./rows.js";
import { listed, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const OWN_JUDGMENT = WORDS.own_judgment;
const NAMED = 3; // differences that a sentence can carry, of as many topics as can be

/** What differs most. */
export function compareTitle(facts, slugs, [first]) {
  const names = listed(slugs.map((slug) => facts.roles[slug].name));
  if (first.part !== "clear") return fill(WORDS.no_difference_title, { names });
  return `${names} differ most in ${subject(first)}`;
}

/** What differs most, how much is doubtful or the same, and what cannot be compared. */
export function describeCompare(facts, slugs, rows) {
  const roles = slugs.map((slug) => facts.roles[slug]);
  const count = (part) => rows.filter((row) => row.part === part).length;
  const clear = rows.filter((row) => row.part === "clear");
  const first = clear.filter((row, i) => clear.findIndex((one) => one.topic === row.topic) === i);
  const named = [...first, ...clear.filter((row) => !first.includes(row))].slice(0, NAMED);
  const sentences = named.map((row) => difference(row, roles));
  if (!clear.length) sentences.push(WORDS.none_clear);
  const counts = [
    things(clear.length - named.length, "more clear difference", "more clear differences"),
    things(count("doubtful"), "difference in doubt", "differences in doubt"),
    things(count("same"), "property the same", "properties the same"),
  ].filter(Boolean);
  if (counts.length) sentences.push(`Besides: ${listed(counts)}.`);
  return [...sentences, ...shared(roles), ...withoutProfile(roles)].join(" ");
}

/** What a careful reader must know: the mapping, the interests, what O*NET does not rate. */
export function compareNotes(facts, slugs) {
  const roles = slugs.map((slug) => facts.roles[slug]);
  const mapped = roles.map(
    ({ name, occupations, confidence }) =>
      `${name}: ${listed(occupations)} (confidence ${confidence}).`,
  );
  const found = [fill(WORDS.ranges, { roles: mapped.join(" ") })];
  const rated = roles.map((role) => role.interests).filter(Boolean);
  if (rated.length > 1) {
    const values = rated.flatMap((one, i) =>
      rated.slice(i + 1).map((two) => correlation(one, two)),
    );
    const [low, high] = [Math.min(...values), Math.max(...values)].map(twoDecimals);
    const verdict =
      Math.max(...values) >= ALIKE_FROM
        ? fill(WORDS.alike, { limit: twoDecimals(ALIKE_FROM) })
        : WORDS.families_only;
    const span = low === high ? low : `${low} to ${high}`;
    found.push(fill(WORDS.correlate, { span, verdict }));
  }
  const unrated = roles
    .filter((role) => !role.skills_rated)
    .map((role) => `${role.occupations[0]} (${role.onet_code})`);
  if (unrated.length) {
    found.push(fill(WORDS.no_ratings, { names: listed([...new Set(unrated)]) }));
  }
  return [...found, OWN_JUDGMENT];
}

/** Name a property as inside a sentence. */
const subject = ({ topic, label }) =>
  topic === "skills" ? label : label[0].toLowerCase() + label.slice(1);

function difference({ label, cells, pair }, roles) {
  const [one, two] = pair.map((k) => `${cells[k]} (${roles[k].name})`);
  return `${label}: ${one} against ${two}.`;
}

const things = (count, one, more) => (count > 0 ? `${count} ${count === 1 ? one : more}` : "");

function shared(roles) {
  const groups = new Map();
  for (const { codes, name } of roles) {
    const key = [...codes].sort().join(" ");
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()]
    .filter((names) => names.length > 1)
    .map((names) => fill(WORDS.same_occupations, { names: listed(names) }));
}

function withoutProfile(roles) {
  const names = roles.filter((role) => role.skills === null).map((role) => role.name);
  if (!names.length) return [];
  return [fill(WORDS.no_profile, { names: listed(names) })];
}
