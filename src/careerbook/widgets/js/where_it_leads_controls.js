// What stands around the picture: what to do first, the weights, and how it is computed.
import { CRITERIA } from "./core/lead_weights.js";
import { h, uid } from "./dom.js";

const STEPS = {
  interests: { first: "Answer the interests", more: "Finish or change the interests" },
  skills: { first: "Rate your skills", more: "Rate more of your skills" },
};
const LABELS = { interests: "Interests", skills: "Skills", pay: "Median pay" };

export function introduction(inPage) {
  const place = inPage
    ? "Your weights and your shortlist are kept in this browser on this device, and nothing is sent anywhere."
    : "In a notebook your answers are kept in the notebook's kernel, and nothing is sent anywhere.";
  return h(
    "div",
    { class: "cb-intro" },
    h(
      "p",
      {},
      "Say how much each of the three counts for you. The order below is yours: it changes with your weights.",
    ),
    h("p", { class: "cb-hint" }, `For learning, not for hiring. ${place}`),
  );
}

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
    const text = counts ? String(value) : `${value}, not answered yet`;
    control.setAttribute("aria-valuetext", value ? text : "0, does not count");
    shown.textContent = value ? text : "0, does not count";
  };
  return { element, value: () => Number(control.value), set };
}

export const method = () =>
  h(
    "details",
    { class: "cb-as-table" },
    h("summary", {}, "How this is computed"),
    h(
      "p",
      {},
      "Interests: the correlation of your six interest scores with those of the role's family, from −1 to 1, brought to 0 to 1 as (match + 1) ÷ 2; a role of two families has the mean of both. Skills: the mean coverage of what the role asks for, when two thirds of its skills are rated, the must-haves among them. Pay: the middle of the medians of its occupations, as a share of the highest median of all roles.",
    ),
    h(
      "p",
      {},
      "The order is that of weight × measure, summed. That sum is not shown: a number that adds liking, skill and money means nothing by itself. What is missing for all roles is left out.",
    ),
    h(
      "p",
      {},
      `To see how firm the order is, each weight above 0 is moved 500 times by up to 20 points up or down, the same moves at every visit, and each time the roles are ranked again. Bands are not moved; they say which roles cannot be told apart: a difference in the sums below 1.96 joint standard errors, with a band taken as 1.96 standard errors to each side.`,
    ),
    h(
      "p",
      {},
      "Interests say what work you may enjoy, self-rated skills what you bring by your own account. Neither says how well you would do, and neither knows your region, your family or your health.",
    ),
  );
