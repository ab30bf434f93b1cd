"""My handbook: what the reader has kept on this device, and the chapters it points to."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.answers import answers
from careerbook.assess.handbook import handbook
from careerbook.assess.handbook.handbook_chart import draw_my_handbook, holdings_frame, sentence
from careerbook.assess.knowledge import questions
from careerbook.assess.skills import skill_plans
from careerbook.book import chapters
from careerbook.book.pages_address import pages_root
from careerbook.errors import CareerbookError
from careerbook.kit.widget import AssessmentWidget
from careerbook.roles import roles, skills

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.book.reading_paths import Step
    from careerbook.kit.chart import Chart

OTHER_PAGES = {
    "start": "Where to begin",
    "explore/compare": "Compare roles",
    "explore/moves": "Can I get there from where I am?",
}
"""Pages of a reading path that belong to no skill and no role, and what the path calls them."""


class MyHandbook(AssessmentWidget):
    """Everything that the book keeps for a reader, in plain words, and her own reading path.

    In the static page the document lives in the browser's storage; in a notebook ``document`` is
    the truth and may be set from Python.

    Parameters
    ----------
    document
        A reader's document, for example ``answers.read("careerbook-answers.json")``.
    root
        Address of the book's folder, seen from the page that shows the widget, ending in a
        slash; by default what `careerbook.book.pages_address` says.

    Traits
    ------
    document
        The reader's document, ``careerbook-answers/1``.
    sections
        ``[section, name, what it holds]`` in the order of the table.
    facts
        Roles with what they ask for, pages by skill, topics of the knowledge check, and titles
        with minutes by page; see `careerbook.assess.handbook.handbook.reading_path`.
    root
        Address of the book's folder, ending in a slash.

    Raises
    ------
    AnswersError
        When the document is not valid.

    Example
    -------
    >>> MyHandbook().describe()
    'Nothing is kept yet: no assessment has been answered in this document.'
    """

    document = t.Dict().tag(sync=True)
    sections: t.List[list[str]] = t.List().tag(sync=True)
    facts = t.Dict().tag(sync=True)
    root = t.Unicode().tag(sync=True)

    def __init__(self, document: Mapping[str, Any] | None = None, **traits: Any) -> None:
        super().__init__(
            kind="my-handbook",
            document=dict(document or answers.empty()),
            sections=[[name, *words] for name, words in handbook.SECTIONS.items()],
            facts=path_facts(),
            **{"view_id": "kept", "live_height": {"wide": 1141, "narrow": 1785}, **traits},
        )

    @t.default("root")
    def _where_pages_are(self) -> str:
        return f"{pages_root()}/"

    @t.validate("document")
    def _sound_document(self, proposal: Any) -> dict[str, Any]:
        return answers.validate(proposal["value"])

    @property
    def result(self) -> tuple[Step, ...]:
        """The chapters that the reader's own results point to, the most pressing first."""
        return handbook.reading_path(self.document, path_facts())

    @property
    def frame(self) -> pd.DataFrame:
        """One row per section: what it is called, what it holds, how much and since when."""
        return holdings_frame(self.document)

    def chart(self) -> Chart:
        """Draw how many answers each section holds."""
        return draw_my_handbook(self.document)

    def describe(self) -> str:
        """Say how much is kept and when the last answer was given."""
        return sentence(self.document)


@cache
def path_facts() -> dict[str, Any]:
    """Return what a reading path is computed from, as plain JSON."""
    names = skills.load()
    return {
        "roles": {
            slug: {
                "name": role.name,
                "requirements": [
                    {
                        "id": need.id,
                        "name": names[need.id].name,
                        "level": need.level,
                        "level_se": need.level_se,
                        "importance": need.importance,
                        "must_have": need.must_have,
                    }
                    for need in role.skills
                ],
            }
            for slug in roles.slugs()
            for role in [roles.load(slug)]
        },
        "skill_pages": {plan.skill: list(plan.pages) for plan in skill_plans.load().plan},
        "topics": {
            topic.topic: {"name": topic.name, "skill": topic.skill}
            for topic in questions.load().topic
        },
        "pages": _pages(),
    }


def _pages() -> dict[str, dict[str, Any]]:
    titles = {
        **OTHER_PAGES,
        **skill_plans.load().names,
        **{f"roles/{slug}": roles.load(slug).name for slug in roles.slugs()},
    }
    try:
        minutes = chapters.minutes()
    except CareerbookError:  # the package alone, without the book's words
        minutes = {}
    return {
        page: {"title": title, "minutes": minutes.get(page, 0)} for page, title in titles.items()
    }
