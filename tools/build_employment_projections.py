"""Writes `employment_projections`: every round, in whole jobs.

Each round re-bases and re-classifies, so that rounds are no series: the round is part of the key.
The round 2025-35 was read through a copy, value by value, and is marked until it is confirmed.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import tidy

from careerbook.facts.tables.projections import COVERAGE

NAME = "employment_projections"
NEWEST = "bls_projections_2025_35_partial"
GROUP_LINE, DETAILED_LINE = "Summary", "Line item"  # a group of occupations, and a detailed one
COLUMNS = (
    "base_year",
    "target_year",
    "soc_code",
    "level",
    "employment_base_thousand",
    "employment_projected_thousand",
    "change_thousand",
    "change_pct",
    "annual_openings_thousand",
    "median_wage_usd",
    "median_wage_year",
    "typical_entry_education",
    "related_work_experience",
    "on_the_job_training",
    "self_employed_pct",
)
NEWEST_COLUMNS = (
    *("base_year", "target_year", "soc_code", "occupation", "bls_ai_exposure_category"),
    *("change_pct", "annual_openings_jobs", "employment_base_thousand"),
    *("employment_projected_thousand", "median_wage_2025_usd", "level", "what_was_read"),
)
CHANGE_IN_TITLE = re.compile(r"\((-?[\d,]+) jobs\)$")
"""A group whose change in jobs was noted behind its name."""
ROUNDED = (
    "OOH page value, rounded, in stored copy",
    "stored copy (fastest-growing line)",
)
# Published for detailed occupations only. The facts carry "None" for a group's experience and
# training, which would read as "no experience needed": a group's cells are left blank.
DETAILED_ONLY = ("typical_entry_education", "related_work_experience", "on_the_job_training")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per occupation of the round."""
    titles = tidy.registered_occupations(facts)
    return [*_copied(facts, titles), *_typed(facts, titles)]


def _copied(facts: Path, titles: tidy.Registry) -> Iterator[tidy.Row]:
    """Yield the rows that were copied from a table of the publisher."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    for number, fact in table:
        is_group = table.translate(number, "level", {GROUP_LINE: "yes", DETAILED_LINE: ""})
        title, level = tidy.registered(titles, table, number)
        yield _with_coverage(
            {
                "round": f"{fact['base_year']}-{fact['target_year'][2:]}",
                "base_year": fact["base_year"],
                "target_year": fact["target_year"],
                "soc_code": fact["soc_code"],
                "occupation_title": title,
                "level": level,
                "employment_base_jobs": _jobs(table, number, "employment_base_thousand"),
                "employment_projected_jobs": _jobs(table, number, "employment_projected_thousand"),
                "change_jobs": _jobs(table, number, "change_thousand"),
                "change_pct": fact["change_pct"],
                "openings_jobs_per_year": _jobs(table, number, "annual_openings_thousand"),
                "median_usd_per_year": table.whole(number, "median_wage_usd"),
                "median_year": table.whole(number, "median_wage_year"),
                **{name: "" if is_group else fact[name] for name in DETAILED_ONLY},
                "self_employed_pct": fact["self_employed_pct"],
                "ai_exposure_category": "",
                "percent_rounded": "N",
                "to_be_confirmed": "N",
            }
        )


def _typed(facts: Path, titles: tidy.Registry) -> Iterator[tidy.Row]:
    """Yield the rows of the newest round, read value by value through copies."""
    table = tidy.FactsTable(facts, NEWEST, NEWEST_COLUMNS)
    for number, fact in table:
        title, level = tidy.registered(titles, table, number)
        said = CHANGE_IN_TITLE.search(fact["occupation"])
        yield _with_coverage(
            {
                "round": f"{fact['base_year']}-{fact['target_year'][2:]}",
                "base_year": fact["base_year"],
                "target_year": fact["target_year"],
                "soc_code": fact["soc_code"],
                "occupation_title": title,
                "level": level,
                "employment_base_jobs": _jobs(table, number, "employment_base_thousand"),
                "employment_projected_jobs": _jobs(table, number, "employment_projected_thousand"),
                "change_jobs": said[1].replace(",", "") if said else "",
                "change_pct": table.number(number, "change_pct"),
                "openings_jobs_per_year": table.whole(number, "annual_openings_jobs"),
                "median_usd_per_year": table.whole(number, "median_wage_2025_usd"),
                "median_year": fact["base_year"],
                **dict.fromkeys((*DETAILED_ONLY, "self_employed_pct"), ""),
                "ai_exposure_category": fact["bls_ai_exposure_category"],
                "percent_rounded": "Y" if fact["what_was_read"] in ROUNDED else "N",
                "to_be_confirmed": "Y",
            }
        )


def _with_coverage(row: tidy.Row) -> tidy.Row:
    """Return the row with what it lacks, in the words of the table's rules."""
    return {**row, "coverage": ";".join(mark for mark, name in COVERAGE.items() if not row[name])}


def _jobs(table: tidy.FactsTable, number: int, column: str) -> str:
    return table.whole(number, column, tidy.JOBS_PER_THOUSAND)


if __name__ == "__main__":
    tidy.main(NAME, build)
