"""Moves between roles: the rule, its components, the widget, and its browser twin's cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.constraints.facts import constraint_facts
from careerbook.errors import UnknownNameError
from careerbook.explore.moves import facts as move_facts
from careerbook.explore.moves import moves, words
from careerbook.explore.moves.components import Rating, base, profiles, share
from careerbook.explore.moves.map_layout import ROOM, places
from careerbook.explore.moves.moves_widget import RoleMoves
from careerbook.explore.moves.rule import (
    COMPONENTS,
    MoveFacts,
    Rule,
    Span,
    field_thresholds,
    judge,
    similarity,
)
from careerbook.explore.moves.tables import tables
from careerbook.facts.data import load

HERE = Path(__file__).parent

FACTS = MoveFacts(
    components=dict(zip(COMPONENTS, (0.6, 0.4, 0.5, 0.1), strict=True)),
    same_onet=False,
    zones_apart=Span(0.0, 0.0, 1.0),
    earnings_ratio=Span(1.0, 0.9, 1.2),
)
SHARED = ("machine-learning-specialist", "ml-engineer")
shares = st.integers(0, 100).map(lambda n: n / 100)


def test_similarity_is_the_weighted_mean_of_the_components() -> None:
    """Worked by hand: (0.6 + 0.4 + 0.5 + 0.1) / 4, and with one weight doubled."""
    assert similarity(FACTS, Rule().weights) == 0.40
    assert similarity(FACTS, Rule({"handbook_skills": 0.5}).weights) == 0.34


def test_a_missing_component_is_left_out_and_never_taken_as_zero() -> None:
    """The weights of the others are scaled up."""
    facts = FACTS._replace(components={**FACTS.components, "handbook_skills": None})
    assert similarity(facts, Rule().weights) == 0.50


def test_one_rating_for_both_roles_is_no_similarity() -> None:
    """O*NET's three components are left out; the handbook's list decides alone."""
    facts = FACTS._replace(same_onet=True)
    assert similarity(facts, Rule().weights) == 0.10
    assert similarity(facts, Rule({"handbook_skills": 0.0}).weights) is None


@given(st.fixed_dictionaries({name: shares for name in COMPONENTS}), st.floats(0.01, 1))
def test_only_the_ratios_of_the_weights_matter(components: dict[str, float], scale: float) -> None:
    """All weights times the same number change nothing but the last step of rounding."""
    facts = FACTS._replace(components=components)
    plain = similarity(facts, Rule().weights)
    scaled = similarity(facts, dict.fromkeys(COMPONENTS, 0.25 * scale))
    assert plain is not None
    assert scaled is not None
    assert abs(plain - scaled) <= 0.0101
    assert min(components.values()) - 0.01 <= plain <= max(components.values()) + 0.01


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ({}, "viable"),
        ({"components": dict.fromkeys(COMPONENTS, 0.41)}, "highly viable"),
        ({"components": dict.fromkeys(COMPONENTS, 0.30)}, "outside"),
        ({"components": dict.fromkeys(COMPONENTS)}, "unknown"),
        ({"zones_apart": Span(2.0, 2.0, 2.0)}, "outside"),
        ({"zones_apart": Span(1.0, 1.0, 2.0)}, "depends"),
        ({"zones_apart": None}, "depends"),
        ({"earnings_ratio": Span(0.7, 0.6, 0.74)}, "outside"),
        ({"earnings_ratio": Span(0.8, 0.74, 0.9)}, "depends"),
        ({"earnings_ratio": Span(None, 0.75, 0.9)}, "viable"),
    ],
)
def test_each_condition_can_decide_the_verdict(change: dict[str, object], kind: str) -> None:
    """A band that lies on both sides of a threshold, or nothing known, is neither yes nor no."""
    assert judge(FACTS._replace(**change), Rule()).kind == kind  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("weights", "thresholds"),
    [
        ({"handbook": 0.5}, {}),
        ({"knowledge": 1.5}, {}),
        ({"knowledge": True}, {}),
        ({"knowledge": float("nan")}, {}),
        ({}, {"viable_above": -0.1}),
        ({}, {"zones_apart_at_most": 0.5}),
        ({}, {"viable": 0.3}),
    ],
)
def test_a_wrong_rule_is_refused(weights: dict[str, float], thresholds: dict[str, float]) -> None:
    """The message names the value and what is allowed."""
    with pytest.raises(ValueError, match=r"must be|allowed|whole"):
        Rule(weights, thresholds)


def test_share_counts_only_what_is_missing_above_the_common_base() -> None:
    """By hand: asked 1*(2-1) + 0.5*(4-0) = 3, missing 0.5*(4-1) = 1.5."""
    here = {"a": Rating(1, 3), "b": Rating(1, 1)}
    there = {"a": Rating(1, 2), "b": Rating(0.5, 4)}
    common = {"a": 1.0, "b": 0.0}
    assert share(here, there, common) == 0.5
    assert share(there, here, common) == 0.67
    assert share(here, here, common) == 1
    assert share(here, {"a": Rating(1, 1), "b": Rating(1, 0)}, common) is None


@pytest.mark.parametrize("component", COMPONENTS)
def test_every_share_lies_between_nothing_and_all(component: str) -> None:
    """The base is never above a level, so no share leaves 0-1; a rating covers itself."""
    rated = profiles(component)
    common = base(rated)
    for here in rated.values():
        for there in rated.values():
            value = share(here, there, common)
            assert value is None or 0 <= value <= 1
        assert share(here, here, common) in (1, None)


def test_every_pair_is_judged_and_the_shared_ratings_are_marked() -> None:
    """13 roles give 156 ordered pairs; five roles and two share a rating: 22 pairs."""
    frame = moves.transitions()
    assert len(frame) == 156
    assert frame["same_onet"].sum() == 22
    pay = frame.dropna(subset=["earnings_ratio"])
    assert (pay["earnings_ratio_low"] <= pay["earnings_ratio"]).all()
    assert (pay["earnings_ratio"] <= pay["earnings_ratio_high"]).all()


def test_what_the_page_says_of_the_published_thresholds_holds() -> None:
    """No pair fails on similarity, so all that lie outside do so for job zones or pay."""
    frame = moves.transitions()
    assert frame["similarity"].min() > 0.30
    assert (frame["verdict"] == "outside").any()


def test_field_thresholds_are_median_and_upper_quartile() -> None:
    """As pandas has them, to two decimals; nothing known gives none."""
    values = moves.transitions()["similarity"].dropna()
    found = field_thresholds(float(value) for value in values)
    assert found is not None
    assert found["viable_above"] == pytest.approx(values.median(), abs=0.0051)
    assert found["highly_viable_above"] == pytest.approx(values.quantile(0.75), abs=0.0051)
    assert field_thresholds([None]) is None


def test_pay_is_a_band_over_the_candidate_occupations() -> None:
    """One occupation against four: the main difference lies within the band."""
    medians = load("oews_national").query("year == year.max()").set_index("soc_code")
    medians = medians["p50_usd_per_year"]
    difference = moves.move("data-scientist", "ml-engineer").pay_difference
    assert difference is not None
    assert difference.main == medians["15-1252"] - medians["15-2051"]
    assert difference.low < 0 < difference.main < difference.high
    same = moves.move("data-scientist", "applied-ml-scientist").pay_difference
    assert same is not None
    assert same.main == 0  # one main occupation for both


def test_a_missing_median_stays_missing() -> None:
    """The main pair has no value then, the band keeps what is known; without any there is none."""
    ratio = move_facts.span({"a": None, "b": 100}, {"c": 50, "d": 200}, lambda a, b: b / a)
    assert ratio == (None, 0.5, 2.0)
    assert move_facts.span({"a": None}, {"c": 50}, lambda a, b: b / a) is None


def test_a_role_without_profile_is_said_and_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Component and skill lists name the role that has none."""
    caches = (move_facts.side, move_facts.facts_of, move_facts._rated)
    kept = [slug for slug in move_facts.roles.slugs() if slug != "ml-engineer"]
    monkeypatch.setattr(move_facts.roles, "slugs", lambda: tuple(kept))
    try:
        for cached in caches:
            cached.cache_clear()
        found = moves.move("data-scientist", "ml-engineer")
        assert found.facts.components["handbook_skills"] is None
        assert words.reason_left_out(found, "handbook_skills").endswith(
            "no profile yet of ML Engineer"
        )
        assert words.transfers_sentence(found).endswith("no profile yet of ML Engineer.")
        assert found.verdict.similarity is not None
        alone = moves.move("machine-learning-specialist", "ml-engineer")
        assert alone.verdict.kind == "unknown"
        assert words.WORDS["no_component"] in words.describe(alone, Rule())
    finally:
        monkeypatch.undo()
        for cached in caches:
            cached.cache_clear()


def test_what_transfers_and_what_is_missing_make_up_what_is_asked() -> None:
    """Each skill of the role to reach is in one of the two lists; gaps are above zero."""
    found = moves.move("data-scientist", "ml-engineer")
    assert found.skills is not None
    both = {step.skill for step in (*found.transfers, *found.missing)}
    assert both == {step.skill for step in found.skills}
    assert all(step.here >= step.there for step in found.transfers)
    assert all(step.gap > 0 for step in found.missing)


def test_places_on_the_map_are_fixed_and_apart() -> None:
    """The same places each time, rounded, and no two roles where names would overlap."""
    first = places()
    places.cache_clear()
    assert places() == first
    spots = list(first.values())
    for i, (x1, y1) in enumerate(spots):
        assert (round(x1, 3), round(y1, 3)) == (x1, y1)
        assert 0 <= x1 <= 1
        assert 0 <= y1 <= 1
        for x2, y2 in spots[:i]:
            assert abs(x1 - x2) >= 0.9 * ROOM[0] or abs(y1 - y2) >= 0.9 * ROOM[1]


def test_near_on_the_map_means_alike() -> None:
    """Distance falls as likeness rises: a rank correlation clearly below zero."""
    import pandas as pd

    from careerbook.explore.moves.map_layout import _likeness

    spots = places()
    rows = [
        (value, (spots[a][0] - spots[b][0]) ** 2 + (1.2 * (spots[a][1] - spots[b][1])) ** 2)
        for (a, b), value in _likeness().items()
    ]
    ranks = pd.DataFrame(rows, columns=["alike", "distance"]).rank()
    assert ranks["alike"].corr(ranks["distance"]) < -0.5


def test_widget_says_what_the_picture_says() -> None:
    """One wording, wherever it is read."""
    widget = RoleMoves("ai-product-manager", "data-scientist")
    assert widget.describe() == widget.chart().alt
    assert widget.frame["value"].notna().all()
    shared = RoleMoves(*SHARED).frame
    assert shared["left_out"].str.contains("one O\\*NET rating for both").sum() == 3


def test_one_role_twice_is_told_and_breaks_nothing() -> None:
    """The map is still there."""
    widget = RoleMoves("data-scientist", "data-scientist")
    assert widget.describe() == words.WORDS["same_role"]
    assert widget.frame.empty
    assert "<svg" in widget.static_form()
    with pytest.raises(ValueError, match="choose two roles"):
        moves.move("data-scientist", "data-scientist")


def test_weights_of_zero_give_a_clear_message() -> None:
    """No number, and what to do."""
    widget = RoleMoves(weights=dict.fromkeys(COMPONENTS, 0.0))
    assert words.WORDS["no_weight"] in widget.describe()
    assert "the rule gives no answer" in widget.chart().title


def test_a_wrong_choice_is_refused_and_changes_nothing() -> None:
    """The widget keeps what it showed."""
    widget = RoleMoves()
    before = widget.describe()
    with pytest.raises(UnknownNameError, match="Allowed"):
        widget.to_role = "astronaut"
    with pytest.raises(ValueError, match="from 0 to 1"):
        widget.thresholds = {"viable_above": 7}
    assert widget.describe() == before


def test_static_form_has_both_pictures_with_tables_and_sources() -> None:
    """Where no script runs the move and the map are still complete."""
    html = RoleMoves()._repr_mimebundle_()[0]["text/html"]
    assert html.count('role="img"') == 2
    assert html.count("<table") == 2
    assert html.count("role profiles (editorial ratings)") == 2
    assert "not calibrated" in html


def test_two_widgets_share_their_tables() -> None:
    """A page ships each table once, whatever is selected."""
    first, second = RoleMoves(), RoleMoves("ml-engineer", "ml-researcher")
    for name in tables():
        assert json.dumps(getattr(first, name)) == json.dumps(getattr(second, name))


def test_cases_for_the_browser_are_up_to_date() -> None:
    """Run make_role_moves_cases.py after a change of data, profiles, words or rule."""
    from tests.explore.moves.make_role_moves_cases import CASES, answers

    text = CASES.read_text(encoding="utf-8")
    assert text == answers(json.loads(text)["inputs"])


def test_the_widget_carries_what_the_readers_limits_are_judged_by() -> None:
    """Moves read the limits that are set elsewhere, as the comparison does."""
    widget = RoleMoves()
    assert widget.limits == constraint_facts()
    assert {one["role"] for one in widget.limits["roles"]} <= set(move_facts.slugs())
