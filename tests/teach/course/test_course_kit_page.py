"""The walk of an instructor: every command of the page works in a fresh folder."""

from __future__ import annotations

import re
import shlex

import pytest

from careerbook.book.chapters import find_project
from careerbook.cli import main
from tests.teach.course.report.classes import moodle

PAGES = [find_project() / "book" / "teach" / f"{name}.md" for name in ("course-kit", "marking")]
BLOCK = re.compile(r"^```bash\n(.*?)^```", re.M | re.S)
COMMANDS = [
    line
    for page in PAGES
    for block in BLOCK.findall(page.read_text(encoding="utf-8"))
    for line in block.splitlines()
]


def test_the_page_has_the_commands_of_week_one_and_of_the_report():
    """Five to begin with, one each for a score, slides, exercises, paper, and after the quiz."""
    assert len(COMMANDS) == 10


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_page_works(command, tmp_path, monkeypatch, capsys):
    """It ends well, writes a file, and names it."""
    monkeypatch.chdir(tmp_path)
    scores = [[float((i + j) % 3 > 0) for j in range(5)] for i in range(30)]
    (tmp_path / "grades.csv").write_bytes(moodle(scores))
    program, *arguments = shlex.split(command)
    assert program == "careerbook"
    assert main(arguments) == 0
    told = capsys.readouterr().out
    made = [path.name for path in tmp_path.iterdir() if path.name != "grades.csv"]
    assert made
    assert all(name in told for name in made)
