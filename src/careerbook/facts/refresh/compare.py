"""What is different in a table made anew, and what speaks against taking it over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from careerbook.facts.refresh.recipe import Recipe
from careerbook.facts.refresh.table_file import Row, key_of
from careerbook.facts.schema import Column, TableSchema

LARGEST_ROW_CHANGE = 0.1
"""Share by which the rows of a period may be more or fewer than those of the period before."""
LARGEST_MEDIAN_MOVE = 0.25
"""Share by which the median of a column may move from one release to the next."""
LARGEST_REVISION = 0.1
"""Share by which a value that the book holds may be revised."""
UNMEASURED = frozenset({"", "days"})
"""Units of columns whose size says nothing: years, and the days that a month has so far."""
SHOWN = 12
"""Most changed cells that are listed."""


@dataclass(frozen=True)
class Differences:
    """How a new table differs from the old one.

    Parameters
    ----------
    lines
        What changed, in sentences: rows, periods, medians, cells.
    doubts
        What speaks against taking it over: vanished codes, too many or few rows, medians or values
        that moved too far.
    changed
        Whether anything changed at all.
    """

    lines: list[str]
    doubts: list[str]
    changed: bool


def compare(schema: TableSchema, recipe: Recipe, old: list[Row], new: list[Row]) -> Differences:
    """Compare a table with the one made anew; both as text."""
    lines = [f"rows: {len(old):,} -> {len(new):,}"]
    doubts: list[str] = []
    before = {key_of(schema, row): row for row in old}
    after = {key_of(schema, row): row for row in new}
    added = Counter(row[recipe.period] for key, row in after.items() if key not in before)
    gone = Counter(row[recipe.period] for key, row in before.items() if key not in after)
    lines += [f"new rows of {period}: {count:,}" for period, count in sorted(added.items())]
    lines += [f"rows of {period} that go: {count:,}" for period, count in sorted(gone.items())]
    was, is_now = _newest(recipe, old), _newest(recipe, new)
    doubts += _row_doubts(recipe, old, new, was, is_now)
    for told, doubt in _medians(schema, recipe, was, is_now):
        lines.append(told)
        doubts += [doubt] if doubt else []
    revised = list(_revisions(schema, before, after))
    lines += [told for told, _ in revised[:SHOWN]]
    if len(revised) > SHOWN:
        lines.append(f"and {len(revised) - SHOWN:,} more changed cells")
    large = [told for told, is_large in revised if is_large]
    doubts += [f"revised by more than a tenth: {told}" for told in large[:SHOWN]]
    return Differences(lines, doubts, before != after)


def _newest(recipe: Recipe, rows: Sequence[Row]) -> list[Row]:
    newest = max(row[recipe.period] for row in rows)
    return [row for row in rows if row[recipe.period] == newest]


def _row_doubts(
    recipe: Recipe, old: list[Row], new: list[Row], was: list[Row], is_now: list[Row]
) -> Iterator[str]:
    period_was, period_is = was[0][recipe.period], is_now[0][recipe.period]
    if period_is < period_was:
        yield f"older than the book: it holds {period_was}, the new table ends with {period_is}"
    # A growing table is judged by the rows of a release, another by all of them.
    before, now = (len(was), len(is_now)) if recipe.grows else (len(old), len(new))
    if abs(now - before) > LARGEST_ROW_CHANGE * before and not (now > before and not recipe.grows):
        yield f"{now:,} rows where the release before has {before:,}"


def _medians(
    schema: TableSchema, recipe: Recipe, was: list[Row], is_now: list[Row]
) -> Iterator[tuple[str, str]]:
    """Yield how the median of each numeric column moved, over the rows that both releases have."""
    names = [name for name in schema.key if name != recipe.period]
    before = {tuple(row[name] for name in names): row for row in was}
    pairs = [
        (before[key], row)
        for row in is_now
        if (key := tuple(row[name] for name in names)) in before
    ]
    for column in schema.columns:
        if column.dtype == "text" or column.unit in UNMEASURED or column.name in schema.key:
            continue
        both = [(a[column.name], b[column.name]) for a, b in pairs]
        both = [(a, b) for a, b in both if a and b]
        if not both:
            continue
        first, last = (median(float(pair[place]) for pair in both) for place in (0, 1))
        if first == last:
            continue
        move = abs(last - first) / abs(first) if first else 1.0
        told = f"median of {column.name}: {first:,g} -> {last:,g} ({len(both):,} rows)"
        yield told, f"moved far: {told}" if move > LARGEST_MEDIAN_MOVE else ""


def _revisions(
    schema: TableSchema, before: dict[tuple[str, ...], Row], after: dict[tuple[str, ...], Row]
) -> Iterator[tuple[str, bool]]:
    """Yield the cells of rows that both tables have and whose values differ."""
    for key, row in before.items():
        if key not in after:
            continue
        for column in schema.columns:
            a, b = row[column.name], after[key][column.name]
            if a != b and not (a and b and column.dtype != "text" and float(a) == float(b)):
                told = f"{' '.join(key)}, {column.name}: {a or 'blank'} -> {b or 'blank'}"
                yield told, _is_large(column, a, b)


def _is_large(column: Column, a: str, b: str) -> bool:
    """Whether a value goes, or moves by more than a publisher revises; a blank may be filled."""
    if not a or column.dtype == "text" or column.unit in UNMEASURED:
        return False
    if not b:
        return True
    return abs(float(b) - float(a)) > LARGEST_REVISION * max(abs(float(a)), 1)
