// Connects a widget's state to the page's address, in the static page only (a notebook's address
// belongs to the notebook).
import { format, parse } from "./address.js";

/**
 * Return {read(), write(state), address(state), stop()}; `onchange(state)` is called when the reader
 * follows a link. A browser takes some ms to write an address: `write` does it when the next picture
 * is on the screen, `address` at once, and returns the whole of it.
 */
export function permalink(el, viewId, onchange) {
  const ours = () => el.closest(".live-widget") !== null;
  const read = () => {
    if (!ours()) return null;
    const found = parse(location.hash);
    return found && found.viewId === viewId ? found.state : null;
  };
  let waiting = null;
  const put = () => {
    if (waiting !== null) history.replaceState(history.state, "", waiting);
    waiting = null;
  };
  const write = (state) => {
    if (!ours()) return;
    if (waiting === null) requestAnimationFrame(() => setTimeout(put));
    waiting = format(viewId, state);
  };
  const address = (state) => {
    write(state);
    put();
    return location.href;
  };
  const listener = () => {
    waiting = null; // the reader has gone elsewhere
    const state = read();
    if (state) onchange(state);
  };
  addEventListener("hashchange", listener);
  const stop = () => {
    put();
    removeEventListener("hashchange", listener);
  };
  return { read, write, address, stop };
}
