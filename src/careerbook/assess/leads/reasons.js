// Twin of careerbook/assess/leads/reasons.py: why a role does not come first, in sentences.
import { removes } from "../constraints/constraints.js";
import { score } from "../skills/gap.js";
import { measureWords, often, placed, shortWords } from "./words.js";
import { CRITERIA } from "./weights.js";
import { listed, roundHalfUp } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const CLEAR = 1;
const NAMED = 2;

/**
 * role: as in places.js; found: of leads(); answered: of placeRoles(); names: {skill id: name};
 * scales: names of the six interests; removed: {slug: why the reader's limits remove it}.
 */
export function whyNot({ role, found, answered, ratings, names, scales, removed = {} }) {
  return [
    standing(role, found, answered, removed),
    mustHaves(role, ratings, names),
    interests(role, answered, scales),
    ...beside(role, found, answered),
  ];
}

function standing({ slug }, found, answered, removed) {
  if (found.dismissed.includes(slug)) {
    return WORDS.dismissed;
  }
  if (found.removed.includes(slug)) return removes(removed[slug]);
  const row = found.rows.find(({ role }) => role === slug);
  if (!row) {
    if (!placed(answered)) return WORDS.nothing_known;
    if (found.far.includes(slug)) {
      return WORDS.too_far;
    }
    return found.unranked.includes(slug) && found.used.length
      ? WORDS.too_thin
      : WORDS.no_weight_counts;
  }
  const draws = fill(WORDS.in_draws, {
    first: often(row.first),
    top_three: often(row.top_three),
  });
  const words = shortWords(row.short, row.must);
  const short = words && `, with ${words}`;
  if (row.place === 1) {
    const little = row.short || row.fits === false ? "" : WORDS.little_speaks_against;
    return `${fill(WORDS.standing_first, { little, short })} ${draws}`;
  }
  const text = fill(WORDS.standing, { place: row.place, roles: found.rows.length, short });
  return `${text} ${draws}${row.alike ? WORDS.may_be_chance : ""}`;
}

function mustHaves(role, ratings, names) {
  const must = score(role.skills, ratings).rows.filter((row) => row.must_have);
  const name = ({ skill }) => names[skill];
  const short = must.filter((row) => row.flagged);
  const near = must.filter((row) => !row.flagged && row.gap);
  const open = must.filter((row) => row.own === null);
  const levels = (row) => `${name(row)} (you ${row.own}, asked for ${row.required})`;
  const parts = [
    short.length && fill(WORDS.must_haves_short, { names: listed(short.map(levels)) }),
    near.length && `One level short: ${listed(near.map(name))}.`,
    open.length && `Must-haves not rated yet: ${listed(open.map(name))}.`,
  ].filter(Boolean);
  if (parts.length) return parts.join(" ");
  return must.length ? `You reach all ${must.length} must-haves.` : "It has no must-have.";
}

function interests(role, { scores }, scales) {
  if (!scores.length) return WORDS.no_interests;
  const [asked, own] = [shape(role.interests), shape(scores)];
  // Nine digits: the last bit must neither decide an order nor a border.
  const apart = scales.map((name, k) => ({
    name,
    value: roundHalfUp((asked[k] - own[k]) * 1e9) / 1e9,
  }));
  const named = (list) => listed(list.slice(0, NAMED).map(({ name }) => name));
  const more = apart.filter(({ value }) => value >= CLEAR).sort((a, b) => b.value - a.value);
  const less = apart.filter(({ value }) => value <= -CLEAR).sort((a, b) => a.value - b.value);
  if (!more.length && !less.length) {
    return WORDS.interests_alike;
  }
  const parts = [more.length && `more ${named(more)}`, less.length && `less ${named(less)}`];
  return fill(WORDS.interests_differ, { parts: listed(parts.filter(Boolean)) });
}

function beside(role, found, { places }) {
  const first = found.rows.find((row) => row.role !== role.slug);
  const own = places.find((place) => place.role === role.slug);
  if (!first || !own) return [];
  const other = places.find((place) => place.role === first.role);
  const said = CRITERIA.map((name) => compared(name, own[name], other[name])).filter(Boolean);
  return said.length ? [`Beside ${other.name}: ${said.join("; ")}.`] : [];
}

function compared(criterion, one, two) {
  if (!one || !two) return "";
  const pay = criterion === "pay";
  const name = pay ? "median pay" : criterion;
  const [mine, there] = [measureWords(criterion, one), measureWords(criterion, two)];
  const same = one.value === two.value && one.low === two.low && one.high === two.high;
  if (same && criterion !== "skills") return `${name} ${pay ? "is" : "are"} the same, ${mine}`;
  const both = `${mine}, there ${there}`;
  if (one.low <= two.high && two.low <= one.high) return `the bands of ${name} overlap, ${both}`;
  const side = one.value < two.value ? "lower" : "higher";
  return pay ? `${name} is ${side}, ${both}` : `${name} lie clearly ${side}, ${both}`;
}

function shape(values) {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const square = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const spread = Math.sqrt(square / values.length);
  return values.map((value) => (spread ? (value - mean) / spread : 0));
}
