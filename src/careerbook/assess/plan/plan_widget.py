"""The plan: from a target role and own ratings to ordered steps with hours, dates and proofs."""

from __future__ import annotations

import html
import math
import secrets
from functools import cache
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.answers import answers
from careerbook.assess.plan import plan as planning
from careerbook.assess.plan.plan_chart import chart_of, plan_frame
from careerbook.assess.plan.plan_exports import WRITERS, Sheet
from careerbook.assess.plan.plan_guides import guides
from careerbook.assess.plan.plan_words import hours_words, proofs, sentence, title
from careerbook.assess.skills import skill_plans
from careerbook.errors import AnswersError, UnknownNameError
from careerbook.kit.widget import AssessmentWidget
from careerbook.roles import roles
from careerbook.roles.skills import LEVELS

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

PLAN_ID_BYTES = 8
"""Random bytes that set one plan's calendar events apart from those of everybody else."""


class CareerPlan(AssessmentWidget):
    """Plan the way to a role: what first, how many hours, until when, and what would prove it.

    In the static page the reader's document in the browser's storage holds role, ratings, steps
    and calendar, and the traits follow it; in a notebook the traits are the truth and may be set
    from Python.

    Parameters
    ----------
    role
        Slug of the target role.
    ratings
        Skill id -> own level 0-5, for example
        ``answers.levels(answers.read("careerbook-answers.json"))``.
    entries
        Step id -> what was edited: ``text``, ``skill``, ``due_on``, ``done``, ``dropped`` and, if
        wanted, ``hours``. A step's id is ``<skill>-to-<level>``; own steps begin with ``own-``.
    hours_a_week
        Hours of practice a week.
    start_on
        First day, such as ``"2026-05-31"``; empty: weeks are counted without dates.
    from_zero
        Count skills without a rating as level 0. By default so where there is no rating at all.

    Traits
    ------
    role, ratings, entries, hours_a_week, start_on, from_zero
        As above.
    profiles
        What each role asks for: level 0-5, importance 0-1, must-have.
    guides
        Of each skill: name, prerequisites, hours to levels 1-4 as (quick, slow), evidence,
        chapters, projects, rounds to levels 1-4, and the practices to levels 1-2, 3 and 4.
    basis
        What the hours rest on, and when they were reviewed.

    Raises
    ------
    UnknownNameError
        When there is no such role.
    AnswersError
        When a rating, an entry or the hours are not as the reader's document holds them.

    Example
    -------
    >>> widget = CareerPlan("data-scientist", {"statistics": 2, "mathematics": 1})
    >>> [step.id for step in widget.result.steps]
    ['mathematics-to-2', 'statistics-to-3']
    >>> widget.export("csv").splitlines()[1].startswith("1,Mathematics for models: level 1 to 2")
    True
    """

    role = t.Unicode("machine-learning-specialist").tag(sync=True)
    ratings = t.Dict().tag(sync=True)
    entries = t.Dict().tag(sync=True)
    hours_a_week = t.Float(planning.DEFAULT_HOURS_A_WEEK).tag(sync=True)
    start_on = t.Unicode().tag(sync=True)
    from_zero = t.Bool().tag(sync=True)
    profiles: t.List[dict[str, Any]] = t.List().tag(sync=True)
    guides = t.Dict().tag(sync=True)
    basis = t.Dict().tag(sync=True)

    def __init__(
        self,
        role: str = "machine-learning-specialist",
        ratings: dict[str, int] | None = None,
        entries: dict[str, dict[str, Any]] | None = None,
        hours_a_week: float = planning.DEFAULT_HOURS_A_WEEK,
        start_on: str = "",
        from_zero: bool | None = None,
        **traits: Any,
    ) -> None:
        super().__init__(
            kind="career-plan",
            role=role,
            ratings=ratings or {},
            entries=entries or {},
            hours_a_week=hours_a_week,
            start_on=start_on,
            from_zero=not ratings if from_zero is None else from_zero,
            profiles=_profiles(),
            guides=_guides(),
            basis={
                "text": skill_plans.load().basis,
                "date": skill_plans.load().reviewed_on.isoformat(),
            },
            **{"view_id": "plan", "live_height": {"wide": 607, "narrow": 1065}, **traits},
        )
        self._plan_id = secrets.token_hex(PLAN_ID_BYTES)

    @t.validate("role")
    def _known_role(self, proposal: Any) -> str:
        if proposal["value"] not in roles.slugs():
            raise UnknownNameError("role", proposal["value"], roles.slugs())
        return str(proposal["value"])

    @t.validate("ratings")
    def _whole_levels(self, proposal: Any) -> dict[str, int]:
        for name, level in proposal["value"].items():
            if isinstance(level, bool) or level not in LEVELS:
                raise AnswersError(f"ratings.{name}", repr(level), "a whole number from 0 to 5")
        return dict(proposal["value"])

    @t.validate("entries")
    def _sound_entries(self, proposal: Any) -> dict[str, Any]:
        dated = {"changed_on": answers.now()}
        plan = {
            name: {**entry, **dated} if isinstance(entry, dict) else entry
            for name, entry in proposal["value"].items()
        }
        answers.validate({**answers.empty(), "plan": plan})
        return dict(proposal["value"])

    @t.validate("hours_a_week")
    def _a_number(self, proposal: Any) -> float:
        if not math.isfinite(proposal["value"]):
            raise AnswersError("hours_a_week", repr(proposal["value"]), "a number of hours")
        return float(proposal["value"])

    @property
    def result(self) -> planning.Plan:
        """Steps in order with hours and weeks, and what remains in all."""
        return planning.build(
            roles.load(self.role).skills,
            self.ratings,
            guides(),
            self.entries,
            hours_a_week=self.hours_a_week,
            start_on=self.start_on or None,
            from_zero=self.from_zero,
        )

    @property
    def frame(self) -> pd.DataFrame:
        """One row per step, done and dropped ones too."""
        return plan_frame(self.result, roles.load(self.role))

    def chart(self) -> Chart:
        """Draw what remains, as ranges of time."""
        return chart_of(self.result, roles.load(self.role))

    def describe(self) -> str:
        """Say what remains, when it may end, and what is left out."""
        result = self.result
        return f"{sentence(result, roles.load(self.role).name)} {result.problem}".strip()

    def export(
        self,
        ending: str,
        made_on: str | None = None,
        *,
        plan_id: str | None = None,
        sequence: int = 0,
    ) -> str:
        """Return the plan as the text of a file.

        Parameters
        ----------
        ending
            ``"md"``, ``"csv"``, ``"json"`` or ``"ics"``.
        made_on
            Time stamp for the calendar; by default now.
        plan_id, sequence
            For the calendar: what sets this plan's events apart from those of others, by default
            drawn once for this widget; and how often the events have changed since.

        Raises
        ------
        UnknownNameError
            When there is no such kind of file.
        """
        if ending not in WRITERS:
            raise UnknownNameError("kind of file", ending, list(WRITERS))
        name, text = roles.load(self.role).name, skill_plans.load().basis
        when = made_on or answers.now()
        own = plan_id or self._plan_id
        sheet = Sheet(self.result, guides(), self.role, name, text, when, own, sequence)
        return WRITERS[ending](sheet)

    def static_form(self) -> str:
        """Return the plan to tick off on paper and the picture of it."""
        role = roles.load(self.role)
        label = html.escape(f"Plan on paper: {role.name}", quote=True)
        return (
            f'<div class="cb-paper" role="region" tabindex="0" aria-label="{label}">'
            f"{_paper_plan(self.result, role.name)}{self.chart().to_html()}</div>"
        )


@cache
def _guides() -> dict[str, Any]:
    return {
        name: {
            "name": guide.name,
            "after": list(guide.after),
            "hours": [list(pair) for pair in guide.hours],
            "evidence": list(guide.evidence),
            "chapters": [list(pair) for pair in guide.chapters],
            "projects": [list(pair) for pair in guide.projects],
            "rounds": list(guide.rounds),
            "practice": list(dict.fromkeys(guide.practice)),
        }
        for name, guide in guides().items()
    }


@cache
def _profiles() -> list[dict[str, Any]]:
    parts = {"id", "level", "importance", "must_have"}
    return [
        {
            "slug": slug,
            "name": roles.load(slug).name,
            "skills": [need.model_dump(include=parts) for need in roles.load(slug).skills],
        }
        for slug in roles.slugs()
    ]


def _paper_plan(plan: planning.Plan, role_name: str) -> str:
    head = "".join(
        f'<th scope="col">{text}</th>' for text in ("Done", "Step", "Hours", "What would prove it")
    )
    body = ""
    for step in plan.steps:
        proof = proofs(step, guides())
        mark = "☒" if step.done else "☐"
        shown = html.escape(proof[-1][1]) if proof else ""
        body += (
            f'<tr><td>{mark}</td><th scope="row">{html.escape(title(step, guides()))}</th>'
            f"<td>{hours_words(step)}</td><td>{shown}</td></tr>"
        )
    return (
        f"<p>{html.escape(sentence(plan, role_name))} Cross out what you bring already; "
        "take the rest from the top. For learning, not for hiring.</p>"
        f'<table class="cb-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )
