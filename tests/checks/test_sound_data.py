"""BK060-BK065, BK067-BK069: data files are held by the check of the book."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from careerbook.checks import BOOK_RULES, data_files, sound_data
from careerbook.checks.data_files import DataFile
from careerbook.checks.rule import Finding
from tests.checks.conftest import SmallBook

DATA = Path(__file__).parents[2] / "data"
TOC = "root: index\nparts:\n- caption: Topics\n  chapters:\n  - file: topics/pay\n"
EMPTY_TOC = "format: jb-book\nroot: index\n"
FILES = [
    file for value in vars(data_files).values() for file in (
        value if isinstance(value, tuple) else (value,)
    ) if isinstance(file, DataFile)
]  # fmt: skip


def check(rule_id: str, book: SmallBook) -> list[Finding]:
    return sound_data.RULES[rule_id].check(book.book)


def copied(book: SmallBook, name: str) -> Path:
    """Copy a file or folder of the handbook's data into the small book."""
    target = book.folder / "data" / name
    target.parent.mkdir(exist_ok=True)
    if (DATA / name).is_dir():
        shutil.copytree(DATA / name, target)
    else:
        shutil.copy(DATA / name, target)
    return target


def changed(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_rule_is_part_of_the_check() -> None:
    """A rule that is not in the list of the book would never run."""
    assert set(sound_data.RULES.values()) <= set(BOOK_RULES)


def test_every_hand_written_file_is_checked() -> None:
    """A file that is added to data/ gets a loader in the list, or is named here with its reason."""
    elsewhere = {
        "README.md",  # generated, as is the next
        "datapackage.json",
        "numbers.toml",  # read before any rule runs, its entries held by BK012
    }
    held = {file.path.split("/")[1] for file in FILES}
    assert {path.name for path in DATA.iterdir()} - elsewhere == held


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_file_that_cannot_be_read_is_a_finding_with_its_name(
    file: DataFile, book: SmallBook
) -> None:
    """Exactly one rule names the file, and nothing crashes."""
    book.write("_toc.yml", EMPTY_TOC)
    path = book.folder / file.path
    name = "a.toml" if not path.suffix else ""
    named = {
        "data/checks": "topics/a.toml",
        "data/exercises": "topics/a.toml",
        "data/teaching": "topics/a.toml",
        "data/tables": "cpi_u.csv",
    }
    name = named.get(file.path, name)
    spoiled = book.write(f"{file.path}/{name}".rstrip("/"), "no key\n")
    (rule,) = [
        rule
        for rule in sound_data.RULES.values()
        if any(found.file == spoiled.relative_to(book.folder).as_posix()
               for found in rule.check(book.book))
    ]  # fmt: skip
    assert rule.id.startswith("BK06")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path)
def test_a_book_without_a_file_that_it_needs_is_at_fault_another_is_not(
    file: DataFile, book: SmallBook
) -> None:
    """Tables, sources, titles and questions are needed; a small book does without the rest."""
    told = [found.file for rule in sound_data.RULES.values() for found in rule.check(book.book)]
    assert any(name.startswith(file.path) for name in told) == file.needed


def test_incomplete_source_is_found(book: SmallBook) -> None:
    """A source without a licence may not be shipped."""
    path = copied(book, "sources.toml")
    assert check("BK060", book) == []
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"^licence = .*\n", "", text, count=1, flags=re.MULTILINE), "utf-8")
    (finding,) = check("BK060", book)
    assert "licence" in finding.value
    assert finding.file == "data/sources.toml"


def test_damaged_table_is_found_with_row_and_column(book: SmallBook) -> None:
    """A median above the 90th percentile cannot be, and the finding names the line of the file."""
    folder = copied(book, "tables")
    assert check("BK061", book) == []
    changed(folder / "oews_national.csv", ",120230,", ",920230,")
    findings = check("BK061", book)
    assert findings
    assert all(f.file == "data/tables/oews_national.csv" and f.place.line for f in findings)


def test_missing_table_is_found(book: SmallBook) -> None:
    """Every registered table must be there."""
    (copied(book, "tables") / "cpi_u.csv").unlink()
    assert "data/tables/cpi_u.csv" in {finding.file for finding in check("BK061", book)}


def test_profile_with_a_passed_date_or_unknown_skill_is_found(book: SmallBook) -> None:
    """A certificate nobody looked at since its date, and a skill that is in no list."""
    folder = copied(book, "roles")
    assert check("BK062", book) == []
    path = folder / "machine-learning-specialist.toml"
    changed(path, "check_by = 2027-11-30", "check_by = 2020-01-01")
    (finding,) = check("BK062", book)
    assert "2020-01-01" in finding.value
    assert finding.file == "data/roles/machine-learning-specialist.toml"


def test_an_unknown_title_is_found_with_its_key(book: SmallBook) -> None:
    """A title that the source dropped fails the check and is named."""
    path = copied(book, "role_titles.toml")
    assert check("BK063", book) == []
    changed(path, 'title = "ML Engineer"', 'title = "MLE"')
    (finding,) = check("BK063", book)
    assert finding.value == "role[0].visa_filings[0] = MLE"
    assert finding.file == "data/role_titles.toml"
    assert "h1b_wages" in finding.problem


def test_a_path_through_a_chapter_that_is_gone_is_found(book: SmallBook) -> None:
    """Every step is held against the table of contents."""
    book.write("_toc.yml", TOC)
    book.page("# Pay\n")
    copied(book, "paths.toml")
    found = check("BK064", book)
    assert found[0].file == "data/paths.toml"
    assert "unknown chapter" in found[0].problem
    assert found[0].value.startswith("path[0].step[0].page = topics/")


def test_contents_without_their_page_are_found(book: SmallBook) -> None:
    """A path cannot be judged without the chapters; the missing page is named."""
    book.write("_toc.yml", TOC)
    book.write("data/paths.toml", "")
    (finding,) = check("BK064", book)
    assert "_toc.yml names 'topics/pay'" in finding.problem


def test_a_pointer_to_no_term_is_found(book: SmallBook) -> None:
    """The handbook's own glossary passes; with a broken pointer it does not."""
    path = copied(book, "glossary.toml")
    assert check("BK065", book) == []
    changed(path, 'see = ["median"]', 'see = ["gone"]')
    (finding,) = check("BK065", book)
    assert "gone" in finding.value


def test_a_question_that_explains_nothing_is_found_with_its_file(book: SmallBook) -> None:
    """The rules of a good bank are held beside the models."""
    path = copied(book, "questions") / "support.toml"
    text = path.read_text(encoding="utf-8")
    start = text.index('why = "')
    end = text.index("\n", start)
    path.write_text(text[:start] + 'why = "Correct."' + text[end:], encoding="utf-8")
    found = [f for f in check("BK067", book) if f.file == "data/questions/support.toml"]
    assert ["explains nothing" in finding.problem for finding in found] == [True]


def test_two_faulty_files_of_one_rule_are_both_told(book: SmallBook) -> None:
    """The first file that cannot be read hides no other."""
    book.write("data/skills.toml", "colour = 1\n")
    book.write("data/reviews.toml", "colour = 1\n")
    assert {found.file for found in check("BK068", book)} == {
        "data/skills.toml",
        "data/reviews.toml",
    }


def test_a_figure_typed_into_a_question_on_a_chapter_is_found(book: SmallBook) -> None:
    """Questions quote numbers by id, so that they move with the data."""
    path = copied(book, "checks") / "topics" / "salaries.toml"
    changed(path, "{#ds-p25-wage}", "$85,660")
    found = [f for f in check("BK069", book) if "typed by hand" in f.problem]
    assert [(f.file, f.value.endswith("= $85,660")) for f in found] == [
        ("data/checks/topics/salaries.toml", True)
    ]
