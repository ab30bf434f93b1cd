// Native controls that each stand for one trait of an explorer's selection.
import { checkbox, put, radios, select } from "./dom.js";

/**
 * choose(changes) is called with the reader's choice; update(state) shows the selection again.
 * Each maker takes the trait's name first, then what dom.js's maker takes.
 */
export function traitControls(model, choose) {
  const updates = [];
  const add = (made, update) => {
    updates.push(update);
    return made;
  };
  return {
    /** read(text) -> the trait's value, where that is no text. */
    select(name, label, options = [], read = (text) => text) {
      const made = select(label, options, model.get(name), (text) =>
        choose({ [name]: read(text) }),
      );
      return add(made, (state) => put(made.control, String(state[name])));
    },
    radios(name, legend, options) {
      const made = radios(legend, options, model.get(name), (value) => choose({ [name]: value }));
      return add(made, (state) => made.set(state[name]));
    },
    checkbox(name, label) {
      const made = checkbox(label, model.get(name), (on) => choose({ [name]: on }));
      return add(made, (state) => {
        made.control.checked = state[name];
      });
    },
    update: (state) => {
      for (const update of updates) update(state);
    },
  };
}
