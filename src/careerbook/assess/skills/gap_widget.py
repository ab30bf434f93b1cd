"""The self-assessment: the reader's own levels beside what a role asks for."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.skills import gap, skill_forms
from careerbook.assess.skills.gap_chart import draw_skill_gap, gap_frame
from careerbook.assess.skills.gap_height import live_height
from careerbook.assess.terms.band import invented_terms, own_level_se, ticks_only
from careerbook.errors import UnknownNameError
from careerbook.kit.widget import SelfCheckWidget
from careerbook.roles import roles

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart


class SkillGap(SelfCheckWidget):
    """Rate yourself skill by skill, then see what is missing for a role and what to do next.

    In the static page the reader's answers live in the browser's storage and ``ratings`` follows
    them; in a notebook ``ratings`` is the truth and may be set from Python.

    Parameters
    ----------
    role
        Slug of a role that has a profile, such as ``"machine-learning-specialist"``.
    ratings
        Skill id -> own level 0-5, for example
        ``answers.levels(answers.read("careerbook-answers.json"))``.
    known
        Term id -> ticked or not, of the check of terms; it may widen the interval.

    Traits
    ------
    role
        Slug of the role.
    ratings
        Skill id -> own level 0-5; a skill that is not in it is open. Skills that the role does
        not ask for are kept and ignored.
    known
        Term id -> ticked or not.
    invented
        Ids of the terms that were made up.
    anchors
        The common list of skills with anchors and practices; the same for every role.
    profile
        What the role asks for: level 0-5, its standard error in levels, importance 0-1, reason.

    Raises
    ------
    UnknownNameError
        When the role has no profile.
    AnswersError
        When a rating is not a whole number from 0 to 5, or a tick neither ``True`` nor ``False``.

    Example
    -------
    >>> widget = SkillGap(ratings={"programming": 2, "statistics": 1})
    >>> widget.result.answered
    2
    >>> int(widget.frame.set_index("skill").loc["statistics", "gap"])
    2
    """

    role = t.Unicode("machine-learning-specialist").tag(sync=True)
    ratings = t.Dict().tag(sync=True)
    known = t.Dict().tag(sync=True)
    invented: t.List[str] = t.List().tag(sync=True)
    anchors = t.Dict().tag(sync=True)
    profile = t.Dict().tag(sync=True)

    def __init__(
        self,
        role: str = "machine-learning-specialist",
        ratings: dict[str, int] | None = None,
        known: dict[str, bool] | None = None,
        **traits: Any,
    ) -> None:
        profile = roles.load(role)
        super().__init__(
            kind="skill-gap",
            role=role,
            ratings=ratings or {},
            known=known or {},
            invented=list(invented_terms()),
            anchors=skill_forms.anchors(),
            profile=skill_forms.profile(profile),
            **{"view_id": "skills", "live_height": live_height(profile), **traits},
        )

    @t.validate("known")
    def _ticks(self, proposal: Any) -> dict[str, bool]:
        return ticks_only(proposal["value"])

    @t.validate("ratings")
    def _whole_levels(self, proposal: Any) -> dict[str, int]:
        return skill_forms.whole_levels(proposal["value"])

    @t.validate("role")
    def _known_role(self, proposal: Any) -> str:
        if proposal["value"] not in roles.slugs():
            raise UnknownNameError("role", proposal["value"], roles.slugs())
        return str(proposal["value"])

    @t.observe("role")
    def _load_profile(self, change: Any) -> None:
        role = roles.load(change["new"])
        self.profile = skill_forms.profile(role)
        self.live_height = live_height(role)

    @property
    def result(self) -> gap.GapResult:
        """Coverage with interval, gaps, flagged must-haves, strengths and next steps."""
        return gap.score(roles.load(self.role).skills, self.ratings, own_level_se(self.known))

    @property
    def frame(self) -> pd.DataFrame:
        """One row per skill of the role; ``own`` and ``gap`` are missing where it is open."""
        return gap_frame(self.result)

    def chart(self) -> Chart:
        """Draw the role's levels and the reader's own."""
        return draw_skill_gap(roles.load(self.role), self.ratings, self.known)

    def describe(self) -> str:
        """Say what the ratings mean, with the interval and what is still open."""
        return gap.sentence(self.result, roles.load(self.role).name)

    def static_form(self) -> str:
        """Return the form to fill in on paper and the picture of the profile."""
        role = roles.load(self.role)
        label = html.escape(f"Form on paper: {role.name}", quote=True)
        return (
            f'<div class="cb-paper" role="region" tabindex="0" aria-label="{label}">'
            f"{skill_forms.paper_for_role(role)}{self.chart().to_html()}</div>"
        )
