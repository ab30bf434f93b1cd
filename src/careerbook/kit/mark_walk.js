// The keyboard's way through a picture: arrow keys go from mark to mark, each has a cue and its value.
// A mark is a drawn element with a <title>; a pointer shows the same words, a tap says them too.
import { h } from "./dom.js";
import { fill } from "../say/wording.js";
import * as WORDS from "./words.toml";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const CUE_ROOM = 4; // pixels between a mark and the line round it
const LEAST_CUE = 18; // a thin line gets a cue that can be seen

/**
 * picture: the element that holds the drawing, whatever the drawing is.
 * Returns {said, refresh()}: the line of words for below the picture; call refresh() after each
 * new drawing. The mark that was reached stays reached when the new drawing has it.
 */
export function markWalk(picture) {
  const cue = h("div", { class: "cb-cue", hidden: true });
  const said = h("p", { class: "cb-mark-said", role: "status" });
  let at = -1;

  const marks = () => [...picture.querySelectorAll("svg title")].map((title) => title.parentNode);

  function show(next, found = marks()) {
    at = next;
    const mark = found[at];
    cue.hidden = mark === undefined;
    const place = { at: at + 1, of: found.length };
    const words = mark
      ? fill(WORDS.mark, { words: mark.querySelector("title").textContent, ...place })
      : "";
    if (said.textContent !== words) said.textContent = words;
    if (!mark) return;
    if (!cue.isConnected) picture.append(cue);
    const frame = picture.getBoundingClientRect();
    const box = mark.getBoundingClientRect();
    const [width, height] = [box.width, box.height].map((side) =>
      Math.max(side + 2 * CUE_ROOM, LEAST_CUE),
    );
    cue.style.left = `${box.left + box.width / 2 - frame.left - width / 2}px`;
    cue.style.top = `${box.top + box.height / 2 - frame.top - height / 2}px`;
    cue.style.width = `${width}px`;
    cue.style.height = `${height}px`;
  }

  picture.addEventListener("keydown", (event) => {
    if (event.target !== picture || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = marks();
    const last = found.length - 1;
    const step = STEPS[event.key];
    let next;
    if (step) next = Math.min(Math.max(at < 0 && step < 0 ? last : at + step, 0), last);
    else if (event.key === "Home") next = 0;
    else if (event.key === "End") next = last;
    else if (event.key === "Escape") next = -1;
    else return;
    event.preventDefault();
    event.stopPropagation();
    show(next, found);
  });
  picture.addEventListener("click", (event) => {
    const found = marks();
    const hit = found.findIndex((mark) => mark.contains(event.target));
    if (hit >= 0) show(hit, found);
  });
  picture.addEventListener("blur", () => show(-1));

  return {
    said,
    refresh() {
      const found = marks();
      if (found.length) {
        picture.tabIndex = 0;
        picture.setAttribute("role", "group");
        picture.setAttribute("aria-label", WORDS.walk);
      } else {
        for (const name of ["tabindex", "role", "aria-label"]) picture.removeAttribute(name);
      }
      show(at < found.length ? at : -1, found);
    },
  };
}
