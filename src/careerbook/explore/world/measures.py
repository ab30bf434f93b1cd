"""What each country's office measures, and which of its occupations stand for a kind of work.

To add a country: its `Country`, one `Measure` for each kind of pay it publishes, and its codes in
`WORKS`. Amounts never leave their currency and time here.
"""

from __future__ import annotations

from dataclasses import dataclass

POINTS = ("p10", "p25", "p50", "p75", "p90", "mean")
PER_WORDS = {"hour": "an hour", "month": "a month", "year": "a year"}
WHOLE_COUNTRY = "country"


@dataclass(frozen=True)
class Country:
    """A country as the page shows it.

    Parameters
    ----------
    code, name, in_words
        ISO code; English name; the name after "in".
    currency
        ISO code of the money its figures are in.
    counted
        What its counts are of: employees, people, jobs; ``""`` where there are none.
    """

    code: str
    name: str
    in_words: str
    currency: str
    counted: str = ""


COUNTRIES = {
    place.code: place
    for place in (
        Country("AU", "Australia", "Australia", "AUD", "people"),
        Country("CA", "Canada", "Canada", "CAD"),
        Country("DE", "Germany", "Germany", "EUR"),
        Country("DK", "Denmark", "Denmark", "DKK", "employees"),
        Country("ES", "Spain", "Spain", "EUR"),
        Country("FI", "Finland", "Finland", "EUR", "employees"),
        Country("GB", "United Kingdom", "the United Kingdom", "GBP", "jobs"),
        Country("IE", "Ireland", "Ireland", "EUR"),
        Country("NL", "Netherlands", "the Netherlands", "EUR", "employees"),
        Country("NO", "Norway", "Norway", "NOK", "employees"),
        Country("SE", "Sweden", "Sweden", "SEK"),
        Country("US", "United States", "the United States", "USD", "jobs"),
    )
}


@dataclass(frozen=True)
class Measure:
    """One kind of pay that an office publishes.

    Parameters
    ----------
    country, key
        Country code, and a name of our own that is unique within the country.
    label
        The kind of pay in a few words.
    per
        ``hour``, ``month`` or ``year``.
    definition
        What a reader must know about it, one or two sentences.
    statistics
        Point of `POINTS` -> name of the statistic in the table `world_wages`.
    """

    country: str
    key: str
    label: str
    per: str
    definition: str
    statistics: dict[str, str]


def _plain(points: str, before: str = "", after: str = "") -> dict[str, str]:
    """Return statistics whose names are those of the points, with an addition; p50 is median."""
    names = {"p50": "median"}
    return {point: f"{before}{names.get(point, point)}{after}" for point in points.split()}


MEASURES = (
    Measure(
        *("AU", "salary", "Salary or wage income", "year"),
        "From tax returns, which do not tell hours worked; only mean and median are published.",
        _plain("p50 mean", "salary_or_wage_income_"),
    ),
    Measure(
        *("AU", "taxable", "Taxable income", "year"),
        "From tax returns: all taxable income of the person, not this job's pay alone.",
        _plain("p50 mean", "taxable_income_"),
    ),
    Measure(
        *("AU", "total", "Total income", "year"),
        "From tax returns: all income of the person, not this job's pay alone.",
        _plain("p50 mean", "total_income_"),
    ),
    Measure(
        *("CA", "wage", "Hourly wage", "hour"),
        "The Job Bank's low and high wage are the 10th and 90th percentile; its average is the "
        "mean. Some provinces have fewer statistics and another period.",
        {
            "p10": "p10_low",
            "p25": "p25_q1",
            "p50": "median",
            "p75": "p75_q3",
            "p90": "p90_high",
            "mean": "average",
        },
    ),
    Measure(
        *("DE", "regular", "Monthly earnings without bonuses", "month"),
        "One occupation is held, software development and programming as a whole; only mean and "
        "median.",
        _plain("p50 mean", "regular_"),
    ),
    Measure(
        *("DE", "total", "Yearly earnings with bonuses", "year"),
        "Bonuses counted. One occupation is held, software development and programming as a "
        "whole; only mean and median.",
        _plain("p50 mean", "total_"),
    ),
    Measure(
        *("DK", "hour", "Hourly earnings", "hour"),
        "Denmark publishes two: these, and pay for the standard hour, which is lower.",
        _plain("p25 p50 p75 mean"),
    ),
    Measure(
        *("DK", "standard", "Pay for the standard hour", "hour"),
        "Denmark publishes two: this one, and hourly earnings, which are higher.",
        _plain("p25 p50 p75 mean", after="_std"),
    ),
    Measure(
        *("ES", "year", "Yearly earnings", "year"),
        "Of 2018, the newest that is held; the survey's group is wide.",
        _plain("p10 p25 p50 p75 p90 mean"),
    ),
    Measure(
        *("FI", "total", "Total monthly earnings", "month"),
        "Bonuses counted. Quartiles are not held: the strip runs from the 10th to the 90th "
        "percentile.",
        _plain("p10 p50 p90 mean", "total_"),
    ),
    Measure(
        *("FI", "regular", "Regular monthly earnings", "month"),
        "Bonuses left out. Quartiles are not held: the strip runs from the 10th to the 90th "
        "percentile.",
        _plain("p10 p50 p90 mean", "regular_"),
    ),
    Measure(
        *("GB", "year", "Yearly pay", "year"),
        "Annual Survey of Hours and Earnings, 2025 provisional. For most of these occupations "
        "the highest percentiles were not released.",
        _plain("p10 p25 p50 p75 p90 mean"),
    ),
    Measure(
        *("IE", "hour", "Hourly earnings", "hour"),
        "All professionals, a one-digit group: far wider than computing work. Only mean and "
        "median.",
        _plain("p50 mean"),
    ),
    Measure(
        *("NL", "hour", "Hourly pay", "hour"),
        "Median and quartiles; no mean. One occupation is held.",
        _plain("p25 p50 p75"),
    ),
    Measure(
        *("NO", "monthly", "Monthly earnings", "month"),
        "Norway publishes two: these, and the agreed monthly pay, which is never higher.",
        _plain("p25 p50 p75 mean"),
    ),
    Measure(
        *("NO", "agreed", "Agreed monthly pay", "month"),
        "Norway publishes two: this one, and monthly earnings, which are never lower.",
        _plain("p25 p50 p75 mean", "avtalt_"),
    ),
    Measure(
        *("SE", "month", "Monthly pay", "month"),
        "Private and public sector, by the Swedish wage and salary structures statistics.",
        _plain("p10 p25 p50 p75 p90 mean"),
    ),
    Measure(
        *("US", "year", "Yearly wage", "year"),
        "Wage and salary jobs. Commissions and production bonuses count; overtime, other bonuses "
        "and stock do not.",
        _plain("p10 p25 p50 p75 p90 mean"),
    ),
)
"""The first measure of a country is the one shown side by side."""


@dataclass(frozen=True)
class Work:
    """A kind of work and the code that stands for it in each country: our choice, by title.

    Parameters
    ----------
    people
        Who does it, in the plural.
    codes
        Country code -> occupation code. A country that is missing has no figure of its own.
    """

    people: str
    codes: dict[str, str]


WORKS = {
    "developers": Work(
        "software developers",
        {
            "AU": "261313", "CA": "21232", "DE": "434", "DK": "2512", "ES": "it_professionals",
            "FI": "2512", "GB": "2134", "IE": "soc1:2", "NL": "0811", "NO": "2512",
            "SE": "2512", "US": "15-1252",
        },
    ),
    "analysts": Work(
        "systems analysts",
        {"DK": "2511", "FI": "2511", "GB": "2133", "NO": "2511", "SE": "2511", "US": "15-1211"},
    ),
    "testers": Work(
        "software testers", {"AU": "261314", "GB": "2136", "SE": "2514", "US": "15-1253"}
    ),
    "security": Work(
        "security specialists", {"AU": "261315", "GB": "2135", "SE": "2516", "US": "15-1212"}
    ),
}  # fmt: skip
