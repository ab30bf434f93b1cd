"""BK015: a number from a part of a month or year says so where it stands."""

from __future__ import annotations

import pytest

from careerbook.checks import part_periods
from careerbook.facts.data import load
from tests.checks.conftest import SmallBook, found

PART = r"[\$195,000](../appendix/figures.md#posted-ml-median)"
WHOLE = "[66.3](../appendix/figures.md#us-software-ads-2026-01)"


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        (f"In 2025 the median was {PART}.", True),
        (f"In 2025, up to 3 August, the median was {PART}.", False),
        (f"The first twenty days gave {PART}.", False),
        (f"In 2025 the median was {PART}.\n\nThe file ends in August.", True),
        (f"In January 2026 the index stood at {WHOLE}.", False),
    ],
)
def test_a_part_month_as_a_headline_is_refused_without_the_word(
    book: SmallBook, text: str, refused: bool
) -> None:
    """The word stands in the paragraph of the number, not somewhere on the page."""
    place = [("line 3", r"\$195,000")] if refused else []
    assert found(part_periods.RULE, book.page(f"# A\n\n{text}")) == place


def test_february_2026_of_twenty_days_is_marked_in_its_table() -> None:
    """Three groups jump by four to six points in it; January is whole, as is each AI share."""
    index = load("postings_index").query("country_code == 'US'").set_index(["series", "month"])
    software = index.loc["Software Development"]
    assert software.loc["2026-02", ["days", "whole_period"]].tolist() == [20, "N"]
    assert software.loc["2026-01", ["days", "whole_period"]].tolist() == [31, "Y"]
    assert index.loc[("IT Systems & Solutions", "2024-02"), "days"] == 29  # a leap year is whole
    assert index.loc[("IT Systems & Solutions", "2024-02"), "whole_period"] == "Y"
    assert set(load("ai_posting_share")["whole_period"]) == {"Y"}


def test_a_year_of_advertisements_read_in_august_is_marked_in_its_table() -> None:
    """The publisher's last file is of 3 August 2025."""
    pay = load("aijobs_pay")
    assert set(pay.loc[pay["whole_period"] == "N", "work_year"]) == {"2025", "all"}
    assert set(pay.loc[pay["whole_period"] == "Y", "work_year"]) == {"2021", "2022", "2023", "2024"}
