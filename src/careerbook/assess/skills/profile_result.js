// The result over all roles: which lead, which cannot be told apart, one role in full, and progress.
import { percent } from "../../say/numbers.js";
import { intervalWords, sentence, title } from "./rank.js";
import { history } from "../answers/runs.js";
import { h, select } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { showResult, widerWords } from "./gap_result.js";
import { progressPicture, rankPicture } from "./profile_chart.js";
import * as WORDS from "./words.toml";
import { fill } from "../../say/wording.js";

/** Fill `el` and return the sentence that says what the ratings mean for all roles. */
export function showProfile(el, { anchors, profiles, ratings, ranking, ownSe, ...more }) {
  const { target, kept, runs, looked, onLook } = more;
  el.replaceChildren();
  const said = sentence(ranking);
  if (!ranking.rows.some(({ answered }) => answered)) return said;

  const skillName = Object.fromEntries(anchors.skills.map((skill) => [skill.id, skill.name]));
  const width = el.clientWidth || 640;
  const dates = profiles.map(({ reviewed_on }) => reviewed_on).sort();
  const source = [
    { text: fill(WORDS.origin, { day: dates.at(-1) }) },
    { text: "the ratings are your own" },
  ];
  chartFrame(el, { link: false }).update({
    title: title(ranking),
    subtitle:
      "Coverage of what each role asks for, by your own ratings: mean (dot) and 95 % interval (line); skills rated of those asked for; ◆ must-haves more than one level short",
    sentence: `Inside the frame no role can be told apart from the one with the highest coverage. Coverage says how near a role is, not whether you would like it.${widerWords(ownSe)}`,
    picture: rankPicture(ranking, target, width),
    columns: COLUMNS,
    rows: ranking.rows.map((row) => ({
      ...row,
      interval: intervalWords(row),
      coverage: row.coverage === null ? "not scored" : `${percent(row.coverage)} %`,
      rated: `${row.answered} of ${row.total}`,
      short: row.flagged.map((id) => skillName[id]).join("; ") || "none",
      group: row.group ?? "not compared",
    })),
    source,
    fileName: "skill-profile",
  });

  const one = h("div", { class: "cb-gap-result" });
  const words = h("p", { class: "cb-finding", "aria-live": "polite" });
  const look = (slug) => {
    const profile = profiles.find((candidate) => candidate.slug === slug);
    words.textContent = showResult(one, { anchors, profile, ratings, ownSe });
  };
  const options = ranking.rows.map((row) => ({ value: row.role, label: row.name }));
  const chooser = select("Look at one role", options, looked, (slug) => {
    onLook(slug);
    look(slug);
  });
  el.append(h("div", { class: "cb-look" }, chooser.element), words, one);
  look(looked);
  showProgress(el, { ranking, runs, kept, width, source });
  el.append(formula());
  return said;
}

const COLUMNS = [
  { key: "name", label: "Role" },
  { key: "interval", label: "Coverage, 95 % interval" },
  { key: "coverage", label: "By the formula" },
  { key: "rated", label: "Skills rated" },
  { key: "short", label: WORDS.must_haves_short_label },
  { key: "group", label: "Group" },
];

function showProgress(el, { ranking, runs, kept, width, source }) {
  const lines = history(runs, "skills");
  const rows = ranking.rows
    .filter(({ role }) => lines[role])
    .map(({ role, name }) => ({ name, points: lines[role] }));
  el.append(h("p", { class: "cb-part" }, "Progress"));
  if (!rows.length) {
    el.append(h("p", {}, `${kept} From your second result on, lines show how each role changed.`));
    return;
  }
  chartFrame(el, { link: false }).update({
    title: `How coverage changed in ${rows.length === 1 ? "one role" : `${rows.length} roles`}`,
    subtitle:
      "Coverage by the formula at each result that you asked for; every line runs from 0 to 100 %",
    sentence: `${kept} Each point has an interval as wide as in the picture of all roles, so a change of a few points may be chance or mood.`,
    picture: progressPicture(rows, width),
    columns: [
      { key: "name", label: "Role" },
      { key: "made_on", label: "Date" },
      { key: "score", label: "Coverage", format: (score) => `${percent(score)} %` },
    ],
    rows: rows.flatMap(({ name, points }) =>
      points.map(({ made_on, score }) => ({ name, made_on: made_on.slice(0, 10), score })),
    ),
    source,
    fileName: "skill-progress",
  });
}

function formula() {
  return h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "How roles are compared"),
    h(
      "p",
      {},
      "Each role is scored alone: coverage = 1 − sum of importance × gap ÷ sum of importance × asked for, over those of its skills that you rated. A role enters the comparison when two thirds of its skills are rated, its must-haves among them.",
    ),
    h(
      "p",
      {},
      "Two roles are told apart only if |d| > 1.96 × SE(d), where d is the difference of their mean coverages. Your ratings enter both roles with the same errors: if you rate yourself too high throughout, both coverages are too high, and less of that is left in the difference. So SE(d) is smaller than the two intervals make it look. Among roles that cannot be told apart from the first, those with the fewest must-haves more than one level short come next.",
    ),
    h(
      "p",
      {},
      "A role that asks for less is covered sooner. Having the highest coverage is therefore no advice to take that role.",
    ),
  );
}
