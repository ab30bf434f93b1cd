"""Where another occupation's O*NET ratings stand in for data scientists, the reader is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.facts.data import load
from careerbook.roles import role_parts
from careerbook.roles.roles import load as load_role
from careerbook.roles.roles import slugs

DATA_SCIENTISTS = "15-2051"
BOOK = Path(__file__).resolve().parents[2] / "book"


def stands_in(slug: str) -> bool:
    """Say whether a role takes its ratings from a stand-in, data scientists among its codes."""
    role = load_role(slug)
    codes = [candidate.code for candidate in role.soc]
    own = f"{codes[0]}.00" == role.onet.occupation
    return DATA_SCIENTISTS in codes and not own


@pytest.mark.parametrize("slug", slugs())
def test_a_stand_in_for_data_scientists_says_that_a_newer_release_rates_them(slug: str) -> None:
    """The profile's note stands below its skills; other roles need none."""
    role = load_role(slug)
    assert ("31.0" in role.onet.note) == stands_in(slug)
    html = role_parts.skills_asked(slug).to_html()
    assert ("release 31.0 of August 2026" in html) == stands_in(slug)


def test_the_releases_held_do_not_rate_data_scientists() -> None:
    """When a release that does is taken over, the notes have to go."""
    held = load("onet_occupations").query(
        "soc_code == @DATA_SCIENTISTS and has_skill_ratings == 'Y'"
    )
    assert not held["onet_code"].str.endswith("15-2051.00").any()


@pytest.mark.parametrize("page", ["explore/moves.ipynb", "appendix/data-sources.md"])
def test_pages_about_stand_ins_name_the_newer_release(page: str) -> None:
    """The pages that explain the stand-ins say that they are older."""
    assert "31.0" in (BOOK / page).read_text(encoding="utf-8")
