// A fixed form inside a learning platform that speaks SCORM 1.2: it reports a score and keeps answers.
import { unpack } from "../../assess/knowledge/payload.js";
import { MOST_KEPT, countRight, packed, unpacked } from "./form_answers.js";
import { seedOf } from "./form_id.js";
import { formSheet } from "./form_sheet.js";
import { tabStore } from "./form_widget.js";

const MOST_FRAMES = 500; // the specification's own bound on how far the platform may be
const FULL_SCORE = 100;

/** Show a form in `el`; package: {form, bank}, the bank with the form's questions in order. */
export async function scormForm(el, { form, bank }) {
  const questions = [...(await unpack(bank)).values()];
  const seed = seedOf(form);
  el.classList.add("cb-widget", "cb-fixed-form", "cb-assessment", "cb-quiz");
  const api = findApi(window);
  const store = api ? platformStore(api, questions, seed) : null;
  const alone = () => ({
    ...tabStore(form, questions),
    where:
      "No learning platform answers here, so nothing is graded. Your answers stay in this tab.",
  });
  el.replaceChildren(formSheet({ questions, seed, store: store ?? alone() }));
}

/** The platform's object, in a frame around this one or around the window that opened it. */
export function findApi(start) {
  for (const first of [start, start.opener]) {
    let frame = first;
    for (let step = 0; frame && step < MOST_FRAMES; step++) {
      try {
        if (frame.API) return frame.API;
        if (frame.parent === frame) break;
        frame = frame.parent;
      } catch {
        break; // a frame of another origin
      }
    }
  }
  return null;
}

// Each answer is committed: the grade of a tab that is closed would be lost otherwise.
function platformStore(api, questions, seed) {
  const began = Date.now();
  if (String(api.LMSInitialize("")) !== "true") return null;
  const get = (name) => String(api.LMSGetValue(name) ?? "");
  const set = (name, value) => String(api.LMSSetValue(name, String(value))) === "true";
  const state = unpacked(questions, get("cmi.suspend_data"));
  let ended = false;

  function save(now) {
    const text = packed(questions, now);
    const score = (FULL_SCORE * countRight(questions, now.answers, seed)) / questions.length;
    const told = [
      set("cmi.core.score.min", 0),
      set("cmi.core.score.max", FULL_SCORE),
      set("cmi.core.score.raw", score.toFixed(2)),
      set("cmi.core.lesson_status", now.done ? "completed" : "incomplete"),
      text.length > MOST_KEPT || set("cmi.suspend_data", text),
    ];
    const kept = String(api.LMSCommit("")) === "true";
    return told.every(Boolean) && kept
      ? ""
      : "The learning platform did not take this answer. Tell your teacher before you go on.";
  }

  function end() {
    if (ended) return;
    ended = true;
    set("cmi.core.session_time", sessionTime(Date.now() - began));
    set("cmi.core.exit", state.done ? "" : "suspend");
    api.LMSCommit("");
    api.LMSFinish("");
  }

  addEventListener("pagehide", end);
  if (!state.done) save(state);
  return {
    state,
    where: "Each answer is reported to your learning platform as soon as you give it.",
    save(now) {
      Object.assign(state, now);
      return save(now);
    },
  };
}

/** Milliseconds as SCORM writes a span: 0001:02:03. */
export function sessionTime(ms) {
  const seconds = Math.floor(ms / 1000);
  const two = (value) => String(value).padStart(2, "0");
  const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
