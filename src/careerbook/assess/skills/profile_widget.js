// One set of ratings beside all roles. Nothing is scored before the reader asks; each result asked for
// is kept with its date. Scoring is assess/skills/rank.js, the shell is assessment.js.
import { assessment } from "../answers/assessment.js";
import { levels, stampAfter } from "../answers/answers.js";
import { propose } from "./quick_picks.js";
import { rank, runScores } from "./rank.js";
import { ratingOf, ratingsTrait } from "../answers/ratings.js";
import { add, newest } from "../answers/runs.js";
import { ownLevelSe, ticksTrait } from "../terms/band.js";
import { h } from "../../kit/dom.js";
import { groupSections, ratingForm } from "./skill_form.js";
import { introduction, ratedAndTicked, ratingHandlers } from "./gap_widget.js";
import { showProfile } from "./profile_result.js";
import { startForm } from "./profile_start.js";
import * as WORDS from "./words.toml";

const KIND = "skills";
const TRAITS = {
  ratings: ratingsTrait,
  known: ticksTrait,
  target: {
    read: (document) => document.target_role?.role ?? "",
    write: (document, role) => {
      const chosen_on = stampAfter(document.target_role?.chosen_on);
      return { ...document, target_role: role ? { role, chosen_on } : null };
    },
  },
  runs: {
    read: (document) => document.runs ?? {},
    write: (document, runs) => ({ ...document, runs }),
  },
};

/** The view of `SkillProfile`; traits: anchors, profiles, picks, ratings, known, invented, target, runs. */
export function skillProfile({ model, el }) {
  const anchors = model.get("anchors");
  const profiles = model.get("profiles");
  let session = null;
  let looked = null; // the role that the reader looks at in the result
  return assessment({
    model,
    el,
    kind: "profile",
    traits: TRAITS,
    answers: ratedAndTicked,
    button: "Show my result",
    build(made) {
      session = made;
      const { picks } = model.get("picks");
      return [
        introduction(WORDS.two_years_in, session.where),
        profileForm({ anchors, profiles, picks, session }),
      ];
    },
    show(result, document) {
      const ratings = levels(document);
      const ownSe = ownLevelSe(ticksTrait.read(document), model.get("invented"));
      const ranking = rank(profiles, ratings, ownSe);
      const kept = keep(ranking);
      const target = TRAITS.target.read(document);
      if (!profiles.some(({ slug }) => slug === looked)) looked = null;
      return showProfile(result, {
        anchors,
        profiles,
        ratings,
        ranking,
        ownSe,
        target,
        kept,
        runs: TRAITS.runs.read(session.store.document),
        looked: looked ?? (profiles.some((p) => p.slug === target) ? target : ranking.rows[0].role),
        onLook: (slug) => {
          looked = slug;
        },
      });
    },
  });

  /** Keep the run with its date; return what became of it. */
  function keep(ranking) {
    const scores = runScores(ranking);
    const { store } = session;
    const before = Object.keys(store.document.runs ?? {}).length;
    store.update((document) => {
      const runs = TRAITS.runs.read(document);
      const madeOn = stampAfter(newest(runs, KIND)?.made_on);
      return { ...document, runs: add(runs, KIND, scores, madeOn) };
    });
    const after = Object.keys(store.document.runs ?? {}).length;
    session.say(store.problem);
    if (after > before) return "This result is kept with today's date.";
    return Object.keys(scores).length
      ? "This result equals the one already kept today."
      : "This result is not kept, since no role could be compared.";
  }
}

/** Where to start, and the questions in the order that follows from it. */
function profileForm({ anchors, profiles, picks, session }) {
  const { store, say } = session;
  const target = () => {
    const slug = TRAITS.target.read(store.document);
    return profiles.find((profile) => profile.slug === slug) ?? null;
  };
  const needsOf = (profile) => new Map(profile?.skills.map((need) => [need.id, need]) ?? []);
  let proposals = {};
  let arranged = null;
  const isOpen = (id) => (ratingOf(store.document, id)?.level ?? null) === null;

  const start = startForm({
    anchors,
    profiles,
    picks,
    onTarget: (slug) => session.update((document) => TRAITS.target.write(document, slug)),
    onPropose(ticked) {
      proposals = propose(picks, ticked);
      const open = Object.keys(proposals).filter(isOpen);
      arrange();
      if (open.length) form.focus();
      const one = open.length === 1;
      const words = one
        ? "1 skill has a proposed level"
        : `${open.length} skills have proposed levels`;
      say(
        open.length
          ? `${words}. Confirm or change each.`
          : "Nothing to propose: tick what you have done in skills that are still open.",
      );
    },
  });
  const form = ratingForm({
    anchors,
    sections: groupSections(anchors),
    ...ratingHandlers(session),
    mark: (id) => (needsOf(target()).get(id)?.must_have ? `must-have for ${target().name}` : ""),
    proposal: (id) => proposals[id] ?? null,
    count(answered, ids) {
      const needs = needsOf(target());
      const all = `${answered.length} of ${ids.length} answered`;
      const asked = answered.filter((id) => needs.has(id)).length;
      return needs.size ? `${all}, ${asked} of ${needs.size} for your role` : all;
    },
  });
  return {
    element: h("div", {}, start.element, form.element),
    refresh() {
      const slug = target()?.slug ?? "";
      if (slug === arranged) form.refresh();
      else arrange();
      start.set(slug);
    },
  };

  /** What was ticked first, then what the role asks for, then the rest. */
  function arrange() {
    const profile = target();
    arranged = profile?.slug ?? "";
    const ticked = new Set(Object.keys(proposals).filter(isOpen));
    const needs = needsOf(profile);
    const of = (name, wanted) => ({
      name,
      ids: groupSections(anchors, wanted).flatMap((section) => section.ids),
    });
    const first = [
      of("From what you ticked", (id) => ticked.has(id)),
      of(`Skills for ${profile?.name}`, (id) => needs.has(id) && !ticked.has(id)),
    ].filter((section) => section.ids.length);
    const rest = groupSections(anchors, (id) => !ticked.has(id) && !needs.has(id));
    form.arrange([...first, ...rest]);
  }
}
