// Numbers and short lists as text. Twin of careerbook/say/numbers.py, which gives the rules; both
// are held by tests/say/say_cases.json. No Intl.NumberFormat is made: the first one of a page takes
// 20 ms, a tenth of the wait for the first answer.
const COUNTS = "no one two three four five six seven eight nine".split(" ");

/** The nearest whole number; a half goes up. Never minus zero. */
export const roundHalfUp = (value) => Math.round(value) + 0;

/** A number with separators and so many decimals: "1,234.50", "−0.13". */
export function decimal(value, decimals) {
  const [size, scale] = [Math.abs(value), 10 ** decimals];
  // A whole number stays whole: as a float, 2 ** 52 + 1 times 10 is another number.
  const units = Number.isInteger(size)
    ? BigInt(size) * BigInt(scale)
    : BigInt(Math.round(size * scale));
  const digits = String(units).padStart(decimals + 1, "0");
  const cut = digits.length - decimals;
  const rest = decimals ? `.${digits.slice(cut)}` : "";
  const sign = value < 0 && units ? "−" : "";
  return sign + digits.slice(0, cut).replace(/\B(?=(\d{3})+$)/g, ",") + rest;
}

/** A count: "245,900". */
export const whole = (value) => decimal(value, 0);

export const oneDecimal = (value) => decimal(value, 1);
export const twoDecimals = (value) => decimal(value, 2);

/** At most so many decimals: "26.03", "1,234.5", "1". */
export const trimmed = (value, decimals) => {
  const text = decimal(value, decimals);
  return decimals ? text.replace(/\.?0+$/, "") : text;
};

/** A change with its sign: "+1,200", "−3.7", "0.0". */
export function signed(value, decimals) {
  const text = decimal(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

export const signedPercent = (value) => `${signed(value, 1)}%`;

/** A share as whole percent. */
export const percent = (share) => roundHalfUp(share * 100);

/** A band of shares: "50 to 72 %", "about 50 %". */
export function percentBand(low, high) {
  const [first, last] = [percent(low), percent(high)];
  return first === last ? `about ${first} %` : `${first} to ${last} %`;
}

/** Whole US dollars: "$112,590", "−$300". */
export const money = (usd) => dollars(whole(usd));

/** A difference in whole US dollars: "+$1,200", "−$300", "$0". */
export const signedMoney = (usd) => dollars(signed(usd, 0));

/** A written number with the dollar sign behind its sign. */
export const dollars = (number) => number.replace(/^[+−]?/, "$&$$");

/** "1st", "22nd", "113th". */
export function ordinal(number) {
  const teen = [11, 12, 13].includes(number % 100);
  return number + ((!teen && { 1: "st", 2: "nd", 3: "rd" }[number % 10]) || "th");
}

/** A small count as a sentence writes it: "no", "one" ... "nine", then "10". */
export const inWords = (count) => COUNTS[count] ?? String(count);

/** Names as in a sentence: "a, b and c". */
export const listed = (names, word = "and") =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} ${word} ${names.at(-1)}` : names.join("");

/** Names that hold commas themselves: "a; b; and c". */
export const listedApart = (names) =>
  names.length < 3 ? listed(names) : `${names.slice(0, -1).join("; ")}; and ${names.at(-1)}`;
