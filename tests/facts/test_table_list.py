"""The list of tables with their age, as `careerbook data list` prints it."""

from datetime import date

import pytest

from careerbook.facts.table_list import HEAD, age_in_words, format_list, short_period, table_list
from careerbook.facts.tables import TABLES

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("newest", "words"),
    [
        ("2026-11", "this month"),
        ("2026-10", "1 month"),
        ("2025-05", "18 months"),
        ("2024-11", "2 years"),
        ("2023-10", "3 years"),
        ("2026", "this year"),
        ("2025", "1 year"),
        ("2024", "2 years"),
    ],
)
def test_an_age_is_said_in_months_and_then_in_years(newest: str, words: str) -> None:
    """Months up to two years, whole years after that; a bare year is counted in years."""
    assert age_in_words(newest, TODAY) == words


@pytest.mark.parametrize(
    ("period", "short"),
    [
        ("May 2025", "May 2025"),
        ("2024 to 2034, and earlier rounds", "2024 to 2034"),
        ("February 2020 to August 2026; sectors end earlier", "February 2020 to August 2026"),
    ],
)
def test_a_period_is_shortened_at_its_first_pause(period: str, short: str) -> None:
    """What qualifies a period is left to the dictionary."""
    assert short_period(period) == short


def test_every_table_has_its_line() -> None:
    """Every table once, in alphabetical order, with all its cells."""
    rows = table_list(TODAY)
    assert [row[0] for row in rows] == sorted(TABLES)
    assert all(all(row) for row in rows)
    assert all(len(row) == len(HEAD) for row in rows)


def test_columns_line_up() -> None:
    """Cells are padded to the widest of their column, numbers to the right, no blanks at ends."""
    text = format_list([("a", "1", "x", "y", "z", "n"), ("bb", "1,000", "x", "y", "z", "n")])
    assert text.splitlines() == [
        "table   rows  period  age  licence  next release",
        "a          1  x       y    z        n",
        "bb     1,000  x       y    z        n",
    ]
