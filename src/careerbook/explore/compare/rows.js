// Roles side by side, differences first. Twin of careerbook/explore/compare/rows.py, which states the rule
// of the order; both are held by tests/explore/compare/compare_cases.json. The words are in words.js.
import { money, oneDecimal, roundHalfUp, signedPercent, whole } from "../../say/numbers.js";
import { fill } from "../../say/wording.js";
import * as WORDS from "./words.toml";

export const LEAST = 2;
export const MOST = 4;
export const PARTS = ["clear", "doubtful", "unmeasured", "same", "missing"];
export const RIASEC = [
  "Realistic",
  "Investigative",
  "Artistic",
  "Social",
  "Enterprising",
  "Conventional",
];
export const ALIKE_FROM = 0.89;
const ENTRY_LEVELS = [
  "No formal educational credential",
  "High school diploma or equivalent",
  "Some college, no degree",
  "Postsecondary nondegree award",
  "Associate's degree",
  "Bachelor's degree",
  "Master's degree",
  "Doctoral or professional degree",
];
const TOP_LEVEL = 5;
const Z_95 = 1.96;
const OVERLAP = "the ranges overlap";
const LOW_MATCH = "a match of low confidence";
const WITHIN_ERROR = WORDS.ratings_doubt;
const NO_ERROR = "the source publishes no error";
const LISTS = "a list proves no absence";
const ALIKE = WORDS.interests_doubt;
export const NO_PROFILE = "no profile yet";
const NOT_LISTED = "not listed";
const NOT_LISTED_SE = 1;

/** facts: the widget's trait; slugs: two to four roles. Rows as in explore/compare/rows.py. */
export function compareRows(facts, slugs) {
  const roles = slugs.map((slug) => facts.roles[slug]);
  const rows = [
    pay(facts, roles),
    growth(facts, roles),
    openings(facts, roles),
    entry(roles),
    masters(roles),
    interests(roles),
    technology(facts, roles),
    ...skills(facts, roles),
    written("ladder", "Ladder", "titles, years in the field", roles, (role) =>
      role.ladder.map(([title, low, high]) => `${title} (${low}-${high})`).join("; "),
    ),
    written("schooling", "Usual education", PROFILE, roles, (role) => role.schooling ?? ""),
    written("ways-in", "Usual ways in", PROFILE, roles, (role) => role.ways_in.join("; ")),
  ];
  const place = (row) => PARTS.indexOf(row.part);
  return rows.sort((a, b) => place(a) - place(b) || (b.difference ?? 0) - (a.difference ?? 0));
}

const PROFILE = "the handbook's profile";
const range = (band, write) => {
  if (!band) return "";
  const [low, high] = band.map(write);
  return low === high ? low : `${low} to ${high}`;
};

function pay(facts, roles) {
  const bands = roles.map((role) => role.pay.median);
  return row(
    ["pay", "pay", "Median pay", fill(WORDS.pay_unit, { year: facts.year })],
    bands.map((band) => range(band, money) || "not released"),
    betweenBands(roles, bands, facts.scales.pay),
    roles.map(({ pay: { range: span, open } }) => {
      if (!span) return "";
      const top = open ? `at or above ${money(span[1])}` : money(span[1]);
      return `10th to 90th percentile: ${money(span[0])} to ${top}`;
    }),
  );
}

function growth(facts, roles) {
  const bands = roles.map((role) => role.growth);
  return row(
    [
      "growth",
      "growth",
      `Change of jobs to ${facts.target_year}`,
      `percent, projection round ${facts.round}`,
    ],
    bands.map((band) => range(band, signedPercent) || "not projected"),
    betweenBands(roles, bands, facts.scales.growth),
  );
}

function openings(facts, roles) {
  const bands = roles.map((role) => role.openings);
  return row(
    ["openings", "growth", WORDS.openings_label, `projection round ${facts.levels_round}`],
    bands.map((band) => range(band, oneDecimal) || "not projected"),
    betweenBands(roles, bands, facts.scales.openings),
    roles.map(({ openings_jobs: band }) => (band ? `${range(band, whole)} openings a year` : "")),
  );
}

function entry(roles) {
  const bands = roles.map((role) => role.entry);
  return row(
    ["entry", "education", WORDS.entry_unit, "as BLS assigns it"],
    bands.map((band) => range(band, (level) => ENTRY_LEVELS[level]) || "not assigned"),
    betweenBands(roles, bands, ENTRY_LEVELS.length - 1),
  );
}

function masters(roles) {
  const shares = roles.map((role) => role.masters);
  return row(
    ["masters", "education", WORDS.masters_label, WORDS.masters_unit],
    shares.map((share, i) =>
      share === null ? `not asked (${roles[i].onet_code})` : `${whole(share)}%`,
    ),
    largest(
      shares.map((share) => share !== null),
      (i, j) => [Math.abs(shares[i] - shares[j]) / 100, NO_ERROR],
    ),
  );
}

function interests(roles) {
  const values = roles.map((role) => role.interests);
  return row(
    ["interests", "interests", WORDS.interests_label, WORDS.interests_unit],
    values.map((own) => (own ? strongest(own) : "not rated")),
    largest(values.map(Boolean), (i, j) => {
      const r = correlation(values[i], values[j]);
      return [(1 - r) / 2, r >= ALIKE_FROM ? ALIKE : lowMatch(roles[i], roles[j])];
    }),
    values.map((own) =>
      own ? own.map((value, i) => `${RIASEC[i][0]}\u00a0${oneDecimal(value)}`).join(" ") : "",
    ),
  );
}

const strongest = (values) =>
  values
    .map((value, i) => [value, i])
    .sort((a, b) => b[0] - a[0] || a[1] - b[1])
    .slice(0, 2)
    .map(([, i]) => RIASEC[i])
    .join(", ");

function technology(facts, roles) {
  const listed = roles.map((role) => askedFor(facts, role));
  const shared = listed.map((own) => [...own].filter((name) => !listed.every((o) => o.has(name))));
  return row(
    ["technology", "technology", "Technology in demand", WORDS.tools_unit],
    listed.map((own) => (own.size ? `${own.size} named` : NOT_LISTED)),
    largest(
      listed.map((own) => own.size > 0),
      (i, j) => {
        const both = [...listed[i]].filter((name) => listed[j].has(name)).length;
        return [1 - both / (listed[i].size + listed[j].size - both), LISTS];
      },
    ),
    shared.map((own) => (own.length ? `${own.length} not named for all` : "")),
  );
}

/** What is in demand in a role's first occupation, as positions in the list of names. */
export const askedFor = (facts, role) =>
  new Set(facts.technology.codes[role.onet_code]?.asked ?? []);

function skills(facts, roles) {
  const profiles = roles.map((role) => role.skills);
  const present = profiles.filter(Boolean);
  if (present.length < LEAST) {
    const cells = profiles.map((own) => (own ? `${Object.keys(own).length} skills` : NO_PROFILE));
    return [row(["skills", "skills", "Skills asked for", "the handbook's own"], cells, null)];
  }
  return facts.skills
    .filter(([id]) => present.some((profile) => Object.hasOwn(profile, id)))
    .map(([id, name]) => skill(id, name, profiles));
}

function skill(id, name, profiles) {
  // The same steps as in Python: [level, standard error, must-have].
  const of = (profile) => (Object.hasOwn(profile, id) ? profile[id] : [0, NOT_LISTED_SE, false]);
  return row(
    [`skill-${id}`, "skills", name, "level 0 to 5"],
    profiles.map((profile) => {
      if (!profile) return NO_PROFILE;
      if (!Object.hasOwn(profile, id)) return NOT_LISTED;
      const [level, , mustHave] = profile[id];
      return mustHave ? `level ${level}, must-have` : `level ${level}`;
    }),
    largest(profiles.map(Boolean), (i, j) => {
      const [[one, first], [two, last]] = [of(profiles[i]), of(profiles[j])];
      const apart = Math.abs(one - two);
      const toldApart = apart > Z_95 * Math.sqrt(first * first + last * last);
      return [apart / TOP_LEVEL, toldApart ? "" : WITHIN_ERROR];
    }),
  );
}

// What the profiles say in words, which nothing measures.
function written(key, label, unit, roles, say) {
  const cells = roles.map((role) => (role.ladder === null ? NO_PROFILE : say(role)));
  const count = cells.filter((cell) => cell !== NO_PROFILE).length;
  const made = row([key, key, label, unit], cells, null);
  return { ...made, part: count >= LEAST ? "unmeasured" : "missing" };
}

function row([key, topic, label, unit], cells, found, more = cells.map(() => "")) {
  const { pair = null, gap = null, doubt = "" } = found ?? {};
  const difference = gap === null ? null : roundHalfUp(gap * 10_000) / 10_000;
  let part = doubt ? "doubtful" : "clear";
  if (difference === null) part = "missing";
  else if (difference === 0) part = "same";
  return {
    key,
    part,
    topic,
    label,
    unit,
    cells,
    more,
    difference,
    pair: part === "same" ? null : pair,
    doubt: part === "doubtful" ? doubt : "",
  };
}

// The largest gap, clear ones before others; null with fewer than two values.
function largest(known, measure) {
  let best = null;
  for (let i = 0; i < known.length; i += 1) {
    for (let j = i + 1; j < known.length; j += 1) {
      if (!known[i] || !known[j]) continue;
      const [gap, doubt] = measure(i, j);
      const clear = doubt === "";
      const wins = best === null || (clear === best.clear ? gap > best.gap : clear);
      if (wins) best = { pair: [i, j], gap, doubt, clear };
    }
  }
  return best;
}

// Two bands lie apart by the mean distance of their ends; clear when they do not overlap.
function betweenBands(roles, bands, scale) {
  return largest(bands.map(Boolean), (i, j) => {
    const [[low, high], [otherLow, otherHigh]] = [bands[i], bands[j]];
    const gap = (Math.abs(low - otherLow) + Math.abs(high - otherHigh)) / 2 / scale;
    const apart = high < otherLow || otherHigh < low;
    return [gap, apart ? lowMatch(roles[i], roles[j]) : OVERLAP];
  });
}

const lowMatch = (one, two) =>
  one.confidence === "low" || two.confidence === "low" ? LOW_MATCH : "";

/** Pearson's r of two profiles, rounded to two decimals; 0 when one of them is flat. */
export function correlation(one, two) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanOne, meanTwo] = [mean(one), mean(two)];
  let [both, squareOne, squareTwo] = [0, 0, 0];
  one.forEach((a, i) => {
    const b = two[i];
    both += (a - meanOne) * (b - meanTwo);
    squareOne += (a - meanOne) * (a - meanOne);
    squareTwo += (b - meanTwo) * (b - meanTwo);
  });
  if (squareOne === 0 || squareTwo === 0) return 0;
  return roundHalfUp((both / Math.sqrt(squareOne * squareTwo)) * 100) / 100;
}

/** The bar panels of the picture: thick bands, thin spans behind them, a label each. */
export function panelsOf(facts, roles, rows) {
  const cells = Object.fromEntries(rows.map((row) => [row.key, row.cells]));
  const bare = roles.map(() => null);
  return [
    {
      title: `Pay, US dollars a year, May ${facts.year}`,
      bands: roles.map((role) => role.pay.median),
      spans: roles.map((role) => role.pay.range),
      open: roles.map((role) => role.pay.open),
      labels: cells.pay,
    },
    {
      title: `Change of jobs, ${facts.base_year} to ${facts.target_year}, percent`,
      bands: roles.map((role) => role.growth),
      spans: bare,
      open: bare,
      labels: cells.growth,
    },
    {
      title: WORDS.openings_label,
      bands: roles.map((role) => role.openings),
      spans: bare,
      open: bare,
      labels: cells.openings,
    },
  ];
}

export const LETTERS = "ABCD";

/** Level -> letters of the roles at it; "" -> those whose profile leaves the skill out. */
export function levelsOf({ cells }) {
  const found = new Map();
  cells.forEach((text, i) => {
    const listed = text.startsWith("level ");
    if (!listed && text !== NOT_LISTED) return;
    const level = listed ? text[6] : "";
    found.set(level, (found.get(level) ?? "") + LETTERS[i]);
  });
  return found;
}
