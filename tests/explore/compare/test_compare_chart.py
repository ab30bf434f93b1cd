"""The picture of roles side by side: small multiples, everything drawn also in the table."""

from __future__ import annotations

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.compare.compare_chart import draw_role_compare, levels_of
from careerbook.kit.chart import Chart
from careerbook.roles import roles


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


@pytest.mark.parametrize("count", [2, 3, 4])
def test_each_role_has_its_row_in_every_panel(count: int) -> None:
    """Pay, growth, openings and interests name each role with its letter."""
    slugs = ["data-scientist", "ai-support-specialist", "ml-researcher", "ai-training-coordinator"]
    drawn = words(draw_role_compare(slugs[:count]))
    assert drawn.count("A  Data Scientist") == 4
    for letter in "ABCD"[:count]:
        assert drawn.count(f"{letter}  ") >= 4


def test_pay_is_drawn_as_a_band_with_its_label() -> None:
    """One occupation is a tick with one amount, several are a band with two."""
    drawn = words(draw_role_compare(["data-scientist", "ai-support-specialist"]))
    assert "$120,230" in drawn
    assert re.search(r"\$61,860 to \$116,580", drawn)
    assert "−3.5%" in drawn


def test_skill_levels_are_drawn_where_two_roles_have_a_profile() -> None:
    """Letters stand at the levels; a skill that is left out has its letter in brackets."""
    have = roles.slugs()
    if len(have) < 2:
        pytest.skip("fewer than two profiles")
    drawn = words(draw_role_compare(list(have[:2])))
    assert "Skill levels that differ most" in drawn


def test_letters_of_one_level_stand_together() -> None:
    """A role without a profile has no letter; one that leaves the skill out stands under None."""
    row = {"cells": ["level 3, must-have", "not listed", "level 3", "no profile yet"]}
    assert levels_of(row, 4) == {3: "AC", None: "B"}  # type: ignore[arg-type]


def test_the_table_holds_every_property_and_its_doubt() -> None:
    """Missing is a word, never zero."""
    chart = draw_role_compare(["data-scientist", "ai-research-scientist"])
    table = chart.table.set_index("Property")
    asked = next(name for name in table.index if "master's degree" in name)
    assert table.loc[asked, "Data Scientist"] == "not asked (15-2051.00)"
    assert table.loc[asked, "Gap, percent of the scale"] == "not measured"
    assert chart.table.notna().all(axis=None)


def test_interests_are_drawn_with_their_limit() -> None:
    """The picture itself says what the values can do."""
    assert "they separate families, not roles" in words(
        draw_role_compare(["data-scientist", "ml-engineer"])
    )


def test_the_order_rule_stands_under_the_picture() -> None:
    """A reader can check the order."""
    notes = draw_role_compare(["data-scientist", "ml-engineer"]).notes
    assert "Clear differences come first" in notes[-1]


def test_the_same_roles_give_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    slugs = ["data-scientist", "ml-engineer"]
    assert draw_role_compare(slugs).svg == draw_role_compare(slugs).svg


def test_an_unknown_role_is_refused() -> None:
    """The error lists what is known."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_role_compare(["data-scientist", "astronaut"])
