"""Which title of which source stands for which role: known to the source, with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.errors import DataError, Fault, UnknownNameError
from careerbook.facts.tables import ROLE_SLUGS
from careerbook.paths import data_dir
from careerbook.roles import role_titles

TEXT = (data_dir() / role_titles.FILE_NAME).read_text("utf-8")
ADS = '{ title = "Machine Learning Engineer", confidence = "high", reason = "The same title, '


def faults_of(tmp_path: Path, *changes: tuple[str, str]) -> dict[str, Fault]:
    """Return the faults of the file after replacing texts in it, by key."""
    text = TEXT
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    path = tmp_path / role_titles.FILE_NAME
    path.write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        role_titles.load(path)
    return {fault.column: fault for fault in caught.value.faults}


@pytest.mark.parametrize("slug", ROLE_SLUGS)
def test_every_role_has_titles_or_reasons_in_every_source(slug: str) -> None:
    """The plot never has to guess why a source is empty."""
    titles = role_titles.titles_of(slug)
    for source in role_titles.TITLE_COLUMNS:
        assert titles.matches(source) or titles.no_match[source]


def test_every_match_is_a_title_of_its_source() -> None:
    """What the plot looks up is there."""
    for slug in ROLE_SLUGS:
        for source in role_titles.TITLE_COLUMNS:
            for match in role_titles.titles_of(slug).matches(source):
                assert match.title in role_titles.known_titles(source)


def test_only_claims_about_yearly_pay_may_stand_beside_pay() -> None:
    """A market size is no salary."""
    assert "C04" not in role_titles.known_titles("claims")
    assert "C07" in role_titles.known_titles("claims")


def test_unknown_role_names_the_nearest() -> None:
    """A typing error is answered with a suggestion."""
    with pytest.raises(UnknownNameError, match="ml-engineer"):
        role_titles.titles_of("ml-enginer")


def test_unknown_titles_roles_and_claims_are_told_in_one_error(tmp_path: Path) -> None:
    """Everything that points nowhere is listed, with what is allowed."""
    faults = faults_of(
        tmp_path,
        (ADS, ADS.replace("Engineer", "Wizard")),
        ('claim = "C07"', 'claim = "C04"'),
        ('slug = "ai-systems-analyst"', 'slug = "ai-system-analyst"'),
    )
    assert set(faults) == {
        "role",
        "role[0].claims[0]",
        "role[1].advertisements[0]",
        "role[11].slug",
    }
    assert faults["role[1].advertisements[0]"].value == "Machine Learning Wizard"
    assert "a job_title of the table aijobs_pay" in faults["role[1].advertisements[0]"].allowed
    assert faults["role"].value == "ai-systems-analyst"


def test_an_empty_list_needs_a_reason_and_a_full_one_none(tmp_path: Path) -> None:
    """Nobody can drop a source without saying why."""
    faults = faults_of(
        tmp_path,
        ('visa_filings = "The table has no group for researchers."\n', ""),
        ("[role.no_match]\n", '[role.no_match]\nadvertisements = "None."\n'),
    )
    assert faults["role[2].no_match.visa_filings"].problem == "no title and no reason"
    assert faults["role[2].no_match.advertisements"].problem == "a reason beside titles"


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('confidence = "medium"', 'confidence = "sure"', "not allowed"),
        ('reason = "Employers', 'because = "Employers', "required key is missing"),
        ("visa_filings = [", "visas = [", "unknown key"),
        ('slug = "ml-engineer"', 'slug = "machine-learning-specialist"', "written 2 times"),
    ],
)
def test_a_broken_entry_is_a_fault(tmp_path: Path, old: str, new: str, problem: str) -> None:
    """The author sees file, key and what is allowed."""
    found = faults_of(tmp_path, (old, new))
    assert problem in {fault.problem for fault in found.values()}
    assert all(fault.file.endswith(role_titles.FILE_NAME) for fault in found.values())


def test_a_title_given_twice_is_a_fault(tmp_path: Path) -> None:
    """It would be drawn twice."""
    faults = faults_of(
        tmp_path, ('title = "Machine Learning Scientist"', 'title = "Applied Scientist"')
    )
    assert faults["role[3].advertisements"].problem == "used 2 times"
