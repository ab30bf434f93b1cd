// What can be chosen in the pay widgets: roles first, then official occupations.

/** data.matches: Map key -> {key, name}; returns options for dom.js's select. */
export const matchOptions = (data) =>
  [...data.matches.values()].map(({ key, name }) => ({
    value: key,
    label: name,
    group: key.startsWith("role:") ? "Roles" : "Official occupations",
  }));
