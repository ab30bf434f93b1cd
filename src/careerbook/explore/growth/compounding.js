// What a growth rate implies when it is compounded. Twin of compounding.py and
// compounding_words.py, tested on tests/explore/growth/compound_growth_cases.json.
import { cagr } from "./jobs.js";
import { oneDecimal, whole } from "./words.js";

const MOST_LEVEL = 1e15;
/** Field: its label, what it must be above, and what it may be at most. */
export const FIELDS = {
  start: ["Level at the start", 0, MOST_LEVEL],
  end: ["Level at the end", 0, MOST_LEVEL],
  years: ["Years", 0, 100],
  rate_pct: ["Percent a year", -100, 1000],
};

/** The rate between two levels (solved "rate"), or the level that a rate leads to ("end"). */
export function compound({ start, end, years, rate_pct, unit, solved }) {
  if (solved === "rate") {
    return { start, end, years, rate_pct: 100 * cagr(start, end, years), unit, solved };
  }
  return { start, end: levelAfter({ start, rate_pct }, years), years, rate_pct, unit, solved };
}

const levelAfter = ({ start, rate_pct }, years) => start * (1 + rate_pct / 100) ** years;

/** {years, level} at each whole year and at the end. */
export function path(result) {
  const points = Array.from({ length: Math.ceil(result.years) }, (_, years) => ({
    years,
    level: levelAfter(result, years),
  }));
  return [...points, { years: result.years, level: result.end }];
}

/** The years until a higher level is reached; null when it never is. */
export function yearsTo(result, level) {
  if (result.rate_pct <= 0 || level <= result.start) return null;
  return Math.log(level / result.start) / Math.log(1 + result.rate_pct / 100);
}

/** A number as people write it: "262,440", "$26.03", "74%"; null when it is none. */
export function readNumber(text) {
  const bare = text.trim().replaceAll("−", "-").replace(/^\$/, "").replace(/%$/, "").trim();
  const found = /^[+-]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/.exec(bare);
  return found?.[1] || found?.[2] ? Number(bare.replaceAll(",", "")) : null;
}

/** What is wrong with what was typed into a field; "" when nothing is. */
export function textProblem(field, text) {
  const [label] = FIELDS[field];
  if (!text.trim()) return `${label}: enter a number.`;
  const value = readNumber(text);
  if (value === null) {
    return `${label}: “${text.trim()}” is not a number. Write it like 262,440 or 26.03.`;
  }
  return limitProblem(field, value);
}

function limitProblem(field, value) {
  const [label, above, most] = FIELDS[field];
  if (Number.isFinite(value) && above < value && value <= most) return "";
  const floor = above < 0 ? `−${whole(-above)}` : whole(above);
  return `${label}: the number must be above ${floor} and at most ${whole(most)}.`;
}

/** Says that a rate leads out of all bounds; "" when it does not. */
export function endProblem(end) {
  if (limitProblem("end", end) === "") return "";
  return (
    `The level at the end would not be between 0 and ${whole(MOST_LEVEL)}: take fewer years ` +
    "or a rate nearer to 0."
  );
}

export function levelText(value, unit) {
  if (unit === "jobs") return `${whole(value)} jobs`;
  return unit === "usd_billion" ? `$${twoDecimals(value)} billion` : twoDecimals(value);
}

/** At most two decimals, half rounded up: "26.03", "1", "1,234.5". */
export function twoDecimals(value) {
  const hundredths = Math.floor(value * 100 + 0.5);
  const decimals = String(hundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return whole(Math.floor(hundredths / 100)) + (decimals ? `.${decimals}` : "");
}

export function timesText(times) {
  if (times < 2) return twoDecimals(times);
  return times < 100 ? oneDecimal(times) : whole(times);
}

export function yearsText(years) {
  if (years === 1) return "1 year";
  return `${Number.isInteger(years) ? whole(years) : oneDecimal(years)} years`;
}

export function compoundTitle(result) {
  const [rate, years] = [oneDecimal(result.rate_pct), yearsText(result.years)];
  if (result.solved === "rate") {
    const [start, end] = [result.start, result.end].map((value) => levelText(value, result.unit));
    return `From ${start} to ${end} in ${years} is ${rate}% a year`;
  }
  return `${rate}% a year for ${years} is ${timesText(result.end / result.start)} times the start`;
}

/** all: {jobs, month} of all wage and salary jobs in the country. */
export function describeCompounding(result, all) {
  const { unit } = result;
  const sentences = [
    `${levelText(result.start, unit)} at the start and ${oneDecimal(result.rate_pct)}% a ` +
      `year, compounded for ${yearsText(result.years)}: ${levelText(result.end, unit)}, ` +
      `${timesText(result.end / result.start)} times the start.`,
  ];
  if (result.rate_pct > 0) {
    const doubling = oneDecimal(yearsTo(result, 2 * result.start));
    sentences.push(`At that rate it doubles every ${doubling} years.`);
  } else if (result.rate_pct < 0) {
    const halving = Math.log(0.5) / Math.log(1 + result.rate_pct / 100);
    sentences.push(`At that rate it halves every ${oneDecimal(halving)} years.`);
  }
  const after = unit === "jobs" ? yearsTo(result, all.jobs) : null;
  if (unit === "usd_billion") {
    sentences.push("This is money, not jobs: no number of jobs follows from it.");
  } else if (after !== null) {
    sentences.push(
      `Kept up, it would pass all ${whole(all.jobs)} wage and salary jobs in the ` +
        `United States (${all.month}) after ${oneDecimal(after)} years.`,
    );
  }
  return sentences.join(" ");
}

/** "0", "250k", "1.5M", "$50B". */
export function axisLabel(value, unit) {
  if (value === 0) return "0";
  if (unit === "usd_billion") {
    if (value < 1000) return `$${value}B`;
    return value < 1e6 ? `$${value / 1000}T` : `$${whole(value / 1000)}T`;
  }
  const sizes = { T: 1e12, B: 1e9, M: 1e6, k: 1e3 };
  const found = Object.entries(sizes).find(([, size]) => value >= size);
  return found ? `${value / found[1]}${found[0]}` : String(value);
}
