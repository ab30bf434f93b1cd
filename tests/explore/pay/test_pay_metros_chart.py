"""The charts of the pay page: areas, an offer, sectors, education, one area's years."""

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.by_education_chart import draw_pay_by_education
from careerbook.explore.pay.by_sector_chart import draw_pay_by_sector
from careerbook.explore.pay.metro_history_chart import draw_metro_history
from careerbook.explore.pay.metros_chart import draw_pay_metros
from careerbook.explore.pay.offer_chart import draw_equal_offer
from careerbook.facts.data import load

SAN_JOSE, SEATTLE, ATLANTA = "metro:41940", "metro:42660", "metro:12060"
CHARTS = [
    lambda: draw_pay_metros("machine-learning-specialist"),
    lambda: draw_pay_metros("ml-engineer", "15-1252", sort="us-prices", own_usd_per_year=150_000),
    lambda: draw_pay_metros("ai-training-coordinator"),
    lambda: draw_equal_offer("15-2051", SEATTLE, ATLANTA, 165_000),
    lambda: draw_equal_offer("15-2051", SEATTLE, SEATTLE),
    lambda: draw_pay_by_sector("15-2051"),
    lambda: draw_pay_by_education(),
    lambda: draw_metro_history("15-2051", SAN_JOSE),
    lambda: draw_metro_history("11-3021", SAN_JOSE),
]


def drawn_text(chart):
    """All text in the picture."""
    return " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg))


@pytest.mark.parametrize("draw", CHARTS)
def test_a_chart_has_finding_alt_text_and_source(draw):
    """Everything a reader needs stands in the HTML, and the same data gives the same bytes."""
    html = draw().to_html()
    assert 'role="img" aria-label="' in html
    assert "Source: " in html and "BLS OEWS" in html
    assert html == draw().to_html()


@pytest.mark.parametrize("draw", CHARTS)
def test_every_color_follows_the_dark_mode(draw):
    """No text or line is left in matplotlib's black, which dark mode would swallow."""
    svg = draw().svg
    assert set(re.findall(r"(?:fill|stroke): (#[0-9a-f]{6})", svg)) <= {"#000000"}
    assert not re.search(r"<text[^>]*fill: #000000", svg)


def test_areas_are_labeled_with_median_jobs_and_quotient():
    """What the table says is written in the picture."""
    frame = load("oews_metro_2025")
    row = frame[(frame["cbsa_code"] == "41860") & (frame["soc_code"] == "15-2051")].iloc[0]
    text = drawn_text(draw_pay_metros("15-2051"))
    assert f"{row['employment_jobs']:,} jobs, LQ {row['location_quotient']:.2f}" in text
    assert f"${row['p50_usd_per_year']:,}" in text


def test_pay_at_us_prices_stands_beside_pay_as_paid():
    """In the order by US prices each area has both bands, named."""
    text = drawn_text(draw_pay_metros("15-1252", sort="us-prices"))
    assert text.count("at US prices of 2024") == text.count("as paid") == 10


def test_withheld_pay_of_an_area_is_a_labeled_gap():
    """The area stays in the list, without a band."""
    codes = sorted(load("oews_metro_2025")["soc_code"].unique())
    chart = next(
        chart
        for chart in (draw_pay_metros(code, minimum_jobs=0) for code in codes)
        if "not released" in set(chart.table["Median"])
    )
    assert "pay not released" in drawn_text(chart)


def test_own_pay_is_a_line_with_words():
    """Also far outside of the bands, where an arrow says which way."""
    assert "you, $150,000" in drawn_text(draw_pay_metros("15-1252", own_usd_per_year=150_000))
    assert "you, $5,000,000 →" in drawn_text(draw_pay_metros("15-1252", own_usd_per_year=5e6))


def test_an_offer_shows_amount_equal_and_unadjusted():
    """All three are marked and named."""
    text = drawn_text(draw_equal_offer("15-2051", SEATTLE, ATLANTA, 165_000))
    assert "$165,000 here" in text and "buys the same" in text and "$165,000, unadjusted" in text


def test_sectors_are_those_with_most_jobs_and_keep_their_full_names():
    """Counted with pandas; the picture's short names stand in full in the table."""
    frame = load("oews_sector")
    most = frame[frame["soc_code"] == "15-2051"].nlargest(10, "employment_jobs")
    chart = draw_pay_by_sector("15-2051")
    assert chart.table["Sector"].tolist() == most["sector_name"].tolist()
    assert "Professional, scientific, technical services" in drawn_text(chart)


def test_a_top_coded_sector_is_open_ended():
    """The end says at least, in the picture and in the table."""
    chart = draw_pay_by_sector("11-3021")
    assert "≥ $239,200" in drawn_text(chart)
    assert "at or above $239,200" in set(chart.table["90th percentile"])


def test_an_occupation_without_sectors_is_refused():
    """The table holds a selection of occupations."""
    with pytest.raises(UnknownNameError, match="jobs in a sector"):
        draw_pay_by_sector("15-1244")


def test_education_levels_are_sorted_by_median_and_disclaim_effects():
    """The level is the occupation's; no effect of a degree is claimed."""
    chart = draw_pay_by_education()
    medians = [int(text[1:].replace(",", "")) for text in chart.table["Median"]]
    assert medians == sorted(medians, reverse=True) and len(medians) == 8
    assert "no effect of a degree" in " ".join(chart.notes)


def test_years_of_an_area_name_their_limits():
    """Pooled years, new borders, another classification: said, and no rate is given."""
    notes = " ".join(draw_metro_history("11-3021", SAN_JOSE).notes)
    for words in ("pools three years", "new borders", "2018 classification", "no growth rate"):
        assert words in notes
    assert "new borders" in " ".join(draw_metro_history("15-2051", SAN_JOSE).notes)


def test_a_top_coded_median_of_a_year_is_open_ended():
    """It is drawn as an arrow and has no constant dollars."""
    chart = draw_metro_history("11-3021", SAN_JOSE)
    row = chart.table.set_index("Year").loc[2023]
    assert row["Median as paid"] == "at or above $239,200"
    assert row.isna().any()
    assert "≥ $239k" in drawn_text(chart)


def test_a_missing_year_is_named():
    """A year that the publisher held back is a labeled gap."""
    frame = load("oews_metro_history")
    gaps = frame[frame["employment_jobs"].isna() & (frame["year"] > 2021)]
    for code, metro in gaps[["soc_code", "cbsa_code"]].drop_duplicates().itertuples(index=False):
        try:
            chart = draw_metro_history(code, f"metro:{metro}")
        except UnknownNameError:
            continue
        assert "not released" in chart.alt and "released" in drawn_text(chart)
        return
    pytest.fail("the table has no such year any more; drop this test")


def test_an_area_without_the_occupation_is_refused():
    """One that the table does not carry gets the areas that it does."""
    with pytest.raises(UnknownNameError, match="two years"):
        draw_metro_history("15-2041", "metro:10180")
