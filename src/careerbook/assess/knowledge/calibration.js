// Twin of careerbook/assess/knowledge/calibration.py, which explains formulas and sources.
// Both are held by tests/assess/knowledge/knowledge_cases.json.

import { known } from "./ability.js";
import { percent } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const RELIABILITY_FROM = 20;
const CONFIDENCE_NAMES = ["a guess", "fairly sure", "certain"];
const BIN_ENDS = [0.5, 0.85, 1];
const Z95 = 1.96;

/** graded: [{right, confidence or null, difficulty, chance}]. */
export function score(graded) {
  const answered = graded.length;
  const right = count(graded);
  const [low, high] = wilson(right, answered);
  const said = graded.filter(({ confidence }) => confidence !== null);
  const result = {
    answered,
    right,
    accuracy: answered ? right / answered : null,
    low,
    high,
    with_confidence: said.length,
    confidence: null,
    bias: null,
    bias_low: null,
    bias_high: null,
    brier: null,
    brier_low: null,
    brier_high: null,
    bins: [],
    known: known(graded),
  };
  if (!said.length) return result;
  const confidence = meanConfidence(said);
  const [worst, best] = wilson(count(said), said.length);
  return {
    ...result,
    confidence,
    bias: confidence - count(said) / said.length,
    bias_low: confidence - best,
    bias_high: confidence - worst,
    ...brier(said),
    bins: said.length >= RELIABILITY_FROM ? bins(said) : [],
  };
}

/** Twin of reliability_title in careerbook/assess/knowledge/charts.py. */
export function reliabilityTitle({ bins }) {
  const off = bins.filter(({ low, confidence, high }) => confidence < low || high < confidence);
  if (!off.length) return WORDS.no_group_apart;
  const distance = ({ confidence, accuracy }) => Math.abs(confidence - accuracy);
  const worst = off.reduce((a, b) => (distance(b) > distance(a) ? b : a));
  return fill(WORDS.group_apart, {
    group: worst.name,
    right: percent(worst.accuracy),
    expected: percent(worst.confidence),
  });
}

export function wilson(right, answered) {
  if (answered === 0) return [null, null];
  const share = right / answered;
  const z2 = Z95 * Z95;
  const middle = (share + z2 / (2 * answered)) / (1 + z2 / answered);
  const spread = (share * (1 - share)) / answered + z2 / (4 * answered * answered);
  const half = (Z95 * Math.sqrt(spread)) / (1 + z2 / answered);
  return [
    right === 0 ? 0 : Math.max(0, middle - half),
    right === answered ? 1 : Math.min(1, middle + half),
  ];
}

function brier(said) {
  const groups = new Map();
  for (const one of said) {
    groups.set(one.confidence, [...(groups.get(one.confidence) ?? []), one]);
  }
  let [total, below, above] = [0, 0, 0];
  for (const confidence of [...groups.keys()].sort((a, b) => a - b)) {
    const own = groups.get(confidence);
    const share = count(own) / own.length;
    const [low, high] = wilson(count(own), own.length);
    const weight = own.length / said.length;
    const slope = 1 - 2 * confidence;
    total += weight * (confidence ** 2 + slope * share);
    const ends = [weight * slope * (share - low), weight * slope * (high - share)];
    const [down, up] = slope > 0 ? ends : ends.reverse();
    below += down ** 2;
    above += up ** 2;
  }
  return {
    brier: total,
    brier_low: Math.max(0, total - Math.sqrt(below)),
    brier_high: Math.min(1, total + Math.sqrt(above)),
  };
}

function bins(said) {
  return CONFIDENCE_NAMES.flatMap((name, i) => {
    const start = i ? BIN_ENDS[i - 1] : -1;
    const own = said.filter((one) => start < one.confidence && one.confidence <= BIN_ENDS[i]);
    if (!own.length) return [];
    const right = count(own);
    const [low, high] = wilson(right, own.length);
    const accuracy = right / own.length;
    return [{ name, answered: own.length, confidence: meanConfidence(own), accuracy, low, high }];
  });
}

const count = (graded) => graded.filter(({ right }) => right).length;
const meanConfidence = (said) =>
  said.reduce((sum, { confidence }) => sum + confidence, 0) / said.length;
