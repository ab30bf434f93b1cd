"""The directive ``{reading-paths}``: choose who you are, then one numbered line of chapters.

The readers are radio buttons and the paths sections; ``static/start.css`` shows the path of the
reader who is chosen, without a script. On paper, and in a browser that cannot do that, all are
shown.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from careerbook.book import reading_paths
from careerbook.book.chapters import BOOK_FOLDER, SUFFIXES, TOC_FILE, find_project
from careerbook.book.reading_paths import Plan, PlannedStep
from careerbook.pages.boxes import box
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
        return [readers(plans), *(self._section(plan) for plan in plans)]

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
            nodes.paragraph("", total(plan), classes=["path-total"]),
            nodes.paragraph("", path.goal, classes=["path-goal"]),
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


def readers(plans: tuple[Plan, ...]) -> nodes.raw:
    """Return the choice at the head of the page; the first reader is chosen."""
    rows = "".join(
        f'<label class="path-reader"><input type="radio" name="reader" value="{plan.path.id}"'
        f"{' checked' if place == 0 else ''}><span><b>{html.escape(plan.path.name)}</b>"
        f"<small>{html.escape(plan.path.who)}</small></span>"
        f'<em class="path-minutes">{duration(plan.minutes)}</em></label>'
        for place, plan in enumerate(plans)
    )
    markup = f'<fieldset class="path-readers"><legend>Who are you?</legend>{rows}</fieldset>'
    return nodes.raw("", markup, format="html")


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


def _card(link: addnodes.pending_xref, planned: PlannedStep) -> Iterator[nodes.Element]:
    yield nodes.paragraph("", "", link, classes=["path-chapter"])
    yield nodes.paragraph("", planned.step.why)
    minutes = planned.chapter.minutes
    yield box(
        "p", nodes.Text(duration(minutes)), classes="path-minutes", style=f"--minutes:{minutes}"
    )
