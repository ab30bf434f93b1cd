"""Notebooks of exercises: what a student gets holds no solution, and a grader marks as it should.

``nbgrader_release.json`` holds what nbgrader 0.9.6 itself made of the graded cells of one chapter.
"""

from __future__ import annotations

import contextlib
import io
import json
import re
import warnings
from pathlib import Path

import pytest

from careerbook.cli import main
from careerbook.teach.exercises import exercise_tests
from careerbook.teach.exercises.chapter_exercises import code_cells, with_code
from careerbook.teach.exercises.notebooks import KINDS, STUB, notebook, points_of

CHAPTERS = list(with_code())
RECORDED = Path(__file__).with_name("nbgrader_release.json")
RECORDED_CHAPTER = "topics/salaries"
NEARLY_EMPTY = re.compile(r"^(import .*|from .* import .*|[\W\d]*|else:|try:|break|return \w+)$")


def cells(chapter: str, kind: str) -> list[dict]:
    return json.loads(notebook(chapter, kind))["cells"]


def text(cell: dict) -> str:
    return "".join(cell["source"])


def marks(taken: list[dict], answers: dict[str, str] | None = None) -> float:
    """Grade as a machine would: every cell runs, and a test cell counts when it raises nothing."""
    names: dict = {}
    total = 0.0
    for cell in taken:
        if cell["cell_type"] != "code":
            continue
        source = (answers or {}).get(cell["id"], text(cell))
        told = cell["metadata"].get("nbgrader", {})
        try:
            with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
                warnings.simplefilter("ignore")
                exec(source, names)
        except Exception:
            assert told, f"a cell of the chapter fails: {cell['id']}"
            continue
        total += told.get("points", 0)
    return total


def test_students_get_what_nbgrader_makes_of_the_source() -> None:
    """Each graded cell, its metadata and checksum included."""
    recorded = json.loads(RECORDED.read_text(encoding="utf-8"))
    student = cells(RECORDED_CHAPTER, "student")
    graded = [cell for cell in student if cell["metadata"]]
    ours = [[cell["id"], text(cell), cell["metadata"]] for cell in graded]
    assert ours == recorded


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_nothing_of_a_solution_is_in_the_student_notebook(chapter: str) -> None:
    """No line of it, no key, no condition, no recorded wrong answer: in no cell, in no metadata."""
    student = notebook(chapter, "student").decode()
    told = "\n".join(cell.source for cell in code_cells(chapter))
    for one in with_code()[chapter]:
        test = exercise_tests.load()[chapter][one.title]
        lines = [line.strip() for line in one.solution.splitlines()]
        secret = [line for line in lines if not NEARLY_EMPTY.match(line) and line not in told]
        secret += [code for code in (*test.holds, *test.wrong) if len(code) > 12]
        secret += [one.reason.splitlines()[0]] if one.reason else []
        for words in secret:
            assert json.dumps(words, ensure_ascii=False)[1:-1] not in student, words
        assert "same_answer" not in student
        assert "HIDDEN" not in student
        assert "SOLUTION" not in student
    stubs = [cell for cell in cells(chapter, "student") if text(cell) == STUB]
    assert len(stubs) == len(with_code()[chapter])


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_source_gives_full_marks_and_an_untouched_notebook_none(chapter: str) -> None:
    """The grader puts its hidden tests back into what a student hands in."""
    source = cells(chapter, "source")
    assert marks(source) == points_of(chapter)
    untouched = {f"answer-{one.number}": STUB for one in with_code()[chapter]}
    assert marks(source, untouched) == 0


def test_one_answer_does_not_pass_for_another() -> None:
    """The second exercise alone gives its points and no others."""
    source = cells("topics/salaries", "source")
    only = {f"answer-{place}": STUB for place in (1, 3)}
    assert marks(source, only) == points_of("topics/salaries") / 3


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_links_lead_to_the_published_book(chapter: str) -> None:
    """Beside a notebook there are no pages."""
    for kind in KINDS:
        for cell in cells(chapter, kind):
            if cell["cell_type"] == "markdown":
                assert not re.search(r"\]\((?!https://)", text(cell)), text(cell)


def test_the_command_writes_three_notebooks_a_chapter(tmp_path, capsys) -> None:
    """The same bytes in two runs; it names points and what is left out."""
    runs = []
    for _ in range(2):
        assert (
            main(["course", "exercises", "--chapter", "topics/salaries", "--out", str(tmp_path)])
            == 0
        )
        runs.append({p.relative_to(tmp_path): p.read_bytes() for p in tmp_path.rglob("*.ipynb")})
    assert runs[0] == runs[1]
    assert {path.parts[0] for path in runs[0]} == {"release", "source", "solution"}
    told = capsys.readouterr().out
    assert "3 exercises, 9 points" in told
    assert "left out: 1 that ask for words" in told


@pytest.mark.parametrize("options", [["--chapter", "topics/nowhere"], ["--out", "no/such"]])
def test_a_wrong_command_gets_one_sentence_and_writes_nothing(
    options, tmp_path, monkeypatch, capsys
) -> None:
    """An unknown chapter, a folder that is not there."""
    monkeypatch.chdir(tmp_path)
    assert main(["course", "exercises", *options]) != 0
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
