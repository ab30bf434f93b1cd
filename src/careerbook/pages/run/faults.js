// What to tell a reader when Python cannot be had: one sentence each.

export const WITHOUT_PYTHON =
  "This copy of the book has no Python for its pages: who publishes it can add it with “make lite”; the notebook runs elsewhere meanwhile.";
export const TOO_OLD =
  "This browser is too old to run Python in a page: it needs WebAssembly and module workers, as browsers have since 2023.";
export const OFFLINE =
  "The browser is offline, and not all of Python has been loaded before: connect once and try again.";

export function sentenceFor(error, online = true) {
  const reason = String(error?.message ?? error);
  if (/out of memory|allocate|allocation|RangeError|WebAssembly\.Memory/i.test(reason))
    return "This device has too little memory left for Python: close other pages and try again.";
  if (!online && /fetch|load|import|network/i.test(reason)) return OFFLINE;
  const file = /[\w.+-]+\.(?:mjs|js|wasm|zip|whl|json|py)\b/.exec(reason)?.[0];
  if (file)
    return `Python cannot run here, because the server does not give its file ${file}: the page stays as it was.`;
  return `Python cannot run in this browser (${reason.split("\n")[0].slice(0, 160)}): the page stays as it was.`;
}
