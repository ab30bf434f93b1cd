// A picture that can be read by pointing at it: what is under the pointer is shown while it is there.
import { h } from "./dom.js";

/**
 * valueAt(event) -> what is under the pointer, null for nothing; `stays`: nothing leaves the last one.
 * onpoint(): something else is pointed at; onchoose(value): it was clicked.
 * Returns {element, pointed()}: where the picture stands, and what is under the pointer now.
 */
export function pointing({ className, valueAt, stays = false, onpoint, onchoose }) {
  let pointed = null;
  const point = (value) => {
    if (value === pointed) return;
    pointed = value;
    onpoint();
  };
  const element = h("div", {
    class: className,
    onpointermove: (event) => {
      if (event.pointerType === "touch") return;
      const value = valueAt(event);
      if (value !== null || !stays) point(value);
    },
    onpointerleave: () => point(null),
    onclick: (event) => {
      const value = valueAt(event);
      if (value !== null) onchoose(value);
    },
  });
  return { element, pointed: () => pointed };
}
