"""The directives of the instructor's pages, in a book of two small pages without notebooks."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from sphinx.application import Sphinx

from careerbook.book.chapters import Chapter
from careerbook.pages.teaching import course_markdown, notes_markdown, register
from careerbook.teach import course_plan, course_shapes, teaching

TOC = """\
format: jb-book
root: index
parts:
  - caption: Topics
    chapters:
      - file: topics/salaries
      - file: topics/knitting
  - caption: Teach
    chapters:
      - file: teach/guide
"""
GUIDE = """\
# Guide

## Topics

```{chapter-notes} topics
```
"""
FOUND = [
    Chapter("topics/salaries", "Salaries: what a figure can tell", "Topics", (), (), 40),
    Chapter("topics/knitting", "Knitting", "Topics", (), (), 30),
    Chapter("roles/knitter", "Knitter", "Roles", (), (), 30),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> tuple[str, str]:
    """Return the page with notes, and what Sphinx warned of."""
    project = tmp_path_factory.mktemp("teaching")
    pages = {
        "index": "# Welcome\n",
        "topics/salaries": "# Salaries: what a figure can tell\n\n**Minutes:** 40\n",
        "topics/knitting": "# Knitting\n\n**Minutes:** 30\n",
        "teach/guide": GUIDE,
    }
    (project / "_toc.yml").write_text(TOC, "utf-8")
    for name, text in pages.items():
        path = project / "book" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    options = {
        "extensions": ["myst_nb"],
        "html_theme": "basic",
        "nb_execution_mode": "off",
        "nb_execution_cache_path": str(project / "cache" / "key"),
    }
    out = project / "html"
    warned = io.StringIO()
    app = Sphinx(project / "book", None, out, project / "trees", "html", options, None, warned)
    register(app)
    app.build()
    told = [line for line in warned.getvalue().splitlines() if "toctree" not in line]
    return Path(out / "teach" / "guide.html").read_text("utf-8"), "\n".join(told)


def test_notes_become_sections_with_links(built):
    """Each chapter is a section below its part, and leads to the chapter."""
    page, warned = built
    assert warned == ""
    notes = teaching.load()["topics/salaries"]
    assert 'id="notes-topics-salaries"' in page
    assert "<h3>Salaries: what a figure can tell" in page
    assert 'href="../topics/salaries.html"' in page
    assert notes.activity.title in page
    assert page.count("To bring it out:") == len(notes.misconceptions)


def test_a_chapter_without_notes_does_not_stop_the_build(built):
    """A contributor's new chapter is named; the check of the notes asks for the rest."""
    assert "No notes yet" in built[0]
    assert "No notes yet: {doc}`Knitting </topics/knitting>`." in notes_markdown(FOUND[1:2], {})


def plan_of(unit, **changed):
    fields = {
        "id": "knitting",
        "name": "Knitting",
        "audience": "Whoever has cold feet.",
        "goal": "Each person knits a sock.",
        "product": "A sock for each person.",
        "weeks": 1,
        "meetings_per_week": 2,
        "meeting_minutes": 60,
        "framing_minutes": 10,
        "discussion_minutes": 10,
        "reading_minutes_per_week": 50,
    }
    course = course_shapes.Course(unit=unit, **{**fields, **changed})
    minutes = {chapter.name: chapter.minutes for chapter in FOUND}
    return course_markdown(course, course_plan.plan(course, minutes, {}), FOUND)


def test_a_plan_is_a_table_with_home_class_and_rest():
    """A row for each unit; the number of the meeting and what is left stand once."""
    text = plan_of(
        (
            course_shapes.Unit(how="class", chapters=("topics/knitting",)),
            course_shapes.Unit(how="work", title="Cast on", minutes=15),
            course_shapes.Unit(how="home", chapters=("topics/salaries", "roles/knitter")),
        )
    )
    notes = "({ref}`notes <notes-topics-knitting>`)"
    assert f"| 1.1 | Together: {{doc}}`Knitting </topics/knitting>` {notes} |  | 30 |  |" in text
    assert "|  | Cast on |  | 15 | 5 |" in text
    assert "| 1.2 | Each group one: {doc}`Salaries </topics/salaries>`" in text
    assert "| 40 | 10 | 40 |" in text
    assert "Everything that was planned fits." in text
    assert "Not in this course" not in text


def test_a_plan_says_what_does_not_fit_and_what_was_never_meant():
    """An empty meeting is shown as free."""
    text = plan_of((course_shapes.Unit(how="work", title="Socks", minutes=51),))
    assert "- **Does not fit:** Socks: it needs 51 minutes in class" in text
    assert "| 1.1 | *free* |  |  | 50 |" in text
    assert "Not in this course, for reading on: all 1 of Roles; all 2 of Topics." in text
