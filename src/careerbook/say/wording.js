// Fills the wordings of a subject's words.toml. Twin of careerbook/say/wording.py.

/** Put values into the places of a template, {name}; each must be there, and none too many. */
export function fill(template, values) {
  const wanted = [...new Set(template.match(/(?<=\{)\w+(?=\})/g))].sort().join(", ");
  const given = Object.keys(values).sort().join(", ");
  if (wanted !== given) {
    throw new Error(`“${template}” needs ${wanted || "nothing"}, not ${given || "nothing"}`);
  }
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
