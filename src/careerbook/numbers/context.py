"""What a row of a table says of its own place, period and unit, and whether it may be quoted.

`data/numbers.toml` need not repeat what stands in the row: an entry without ``geography``,
``period`` or ``unit`` gets them from here. Add a table by adding its function to `CONTEXTS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Cells = Mapping[str, Any]

US = "United States"
LEAST_COUNT = 10
"""A wage that rests on fewer people, postings or filings is not quoted."""
COUNTS = {
    "filings_n": "filings",
    "postings_n": "postings",
    "distinct_n": "distinct postings",
    "respondents_n": "respondents",
}


@dataclass(frozen=True)
class Context:
    """What a row says of its numbers.

    Parameters
    ----------
    geography, period, unit
        Place, reference period and unit in words; ``""`` where the row says nothing.
    dated
        What follows the publisher in a citation instead of the dates of the whole table.
    """

    geography: str = ""
    period: str = ""
    unit: str = ""
    dated: str = ""


def context_of(table: str, cells: Cells) -> Context:
    """Return what a row says; an empty `Context` for a table that leaves it to the registry."""
    return CONTEXTS[table](cells) if table in CONTEXTS else Context()


def doubt(column: str, cells: Cells) -> str:
    """Return why a cell must not be quoted, in words; ``""`` when it may.

    Example
    -------
    >>> doubt("p50_usd_per_year", {"filings_n": 8})
    'it rests on fewer than 10 filings'
    """
    for name, of in COUNTS.items():
        if name in cells and column != name and cells[name] < LEAST_COUNT:
            return f"it rests on fewer than {LEAST_COUNT} {of}"
    if cells.get("recommend_suppress") == "Y":
        return "its publisher recommends not to use it"
    if column == "level" and cells.get("level_not_relevant") == "Y":
        return "raters found the element not relevant to the occupation, so its level means nothing"
    return ""


def month_in_words(month: str) -> str:
    """Return ``2026-06`` as ``June 2026``.

    Example
    -------
    >>> month_in_words("2026-06")
    'June 2026'
    """
    return date.fromisoformat(f"{month}-01").strftime("%B %Y")


def _may(cells: Cells) -> Context:
    return Context(geography=US, period=f"May {cells['year']}")


def _metro_history(cells: Cells) -> Context:
    return Context(geography=cells["metro_name"], period=f"May {cells['year']}")


def _projection(cells: Cells) -> Context:
    years = f"{cells['base_year']} to {cells['target_year']}"
    return Context(geography=US, period=years, dated=cells["round"])


def _filings(cells: Cells) -> Context:
    place = cells["scope_name"] if cells["scope"] == "metro" else US
    return Context(geography=place, period=f"fiscal year {cells['fiscal_year']}")


def _advertised(cells: Cells) -> Context:
    year = cells["work_year"]
    if year == "all":
        return Context(geography=US, period="2020 to August 2025")
    until = "" if cells["whole_period"] == "Y" else ", to 3 August"
    return Context(geography=US, period=f"{year}{until}")


def _advertised_new(cells: Cells) -> Context:
    years = str(cells["work_years"]).replace("-", " and ")
    until = "" if cells["whole_period"] == "Y" else ", to 3 August"
    return Context(geography=US, period=f"{years}{until}")


def _business_use(cells: Cells) -> Context:
    return Context(geography=US, period=str(cells["period"]))


def _advertised_abroad(cells: Cells) -> Context:
    return Context(geography=_country(cells), period="2023 to August 2025")


def _survey(cells: Cells) -> Context:
    place = "worldwide" if cells["scope"] == "World" else cells["scope"]
    return Context(geography=place, period=f"survey of {cells['survey_year']}")


def _month(cells: Cells) -> Context:
    days = "" if cells["whole_period"] == "Y" else f", the first {cells['days']} days"
    return Context(geography=_country(cells), period=f"{month_in_words(cells['month'])}{days}")


def _official_abroad(cells: Cells) -> Context:
    whole = cells["region"] == "country"
    place = cells["country_name"] if whole else f"{cells['region']}, {cells['country_name']}"
    unit = f"{cells['currency']} a {cells['per']}" if cells["currency"] else cells["per"]
    return Context(geography=place, period=cells["period"], unit=unit)


def _onet(cells: Cells) -> Context:
    release = f"O*NET {cells['onet_release']}"
    return Context(geography=US, period=release)


def _country(cells: Cells) -> str:
    from careerbook.facts.data import load

    names = load("countries").set_index("country_code")["country_name"]
    return str(names[cells["country_code"]])


CONTEXTS: dict[str, Callable[[Cells], Context]] = {
    "oews_metro_history": _metro_history,
    "oews_sector": _may,
    "oews_education": _may,
    "employment_projections": _projection,
    "h1b_wages": _filings,
    "aijobs_pay": _advertised,
    "aijobs_country_pay": _advertised_abroad,
    "aijobs_new_title_pay": _advertised_new,
    "remote_posting_share": _month,
    "btos_ai_use": _business_use,
    "stackoverflow_pay": _survey,
    "ai_posting_share": _month,
    "postings_index": _month,
    "world_wages": _official_abroad,
    **dict.fromkeys(
        (
            "onet_skills",
            "onet_essential_skills",
            "onet_knowledge",
            "onet_work_styles",
            "onet_interests",
            "onet_education",
        ),
        _onet,
    ),
}
