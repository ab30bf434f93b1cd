// The picture of a plan: for each step two bars, at a quick and at a slow pace, one after the other.
// Drawn at the width of its column; assess/plan/plan_chart.py draws the same.
import { lastDay, remains } from "./plan.js";
import { dayWords, title } from "./plan_words.js";
import { canvas, s, words } from "../../kit/svg.js";
import { trimmed } from "../../say/numbers.js";

const WIDE_PX = 560; // from here names stand left of the bars, below it above them
const NAME_PX = 255;
const BAR_PX = 8;
const LONGEST_LABEL = 38; // characters beside a bar
const WEEKS = [1, 2, 4, 13, 26, 52, 104, 208];
const HOURS = [1, 5, 10, 50, 100, 250, 500, 1000, 2500, 5000, 10_000];

/** sheet: {plan, guides}; label: what the picture says; width in CSS pixels. */
export function planPicture({ plan, guides }, label, width) {
  const steps = plan.steps.filter(remains);
  const wide = width >= WIDE_PX;
  const left = wide ? NAME_PX : 4;
  const rowPx = wide ? 28 : 44;
  const top = 4;
  const bottom = top + rowPx * steps.length;
  const inWeeks = plan.weeks_low !== null;
  const pace = inWeeks ? plan.hours_a_week : 1;
  const end = Math.max(plan.hours_high / pace, 1);
  const x = (value) => left + ((width - left - 14) * value) / end;
  const svg = canvas(width, bottom + 26);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", label);
  const step = (inWeeks ? WEEKS : HOURS).find((size) => end / size <= (wide ? 4 : 3)) ?? end;
  for (let at = 0; at <= end; at += step) {
    svg.append(
      s("line", { x1: x(at), x2: x(at), y1: top, y2: bottom, stroke: "var(--cb-grid)" }),
      words(x(at), bottom + 18, axisWords(at, plan, inWeeks), {
        fill: "var(--cb-muted)",
        "text-anchor": at ? (x(at) > width - 50 ? "end" : "middle") : "start",
      }),
    );
  }
  let [quick, slow] = [0, 0];
  steps.forEach((one, index) => {
    const y = top + rowPx * index + (wide ? 5 : 22);
    const bar = (from, hours, dy, fill) => {
      const [x1, x2] = [x(from / pace), x((from + hours) / pace)];
      svg.append(
        s("rect", { x: x1, y: y + dy, width: Math.max(x2 - x1, 2), height: BAR_PX, fill }),
      );
    };
    bar(quick, one.hours_low, 0, "var(--cb-band-strong)");
    bar(slow, one.hours_high, BAR_PX + 1, "var(--cb-band)");
    quick += one.hours_low;
    slow += one.hours_high;
    const named = one.text || (guides[one.skill]?.name ?? title(one, guides));
    const name = short(named, wide ? LONGEST_LABEL : Math.floor(width / 7.5));
    svg.append(wide ? words(0, y + 13, name) : words(left, y - 5, name));
  });
  return svg;
}

function axisWords(at, plan, inWeeks) {
  if (!inWeeks) return `${trimmed(at, 2)} h`;
  if (plan.start_on === null) return at ? `week ${at}` : "start";
  if (at === 0) return dayWords(plan.start_on);
  const [month, , year] = dayWords(lastDay(plan.start_on, at)).split(" ");
  return `${month} ${year}`;
}

const short = (text, most) => {
  const letters = [...text];
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : text;
};
