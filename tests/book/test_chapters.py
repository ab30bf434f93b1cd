"""Chapters as their files tell them: minutes by fixed rates, goals, what comes before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.book import chapter_minutes as rates
from careerbook.book import chapters
from careerbook.errors import CareerbookError

TOC = """\
root: index
parts:
  - caption: Topics
    chapters:
      - file: start
      - file: topics/pay
      - file: topics/growth.md
  - caption: Appendix
    chapters:
      - file: appendix/figures
"""
PAY = """\
# Pay

Some words.

## What you will get from this chapter

- read a [band](growth.md)
  without a ruler
- compare two

**Minutes:** 25 · **Before this:** [Growth](growth.md), [Welcome](../index.md)

## What next

- [Growth](growth.md)
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Write a small book with two chapters."""
    (tmp_path / "book" / "topics").mkdir(parents=True)
    (tmp_path / "_toc.yml").write_text(TOC, encoding="utf-8")
    write(tmp_path, "topics/pay.md", PAY)
    write(
        tmp_path, "topics/growth.md", "# Growth\n\n**Before this:** nothing; [Pay](pay.md) helps\n"
    )
    return tmp_path


def write(project: Path, name: str, text: str) -> Path:
    path = project / "book" / name
    path.write_text(text, encoding="utf-8")
    return path


def notebook(folder: Path, *cells: str | tuple[str, str]) -> Path:
    """Write a notebook; a text is Markdown, a pair is code and its tag."""
    made = [
        {"cell_type": "markdown", "metadata": {}, "source": cell}
        if isinstance(cell, str)
        else {"cell_type": "code", "metadata": {"tags": [cell[1]]}, "source": cell[0]}
        for cell in cells
    ]
    path = folder / "page.ipynb"
    path.write_text(json.dumps({"cells": made}), encoding="utf-8")
    return path


def minutes_of(folder: Path, *cells: str | tuple[str, str]) -> int:
    return rates.page_minutes(notebook(folder, *cells))


def words(minutes: float) -> str:
    """Return prose that takes so long to read."""
    return "word " * int(minutes * rates.WORDS_PER_MINUTE)


def test_a_chapter_says_what_its_page_says(project: Path):
    """Title, part, goals and prerequisites come from the page, links without their targets."""
    pay, growth = chapters.load(project)
    assert (pay.name, pay.title, pay.part) == ("topics/pay", "Pay", "Topics")
    assert pay.goals == ("read a band without a ruler", "compare two")
    assert pay.prerequisites == ("topics/growth", "index")
    assert (growth.goals, growth.prerequisites) == ((), ())


def test_only_chapters_have_minutes(project: Path):
    """Doors and the appendix are for finding things."""
    assert list(chapters.minutes(project)) == ["topics/pay", "topics/growth"]
    assert chapters.minutes(project)["topics/pay"] == rates.ROUNDED_TO


def test_every_chapter_of_the_book_has_goals_and_minutes():
    """The book's own chapters take a quarter of an hour to an hour and a half."""
    found = chapters.load()
    assert len(found) == len({chapter.name for chapter in found}) > 20
    for chapter in found:
        assert chapter.title != chapter.name
        assert chapter.minutes % rates.ROUNDED_TO == 0
        assert 5 <= chapter.minutes <= 90, chapter


def test_contents_that_name_a_missing_page_are_refused(project: Path):
    """The message names the page and both files that would do."""
    (project / "book/topics/pay.md").unlink()
    with pytest.raises(CareerbookError, match=r"neither topics/pay\.ipynb nor topics/pay\.md"):
        chapters.load(project)


@pytest.mark.parametrize("text", ["- a list\n", "root: [\n"])
def test_contents_that_are_none_are_refused(text: str, project: Path):
    """A broken table of contents is named, not traced back."""
    (project / "_toc.yml").write_text(text, encoding="utf-8")
    with pytest.raises(CareerbookError, match=r"_toc\.yml"):
        chapters.minutes(project)


def test_a_folder_without_a_book_is_refused(tmp_path: Path):
    """A given folder is meant; nothing else is tried."""
    with pytest.raises(CareerbookError, match="no book found"):
        chapters.load(tmp_path)


def test_words_are_read_at_a_fixed_rate(tmp_path: Path):
    """Code, comments, tags and link targets are no words."""
    hidden = "```python\n" + words(30) + "\n```\n<!-- " + words(30) + " -->\n"
    assert minutes_of(tmp_path, words(20)) == 20
    assert minutes_of(tmp_path, words(20), hidden) == 20


@pytest.mark.parametrize(
    ("code", "tag", "minutes"),
    [
        ("draw()", "", rates.MINUTES_PER_RESULT),
        ("import pandas as pd", "", 0),
        ("%matplotlib inline", "", rates.MINUTES_PER_RESULT),
        ("x = 1\n" * 2 * rates.CODE_LINES_PER_MINUTE, "show-input", 2),
        ("x = 1\n" * 2 * rates.CODE_LINES_PER_MINUTE, "", 0),
        ("interact(draw, n=3);", "needs-kernel", rates.MINUTES_PER_WIDGET),
        (
            "from careerbook import PayExplorer\nPayExplorer('x')",
            "",
            rates.MINUTES_PER_WIDGET,
        ),
        (
            "from careerbook import SkillGap\nSkillGap('x')",
            "",
            rates.MINUTES_PER_SELF_CHECK,
        ),
        (
            "from careerbook import (\n    PayMetros as B,\n)\nB()",
            "",
            rates.MINUTES_PER_WIDGET,
        ),
        ("from careerbook import PayMetros", "", 0),
    ],
)
def test_a_cell_takes_as_long_as_what_there_is_to_do(
    code: str, tag: str, minutes: float, tmp_path: Path
):
    """Folded code costs its result, open code its lines, a widget a try, a self-check its lines."""
    ten = 10  # of the same cell, so that rounding hides nothing
    assert minutes_of(tmp_path, words(5), *[(code, tag)] * ten) == 5 + ten * minutes


def test_a_widget_imported_above_is_known_below(tmp_path: Path):
    """Chapters import once and show twice."""
    cells = [("from careerbook import PayMetros", "")] + [("PayMetros()", "")] * 10
    assert minutes_of(tmp_path, *cells) == 10 * rates.MINUTES_PER_WIDGET


def test_every_exercise_with_a_folded_answer_counts(tmp_path: Path):
    """An exercise is a bold number, a task and a fold; other folds are only read."""
    fold = "<details>\n<summary>More</summary>\n</details>\n"
    task = "**{}. Try.** Do this.\n\nAnd this.\n\n" + fold + "\n"
    exercises = "## Exercises\n\n" + "".join(task.format(i) for i in (1, 2, 3))
    assert minutes_of(tmp_path, exercises, fold) == 3 * rates.MINUTES_PER_EXERCISE


def test_markdown_pages_count_the_cells_that_run(tmp_path: Path):
    """A page with code cells in fences is a notebook in other clothes."""
    path = tmp_path / "page.md"
    path.write_text("# A\n" + "```{code-cell} ipython3\ndraw()\n```\n\n" * 10, encoding="utf-8")
    assert rates.page_minutes(path) == 10 * rates.MINUTES_PER_RESULT


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("**Minutes:** 25 · **Before this:** nothing", "25"),
        ("**Minutes:** about half an hour | x", "about half an hour"),
        ("**Minutes:** 40", "40"),
        ("Minutes: 40", ""),
    ],
)
def test_the_minutes_that_a_line_says(line: str, value: str):
    """What stands behind the label, up to the dot between."""
    assert rates.said_minutes(line) == value


def test_fixing_changes_the_number_and_nothing_else(project: Path, tmp_path: Path):
    """A second run finds nothing to do."""
    path = project / "book/topics/pay.md"
    assert rates.fix_minutes(path)
    assert path.read_text(encoding="utf-8") == PAY.replace("25 ·", "5 ·")
    assert not rates.fix_minutes(path)
    book = notebook(tmp_path, "# A", "**Minutes:** ? · **Before this:** nothing", ("draw()", ""))
    assert rates.fix_minutes(book)
    assert not rates.fix_minutes(book)
    assert "**Minutes:** 5 · **Before this:** nothing" in book.read_text(encoding="utf-8")


def test_a_page_without_the_line_is_left_alone(tmp_path: Path):
    """The line is the author's to write; only its number is ours."""
    path = notebook(tmp_path, "# A")
    before = path.read_bytes()
    assert not rates.fix_minutes(path)
    assert path.read_bytes() == before
