// The result: what it means, both numbers side by side, calibration, and what it rests on.
import { RELIABILITY_FROM, reliabilityTitle, score } from "./calibration.js";
import { lastCheck } from "./checks.js";
import { beside, sentence, together } from "./grading.js";
import { graded } from "./quiz.js";
import { topicList } from "./payload.js";
import { ratingOf } from "../answers/ratings.js";
import { h } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { reliabilityPicture, topicsPicture } from "./charts.js";
import { percent, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

/** Fill `el` and return the sentence that says what the result on the topic means. */
export function showResult(el, { bank, anchors, questions, document, topic }) {
  const resultOf = (one) => score(graded(lastCheck(document, one), questions));
  const result = resultOf(topic);
  el.replaceChildren();
  if (!result.answered) return sentence(result, topic.name);
  const levelOf = (skill) => ratingOf(document, skill)?.level ?? null;
  const own = levelOf(topic.skill);
  const rows = topicList(bank).flatMap((one) => {
    const found = resultOf(one);
    return found.answered ? [{ ...found, name: one.name, own: levelOf(one.skill) }] : [];
  });

  el.append(h("p", {}, h("strong", {}, beside(own, anchors.level_names, result))));
  const width = el.clientWidth || 640;
  const source = [
    { text: fill(WORDS.origin, { day: bank.reviewed_on }) },
    { text: "the answers and levels are your own" },
  ];
  const topicsFrame = chartFrame(el, { link: false });
  topicsFrame.update({
    title: `${topic.name}: ${result.right} of ${result.answered} right`,
    subtitle:
      "Score of the last check: share of medium questions known, with its 95 % band (circle and line); right answers; own level as a share of 5 (diamond)",
    sentence: weighed(own, result),
    picture: topicsPicture(rows, width),
    columns: TOPIC_COLUMNS,
    rows: rows.map((row) => ({
      ...row,
      score: `${percent(row.known.share)} %`,
      interval: `${percent(row.known.low)} to ${percent(row.known.high)} %`,
      own: row.own ?? "open",
    })),
    source,
    fileName: "knowledge",
  });
  calibration(el, result, topic.name);
  reliability(el, score(graded(document.quiz, questions)), { width, source });
  el.append(formula());
  return sentence(result, topic.name);
}

const TOPIC_COLUMNS = [
  { key: "name", label: "Topic" },
  { key: "answered", label: "Answered" },
  { key: "right", label: "Right" },
  { key: "score", label: "Score" },
  { key: "interval", label: "95 % band" },
  { key: "own", label: "Own level (0-5)" },
];

function weighed(own, result) {
  if (own === null) return "Rate yourself before the questions to see both side by side.";
  const found = together(own, result);
  const give = percent(1.96 * found.both_se);
  return `If you need one number: level and score, weighted by precision, give ${percent(found.both)} % of the scale, give or take ${give} points. Mind both rather than the one.`;
}

function calibration(el, result, name) {
  if (result.bias === null) return;
  const points = (share) => `${share > 0 ? "+" : ""}${percent(share)}`;
  el.append(
    h("p", { class: "cb-part" }, `How sure you were, and how often right: ${name}`),
    h(
      "ul",
      {},
      h(
        "li",
        {},
        h("strong", {}, `Bias ${points(result.bias)} points`),
        ` (95 % interval ${points(result.bias_low)} to ${points(result.bias_high)}): you expected ${percent(result.confidence)} % right. Above 0 means surer than right.`,
      ),
      h(
        "li",
        {},
        h("strong", {}, `Brier score ${twoDecimals(result.brier)}`),
        ` (95 % interval ${twoDecimals(result.brier_low)} to ${twoDecimals(result.brier_high)}): 0 is best; saying 50 % every time gives 0.25.`,
      ),
    ),
  );
}

function reliability(el, all, { width, source }) {
  el.append(h("p", { class: "cb-part" }, "Reliability over all topics"));
  if (!all.bins.length) {
    const lacks = RELIABILITY_FROM - all.with_confidence;
    el.append(
      h(
        "p",
        {},
        `This picture needs ${RELIABILITY_FROM} answers; ${lacks} more ${lacks === 1 ? "is" : "are"} missing. With fewer it would show chance.`,
      ),
    );
    return;
  }
  const frame = chartFrame(el, { link: false });
  frame.update({
    title: reliabilityTitle(all),
    subtitle:
      "Share right by how sure you were, with 95 % intervals and numbers of answers; dashed: as sure as right",
    sentence: sentence(all, "all topics"),
    picture: reliabilityPicture(all, Math.min(width, 520)),
    columns: BIN_COLUMNS,
    rows: all.bins.map((bin) => ({
      ...bin,
      confidence: `${percent(bin.confidence)} %`,
      accuracy: `${percent(bin.accuracy)} %`,
      interval: `${percent(bin.low)} to ${percent(bin.high)} %`,
    })),
    source,
    fileName: "reliability",
  });
}

const BIN_COLUMNS = [
  { key: "name", label: "How sure" },
  { key: "answered", label: "Answers" },
  { key: "confidence", label: "Expected" },
  { key: "accuracy", label: "Right" },
  { key: "interval", label: "95 % interval" },
];

function formula() {
  return h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "How this is computed"),
    ...[
      "Score = the share of medium questions that you know, guesses taken out. With c for the chance of a guess (one of the options; near 0 for numbers, orders and pairs), P(right) = c + (1 − c) ÷ (1 + exp(b − ability)), where b is −1.2 for easy, 0 for medium and 1.2 for hard questions. Every ability is weighed by how well it explains your six answers and by a normal prior (mean 0, standard deviation 1.5); the score is the mean of 1 ÷ (1 + exp(−ability)), and the band holds 95 % of the weight. The distances and the prior are our judgment.",
      "Only the six questions of the last check count for the score; answers of earlier checks count for the reliability picture. An answer is right only as a whole. Bias = mean of how sure you were − share right, with Wilson's 95 % interval of the share. Brier score = mean of (how sure − outcome)²; its interval joins those of the shares at each degree of sureness.",
      "One number: (S ÷ v(S) + K ÷ v(K)) ÷ (1 ÷ v(S) + 1 ÷ v(K)), S = own level ÷ 5, K = score, v(S) = (1.18 ÷ 5)², the error of a self-rating, v(K) = the variance of K in the weights above. To read both on one scale is a convention.",
      "The second three questions depend on the first, so a share right says different things after different roads; the score takes the road into account. Questions seen before tell less: you have read why.",
    ].map((text) => h("p", {}, text)),
  );
}
