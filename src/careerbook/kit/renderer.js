// Chooses the view of a widget by its kind; every bundle's `render` is made here.
import { keepKeys } from "./keys.js";

/** views: {kind: view({model, el}) -> cleanup}; returns the `render` of the AFM contract. */
export function renderer(views) {
  return ({ model, el }) => {
    const kind = model.get("kind");
    const view = views[kind];
    if (!view) {
      throw new Error(`No view for widget kind "${kind}"; known: ${Object.keys(views).join(", ")}`);
    }
    el.classList.add("cb-widget", `cb-${kind}`);
    if (!el.closest(".live-widget")) keepKeys(el); // in a page no key is anybody else's
    return view({ model, el });
  };
}
