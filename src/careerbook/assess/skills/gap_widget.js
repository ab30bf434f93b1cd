// The self-assessment beside one role: rate each skill, then ask for the result.
// Scoring is assess/skills/gap.js; the reader's document and the result's coming and going: assessment.js.
import { assessment } from "../answers/assessment.js";
import { levels } from "../answers/answers.js";
import { rate, ratingOf, ratingsTrait } from "../answers/ratings.js";
import { ownLevelSe, ticksTrait } from "../terms/band.js";
import { h } from "../../kit/dom.js";
import { groupSections, ratingForm } from "./skill_form.js";
import { showResult } from "./gap_result.js";

/** The view of `SkillGap`; traits: anchors, profile, ratings, known, invented. */
export function skillGap({ model, el }) {
  const anchors = model.get("anchors");
  const profile = model.get("profile");
  const asked = new Set(profile.skills.map((requirement) => requirement.id));
  return assessment({
    model,
    el,
    kind: "gap",
    traits: { ratings: ratingsTrait, known: ticksTrait },
    answers: ratedAndTicked,
    button: "Show my result",
    build: (session) => [
      introduction(profile.comparison_group, session.where),
      ratingForm({
        anchors,
        sections: groupSections(anchors, (id) => asked.has(id)),
        ...ratingHandlers(session),
      }),
    ],
    show: (result, document) =>
      showResult(result, {
        anchors,
        profile,
        ratings: levels(document),
        ownSe: ownLevelSe(ticksTrait.read(document), model.get("invented")),
      }),
  });
}

/** What a result on skills rests on: the levels, and the ticks that widen its bands. */
export const ratedAndTicked = (document) => [levels(document), ticksTrait.read(document)];

/** What a form on ratings does with the reader's document. */
export const ratingHandlers = ({ store, update, ask }) => ({
  entry: (id) => ratingOf(store.document, id),
  onRate: (id, level) => update((document) => rate(document, { [id]: { level } })),
  onEvidence: (id, evidence) => store.update((document) => rate(document, { [id]: { evidence } })),
  onResult: ask,
});

export function introduction(group, where) {
  return h(
    "div",
    { class: "cb-intro" },
    h(
      "p",
      {},
      `Compare yourself with ${group}. Rate first, before you see what the role asks for; think of a piece of work that you could show.`,
    ),
    h(
      "p",
      { class: "cb-hint" },
      `For learning, not for hiring. ${where("Your levels, your evidence lines and the time of each answer are")} Skills that you leave open are not counted.`,
    ),
  );
}
