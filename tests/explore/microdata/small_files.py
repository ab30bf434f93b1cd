"""Small invented files with the columns of the kinds that can be imported."""

from __future__ import annotations

import csv
import gzip
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

AIJOBS_HEADER = (
    "work_year", "experience_level", "employment_type", "job_title", "salary", "salary_currency",
    "salary_in_usd", "employee_residence", "remote_ratio", "company_location", "company_size",
)  # fmt: skip
SURVEY_HEADER = ("ResponseId", "MainBranch", "DevType", "Country", "ConvertedCompYearly")


def aijobs_row(pay: object, title: str = "Data Scientist", **cells: object) -> list[str]:
    """Return one sound row of the kind aijobs, with the cells that a test is about."""
    row: dict[str, object] = {
        "work_year": 2024, "experience_level": "SE", "employment_type": "FT", "job_title": title,
        "salary": pay, "salary_currency": "USD", "salary_in_usd": pay, "employee_residence": "US",
        "remote_ratio": 0, "company_location": "US", "company_size": "M",
    }  # fmt: skip
    return [str((row | cells)[name]) for name in AIJOBS_HEADER]


def survey_row(number: int, pay: object, kind: str, country: str) -> list[str]:
    """Return one row of the kind stackoverflow."""
    return [str(number), "I code", kind, country, str(pay)]


def write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> Path:
    """Write a CSV file, gzipped when its name says so, and return its path."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header, *rows])
    data = text.getvalue().encode("utf-8")
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def aijobs_file(path: Path, amounts: Iterable[object] = range(100_000, 120_000, 1000)) -> Path:
    """Write a sound file of the kind aijobs with one group."""
    return write(path, AIJOBS_HEADER, [aijobs_row(amount) for amount in amounts])
