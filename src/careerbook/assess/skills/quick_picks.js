// Twin of careerbook/assess/skills/quick_picks.py: the levels that ticked deeds speak for.
// Both are held by tests/assess/skills/rank_cases.json.

/** picks: [{id, text, shows: {skill: level}}]; ticked: Set of ids.
 * Returns {skill: {level, because: [text]}}, in the order of the picks. */
export function propose(picks, ticked) {
  const found = {};
  for (const { id, text, shows } of picks) {
    if (!ticked.has(id)) continue;
    for (const [skill, level] of Object.entries(shows)) {
      const old = found[skill] ?? { level: 0, because: [] };
      found[skill] = { level: Math.max(level, old.level), because: [...old.because, text] };
    }
  }
  return found;
}
