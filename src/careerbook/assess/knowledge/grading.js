// Twin of careerbook/assess/knowledge/grading.py, which explains formulas, sources and limits.
// Both are held by tests/assess/knowledge/knowledge_cases.json. Questions come as assess/knowledge/payload.js gives them.
import { OWN_LEVEL_SE } from "../answers/rating_error.js";
import { percent } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const FAIRLY_SURE = 0.75;
export const CERTAIN = 0.95;
const ROUNDING = 1e-9;
const TOP_LEVEL = 5;

/** An entry of the document's section `quiz`, or null when it was taken back. */
export const answerOf = (entry) =>
  entry && (entry.choices.length || (entry.value ?? null) !== null) ? entry : null;

export const variantOf = (question, seed) => seed % (question.variants?.length ?? 1);

/** Whether an answer {choices, value} is right. */
export function grade(question, variant, { choices, value }) {
  if (question.kind === "numeric") {
    const key = question.variants[variant];
    return Number.isFinite(value) && within(value, key.answer, key.tolerance);
  }
  if (question.keys)
    return same(
      [...choices].sort((a, b) => a - b),
      question.keys,
    );
  return choices.length === question.whys.length && choices.every((place, i) => place === i);
}

const same = (a, b) => a.length === b.length && a.every((value, i) => value === b[i]);

export const within = (value, key, tolerance) =>
  Math.abs(value - key) <= tolerance + ROUNDING * Math.max(1, Math.abs(key));

/** Which known slip a wrong number is, or null. */
export function slipOf(question, variant, value) {
  const key = question.variants[variant];
  let [best, nearest] = [null, Number.POSITIVE_INFINITY];
  key.slips.forEach((slip, place) => {
    const distance = Math.abs(value - slip.value);
    if (within(value, slip.value, key.tolerance) && distance < nearest) {
      [best, nearest] = [place, distance];
    }
  });
  return best;
}

/** How likely a guess is right: the chance of the kind. */
export function guessConfidence({ kind, options }) {
  if (kind === "numeric") return 0;
  const count = options.length;
  if (kind === "multiple") return 1 / (2 ** count - 1);
  if (kind === "single" || kind === "code") return 1 / count;
  return 1 / Array.from({ length: count }, (_, i) => i + 1).reduce((a, b) => a * b, 1);
}

/** Own level 0-5 and the score of a check on one scale from 0 to 1; null without an answer. */
export function together(level, { known }) {
  if (known === null) return null;
  const own = level / TOP_LEVEL;
  const ownVariance = (OWN_LEVEL_SE / TOP_LEVEL) ** 2;
  const variance = known.se ** 2;
  const precision = 1 / ownVariance + 1 / variance;
  return {
    own,
    own_se: Math.sqrt(ownVariance),
    knowledge: known.share,
    knowledge_se: known.se,
    both: (own / ownVariance + known.share / variance) / precision,
    both_se: Math.sqrt(1 / precision),
  };
}

export function sentence(result, name) {
  if (!result.answered) {
    return fill(WORDS.nothing_scored, { topic: name });
  }
  const noun = result.answered === 1 ? "question" : "questions";
  let text = fill(WORDS.share, {
    right: result.right,
    answered: result.answered,
    noun,
    topic: name,
    known: percent(result.known.share),
    low: percent(result.known.low),
    high: percent(result.known.high),
  });
  if (result.bias === null) return text;
  const came = percent(result.confidence - result.bias);
  text += fill(WORDS.expected, { expected: percent(result.confidence), came });
  if (result.with_confidence < result.answered) {
    const count = result.with_confidence;
    text += fill(WORDS.where_sure, { answers: `${count} answer${count === 1 ? "" : "s"}` });
  }
  if (result.bias_low > 0) return fill(WORDS.surer, { text });
  if (result.bias_high < 0) return fill(WORDS.less_sure, { text });
  return fill(WORDS.chance, { text });
}

/** A score {share, low, high} with its band, in words. */
export const scoreWords = ({ share, low, high }) =>
  fill(WORDS.score, { known: percent(share), low: percent(low), high: percent(high) });

export function beside(level, levelNames, result) {
  if (!result.answered) return "";
  const share = scoreWords(result.known);
  if (level === null) return fill(WORDS.own_level_open, { share });
  return `Your own rating: level ${level} of ${TOP_LEVEL}, ${levelNames[level]}. Knowledge: ${share}.`;
}
