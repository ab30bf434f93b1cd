// The questions: one skill at a time in the same place, grouped, with the anchors in words.
import { h, uid } from "./dom.js";

/**
 * entry(id) -> {level, evidence} or null; onRate(id, level), onEvidence(id, text), onResult().
 * Returns {element, refresh()}.
 */
export function ratingForm({ anchors, profile, entry, onRate, onEvidence, onResult }) {
  const skills = inGroups(anchors, profile);
  const cards = skills.map((skill) =>
    skillCard(skill, anchors.level_names, { onRate, onEvidence }),
  );
  const level = (id) => entry(id)?.level ?? null;
  let at = Math.max(
    0,
    skills.findIndex((skill) => level(skill.id) === null),
  );

  const progress = h("p", { class: "cb-gap-progress", role: "status" });
  const go = h("select", { id: uid("go"), onchange: () => move(Number(go.value)) });
  const back = h("button", { type: "button", onclick: () => step(-1) }, "Back");
  const next = h("button", { type: "button", onclick: () => step(1) }, "Next skill");
  const result = h(
    "button",
    { type: "button", class: "cb-primary", onclick: onResult },
    "Show my result",
  );
  fillJumpList();

  const element = h(
    "div",
    { class: "cb-gap-form", onkeydown: onKey },
    h(
      "div",
      { class: "cb-gap-head" },
      progress,
      h("div", { class: "cb-field" }, h("label", { for: go.id }, "Go to skill"), go),
    ),
    h("div", { class: "cb-gap-cards" }, ...cards.map((card) => card.element)),
    h("div", { class: "cb-actions" }, back, next, result),
    h(
      "p",
      { class: "cb-hint cb-keys" },
      "Keys: 0 to 5 answer the skill and move on; arrows choose within it.",
    ),
  );
  return { element, refresh };

  function refresh() {
    cards.forEach((card, index) => {
      card.element.hidden = index !== at;
      card.set(entry(card.id));
    });
    const answered = skills.filter((skill) => level(skill.id) !== null).length;
    const text = `${answered} of ${skills.length} answered`;
    if (progress.textContent !== text) progress.textContent = text;
    for (const option of go.options) {
      const skill = skills[Number(option.value)];
      const own = level(skill.id);
      option.textContent = own === null ? skill.name : `${skill.name}: ${own}`;
    }
    go.value = String(at);
    back.disabled = at === 0;
    next.disabled = at === skills.length - 1;
  }

  function move(to) {
    at = Math.min(Math.max(to, 0), skills.length - 1);
    refresh();
  }

  // The focus goes along, so that the keyboard and a screen reader are at the new skill.
  function step(by) {
    move(at + by);
    cards[at].focus();
  }

  function onKey(event) {
    const typing = event.target.matches("select, input:not([type=radio])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !/^[0-5]$/.test(event.key))
      return;
    event.preventDefault();
    onRate(skills[at].id, Number(event.key));
    if (at === skills.length - 1) {
      result.focus();
    } else {
      step(1);
    }
  }

  function fillJumpList() {
    for (const group of anchors.groups) {
      const options = skills
        .map((skill, index) => ({ skill, index }))
        .filter(({ skill }) => skill.group === group.id)
        .map(({ skill, index }) => h("option", { value: String(index) }, skill.name));
      if (options.length) go.append(h("optgroup", { label: group.name }, ...options));
    }
  }
}

/** The role's skills in the order of the groups, each with its place in its group. */
function inGroups(anchors, profile) {
  const asked = new Set(profile.skills.map((requirement) => requirement.id));
  return anchors.groups.flatMap((group) => {
    const members = anchors.skills.filter((s) => s.group === group.id && asked.has(s.id));
    return members.map((skill, index) => ({
      ...skill,
      place: `${group.name}, ${index + 1} of ${members.length}`,
    }));
  });
}

function skillCard(skill, levelNames, { onRate, onEvidence }) {
  const name = uid("level");
  const radios = skill.levels.map((anchor, value) => {
    const input = h("input", {
      type: "radio",
      name,
      value: String(value),
      onchange: () => onRate(skill.id, value),
    });
    const label = h(
      "label",
      { class: "cb-radio cb-anchor" },
      input,
      h("span", {}, h("strong", {}, `${value} ${levelNames[value]}`), h("span", {}, anchor)),
    );
    return { input, label };
  });
  const evidenceId = uid("evidence");
  const evidence = h("input", {
    id: evidenceId,
    type: "text",
    maxlength: "500",
    oninput: () => onEvidence(skill.id, evidence.value),
  });
  const clear = h(
    "button",
    {
      type: "button",
      class: "cb-quiet",
      onclick: () => {
        onRate(skill.id, null);
        radios[0].input.focus();
      },
    },
    "Leave it open",
  );
  const element = h(
    "fieldset",
    { class: "cb-radios cb-skill", "data-skill": skill.id },
    h(
      "legend",
      {},
      h("span", { class: "cb-hint" }, skill.place),
      h("span", { class: "cb-skill-name" }, skill.name),
    ),
    h("p", { class: "cb-hint" }, skill.covers),
    ...radios.map((radio) => radio.label),
    h(
      "div",
      { class: "cb-skill-foot" },
      h(
        "details",
        {},
        h("summary", {}, "Add evidence (optional)"),
        h(
          "div",
          { class: "cb-field" },
          h("label", { for: evidenceId }, "A link or one line on work that shows this level"),
          evidence,
        ),
      ),
      clear,
    ),
  );
  return {
    id: skill.id,
    element,
    focus: () => (radios.find(({ input }) => input.checked) ?? radios[0]).input.focus(),
    set: (entry) => {
      const own = entry?.level ?? null;
      radios.forEach(({ input }, value) => {
        input.checked = value === own;
      });
      clear.hidden = own === null;
      const text = entry?.evidence ?? "";
      if (document.activeElement !== evidence) evidence.value = text;
    },
  };
}
