"""The command ``careerbook data import``: summarize a file of pay from the command line."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from careerbook.errors import CareerbookError
from careerbook.explore.microdata.kinds import DECIMALS, DELIMITERS, KINDS

if TYPE_CHECKING:
    from careerbook.explore.microdata.summary import Summary

EXAMPLES = """examples:
  careerbook data import salaries.csv --kind aijobs --out pay.csv
  careerbook data import salaries.csv --kind aijobs --by experience_level --where work_year=2025
  careerbook data import survey.csv.gz --kind stackoverflow --by DevType --where Country=Germany
  careerbook data import mine.csv --kind csv --by team --pay gross --unit eur_per_year
  careerbook data import meine.csv --kind csv --by team --pay brutto --unit eur_per_year \\
    --delimiter semicolon --decimal comma

The file is read where it lies; nothing is sent anywhere. Groups of fewer than 10 rows are hidden.
"""


def add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the parsers of ``careerbook data``."""
    parser = commands.add_parser(
        "import",
        help="summarize a file of pay, one row per person, by percentiles",
        description="Turn a file of pay (CSV or gzipped CSV) into percentiles per group.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="CSV or gzipped CSV with a header row")
    kinds = "; ".join(f"{kind.name}: {kind.title}" for kind in KINDS.values())
    add("--kind", required=True, choices=list(KINDS), help=kinds)
    add("--by", nargs="*", metavar="COLUMN", help="columns to group by; none: all rows together")
    add("--pay", metavar="COLUMN", help="column of the pay")
    add("--unit", help="unit of the pay, such as usd_per_year or eur_per_hour")
    add(
        "--where",
        action="append",
        default=[],
        metavar="COLUMN=VALUE",
        help="keep rows with this value; the same column again: either value; COLUMN=* : every",
    )
    add("--delimiter", help=f"what stands between the cells: {', '.join(DELIMITERS)}")
    add("--decimal", help=f"what stands before the decimals of an amount: {', '.join(DECIMALS)}")
    add("--skip-faulty", action="store_true", help="leave faulty rows out and say how many")
    add("--seed", type=int, help="seed of the bootstrap, a whole number from 0")
    add("--out", type=Path, metavar="FILE", help="file to write; default: print")
    add("--force", action="store_true", help="replace the file named by --out")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Summarize the file; print the summary, or write it and print what was done.

    Raises
    ------
    CareerbookError
        When the file has faults, an option is wrong or the target must not be written.
    """
    from careerbook.explore.microdata.bootstrap import SEED
    from careerbook.explore.microdata.kinds import choose_kind
    from careerbook.explore.microdata.summary import summarize_file
    from careerbook.explore.microdata.writing import check_target, summary_csv, today, write_whole

    seed = SEED if options.seed is None else options.seed
    if seed < 0:
        raise CareerbookError(f"--seed must be a whole number from 0, found {seed}")
    by = None if options.by is None else tuple(options.by)
    kind = choose_kind(
        options.kind, by, options.pay, options.unit, filters(options.where),
        options.delimiter, options.decimal,
    )  # fmt: skip
    if options.out:
        check_target(options.out, options.file, options.force)
    summary = summarize_file(options.file, kind, seed=seed, skip_faulty=options.skip_faulty)
    text = summary_csv(summary, today())
    for warning in summary.warnings:
        print(f"Warning: {warning}", file=sys.stderr)
    if options.out:
        write_whole(options.out, text)
        print(f"{options.out}: written. {told(summary)}")
        print(f"Licence: {kind.licence}")
    else:
        print(text, end="")
        print(told(summary), file=sys.stderr)
    return 0


def filters(wheres: list[str]) -> dict[str, tuple[str, ...]]:
    """Turn ``COLUMN=VALUE`` texts into values by column.

    Raises
    ------
    CareerbookError
        When a text has another form.

    Example
    -------
    >>> filters(["country=DE", "country=AT"])
    {'country': ('DE', 'AT')}
    """
    found: dict[str, tuple[str, ...]] = {}
    for text in wheres:
        column, equals, value = text.partition("=")
        if not (column and equals and value):
            raise CareerbookError(f"--where needs COLUMN=VALUE, such as country=DE; found {text!r}")
        found[column] = (*found.get(column, ()), value)
    return found


def told(summary: Summary) -> str:
    """Say what was summarized, in one or two sentences."""
    hidden = sum(group.hidden for group in summary.groups)
    text = (
        f"{summary.rows_used:,} of {_count(summary.rows_read, 'row')} in "
        f"{_count(len(summary.groups), 'group')}; {hidden:,} of them of fewer than 10 rows, "
        "hidden."
    )
    if summary.rows_filtered or summary.rows_without_pay:
        filtered = _count(summary.rows_filtered, "row")
        text += f" Left out: {filtered} by filter, {summary.rows_without_pay:,} without pay."
    if summary.rows_faulty:
        was = "was" if summary.rows_faulty == 1 else "were"
        text += f" {_count(summary.rows_faulty, 'faulty row')} {was} skipped."
    return text


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
