// Twin of careerbook/assess/terms/scoring.py, which explains the formulas and their limits.
// Both are held by tests/assess/terms/overclaiming_cases.json.
import { widening } from "./band.js";
import { twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

/** terms: [{id, real}]; known: {id: true or false}. */
export function score(terms, known) {
  const rows = terms.map(({ id, real }) => ({
    term: id,
    real,
    known: Object.hasOwn(known, id) ? known[id] : null,
  }));
  const given = (kind) => rows.filter((row) => row.real === kind && row.known !== null);
  const ticked = (kind) => given(kind).filter((row) => row.known).length;
  const [real, invented] = [given(true).length, given(false).length];
  const [hits, alarms] = [ticked(true), ticked(false)];
  const hit_rate = real ? corrected(hits, real) : null;
  const false_alarm_rate = invented ? corrected(alarms, invented) : null;
  const both = real > 0 && invented > 0;
  const madeUp = terms.filter((term) => !term.real).map(({ id }) => id);
  const d = (count) => (both ? z(hit_rate) - z(corrected(count, invented)) : null);
  return {
    rows,
    answered: real + invented,
    open: rows.length - real - invented,
    real,
    real_known: hits,
    invented,
    invented_known: alarms,
    hit_rate,
    false_alarm_rate,
    d_prime: d(alarms),
    criterion: both ? -(z(hit_rate) + z(false_alarm_rate)) / 2 : null,
    d_low: d(Math.min(alarms + 1, invented)),
    d_high: d(Math.max(alarms - 1, 0)),
    widening: invented ? widening(known, madeUp) : null,
  };
}

/** The share with the log-linear correction, never 0 or 1. */
export const corrected = (count, total) => (count + 0.5) / (total + 1);

/**
 * The point below which `share` of a standard normal distribution lies, to 1e-9 for shares from
 * 1e-5 to 1 - 1e-5. Method: Newton's steps from 0 on P(x) = 1/2 + p(x)(x + x³/3 + x⁵/(3·5) + ...).
 * Above 0 P is concave, so that a step never passes the solution.
 */
export function z(share) {
  if (share < 0.5) return -z(1 - share);
  let x = 0;
  for (let step = 0; step < 50; step++) {
    const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    let [sum, term] = [x, x];
    for (let k = 3; term > 1e-18; k += 2) {
      term *= (x * x) / k;
      sum += term;
    }
    const move = (share - 0.5) / density - sum;
    x += move;
    if (Math.abs(move) < 1e-13) break;
  }
  return x;
}

export function sentence(result) {
  if (!result.answered) return WORDS.nothing_scored;
  const { open, invented_known, widening } = result;
  let text = `You ticked ${result.real_known} of ${count(result.real, "real term")}`;
  if (widening === null) {
    return fill(WORDS.no_invented_answered, { text });
  }
  text += ` and ${invented_known} of ${count(result.invented, "made-up one")}.`;
  if (open) text += ` ${count(open, "term")} ${open === 1 ? "is" : "are"} left out.`;
  if (!invented_known) return fill(WORDS.band_stays, { text });
  return fill(WORDS.wider_band, { text, widening: twoDecimals(widening) });
}

export function title(result) {
  const { real, widening } = result;
  if (!result.answered) return `${result.rows.length} terms, none answered yet`;
  if (widening === null) return `${result.real_known} of ${count(real, "real term")} ticked`;
  if (!result.invented_known) {
    return WORDS.band_stays_title;
  }
  return fill(WORDS.wider_band_title, { widening: twoDecimals(widening) });
}

/** The label of one bar. */
export const label = (known, total) => (total ? `${known} of ${total}` : "not answered");

const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
