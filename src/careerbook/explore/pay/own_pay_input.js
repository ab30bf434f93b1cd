// The field for the reader's own pay: optional, checked, and slow enough for a screen reader.
import { input } from "../../kit/dom.js";

const PAUSE_MS = 300; // after the last key, so that a screen reader hears one sentence

/** onchange(usd or null); returns {element, isRefused(), show(usd or null), stop()}. */
export function ownPayInput(onchange, hint) {
  let timer = null;
  const field = input(
    "Your pay a year, US dollars before tax",
    { type: "number", min: "1", step: "any", inputmode: "decimal", autocomplete: "off" },
    (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const own = Number(text);
        const usable = field.control.validity.valid && Number.isFinite(own);
        field.control.setAttribute("aria-invalid", String(!usable));
        onchange(usable && text !== "" ? own : null);
      }, PAUSE_MS);
    },
    hint,
  );
  const show = (own) => {
    const typing = document.activeElement === field.control;
    if (!typing && Number(field.control.value) !== (own ?? 0)) field.control.value = own ?? "";
  };
  return {
    element: field.element,
    isRefused: () => field.control.getAttribute("aria-invalid") === "true",
    show,
    stop: () => clearTimeout(timer),
  };
}
