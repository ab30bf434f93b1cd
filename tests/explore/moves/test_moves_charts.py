"""The pictures of a move and of all moves."""

from __future__ import annotations

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.moves.map_chart import LINES, draw_moves_map
from careerbook.explore.moves.move_chart import draw_role_moves
from careerbook.explore.moves.moves import move
from careerbook.explore.moves.rule import COMPONENTS, Rule


def words(chart) -> str:
    """Return all text drawn in the picture."""
    return " ".join(text.get_text() for text in chart.figure.axes[0].texts)


def test_every_component_has_its_bar_value_and_weight() -> None:
    """The numbers drawn are the numbers computed."""
    chart = draw_role_moves("data-scientist", "ai-research-scientist")
    facts = move("data-scientist", "ai-research-scientist").facts
    for name in COMPONENTS:
        assert f"{facts.components[name]:.2f} · weight 0.25" in words(chart)
    assert "highly viable above 0.40" in words(chart)
    assert len(chart.table) == 7


def test_a_shared_rating_is_hatched_and_said() -> None:
    """Three hatched bars, the reason in picture, table and notes."""
    chart = draw_role_moves("ai-product-manager", "ml-product-manager")
    hatched = [patch for patch in chart.figure.axes[0].collections if patch.get_hatch()]
    assert len(hatched) == 3
    assert words(chart).count("one O*NET rating for both") == 3
    assert (chart.table["Value"] == "none").sum() == 3
    assert any("by construction" in note for note in chart.notes)


def test_substitution_and_missing_calibration_stand_under_the_picture() -> None:
    """A reader of the static form is told as well."""
    notes = " ".join(draw_role_moves("data-scientist", "ml-engineer").notes)
    for part in ("not calibrated", "work activities", "work context", "What transfers", "Missing:"):
        assert part in notes


@pytest.mark.parametrize("limit", [0.0, 0.5, 1.0])
def test_labels_of_thresholds_stay_in_the_picture(limit: float) -> None:
    """At both ends of the scale a label turns to the side that has room."""
    rule = Rule(thresholds={"viable_above": limit, "highly_viable_above": limit})
    chart = draw_role_moves("data-scientist", "ml-engineer", rule)
    chart.figure.draw_without_rendering()
    axes = chart.figure.axes[0]
    left, right = axes.get_xlim()
    for text in axes.texts:
        box = text.get_window_extent().transformed(axes.transData.inverted())
        assert box.x0 >= left - 2
        assert box.x1 <= right + 2


def test_the_map_names_every_role_and_draws_only_moves_inside_the_rule() -> None:
    """Thirteen names; as many lines as moves that are viable, at least for some occupations."""
    chart = draw_moves_map("ai-support-specialist")
    assert len(chart.figure.axes[0].texts) == 13
    inside = chart.table["Verdict"].isin(["viable", "highly viable", "for some occupations"]).sum()
    lines = [line for line in chart.figure.axes[0].lines if len(line.get_xdata()) > 1]
    assert len(lines) == inside
    assert len(chart.table) == 12
    assert set(LINES) == {"highly viable", "viable", "depends"}


def test_a_strict_rule_leaves_a_map_without_lines() -> None:
    """And the sentence says so."""
    rule = Rule(thresholds={"viable_above": 1.0})
    chart = draw_moves_map("data-scientist", rule)
    assert "no move is viable" in chart.alt
    assert not [line for line in chart.figure.axes[0].lines if len(line.get_xdata()) > 1]


def test_the_same_selection_gives_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    for draw in (
        lambda: draw_role_moves("data-scientist", "ml-engineer"),
        lambda: draw_moves_map("ml-engineer", there="data-scientist"),
    ):
        assert draw().svg == draw().svg


def test_an_unknown_role_is_refused() -> None:
    """The error lists what is known."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_role_moves("astronaut", "ml-engineer")
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_moves_map("ml-engineer", there="astronaut")
