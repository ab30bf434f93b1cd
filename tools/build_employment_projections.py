"""Writes `employment_projections`: every round, in whole jobs.

Each round re-bases and re-classifies, so that rounds are no series: the round is part of the key.
"""

from pathlib import Path

import tidy

NAME = "employment_projections"
GROUP_LINE = "Summary"  # a group of occupations; "Line item" is a detailed one
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
# Published for detailed occupations only. The facts carry "None" for a group's experience and
# training, which would read as "no experience needed": a group's cells are left blank.
DETAILED_ONLY = ("typical_entry_education", "related_work_experience", "on_the_job_training")


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per occupation of the round."""
    table = tidy.FactsTable(facts, NAME, COLUMNS)
    titles = tidy.occupation_titles(facts)
    levels = {
        fact["soc_code"]: fact["level"]
        for _, fact in tidy.FactsTable(facts, "oews_national", ["soc_code", "level"])
    }
    rows = []
    for number, fact in table:
        is_group = table.translate(number, "level", {GROUP_LINE: "yes", "Line item": ""})
        rows.append(
            {
                "round": f"{fact['base_year']}-{fact['target_year'][2:]}",
                "base_year": fact["base_year"],
                "target_year": fact["target_year"],
                "soc_code": fact["soc_code"],
                "occupation_title": tidy.title_of(titles, table, number),
                "level": levels[fact["soc_code"]],
                "employment_base_jobs": _jobs(table, number, "employment_base_thousand"),
                "employment_projected_jobs": _jobs(table, number, "employment_projected_thousand"),
                "change_jobs": _jobs(table, number, "change_thousand"),
                "change_pct": fact["change_pct"],
                "openings_jobs_per_year": _jobs(table, number, "annual_openings_thousand"),
                "median_usd_per_year": table.whole(number, "median_wage_usd"),
                "median_year": table.whole(number, "median_wage_year"),
                **{name: "" if is_group else fact[name] for name in DETAILED_ONLY},
                "self_employed_pct": fact["self_employed_pct"],
                "coverage": _coverage(fact),
            }
        )
    return rows


def _coverage(fact: tidy.Row) -> str:
    """Say what a row lacks, in the words of the table's rules."""
    if not fact["employment_base_thousand"]:
        return "change and wage only"
    return "" if fact["median_wage_usd"] else "no wage"


def _jobs(table: tidy.FactsTable, number: int, column: str) -> str:
    return table.whole(number, column, tidy.JOBS_PER_THOUSAND)


if __name__ == "__main__":
    tidy.main(NAME, build)
