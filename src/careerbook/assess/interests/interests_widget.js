// The interests: 36 activities on one page, then ask for the result. Nothing is scored before.
// Scoring is assess/interests/scoring.js; the reader's document and the result's coming and going: assessment.js.
import { assessment } from "../answers/assessment.js";
import { answer, replaced, standing, withRun } from "./answers.js";
import { h } from "../../kit/dom.js";
import { interestForm } from "./form.js";
import { showInterests } from "./result.js";

/** The view of `InterestProfile`; traits: inventory, profiles, answers. */
export function interestProfile({ model, el }) {
  const inventory = model.get("inventory");
  const profiles = model.get("profiles");
  // In the order of the page: the same answers are then always the same text.
  const mine = (document) => {
    const given = standing(document);
    const ids = inventory.items.map(({ id }) => id).filter((id) => Object.hasOwn(given, id));
    return Object.fromEntries(ids.map((id) => [id, given[id]]));
  };
  let session = null;
  return assessment({
    model,
    el,
    kind: "interest",
    traits: { answers: { read: standing, write: replaced } },
    answers: mine,
    button: "Show my result",
    build(made) {
      session = made;
      const { store, where, update, ask } = made;
      return [
        introduction(where),
        interestForm({
          inventory,
          answerOf: (id) => standing(store.document)[id] ?? null,
          onAnswer: (id, value) => update((document) => answer(document, id, value)),
          onResult: ask,
        }),
      ];
    },
    show(result, document) {
      const { said, scores } = showInterests(result, {
        inventory,
        profiles,
        answers: mine(document),
      });
      if (scores) session.update((newest) => withRun(newest, scores));
      return said;
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
      "How much would you like doing this? Do not ask whether you could, whether it pays or what others would say. The first thought is good enough.",
    ),
    h(
      "p",
      { class: "cb-hint" },
      `For learning, not for hiring. ${where("Your answers, the time of each and the scores of every full result are")}`,
    ),
  );
}
