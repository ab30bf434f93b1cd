"""BK032: a required level fits the rung that it stands for."""

from __future__ import annotations

import pytest

from careerbook.checks import required_levels
from careerbook.roles import roles
from tests.checks.conftest import SmallBook, values


@pytest.mark.parametrize(
    ("group", "level", "found"),
    [
        ("someone two years into this job", 4, ["programming: 4"]),
        ("someone two years into this job", 3, []),
        ("someone two years into this job, usually after graduate school", 4, []),
        ("someone two years past the doctorate, or with equal experience", 5, ["programming: 5"]),
    ],
)
def test_leading_others_as_the_entry_to_a_rung_of_two_years_is_found(
    book: SmallBook, group: str, level: int, found: list[str]
) -> None:
    """The ML engineer's profile asked somebody two years in to raise how a team writes Python."""
    book.write(
        "data/roles/a.toml",
        f'comparison_group = "{group}"\n[[skills]]\nid = "programming"\nlevel = {level}\n',
    )
    assert values(required_levels.RULE, book.book) == found


def test_the_levels_that_were_read_against_their_anchors() -> None:
    """Eight came down; those that stay at 4 belong to groups that bring years from before."""
    asked = {
        (slug, need.id)
        for slug in roles.slugs()
        for need in roles.load(slug).skills
        if need.level == 4
    }
    assert asked == {
        ("ai-product-manager", "product-discovery"),
        ("ai-product-manager", "stakeholder-work"),
        ("ml-product-manager", "problem-framing"),
        ("applied-ml-scientist", "statistics"),
        *(
            ("ai-research-scientist", skill)
            for skill in (
                *("experiment-design", "deep-learning", "model-evaluation"),
                *("research-reading", "research-writing"),
            )
        ),
        *(
            ("ml-researcher", skill)
            for skill in ("mathematics", "statistics", "research-reading", "research-writing")
        ),
    }
