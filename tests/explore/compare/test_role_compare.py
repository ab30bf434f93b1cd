"""Roles side by side: order, what is clear, what is said and offered; the browser's twin."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.answers import answers
from careerbook.errors import UnknownNameError
from careerbook.explore.compare.compare import compare_roles
from careerbook.explore.compare.compare_widget import DEFAULT_ROLES, RoleCompare
from careerbook.explore.compare.facts import ENTRY_LEVELS, facts
from careerbook.explore.compare.offer import offered, settle, suggested
from careerbook.explore.compare.rows import NO_PROFILE, PARTS, compare_rows, correlation
from careerbook.explore.compare.words import describe, notes, title
from careerbook.explore.pay.arithmetic import pay_frame, soc_band
from careerbook.facts import data
from careerbook.roles import roles

HERE = Path(__file__).parent

SLUGS = facts()["order"]
chosen = st.lists(st.sampled_from(SLUGS), min_size=2, max_size=4, unique=True)


def row_of(slugs: list[str], key: str) -> dict:
    """Return one row of a comparison of the book's own roles."""
    return next(dict(row) for row in compare_rows(facts(), slugs) if row["key"] == key)


@given(chosen)
@settings(max_examples=60, deadline=None)
def test_clear_comes_before_doubtful_and_the_largest_gap_first(slugs: list[str]) -> None:
    """The stated rule holds for any roles."""
    rows = compare_rows(facts(), slugs)
    order = [(PARTS.index(row["part"]), -(row["difference"] or 0)) for row in rows]
    assert order == sorted(order)
    for row in rows:
        assert len(row["cells"]) == len(row["more"]) == len(slugs)
        assert (row["part"] == "doubtful") == bool(row["doubt"])
        assert row["difference"] is None or 0 <= row["difference"] <= 1


@given(chosen, st.randoms())
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_roles_changes_no_gap(slugs: list[str], chance: random.Random) -> None:
    """What differs does not depend on which role is named first."""
    mixed = chance.sample(slugs, len(slugs))
    found = [
        {row["key"]: (row["part"], row["difference"]) for row in compare_rows(facts(), own)}
        for own in (slugs, mixed)
    ]
    assert found[0] == found[1]


@given(chosen)
@settings(max_examples=40, deadline=None)
def test_one_more_role_never_makes_roles_more_alike(slugs: list[str]) -> None:
    """The largest gap among more roles is at least as large, or has become clear."""
    fewer = {row["key"]: row for row in compare_rows(facts(), slugs[:2])}
    for row in compare_rows(facts(), slugs):
        before = fewer.get(row["key"])
        if before and before["part"] == row["part"] and before["difference"] is not None:
            assert (row["difference"] or 0) >= before["difference"]


def test_any_two_roles_can_be_compared_and_described() -> None:
    """No choice leads into an error, with or without a profile; neighbors and the two farthest."""
    failed = {}
    for pair in zip(SLUGS, [*SLUGS[1:], SLUGS[0]], strict=True):
        try:
            rows = compare_rows(facts(), pair)
            said = describe(facts(), pair, rows), title(facts(), pair, rows), notes(facts(), pair)
        except Exception as error:  # of all pairs, so that one message names every fault
            failed[pair] = repr(error)
        else:
            if not all(said):
                failed[pair] = "says nothing"
    assert failed == {}


@pytest.mark.parametrize("slug", SLUGS)
def test_pay_is_the_band_over_the_candidate_occupations(slug: str) -> None:
    """The same numbers as the pay module has."""
    from careerbook.explore.pay.rows import latest_year, pay_rows
    from careerbook.occupations.places import place_of
    from careerbook.occupations.soc_match import match_of

    band = soc_band(pay_rows(match_of(slug), place_of("us"), latest_year()))
    pay = facts()["roles"][slug]["pay"]
    assert pay["median"] == [band.low_median, band.high_median]
    frame = pay_frame(slug)
    assert pay["range"] is not None
    assert pay["range"][0] == frame["p10_usd_per_year"].min()


def test_ranges_that_overlap_are_not_a_clear_difference() -> None:
    """ML engineers' candidates include the data scientists: nothing is ranked."""
    row = row_of(["data-scientist", "ml-engineer"], "pay")
    assert row["part"] == "doubtful"
    assert row["doubt"] == "the ranges overlap"


def test_a_weak_match_is_never_clear() -> None:
    """No official occupation fits product managers, however far their ranges lie from others."""
    row = row_of(["ai-product-manager", "ai-support-specialist"], "pay")
    assert row["doubt"] == "a match of low confidence"


def test_roles_under_the_same_occupations_are_said_to_be() -> None:
    """Two names for one set of figures."""
    slugs = ["ai-research-scientist", "ml-researcher"]
    rows = compare_rows(facts(), slugs)
    official = [row for row in rows if row["topic"] in ("pay", "growth", "interests", "technology")]
    assert {row["part"] for row in official} == {"same"}
    assert "no official figure tells them apart" in describe(facts(), slugs, rows)


def test_interests_do_not_separate_roles_of_one_family() -> None:
    """Profiles that correlate .89 or more stay in doubt; a trainer's profile stands apart."""
    assert row_of(["data-scientist", "ai-systems-analyst"], "interests")["part"] == "doubtful"
    assert row_of(["data-scientist", "ai-training-coordinator"], "interests")["part"] == "clear"
    said = notes(facts(), ["data-scientist", "ai-quality-control-engineer"])
    assert any("cannot separate roles" in note for note in said)


def test_correlation_is_that_of_the_published_values() -> None:
    """The limit of the interests is computed, not claimed."""
    table = data.load("onet_interests").pivot(index="interest", columns="onet_code", values="value")
    expected = table["15-2051.00"].corr(table["15-1253.00"])
    known = facts()["roles"]
    one, two = (known[s]["interests"] for s in ("data-scientist", "ai-quality-control-engineer"))
    assert one is not None
    assert two is not None
    assert correlation(one, two) == pytest.approx(expected, abs=0.005)


def test_what_onet_does_not_rate_is_said_and_not_filled() -> None:
    """Data scientists have no skill ratings and no education answers in the release."""
    row = row_of(["data-scientist", "ai-research-scientist"], "masters")
    assert row["cells"][0] == "not asked (15-2051.00)"
    assert row["part"] == "missing"
    said = " ".join(notes(facts(), ["data-scientist", "ai-research-scientist"]))
    assert "rates no skills for Data scientists (15-2051.00)" in said
    assert facts()["roles"]["data-scientist"]["masters"] is None


def test_suppressed_answers_are_not_used() -> None:
    """A share is made of usable rows only."""
    table = data.load("onet_education")
    for role in facts()["roles"].values():
        rows = table[
            (table["onet_code"] == role["onet_code"]) & (table["category"].astype(int) > 7)
        ]
        if rows.empty or (rows["recommend_suppress"] == "Y").any():
            assert role["masters"] is None
        else:
            assert role["masters"] == pytest.approx(rows["respondents_pct"].sum(), abs=0.01)


def test_a_role_without_profile_says_so() -> None:
    """Its skills, ladder and ways in are "no profile yet"; the others are still compared."""
    known = json.loads(json.dumps(facts()))
    for name in ("skills", "ladder", "schooling", "ways_in"):
        known["roles"]["ml-engineer"][name] = None
    slugs = ["machine-learning-specialist", "ml-engineer"]
    rows = {row["key"]: row for row in compare_rows(known, slugs)}
    assert rows["skills"]["part"] == "missing"
    assert rows["skills"]["cells"][1] == NO_PROFILE
    assert rows["ladder"]["cells"][1] == NO_PROFILE
    assert "No profile yet for ML Engineer" in describe(known, slugs, list(rows.values()))


@pytest.mark.parametrize("slug", roles.slugs())
def test_levels_are_those_of_the_profile(slug: str) -> None:
    """Every skill of every profile there is, with its must-have mark."""
    wanted = {
        f"skill-{need.id}": f"level {need.level}" + (", must-have" if need.must_have else "")
        for need in roles.load(slug).skills
    }
    other = next(own for own in roles.slugs() if own != slug)
    found = {row["key"]: row["cells"][0] for row in compare_rows(facts(), [slug, other])}
    assert {key: found[key] for key in wanted} == wanted


def test_one_level_apart_is_within_the_doubt_of_two_ratings() -> None:
    """Standard errors of half a level each do not tell one level apart, but two."""
    known = json.loads(json.dumps(facts()))
    skill = known["skills"][0][0]
    for slug, level in (("data-scientist", 2), ("ml-engineer", 3), ("ml-researcher", 5)):
        known["roles"][slug]["skills"] = {skill: [level, 0.5, False]}
    parts = {
        other: next(
            row["part"]
            for row in compare_rows(known, ["data-scientist", other])
            if row["key"] == f"skill-{skill}"
        )
        for other in ("ml-engineer", "ml-researcher")
    }
    assert parts == {"ml-engineer": "doubtful", "ml-researcher": "clear"}


def test_education_levels_of_every_role_are_known() -> None:
    """BLS names its levels as we do."""
    table = data.load("employment_projections")
    named = {text for text in table["typical_entry_education"] if text}
    newest = table[table["round"] == facts()["round"]]
    assert {text for text in newest["typical_entry_education"] if text} <= set(ENTRY_LEVELS)
    assert named


def test_the_frame_has_a_column_for_each_role() -> None:
    """Differences first, one text column per role."""
    frame = compare_roles(["data-scientist", "ai-support-specialist"])
    assert list(frame.columns[4:6]) == ["Data Scientist", "AI Support Specialist"]
    assert frame["part"].iloc[0] == "clear"
    assert frame.set_index("topic").loc["pay", "Data Scientist"] == "$120,230"


@pytest.mark.parametrize(
    "slugs",
    [
        [],
        ["data-scientist"],
        ["data-scientist", "data-scientist"],
        [
            "ml-engineer",
            "data-scientist",
            "ml-researcher",
            "ai-systems-analyst",
            "ai-product-manager",
        ],
    ],
)
def test_two_to_four_different_roles_are_needed(slugs: list[str]) -> None:
    """The message says how many."""
    with pytest.raises(ValueError, match="2 to 4 different roles"):
        compare_roles(slugs)


def test_an_unknown_role_is_refused() -> None:
    """The error lists what is known; the widget keeps what it showed."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        compare_roles(["data-scientist", "astronaut"])
    widget = RoleCompare()
    with pytest.raises(UnknownNameError):
        widget.roles = ["data-scientist", "astronaut"]
    assert widget.roles == list(DEFAULT_ROLES)


def test_a_dismissed_role_is_not_offered() -> None:
    """Neither in a list nor as a suggestion, until it is brought back."""
    known, shown = facts(), ["data-scientist", "ml-engineer"]
    near = suggested(known, shown, [])
    assert near
    assert near[0] not in suggested(known, shown, near[:1])
    assert near[0] not in offered(known, shown, near[:1])
    assert near[0] in offered(known, shown, [])


def test_a_dismissed_role_makes_room_for_another() -> None:
    """Two roles stay on the page while two are left."""
    known = facts()
    after = settle(known, ["data-scientist", "ml-engineer"], ["ml-engineer"])
    assert after[0] == "data-scientist"
    assert len(after) == 2
    assert "ml-engineer" not in after
    everything = settle(known, ["data-scientist", "ml-engineer"], known["order"])
    assert everything == ["data-scientist", "ml-engineer"]


def test_shortlist_of_an_exported_document_can_be_shown() -> None:
    """A notebook takes up what the page exported."""
    document = answers.empty()
    stamp = "2026-05-01T08:00:00.000Z"
    document["shortlist"] = {
        "ml-engineer": {"kept": True, "changed_on": stamp},
        "ml-researcher": {"kept": False, "dismissed": True, "changed_on": stamp},
    }
    widget = RoleCompare(kept=answers.shortlist(document), dismissed=answers.dismissed(document))
    assert widget.kept == ["ml-engineer"]
    assert widget.dismissed == ["ml-researcher"]
    with pytest.raises(ValueError, match="kept and dismissed"):
        widget.dismissed = ["ml-engineer"]


def test_static_form_has_picture_text_alternative_table_and_source() -> None:
    """Where no script runs the comparison is still complete."""
    widget = RoleCompare()
    bundle = widget._repr_mimebundle_()[0]
    for part in ('role="img"', "<table", "Source:", "O*NET", "confidence"):
        assert part in bundle["text/html"]
    assert bundle["text/plain"] == widget.describe() == widget.chart().alt


def test_two_widgets_share_their_facts() -> None:
    """A page ships them once, whatever is selected."""
    one, two = RoleCompare(), RoleCompare(["ml-researcher", "ai-systems-analyst"])
    assert json.dumps(one.facts) == json.dumps(two.facts)
    assert len(json.dumps(one.facts)) < 60_000


def test_sources_are_named_once_each() -> None:
    """No publisher stands twice in the line."""
    texts = [source["text"] for source in RoleCompare().words["sources"]]
    assert all(one != two for one, two in pairwise(sorted(texts)))


def test_cases_for_the_browser_are_up_to_date() -> None:
    """Run tests/explore/compare/make_compare_cases.py after a change of words or rules."""
    from tests.explore.compare.make_compare_cases import CASES, make_cases

    assert CASES.read_text(encoding="utf-8") == make_cases()
