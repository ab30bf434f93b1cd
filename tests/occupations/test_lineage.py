"""The lineage of codes: complete, within the tables, and never more than it says."""

from __future__ import annotations

import pytest

from careerbook.errors import CareerbookError
from careerbook.facts.data import load
from careerbook.occupations.lineage import SAME_CODE, SYSTEMS, Step, lineage, steps

NATIONAL = load("oews_national")
TODAY = sorted(set(NATIONAL.loc[NATIONAL["year"] == NATIONAL["year"].max(), "soc_code"]))


def test_the_classifications_are_those_of_the_table() -> None:
    """Every classification of the OEWS table has its place in the order."""
    assert set(NATIONAL["soc_system"]) == set(SYSTEMS)


@pytest.mark.parametrize("code", TODAY)
def test_every_code_of_today_has_counts_or_a_stated_gap_in_each_classification(code: str) -> None:
    """What is missing in the tables is said in data/lineage.toml."""
    for step in lineage(code):
        rows = NATIONAL[NATIONAL["soc_system"] == step.soc_system]
        assert set(step.codes) <= set(rows["soc_code"]), step
        assert (step.relation == SAME_CODE) == (step.codes == (code,)), step


def test_no_step_is_given_twice_or_for_an_unknown_code() -> None:
    """One step per code and classification, of codes that are in the tables."""
    keys = [(step.soc_code, step.soc_system) for step in steps()]
    assert len(keys) == len(set(keys))
    assert {code for code, _ in keys} <= set(TODAY)
    assert all(step.note.endswith(".") for step in steps())


def test_same_title_means_the_same_title() -> None:
    """The one thing that was compared is the title, word for word."""
    titles = dict(zip(NATIONAL["soc_code"], NATIONAL["occupation_title"], strict=True))
    found = [step for step in steps() if step.relation == "same title"]
    assert found
    for step in found:
        assert [titles[code] for code in step.codes] == [titles[step.soc_code]]


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("15-2051", "2000 SOC", ("15-1111",), "wider"), "soc_system"),
        (("15-2051", "2010 SOC", ("15-1111",), "cousin"), "relation 'cousin'"),
        (("15-2051", "2010 SOC", (), "wider"), "does not go with"),
        (("15-2051", "2010 SOC", ("15-1111",), "no own code"), "does not go with"),
    ],
)
def test_a_wrong_step_is_refused_with_its_place(arguments: tuple, problem: str) -> None:
    """The message names file, code and classification."""
    with pytest.raises(CareerbookError, match=f"lineage.toml, step 15-2051.*{problem}"):
        Step(*arguments)
