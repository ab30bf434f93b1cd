"""The directive ``{reading-paths}``: a section for each kind of reader, its steps as cards.

Plain headings, lists and links, so that it reads without a script and on paper; on wide screens
``static/start.css`` lays the steps out as cards.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from careerbook.book import reading_paths
from careerbook.book.chapters import BOOK_FOLDER, SUFFIXES, TOC_FILE, find_project
from careerbook.book.reading_paths import Plan, PlannedStep
from careerbook.pages.known_chapters import chapters_of
from careerbook.paths import data_dir

MINUTES_PER_HOUR = 60


class ReadingPaths(SphinxDirective):
    """Show every reading path of ``data/paths.toml`` with the minutes of its chapters."""

    def run(self) -> list[nodes.Node]:
        """Return the list of readers and one section for each."""
        project = find_project(Path(self.env.srcdir).parent)
        plans = reading_paths.plans(project, chapters_of(self.env))
        self._note_dependencies(project, plans)
        return [_readers(plans), *(self._section(plan) for plan in plans)]

    def _note_dependencies(self, project: Path, plans: tuple[Plan, ...]) -> None:
        """Have the page read again when a path, the contents or a chapter of a path changes."""
        files = [data_dir() / reading_paths.FILE_NAME, project / TOC_FILE]
        for name in sorted({step.chapter.name for plan in plans for step in plan.steps}):
            files += [project / BOOK_FOLDER / f"{name}{suffix}" for suffix in SUFFIXES]
        for file in files:
            if file.is_file():
                self.env.note_dependency(str(file))

    def _section(self, plan: Plan) -> nodes.section:
        path = plan.path
        section = nodes.section(ids=[path.id], names=[path.id], classes=["reading-path"])
        self.state.document.note_explicit_target(section, section)
        steps = nodes.enumerated_list(classes=["path-steps"])
        steps += [_step(planned, self.env.docname) for planned in plan.steps]
        section += [
            nodes.title(path.name, path.name),
            nodes.paragraph("", path.goal),
            nodes.paragraph("", total(plan), classes=["path-total"]),
            steps,
        ]
        return section


def total(plan: Plan) -> str:
    """Say how many chapters a path has and how long they take."""
    return f"{len(plan.steps)} chapters, {duration(plan.minutes)} in all"


def duration(minutes: int) -> str:
    """Write minutes as a person says them.

    Example
    -------
    >>> duration(265), duration(45), duration(120)
    ('4 hours 25 minutes', '45 minutes', '2 hours')
    """
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    parts = [f"{hours} hour{'' if hours == 1 else 's'}"] if hours else []
    return " ".join(parts + ([f"{rest} minutes"] if rest or not hours else []))


def _readers(plans: tuple[Plan, ...]) -> nodes.bullet_list:
    """Return the list at the head of the page: who you are leads to your section."""
    readers = nodes.bullet_list(classes=["path-readers"])
    for plan in plans:
        link = nodes.reference("", plan.path.name, refuri=f"#{plan.path.id}", internal=True)
        who = nodes.inline("", f" {plan.path.who} ")
        time = nodes.inline("", duration(plan.minutes), classes=["path-minutes"])
        readers += nodes.list_item("", nodes.paragraph("", "", link, who, time))
    return readers


def _step(planned: PlannedStep, docname: str) -> nodes.list_item:
    title = planned.chapter.title
    link = addnodes.pending_xref(
        "",
        nodes.inline("", title),
        refdomain="std",
        reftype="doc",
        reftarget=f"/{planned.chapter.name}",
        refdoc=docname,
        refexplicit=True,
        refwarn=True,
    )
    return nodes.list_item("", *_card(link, planned))


def _card(link: addnodes.pending_xref, planned: PlannedStep) -> Iterator[nodes.paragraph]:
    yield nodes.paragraph("", "", link, classes=["path-chapter"])
    yield nodes.paragraph("", planned.step.why)
    yield nodes.paragraph("", duration(planned.chapter.minutes), classes=["path-minutes"])
