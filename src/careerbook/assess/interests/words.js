// Twin of careerbook/assess/interests/words.py: what the result says in words.
// Both are held by tests/assess/interests/interests_cases.json.
import { ITEMS_PER_SCALE, LEAST_ANSWERED } from "./scoring.js";
import { listed, listedApart, oneDecimal, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

const WEAK = 0.5;

export function title(result) {
  if (result.level === null) {
    const scored = result.scales.filter((scale) => scale.score !== null).length;
    return fill(WORDS.scored_so_far, { scored, all: result.scales.length });
  }
  if (result.flat) return WORDS.flat_title;
  if (result.disliked) return WORDS.disliked_title;
  if (result.blurred) return WORDS.blurred_title;
  if (!result.suggested.length) return WORDS.unlike_title;
  return `Work you may enjoy: ${listedApart(result.suggested.map(({ name }) => name))}`;
}

export function sentence(result) {
  if (!result.answered) {
    return fill(WORDS.nothing_scored, { items: result.items });
  }
  return [answeredWords(result), finding(result)].filter(Boolean).join(" ");
}

export const matchWords = ({ match, low, high }) =>
  `${twoDecimals(match)} (${twoDecimals(low)} to ${twoDecimals(high)})`;

function answeredWords({ answered, items, level }) {
  if (answered === items) return "";
  const text = `${answered} of ${items} statements are answered.`;
  return level === null ? text : fill(WORDS.of_its_own, { text });
}

function finding(result) {
  if (result.level === null) {
    const missing = result.scales
      .filter((scale) => scale.score === null)
      .map((scale) => `${scale.name} (${scale.answered} of ${ITEMS_PER_SCALE})`);
    return fill(WORDS.open, {
      least: LEAST_ANSWERED,
      items: ITEMS_PER_SCALE,
      missing: missing.join(", "),
    });
  }
  if (result.flat) {
    return fill(WORDS.flat, { level: oneDecimal(result.level) });
  }
  if (result.disliked) {
    return WORDS.disliked;
  }
  if (result.blurred) {
    return WORDS.blurred;
  }
  if (!result.suggested.length) {
    const [first] = result.families;
    return fill(WORDS.unlike, { family: first.name, match: matchWords(first) });
  }
  return named(result);
}

function named({ suggested: [first, ...others], families }) {
  let text = fill(WORDS.named, { family: first.name, match: matchWords(first) });
  if (first.match < WEAK) text += " That is a weak resemblance.";
  if (others.length) {
    text += ` Then ${listed(others.map((m) => `${m.name}, ${matchWords(m)}`))}.`;
  }
  const alike = families.slice(1).filter((match) => match.like_first);
  text += alike.length
    ? fill(WORDS.not_told_apart, { families: listedApart(alike.map(({ name }) => name)) })
    : WORDS.told_apart;
  return fill(WORDS.not_how_well, { text });
}
