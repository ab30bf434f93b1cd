"""The value every figure function returns: one picture with all that a reader needs to trust it."""

from __future__ import annotations

import re

import pandas as pd
import pytest

from careerbook.kit.chart import Chart
from careerbook.kit.style import ACCENT, new_figure


def sample(alt: str = 'Two "points" & a line') -> Chart:
    figure, axes = new_figure(2)
    axes.plot([0, 1], [0, 1], color=ACCENT)
    table = pd.DataFrame({"Year": [2024, 2025], "Jobs": [10.0, None]})
    return Chart(figure, "A finding", "jobs", alt, table, ("oews_national", "claims"))


def test_colours_follow_the_reader_s_dark_mode() -> None:
    """Every named colour is a CSS variable with its light value behind it."""
    assert f"var(--cb-accent, {ACCENT})" in sample().svg
    assert not re.search(rf"(?<!, ){ACCENT}", sample().svg)


def test_alt_text_is_escaped_into_the_picture() -> None:
    """Quotes and ampersands in the description do not break the markup."""
    assert 'aria-label="Two &quot;points&quot; &amp; a line"' in sample().svg


def test_style_rules_of_a_picture_do_not_leak_into_the_page() -> None:
    """An inline picture has no style element; its line joins stand on its own root."""
    assert "<style" not in sample().svg
    assert "stroke-linejoin: round" in sample().svg.split(">", 1)[0]


def test_two_pictures_on_a_page_share_no_id() -> None:
    """Ids carry a prefix that depends on what is drawn, and references follow them."""
    first, second = sample("one").svg, new_picture()
    assert not set(re.findall(r'id="([^"]+)"', first)) & set(re.findall(r'id="([^"]+)"', second))
    for svg in (first, second):
        ids = set(re.findall(r'\bid="([^"]+)"', svg))
        assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= ids


def new_picture() -> str:
    figure, axes = new_figure(2)
    axes.bar([0, 1], [1, 2])
    return Chart(figure, "t", "s", "bars", pd.DataFrame({"a": [1]}), ("cpi_u",)).svg


def test_same_figure_gives_the_same_text() -> None:
    """Nothing random or dated in the picture."""
    assert sample().to_html() == sample().to_html()


def test_missing_value_is_a_labelled_gap_in_the_table() -> None:
    """A blank reads "not released", never zero or nan."""
    html = sample().to_html()
    assert "not released" in html
    assert "NaN" not in html


def test_source_without_address_is_named_and_not_linked() -> None:
    """A source that has no public address gets no empty link."""
    line = sample().source_line
    assert 'href=""' not in line
    assert line.count("<a ") == 1


@pytest.mark.parametrize("kind", ["text/html", "text/plain"])
def test_chart_displays_itself(kind: str) -> None:
    """A notebook that ends a cell with a chart shows picture and words."""
    bundle = sample()._repr_mimebundle_()
    assert "A finding" in bundle[kind]


def test_a_label_that_nobody_colored_is_readable_in_the_dark():
    """Text drawn with matplotlib's own black takes the ink of the page."""
    from careerbook.kit.chart import svg_of
    from careerbook.kit.style import new_figure

    figure, axes = new_figure(height_in=1.5)
    axes.bar_label(axes.barh(["one"], [3]), color="black")
    svg = svg_of(figure, "One bar.")
    root = svg[: svg.index(">")]
    assert "fill: var(--cb-ink" in root
    assert "#000000" not in svg and "black" not in svg


def test_a_chart_says_what_it_rests_on_or_is_refused():
    """A judgment stands in the source line; a chart without any source is not shown."""
    from careerbook.kit.style import new_figure

    figure, _ = new_figure(height_in=1.5)
    told = {"title": "T", "subtitle": "S", "alt": "A", "table": pd.DataFrame({"a": [1]})}
    judged = Chart(figure, **told, sources=(), origin="our own <judgment>")
    assert judged.source_line == "Source: our own &lt;judgment&gt;."
    with pytest.raises(ValueError, match="without a source"):
        Chart(figure, **told, sources=()).to_html()
