// The result: what it means, the picture, the families with their roles, and how it is computed.
import { score } from "./scoring.js";
import { matchWords, sentence, title } from "./words.js";
import { h } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { interestPicture } from "./profile_chart.js";
import { oneDecimal, twoDecimals, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

/** Fill `target`; returns {said: sentence, scores: {scale: score} or null while some are open}. */
export function showInterests(target, { inventory, profiles, answers }) {
  const { families, alike_from, why_no_single_role } = profiles;
  const result = score(inventory.scales, inventory.items, families, answers, alike_from);
  target.replaceChildren();
  const said = sentence(result);
  if (!result.answered) return { said, scores: null };
  chartFrame(target, { link: false }).update({
    title: title(result),
    subtitle: subtitle(result),
    sentence: profiles.note,
    picture: interestPicture(result, families, target.clientWidth || 640),
    columns: COLUMNS,
    rows: tableRows(result),
    source: [
      ...profiles.sources,
      { text: fill(WORDS.origin, { day: inventory.reviewed_on }) },
      { text: "the answers are your own" },
    ],
    fileName: "interests",
  });
  const byId = Object.fromEntries(families.map((family) => [family.id, family]));
  if (result.suggested.length) {
    target.append(
      h("p", { class: "cb-part" }, "Work you may enjoy, and the roles in it"),
      h("ol", {}, ...result.suggested.map((match) => familyLine(match, byId[match.id]))),
    );
  }
  if (result.families.length) target.append(h("p", {}, why_no_single_role));
  target.append(scalesFold(inventory), formula(result));
  const complete = result.level !== null;
  return {
    said,
    scores: complete ? Object.fromEntries(result.scales.map((s) => [s.id, s.score])) : null,
  };
}

const COLUMNS = [
  { key: "what", label: "What" },
  { key: "name", label: "Name" },
  { key: "value", label: "Value" },
  { key: "band", label: "95 % band" },
  { key: "answered", label: "Answered" },
];

function subtitle({ level, differentiation }) {
  const shape =
    level === null
      ? ""
      : fill(WORDS.level, {
          level: oneDecimal(level),
          differentiation: oneDecimal(differentiation),
        });
  return fill(WORDS.subtitle, { level: shape });
}

function tableRows(result) {
  const scales = result.scales.map(({ name, answered, score: value, low, high }) => ({
    what: "Score",
    name,
    value: value === null ? "not scored" : oneDecimal(value),
    band: value === null ? "not scored" : `${oneDecimal(low)} to ${oneDecimal(high)}`,
    answered: `${answered} of 6`,
  }));
  const families = result.families.map(({ name, match, low, high }) => ({
    what: "Match",
    name,
    value: twoDecimals(match),
    band: `${twoDecimals(low)} to ${twoDecimals(high)}`,
    answered: "does not apply",
  }));
  return [...scales, ...families];
}

const familyLine = (match, { name, about, roles }) =>
  h(
    "li",
    {},
    h("strong", {}, name),
    `: match ${matchWords(match)}. ${about}`,
    h("span", { class: "cb-hint" }, `Alphabetically: ${roles.map((r) => r.name).join(", ")}`),
  );

const fold = (summary, ...children) =>
  h("details", { class: "cb-as-table" }, h("summary", {}, summary), ...children);

const scalesFold = ({ scales, items }) =>
  fold(
    "What the six scores are",
    ...scales.map((scale) =>
      h(
        "p",
        {},
        h("strong", {}, scale.name),
        `: ${scale.about} Counted against it (reverse-keyed): `,
        items
          .filter((item) => item.scale === scale.id && item.reverse)
          .map((item) => `“${item.text}”`)
          .join(" "),
      ),
    ),
  );

function formula({ angle_se }) {
  const turn = angle_se === null ? "" : `, for you ${whole((angle_se * 180) / Math.PI)} degrees`;
  const lines = [
    "Points = answer − 1, or 5 − answer where reverse-keyed. Score = 6 × mean of the points, from 4 answers of a scale on. Its standard error (SE) = 6 s ÷ √(answers), where s is the standard deviation of the points within the scales, at least √(1/12), that of rounding to whole steps. Bands are ± q SE, where q is the 97.5th percentile of t, 2.04 with all 36 answers and more with fewer, since s is estimated from your own answers.",
    `Match = Pearson correlation of your six scores with the six O*NET values of a family: the mean over its roles, each the mean over its occupations. It is the cosine of an angle, whose SE = √(mean of the squared score errors) ÷ √(sum of (score − level)²)${turn}. The band is the cosine of the angle ± q SE.`,
    "At most three families are named, each with a match of 0.4 or more and a band above 0; none when your scores differ by no more than chance (1 ÷ SE² at most 5 × the 95th percentile of F, 12.67 with all 36 answers) or none reaches 12. Families that correlate with each other like single occupations are never told apart.",
    "Reliability (Cronbach's alpha): not yet estimated, since nobody's answers are collected. The band covers chance between activities alone; for a family that you match almost perfectly it lies too low.",
  ];
  return fold("How this is computed", ...lines.map((line) => h("p", {}, line)));
}
