// The knowledge check: rate yourself, answer questions with a confidence, read why, then the result.
// Grading and scores: assess/knowledge/grading.js, assess/knowledge/calibration.js; which questions: assess/knowledge/quiz_order.js.
import { assessment } from "../answers/assessment.js";
import { levels } from "../answers/answers.js";
import { unpack } from "./payload.js";
import { lastTopic, seedsTrait } from "./checks.js";
import { answersTrait } from "./quiz.js";
import { ratingsTrait } from "../answers/ratings.js";
import { h } from "../../kit/dom.js";
import { quizForm } from "./form.js";
import { showResult } from "./result.js";

/** The view of `KnowledgeCheck`; traits: bank, anchors, topic, ratings, answers, seeds. */
export function knowledgeCheck({ model, el }) {
  const bank = model.get("bank");
  const anchors = model.get("anchors");
  el.classList.add("cb-quiz");
  let form = null;
  let questions = null; // by id, once they are unpacked
  const cleanup = assessment({
    model,
    el,
    kind: "quiz",
    traits: { ratings: ratingsTrait, answers: answersTrait, seeds: seedsTrait },
    answers: (document) => [
      levels(document),
      answersTrait.read(document),
      seedsTrait.read(document),
      lastTopic(document),
    ],
    button: "Show my result",
    build(session) {
      form = quizForm({ bank, anchors, only: model.get("topic"), session });
      return [introduction(session.where), form];
    },
    show: (target, document) =>
      showResult(target, { bank, anchors, questions, document, topic: form.topic() }),
  });
  unpack(bank).then(
    (found) => {
      questions = found;
      form.ready(found);
    },
    (error) => form.failed(error),
  );
  return cleanup;
}

function introduction(where) {
  return h(
    "div",
    { class: "cb-intro" },
    h(
      "p",
      {},
      "First rate yourself, compared with someone two years into a job that needs the skill. Six questions on it follow, the last three harder or easier by how the first went. Say how sure you are of each answer, then read why each option is right or wrong.",
    ),
    h("p", { class: "cb-hint" }, `For learning, not for hiring. ${where("Your answers are")}`),
  );
}
