"""BK016: where projection and survey point in opposite directions, a page says both."""

from __future__ import annotations

from careerbook.checks import both_directions
from careerbook.checks.both_directions import opposites
from careerbook.facts.data import load
from tests.checks.conftest import SmallBook, values

PROJECTED = "[+10.0%](../appendix/figures.md#qa-projected-growth)"
NEWEST = "[186,740](../appendix/figures.md#qa-jobs-2025-counted)"
EARLIER = "[203,040](../appendix/figures.md#qa-jobs-2023-counted)"
AGREEING = "[+33.5%](../appendix/figures.md#ds-projected-growth)"


def test_growth_of_testers_without_their_falling_count_is_found(book: SmallBook) -> None:
    """The chapter printed +10.0 % and not that the book's own table falls."""
    assert values(both_directions.RULE, book.page(f"# A\n\n{PROJECTED}")) == ["+10.0%"]
    assert values(both_directions.RULE, book.page(f"# A\n\n{PROJECTED} {NEWEST}")) == ["+10.0%"]
    assert values(both_directions.RULE, book.page(f"# A\n\n{PROJECTED} {NEWEST} {EARLIER}")) == []


def test_where_both_tables_agree_one_is_enough(book: SmallBook) -> None:
    """Data scientists are projected to grow and were counted more often."""
    assert values(both_directions.RULE, book.page(f"# A\n\n{AGREEING}")) == []


def test_testers_and_user_support_are_the_cases_of_today() -> None:
    """One is expected to grow and was counted less, the other the reverse."""
    listed = opposites()
    assert set(listed) == {"15-1253", "15-1232"}
    testers, support = listed["15-1253"], listed["15-1232"]
    assert (testers.projected_pct, testers.from_jobs, testers.to_jobs) == (5.7, 203_040, 186_740)
    assert (support.projected_pct, support.from_jobs, support.to_jobs) == (-3.5, 654_310, 717_190)


def test_a_gap_within_sampling_error_is_no_direction() -> None:
    """Statisticians are projected to grow; 31,370 and 29,030 cannot be told apart."""
    rows = load("oews_national").query("soc_code == '15-2041' and year >= 2021").set_index("year")
    assert rows.loc[2021, "employment_jobs"] > rows.loc[2025, "employment_jobs"]
    assert "15-2041" not in opposites()
