// One axis for pay across the whole book, so that bars can be compared from page to page.
// Twin of pay_axis.py.

/** Where an axis of US dollars a year ends, unless its data go beyond; it begins at 0. */
export const PAY_AXIS_END_USD = 300_000;

/** Where an axis ends that has to hold `largest`, US dollars a year. */
export const payAxisEnd = (largest) => Math.max(PAY_AXIS_END_USD, largest);
