"""The pay bands of all roles: the welcome page's chart, with a link to each chapter there is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.errors import UnknownNameError
from careerbook.kit.credits import credits_of
from careerbook.kit.widget import BookWidget
from careerbook.roles.bands_chart import (
    PERCENTILES,
    SOURCES,
    bands_subtitle,
    bands_title,
    draw_role_pay_bands,
    role_pay_bands,
)
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

WORDS = Words(__package__)

DEFAULT_ROLE = "machine-learning-specialist"


class RoleBands(BookWidget):
    """Pay of every role's main occupation in the United States; roles that share one are grouped.

    Parameters
    ----------
    role
        Slug of the role that is marked at first.
    chapters
        Slug -> address of the role's chapter, seen from the page that shows the widget.

    Traits
    ------
    role
        Slug of the marked role.
    chapters
        Slug -> address; roles that are missing here have no chapter yet.
    bands
        Title, subtitle, sources and one row per occupation; pay in US dollars a year before tax,
        None where the publisher released none.

    Raises
    ------
    UnknownNameError
        When a role is not in the crosswalk.

    Example
    -------
    >>> RoleBands("data-scientist").describe()[:63]
    'Data Scientist: counted under Data Scientists, a match of high '
    """

    KIND, VIEW_ID = "role-bands", "roles"
    LIVE_HEIGHT = 1055, 970

    role = t.Unicode().tag(sync=True)
    chapters = t.Dict().tag(sync=True)
    bands = t.Dict().tag(sync=True)

    def __init__(
        self,
        role: str = DEFAULT_ROLE,
        chapters: Mapping[str, str] | None = None,
        **kwargs: Any,
    ) -> None:
        for slug in chapters or {}:
            _row_of(role_pay_bands(), slug)
        super().__init__(
            role=role,
            chapters=dict(chapters or {}),
            bands=_bands(),
            **kwargs,
        )

    @t.validate("role")
    def _known_role(self, proposal: Any) -> str:
        slug: str = proposal["value"]
        _row_of(role_pay_bands(), slug)
        return slug

    @property
    def frame(self) -> pd.DataFrame:
        """One row per occupation; see `careerbook.roles.bands_chart.role_pay_bands`."""
        return role_pay_bands()

    def chart(self) -> Chart:
        """Draw all bands; the marked role changes the sentence, not the picture."""
        return draw_role_pay_bands()

    def describe(self) -> str:
        """Say what the marked role is counted under and what that occupation pays."""
        row = _row_of(self.frame, self.role)
        role = next(role for role in row["roles"] if role["slug"] == self.role)
        return role_sentence(role, _plain_row(row))


def role_sentence(role: Mapping[str, str], row: Mapping[str, Any]) -> str:
    """Say one role's match and pay; the page says the same (``roles/bands.js``).

    Parameters
    ----------
    role
        ``name`` and ``confidence``.
    row
        ``title`` of the occupation and ``texts``: pay at the 10th, 25th, 50th, 75th and 90th
        percentile in words.
    """
    _p10, p25, p50, p75, _p90 = row["texts"]
    return WORDS.fill(
        "counted_under",
        role=role["name"],
        title=row["title"],
        confidence=role["confidence"],
        p25=p25,
        p50=p50,
        p75=p75,
    )


def _row_of(bands: pd.DataFrame, slug: str) -> dict[str, Any]:
    rows: list[dict[str, Any]] = bands.to_dict("records")
    for row in rows:
        if any(role["slug"] == slug for role in row["roles"]):
            return row
    raise UnknownNameError("role", slug, [role["slug"] for row in rows for role in row["roles"]])


def _plain_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return one occupation as plain values."""
    import pandas as pd

    from careerbook.facts.data import format_percentile

    points = [row[f"{name}_usd_per_year"] for name in PERCENTILES]
    plain = [None if pd.isna(point) else int(point) for point in points]
    cap = row["top_code_usd_per_year"]
    return {
        "soc": row["soc_code"],
        "title": row["occupation_title"],
        "points": plain,
        "texts": [format_percentile(row, name) for name in PERCENTILES],
        "cap": None if pd.isna(cap) else int(cap),
        "roles": row["roles"],
    }


def _bands() -> dict[str, Any]:
    """Return everything that the view draws, the same for every instance."""
    frame = role_pay_bands()
    return {
        "title": bands_title(frame),
        "subtitle": bands_subtitle(frame),
        "sources": credits_of(SOURCES),
        "rows": [_plain_row(row) for row in frame.to_dict("records")],
    }
