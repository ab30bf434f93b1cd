// Soft skills in situations: choose what you would do, read why, and ask for the result by skill.
// Scoring is assess/softskills/scoring.js; the reader's document and the result's coming and going: assessment.js.
import { assessment } from "../answers/assessment.js";
import { score, sentence } from "./scoring.js";
import { sectionOf } from "../answers/section.js";
import { h } from "../../kit/dom.js";
import { scenarioForm } from "./form.js";
import { showScenarios } from "./result.js";

const SECTION = sectionOf("scenarios", "choice");

/** The view of `ScenarioReview`; traits: collection, seed, choices. */
export function scenarioReview({ model, el }) {
  const collection = model.get("collection");
  return assessment({
    model,
    el,
    kind: "scenario",
    traits: { choices: SECTION },
    answers: SECTION.read,
    button: "Show my result",
    build: ({ store, where, update, ask }) => [
      introduction(where),
      scenarioForm({
        skills: collection.skill,
        seed: model.get("seed"),
        choiceOf: (id) => SECTION.read(store.document)[id] ?? null,
        onChoice: (id, choice) => update((document) => SECTION.note(document, { [id]: choice })),
        onResult: ask,
      }),
    ],
    show(target, document) {
      const result = score(collection.skill, SECTION.read(document));
      if (result.answered) showScenarios(target, collection, result);
      else target.replaceChildren();
      return sentence(result);
    },
  });
}

function introduction(where) {
  return h(
    "div",
    { class: "cb-intro" },
    h(
      "p",
      {},
      "Choose what you would really do, not what sounds best. The reasons come when you have chosen; disagree with them where you can say why.",
    ),
    h(
      "p",
      { class: "cb-hint" },
      `For learning, not for hiring. ${where("Your choices and their times are")}`,
    ),
  );
}
