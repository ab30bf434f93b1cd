"""Which roles are offered for a comparison. The browser's twin is ``explore/compare/offer.js``.

A role that the reader has dismissed is not offered any more, neither in a list nor as a
suggestion, until the reader brings it back.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careerbook.explore.compare.facts import Facts
from careerbook.explore.compare.rows import LEAST, MOST

SUGGESTED = 3


def offered(known: Facts, shown: Sequence[str], dismissed: Collection[str]) -> list[str]:
    """Return the slugs that may be added, by name: not shown yet and not dismissed."""
    return [slug for slug in known["order"] if slug not in shown and slug not in dismissed]


def suggested(known: Facts, shown: Sequence[str], dismissed: Collection[str]) -> list[str]:
    """Return up to three roles near those shown; none when there is no room for one more.

    Near are the related roles of their profiles, then roles under the same first occupation.
    """
    if len(shown) >= MOST:
        return []
    free = offered(known, shown, dismissed)
    roles = [known["roles"][slug] for slug in shown]
    related = [slug for role in roles for slug in role["related"] if slug in free]
    codes = {role["onet_code"] for role in roles}
    alike = [slug for slug in free if known["roles"][slug]["onet_code"] in codes]
    return list(dict.fromkeys([*related, *alike]))[:SUGGESTED]


def settle(known: Facts, shown: Sequence[str], dismissed: Collection[str]) -> list[str]:
    """Return the roles to show without dismissed ones, at least two where two are left.

    When fewer than two roles of the book are left, those shown stay as they are.
    """
    kept = [slug for slug in shown if slug not in dismissed]
    while len(kept) < LEAST:
        free = suggested(known, kept, dismissed) or offered(known, kept, dismissed)
        if not free:
            return list(shown)
        kept.append(free[0])
    return kept
