// After the answer: whether it was right, and why every option is right or wrong.
import { slipOf, variantOf } from "./grading.js";
import { isRight } from "./checks.js";
import { h } from "../../kit/dom.js";
import { rich } from "../../kit/rich.js";
import { percent, trimmed } from "../../say/numbers.js";

/** Returns {element, focus()}; order: options as they were shown. */
export function explanation({ question, seed, entry, order }) {
  const right = isRight(question, entry);
  const verdict = h(
    "p",
    { class: `cb-quiz-verdict ${right ? "cb-right" : "cb-wrong"}`, tabindex: "-1" },
    h("span", { "aria-hidden": "true" }, right ? "✓ " : "✗ "),
    right ? "Right." : "Not right.",
    sure(entry.confidence),
  );
  const make = { numeric, order: steps, match: pairs }[question.kind] ?? options;
  const element = h(
    "div",
    {},
    verdict,
    make(question, entry, { order, variant: variantOf(question, seed) }),
  );
  return { element, focus: () => verdict.focus({ preventScroll: true }) };
}

const sure = (confidence) =>
  confidence === null ? "" : ` You were ${percent(confidence)} % sure.`;

function line(right, head, why, note) {
  const mark = right ? "✓" : "✗";
  return h(
    "li",
    { class: right ? "cb-right" : "cb-wrong" },
    h("span", { class: "cb-quiz-mark", "aria-hidden": "true" }, mark),
    h(
      "div",
      {},
      h(
        "p",
        {},
        h("strong", {}, ...rich(head)),
        note ? h("span", { class: "cb-hint" }, ` ${note}`) : null,
      ),
      h("p", {}, ...rich(why)),
    ),
  );
}
const list = (lines, tag = "ul") => h(tag, { class: "cb-quiz-whys" }, ...lines);

function options({ options: texts, keys, whys }, { choices }, { order }) {
  return list(
    order.map((place) => {
      const [key, chosen] = [keys.includes(place), choices.includes(place)];
      const note = `${key ? "right" : "wrong"}${chosen ? ", your choice" : ""}`;
      return line(key, texts[place], whys[place], note);
    }),
  );
}

function numeric(question, { value }, { variant }) {
  const { answer, tolerance, why, slips } = question.variants[variant];
  const unit = question.unit ? ` ${question.unit}` : "";
  const counts = tolerance > 0 ? ` Up to ${plain(tolerance)} away counts.` : "";
  const slip = slipOf(question, variant, value);
  return list([
    line(
      true,
      `${plain(answer)}${unit}`,
      `${why}${counts}`,
      `right; you wrote ${Number.isFinite(value) ? plain(value) : "no number"}`,
    ),
    ...slips.map((one, i) =>
      line(
        false,
        `${plain(one.value)}${unit}`,
        one.why,
        i === slip ? "wrong, your number" : "wrong",
      ),
    ),
  ]);
}

// Enough digits to see the answer, and no more than a person would write.
const SIGNIFICANT_DIGITS = 4;
function plain(value) {
  const size = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return trimmed(value, Math.max(SIGNIFICANT_DIGITS - 1 - size, 1));
}

function steps({ options: texts, whys }, { choices }) {
  return list(
    texts.map((text, place) => {
      const own = choices.indexOf(place);
      const elsewhere = own < 0 ? "you left it out" : `you put it at place ${own + 1}`;
      const note = own === place ? "where you put it" : elsewhere;
      return line(own === place, `${place + 1}. ${text}`, whys[place], note);
    }),
  );
}

function pairs({ lefts, options: rights, whys }, { choices }) {
  return list(
    lefts.map((left, place) => {
      const right = choices[place] === place;
      const note = right
        ? "as you chose"
        : `you chose: ${(rights[choices[place]] ?? "nothing").replaceAll("`", "")}`;
      return line(right, `${left}: ${rights[place]}`, whys[place], note);
    }),
  );
}
