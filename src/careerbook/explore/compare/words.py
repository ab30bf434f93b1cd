"""What a comparison says in words. The browser's twin is ``explore/compare/words.js``."""

from __future__ import annotations

from collections.abc import Sequence

from careerbook.explore.compare.facts import Facts, RoleFacts
from careerbook.explore.compare.rows import ALIKE_FROM, Row, correlation
from careerbook.say.numbers import listed, two_decimals
from careerbook.say.wording import Words

WORDS = Words(__package__)

OWN_JUDGMENT = WORDS["own_judgment"]
NAMED = 3  # differences that a sentence can carry, of as many topics as can be
PLURALS = {
    "more clear difference": "more clear differences",
    "difference in doubt": "differences in doubt",
    "property the same": "properties the same",
}

ORDER_RULE = (
    "Clear differences come first, then doubtful ones; within each, the largest gap between two of "
    "the roles. A gap is a share of its scale: levels 0 to 5, eight levels of education, 0 to 100 "
    "percent; for dollars, growth and openings, the width over all roles of the book. A difference "
    "is clear when two ranges do not overlap, when two skill levels lie further apart than 1.96 "
    "standard errors, or when two interest profiles correlate below 0.89; official figures never "
    "are for a role that is matched to its occupations with low confidence. A skill that a profile "
    "does not list counts as level 0, give or take one."
)


def title(known: Facts, slugs: Sequence[str], rows: Sequence[Row]) -> str:
    """Say what differs most."""
    names = listed([known["roles"][slug]["name"] for slug in slugs])
    first = rows[0]
    if first["part"] != "clear":
        return WORDS.fill("no_difference_title", names=names)
    return f"{names} differ most in {subject(first)}"


def describe(known: Facts, slugs: Sequence[str], rows: Sequence[Row]) -> str:
    """Say what differs most, how much is doubtful or the same, and what cannot be compared."""
    roles = [known["roles"][slug] for slug in slugs]
    clear = [row for row in rows if row["part"] == "clear"]
    first = [r for i, r in enumerate(clear) if r["topic"] not in {o["topic"] for o in clear[:i]}]
    named = [*first, *(row for row in clear if row not in first)][:NAMED]
    sentences = [_difference(row, roles) for row in named]
    if not clear:
        sentences.append(WORDS["none_clear"])
    counts = [
        _things(len(clear) - len(named), "more clear difference"),
        _things(sum(row["part"] == "doubtful" for row in rows), "difference in doubt"),
        _things(sum(row["part"] == "same" for row in rows), "property the same"),
    ]
    if any(counts):
        sentences.append(f"Besides: {listed([text for text in counts if text])}.")
    return " ".join([*sentences, *_shared(roles), *_without_profile(roles)])


def notes(known: Facts, slugs: Sequence[str]) -> list[str]:
    """Say what a careful reader must know: the mapping, the interests, what O*NET does not rate."""
    roles = [known["roles"][slug] for slug in slugs]
    found = [
        WORDS.fill(
            "ranges",
            roles=" ".join(
                f"{role['name']}: {listed(role['occupations'])} (confidence {role['confidence']})."
                for role in roles
            ),
        )
    ]
    rated = [role["interests"] for role in roles if role["interests"]]
    if len(rated) > 1:
        values = [correlation(one, two) for i, one in enumerate(rated) for two in rated[i + 1 :]]
        low, high = two_decimals(min(values)), two_decimals(max(values))
        span = low if low == high else f"{low} to {high}"
        verdict = (
            WORDS.fill("alike", limit=two_decimals(ALIKE_FROM))
            if max(values) >= ALIKE_FROM
            else WORDS["families_only"]
        )
        found.append(WORDS.fill("correlate", span=span, verdict=verdict))
    unrated = list(
        dict.fromkeys(
            f"{role['occupations'][0]} ({role['onet_code']})"
            for role in roles
            if not role["skills_rated"]
        )
    )
    if unrated:
        found.append(WORDS.fill("no_ratings", names=listed(unrated)))
    return [*found, OWN_JUDGMENT]


def subject(row: Row) -> str:
    """Name a property as inside a sentence."""
    if row["topic"] == "skills":
        return row["label"]
    return row["label"][:1].lower() + row["label"][1:]


def _difference(row: Row, roles: Sequence[RoleFacts]) -> str:
    i, j = row["pair"] or [0, 1]
    one, two = (f"{row['cells'][k]} ({roles[k]['name']})" for k in (i, j))
    return f"{row['label']}: {one} against {two}."


def _things(count: int, words: str) -> str:
    if count <= 0:
        return ""
    return f"{count} {words if count == 1 else PLURALS[words]}"


def _shared(roles: Sequence[RoleFacts]) -> list[str]:
    groups: dict[str, list[str]] = {}
    for role in roles:
        groups.setdefault(" ".join(sorted(role["codes"])), []).append(role["name"])
    return [
        WORDS.fill("same_occupations", names=listed(names))
        for names in groups.values()
        if len(names) > 1
    ]


def _without_profile(roles: Sequence[RoleFacts]) -> list[str]:
    names = [role["name"] for role in roles if role["skills"] is None]
    if not names:
        return []
    return [WORDS.fill("no_profile", names=listed(names))]
