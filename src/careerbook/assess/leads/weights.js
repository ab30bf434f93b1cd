// Twin of careerbook/assess/leads/weights.py: the reader's weights in her document.
import { stampAfter } from "../answers/answers.js";

export const CRITERIA = ["interests", "skills", "pay"];
const DEFAULTS = { interests: 50, skills: 50, pay: 0 };
const HIGHEST_WEIGHT = 100;

const isWeight = (value) => Number.isInteger(value) && value >= 0 && value <= HIGHEST_WEIGHT;

/** {criterion: 0-100}; what is not set, or is no weight, is as at first: pay counts nothing. */
export const weightsOf = ({ settings = {} }) =>
  Object.fromEntries(
    CRITERIA.map((name) => {
      const value = settings[`weight-${name}`]?.value;
      return [name, isWeight(value) ? value : DEFAULTS[name]];
    }),
  );

/** The document with these weights; those that stand already keep their date. */
export function setWeights(document, weights) {
  const now = weightsOf(document);
  const settings = { ...document.settings };
  for (const name of CRITERIA.filter((one) => weights[one] !== now[one])) {
    const old = settings[`weight-${name}`];
    settings[`weight-${name}`] = { value: weights[name], changed_on: stampAfter(old?.changed_on) };
  }
  return { ...document, settings };
}
