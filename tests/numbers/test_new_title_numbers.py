"""Numbers of new titles, remote work and firms: their place, period and what hides them."""

from __future__ import annotations

from careerbook.numbers import load_numbers
from careerbook.numbers.context import doubt


def test_pay_of_a_new_title_says_that_its_year_was_cut_off() -> None:
    """All rows and distinct rows are two numbers, both read up to 3 August."""
    numbers = load_numbers()
    median, distinct = numbers["ai-engineer-median"], numbers["ai-engineer-distinct-median"]
    assert (median.value, distinct.value) == (172_050, 165_050)
    assert median.period == distinct.period == "2024 and 2025, to 3 August"


def test_a_cell_of_few_distinct_rows_is_not_quoted() -> None:
    """Ninety rows that are nine advertisements are nine."""
    cells = {"postings_n": 90, "distinct_n": 9}
    assert doubt("p50_usd_per_year", cells) == "it rests on fewer than 10 distinct postings"


def test_firms_and_remote_postings_name_period_and_country() -> None:
    """The survey's weeks and the month stand with the number."""
    numbers = load_numbers()
    assert numbers["btos-firms-low"].period == "2025-12-14 to 2026-05-03"
    assert numbers["remote-ie-share"].geography == "Ireland"
    assert numbers["remote-ie-share"].period == "April 2026"


def test_figures_of_the_newest_round_say_that_they_are_to_be_confirmed() -> None:
    """The appendix tells it with each of them; the round before is not marked."""
    numbers = load_numbers()
    for name in ("ds-projected-growth", "manager-projected-growth", "dev-openings"):
        assert "to be confirmed" in numbers[name].note
    assert "to be confirmed" not in numbers["ds-projected-growth-before"].note
    assert numbers["manager-projected-growth"].text == "+16%"
