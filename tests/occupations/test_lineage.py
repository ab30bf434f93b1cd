"""The lineage of codes: complete, within the tables, and never more than it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.errors import DataError
from careerbook.facts.data import load
from careerbook.occupations.lineage import SAME_CODE, SYSTEMS, lineage, steps

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


STEP = """
[[step]]
soc_code = "15-2051"
soc_system = "2010 SOC"
codes = ["15-1111"]
relation = "wider"
note = "It was counted under a wider code."
"""


def faults_of(tmp_path: Path, text: str) -> dict[str, str]:
    """Return key path -> problem of a lineage file."""
    path = tmp_path / "lineage.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"lineage\.toml") as caught:
        steps(path)
    return {fault.column: fault.problem for fault in caught.value.faults}


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ("2010 SOC", "2000 SOC", "step[0].soc_system", "not allowed"),
        ('"wider"', '"cousin"', "step[0].relation", "not allowed"),
        ('["15-1111"]', "[]", "step[0]", "do not go with relation 'wider'"),
        ('"wider"', '"no own code"', "step[0]", "do not go with relation 'no own code'"),
        ("It was counted under a wider code.", "", "step[0].note", "blank"),
        ('["15-1111"]', '"15-1111"', "step[0].codes", "not a list"),
    ],
)
def test_a_wrong_step_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, key: str, problem: str
) -> None:
    """The message names file, step and key."""
    assert old in STEP
    assert problem in faults_of(tmp_path, STEP.replace(old, new))[key]


def test_two_wrong_steps_are_told_in_one_go(tmp_path: Path) -> None:
    """Whoever writes the file mends all of it before the next run."""
    text = STEP.replace("2010 SOC", "2000 SOC") + STEP.replace('"wider"', '"cousin"')
    assert set(faults_of(tmp_path, text)) == {"step[0].soc_system", "step[1].relation"}


def test_a_step_given_twice_is_refused(tmp_path: Path) -> None:
    """One step per code and classification."""
    assert faults_of(tmp_path, STEP + STEP) == {"step": "used 2 times"}
