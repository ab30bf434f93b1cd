// Where a widget's answers live, and the one sentence that says so. DOM-free but for the element.
import { browser, elsewhere, given, local, page, remote } from "./words.toml";

const SENTENCES = { browser, elsewhere, given, local, page, remote };

/** Addresses at which JupyterLab serves the machine that the reader sits at. */
const OWN_MACHINE = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
/** Colab shows each result in a frame of its own, whose storage does not outlast the session. */
const SHORT_LIVED = /(^|\.)googleusercontent\.com$/;

/**
 * "page": a page of the book. In a notebook "browser" (Python runs here too), "local" or "remote"
 * (it runs on the computer that serves the notebook) or "elsewhere" (nothing can be kept here).
 */
export function placeOf({ model, el, location = globalThis.location }) {
  if (el.closest(".live-widget")) return "page";
  const served = /^https?:$/.test(location.protocol);
  if (!served || SHORT_LIVED.test(location.hostname)) return "elsewhere";
  if (model.get("python_in") === "browser") return "browser";
  return OWN_MACHINE.test(location.hostname) ? "local" : "remote";
}

/** The sentence for `what`, such as "Your answers are"; place "given": they came with the code. */
export function whereKept(what, { place, host = globalThis.location?.host }) {
  const sentence = SENTENCES[place];
  return sentence.replace("{what}", what).replace("{host}", host);
}
