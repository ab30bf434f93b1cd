"""The self-assessment of all skills: one set of ratings beside every role, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.answers import answers, runs
from careerbook.assess.skills import gap, quick_picks, rank, skill_forms
from careerbook.assess.skills.gap_chart import gap_frame
from careerbook.assess.skills.gap_height import profile_height
from careerbook.assess.skills.profile_chart import draw_skill_profile, profile_frame, rank_roles
from careerbook.assess.terms.band import invented_terms, ticks_only
from careerbook.errors import UnknownNameError
from careerbook.kit.widget import AssessmentWidget
from careerbook.roles import roles

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

    from careerbook.kit.chart import Chart


class SkillProfile(AssessmentWidget):
    """Rate yourself in the common list of skills, then see how far that reaches in every role.

    In the static page the reader's document lives in the browser's storage and the traits follow
    it; in a notebook ``ratings``, ``target`` and ``runs`` are the truth and may be set from Python.

    Parameters
    ----------
    target
        Slug of a role that the reader has in mind; its skills come first. Empty: none.
    ratings
        Skill id -> own level 0-5, for example
        ``answers.levels(answers.read("careerbook-answers.json"))``.
    past
        Completed runs: the section ``runs`` of such a document.
    known
        Term id -> ticked or not, of the check of terms; it may widen the intervals.

    Traits
    ------
    target
        Slug of the role in mind, or empty.
    ratings
        Skill id -> own level 0-5; a skill that is not in it is open. Unknown skills are kept and
        ignored.
    runs
        Run id -> kind, scores (role -> coverage, 0-1) and date of each completed run.
    known
        Term id -> ticked or not.
    invented
        Ids of the terms that were made up.
    anchors
        The common list of skills with anchors and practices.
    profiles
        What every role asks for, as in ``SkillGap``.
    picks
        Things that one may have done, with the levels that they speak for.

    Raises
    ------
    UnknownNameError
        When the target has no profile.
    AnswersError
        When a rating is not a whole number from 0 to 5, a tick neither ``True`` nor ``False``, or a
        run is not one of the document.

    Example
    -------
    >>> widget = SkillProfile(ratings={"programming": 2, "statistics": 1})
    >>> widget.result.groups
    ()
    >>> int(widget.frame.set_index("role").loc["data-scientist", "rated"])
    2
    """

    target = t.Unicode("").tag(sync=True)
    ratings = t.Dict().tag(sync=True)
    known = t.Dict().tag(sync=True)
    invented: t.List[str] = t.List().tag(sync=True)
    runs = t.Dict().tag(sync=True)
    anchors = t.Dict().tag(sync=True)
    profiles: t.List[Any] = t.List().tag(sync=True)
    picks = t.Dict().tag(sync=True)

    def __init__(
        self,
        target: str = "",
        ratings: dict[str, int] | None = None,
        past: Mapping[str, Any] | None = None,
        known: dict[str, bool] | None = None,
        **traits: Any,
    ) -> None:
        super().__init__(
            kind="skill-profile",
            target=target,
            ratings=ratings or {},
            known=known or {},
            invented=list(invented_terms()),
            runs=dict(past or {}),
            anchors=skill_forms.anchors(),
            profiles=[skill_forms.profile(roles.load(slug)) for slug in roles.slugs()],
            picks={"picks": [pick.model_dump(mode="json") for pick in quick_picks.load().pick]},
            **{"view_id": "profile", "live_height": profile_height(), **traits},
        )

    @t.validate("known")
    def _ticks(self, proposal: Any) -> dict[str, bool]:
        return ticks_only(proposal["value"])

    @t.validate("ratings")
    def _whole_levels(self, proposal: Any) -> dict[str, int]:
        return skill_forms.whole_levels(proposal["value"])

    @t.validate("target")
    def _known_role(self, proposal: Any) -> str:
        if proposal["value"] and proposal["value"] not in roles.slugs():
            raise UnknownNameError("role", proposal["value"], roles.slugs())
        return str(proposal["value"])

    @t.validate("runs")
    def _sound_runs(self, proposal: Any) -> dict[str, Any]:
        checked: dict[str, Any] = answers.validate(
            {**answers.empty(), "runs": dict(proposal["value"])}
        )["runs"]
        return checked

    @property
    def result(self) -> rank.Ranking:
        """Coverage of every role, the groups that cannot be told apart, and what is left out."""
        return rank_roles(self.ratings, self.known)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per role, in the order of the ranking."""
        return profile_frame(self.result)

    def gaps(self, role: str) -> pd.DataFrame:
        """Return one row per skill of a role, largest priority first, open skills last.

        Raises
        ------
        UnknownNameError
            When the role has no profile.
        """
        frame = gap_frame(gap.score(roles.load(role).skills, self.ratings))
        order = ["priority", "must_have", "importance"]
        return frame.sort_values(order, ascending=False, kind="stable", ignore_index=True)

    @property
    def progress(self) -> pd.DataFrame:
        """One row per date with a column of coverages (0-1) per role, from the completed runs."""
        import pandas as pd

        lines = runs.history(self.runs, "skills")
        columns = {
            role: pd.Series(
                [point.score for point in points],
                index=pd.to_datetime([point.made_on for point in points]),
            )
            for role, points in lines.items()
        }
        return pd.DataFrame(columns).rename_axis(index="made_on")

    def chart(self) -> Chart:
        """Draw all roles with their intervals."""
        return draw_skill_profile(self.ratings, self.known)

    def describe(self) -> str:
        """Say which roles lead, which cannot be told apart, and what it rests on."""
        return rank.sentence(self.result)

    def static_form(self) -> str:
        """Return the form to fill in on paper and the picture of all roles."""
        return (
            '<div class="cb-paper" role="region" tabindex="0" aria-label="Form on paper: skills">'
            f"{skill_forms.paper_for_all()}{self.chart().to_html()}</div>"
        )
