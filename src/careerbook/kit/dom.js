// Small builders for native HTML controls. Every control gets a visible label.
import { groupBy } from "./groups.js";

let counter = 0;

/** A document-unique id; only for label/control pairs made at run time. */
export const uid = (prefix) => `cb-${prefix}-${++counter}`;

/** Make an element: h("p", { class: "note", onclick }, "text", child). Null children are skipped. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value" || name === "checked") element[name] = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(
    ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
  );
  return element;
}

/** Options for a control from pairs of value and label. */
export const optionsOf = (pairs) => [...pairs].map(([value, label]) => ({ value, label }));

/** A labelled <select>. options: [{value, label, group?}]; returns {element, control, setOptions}. */
export function select(label, options, value, onchange) {
  const id = uid("select");
  const control = h("select", { id, onchange: () => onchange(control.value) });
  const setOptions = (list, chosen) => {
    const made = (option) => h("option", { value: option.value }, option.label);
    control.replaceChildren(
      ...[...groupBy(list, (option) => option.group)].flatMap(([label, members]) =>
        label ? h("optgroup", { label }, ...members.map(made)) : members.map(made),
      ),
    );
    control.value = chosen;
  };
  setOptions(options, value);
  const element = h("div", { class: "cb-field" }, h("label", { for: id }, label), control);
  return { element, control, setOptions };
}

/** Set the value of a control that may have it already: for a long list even that is slow. */
export function put(control, value) {
  if (control.value !== value) control.value = value;
}

/** A labelled checkbox; returns {element, control, note(text)}: a note follows the label. */
export function checkbox(label, checked, onchange) {
  const control = h("input", { type: "checkbox", onchange: () => onchange(control.checked) });
  control.checked = checked;
  const hint = h("span", { class: "cb-hint" });
  const words = h("span", {}, label);
  const element = h("label", { class: "cb-check" }, control, words);
  const note = (text) => {
    hint.textContent = text ? ` ${text}` : "";
    if (text && !hint.isConnected) words.append(hint);
  };
  return { element, control, note };
}

/** A labelled text-like input; returns {element, control}. attributes go to the <input>. */
export function input(label, attributes, oninput, hint) {
  const id = uid("input");
  const hintId = hint ? uid("hint") : null;
  const control = h("input", {
    id,
    "aria-describedby": hintId,
    ...attributes,
    oninput: () => oninput(control.value),
  });
  const element = h(
    "div",
    { class: "cb-field" },
    h("label", { for: id }, label),
    control,
    hint ? h("span", { class: "cb-hint", id: hintId }, hint) : null,
  );
  return { element, control };
}

/** A group of radio buttons in a fieldset; returns {element, set(value)}. */
export function radios(legend, options, value, onchange) {
  const name = uid("radio");
  const controls = options.map((option) => {
    const control = h("input", {
      type: "radio",
      name,
      value: option.value,
      onchange: () => onchange(option.value),
    });
    control.checked = option.value === value;
    return {
      control,
      label: h("label", { class: "cb-radio" }, control, h("span", {}, option.label)),
    };
  });
  const element = h(
    "fieldset",
    { class: "cb-radios" },
    h("legend", {}, legend),
    ...controls.map((c) => c.label),
  );
  const set = (chosen) => {
    for (const { control } of controls) control.checked = control.value === String(chosen);
  };
  return { element, set };
}
