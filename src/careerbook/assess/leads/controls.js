// What stands around the picture: what to do first, the weights, and how it is computed.
import { CRITERIA } from "./weights.js";
import { h, uid } from "../../kit/dom.js";
import * as WORDS from "./words.toml";

const STEPS = {
  interests: { first: "Answer the interests", more: "Finish or change the interests" },
  skills: { first: "Rate your skills", more: "Rate more of your skills" },
};
const LABELS = { interests: "Interests", skills: "Skills", pay: "Median pay" };

export const introduction = (where) =>
  h(
    "div",
    { class: "cb-intro" },
    h("p", {}, WORDS.introduction),
    h("p", { class: "cb-hint" }, `${WORDS.purpose} ${where(WORDS.kept)}`),
  );

/** Links to what is not answered yet; pages: {interests, skills} -> address. */
export function firstSteps(pages) {
  const element = h("p", { class: "cb-leads-steps" });
  let shown = "";
  const update = ({ interest_state, skill_state }) => {
    const states = { interests: interest_state, skills: skill_state };
    const open = Object.keys(STEPS).filter((name) => states[name] !== "ready");
    const key = open.map((name) => name + states[name]).join();
    if (key === shown) return;
    shown = key;
    element.hidden = !open.length;
    const links = open.map((name) => {
      const text = STEPS[name][states[name] === "none" ? "first" : "more"];
      return pages[name] ? h("a", { href: pages[name] }, text) : h("strong", {}, text);
    });
    element.replaceChildren(
      "To do first: ",
      ...links.flatMap((link, i) => (i ? [" · ", link] : [link])),
    );
  };
  element.hidden = true;
  return { element, update };
}

/** Three sliders; onmove(weights) while one is held, onset(weights) when it is let go. */
export function weightControls({ onmove, onset }) {
  const now = () => Object.fromEntries(CRITERIA.map((name, i) => [name, sliders[i].value()]));
  const sliders = CRITERIA.map((name) =>
    slider(LABELS[name], { onmove: () => onmove(now()), onset: () => onset(now()) }),
  );
  const even = () => onset(Object.fromEntries(CRITERIA.map((name) => [name, 50])));
  const element = h(
    "fieldset",
    { class: "cb-radios cb-leads-weights" },
    h("legend", {}, "What counts for you, 0 to 100"),
    h("div", { class: "cb-leads-sliders" }, ...sliders.map((one) => one.element)),
    h("button", { type: "button", onclick: even }, "Weigh all three alike"),
  );
  const update = (weights, used) => {
    CRITERIA.forEach((name, i) => {
      sliders[i].set(weights[name], used.includes(name) || !weights[name]);
    });
  };
  return { element, update };
}

function slider(label, { onmove, onset }) {
  const id = uid("weight");
  const shown = h("output", { for: id });
  const control = h("input", {
    id,
    type: "range",
    min: "0",
    max: "100",
    step: "5",
    oninput: onmove,
    onchange: onset,
  });
  const element = h(
    "div",
    { class: "cb-leads-slider" },
    h("label", { for: id }, label),
    shown,
    control,
  );
  const set = (value, counts) => {
    if (Number(control.value) !== value) control.value = value;
    const text = counts ? String(value) : `${value}, unused`;
    control.setAttribute("aria-valuetext", value ? text : "0, does not count");
    shown.textContent = value ? text : "0, does not count";
  };
  return { element, value: () => Number(control.value), set };
}

export const method = (paragraphs) =>
  h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "How this is computed"),
    ...paragraphs.map((text) => h("p", {}, text)),
  );
