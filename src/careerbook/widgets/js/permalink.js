// Connects a widget's state to the page's address, in the static page only (a notebook's address
// belongs to the notebook).
import { format, parse } from "./core/permalink.js";

/** Return {read(), write(state), stop()}; `onchange(state)` is called when the reader follows a link. */
export function permalink(el, viewId, onchange) {
  const ours = () => el.closest(".live-widget") !== null;
  const read = () => {
    if (!ours()) return null;
    const found = parse(location.hash);
    return found && found.viewId === viewId ? found.state : null;
  };
  const write = (state) => {
    if (ours()) history.replaceState(history.state, "", format(viewId, state));
  };
  const listener = () => {
    const state = read();
    if (state) onchange(state);
  };
  addEventListener("hashchange", listener);
  return { read, write, stop: () => removeEventListener("hashchange", listener) };
}
