"""Two to four roles side by side, differences first, with the reader's shortlist."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.constraints.facts import constraint_facts
from careerbook.errors import known_name
from careerbook.explore.compare.compare import compare_roles
from careerbook.explore.compare.compare_chart import SOURCES, SUBTITLE, draw_role_compare
from careerbook.explore.compare.facts import facts
from careerbook.explore.compare.rows import check_slugs, compare_rows
from careerbook.explore.compare.words import ORDER_RULE, describe
from careerbook.kit.credits import credits_of
from careerbook.kit.widget import ExploreWidget, HoldsAnswers

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

DEFAULT_ROLES = ("data-scientist", "ml-engineer")
SKILLS_OPEN = 3  # as in explore/compare/table.js
WIDE_PX = (1470, 349, 105)  # the page, each role, each row
NARROW_PX = (2430, 373, 148)


class RoleCompare(HoldsAnswers, ExploreWidget):
    """Compare two to four roles; keep those that suit you and dismiss those that do not.

    In the static page the shortlist lives in the reader's own document in the browser's storage,
    and ``kept`` and ``dismissed`` follow it; in a notebook the traits are the truth and may be set
    from Python.

    Parameters
    ----------
    roles
        Slugs of the two to four roles that are shown at first.
    kept, dismissed
        Slugs, for example ``answers.shortlist(answers.read("careerbook-answers.json"))``.

    Traits
    ------
    roles
        Slugs of the roles shown, in order.
    kept
        Slugs of the roles on the reader's shortlist.
    dismissed
        Slugs of the roles that are not offered any more; none is also kept.
    facts
        What is known of every role: pay in US dollars a year, growth in percent, openings per 100
        jobs, levels 0-5, interests 1-7; the same for every instance.
    limits
        What the reader's limits are judged by; in the page a role that they remove is marked
        (:mod:`careerbook.assess.constraints.constraints`).
    words
        Subtitle, order rule and sources, as the static form has them.

    Raises
    ------
    UnknownNameError
        When a role is not in the crosswalk.
    ValueError
        When there are fewer than two or more than four roles, or a role is kept and dismissed.

    Example
    -------
    >>> widget = RoleCompare(["data-scientist", "ai-support-specialist"])
    >>> widget.frame["part"].iloc[0]
    'clear'
    """

    KIND, VIEW_ID = "role-compare", "compare"
    ROOM_FOLLOWS = ("roles",)

    roles = t.List(t.Unicode()).tag(sync=True)
    kept = t.List(t.Unicode()).tag(sync=True)
    dismissed = t.List(t.Unicode()).tag(sync=True)
    facts = t.Dict().tag(sync=True)
    limits = t.Dict().tag(sync=True)
    words = t.Dict().tag(sync=True)

    def __init__(
        self,
        roles: Sequence[str] = DEFAULT_ROLES,
        kept: Sequence[str] = (),
        dismissed: Sequence[str] = (),
        **traits: Any,
    ) -> None:
        super().__init__(
            roles=list(roles),
            kept=list(kept),
            dismissed=list(dismissed),
            facts=dict(facts()),
            limits=constraint_facts(),
            words={"subtitle": SUBTITLE, "order": ORDER_RULE, "sources": credits_of(SOURCES)},
            **traits,
        )

    @t.validate("roles")
    def _comparable(self, proposal: Any) -> list[str]:
        return check_slugs(facts(), proposal["value"])

    @t.validate("kept", "dismissed")
    def _known_choice(self, proposal: Any) -> list[str]:
        for slug in proposal["value"]:
            known_name("role", slug, facts()["roles"])
        other = self.dismissed if proposal["trait"].name == "kept" else self.kept
        both = sorted(set(proposal["value"]) & set(other))
        if both:
            raise ValueError(
                f"role compare: {both} would be kept and dismissed; take them out of the other "
                "list first."
            )
        return sorted(set(proposal["value"]))

    def room(self) -> dict[str, int]:
        """Return the room for the roles that are shown."""
        return live_height(self.roles)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per property, differences first; see `compare_roles`."""
        return compare_roles(self.roles)

    def chart(self) -> Chart:
        """Draw pay, growth, openings, skill levels and interests of the roles."""
        return draw_role_compare(self.roles)

    def describe(self) -> str:
        """Say what differs most; the same words as in the page."""
        known = facts()
        return describe(known, self.roles, compare_rows(known, self.roles))


def live_height(slugs: Sequence[str]) -> dict[str, int]:
    """Return the room the page keeps free, in CSS pixels at columns of 720 and 328 pixels.

    Measured in Chromium on forty choices of two to four roles; a little too much is better than a
    jump. It grows with the roles and with the rows of the open table.
    """
    rows = compare_rows(facts(), slugs)
    different = [row for row in rows if row["part"] in ("clear", "doubtful")]
    skills = sum(row["topic"] == "skills" for row in different)
    shown = len(different) - skills + min(SKILLS_OPEN, skills)
    return {
        "wide": WIDE_PX[0] + WIDE_PX[1] * len(slugs) + WIDE_PX[2] * shown,
        "narrow": NARROW_PX[0] + NARROW_PX[1] * len(slugs) + NARROW_PX[2] * shown,
    }
