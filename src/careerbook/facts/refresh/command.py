"""The command ``careerbook refresh [TABLE ...]``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from careerbook.errors import CareerbookError, DataError, RefreshError, known_name

if TYPE_CHECKING:
    from careerbook.facts.refresh.recipe import Made, Recipe

OK, FINDINGS, FAILED = 0, 1, 2
SHOWN_FAULTS = 10
Quotes = Callable[[str, Path, Path, str], Iterable[str]]
"""Table, folder of the old and the new tables, column of the period -> lines about quotations."""
Fetch = Callable[[str, Path, Callable[[str], None]], Path]

NEXT = """Next:
  1. Periods and dates in data/sources.toml; ids in data/numbers.toml that name a release.
  2. careerbook dictionary && careerbook check --fix; read every sentence that was listed.
  3. What readers saw before: data/number_changes.toml. Then make check."""


def add_refresh(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], quotes: Quotes
) -> None:
    """Add the command; `quotes` finds the sentences, which this folder knows nothing of."""
    parser = commands.add_parser(
        "refresh",
        help="fetch tables anew, show what differs; replace only with --accept",
        description="Fetch tables from their publishers, check them, write each beside the old one "
        "and show what differs: numbers, and the sentences that quote them.",
    )
    parser.add_argument("tables", nargs="*", metavar="TABLE", help="default: every one that can be")
    parser.add_argument(
        "--accept",
        action="store_true",
        help="put the tables that were laid beside the old ones into their place; fetches nothing",
    )
    parser.set_defaults(run=lambda options: run(options, quotes))


def run(options: argparse.Namespace, quotes: Quotes) -> int:
    """Refresh or accept the tables named; one that fails leaves the others their turn."""
    from careerbook.facts.refresh.extra import need
    from careerbook.facts.refresh.recipes import BY_HAND, RECIPES
    from careerbook.facts.tables import TABLES
    from careerbook.paths import tables_dir

    for name in options.tables:
        known_name("table", name, TABLES)
        if name in BY_HAND:
            raise RefreshError(f"{name} is refreshed by hand: {BY_HAND[name]}")
    folder = tables_dir()
    if options.accept:
        return _accept_all(folder, options.tables or _laid(folder, RECIPES))
    for package in ("httpx", "openpyxl"):
        need(package)
    worst = OK
    for name in options.tables or RECIPES:
        try:
            worst = max(worst, refresh(RECIPES[name], folder, quotes))
        except CareerbookError as error:
            print(f"{name} is left as it was. {_shortened(error)}", file=sys.stderr)
            worst = FAILED
    return worst


def refresh(recipe: Recipe, folder: Path, quotes: Quotes, fetch: Fetch | None = None) -> int:
    """Fetch one table, lay it beside the old one and print what differs.

    Returns
    -------
    int
        0 when it may be accepted or nothing changed, 1 when there are doubts.

    Raises
    ------
    CareerbookError
        When it cannot be fetched, read or breaks the table's rules; then nothing is left behind.
    """
    from careerbook.facts import data
    from careerbook.facts.refresh import beside, download
    from careerbook.facts.refresh.compare import compare
    from careerbook.facts.refresh.table_file import read_rows

    table = recipe.table
    print(f"== {table}")
    beside.discard(folder, table)
    tables = {name: read_rows(folder / f"{name}.csv") for name in (table, *recipe.needs)}
    with TemporaryDirectory() as scratch:
        files, fetched = {}, {}
        for name, url in recipe.addresses(tables).items():
            print(f"fetching {url}")
            files[name] = (fetch or download.fetch)(url, Path(scratch, name), print)
            fetched[name] = {"url": url, "sha256": beside.checksum(files[name])}
        work = Path(scratch, "members")
        work.mkdir()
        made: Made = recipe.make(files, tables, work)
    if not made.rows:
        raise RefreshError("no row of the publisher's file belongs into the table")
    path = beside.lay(folder, table, made.rows)
    try:
        new = read_rows(path)
        found = compare(data.schema_of(table), recipe, list(tables[table]), new)
        doubts = [*made.doubts, *found.doubts]
        if not found.changed and not doubts:
            beside.discard(folder, table)
            print("the same as the book holds; nothing to do")
            return OK
        _tell("What differs", found.lines)
        _tell("To know", made.notes)
        with TemporaryDirectory() as view:
            _show_new(folder, Path(view), table, path)
            lines = list(quotes(table, folder, Path(view), recipe.period))
        _tell("Sentences that quote it", lines)
        was, is_now = beside.checksum(folder / f"{table}.csv"), beside.checksum(path)
        beside.remember(folder, beside.Fresh(table, fetched, was, is_now, doubts))
    except BaseException:
        beside.discard(folder, table)
        raise
    _tell("Doubts: it will not be taken over", doubts)
    print(f"written beside the old one: {path.name}")
    if not doubts:
        print(f"to take it over: careerbook refresh {table} --accept")
    return FINDINGS if doubts else OK


def _show_new(folder: Path, view: Path, table: str, fresh: Path) -> None:
    """Make a folder in which the new table stands in the place of the old one."""
    for path in folder.glob("*.csv"):
        if ".fresh." not in path.name:
            source = fresh if path.stem == table else path
            (view / path.name).write_bytes(source.read_bytes())


def _laid(folder: Path, names: Iterable[str]) -> list[str]:
    from careerbook.facts.refresh.beside import paths

    found = [name for name in names if paths(folder, name)[0].is_file()]
    if not found:
        raise RefreshError("there is no new table to accept; run 'careerbook refresh' first")
    return found


def _accept_all(folder: Path, names: Iterable[str]) -> int:
    from careerbook.facts.refresh.beside import accept

    worst, taken = OK, 0
    for name in names:
        try:
            accept(folder, name)
        except CareerbookError as error:
            print(_shortened(error), file=sys.stderr)
            worst = FAILED
        else:
            print(f"{name}: the new table is in its place")
            taken += 1
    if taken:
        print(NEXT)
    return worst


def _tell(title: str, lines: list[str]) -> None:
    if lines:
        print("\n  ".join([f"{title}:", *lines]))


def _shortened(error: CareerbookError) -> str:
    """Return the message; of very many faults the first ones."""
    if isinstance(error, DataError) and len(error.faults) > SHOWN_FAULTS:
        rest = len(error.faults) - SHOWN_FAULTS
        return f"{DataError(error.faults[:SHOWN_FAULTS])}\n  and {rest:,} more faults"
    return str(error)
