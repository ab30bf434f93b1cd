"""All roles from one set of ratings: groups, roles left out, kept runs, the browser's twin."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.answers import answers, runs
from careerbook.assess.skills import gap, rank
from careerbook.assess.skills.coverage import can_be_told_apart, difference
from careerbook.roles import roles, skills
from tests.assess.skills import make_rank_cases as cases

IDS = skills.load().ids()
ROLES = tuple(roles.load(slug) for slug in roles.slugs())
LEVELS = st.dictionaries(st.sampled_from(IDS), st.sampled_from([None, *range(6)]))
EVERY_LEVEL = st.fixed_dictionaries({name: st.integers(0, 5) for name in IDS})


def at_role(slug: str, other: int = 0) -> dict[str, int]:
    """Return ratings that meet one role and stand at ``other`` elsewhere."""
    return {
        **dict.fromkeys(IDS, other),
        **{need.id: need.level for need in roles.load(slug).skills},
    }


@given(LEVELS)
def test_every_role_is_there_once_with_the_numbers_of_its_own_score(ratings):
    """Ranking adds nothing to the score of a role and loses none."""
    found = rank.rank(ROLES, ratings)
    assert sorted(row.role for row in found.rows) == sorted(roles.slugs())
    for row in found.rows:
        alone = gap.score(roles.load(row.role).skills, ratings)
        assert (row.coverage, row.expected, row.se) == (alone.coverage, alone.expected, alone.se)
        assert (row.low, row.high, row.answered) == (alone.low, alone.high, alone.answered)
        assert row.flagged == tuple(one.skill for one in alone.flagged)


@given(LEVELS)
def test_groups_hold_what_cannot_be_told_apart_from_their_leader_and_nothing_else(ratings):
    """Inside a group |d| is within 1.96 errors of its first role; the next leader is not."""
    found = rank.rank(ROLES, ratings)
    rows = {row.role: row for row in found.rows}
    errors = {slug: gap.score(roles.load(slug).skills, ratings).errors for slug in rows}
    assert sorted([*sum(found.groups, ()), *found.thin]) == sorted(roles.slugs())
    for number, group in enumerate(found.groups, 1):
        leader = rows[group[0]]
        for slug in group:
            assert rows[slug].group == number
            away, error = difference(errors[slug], errors[group[0]])
            assert abs(away) <= 1.96 * error
            assert rows[slug].expected <= leader.expected + 1e-9
            assert rows[slug].far == leader.far
        for later in sum(found.groups[number:], ()):
            if rows[later].far == leader.far:
                assert rows[later].expected < leader.expected
                assert can_be_told_apart(errors[later], errors[group[0]])
            else:
                assert rows[later].far


def test_no_role_is_near_while_the_mean_of_every_coverage_is_below_a_third():
    """With honest bands no interval but that of a beginner begins at 0, so 0 says nothing."""
    little = rank.rank(ROLES, {name: int(i % 4 == 0) for i, name in enumerate(IDS)})
    some = rank.rank(ROLES, dict.fromkeys(IDS, 2))
    assert all(row.expected < 1 / 3 for row in little.rows)
    assert "no role is near" in rank.sentence(little)
    assert rank.title(little) == "Every role is still ahead of you"
    assert "no role is near" not in rank.sentence(some)


@given(LEVELS, st.randoms())
def test_the_order_of_roles_and_ratings_does_not_matter(ratings, order):
    """The same answers give the same ranking."""
    mixed, items = list(ROLES), list(ratings.items())
    order.shuffle(mixed)
    order.shuffle(items)
    assert rank.rank(mixed, dict(items)) == rank.rank(ROLES, ratings)


@given(EVERY_LEVEL)
def test_all_roles_are_compared_when_every_skill_is_rated(ratings):
    """One complete set of answers scores every role."""
    found = rank.rank(ROLES, ratings)
    assert not found.thin
    assert all(row.answered == row.total for row in found.rows)


@pytest.mark.parametrize("slug", roles.slugs())
def test_who_meets_one_role_and_nothing_else_has_it_in_the_leading_group(slug):
    """The method finds the role whose wishes the answers are."""
    found = rank.rank(ROLES, at_role(slug))
    assert slug in found.groups[0]
    assert len(found.groups[0]) < len(ROLES)


def test_strengths_alone_do_not_make_a_role_near():
    """Rating only what one is good at compares no role: its must-haves are open."""
    found = rank.rank(ROLES, {"teaching": 5, "communication": 5, "documentation": 4})
    assert found.groups == ()
    assert "No role can be compared yet" in rank.sentence(found)


def test_a_role_is_compared_from_two_thirds_with_its_must_haves():
    """Six of nine are enough; five are not, nor six without the must-have."""
    needs = tuple(cases.Need(f"s{i}", 3, 0.5, 1.0, i == 0) for i in range(9))
    trial = [cases.TrialRole("a", "A", needs)]
    rated = {f"s{i}": 2 for i in range(6)}
    assert rank.rank(trial, rated).groups == (("a",),)
    assert rank.rank(trial, {**rated, "s5": None}).thin == ("a",)
    assert rank.rank(trial, {**rated, "s0": None, "s7": 2}).thin == ("a",)


def test_alike_roles_are_named_and_a_role_apart_is_said_to_be_so():
    """The sentence says in words what the frame of the picture shows."""
    needs = tuple(cases.Need(f"s{i}", 3, 0.3, 1.0, False) for i in range(6))
    hard = tuple(cases.Need(f"t{i}", 5, 0.3, 1.0, False) for i in range(6))
    trial = [
        cases.TrialRole("a", "Baker", needs),
        cases.TrialRole("b", "Cook", needs),
        cases.TrialRole("c", "Pilot", hard),
    ]
    ratings = {**{n.id: 3 for n in needs}, **{n.id: 0 for n in hard}}
    text = rank.sentence(rank.rank(trial, ratings))
    assert "you come nearest to Baker" in text
    assert "1 role cannot be told apart from it: Cook." in text
    assert rank.title(rank.rank(trial, ratings)).startswith("Baker leads, and 1 more")
    alone = rank.rank([trial[0], trial[2]], ratings)
    assert "Every other role can be told apart from it." in rank.sentence(alone)


def test_all_equal_answers_do_not_invent_a_favorite():
    """Level 0 in everything covers nothing; 5 in everything covers all."""
    none = rank.rank(ROLES, dict.fromkeys(IDS, 0))
    assert rank.title(none) == "Every role is still ahead of you"
    assert "none is nearer than another" in rank.sentence(none)
    every = rank.rank(ROLES, dict.fromkeys(IDS, 5))
    assert len(every.groups) == 1
    assert {row.coverage for row in every.rows} == {1.0}


@given(LEVELS)
def test_what_a_run_keeps_fits_into_the_readers_document(ratings):
    """Only roles compared, numbers within 0 and 1, and the document stays valid."""
    scores = rank.run_scores(rank.rank(ROLES, ratings))
    kept = runs.add({}, "skills", scores, "2026-11-23T10:00:00.000Z")
    assert answers.validate({**answers.empty(), "runs": kept})["runs"] == kept
    assert all(0 <= score <= 1 for score in scores.values())
    assert bool(kept) == bool(scores)


def test_runs_are_kept_once_a_day_unless_something_changed():
    """Pressing the button twice adds no point; a new score or a new day does."""
    first = runs.add({}, "skills", {"a": 0.5}, "2026-05-01T10:00:00.000Z")
    assert runs.add(first, "skills", {"a": 0.5}, "2026-05-01T11:00:00.000Z") == first
    assert len(runs.add(first, "skills", {"a": 0.6}, "2026-05-01T11:00:00.000Z")) == 2
    assert len(runs.add(first, "skills", {"a": 0.5}, "2026-05-02T11:00:00.000Z")) == 2
    assert first == runs.add({}, "skills", {"a": 0.5}, "2026-05-01T10:00:00.000Z")


def test_runs_stop_before_the_document_is_full():
    """A full section refuses quietly instead of breaking the export."""
    kept = {}
    for number in range(runs.MOST_RUNS + 5):
        made_on = f"2026-05-01T10:00:{number // 1000:02}.{number % 1000:03}Z"
        kept = runs.add(kept, "skills", {"a": number / 1000}, made_on)
    assert len(kept) == runs.MOST_RUNS
    answers.validate({**answers.empty(), "runs": kept})


def test_a_line_needs_two_points_of_its_own_kind():
    """One result is no progress, and a quiz is no skill."""
    kept = runs.add({}, "skills", {"a": 0.5, "b": 0.2}, "2026-05-01T10:00:00.000Z")
    kept = runs.add(kept, "knowledge", {"b": 0.9}, "2026-06-01T10:00:00.000Z")
    kept = runs.add(kept, "skills", {"a": 0.75}, "2026-08-01T10:00:00.000Z")
    lines = runs.history(kept, "skills")
    assert list(lines) == ["a"]
    assert runs.change_words(lines["a"]) == "50 % on 2026-05-01, 75 % on 2026-08-01"


def test_cases_for_the_browser_are_what_python_computes():
    """Today's roles and results; else run ``python -m tests.assess.skills.make_rank_cases``."""
    found = json.loads(cases.CASES.read_text("utf-8"))["cases"]
    inputs = []
    for case in found:
        trial = case["roles"] and tuple(
            cases.TrialRole(r["slug"], r["name"], tuple(cases.Need(**n) for n in r["skills"]))
            for r in case["roles"]
        )
        inputs.append((case["name"], () if case["roles"] == [] else trial, case["ratings"]))
    assert cases.CASES.read_text("utf-8") == cases.case_text(inputs)
    assert len(inputs) >= cases.DRAWN
