"""What the rule looks at for two roles: components, job zones and pay, as bands over occupations.

A role stands for one or more official occupations; whatever is published of these is compared for
every pair of them, and a missing value stays missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product

from careerbook.errors import UnknownNameError
from careerbook.explore.moves.components import Profile, base, onet_codes, profiles, share
from careerbook.explore.moves.rule import COMPONENTS, ONET_COMPONENTS, MoveFacts, Span, hundredths
from careerbook.facts.data import load
from careerbook.occupations.soc_match import match_of
from careerbook.roles import roles

ZONE_RELEASE = "30.3"
"""O*NET release of the job zones: four levels since 30.2; release 29.3 has five."""


@dataclass(frozen=True)
class Side:
    """One role as the rule sees it.

    Parameters
    ----------
    slug, name
        The role.
    onet_code
        The O*NET occupation whose ratings stand for it.
    has_profile
        Whether the handbook has rated its skills.
    zones
        Candidate SOC code -> job zone in ``ZONE_RELEASE``, ``None`` where O*NET gives none.
    medians
        Candidate SOC code -> median pay, US dollars a year, ``None`` where not released.
    year
        Reference May of the medians.
    """

    slug: str
    name: str
    onet_code: str
    has_profile: bool
    zones: Mapping[str, int | None]
    medians: Mapping[str, int | None]
    year: int


@cache
def slugs() -> tuple[str, ...]:
    """Return the slugs of all roles of the crosswalk, by the role's name."""
    crosswalk = load("role_soc_crosswalk").sort_values("role_name")
    return tuple(dict.fromkeys(crosswalk["role_slug"]))


@cache
def side(slug: str) -> Side:
    """Return one role as the rule sees it.

    Raises
    ------
    UnknownNameError
        When there is no such role.
    """
    if slug not in slugs():
        raise UnknownNameError("role", slug, slugs())
    match = match_of(slug)
    zones = load("onet_occupations")
    zones = zones[zones["onet_release"] == ZONE_RELEASE].set_index("onet_code")["job_zone"]
    wages = load("oews_national")
    year = int(wages["year"].max())
    medians = wages[wages["year"] == year].set_index("soc_code")["p50_usd_per_year"]
    return Side(
        slug=slug,
        name=match.name,
        onet_code=onet_codes()[slug],
        has_profile=slug in roles.slugs(),
        zones={code: _whole(zones.get(f"{code}.00")) for code in match.soc_codes},
        medians={code: _whole(medians.get(code)) for code in match.soc_codes},
        year=year,
    )


@cache
def facts_of(here: str, there: str) -> MoveFacts:
    """Return what the rule looks at for two different roles."""
    first, second = side(here), side(there)
    return MoveFacts(
        components={name: _component(name, first, second) for name in COMPONENTS},
        same_onet=first.onet_code == second.onet_code,
        zones_apart=span(first.zones, second.zones, lambda a, b: abs(b - a)),
        earnings_ratio=span(first.medians, second.medians, lambda a, b: hundredths(b / a)),
    )


def pay_difference(here: str, there: str) -> Span | None:
    """Return median pay there minus median pay here, US dollars a year."""
    return span(side(here).medians, side(there).medians, lambda a, b: b - a)


def span(
    here: Mapping[str, int | None],
    there: Mapping[str, int | None],
    compare: Callable[[int, int], float],
) -> Span | None:
    """Compare two roles over all pairs of their candidate occupations.

    Parameters
    ----------
    here, there
        Candidate code -> value, the main code first; a missing value stays missing.
    compare
        Called with a value of here and one of there.

    Returns
    -------
    Span or None
        ``None`` when one side has no value at all.
    """
    found = [
        None if a is None or b is None else float(compare(a, b))
        for a, b in product(here.values(), there.values())
    ]
    known = [value for value in found if value is not None]
    return Span(found[0], min(known), max(known)) if known else None


def _component(name: str, here: Side, there: Side) -> float | None:
    rated, common = _rated(name)
    onet = name in ONET_COMPONENTS
    keys = (here.onet_code, there.onet_code) if onet else (here.slug, there.slug)
    if not all(key in rated for key in keys):
        return None
    return share(rated[keys[0]], rated[keys[1]], common)


@cache
def _rated(name: str) -> tuple[Mapping[str, Profile], Mapping[str, float]]:
    rated = profiles(name)
    return rated, base(rated)


def _whole(value: object) -> int | None:
    import pandas as pd

    return None if value is None or pd.isna(value) else int(value)  # type: ignore[call-overload]
