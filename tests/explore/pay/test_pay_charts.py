"""The pay charts: what they show, say and cite."""

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.arithmetic import constant_dollars, pay_frame
from careerbook.explore.pay.band_chart import draw_pay_band
from careerbook.explore.pay.by_place_chart import draw_pay_by_place
from careerbook.explore.pay.by_year_chart import draw_pay_by_year
from careerbook.occupations.places import places

CHARTS = [
    lambda: draw_pay_band("machine-learning-specialist"),
    lambda: draw_pay_band("15-2051", "state:CA", price_parity=True, own_usd_per_year=95_000),
    lambda: draw_pay_band("15-1221", "state:ID", 2025),
    lambda: draw_pay_by_year("data-scientist"),
    lambda: draw_pay_by_year("11-3021"),
    lambda: draw_pay_by_place("data-scientist"),
    lambda: draw_pay_by_place("15-1252", "metro"),
]


def drawn_text(chart):
    """All text in the picture."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


@pytest.mark.parametrize("draw", CHARTS)
def test_a_chart_has_finding_alt_text_table_and_source(draw):
    """Everything a reader needs stands in the HTML."""
    html = draw().to_html()
    assert 'role="img" aria-label="' in html
    assert "Source: " in html and "BLS OEWS" in html
    assert '<th scope="col">' in html


@pytest.mark.parametrize("draw", CHARTS)
def test_the_same_chart_is_the_same_bytes(draw):
    """Two drawings of the same data do not differ."""
    assert draw().to_html() == draw().to_html()


@pytest.mark.parametrize("draw", CHARTS)
def test_every_colour_follows_the_dark_mode(draw):
    """No text or line is left in matplotlib's black, which dark mode would swallow."""
    svg = draw().svg
    colours = set(re.findall(r"(?:fill|stroke): (#[0-9a-f]{6})", svg))
    assert colours <= {"#000000"} and not re.search(r"<text[^>]*fill: #000000", svg)
    assert all("fill: var(" in tag or "fill:var(" in tag for tag in re.findall(r"<text[^>]*>", svg))


def test_the_band_labels_the_published_and_the_constant_median():
    """Nominal and CPI-adjusted medians are written beside each other."""
    median = pay_frame("15-2051", "us", 2024)["p50_usd_per_year"].iloc[0]
    text = drawn_text(draw_pay_band("15-2051", "us", 2024))
    assert f"${median:,} as paid, May 2024" in text
    assert f"${round(constant_dollars(median, 2024), -1):,.0f} in May 2026 dollars" in text


def test_prices_of_places_are_drawn_only_when_asked_for():
    """The toggle adds pay at US prices and keeps pay as paid."""
    assert "at US prices" not in drawn_text(draw_pay_band("15-2051", "state:CA"))
    text = drawn_text(draw_pay_band("15-2051", "state:CA", price_parity=True))
    assert "at US prices of 2024" in text and "as paid" in text


def test_withheld_pay_is_a_labelled_gap():
    """A gap has words and no bar."""
    chart = draw_pay_band("15-1221", "state:ID", 2025)
    assert "not released" in drawn_text(chart)
    assert set(chart.table["Median"]) == {"not released"}


def test_top_coded_pay_is_open_ended():
    """The end of a top-coded bar says at least, and so does the table."""
    chart = draw_pay_band("11-3021", "us", 2024)
    assert "≥ $239,200" in drawn_text(chart)
    assert chart.table["90th percentile"].iloc[0] == "at or above $239,200"


def test_own_pay_is_marked():
    """The reader's own pay is labelled, also when it lies far outside."""
    assert "you, $95,000" in drawn_text(draw_pay_band("15-2051", own_usd_per_year=95_000))
    assert "you, $5,000,000" in drawn_text(draw_pay_band("15-2051", own_usd_per_year=5e6))


def test_pay_by_year_names_changes_of_classification():
    """A series over several classifications says which."""
    assert "2010 SOC, then" in " ".join(draw_pay_by_year("11-3021").notes)
    assert "All years are counted in the 2018 SOC" in " ".join(draw_pay_by_year("15-2051").notes)


def test_pay_by_year_needs_two_years():
    """An occupation outside the tables is refused."""
    with pytest.raises(UnknownNameError):
        draw_pay_by_year("99-9999")


def test_pay_by_place_states_its_minimum_and_shows_both_amounts():
    """Unadjusted and adjusted medians of each place, and how many jobs a place needs."""
    chart = draw_pay_by_place("data-scientist", "state", top=6, minimum_jobs=1_000)
    assert "each with 1,000 or more" in chart.subtitle
    assert len(chart.table) == 6
    assert {"Median as paid", "Median at US prices"} <= set(chart.table)
    assert all(int(jobs.replace(",", "")) >= 1_000 for jobs in chart.table["Jobs"])


def test_pay_by_place_title_names_the_best_paid_place():
    """The title is computed: the highest unadjusted median of the places shown."""
    chart = draw_pay_by_place("15-2051", "state")
    best = max(chart.table.to_dict("records"), key=lambda row: row["Median as paid"])
    phrase = next(p.phrase for p in places().values() if p.name == best["Place"])
    assert f"{phrase} pays most" in chart.title


def test_an_unknown_kind_of_place_is_refused():
    """Only states and metropolitan areas can be ranked."""
    with pytest.raises(UnknownNameError, match="kind of place"):
        draw_pay_by_place("15-2051", "county")
