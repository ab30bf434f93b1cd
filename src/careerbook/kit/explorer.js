// The life of every explorer, once: a selection that the model holds and the address says, controls
// above a frame, one repaint after a burst of changes or in another room, and the end of it all.
import { chartFrame } from "./frame.js";
import { permalink } from "./permalink.js";
import { namePicture } from "./picture.js";
import { repainter, watchRoom } from "./repaint.js";
import { traitControls } from "./trait_controls.js";

/**
 * traits: names of the traits that are the selection; a change of one repaints.
 * toLink(state) -> what the address says of it.
 * fromLink(said, state) -> changes: the usable part of an address; what we do not know is left out.
 * settle(state) -> state: puts right what does not go with a new choice, as in Python.
 * most: widest picture, in CSS pixels.
 * build(session) -> {above, below, show, stop}: called once.
 *   above, below: elements round the frame.
 *   show(state, width) -> what the frame's `update` takes: brings the view's own controls up to date
 *     and draws. `svg` instead of `picture` is a drawing that gets the sentence as its name; with
 *     `holder`, an element that stays, it stands in there.
 *   stop(): what the view itself must end.
 * session: {frame, controls, state(), apply(changes), choose(changes), repaint(), repaintNow()}.
 *   controls: each stands for one trait, see trait_controls.js.
 *   choose(changes): the reader's choice, which the address says too; apply(changes): without it.
 *   repaint(): something besides the traits has changed; repaintNow(): what follows measures the page.
 * Returns the view's cleanup.
 */
export function explorer(
  { model, el },
  { traits, toLink, fromLink, settle = (state) => state, most, build },
) {
  const state = () => traitsOf(model, traits);
  const apply = (changes) => {
    const next = settle({ ...state(), ...changes });
    for (const name of traits) {
      if (model.get(name) !== next[name]) model.set(name, next[name]);
    }
    model.save_changes();
    painting.later();
  };
  const choose = (changes) => {
    apply(changes);
    link.write(toLink(state()));
  };
  const link = permalink(el, model.get("view_id"), (said) => apply(fromLink(said, state())));
  const frame = chartFrame(el, { link: () => link.address(toLink(state())) });
  const controls = traitControls(model, choose);

  let width = 0;
  const painting = repainter(() => {
    const now = state();
    controls.update(now);
    const { svg, holder, ...content } = view.show(now, width);
    if (svg) {
      namePicture(svg, content.sentence);
      holder?.replaceChildren(svg);
      content.picture = holder ?? svg;
    }
    frame.update(content);
  });

  const { later: repaint, now: repaintNow } = painting;
  const session = { frame, controls, state, apply, choose, repaint, repaintNow };
  const view = build(session);
  frame.element.before(...(view.above ?? []));
  frame.element.after(...(view.below ?? []));
  const said = link.read();
  if (said) apply(fromLink(said, state()));
  const room = watchRoom(frame.drawn, most, (pixels) => {
    width = pixels;
    repaintNow();
  });
  for (const name of traits) model.on(`change:${name}`, repaint);
  return () => {
    room.stop();
    for (const name of traits) model.off(`change:${name}`, repaint);
    view.stop?.();
    link.stop();
  };
}

/** The values of some traits by name. */
export const traitsOf = (model, names) =>
  Object.fromEntries(names.map((name) => [name, model.get(name)]));
