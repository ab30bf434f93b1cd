"""Ways through the book: six readers, steps that exist, minutes that add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.book import chapters, reading_paths
from careerbook.book.chapters import Chapter
from careerbook.errors import DataError

READERS = ["student", "engineer", "analyst", "manager", "career-changer", "instructor"]
BOOK = (
    Chapter("topics/pay", "Pay", "Topics", (), (), 40),
    Chapter("topics/growth", "Growth", "Topics", (), ("topics/pay",), 25),
    Chapter("roles/tester", "Tester", "Roles", (), (), 50),
)
STEPS = ["topics/pay", "topics/growth", "roles/tester"]
HEAD = """\
[[path]]
id = "student"
name = "Student"
who = "You study and look for a role."
goal = "You leave with a role to aim at."
"""


def path_file(folder: Path, *pages: str, head: str = HEAD) -> Path:
    """Write a file with one path."""
    steps = [f'[[path.step]]\npage = "{page}"\nwhy = "Because it comes next."\n' for page in pages]
    file = folder / "paths.toml"
    file.write_text("\n".join([head, *steps]), encoding="utf-8")
    return file


def faults_of(file: Path) -> list[tuple[str, str, str]]:
    """Return key, value and problem of every fault."""
    with pytest.raises(DataError) as caught:
        reading_paths.load(file, BOOK)
    return [(f.column, f.value, f.problem) for f in caught.value.faults]


def test_a_sound_path_is_read_in_order(tmp_path: Path):
    """The order of the file is the reader's order."""
    (path,) = reading_paths.load(path_file(tmp_path, *STEPS), BOOK)
    assert [step.page for step in path.step] == STEPS


def test_an_unknown_chapter_is_named_with_its_place(tmp_path: Path):
    """A renamed page must not leave a path behind."""
    file = path_file(tmp_path, *STEPS, "topics/gone")
    assert faults_of(file) == [("path[0].step[3].page", "topics/gone", "unknown chapter")]


def test_a_step_is_taken_once(tmp_path: Path):
    """Nobody is sent to the same chapter twice."""
    file = path_file(tmp_path, *STEPS, "topics/pay")
    assert ("path[0].step[3].page", "topics/pay", "already a step of this path") in faults_of(file)


def test_a_step_without_a_reason_is_refused(tmp_path: Path):
    """A reason is what makes a path more than a list."""
    file = path_file(tmp_path, *STEPS)
    text = file.read_text(encoding="utf-8").replace('why = "Because it comes next."\n', "", 1)
    file.write_text(text, encoding="utf-8")
    assert faults_of(file) == [("path[0].step[0].why", "", "required key is missing")]
    file.write_text(text.replace('next."', 'next"', 1).replace("next", "nex", 1), encoding="utf-8")
    assert len(faults_of(file)) == 2, "a reason is a sentence"


def test_a_chapter_comes_after_what_it_builds_on(tmp_path: Path):
    """The prerequisites that chapters name hold within a path."""
    file = path_file(tmp_path, "topics/growth", "roles/tester", "topics/pay")
    problem = "builds on topics/pay, which comes later"
    assert faults_of(file) == [("path[0].step[0].page", "topics/growth", problem)]


def test_two_paths_of_one_id_and_short_paths_are_refused(tmp_path: Path):
    """An id is an anchor on a page."""
    file = path_file(tmp_path, *STEPS)
    text = file.read_text(encoding="utf-8")
    file.write_text(text + text, encoding="utf-8")
    assert [fault[0] for fault in faults_of(file)] == ["path.id"]
    assert faults_of(path_file(tmp_path, *STEPS[:2]))[0][0] == "path[0].step"


def test_the_book_has_a_path_for_each_of_six_readers():
    """Each path fits a few sittings, and its minutes are those of its chapters."""
    minutes = chapters.minutes()
    plans = reading_paths.plans()
    assert [plan.path.id for plan in plans] == READERS
    for plan in plans:
        assert plan.minutes == sum(minutes[step.page] for step in plan.path.step)
        assert 120 <= plan.minutes <= 360, plan.path.id
        assert [s.chapter.name for s in plan.steps] == [s.page for s in plan.path.step]


def test_readers_are_spoken_to_and_no_reason_is_used_twice():
    """A sentence that fits every step says nothing about this one."""
    plans = reading_paths.plans()
    for plan in plans:
        assert plan.path.who.startswith("You ")
        assert plan.path.goal.startswith("You leave ")
    reasons = [step.why for plan in plans for step in plan.path.step]
    assert len(set(reasons)) == len(reasons)
