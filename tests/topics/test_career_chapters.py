"""What the chapters on requirements and careers tell is what their code and the data show."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from careerbook.facts import data
from tests.topics.test_practice_chapters import run, solutions

PROGRAMMING = "Programming in Python"
BOOK = Path(__file__).parents[2] / "book"
EXPERT = 5
DOMAIN = "Knowing the field of use"


@pytest.fixture(scope="module")
def requirements() -> dict[str, Any]:
    """Return the names that the chapter on requirements leaves behind."""
    return run("requirements")


@pytest.fixture(scope="module")
def career() -> dict[str, Any]:
    """Return the names that the chapter on career development leaves behind."""
    return run("career-development")


def test_four_profiles_judge_schooling_by_themselves(requirements: dict[str, Any]) -> None:
    """Two ask for a doctorate, one for a master's or more, one lies between."""
    usual = {
        role.slug: role.education.usual
        for role in requirements["profiles"]
        if role.education.basis == "editorial"
    }
    assert len(usual) == 4
    doctorate = [slug for slug, text in usual.items() if text.startswith("A doctorate")]
    assert doctorate == ["ai-research-scientist", "ml-researcher"]
    assert "master's degree or a doctorate" in usual["applied-ml-scientist"]


def test_quality_assurance_answers_reach_below_the_typical_level(
    requirements: dict[str, Any],
) -> None:
    """BLS prints a bachelor's degree, and nearly as many of those asked named less."""
    row = requirements["stated"].loc["Software quality assurance"]
    assert 0.9 < row["less than a bachelor's"] / row["bachelor's"] < 1
    support = requirements["stated"].loc["User support"]
    assert support["withheld"] > 70


def test_two_skills_are_everywhere_and_none_is_expert(requirements: dict[str, Any]) -> None:
    """The most common skills are no tools; level 5 is asked of nobody."""
    common, rated = requirements["common"], requirements["rated"]
    profiles = len(requirements["profiles"])
    everywhere = common.index[common["profiles"] == profiles]
    assert set(everywhere) == {"Explaining to others", "Evaluating models"}
    assert rated["level"].max() < EXPERT
    assert common["must_have"].max() < profiles / 2
    python = rated[rated["skill"] == PROGRAMMING].set_index("role")["level"]
    assert (python.min(), python.median(), python.max()) == (1, 3, 3)  # alone on a new problem
    assert common.loc[DOMAIN, "must_have"] == 0
    assert common.loc[DOMAIN, "profiles"] > profiles / 2


def test_nearly_half_of_the_pairs_share_no_must_have(requirements: dict[str, Any]) -> None:
    """Among them the two pairs that the text names."""
    pairs = requirements["pairs"].set_index(["role", "other"])["shared"]
    assert 0.4 < (pairs == 0).mean() < 0.5
    assert pairs["ML Engineer", "ML Researcher"] == 0
    assert pairs["Data Scientist", "ML Engineer"] == 0


def test_speaking_and_writing_are_nowhere_below_mathematics(requirements: dict[str, Any]) -> None:
    """In the occupations shown."""
    shown = requirements["shown"].T
    assert (shown[["Speaking", "Writing"]].min(axis=1) >= shown["Mathematics"]).all()


def test_tools_are_in_demand_as_the_text_says(requirements: dict[str, Any]) -> None:
    """Keras in no occupation, Scala and C not among data scientists."""
    asked = requirements["asked"]
    assert "in demand" not in set(asked.loc["Keras"])
    assert set(asked.loc["IBM Watson"]) == {"not listed"}
    assert set(asked.loc[["Scala", "C"], "data scientists"]) == {"listed"}
    names = dict(requirements)
    *lines, last = solutions("requirements")[1].splitlines()
    exec("\n".join(lines), names)
    found = eval(last, names)
    assert [name.split()[0] for name in found] == [
        "Amazon",
        "C++",
        "Git",
        "Microsoft",
        "Python",
        "Structured",
    ]


def test_third_rung_is_usual_in_year_five_and_nine_except_in_research(
    career: dict[str, Any],
) -> None:
    """Four of the five paths."""
    usual = {slug: role.ladder[2].years for slug, role in career["profiles"].items()}
    wide = [slug for slug, (start, end) in usual.items() if start <= 5 and end >= 9]
    assert set(usual) - set(wide) == {"ml-researcher"}


def test_product_is_far_from_the_engine_room(career: dict[str, Any]) -> None:
    """About a quarter from two paths, more than half from applied science."""
    into = career["carried"]["ML Product Manager"]
    assert into[["ML Engineer", "Deep Learning Specialist"]].between(0.2, 0.3).all()
    assert into["Applied ML Scientist"] > 0.5
    assert career["carried"].loc["ML Engineer"].idxmax() == "Deep Learning Specialist"


def test_the_shorter_plan_says_what_was_given_up(career: dict[str, Any]) -> None:
    """Four years, a year and a half, five months at the same hours; a year lies between."""
    first, full, second = (career[name] for name in ("first", "full", "second"))
    weeks = [table["done in week"].max() for table in (first, full, second)]
    assert 200 < weeks[0] < 230
    assert 70 < weeks[1] < 90
    assert 17 < weeks[2] < 24
    assert weeks[2] < 52 < weeks[1]  # the ML engineer's chapter tells to count on a year
    assert "Software engineering" in first.index.difference(second.index)
    text = (BOOK / "topics" / "career-development.ipynb").read_text(encoding="utf-8")
    assert all(word in text for word in ("**Dropped:**", "**Lowered:**", "**Believed:**"))
    engineer = (BOOK / "roles" / "ml-engineer.ipynb").read_text(encoding="utf-8")
    assert "Count on a year." in engineer


def test_lead_lies_below_senior_and_managers_overlap_developers(career: dict[str, Any]) -> None:
    """The two warnings about pay and rungs."""
    offers = career["visas"].set_index("scope_key")
    assert offers.loc["lead", "p50_usd_per_year"] < offers.loc["senior", "p50_usd_per_year"]
    assert offers.loc["base", "p75_usd_per_year"] > offers.loc["senior", "p50_usd_per_year"]
    pay = data.load("oews_national").query("year == 2025").set_index("soc_code")
    assert pay.loc["15-1252", "p75_usd_per_year"] > pay.loc["11-3021", "p25_usd_per_year"]
