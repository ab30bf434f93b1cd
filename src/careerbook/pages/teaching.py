"""Directives of the instructor's pages: notes on chapters and shapes of courses, from the data.

``{chapter-notes} topics`` writes the notes on every chapter of a part, ``{course-shape} workshop``
the plan of one course. Both write MyST Markdown from ``data/teaching`` and ``data/courses.toml``,
so that headings, links and search work as on any page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from careerbook.pages.frame import notes_anchor
from careerbook.pages.known_chapters import chapters_of
from careerbook.paths import data_dir
from careerbook.say.numbers import listed
from careerbook.teach import course_plan, course_shapes, teaching

if TYPE_CHECKING:
    from docutils.nodes import Node
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from careerbook.book.chapters import Chapter
    from careerbook.teach.course_plan import Plan, PlannedUnit
    from careerbook.teach.course_shapes import Course

COLUMNS = ("No.", "What", "Home", "Class", "Left")  # the last three in minutes
NOTES = "careerbook_notes"
"""Where Sphinx keeps the notes while it reads one page."""
GROUPS = {
    "alone": "each alone",
    "pairs": "in pairs",
    "threes": "in threes",
    "class": "the whole class together",
}


class ChapterNotes(SphinxDirective):
    """Write the notes on the chapters of one part, in the order of the table of contents."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Return the notes as sections of the page."""
        part = f"{self.arguments[0]}/"
        found = [chapter for chapter in _chapters(self.env) if chapter.name.startswith(part)]
        text = notes_markdown(found, _notes_of_all(self.env))
        return self.parse_text_to_nodes(text, allow_section_headings=True)


class CourseShape(SphinxDirective):
    """Write the plan of one course as a table."""

    required_arguments = 1

    def run(self) -> list[Node]:
        """Return the plan as paragraphs and a table."""
        found = _chapters(self.env)
        course = course_shapes.load(chapters={c.name for c in found})[self.arguments[0]]
        activities = {
            name: notes.activity.minutes for name, notes in _notes_of_all(self.env).items()
        }
        minutes = {chapter.name: chapter.minutes for chapter in found}
        plan = course_plan.plan(course, minutes, activities)
        text = course_markdown(course, plan, found)
        return self.parse_text_to_nodes(text, allow_section_headings=True)


def register(app: Sphinx) -> None:
    """Make both directives known."""
    app.add_directive("chapter-notes", ChapterNotes)
    app.add_directive("course-shape", CourseShape)


def _chapters(env: BuildEnvironment) -> tuple[Chapter, ...]:
    """Return the chapters of this book; the page depends on all files that it is made of."""
    found = chapters_of(env)
    for chapter in found:
        env.note_dependency(env.doc2path(chapter.name))
    for path in (data_dir() / "courses.toml", *(data_dir() / "teaching").glob("*/*.toml")):
        env.note_dependency(str(path))
    return found


def _notes_of_all(env: BuildEnvironment) -> dict[str, teaching.Notes]:
    """Return the notes on every chapter; the directives of one page read them once."""
    if NOTES not in env.temp_data:
        env.temp_data[NOTES] = teaching.load()
    found: dict[str, teaching.Notes] = env.temp_data[NOTES]
    return found


def notes_markdown(found: Sequence[Chapter], notes: Mapping[str, teaching.Notes]) -> str:
    """Return links to the notes on these chapters, then the notes, a section each.

    At the end stand the chapters without notes.
    """
    known = [chapter for chapter in found if chapter.name in notes]
    choice = [f"- {{ref}}`{_short(one)} <{notes_anchor(one.name)}>`" for one in known]
    parts = ["\n".join([*choice, ""]), *(_notes(one, notes[one.name]) for one in known)]
    bare = [_link(chapter) for chapter in found if chapter.name not in notes]
    if bare:
        parts.append(f"No notes yet: {', '.join(bare)}.\n")
    return "\n".join(parts)


def _notes(chapter: Chapter, notes: teaching.Notes) -> str:
    """Write the notes on one chapter."""
    act = notes.activity
    lines = [f"({notes_anchor(chapter.name)})=", f"### {chapter.title}", ""]
    lines += [f"{{doc}}`Open the chapter </{chapter.name}>`, {chapter.minutes} minutes.", ""]
    lines += ["**Aims.** Afterwards, students can be seen to do this:", ""]
    lines += [f"- {aim}" for aim in notes.aims]
    lines += ["", "**What students may believe.**", ""]
    for wrong in notes.misconceptions:
        lines += [f"- *“{wrong.belief}”*", "", f"  {wrong.truth}", ""]
        lines += [f"  *To bring it out:* {wrong.how}", ""]
    lines += ["**Questions without one right answer.**", ""]
    lines += [f"{place}. {text}" for place, text in enumerate(notes.discussion, start=1)]
    lines += ["", f"**Activity: {act.title}.** {act.minutes} minutes, {GROUPS[act.group]}."]
    lines += [f"You need: {act.material}", ""]
    lines += [f"{place}. {step}" for place, step in enumerate(act.steps, start=1)]
    lines += ["", f"*Result:* {act.result}", ""]
    return "\n".join(lines)


def course_markdown(course: Course, plan: Plan, found: Sequence[Chapter]) -> str:
    """Return the goal of a course, its meetings as a table, and what is not in it."""
    by_name = {chapter.name: chapter for chapter in found}
    lines = [f"**For whom.** {course.audience}", "", f"**Goal.** {course.goal}", ""]
    lines += [f"**What each student takes home.** {course.product}", "", _limits(course), ""]
    lines += [f"| {' | '.join(COLUMNS)} |", "|---|---|---:|---:|---:|"]
    for meeting in plan.meetings:
        label = f"{meeting.week}.{meeting.number}"
        left = course.room_minutes - meeting.contact_minutes
        rows = [_row(step, by_name) for step in meeting.steps] or [["*free*", "", ""]]
        for place, row in enumerate(rows):
            is_last = place == len(rows) - 1
            cells = ["" if place else label, *row, str(left) if is_last else ""]
            lines.append(f"| {' | '.join(cells)} |")
    lines += ["", *_left_out(plan, by_name), _not_meant(plan, found), ""]
    return "\n".join(lines)


def _limits(course: Course) -> str:
    """Say what the plan was filled against."""
    count = course.weeks * course.meetings_per_week
    weeks = f"{course.weeks} weeks" if course.weeks > 1 else "one week"
    meetings = "One meeting" if count == 1 else f"{count} meetings in {weeks}, each"
    text = (
        f"**Limits.** {meetings} of {course.meeting_minutes} minutes, "
        f"{course.framing_minutes} of them for opening and close."
    )
    if course.reading_minutes_per_week:
        text += (
            f" At most {course.reading_minutes_per_week} minutes of reading a week. A chapter read "
            f"at home gets its activity and {course.discussion_minutes} minutes of discussion."
        )
    return text


def _row(step: PlannedUnit, by_name: Mapping[str, Chapter]) -> list[str]:
    """Write what is done, and its minutes at home and in class."""
    unit = step.unit
    named = [
        f"{_link(by_name[name])} ({{ref}}`notes <{notes_anchor(name)}>`)" for name in unit.chapters
    ]
    prefix = "Together: " if unit.how == "class" else ""
    if len(named) > 1:
        prefix += "Each group one: "
    reading = str(step.reading_minutes) if step.reading_minutes else ""
    return [prefix + (", ".join(named) or unit.title), reading, str(step.contact_minutes)]


def _left_out(plan: Plan, by_name: Mapping[str, Chapter]) -> Iterator[str]:
    """Tell what found no place."""
    for left in plan.left_out:
        named = listed((_link(by_name[name]) for name in left.step.unit.chapters), "or")
        yield f"- **Does not fit:** {named or left.step.unit.title}: {left.reason}."
    yield "" if plan.left_out else "Everything that was planned fits."


def _not_meant(plan: Plan, found: Sequence[Chapter]) -> str:
    """Tell, part by part, which chapters the course never meant to hold."""
    meant = plan.chapters() | {name for out in plan.left_out for name in out.step.unit.chapters}
    told = []
    for part in teaching.PARTS:
        members = [chapter for chapter in found if chapter.name.startswith(f"{part}/")]
        rest = [chapter for chapter in members if chapter.name not in meant]
        if rest and rest == members:
            told.append(f"all {len(rest)} of {rest[0].part}")
        elif rest:
            told.append(", ".join(map(_link, rest)))
    return f"Not in this course, for reading on: {'; '.join(told)}." if told else ""


def _short(chapter: Chapter) -> str:
    """Return the title up to its colon: tables are narrow."""
    return chapter.title.partition(":")[0]


def _link(chapter: Chapter) -> str:
    # A role and not a path: chapters are notebooks or Markdown.
    return f"{{doc}}`{_short(chapter)} </{chapter.name}>`"
