"""The changelog of numbers: editions in order, changes of numbers that exist, nothing invented."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from careerbook.errors import DataError
from careerbook.facts.tables import TABLES
from careerbook.numbers import load_numbers, number_changes
from careerbook.pages.number_changes import editions_markdown, releases_markdown

ROOT = Path(__file__).parents[2]
NUMBERS = load_numbers()
TWO = """
[[edition]]
version = "0.2.0"
note = "Wages of May 2026."
[[edition.change]]
number = "ds-median-wage"
was = "$112,590"
because = "new release"
note = "May 2026 takes the place of May 2025."

[[edition]]
version = "0.1.0"
released_on = 2026-12-01
note = "The first edition."
"""


def written(folder: Path, text: str) -> Path:
    path = folder / number_changes.FILE_NAME
    path.write_text(text, encoding="utf-8")
    return path


def faults_of(folder: Path, *changes: tuple[str, str]) -> dict[str, str]:
    """Return key -> problem after replacing texts."""
    text = TWO
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    with pytest.raises(DataError) as caught:
        number_changes.load(written(folder, text), NUMBERS)
    return {fault.column: fault.problem for fault in caught.value.faults}


def test_our_own_file_is_sound_and_of_this_version() -> None:
    """The newest edition is the package's version, and what it calls changed has changed."""
    editions = number_changes.load(numbers=NUMBERS)
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert editions[0].version == project["version"]
    assert list(number_changes.author_faults(editions[0], NUMBERS, Path())) == []
    page = (ROOT / "book/appendix/how-it-works.md").read_text("utf-8")
    assert f"edition {editions[0].version}, chapter" in page


def test_the_first_edition_has_nothing_to_compare_with() -> None:
    """No history is made up."""
    first = number_changes.load()[-1]
    assert first.version == "0.1.0"
    assert first.change == ()


def test_a_number_that_did_not_change_is_told(tmp_path: Path) -> None:
    """An entry written before the data were refreshed is noticed."""
    told = {
        was: [fault.column for fault in number_changes.author_faults(newest, NUMBERS, path)]
        for was in ("$112,590", NUMBERS["ds-median-wage"].text)
        for path in [written(tmp_path, TWO.replace("$112,590", was))]
        for newest in number_changes.load(path, NUMBERS)[:1]
    }
    assert list(told.values()) == [[], ["edition[0].change[0].was"]]


def test_the_page_says_what_was_and_what_is(tmp_path: Path) -> None:
    """The present number is a link to its entry; the older edition stands below."""
    text = editions_markdown(number_changes.load(written(tmp_path, TWO)), NUMBERS)
    assert "### Edition 0.2.0, not released yet" in text
    assert r"was \$112,590, now [\$120,230](figures.md#ds-median-wage). *New release.*" in text
    assert text.index("0.2.0") < text.index("### Edition 0.1.0, of 2026-12-01")


def test_every_table_says_its_release() -> None:
    """Period, publication, reading and how many numbers may be quoted from it."""
    text = releases_markdown(NUMBERS)
    entries = {entry.split("`")[1]: entry for entry in text.split("\n\n") if entry.strip()}
    assert set(entries) == set(TABLES)
    for entry in entries.values():
        assert [line.split("*")[1] for line in entry.splitlines()[1:]] == [
            "Release:", "Published:", "Read:", "Registered for quoting:",
        ]  # fmt: skip
    assert "figures" in entries["oews_national"]


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        ('version = "0.2.0"', 'version = "0.0.9"', "edition", "not in order"),
        ('version = "0.2.0"', 'version = "0.1.0"', "edition", "not in order"),
        ('version = "0.2.0"', 'version = "two"', "edition[0].version", "not allowed"),
        ("released_on = 2026-12-01\n", "", "edition[1].released_on", "is missing"),
        ("ds-median-wage", "ds-medain-wage", "edition[0].change[0].number", "unknown number"),
        ('"new release"', '"a feeling"', "edition[0].change[0].because", "not allowed"),
        ('was = "$112,590"\n', "", "edition[0].change[0].was", "required key is missing"),
    ],
)
def test_a_wrong_entry_is_a_fault_with_its_key(
    tmp_path: Path, old: str, new: str, key: str, problem: str
) -> None:
    """Whoever releases the book sees what to mend."""
    assert faults_of(tmp_path, (old, new))[key] == problem
