"""The ladder of a role: ranges as ranges, titles at their bars, judgment named as judgment."""

from __future__ import annotations

import pytest

from careerbook.errors import UnknownNameError
from careerbook.facts.tables import ROLE_SLUGS
from careerbook.kit.style import ACCENT, SURFACE
from careerbook.roles import roles
from careerbook.roles.ladder_chart import draw_ladder

ROLE = "machine-learning-specialist"


@pytest.mark.parametrize("slug", ROLE_SLUGS)
def test_each_bar_is_the_range_of_its_rung(slug):
    """Bars begin and end at the profile's years, lowest rung lowest, and no label leaves."""
    chart = draw_ladder(slug)
    ladder = roles.load(slug).ladder
    (axes,) = chart.figure.axes
    bars = axes.patches
    ranges = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in bars]
    assert ranges == [rung.years for rung in ladder]
    assert [bar.get_y() for bar in bars] == sorted(bar.get_y() for bar in bars)
    chart.figure.draw_without_rendering()
    right = chart.figure.get_window_extent().x1
    assert all(text.get_window_extent().x1 <= right for text in axes.texts)


@pytest.mark.parametrize("slug", ROLE_SLUGS)
def test_the_rung_with_the_role_s_own_name_stands_out(slug):
    """At most one bar has the accent; titles carry the meaning without it."""
    from matplotlib.colors import to_hex

    (axes,) = draw_ladder(slug).figure.axes
    colors = [to_hex(bar.get_facecolor()) for bar in axes.patches]
    assert colors.count(ACCENT) <= 1
    drawn = " ".join(text.get_text() for text in axes.texts)
    for rung in roles.load(slug).ladder:
        assert all(word in drawn for word in rung.title.split())


def test_the_words_are_those_of_the_profile():
    """Alt text and table name every rung with its years and what changes."""
    chart = draw_ladder(ROLE)
    for rung in roles.load(ROLE).ladder:
        years = f"{rung.years[0]} to {rung.years[1]}"
        assert f"{rung.title}, {years} years" in chart.alt
        row = chart.table.set_index("Rung").loc[rung.title]
        assert list(row) == [years, rung.scope, rung.changes]
        assert rung.changes in chart.to_html()


def test_the_source_is_called_editorial():
    """Nobody takes the ladder for a statistic."""
    chart = draw_ladder(ROLE)
    assert "editorial judgment" in chart.source_line
    assert "No official source" in chart.source_line
    assert "editorial" in chart.subtitle


def test_the_table_is_open_and_has_scoped_headers():
    """What changes at each step is read without a click, by a screen reader as well."""
    html = draw_ladder(ROLE).to_html()
    assert "<details" not in html
    assert html.count('scope="col"') == html.count('scope="row"') == 4


def test_the_picture_follows_dark_mode_and_is_always_the_same():
    """Named colors are variables; two drawings give the same text."""
    one, other = draw_ladder(ROLE), draw_ladder(ROLE)
    assert one.svg == other.svg
    assert f"var(--cb-accent, {ACCENT})" in one.svg
    assert f"fill: {SURFACE}" not in one.svg


def test_an_unknown_role_is_refused():
    """A typing error in a chapter stops the build."""
    with pytest.raises(UnknownNameError, match="machine-learning-specialist"):
        draw_ladder("machine-learning-specialst")
