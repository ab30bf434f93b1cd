// What a growth rate implies when it is compounded. Twin of compounding.py and
// compounding_words.py, tested on tests/explore/growth/compound_growth_cases.json.
import { cagr } from "./jobs.js";
import { oneDecimal, trimmed, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

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
    return fill(WORDS.not_a_number, { label, text: text.trim() });
  }
  return limitProblem(field, value);
}

function limitProblem(field, value) {
  const [label, above, most] = FIELDS[field];
  if (Number.isFinite(value) && above < value && value <= most) return "";
  const floor = above < 0 ? `−${whole(-above)}` : whole(above);
  return fill(WORDS.out_of_limits, { label, floor, most: whole(most) });
}

/** Says that a rate leads out of all bounds; "" when it does not. */
export function endProblem(end) {
  if (limitProblem("end", end) === "") return "";
  return fill(WORDS.end_out_of_limits, { most: whole(MOST_LEVEL) });
}

export function levelText(value, unit) {
  if (unit === "jobs") return `${whole(value)} jobs`;
  return unit === "usd_billion" ? `$${trimmed(value, 2)} billion` : trimmed(value, 2);
}

export function timesText(times) {
  if (times < 2) return trimmed(times, 2);
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
  return fill(WORDS.compound_title, { rate, years, times: timesText(result.end / result.start) });
}

/** all: {jobs, month} of all wage and salary jobs in the country. */
export function describeCompounding(result, all) {
  const { unit } = result;
  const sentences = [
    fill(WORDS.compounded, {
      start: levelText(result.start, unit),
      rate: oneDecimal(result.rate_pct),
      years: yearsText(result.years),
      end: levelText(result.end, unit),
      times: timesText(result.end / result.start),
    }),
  ];
  if (result.rate_pct > 0) {
    const doubling = oneDecimal(yearsTo(result, 2 * result.start));
    sentences.push(fill(WORDS.doubles, { years: doubling }));
  } else if (result.rate_pct < 0) {
    const halving = Math.log(0.5) / Math.log(1 + result.rate_pct / 100);
    sentences.push(fill(WORDS.halves, { years: oneDecimal(halving) }));
  }
  const after = unit === "jobs" ? yearsTo(result, all.jobs) : null;
  if (unit === "usd_billion") {
    sentences.push(WORDS.money_not_jobs);
  } else if (after !== null) {
    sentences.push(
      fill(WORDS.passes_all_jobs, {
        jobs: whole(all.jobs),
        month: all.month,
        years: oneDecimal(after),
      }),
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
