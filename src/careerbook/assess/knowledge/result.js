// The result: what it means, both numbers side by side, calibration, and what it rests on.
import { RELIABILITY_FROM, reliabilityTitle, score } from "./calibration.js";
import { beside, sentence, together } from "./grading.js";
import { graded } from "./quiz.js";
import { ratingOf } from "../answers/ratings.js";
import { h } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { reliabilityPicture, topicsPicture } from "./charts.js";
import { percent, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

/** Fill `el` and return the sentence that says what the result on the topic means. */
export function showResult(el, { bank, anchors, questions, document, topic }) {
  const marks = graded(document, questions);
  const result = score(marks.filter((mark) => mark.topic === topic.topic));
  el.replaceChildren();
  if (!result.answered) return sentence(result, topic.name);
  const levelOf = (skill) => ratingOf(document, skill)?.level ?? null;
  const own = levelOf(topic.skill);
  const rows = bank.topics.flatMap((one) => {
    const found = score(marks.filter((mark) => mark.topic === one.topic));
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
      "Share right with its 95 % interval (circle and line), own level as a share of 5 (diamond)",
    sentence: weighed(own, result),
    picture: topicsPicture(rows, width),
    columns: TOPIC_COLUMNS,
    rows: rows.map((row) => ({
      ...row,
      accuracy: `${percent(row.accuracy)} %`,
      interval: `${percent(row.low)} to ${percent(row.high)} %`,
      own: row.own ?? "open",
    })),
    source,
    fileName: "knowledge",
  });
  calibration(el, result, topic.name);
  reliability(el, score(marks), { width, source });
  el.append(formula());
  return sentence(result, topic.name);
}

const TOPIC_COLUMNS = [
  { key: "name", label: "Topic" },
  { key: "answered", label: "Answered" },
  { key: "right", label: "Right" },
  { key: "accuracy", label: "Share right" },
  { key: "interval", label: "95 % interval" },
  { key: "own", label: "Own level (0-5)" },
];

function weighed(own, result) {
  if (own === null) return "Rate yourself before the questions to see both side by side.";
  const found = together(own, result);
  const give = percent(1.96 * found.both_se);
  return `If you need one number: level and share right, weighted by precision, give ${percent(found.both)} % of the scale, give or take ${give} points. Mind both rather than the one.`;
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
      "Share right = right ÷ answers, with Wilson's 95 % interval; each answer on the topic counts once, and only as a whole. Bias = mean of how sure you were − share right, with the share's interval. Brier score = mean of (how sure − outcome)²; its interval joins those of the shares at each degree of sureness.",
      "One number: (S ÷ v(S) + K ÷ v(K)) ÷ (1 ÷ v(S) + 1 ÷ v(K)), S = own level ÷ 5, K = share right, v(S) = (1 ÷ 5)², v(K) = K (1 − K) ÷ answers, where all right or all wrong with (right + 2) ÷ (answers + 4) for K. To read both on one scale is a convention.",
      "The second three questions depend on the first, so do not compare shares between readers or topics. Questions seen before tell less: you have read why.",
    ].map((text) => h("p", {}, text)),
  );
}
