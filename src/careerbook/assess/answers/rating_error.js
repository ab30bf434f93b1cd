// Twin of careerbook/assess/answers/rating_error.py, which gives reasons and sources.

const VALIDITY = 0.3;

/** Standard error of a self-rated level, in levels. */
export const OWN_LEVEL_SE = Math.sqrt(2 - 2 * VALIDITY);

/** Correlation of the errors of two ratings of one person. */
export const SHARED = 0.5;
