"""Reads random cells of the tables again from the facts folder, by code of its own.

``python tools/reread_cells.py FACTS_DIR [--tables FOLDER] [--cells 300] [--seed 0]``

It shares nothing with the scripts that write the tables or with the loaders: it knows for itself
in which file, row and column of the facts a cell stands and what became of it on the way. It is
run when the tables are written; the handbook itself never needs the facts folder.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections.abc import Callable
from pathlib import Path

Row = dict[str, str]
Reread = Callable[[Row, Row], bool]


def same(column: str) -> Reread:
    """Return a check that a cell is the text of the facts column."""
    return lambda fact, cell: fact[column] == cell["?"]


def number(column: str, factor: float = 1) -> Reread:
    """Return a check that a cell is the number of the facts column, times `factor`."""

    def check(fact: Row, cell: Row) -> bool:
        if not fact[column] or not cell["?"]:
            return fact[column] == cell["?"]
        return abs(float(fact[column]) * factor - float(cell["?"])) < 1e-6

    return check


def word(column: str, words: dict[str, str]) -> Reread:
    """Return a check that a cell is the handbook's word for the text of the facts column."""
    return lambda fact, cell: words[fact[column]] == cell["?"]


LEVELS = {"EN": "entry", "MI": "mid", "SE": "senior", "EX": "executive", "all": "all"}
YES_NO = {"yes": "Y", "no": "N"}
CENTS = ("p10", "p25", "p50", "p75", "p90")

# Table -> (facts file, key columns of the table, key of a facts row, column -> check)
TABLES: dict[str, tuple[str, tuple[str, ...], Callable[[Row], tuple[str, ...]], dict[str, Reread]]]
TABLES = {
    "ai_exposure_measures": (
        "ai_exposure_measures",
        ("measure_id",),
        lambda fact: (fact["measure_id"].split()[0],),
        {
            "measure_name": same("name"),
            "authors": same("authors"),
            "published": same("published"),
            "higher_means": same("what_a_higher_value_means"),
            "scale": same("scale"),
            "licence": same("licence"),
            "read_from": same("read_from"),
            "url": same("url"),
        },
    ),
    "ai_exposure_soc2018": (
        "ai_exposure_soc2018",
        ("soc_code", "measure_id"),
        lambda fact: (fact["soc_code"], fact["measure_id"]),
        {
            "value": number("value"),
            "occupation_title": same("occupation"),
            "source_code_system": same("source_code_system"),
            "source_codes": same("source_codes"),
            "source_codes_n": lambda fact, cell: (
                {"same code": "1", "one code": "1"}.get(
                    fact["conversion"], fact["conversion"].removeprefix("mean of ").split()[0]
                )
                == cell["?"]
            ),
        },
    ),
    "ai_exposure_isco08": (
        "ai_exposure_isco08",
        ("isco08_code",),
        lambda fact: (fact["isco08_code"],),
        {
            "occupation_title": same("occupation"),
            "major_group": lambda fact, cell: fact["isco08_major_group"][4:] == cell["?"],
            "tasks_n": number("tasks"),
            "mean_score_2025": number("mean_score_2025_0_1"),
            "sd_score_2025": number("sd_score_2025"),
            "mean_score_2023": number("mean_score_2023_0_1"),
            "sd_score_2023": number("sd_score_2023"),
            "category_2025": lambda fact, cell: (
                fact["gradient_2025"].removeprefix("Exposed: ").lower() == cell["?"]
            ),
            "category_2023": lambda fact, cell: fact["category_2023"][:9].lower() == cell["?"][:9],
        },
    ),
    "studies_entry_level": (
        "studies_entry_level",
        ("study_title", "published", "finding"),
        lambda fact: (fact["study"], fact["published"].split(" ")[0], fact["finding"]),
        {
            "authors": same("authors"),
            "value": number("value"),
            "unit": same("unit"),
            "direction": same("direction"),
            "sample": same("population"),
            "country": same("country"),
            "period": same("period"),
            "read_as": same("what_was_read"),
            "source_url": same("source_url"),
            "second_source_url": same("second_source_url"),
            "about_entry_level": word("about_entry_level", YES_NO),
        },
    ),
    "employment_projections": (
        "bls_projections_2025_35_partial",
        ("round", "soc_code"),
        lambda fact: (f"{fact['base_year']}-{int(fact['target_year']) % 100}", fact["soc_code"]),
        {
            "change_pct": number("change_pct"),
            "openings_jobs_per_year": number("annual_openings_jobs"),
            "employment_base_jobs": number("employment_base_thousand", 1000),
            "employment_projected_jobs": number("employment_projected_thousand", 1000),
            "median_usd_per_year": number("median_wage_2025_usd"),
            "ai_exposure_category": same("bls_ai_exposure_category"),
            "percent_rounded": lambda fact, cell: (
                ("rounded" in fact["what_was_read"] or "fastest" in fact["what_was_read"])
                == (cell["?"] == "Y")
            ),
        },
    ),
    "bls_ai_notes": (
        "bls_ai_staffing_share_notes_2025_35",
        ("soc_code", "industry"),
        lambda fact: (fact["soc_code"], fact["industry"]),
        {
            "occupation_title": same("occupation"),
            "share_of_staff": same("staffing_share"),
            "factor": same("factor"),
            "reason": same("reason_summarised"),
        },
    ),
    "aijobs_new_title_pay": (
        "aijobs_new_title_pay",
        ("name", "work_years", "experience_level"),
        lambda fact: (fact["name"], fact["work_years"], LEVELS[fact["experience_level"]]),
        {
            "cut": word("kind", {"role_group": "title group", "job_title": "job title"}),
            "postings_n": number("rows"),
            "distinct_n": number("distinct_rows"),
            **{f"{cent}_usd_per_year": number(f"{cent}_usd") for cent in CENTS},
            **{f"{cent}_distinct_usd_per_year": number(f"{cent}_distinct_usd") for cent in CENTS},
        },
    ),
    "aijobs_experience_share_by_year": (
        "aijobs_experience_share_by_year",
        ("companies", "title_group", "work_year", "experience_level"),
        lambda fact: (
            "all" if fact["scope"] == "all" else "United States",
            fact["scope"].split(",")[0].removeprefix("group ") if "group" in fact["scope"] else "",
            fact["work_year"],
            LEVELS[fact["experience_level"]],
        ),
        {
            "postings_n": number("rows"),
            "all_levels_n": number("rows_total"),
            "share_pct": number("share_pct"),
            "distinct_all_levels_n": number("distinct_rows_total"),
            "share_of_distinct_pct": number("share_of_distinct_pct"),
        },
    ),
    "new_roles_pay_coverage": (
        "new_roles_pay_coverage",
        ("new_role",),
        lambda fact: (fact["new_role"].replace("ighbour", "ighbor"),),
        {
            "h1b_filings_n": number("h1b_filings"),
            "h1b_p25_usd_per_year": number("h1b_p25_offered_usd"),
            "h1b_p50_usd_per_year": number("h1b_p50_offered_usd"),
            "h1b_p75_usd_per_year": number("h1b_p75_offered_usd"),
            "aijobs_postings_n": number("aijobs_rows_us_ft_2024_25"),
            "aijobs_distinct_n": number("aijobs_distinct_rows"),
            "aijobs_p25_usd_per_year": number("aijobs_p25_usd"),
            "aijobs_p50_usd_per_year": number("aijobs_p50_usd"),
            "aijobs_p75_usd_per_year": number("aijobs_p75_usd"),
        },
    ),
    "remote_posting_share": (
        "indeed_remote_share_monthly",
        ("country_code", "month"),
        lambda fact: (fact["country_iso2"], fact["month"]),
        {"remote_share_pct": number("remote_share_of_postings_pct"), "days": number("days")},
    ),
    "btos_ai_use": (
        "btos_ai_use",
        ("period", "group_kind", "read_as", "share_low_pct"),
        lambda fact: (
            fact["period"],
            fact["group_kind"],
            fact["what_was_read"],
            fact["share_pct"].split(" ")[0],
        ),
        {
            "share_high_pct": lambda fact, cell: fact["share_pct"].split(" ")[-1] == cell["?"],
            "weighted_by": lambda fact, cell: fact["share_kind"].split(" ")[-1] == cell["?"],
            "source_url": same("source_url"),
        },
    ),
    "regulation_timeline": (
        "regulation_timeline",
        ("instrument", "topic", "date"),
        lambda fact: (fact["instrument"], fact["topic"], fact["date"]),
        {
            "jurisdiction": same("jurisdiction"),
            "date_kind": same("date_kind"),
            "fact": same("fact"),
            "caveat": same("caveat"),
            "source_url": same("source_url"),
            "second_source_url": same("second_source_url"),
        },
    ),
    "learning_resources": (
        "learning_resources",
        ("resource_id",),
        lambda fact: (fact["resource_id"],),
        {
            "title": same("title"),
            "publisher": same("author_publisher"),
            "url": same("url"),
            "kind": same("kind"),
            "skill_ids": same("skill_ids"),
            "new_roles": same("new_roles"),
            "level": same("level"),
            "cost": same("cost"),
            "licence": same("licence"),
            "licence_read": word("licence_read", YES_NO),
            "date_seen": same("date_seen"),
        },
    ),
}
# Read with the words of the facts' typing: thousands of jobs, "Line item".
PROJECTIONS = "employment_projections"


def read(path: Path) -> list[Row]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def reread(facts: Path, tables: Path, cells: int, seed: int) -> tuple[int, list[str]]:
    """Compare random cells, as many of each table, and rows that one side lacks.

    Returns
    -------
    tuple of int and list of str
        How many cells were compared, and a line for each that differs.
    """
    draw = random.Random(seed)
    wrong: list[str] = []
    compared = 0
    for place, (table, (file, key, key_of, checks)) in enumerate(TABLES.items()):
        found = {key_of(fact): fact for fact in read(facts / f"{file}.csv")}
        rows = [row for row in read(tables / f"{table}.csv") if _covered(table, row)]
        if len(rows) != len(found):
            wrong.append(f"{table}: {len(rows)} rows, the facts have {len(found)}")
        every = [(row, column) for row in rows for column in checks]
        share = cells // len(TABLES) + (place < cells % len(TABLES))
        for row, column in draw.sample(every, min(share, len(every))):
            name = tuple(row[part] for part in key)
            compared += 1
            if name not in found:
                wrong.append(f"{table}: the facts have no row {name}")
            elif not checks[column](found[name], {"?": row[column]}):
                wrong.append(f"{table}, {name}, {column}: {row[column]!r} is not in the facts")
    return compared, wrong


def _covered(table: str, row: Row) -> bool:
    return table != PROJECTIONS or row["round"] == "2025-35"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Read random cells again from the facts folder.")
    parser.add_argument("facts", type=Path, help="folder with the fact tables")
    home = Path(__file__).resolve().parents[1] / "data" / "tables"
    parser.add_argument("--tables", type=Path, default=home, help="folder with the tables")
    parser.add_argument("--cells", type=int, default=300, help="how many cells to compare")
    parser.add_argument("--seed", type=int, default=0, help="which cells are drawn")
    options = parser.parse_args()
    count, faults = reread(options.facts, options.tables, options.cells, options.seed)
    print("\n".join([*faults, f"{count} cells compared, {len(faults)} faults"]))
    sys.exit(bool(faults))
