"""The growth explorer in Python: selection, data, static form, and its browser twin's cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.growth.explorer_widget import (
    VIEWS,
    GrowthExplorer,
    live_height,
    tables,
    targets,
)

HERE = Path(__file__).parent


def test_a_bare_name_is_taken_for_role_or_code() -> None:
    """People write what they know; the widget writes the full form."""
    assert GrowthExplorer("ml-engineer").role_or_soc == "role:ml-engineer"
    assert GrowthExplorer("15-2051").role_or_soc == "soc:15-2051"


def test_frame_follows_the_selection() -> None:
    """Projection: a row per occupation; years: a row per occupation and year."""
    widget = GrowthExplorer("ml-engineer")
    assert len(widget.frame) == 5
    widget.compare = False
    assert len(widget.frame) == 4
    widget.view = "years"
    assert len(widget.frame) == 4 * 9
    widget.view = "rounds"
    assert len(widget.frame) == 4 * 9  # eight rounds held, one that is not


@pytest.mark.parametrize("view", VIEWS)
def test_sentence_is_the_alt_text_of_the_picture(view: str) -> None:
    """One wording, wherever it is read."""
    widget = GrowthExplorer("ai-support-specialist", view=view)
    assert widget.describe() == widget.chart().alt


@pytest.mark.parametrize(
    ("name", "value"), [("role_or_soc", "soc:15-1231"), ("view", "growth"), ("role_or_soc", "")]
)
def test_a_wrong_choice_is_refused_and_changes_nothing(name: str, value: str) -> None:
    """The widget keeps what it showed; the message lists what is allowed."""
    widget = GrowthExplorer("15-2051")
    before = widget.describe()
    with pytest.raises(UnknownNameError, match="Allowed"):
        setattr(widget, name, value)
    assert widget.describe() == before


def test_every_role_and_projected_occupation_is_offered() -> None:
    """Thirteen roles and only codes that have a projection."""
    offered = targets()
    assert sum(target.startswith("role:") for target in offered) == 13
    assert "soc:15-2051" in offered
    assert "soc:15-2098" not in offered


@pytest.mark.parametrize("target", targets())
def test_everything_offered_can_be_shown_in_every_view(target: str) -> None:
    """No choice leads into an error."""
    for view in VIEWS:
        widget = GrowthExplorer(target, view=view)
        assert widget.describe()
        assert not widget.frame.empty


def test_two_explorers_share_their_tables() -> None:
    """A page ships each table once, whatever is selected."""
    first, second = GrowthExplorer("ml-engineer"), GrowthExplorer("15-2051", view="years")
    for name in tables():
        assert json.dumps(getattr(first, name)) == json.dumps(getattr(second, name))


def test_static_form_has_picture_text_alternative_table_and_source() -> None:
    """Where no script runs the chart is still complete."""
    bundle = GrowthExplorer("data-scientist")._repr_mimebundle_()[0]
    html = bundle["text/html"]
    for part in ('role="img"', 'aria-label="Data scientists: +34.6%', "<table", "Source:"):
        assert part in html
    assert bundle["text/plain"].startswith("Data scientists: +34.6% from 2025 to 2035")


def test_reserved_height_grows_with_what_is_shown() -> None:
    """More occupations and panels need more room; the trait follows the selection."""
    widget = GrowthExplorer("15-2051")
    small = widget.live_height
    widget.role_or_soc = "role:ml-engineer"
    assert widget.live_height["wide"] > small["wide"]
    assert live_height("years", 4, compare=True) != live_height("years", 4, compare=False)
    assert live_height("rounds", 4, compare=True) == live_height("rounds", 4, compare=False)


def test_cases_for_the_browser_are_up_to_date() -> None:
    """Run tests/explore/growth/make_growth_cases.py after a change of data or words."""
    from tests.explore.growth.make_growth_cases import CASES, make_cases

    assert CASES.read_text(encoding="utf-8") == make_cases()
