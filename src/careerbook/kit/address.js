// The state of a widget in the page's address: #view:<view_id>?key=value&...
// Any other hash (a heading's anchor) is none of our business and is left alone.

const PREFIX = "#view:";

/** Return {viewId, state} of a hash that is ours, else null. */
export function parse(hash) {
  if (!hash.startsWith(PREFIX)) return null;
  const [viewId, query = ""] = hash.slice(PREFIX.length).split("?", 2);
  return {
    viewId: decodeURIComponent(viewId),
    state: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** Return the hash for a state; keys in sorted order, empty values left out. */
export function format(viewId, state) {
  const query = new URLSearchParams();
  for (const key of Object.keys(state).sort()) {
    const value = state[key];
    if (value !== null && value !== undefined && value !== "") query.set(key, String(value));
  }
  const text = query.toString();
  return `${PREFIX}${encodeURIComponent(viewId)}${text ? `?${text}` : ""}`;
}
