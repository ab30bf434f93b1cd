// Twin of careerbook/say/fixed.py: two decimals, halves away from zero, no minus zero.
export function two(value) {
  const hundredths = Math.floor(Math.abs(value) * 100 + 0.5);
  return (value < 0 && hundredths ? "-" : "") + (hundredths / 100).toFixed(2);
}

/** A share as whole percent, halves upwards. */
export const percent = (share) => Math.floor(share * 100 + 0.5);
