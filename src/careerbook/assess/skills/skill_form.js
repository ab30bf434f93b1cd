// The questions on skills: one at a time, in sections, with the anchors in words.
import { h } from "../../kit/dom.js";
import { answerRadios, clearButton, ownLine, steppedForm } from "../../kit/stepped_form.js";

/**
 * sections: [{name, ids}]; entry(id) -> {level, evidence} or null; mark(id) -> words on a rated skill,
 * or ""; proposal(id) -> {level, because: [text]} or null: what the reader may confirm.
 * onRate(id, level), onEvidence(id, text), onResult(); count(answered ids, ids) -> progress.
 * Returns {element, refresh(), focus(), arrange(sections)}.
 */
export function ratingForm({ anchors, sections, entry, onRate, onEvidence, onResult, ...more }) {
  const { mark = () => "", proposal = () => null } = more;
  const { count = (answered, ids) => `${answered.length} of ${ids.length} answered` } = more;
  const skillOf = Object.fromEntries(anchors.skills.map((skill) => [skill.id, skill]));
  let shown = sections;
  const level = (id) => entry(id)?.level ?? null;
  const ids = () => shown.flatMap((section) => section.ids);
  const cards = ids().map((id) =>
    skillCard(skillOf[id], anchors.level_names, {
      onRate,
      onEvidence,
      onConfirm: (chosen) => {
        onRate(id, chosen);
        form.step(1);
      },
      told: () => ({ place: placeOf(id), mark: mark(id), proposal: proposal(id) }),
    }),
  );
  const form = steppedForm({
    kind: "gap",
    cards,
    entry,
    given: (found) => found.level,
    answerFor: (key) => (/^[0-5]$/.test(key) ? Number(key) : undefined),
    onAnswer: onRate,
    onResult,
    jump: { label: "Go to skill", fill, update, place: (index) => index },
    words: {
      next: "Next skill",
      result: "Show my result",
      keys: "Keys: 0 to 5 answer the skill and move on; arrows choose within it.",
      count,
    },
  });
  const arrange = (wanted) => {
    shown = wanted;
    form.order(ids());
  };
  return { element: form.element, refresh: form.refresh, focus: form.focus, arrange };

  function placeOf(id) {
    const section = shown.find((candidate) => candidate.ids.includes(id));
    return `${section.name}, ${section.ids.indexOf(id) + 1} of ${section.ids.length}`;
  }

  function fill(list) {
    let index = 0;
    list.replaceChildren(
      ...shown.map((section) =>
        h(
          "optgroup",
          { label: section.name },
          ...section.ids.map(() => h("option", { value: String(index++) })),
        ),
      ),
    );
  }

  function update(list, asked, at) {
    for (const [index, option] of [...list.options].entries()) {
      const id = asked[index];
      const own = level(id);
      const offered = own === null && proposal(id);
      const words = offered ? `: ${offered.level} proposed` : own === null ? "" : `: ${own}`;
      const text = `${skillOf[id].name}${words}${own !== null && mark(id) ? " ◆" : ""}`;
      if (option.textContent !== text) option.textContent = text;
    }
    list.value = String(at);
  }
}

/** Sections by group, of all skills or of those asked for. */
export const groupSections = ({ groups, skills }, wanted = () => true) =>
  groups
    .map((group) => ({
      name: group.name,
      ids: skills.filter((s) => s.group === group.id && wanted(s.id)).map((s) => s.id),
    }))
    .filter((section) => section.ids.length);

function skillCard(skill, levelNames, { onRate, onEvidence, onConfirm, told }) {
  const radios = answerRadios(
    skill.levels.map((anchor, value) => ({
      value,
      label: h("span", {}, h("strong", {}, `${value} ${levelNames[value]}`), h("span", {}, anchor)),
    })),
    "cb-radio cb-anchor",
    (value) => onRate(skill.id, value),
  );
  const evidence = ownLine("A link or one line on work that shows this level", (text) =>
    onEvidence(skill.id, text),
  );
  const clear = clearButton(() => {
    onRate(skill.id, null);
    radios.focusFirst();
  });
  const place = h("span", { class: "cb-hint" });
  let offered = null;
  const confirm = h("button", { type: "button", onclick: () => onConfirm(offered.level) });
  const because = h("span", {});
  const offer = h("p", { class: "cb-proposal", hidden: true }, because, confirm);
  const element = h(
    "fieldset",
    { class: "cb-radios cb-skill", "data-skill": skill.id },
    h("legend", {}, place, h("span", { class: "cb-skill-name" }, skill.name)),
    h("p", { class: "cb-hint" }, skill.covers),
    offer,
    ...radios.labels,
    h(
      "div",
      { class: "cb-skill-foot" },
      h("details", {}, h("summary", {}, "Add evidence (optional)"), evidence.element),
      clear.element,
    ),
  );
  return {
    id: skill.id,
    element,
    focus: () => (offer.hidden ? radios.focus() : confirm.focus()),
    set: (entry) => {
      const own = entry?.level ?? null;
      const now = told();
      radios.set(own);
      clear.set(own !== null);
      evidence.set(entry?.evidence ?? "");
      place.textContent = own !== null && now.mark ? `${now.place} · ◆ ${now.mark}` : now.place;
      offered = own === null ? now.proposal : null;
      offer.hidden = offered === null;
      if (!offered) return;
      because.textContent = `Proposed: level ${offered.level}, since you ticked “${offered.because.join("” and “")}” It counts only if you confirm it or choose a level.`;
      confirm.textContent = `Confirm level ${offered.level}`;
    },
  };
}
