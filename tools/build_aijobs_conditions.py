"""Writes `aijobs_conditions`: full time and remote in US advertisements, by job title.

Read from the publisher's own file, ``raw/aijobs_salaries_2025-08-03.csv.gz`` of the facts folder;
the titles are those of `aijobs_pay`.
"""

import csv
import gzip
from collections import Counter
from pathlib import Path

import tidy

NAME = "aijobs_conditions"
FACTS = "aijobs_salary_summary"
RAW = Path("raw", "aijobs_salaries_2025-08-03.csv.gz")
YEARS = ("2024", "2025")
LEAST_DISTINCT = 50
FULL_TIME, REMOTE, PARTLY = "FT", "100", "50"


def build(facts: Path) -> list[tidy.Row]:
    """Return one row per title with enough distinct rows."""
    titles = {fact["job_title"] for _, fact in tidy.FactsTable(facts, FACTS, ("job_title",))}
    rows: dict[str, Counter[tuple[str, ...]]] = {title: Counter() for title in titles}
    for row in _read(facts):
        wanted = row["company_location"] == "US" and row["work_year"] in YEARS
        if wanted and row["job_title"] in titles:
            rows[row["job_title"]][tuple(row.values())] += 1
    columns = _header(facts)
    return [
        _counts(title, found, columns)
        for title, found in sorted(rows.items())
        if len(found) >= LEAST_DISTINCT
    ]


def _counts(title: str, found: Counter[tuple[str, ...]], columns: list[str]) -> tidy.Row:
    kind, remote = columns.index("employment_type"), columns.index("remote_ratio")

    def count(place: int, value: str) -> str:
        return str(sum(times for row, times in found.items() if row[place] == value))

    return {
        "job_title": title,
        "work_years": "-".join(YEARS),
        "whole_period": "N",
        "postings_n": str(found.total()),
        "distinct_n": str(len(found)),
        "full_time_n": count(kind, FULL_TIME),
        "partly_remote_n": count(remote, PARTLY),
        "remote_n": count(remote, REMOTE),
        "distinct_remote_n": str(sum(row[remote] == REMOTE for row in found)),
    }


def _path(facts: Path) -> Path:
    path = facts / RAW
    if not path.is_file():
        fault = tidy.Fault(NAME, str(path), None, "", "", "the file is missing", "a snapshot")
        raise tidy.DataError([fault])
    return path


def _read(facts: Path) -> list[dict[str, str]]:
    with gzip.open(_path(facts), "rt", encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _header(facts: Path) -> list[str]:
    with gzip.open(_path(facts), "rt", encoding="utf-8", newline="") as stream:
        return next(csv.reader(stream))


if __name__ == "__main__":
    tidy.main(NAME, build)
