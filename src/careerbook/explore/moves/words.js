// What the verdict on a move says in words. Twin of words.py, tested on the same
// tests/explore/moves/role_moves_cases.json. The words judge the move between two jobs, never the reader.
// texts: the widget's trait with names and verdicts.
import { COMPONENTS, counts } from "./rule.js";
import { listed, signedMoney, twoDecimals } from "../../say/numbers.js";

export const NO_WEIGHT =
  "No similarity: every component that has a value has a weight of 0. " +
  "Give one of them a weight above 0.";
const NO_COMPONENT = "No similarity: none of the four components has a value for this pair.";
export const SAME_ROLE =
  "The role to leave and the role to reach are the same. Choose two different roles.";
const CANDIDATES = " over all candidate occupations";
const FIRST_GAPS = 5;
const CLOSEST = 4;

export const title = (move, texts) =>
  `${move.here.name} to ${move.there.name}: ${texts.verdicts[move.verdict.kind]}`;

export const describe = (move, rule, texts) =>
  [`${title(move, texts)}.`, ...conditions(move, rule, texts)].join(" ");

/** Three sentences: similarity, job zones, earnings. */
export const conditions = (move, rule, texts) => [
  similaritySentence(move, rule),
  zonesSentence(move, rule, texts),
  earningsSentence(move, rule),
];

function similaritySentence(move, { thresholds }) {
  const value = move.verdict.similarity;
  if (value === null) {
    return COMPONENTS.some((name) => counts(move.facts, name)) ? NO_WEIGHT : NO_COMPONENT;
  }
  const { viable_above: low, highly_viable_above: high } = thresholds;
  const text = `Similarity ${twoDecimals(value)}, `;
  if (value <= low) return `${text}not above ${twoDecimals(low)}.`;
  if (value > high) return `${text}above ${twoDecimals(Math.max(low, high))}.`;
  return `${text}above ${twoDecimals(low)} and not above ${twoDecimals(high)}.`;
}

function zonesSentence({ here, there, facts, verdict }, { thresholds }, texts) {
  const head = `Job zones (O*NET ${texts.zone_release}): `;
  if (facts.zones === null) return `${head}not known for one of the two.`;
  const apart = band(facts.zones, String, " apart", CANDIDATES);
  return (
    `${head}${here.zones} here, ${there.zones} there; ${apart}, ` +
    `at most ${thresholds.zones_apart_at_most} allowed${stateWords(verdict.zonesState)}.`
  );
}

function earningsSentence({ facts, verdict }, { thresholds }) {
  if (facts.ratio === null) return "Earnings: no median pay is released for one of the two.";
  return (
    `Median pay there is ${band(facts.ratio, twoDecimals, " times that here", CANDIDATES)}, a difference of ` +
    `${band(facts.usd, signedMoney, " a year")}; at least ` +
    `${twoDecimals(thresholds.earnings_ratio_at_least)} times is asked${stateWords(verdict.earningsState)}.`
  );
}

/** Why a component does not count; empty when it does. */
export function reasonLeftOut({ here, there, facts }, name) {
  if (facts.sameOnet && name !== "handbook_skills") {
    return `left out: one O*NET rating for both (${here.onet_code})`;
  }
  if (facts.components[name] !== null) return "";
  if (name !== "handbook_skills") return "left out: O*NET has no rating";
  const absent = withoutProfile(here, there);
  return absent
    ? `left out: no profile yet of ${absent}`
    : "left out: nothing is asked beyond what every role asks";
}

/** What a careful reader must know of this pair besides. */
export function notes({ here, there, facts }, texts) {
  const said = [];
  if (facts.sameOnet) {
    said.push(
      `Both roles are rated by one O*NET occupation (${here.onet_code}). Its three ` +
        "components would be 1.00 by construction, so they are left out; only the " +
        "handbook's skill list can tell the two apart.",
    );
  }
  const main = (role) => role.codes.split(" ")[0];
  if (here.codes === there.codes) {
    said.push(
      "Both roles are counted under the same official occupations, so the wage table cannot " +
        "show a difference in pay between them.",
    );
  } else if (main(here) === main(there)) {
    said.push(
      "Both roles have the same main occupation, so their main median is one and the same.",
    );
  }
  const without = {
    [`O*NET ${texts.zone_release} gives no job zone for`]: [here.no_zone, there.no_zone],
    "No median pay is released for": [here.no_median, there.no_median],
  };
  for (const [text, codes] of Object.entries(without)) {
    const known = [...new Set(codes.flatMap((list) => list.split(" ").filter(Boolean)))].sort();
    if (known.length) said.push(`${text} ${known.join(", ")}; left out, not guessed.`);
  }
  return said;
}

/** Which skills the role to leave already asks for at the level of the other. */
export function transfersSentence({ here, there, asked, transfers }) {
  if (asked === null) return `The handbook has no profile yet of ${withoutProfile(here, there)}.`;
  if (transfers.length === 0) {
    return `None of the ${asked} skills asked for is at the level asked for.`;
  }
  const names = transfers.map((step) => `${step.name}${step.must_have ? " ◆" : ""}`).join(", ");
  return (
    `${transfers.length} of the ${asked} skills asked for are at or above the level asked ` +
    `for: ${names}.`
  );
}

/** One line per skill that falls short, the weightiest first, the rest in one line. */
export function missingLines({ missing }) {
  const lines = missing.slice(0, FIRST_GAPS).map((step) => {
    const short = step.gap === 1 ? "1 level short" : `${step.gap} levels short`;
    const must = step.must_have ? " ◆ must-have" : "";
    return `${step.name}: level ${step.level} asked, ${step.here} here, ${short}${must}`;
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
  const more = depends ? `, ${depends} more for some of the official occupations` : "";
  return `From ${name}: ${inside} of ${ranked.length} moves are viable by this rule${more}`;
}

/** The closest of those moves by name. */
export function mapSentence(name, ranked) {
  const inside = ranked
    .filter(isInside)
    .slice(0, CLOSEST)
    .map(({ there, verdict }) => `${there.name} (${twoDecimals(verdict.similarity)})`);
  return inside.length
    ? `Closest to ${name} by this rule: ${inside.join(", ")}.`
    : `From ${name} no move is viable by this rule for all its official occupations.`;
}

/** One move as a row of the map's table. */
export function mapRow({ there, facts, verdict }, texts) {
  return {
    to: there.name,
    similarity: verdict.similarity === null ? "none" : twoDecimals(verdict.similarity),
    verdict: texts.short_verdicts[verdict.kind],
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

const stateWords = (state) =>
  ({ met: "", "not met": ": not met" })[state] ?? ": depends on the occupation";

const withoutProfile = (...roles) =>
  listed(roles.filter((role) => !role.has_profile).map((role) => role.name));
