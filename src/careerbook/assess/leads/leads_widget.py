"""Where a reader's answers lead: roles by interests, skills and pay, under her own weights."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.constraints.constraints import (
    DEFAULT_PACE,
    LEAST_PACE,
    MOST_PACE,
    check_limits,
)
from careerbook.assess.interests import inventory
from careerbook.assess.interests.families import families
from careerbook.assess.leads import words
from careerbook.assess.leads.facts import lead_facts
from careerbook.assess.leads.leads import Leads
from careerbook.assess.leads.map_chart import draw_where_it_leads
from careerbook.assess.leads.placed_reader import judged, lead_frame, limits_said, place_reader
from careerbook.assess.leads.places import lead_roles
from careerbook.assess.leads.reasons import why_not
from careerbook.assess.leads.weights import CRITERIA, DEFAULTS, check_weights
from careerbook.assess.terms.band import ticks_only
from careerbook.book.pages_address import link_to
from careerbook.errors import AnswersError, UnknownNameError
from careerbook.kit.dollars import NO_TEX
from careerbook.kit.widget import AssessmentWidget
from careerbook.roles import roles, skills
from careerbook.roles.skills import LEVELS

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

ANSWERS = range(1, 6)
PAGES = ("interests", "skills")
"""Pages of the assessments that the picture rests on."""


class WhereItLeads(AssessmentWidget):
    """Put interests and skills together, weigh them yourself, and see how firm the order is.

    In the static page the reader's document lives in the browser's storage and the traits follow
    it; in a notebook the traits are the truth and may be set from Python.

    Parameters
    ----------
    ratings
        Skill id -> own level 0-5, for example
        ``answers.levels(answers.read("careerbook-answers.json"))``.
    interests
        Id of an activity -> 1 (strongly dislike) to 5 (strongly like), for example
        ``careerbook.assess.interests.scoring.standing(answers.read("careerbook-answers.json"))``.
    weights
        Some of ``interests``, ``skills`` and ``pay`` -> 0 to 100; where they are not given, the
        first two are 50 and pay is 0.
    kept, dismissed
        Slugs of roles, for example ``answers.shortlist(...)`` and ``answers.dismissed(...)``.
    constraints
        Some of ``hours``, ``place``, ``schooling`` and ``months`` -> what has to hold, for example
        ``careerbook.assess.constraints.constraints.limits_of(answers.read(...))``.
    hours_a_week
        Hours of learning a week, by which ``months`` is judged.
    known
        Term id -> whether the reader says that she knows it, for example
        ``careerbook.assess.terms.band.ticks(answers.read(...))``: made-up ones widen the bands.
    pages
        ``"interests"`` and ``"skills"`` -> address of the page where these are answered, seen from
        where the widget is shown; by default what `careerbook.book.pages_address` says.

    Traits
    ------
    ratings
        Skill id -> own level 0-5; unknown skills are kept and ignored.
    interests
        Id of an activity -> 1 to 5; unknown ones are kept and ignored.
    weights
        ``interests``, ``skills`` and ``pay`` -> whole number 0-100; only the proportions count.
    kept
        Slugs of the roles on the reader's shortlist.
    dismissed
        Slugs of the roles that are not ranked; none is also kept.
    constraints
        Limits that are set: ``hours`` of paid work a week at most (1-60), ``place``
        (``"remote"`` or ``"on-site"``), ``schooling`` (one of
        :data:`careerbook.assess.constraints.constraints.LEVELS`), ``months`` until the first pay
        (0-120).
    hours_a_week
        Hours of learning a week, 0.5 to 80.
    known
        Term id -> ``True`` or ``False``; open terms are not in it.
    pages
        Part of the answers -> address of its page.
    facts
        Roles with their skills, interest values and median pay in US dollars a year, families,
        activities, names and sources; the same for every instance.

    Raises
    ------
    AnswersError
        When a rating is no level, an answer no whole number from 1 to 5, a limit out
        of range, or a tick neither ``True`` nor ``False``.
    UnknownNameError
        When a kept or dismissed role is unknown.
    ValueError
        When a weight is no whole number from 0 to 100, or a role is kept and dismissed.

    Example
    -------
    >>> widget = WhereItLeads(weights={"pay": 20})
    >>> widget.weights["skills"], len(widget.result)
    (50, 13)
    """

    ratings = t.Dict().tag(sync=True)
    interests = t.Dict().tag(sync=True)
    weights = t.Dict().tag(sync=True)
    kept = t.List(t.Unicode()).tag(sync=True)
    dismissed = t.List(t.Unicode()).tag(sync=True)
    constraints = t.Dict().tag(sync=True)
    hours_a_week = t.Float(DEFAULT_PACE, min=LEAST_PACE, max=MOST_PACE).tag(sync=True)
    known = t.Dict().tag(sync=True)
    pages = t.Dict().tag(sync=True)
    facts = t.Dict().tag(sync=True)

    def __init__(
        self,
        ratings: Mapping[str, int] | None = None,
        interests: Mapping[str, int] | None = None,
        weights: Mapping[str, int] | None = None,
        kept: Sequence[str] = (),
        dismissed: Sequence[str] = (),
        constraints: Mapping[str, int | str] | None = None,
        hours_a_week: float = DEFAULT_PACE,
        known: Mapping[str, bool] | None = None,
        pages: Mapping[str, str] | None = None,
        **traits: Any,
    ) -> None:
        super().__init__(
            kind="where-it-leads",
            ratings=dict(ratings or {}),
            interests=dict(interests or {}),
            weights={**DEFAULTS, **(weights or {})},
            kept=list(kept),
            dismissed=list(dismissed),
            constraints=dict(constraints or {}),
            hours_a_week=hours_a_week,
            known=dict(known or {}),
            pages=_own_pages() if pages is None else dict(pages),
            facts=lead_facts(),
            **{"view_id": "leads", "live_height": {"wide": 2960, "narrow": 4185}, **traits},
        )

    @t.validate("ratings")
    def _whole_levels(self, proposal: Any) -> dict[str, int]:
        return _whole("ratings", proposal["value"], LEVELS, "a whole number from 0 to 5")

    @t.validate("interests")
    def _known_answers(self, proposal: Any) -> dict[str, int]:
        return _whole("interests", proposal["value"], ANSWERS, "a whole number from 1 to 5")

    @t.validate("weights")
    def _whole_weights(self, proposal: Any) -> dict[str, int]:
        return check_weights(proposal["value"])

    @t.validate("constraints")
    def _sound_limits(self, proposal: Any) -> dict[str, int | str]:
        return check_limits(proposal["value"])

    @t.validate("known")
    def _ticks(self, proposal: Any) -> dict[str, bool]:
        return ticks_only(proposal["value"])

    @t.validate("kept", "dismissed")
    def _known_choice(self, proposal: Any) -> list[str]:
        for slug in proposal["value"]:
            if slug not in roles.slugs():
                raise UnknownNameError("role", slug, roles.slugs())
        other = self.dismissed if proposal["trait"].name == "kept" else self.kept
        both = sorted(set(proposal["value"]) & set(other))
        if both:
            raise ValueError(
                f"where it leads: {both} would be kept and dismissed; take them out of the other "
                "list first."
            )
        return sorted(set(proposal["value"]))

    @property
    def leads(self) -> Leads:
        """The roles ranked, how firm that is, and what is left out."""
        return place_reader(*self._given)[1]

    @property
    def _given(self) -> tuple[Any, ...]:
        return (
            self.ratings,
            self.interests,
            self.weights,
            self.dismissed,
            self.constraints,
            self.hours_a_week,
            self.known,
        )

    @property
    def result(self) -> pd.DataFrame:
        """The same as :attr:`frame`."""
        return self.frame

    @property
    def frame(self) -> pd.DataFrame:
        """One row per role; see `careerbook.assess.leads.placed_reader.lead_frame`."""
        return lead_frame(*place_reader(*self._given))

    def why_not(self, role: str) -> list[str]:
        """Say what speaks against a role, one or two sentences for each matter.

        Raises
        ------
        UnknownNameError
            When the role has no profile.
        """
        if role not in roles.slugs():
            raise UnknownNameError("role", role, roles.slugs())
        answered, found = place_reader(*self._given)
        return why_not(
            next(one for one in lead_roles() if one.slug == role),
            found,
            answered,
            self.ratings,
            {skill.id: skill.name for skill in skills.load().skill},
            [scale.name for scale in inventory.load().scale],
            judged(self.ratings, self.constraints, self.hours_a_week).removed,
        )

    def chart(self) -> Chart:
        """Draw the map, or rows where interests or skills are missing."""
        return draw_where_it_leads(*self._given)

    def describe(self) -> str:
        """Say which role comes first, how firmly, and what does not count yet."""
        answered, found = place_reader(*self._given)
        limits = limits_said(self.ratings, self.constraints, self.hours_a_week)
        return words.sentence(found, answered, self.weights, limits)

    def static_form(self) -> str:
        """Return the sheet to fill in on paper and the picture of what is known."""
        return (
            f'<div class="cb-paper {NO_TEX}" role="region" tabindex="0" '
            f'aria-label="Form on paper: where it leads">{_paper_form()}'
            f"{self.chart().to_html()}</div>"
        )


def _whole(
    trait: str, given: Mapping[str, Any], allowed: Sequence[int], said: str
) -> dict[str, int]:
    for name, value in given.items():
        if type(value) is not int or value not in allowed:
            raise AnswersError(f"{trait}.{name}", repr(value), said)
    return dict(given)


def _own_pages() -> dict[str, str]:
    return {name: link_to(f"assess/{name}") for name in PAGES}


def _paper_form() -> str:
    names = {family.id: family.name for family in families()}
    heads = ("Role", "Family", "Median pay", "Interests", "Skills", "Keep?")
    head = "".join(f'<th scope="col">{text}</th>' for text in heads)
    body = ""
    for place in place_reader()[0].places:
        cells = (names[place.family], words.measure_words("pay", place.pay), "", "", "")
        body += f'<tr><th scope="row">{html.escape(place.name)}</th>' + "".join(
            f"<td>{html.escape(text)}</td>" for text in cells
        )
        body += "</tr>"
    return (
        "<p>On paper: write beside each role the match of its family from your interests and the "
        f"coverage from your skills, both with their bands. Say how much each of "
        f"{', '.join(CRITERIA)} counts for you, from 0 to 100. Then look whether the order would "
        "change if you had weighed a little differently, and keep what stays near the top. Strike "
        "out beforehand what cannot be: hours, place, schooling, time until the first pay. Where "
        "two bands overlap, your answers do not tell the roles apart.</p>"
        f'<table class="cb-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )
