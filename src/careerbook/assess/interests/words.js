// Twin of careerbook/assess/interests/words.py: what the result says in words.
// Both are held by tests/assess/interests/interests_cases.json.
import { ITEMS_PER_SCALE, LEAST_ANSWERED } from "./scoring.js";
import { listed, listedApart, oneDecimal, twoDecimals } from "../../say/numbers.js";

const WEAK = 0.5;

export function title(result) {
  if (result.level === null) {
    const scored = result.scales.filter((scale) => scale.score !== null).length;
    return `${scored} of ${result.scales.length} kinds of interest can be scored so far`;
  }
  if (result.flat) return "A flat profile: all six scores are equal";
  if (result.disliked) return "None of the six is liked more than disliked";
  if (result.blurred) return "No clear profile: six scores that chance alone could explain";
  if (!result.suggested.length) return "No family of roles clearly resembles what you like";
  return `Work you may enjoy: ${listedApart(result.suggested.map(({ name }) => name))}`;
}

export function sentence(result) {
  if (!result.answered) {
    return `Nothing is scored yet: none of the ${result.items} statements has an answer.`;
  }
  return [answeredWords(result), finding(result)].filter(Boolean).join(" ");
}

export const matchWords = ({ match, low, high }) =>
  `${twoDecimals(match)} (${twoDecimals(low)} to ${twoDecimals(high)})`;

function answeredWords({ answered, items, level }) {
  if (answered === items) return "";
  const text = `${answered} of ${items} statements are answered.`;
  return level === null ? text : `${text} Each scale is scored from those of its own that are.`;
}

function finding(result) {
  if (result.level === null) {
    const missing = result.scales
      .filter((scale) => scale.score === null)
      .map((scale) => `${scale.name} (${scale.answered} of ${ITEMS_PER_SCALE})`);
    return `A scale is scored from ${LEAST_ANSWERED} of its ${ITEMS_PER_SCALE} answers on. Still open: ${missing.join(", ")}. Families of roles are compared once all six are scored.`;
  }
  if (result.flat) {
    return `All six scores are equal (${oneDecimal(result.level)} of 24): a flat profile. It has no shape that could be compared with a kind of work, so no family of roles is named.`;
  }
  if (result.disliked) {
    return "You like none of the six kinds of activity more than you dislike it, so no family of roles is named. A shape can be compared even so, but nothing in it says that you would enjoy the work.";
  }
  if (result.blurred) {
    return "Your six scores differ by no more than chance explains, so no family of roles is named. Either you like many kinds alike, or within one kind you like some activities and not others. Both are results too.";
  }
  if (!result.suggested.length) {
    const [first] = result.families;
    return `No family of roles clearly resembles what you like. The closest, ${first.name}, has a match of ${matchWords(first)}; 0 is no resemblance.`;
  }
  return named(result);
}

function named({ suggested: [first, ...others], families }) {
  let text = `Work you may enjoy: what you like resembles most the work in ${first.name}, with a match of ${matchWords(first)}.`;
  if (first.match < WEAK) text += " That is a weak resemblance.";
  if (others.length) {
    text += ` Then ${listed(others.map((m) => `${m.name}, ${matchWords(m)}`))}.`;
  }
  const alike = families.slice(1).filter((match) => match.like_first);
  text += alike.length
    ? ` Your answers cannot tell the first from ${listedApart(alike.map(({ name }) => name))}.`
    : " Your answers tell the first from all other families.";
  return `${text} None of this says how well you would do the work.`;
}
