"""The columns that several tables share, and the words and limits they are written in."""

from careerbook.facts.schema import Column

USD = "US dollars a year, before tax, of the row's reference year"
JOBS = "jobs"
PERCENT = "percent"

# A wage outside these limits is a unit mistake (an hourly wage, thousands), not a salary:
# the largest percentile in our releases is below 450,000, the smallest above 19,000.
LOWEST_WAGE = 10_000
HIGHEST_WAGE = 1_000_000

SHORT_PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
PERCENTILES = tuple(f"{short}_usd_per_year" for short in SHORT_PERCENTILES)
FLAGS = ("Y", "N")
LEVELS = ("total", "major", "minor", "detailed")
SOC_SYSTEMS = ("2010 SOC", "OES hybrid 2010/2018", "2018 SOC")


def year_column(description: str = "Reference year; wages and jobs are of May.") -> Column:
    """Return the column `year`."""
    return Column("year", "int", "", description, minimum=2000, maximum=2100)


def soc_column() -> Column:
    """Return the column `soc_code`."""
    text = "Code of the Standard Occupational Classification."
    return Column("soc_code", "text", "", text, pattern=r"\d\d-\d{4}", example="15-2051")


def title_column() -> Column:
    """Return the column `occupation_title`."""
    return Column("occupation_title", "text", "", "Occupation as the OEWS names it.")


def level_column(required: bool = True) -> Column:
    """Return the column `level`."""
    text = "Level in the classification: all occupations, major group, minor group, detailed."
    return Column("level", "text", "", text, required=required, allowed=LEVELS)


def soc_system_column() -> Column:
    """Return the column `soc_system`."""
    text = "Classification in force; codes of different systems are not one series."
    return Column("soc_system", "text", "", text, allowed=SOC_SYSTEMS)


def state_column(name: str = "state_code", text: str = "Postal code of the state.") -> Column:
    """Return a column with the postal code of a state."""
    return Column(name, "text", "", text, pattern="[A-Z]{2}", example="CA")


def cbsa_column() -> Column:
    """Return the column `cbsa_code`."""
    text = "Code of the metropolitan area (core-based statistical area); text, not a number."
    return Column("cbsa_code", "text", "", text, pattern=r"\d{5}", example="41860")


def metro_columns() -> tuple[Column, Column, Column]:
    """Return code, name and state of a metropolitan area."""
    name = Column("metro_name", "text", "", "Metropolitan area, delineation of May 2024.")
    state = state_column("primary_state_code", "State in which most of the area lies.")
    return cbsa_column(), name, state


def employment_column(required: bool) -> Column:
    """Return the column `employment_jobs`."""
    text = "Wage and salary jobs; the self-employed are not counted."
    return Column("employment_jobs", "int", JOBS, text, required=required, minimum=0)


def quotient_column() -> Column:
    """Return the column `location_quotient`."""
    text = "Share of local jobs in this occupation over the national share (1 = the same)."
    return Column(
        "location_quotient", "number", "ratio", text, required=False, minimum=0, maximum=100
    )


def wage_column(
    name: str,
    text: str,
    required: bool = False,
    lowest: int = LOWEST_WAGE,
    highest: int = HIGHEST_WAGE,
) -> Column:
    """Return a column with a yearly wage in US dollars."""
    return Column(name, "int", USD, text, required=required, minimum=lowest, maximum=highest)


def mean_column(required: bool) -> Column:
    """Return the column `mean_usd_per_year`."""
    return wage_column(
        "mean_usd_per_year", "Mean wage; bonuses and equity are mostly left out.", required
    )


def percentile_columns(
    many: str = "jobs",
    pays: str = "pays",
    required: bool = False,
    lowest: int = LOWEST_WAGE,
    highest: int = HIGHEST_WAGE,
) -> tuple[Column, ...]:
    """Return the five columns from `p10_usd_per_year` to `p90_usd_per_year`.

    Parameters
    ----------
    many, pays
        What is counted and what it does: ``"jobs"`` that each ``"pays"``, by default.
    required, lowest, highest
        Whether a cell may be blank, and the limits of a sound wage.
    """
    texts = {
        "p10": f"One in ten {many} {pays} less than this.",
        "p25": f"One in four {many} {pays} less than this.",
        "p50": f"Median wage: half of the {many} {pays.removesuffix('s')} less.",
        "p75": f"One in four {many} {pays} more than this.",
        "p90": f"One in ten {many} {pays} more than this.",
    }
    return tuple(
        wage_column(f"{short}_usd_per_year", text, required, lowest, highest)
        for short, text in texts.items()
    )


def error_column(name: str, of: str) -> Column:
    """Return a column with a relative standard error in percent."""
    text = f"Relative standard error of the {of}, as published."
    return Column(name, "number", PERCENT, text, minimum=0, maximum=100)


def top_code_columns(allowed: tuple[str, ...] = SHORT_PERCENTILES) -> tuple[Column, Column]:
    """Return `top_coded`, of which percentiles only "at or above" is known, and the top code."""
    marks = Column(
        "top_coded",
        "text",
        "",
        "Percentiles that the publisher shows only as 'at or above' the top code.",
        required=False,
        allowed=allowed,
        many=True,
    )
    text = "Top code of the row's release, where it applies."
    return marks, wage_column("top_code_usd_per_year", text)


def suppressed_column() -> Column:
    """Return the column `suppressed`."""
    text = "What the publisher withheld in this row; empty when nothing."
    allowed = ("wage", "employment")
    return Column("suppressed", "text", "", text, required=False, allowed=allowed, many=True)


def count_column(name: str, of: str, text: str, least: int = 1) -> Column:
    """Return a column that counts what a figure rests on, such as postings or respondents."""
    return Column(name, "int", of, text, minimum=least)


def flag_column(name: str, text: str, required: bool = True) -> Column:
    """Return a column that says yes (``Y``) or no (``N``)."""
    return Column(name, "text", "", text, required=required, allowed=FLAGS)


def country_column() -> Column:
    """Return the column `country_code`."""
    text = "Two-letter code of the country (ISO 3166-1); EA is the euro area."
    return Column("country_code", "text", "", text, pattern="[A-Z]{2}", example="US")


def month_column(name: str = "month", text: str = "Month that the figure is about.") -> Column:
    """Return a column with a month such as ``2025-06``."""
    return Column(name, "text", "", text, pattern=r"20\d\d-(0[1-9]|1[0-2])", example="2025-06")


def days_column() -> Column:
    """Return the column `days`."""
    text = "Days of the month that the mean is over; fewer than the month has: it was cut off."
    return Column("days", "int", "days", text, minimum=1, maximum=31)


def whole_period_column() -> Column:
    """Return the column `whole_period`: prose that quotes a row with N must say so (BK015)."""
    text = (
        "Y when the data reach from the first to the last day of the month or year; N when they "
        "were read before its end."
    )
    return flag_column("whole_period", text)


def index_column(name: str, text: str, required: bool = True) -> Column:
    """Return a column with a price index."""
    return Column(
        name, "number", "index, 1982-84 = 100", text, required=required, minimum=10, maximum=2000
    )


def parity_column() -> Column:
    """Return the column `rpp_us100`."""
    text = "Price level of the place, all items; below 100 is cheaper than the US as a whole."
    return Column(
        "rpp_us100", "number", "index, US = 100", text, required=False, minimum=50, maximum=200
    )
