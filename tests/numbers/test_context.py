"""Numbers of tables whose rows say place, period and unit themselves."""

from typing import Any

import pytest

from careerbook.errors import NumberError
from careerbook.facts.tables import TABLES
from careerbook.numbers.context import CONTEXTS, context_of, doubt
from careerbook.numbers.number import Number
from careerbook.numbers.registry import Definition
from careerbook.numbers.resolve import Numbers

P50 = {"column": "p50_usd_per_year", "format": "usd"}


def number(table: str, where: dict[str, str | int], **entry: Any) -> Number:
    """Return one number as the registry would define it."""
    definition = Definition("one", "A number", table=table, where=where, **entry)
    return Numbers({"one": definition})["one"]


# Table -> cell, text, place, period, unit.
QUOTED = [
    (
        ("h1b_wages", {"title_group": "ML Engineer", "scope": "national"}, P50),
        ("$185,364", "United States", "fiscal year 2025", "US dollars"),
    ),
    (
        ("h1b_wages", {"title_group": "ML Engineer", "scope_key": "41940"}, P50),
        (None, "San Jose-Sunnyvale-Santa Clara, CA", "fiscal year 2025", "US dollars"),
    ),
    (
        (
            "aijobs_pay",
            {"cut": "all years, all levels", "job_title": "AI Engineer"},
            P50,
        ),
        ("$175,000", "United States", "2020 to August 2025", "US dollars"),
    ),
    (
        ("aijobs_country_pay", {"job_title": "AI Engineer", "country_code": "CA"}, P50),
        ("$119,000", "Canada", "2023 to August 2025", "US dollars"),
    ),
    (
        (
            "stackoverflow_pay",
            {"scope": "World", "developer_type": "Academic researcher"},
            P50,
        ),
        ("$50,955", "worldwide", "survey of 2024", "US dollars"),
    ),
    (
        (
            "ai_posting_share",
            {"country_code": "US", "month": "2026-06"},
            {"column": "ai_share_pct", "format": "percent"},
        ),
        ("5.8%", "United States", "June 2026", "percent"),
    ),
    (
        (
            "postings_index",
            {
                "country_code": "EA",
                "series": "All postings (seasonally adjusted)",
                "month": "2020-02",
            },
            {"column": "index_feb_2020_100", "format": "index"},
        ),
        (None, "Euro area", "February 2020", "index"),
    ),
    (
        (
            "world_wages",
            {
                "country_code": "FI",
                "occupation_code": "2512",
                "period": "2024",
                "statistic": "regular_median",
            },
            {"column": "value", "format": "own_currency"},
        ),
        ("EUR 5,100", "Finland", "2024", "EUR a month"),
    ),
    (
        (
            "onet_skills",
            {"onet_code": "15-2051.01", "element_id": "2.A.1.a"},
            {"column": "importance", "format": "number", "decimals": 2},
        ),
        (None, "United States", "O*NET 29.3", "number"),
    ),
    (
        (
            "employment_projections",
            {"round": "2021-31", "soc_code": "15-2051"},
            {"column": "change_pct", "format": "percent_signed"},
        ),
        ("+35.8%", "United States", "2021 to 2031", "percent"),
    ),
    (
        (
            "oews_metro_history",
            {"year": 2024, "cbsa_code": "41940", "soc_code": "11-3021"},
            P50,
        ),
        (
            "at or above $239,200",
            "San Jose-Sunnyvale-Santa Clara, CA",
            "May 2024",
            "US dollars",
        ),
    ),
]


@pytest.mark.parametrize(("asked", "said"), QUOTED, ids=[asked[0] for asked, _said in QUOTED])
def test_place_period_and_unit_come_from_the_row(asked: Any, said: Any) -> None:
    """The registry names a cell; the row says the rest."""
    table, where, entry = asked
    found = number(table, where, **entry)
    text, geography, period, unit = said
    assert text is None or found.text == text
    assert (found.geography, found.period) == (geography, period)
    assert unit in (found.unit, "number")


def test_what_the_registry_says_comes_first() -> None:
    """An entry of its own place, period and unit keeps them."""
    found = number(
        "h1b_wages",
        {"title_group": "ML Engineer", "scope": "national"},
        geography="the country",
        period="FY {fiscal_year}",
        unit="dollars",
        **P50,
    )
    assert (found.geography, found.period, found.unit) == ("the country", "FY 2025", "dollars")


def test_a_projection_cites_its_round_and_not_the_table() -> None:
    """The table spans seven rounds; the citation names the one quoted."""
    where: dict[str, str | int] = {"round": "2016-26", "soc_code": "15-2041"}
    found = number("employment_projections", where, column="openings_jobs_per_year", format="jobs")
    assert found.cited == ("BLS Employment Projections, 2016-26",)


def test_a_month_is_cited_as_a_month() -> None:
    """A source that spans years is cited with the number's own date."""
    where: dict[str, str | int] = {"country_code": "US", "month": "2026-06"}
    found = number("ai_posting_share", where, column="ai_share_pct", format="percent")
    assert found.cited == ("Indeed Hiring Lab AI Tracker, June 2026",)


@pytest.mark.parametrize(
    ("column", "cells", "why"),
    [
        ("p50_usd_per_year", {"filings_n": 9}, "fewer than 10 filings"),
        ("p50_usd_per_year", {"filings_n": 10}, ""),
        ("filings_n", {"filings_n": 9}, ""),
        ("importance", {"recommend_suppress": "Y"}, "recommends not to use it"),
        ("importance", {"recommend_suppress": "", "level_not_relevant": "Y"}, ""),
        ("level", {"level_not_relevant": "Y"}, "level means nothing"),
    ],
)
def test_a_doubtful_cell_is_known(column: str, cells: dict[str, Any], why: str) -> None:
    """Small counts and cells that the publisher advises against are told apart."""
    assert why in doubt(column, cells) if why else doubt(column, cells) == ""


def test_a_doubtful_cell_is_refused() -> None:
    """A share that O*NET asks not to use cannot be quoted."""
    with pytest.raises(NumberError, match="recommends not to use it"):
        number(
            "onet_education",
            {"onet_code": "15-1211.00", "category": 5},
            column="respondents_pct",
            format="percent",
        )


def test_an_own_currency_needs_one() -> None:
    """A count of people has no currency."""
    where: dict[str, str | int] = {
        "country_code": "FI",
        "occupation_code": "2512",
        "statistic": "n_employees",
    }
    with pytest.raises(NumberError, match="needs a row with a currency"):
        number("world_wages", where, column="value", format="own_currency")


def test_every_context_is_of_a_table() -> None:
    """No function is left over; a table without one says nothing of itself."""
    assert set(CONTEXTS) <= set(TABLES)
    assert context_of("cpi_u", {}).period == ""
