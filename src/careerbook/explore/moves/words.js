// What the verdict on a move says in words. Twin of words.py, tested on the same
// tests/explore/moves/role_moves_cases.json. The words judge the move between two jobs, never the reader.
// texts: the widget's trait with names and verdicts.
import { COMPONENTS, counts } from "./rule.js";
import { listed, signedMoney, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const FIRST_GAPS = 5;
const CLOSEST = 4;

export const title = (move) =>
  fill(WORDS.title, {
    here: move.here.name,
    there: move.there.name,
    verdict: WORDS.verdicts[move.verdict.kind],
  });

export const describe = (move, rule, texts) =>
  [`${title(move)}.`, ...conditions(move, rule, texts)].join(" ");

/** Three sentences: similarity, job zones, earnings. */
export const conditions = (move, rule, texts) => [
  similaritySentence(move, rule),
  zonesSentence(move, rule, texts),
  earningsSentence(move, rule),
];

function similaritySentence(move, { thresholds }) {
  const value = move.verdict.similarity;
  if (value === null) {
    return COMPONENTS.some((name) => counts(move.facts, name))
      ? WORDS.no_weight
      : WORDS.no_component;
  }
  const { viable_above: low, highly_viable_above: high } = thresholds;
  const [said, least, most] = [value, low, high].map(twoDecimals);
  if (value <= low) return fill(WORDS.not_above, { value: said, low: least });
  if (value > high) {
    return fill(WORDS.above, { value: said, high: twoDecimals(Math.max(low, high)) });
  }
  return fill(WORDS.between, { value: said, low: least, high: most });
}

function zonesSentence({ here, there, facts, verdict }, { thresholds }, texts) {
  const release = texts.zone_release;
  if (facts.zones === null) return fill(WORDS.no_zones, { release });
  return fill(WORDS.zones, {
    release,
    here: here.zones,
    there: there.zones,
    apart: band(facts.zones, String, " apart", WORDS.candidates),
    limit: thresholds.zones_apart_at_most,
    state: stateWords(verdict.zonesState),
  });
}

function earningsSentence({ facts, verdict }, { thresholds }) {
  if (facts.ratio === null) return WORDS.no_earnings;
  return fill(WORDS.earnings, {
    ratio: band(facts.ratio, twoDecimals, " times that here", WORDS.candidates),
    difference: band(facts.usd, signedMoney, " a year"),
    limit: twoDecimals(thresholds.earnings_ratio_at_least),
    state: stateWords(verdict.earningsState),
  });
}

/** Why a component does not count; empty when it does. */
export function reasonLeftOut({ here, there, facts }, name) {
  if (facts.sameOnet && name !== "handbook_skills") {
    return fill(WORDS.left_out_one_rating, { code: here.onet_code });
  }
  if (facts.components[name] !== null) return "";
  if (name !== "handbook_skills") return WORDS.left_out_no_rating;
  const names = withoutProfile(here, there);
  return names ? fill(WORDS.left_out_no_profile, { names }) : WORDS.left_out_nothing_asked;
}

/** What a careful reader must know of this pair besides. */
export function notes({ here, there, facts }, texts) {
  const said = [];
  if (facts.sameOnet) said.push(fill(WORDS.one_rating, { code: here.onet_code }));
  const main = (role) => role.codes.split(" ")[0];
  if (here.codes === there.codes) said.push(WORDS.same_occupations);
  else if (main(here) === main(there)) said.push(WORDS.same_main_occupation);
  const zones = without(here.no_zone, there.no_zone);
  const release = texts.zone_release;
  if (zones) said.push(fill(WORDS.without_zone, { release, codes: zones }));
  const medians = without(here.no_median, there.no_median);
  if (medians) said.push(fill(WORDS.without_median, { codes: medians }));
  return said;
}

const without = (...lists) =>
  [...new Set(lists.flatMap((list) => list.split(" ").filter(Boolean)))].sort().join(", ");

/** Which skills the role to leave already asks for at the level of the other. */
export function transfersSentence({ here, there, asked, transfers }) {
  if (asked === null) return fill(WORDS.no_profile, { names: withoutProfile(here, there) });
  if (transfers.length === 0) return fill(WORDS.nothing_transfers, { asked });
  const names = transfers.map((step) => `${step.name}${step.must_have ? " ◆" : ""}`).join(", ");
  return fill(WORDS.transfers, { kept: transfers.length, asked, names });
}

/** One line per skill that falls short, the weightiest first, the rest in one line. */
export function missingLines({ missing }) {
  const lines = missing.slice(0, FIRST_GAPS).map((step) => {
    const short = step.gap === 1 ? "1 level short" : `${step.gap} levels short`;
    const must = step.must_have ? " ◆ must-have" : "";
    return fill(WORDS.gap, {
      skill: step.name,
      asked: step.level,
      here: step.here,
      short,
      must,
    });
  });
  const rest = missing.slice(FIRST_GAPS);
  if (rest.length) {
    const words = rest.map(
      (step) => `${step.name}${step.must_have ? " ◆" : ""} (${step.here} to ${step.level})`,
    );
    lines.push(`${rest.length} more: ${words.join("; ")}.`);
  }
  return lines;
}

const isInside = ({ verdict }) => verdict.kind === "highly viable" || verdict.kind === "viable";

/** How many moves from one role are inside the rule. */
export function mapTitle(name, ranked) {
  const inside = ranked.filter(isInside).length;
  const depends = ranked.filter(({ verdict }) => verdict.kind === "depends").length;
  const more = depends ? fill(WORDS.map_depends, { count: depends }) : "";
  return fill(WORDS.map_title, { name, inside, all: ranked.length, more });
}

/** The closest of those moves by name. */
export function mapSentence(name, ranked) {
  const inside = ranked
    .filter(isInside)
    .slice(0, CLOSEST)
    .map(({ there, verdict }) => `${there.name} (${twoDecimals(verdict.similarity)})`);
  return inside.length
    ? fill(WORDS.closest, { name, roles: inside.join(", ") })
    : fill(WORDS.none_viable, { name });
}

/** One move as a row of the map's table. */
export function mapRow({ there, facts, verdict }) {
  return {
    to: there.name,
    similarity: verdict.similarity === null ? "none" : twoDecimals(verdict.similarity),
    verdict: WORDS.short_verdicts[verdict.kind],
    zones: facts.zones === null ? "not known" : band(facts.zones, String, ""),
    ratio: facts.ratio === null ? "not released" : band(facts.ratio, twoDecimals, ""),
    onet: facts.sameOnet ? "the same for both" : "two",
  };
}

function band(span, say, unit, over = "") {
  const [low, high] = [say(span.low), say(span.high)];
  if (low === high) return `${low}${unit}`;
  if (span.main === null) return `${low} to ${high}${unit}`;
  return `${say(span.main)}${unit} (${low} to ${high}${over})`;
}

const stateWords = (state) => ({ met: "", "not met": ": not met" })[state] ?? WORDS.depends;

const withoutProfile = (...roles) =>
  listed(roles.filter((role) => !role.has_profile).map((role) => role.name));
