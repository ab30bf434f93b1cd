// The result by skill: the picture, situations worth another look, and the formula. No total.
import { BEST, GRADES, label, sentence, title } from "./scoring.js";
import { twoDecimals } from "../../say/numbers.js";
import { h } from "../../kit/dom.js";
import { chartFrame } from "../../kit/frame.js";
import { rowPicture } from "../../kit/row_chart.js";
import * as WORDS from "./words.toml";

const COLUMNS = [
  { key: "skill", label: "Skill" },
  { key: "situation", label: "Situation" },
  { key: "choice", label: "Your choice" },
  { key: "grade", label: "Grade" },
];

/** collection: of data/scenarios.toml; result: of assess/softskills/scoring.js score(). */
export function showScenarios(target, { skill, basis, reviewed_on }, result) {
  const items = Object.fromEntries(skill.flatMap(({ item }) => item.map((one) => [one.id, one])));
  const names = Object.fromEntries(skill.map(({ id, name }) => [id, name]));
  target.replaceChildren();
  chartFrame(target, { link: false }).update({
    title: title(result),
    subtitle: WORDS.measure,
    sentence: WORDS.note,
    picture: rowPicture({
      rows: result.skills.map((one) => ({
        name: one.name,
        label: label(one),
        at: one.mean === null ? null : one.mean / BEST,
        low: one.low / BEST,
        high: one.high / BEST,
        marks: result.rows.flatMap(({ skill: own, grade }) =>
          own === one.skill && grade !== null ? [grade / BEST] : [],
        ),
        strong: result.below.includes(one),
      })),
      ends: ["0", "3, the best of the four"],
      said: sentence(result),
      width: target.clientWidth || 640,
      namePx: 266,
    }),
    columns: COLUMNS,
    rows: result.rows.map(({ item, skill: own, choice, grade }) => ({
      skill: names[own],
      situation: items[item].name,
      choice: choice === null ? "open" : items[item].option[choice].text,
      grade: grade === null ? "open" : `${grade}, ${GRADES[grade].toLowerCase()}`,
    })),
    source: [
      { text: `${basis} Read through on ${reviewed_on}` },
      { text: "the choices are your own" },
    ],
    fileName: "soft-skill-situations",
  });
  const again = result.again.map(({ item, grade }) => {
    const { name, option, principle } = items[item];
    const best = option.find((one) => one.grade === BEST);
    return h(
      "li",
      {},
      h("strong", {}, `${name}: ${GRADES[grade].toLowerCase()}. `),
      `${principle} Better: ${best.text}`,
    );
  });
  target.append(
    h("p", { class: "cb-part" }, "Worth another look"),
    again.length ? h("ul", {}, ...again) : h("p", {}, "No answer of grade 0 or 1."),
    formula(result),
  );
}

function formula(result) {
  const { name, points, answered, items, mean, low, high, open } = result.skills.find(
    (one) => one.answered,
  );
  return h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "How this is computed"),
    h(
      "p",
      {},
      `Mean = sum of the grades ÷ number of answers. ${name}: ${points} ÷ ${answered} = ${twoDecimals(mean)}. The line takes ${open ? `the ${open} open and ` : ""}one more situation as 0 at its left end and as 3 at its right: ${points} ÷ ${items + 1} = ${twoDecimals(low)} and ${points + BEST * (open + 1)} ÷ ${items + 1} = ${twoDecimals(high)}.`,
    ),
    h(
      "p",
      {},
      "Two skills are told apart only when their lines do not touch. There is no total: good planning does not make up for bad news told late.",
    ),
  );
}
