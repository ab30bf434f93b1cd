"""BK031: the first occupation of a role is the one whose duties the profile describes."""

from __future__ import annotations

from typing import Any

import pytest

from careerbook.checks import leading_occupations
from careerbook.checks.leading_occupations import contradictions
from tests.checks.conftest import SmallBook, values

PLAIN = "The plain description of the daily work: software that happens to contain a model."
RESERVED = "Counted here when the models themselves fill most of the week."


def candidate(code: str, reason: str, confidence: str = "medium") -> dict[str, Any]:
    return {"code": code, "reason": reason, "confidence": confidence}


def test_the_plain_description_of_the_work_in_third_place_is_found() -> None:
    """The ML engineer's profile: a reserve stood first, the description of the work behind it."""
    listed = [candidate("15-2051", RESERVED), candidate("15-1252", PLAIN)]
    found = [value.split(":")[0] for value, _ in contradictions(listed)]
    assert found == ["15-2051", "15-1252"]
    assert list(contradictions(listed[::-1])) == []


def test_a_later_occupation_held_with_more_confidence_is_found() -> None:
    """The grades speak as well as the words."""
    listed = [candidate("15-1252", PLAIN, "low"), candidate("15-2051", RESERVED, "high")]
    assert ["confidence" in problem for _, problem in contradictions(listed)] == [True]


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [("15-1252", "15-2051", []), ("15-2051", "15-1252", ["15-2051, 15-1252"])],
)
def test_a_chapter_that_lists_another_order_is_found(
    book: SmallBook, first: str, second: str, found: list[str]
) -> None:
    """Chapter and profile name the occupations in one order."""
    book.write(
        "data/roles/a.toml",
        f'[[soc]]\ncode = "15-1252"\nconfidence = "medium"\nreason = "{PLAIN}"\n'
        f'[[soc]]\ncode = "15-2051"\nconfidence = "medium"\nreason = "{RESERVED}"\n',
    )
    book.notebook(f"# A\n\n1. **one** ({first});\n2. **two** ({second}).", name="roles/a.ipynb")
    assert values(leading_occupations.RULE, book.book) == found
