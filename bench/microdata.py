"""Time and memory of `careerbook data import` against plain pandas, on one generated file.

Alone: ``python -m bench.microdata``.
"""

from __future__ import annotations

import csv
import gzip
import io
import random
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FILE = ROOT / "_build" / "bench" / "pay.csv.gz"
ROWS = 151_445
TITLES = 422
COLUMNS = (
    "work_year", "experience_level", "employment_type", "job_title", "salary", "salary_currency",
    "salary_in_usd", "employee_residence", "remote_ratio", "company_location", "company_size",
)  # fmt: skip
RUNS = 5
SEED = 7
GOAL_SECONDS = 2
GOAL_MEGABYTES = 300

# Each runs in a process of its own, start of Python included, and prints its peak in KB.
PEAK = "\nimport resource; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
OURS = """
import contextlib, os, sys
from careerbook.cli import main
with open(os.devnull, "w") as nothing, contextlib.redirect_stdout(nothing):
    assert main(["data", "import", sys.argv[1], "--kind", "aijobs", "--out", sys.argv[2],
                 "--force"]) == 0
"""
PANDAS = """
import sys
import pandas as pd
rows = pd.read_csv(sys.argv[1])
rows = rows[(rows["employment_type"] == "FT") & (rows["company_location"] == "US")]
groups = rows.groupby(["work_year", "job_title"])["salary_in_usd"]
table = groups.quantile([0.1, 0.25, 0.5, 0.75, 0.9]).unstack().assign(n=groups.size())
table.to_csv(sys.argv[2])
"""


@dataclass(frozen=True)
class Cost:
    """What one way takes: seconds of wall clock and peak memory, median of the runs."""

    seconds: float
    megabytes: float


def measure() -> tuple[Cost, Cost]:
    """Return the cost of our import and of plain pandas, measured turn by turn."""
    generate(FILE)
    runs: dict[str, list[tuple[float, float]]] = {OURS: [], PANDAS: []}
    for _ in range(RUNS):
        for code, costs in runs.items():
            costs.append(_run(code))
    ours, pandas = (
        Cost(*(statistics.median(column) for column in zip(*costs, strict=True)))
        for costs in runs.values()
    )
    return ours, pandas


def generate(path: Path) -> None:
    """Write an invented file with the columns of the kind aijobs; the same bytes every time."""
    draw = random.Random(SEED)
    path.parent.mkdir(parents=True, exist_ok=True)
    weights = [1 / rank for rank in range(1, TITLES + 1)]
    with gzip.GzipFile(path, "wb", mtime=0) as packed, _text(packed) as text:
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        for _ in range(ROWS):
            pay = 100 * round(draw.lognormvariate(7.3, 0.45))
            place = draw.choices(["US", "CA", "GB", "DE"], [90, 5, 3, 2])[0]
            title = f"Invented title {draw.choices(range(TITLES), weights)[0]}"
            level = draw.choices(["EN", "MI", "SE", "EX"], [9, 30, 58, 3])[0]
            contract = draw.choices(["FT", "PT", "CT", "FL"], [990, 4, 4, 2])[0]
            year = draw.choices(range(2020, 2026), [1, 2, 10, 60, 400, 500])[0]
            remote = draw.choice([0, 100])
            writer.writerow(
                [year, level, contract, title, pay, "USD", pay, place, remote, place, "M"]
            )


def _text(packed: gzip.GzipFile) -> io.TextIOWrapper:
    return io.TextIOWrapper(packed, encoding="utf-8", newline="")


def _run(code: str) -> tuple[float, float]:
    """Return seconds and megabytes of one run in a fresh process."""
    out = FILE.with_name("pay_summary.csv")
    start = time.perf_counter()
    run = subprocess.run(
        [sys.executable, "-c", code + PEAK, str(FILE), str(out)],
        capture_output=True,
        text=True,
        check=True,
    )
    return time.perf_counter() - start, int(run.stdout.split()[-1]) / 1024


if __name__ == "__main__":
    for name, cost in zip(("careerbook", "pandas"), measure(), strict=True):
        print(f"{name:10} {cost.seconds:.2f} s  {cost.megabytes:.0f} MB")
