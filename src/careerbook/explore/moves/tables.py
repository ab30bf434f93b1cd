"""What the widget of moves carries into the browser: roles, pairs, skills, words, sources."""

from __future__ import annotations

from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING, Any

from careerbook.explore.moves import words
from careerbook.explore.moves.facts import ZONE_RELEASE, facts_of, pay_difference, side, slugs
from careerbook.explore.moves.map_chart import LEGEND
from careerbook.explore.moves.move_chart import PROFILES, SOURCES, SUBTITLE, UNCALIBRATED
from careerbook.explore.moves.rule import COMPONENTS, LIMITS, THRESHOLDS, WEIGHT
from careerbook.kit.column_arrays import column_arrays
from careerbook.kit.credits import credits_of
from careerbook.roles import roles, skills
from careerbook.say.numbers import listed

if TYPE_CHECKING:
    import pandas as pd


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Return the constant traits of ``RoleMoves``, the same for every instance."""
    import pandas as pd

    return {
        "roles": column_arrays(pd.DataFrame(_roles())),
        "pairs": column_arrays(_whole_numbers(pd.DataFrame(_pairs()))),
        "skills": column_arrays(pd.DataFrame(_skills())),
        "texts": _texts(),
    }


def _roles() -> list[dict[str, object]]:
    """Return each role; of its candidate occupations the codes, and those without a value."""
    from careerbook.explore.moves.map_layout import places

    rows = []
    for slug in slugs():
        role = side(slug)
        x, y = places()[slug]
        known = sorted({zone for zone in role.zones.values() if zone is not None})
        rows.append(
            {
                "slug": slug,
                "name": role.name,
                "onet_code": role.onet_code,
                "has_profile": int(role.has_profile),
                "codes": " ".join(role.medians),
                "zones": listed(map(str, known), "or"),
                "no_zone": _without(role.zones),
                "no_median": _without(role.medians),
                "x": x,
                "y": y,
            }
        )
    return rows


def _without(values: Any) -> str:
    return " ".join(code for code, value in values.items() if value is None)


def _pairs() -> list[dict[str, object]]:
    """Return each ordered pair; roles by their place in the list of roles."""
    number = {slug: index for index, slug in enumerate(slugs())}
    rows = []
    for here, there in permutations(slugs(), 2):
        found = facts_of(here, there)
        row: dict[str, object] = {"here": number[here], "there": number[there]}
        row |= found.components
        row["same_onet"] = int(found.same_onet)
        spans = {
            "zones": found.zones_apart,
            "ratio": found.earnings_ratio,
            "usd": pay_difference(here, there),
        }
        for name, span in spans.items():
            columns = (name, f"{name}_low", f"{name}_high")
            row |= dict(zip(columns, span or (None, None, None), strict=True))
        rows.append(row)
    return rows


def _whole_numbers(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with whole numbers, as far as columns have them: fewer bytes to ship."""
    decimals = {*COMPONENTS, *(name for name in frame if str(name).startswith("ratio"))}
    return frame.astype({name: "Float64" if name in decimals else "Int64" for name in frame})


def _skills() -> list[dict[str, object]]:
    """Return what each profile asks for: level 0-5, importance 0-1."""
    names = skills.load()
    return [
        {
            "role": slug,
            "name": names[need.id].name,
            "level": need.level,
            "importance": need.importance,
            "must_have": int(need.must_have),
        }
        for slug in slugs()
        if slug in roles.slugs()
        for need in roles.load(slug).skills
        if need.level > 0
    ]


def _texts() -> dict[str, Any]:
    return {
        "subtitle": SUBTITLE,
        "legend": LEGEND,
        "uncalibrated": UNCALIBRATED,
        "zone_release": ZONE_RELEASE,
        "weight": WEIGHT,
        "thresholds": THRESHOLDS,
        "limits": {name: list(limit) for name, limit in LIMITS.items()},
        "name_lines": {slug: words.name_lines(side(slug).name) for slug in slugs()},
        "sources": [*credits_of(SOURCES), {"text": PROFILES, "url": ""}],
    }
