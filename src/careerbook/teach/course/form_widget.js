// The page of fixed forms: a teacher makes one; whoever follows its link gets it and nothing else.
import { topicList, unpack } from "../../assess/knowledge/payload.js";
import { h } from "../../kit/dom.js";
import { permalink } from "../../kit/permalink.js";
import { download } from "../../kit/saved_picture.js";
import { packed, shareText, unpacked } from "./form_answers.js";
import { idsOf, seedOf } from "./form_id.js";
import { formPicker } from "./form_picker.js";
import { formSheet } from "./form_sheet.js";

const KEPT = "careerbook-form/";

/** The view of `FixedForm`; traits: bank, form. */
export function fixedForm({ model, el }) {
  const bank = model.get("bank");
  const places = topicList(bank);
  let questions = null;
  const link = permalink(el, model.get("view_id"), show);
  el.classList.add("cb-assessment", "cb-quiz");
  const onForm = () => show();
  model.on("change:form", onForm);
  unpack(bank).then(
    (found) => {
      questions = found;
      show();
    },
    (error) => {
      el.replaceChildren(
        h("p", { role: "alert" }, "The questions could not be read in this browser."),
      );
      console.warn(error);
    },
  );
  return () => {
    model.off("change:form", onForm);
    link.stop();
  };

  function show() {
    if (!questions) return;
    const form = link.read()?.form ?? model.get("form");
    if (!form) return el.replaceChildren(picker([]));
    try {
      el.replaceChildren(sheet(form, idsOf(form, questions.keys())));
    } catch (error) {
      el.replaceChildren(h("p", { class: "cb-finding", role: "alert" }, error.message), again([]));
    }
  }

  function picker(chosen) {
    const inPage = el.closest(".live-widget") !== null;
    const addressOf = (form) =>
      inPage ? new URL(`#view:${model.get("view_id")}?form=${form}`, location.href).href : "";
    const open = (form) => {
      link.write({ form });
      el.replaceChildren(sheet(form, idsOf(form, questions.keys())));
      el.scrollIntoView({ block: "start" });
    };
    return formPicker({ places, questions, chosen, addressOf, open });
  }

  function again(chosen) {
    const start = () => {
      link.write({});
      el.replaceChildren(picker(chosen));
    };
    const words = chosen.length ? "For teachers: change this form" : "For teachers: make a form";
    return h("button", { type: "button", class: "cb-quiet", onclick: start }, words);
  }

  function sheet(form, ids) {
    const own = ids.map((id) => questions.get(id));
    const seed = seedOf(form);
    const share = ({ answers }) => [
      h(
        "button",
        {
          type: "button",
          class: "cb-primary",
          onclick: () =>
            download(
              `answers-${form}.json`,
              "application/json",
              shareText(form, own, answers, seed),
            ),
        },
        "Save my answers for my teacher",
      ),
      h(
        "p",
        { class: "cb-hint" },
        "The file holds the form's id and these answers. It has no name, no ratings and nothing else of this book.",
      ),
    ];
    const paper = formSheet({ questions: own, seed, store: tabStore(form, own), below: share });
    return h("div", {}, paper, again(ids));
  }
}

/** Keeps the answers as long as the tab is open; where that is blocked, as long as the page is. */
export function tabStore(form, questions) {
  const read = () => {
    try {
      return sessionStorage.getItem(KEPT + form) ?? "";
    } catch {
      return "";
    }
  };
  return {
    state: unpacked(questions, read()),
    where: "Your answers stay in this tab until you close it.",
    save(state) {
      try {
        sessionStorage.setItem(KEPT + form, packed(questions, state));
        return "";
      } catch {
        return "This browser keeps nothing: hand in before you reload or leave this page.";
      }
    },
  };
}
