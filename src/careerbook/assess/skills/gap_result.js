// The result: what it means, the picture, what to do next, and what it rests on.
import { OWN_LEVEL_SE } from "../answers/rating_error.js";
import { byPriority, score, sentence } from "./gap.js";
import { h } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { gapPicture } from "./gap_chart.js";
import { oneDecimal, percent, twoDecimals } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

/** Fill `el` and return the sentence that says what the result means. */
export function showResult(el, { anchors, profile, ratings, ownSe }) {
  const result = score(profile.skills, ratings, ownSe);
  const skillOf = Object.fromEntries(anchors.skills.map((skill) => [skill.id, skill]));
  el.replaceChildren();
  if (result.coverage === null) return sentence(result, profile.name);

  const name = (row) => skillOf[row.skill].name;
  const frame = chartFrame(el, { link: false });
  frame.update({
    title: headline(result, name),
    subtitle:
      "Level 0 to 5 in each skill: your own rating (circle) and what the role asks for (bar)",
    sentence: `Coverage by the formula: ${percent(result.coverage)} %. The interval is wider than that one number because your ratings and our requirements may each be off by about a level.${widerWords(ownSe)}`,
    picture: gapPicture(result, name, el.clientWidth || 640),
    columns: COLUMNS,
    rows: result.rows.map((row) => ({
      ...row,
      name: name(row),
      own: row.own ?? "open",
      gap: row.gap ?? "open",
      priority: row.priority === null ? "open" : twoDecimals(row.priority),
      must_have: row.must_have ? "yes" : "no",
    })),
    source: [
      { text: `the handbook's own editorial ratings, reviewed ${profile.reviewed_on}` },
      { text: `beside them O*NET ${profile.onet.release} (CC BY 4.0)`, url: profile.onet.url },
    ],
    fileName: `skill-gap-${profile.slug}`,
  });
  el.append(
    ...part(
      WORDS.must_haves_short_label,
      result.flagged.map((row) => levelsLine(row, name)),
      "None among the skills that you answered.",
    ),
    ...part(
      "Next steps",
      result.next_steps.map((row) => nextStep(row, skillOf[row.skill])),
      "No gap in the skills that you answered. Take the role's portfolio projects as practice.",
      "ol",
    ),
    otherGaps(result, name),
    ...part(
      "Strengths you bring",
      result.strengths.map((row) => levelsLine(row, name)),
      "No skill above what is asked, and none is needed.",
    ),
    formula(result, ownSe),
    bases(profile, skillOf),
  );
  return sentence(result, profile.name);
}

const COLUMNS = [
  { key: "name", label: "Skill" },
  { key: "required", label: "Asked for" },
  { key: "own", label: "You" },
  { key: "gap", label: "Gap" },
  { key: "importance", label: "Importance" },
  { key: "priority", label: "Priority" },
  { key: "must_have", label: "Must-have" },
];

function headline(result, name) {
  const [first] = result.next_steps;
  if (!first) return WORDS.no_gap;
  const levels = first.gap === 1 ? "1 level" : `${first.gap} levels`;
  return fill(WORDS.would_help_most, { skill: name(first), levels });
}

const part = (title, items, none, list = "ul") => [
  h("p", { class: "cb-part" }, title),
  items.length ? h(list, {}, ...items.map((item) => h("li", {}, item))) : h("p", {}, none),
];

const levelsLine = (row, name) => `${name(row)}: you ${row.own}, asked for ${row.required}`;

function nextStep(row, skill) {
  return [
    h("strong", {}, skill.name),
    ` (you ${row.own}, asked for ${row.required}): ${practice(skill, row.own)} `,
    h("span", { class: "cb-hint" }, `Next level looks like: ${skill.levels[row.own + 1]}`),
  ];
}

/** The gaps after the next steps, in a fold; an empty text where there are none. */
function otherGaps(result, name) {
  const others = byPriority(result.rows).slice(result.next_steps.length);
  if (!others.length) return "";
  const start = result.next_steps.length + 1;
  const lines = others.map((row) =>
    h("li", {}, `${levelsLine(row, name)}, priority ${twoDecimals(row.priority)}`),
  );
  const summary = `The other ${others.length} in order of priority`;
  return h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, summary),
    h("ol", { start }, ...lines),
  );
}

const practice = ({ practice: { start, stretch, lead } }, own) =>
  own <= 1 ? start : own === 2 ? stretch : lead;

/** What the check of terms adds to the band, or nothing. */
export const widerWords = (ownSe) =>
  ownSe > OWN_LEVEL_SE
    ? fill(WORDS.wider_by_terms, { times: twoDecimals(ownSe / OWN_LEVEL_SE) })
    : "";

function formula(result, ownSe) {
  return h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "How this is computed"),
    h(
      "p",
      {},
      "gap = asked for − you, but never below 0. Priority = importance × gap. Coverage = 1 − sum of importance × gap ÷ sum of importance × asked for, over the skills that you answered. More than is asked earns nothing; it is listed as a strength.",
    ),
    h(
      "p",
      {},
      `Your own rating is taken with a standard error of ${twoDecimals(ownSe)} levels, each requirement with its own (0.4 to 0.7). From these follow a mean coverage of ${percent(result.expected)} %, a standard error of ${oneDecimal(100 * result.se)} points and the 95 % interval. The mean lies at or below the formula's value, because an error can open a gap but never make one negative.`,
    ),
    h(
      "p",
      {},
      "Self-ratings and measured performance agree only loosely (correlation about .3), which makes a single rating uncertain by √(2 − 2 × .3) = 1.18 levels. Half of that variance is taken as shared by all your ratings, because those who are generous in one skill are so in others; that is why many ratings do not make the interval narrow. Take this as a plan for learning, not as a measurement.",
    ),
  );
}

function bases(profile, skillOf) {
  const columns = ["Skill", "Asked for", "Importance", "Why we say so", "O*NET importance (1-5)"];
  const rows = profile.skills.map((need) => [
    skillOf[need.id].name,
    `${need.level} ± ${need.level_se}${need.must_have ? ", must-have" : ""}`,
    String(need.importance),
    need.reason,
    need.onet.map((o) => `${o.name} (${o.kind}) ${twoDecimals(o.importance)}`).join("; ") ||
      "no element fits",
  ]);
  const cells = (tag, row, attributes = {}) => row.map((text) => h(tag, attributes, text));
  return h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "What each requirement rests on"),
    h(
      "p",
      {},
      `Levels and importance are the handbook's own editorial judgment. Beside them stand ratings of the nearest rated occupation, ${profile.onet.title} (${profile.onet.occupation}). `,
      `${profile.onet.note} ${profile.onet.credit}`.trim(),
      " ",
      h("a", { href: profile.onet.url }, "The O*NET database"),
    ),
    h(
      "div",
      { class: "cb-scroll", role: "region", tabindex: "0", "aria-label": "Basis of requirements" },
      h(
        "table",
        { class: "cb-table" },
        h("thead", {}, h("tr", {}, ...cells("th", columns, { scope: "col" }))),
        h("tbody", {}, ...rows.map((row) => h("tr", {}, ...cells("td", row)))),
      ),
    ),
  );
}
