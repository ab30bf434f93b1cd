// Twin of careerbook/assess/knowledge/ability.py, which explains the score, its model and its source.
// Both are held by tests/assess/knowledge/knowledge_cases.json.

const STEP = 1.2;
const PRIOR_SD = 1.5;
const ABILITIES = Array.from({ length: 121 }, (_, i) => (i - 60) / 10);
const MEDIUM = 2;
const TAIL = 0.025;

/** marks: [{difficulty, chance, right}] -> {share, se, low, high}, or null without an answer. */
export function known(marks) {
  if (!marks.length) return null;
  const weights = ABILITIES.map((ability) => weightOf(ability, marks));
  const sum = (part) => weights.reduce((all, weight, i) => all + weight * part(i), 0);
  const total = sum(() => 1);
  const shares = ABILITIES.map(knows);
  const share = sum((i) => shares[i]) / total;
  const square = sum((i) => (shares[i] - share) ** 2) / total;
  const end = (part) => knows(pointBelow(weights, total * part));
  return { share, se: Math.sqrt(square), low: end(TAIL), high: end(1 - TAIL) };
}

function weightOf(ability, marks) {
  let weight = Math.exp(-((ability / PRIOR_SD) ** 2) / 2);
  for (const mark of marks) {
    const right =
      mark.chance + (1 - mark.chance) * knows(ability - STEP * (mark.difficulty - MEDIUM));
    weight *= mark.right ? right : 1 - right;
  }
  return weight;
}

const knows = (ability) => 1 / (1 + Math.exp(-ability));

function pointBelow(weights, part) {
  let below = 0;
  for (const [place, weight] of weights.entries()) {
    if (below + weight >= part) {
      const into = weight ? (part - below) / weight : 0;
      return ABILITIES[place] + (into - 0.5) / 10;
    }
    below += weight;
  }
  return ABILITIES.at(-1);
}
