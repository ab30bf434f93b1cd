"""The picture of the over-claiming check: counts in words, and nothing given away before."""

from __future__ import annotations

import re

from matplotlib.patches import Rectangle

from careerbook.assess.terms import terms
from careerbook.assess.terms.terms_chart import draw_term_check
from careerbook.kit.chart import Chart

TERMS = terms.load().term
NONE: dict[str, bool | None] = {term.id: False for term in TERMS}


def words(chart: Chart) -> str:
    """Return all text drawn in the picture, markup taken out."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


def test_both_bars_carry_their_counts_in_words() -> None:
    """None of four is drawn as a thin bar, and open terms as an outline."""
    chart = draw_term_check(NONE)
    assert "0 of 16" in words(chart)
    assert "0 of 4" in words(chart)
    bars = [bar for bar in chart.figure.axes[0].patches if isinstance(bar, Rectangle)]
    assert len(bars) == 2
    assert all(0 < bar.get_width() < 0.01 for bar in bars)
    empty = draw_term_check()
    assert words(empty).count("not answered") == 2
    assert all(bar.get_facecolor()[3] == 0 for bar in empty.figure.axes[0].patches)


def test_the_title_says_what_to_do_with_the_band() -> None:
    """It stays, or it is so many times as wide."""
    assert "stays" in draw_term_check(NONE).title
    assert "1.25 times" in draw_term_check({**NONE, "epoch-quilting": True}).title


def test_the_table_tells_what_is_made_up_only_after_an_answer() -> None:
    """Before, it would be the key."""
    assert list(draw_term_check().table.columns) == ["Term", "Answer"]
    table = draw_term_check(NONE).table
    assert (table["Kind"] == "made up").sum() == 4
    assert not table.isna().any().any()


def test_the_source_line_says_whose_choice_it_is() -> None:
    """The rule for the band is a judgment; the method has a source."""
    chart = draw_term_check(NONE)
    assert "editorial judgment" in chart.source_line
    assert "Paulhus" in chart.source_line


def test_two_draws_give_the_same_picture() -> None:
    """The same input gives the same bytes."""
    first, second = (draw_term_check(NONE).svg for _ in range(2))
    assert first == second
