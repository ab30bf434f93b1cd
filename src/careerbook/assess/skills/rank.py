"""How far one set of answers reaches towards every role, and which roles it cannot tell apart.

The browser computes the same in ``assess/skills/rank.js``; both are held by
``tests/assess/skills/rank_cases.json``.

Each role is scored by :func:`careerbook.assess.skills.gap.score`: coverage over the skills that are
answered, with the errors of both levels. A role is compared when two thirds of its skills are
answered, its must-haves among them; any other is shown with its numbers and left out of the
comparison. Who rates only what she is good at would else be near to everything.

The roles compared are put into groups: the highest mean leads, and every role whose difference to
it is at most 1.96 standard errors joins its group; the highest of the rest leads the next. The
errors of the reader's ratings are the same ones in both roles
(:func:`careerbook.assess.skills.coverage.difference`), so being generous throughout moves both. Two
roles on either side of a border may still be alike; only the distance to the leading role has been
tested. As their coverage does not order the roles of a group, must-haves do: after the leading role
come those with the fewest must-haves more than one level short.

A role with more than two thirds of its must-haves more than one level short is out of reach. Wide
bands must not put it beside one within reach, so such roles come after all others, in groups of
their own.

No role is called near while the mean of every coverage lies below :data:`NEAR_FROM`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from careerbook.assess.answers.rating_error import OWN_LEVEL_SE
from careerbook.assess.skills import gap
from careerbook.assess.skills.coverage import Requirement, can_be_told_apart
from careerbook.say.numbers import listed, percent_band, round_half_up
from careerbook.say.wording import Words

WORDS = Words(__package__)

ENOUGH = (2, 3)
"""Two of three of a role's skills must be answered, and every must-have: an editorial judgment."""

NEAR_FROM = 1 / 3
"""Mean coverage from which on a role is called near: an editorial judgment."""

OUT_OF_REACH = (2, 3)
"""More than two of three must-haves short are too many: an editorial judgment."""

LISTED_ROLES = 3  # roles with must-haves short that a sentence names; more are counted
SCORE_STEPS = 10_000  # a kept coverage has four digits


class RoleNeeds(Protocol):
    """What a role asks for; :class:`careerbook.roles.roles.Role` is one."""

    @property
    def slug(self) -> str:
        """Id of the role."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def skills(self) -> Sequence[Requirement]:
        """What it asks for, each skill once."""


@dataclass(frozen=True)
class RoleScore:
    """One role beside the reader's answers.

    Attributes
    ----------
    answered, total
        Skills of the role that are answered, and all that it asks for.
    coverage, expected, se, shared_se, low, high
        As in :class:`careerbook.assess.skills.gap.GapResult`, 0-1; ``None`` when nothing can be
        scored.
    flagged
        Must-have skills more than one level short.
    group
        1 for the leading role and those that cannot be told apart from it, 2 for the next, ...;
        ``None`` when too few skills are answered to compare the role.
    far
        Whether more than two thirds of the must-haves are short.
    """

    role: str
    name: str
    answered: int
    total: int
    coverage: float | None
    expected: float | None
    se: float | None
    shared_se: float | None
    low: float | None
    high: float | None
    flagged: tuple[str, ...]
    group: int | None
    far: bool = False


@dataclass(frozen=True)
class Ranking:
    """What :func:`rank` found.

    Attributes
    ----------
    rows
        Every role: by group, within it the leading role, then by must-haves short and mean
        coverage, then those that are not compared, by how few of their skills are open.
    groups
        Slugs of the roles compared, group by group, each with its leading role first.
    thin
        Slugs of the roles with too few answers.
    """

    rows: tuple[RoleScore, ...]
    groups: tuple[tuple[str, ...], ...]
    thin: tuple[str, ...]

    @property
    def leading(self) -> tuple[RoleScore, ...]:
        """The leading role and those that cannot be told apart from it."""
        return tuple(row for row in self.rows if row.group == 1)


def rank(
    roles: Iterable[RoleNeeds],
    ratings: Mapping[str, int | None],
    own_se: float = OWN_LEVEL_SE,
) -> Ranking:
    """Score every role with one set of answers and group what cannot be told apart.

    Parameters
    ----------
    roles
        The roles, each once.
    ratings
        Skill id -> own level 0-5; ``None`` or absent means not answered.
    own_se
        Standard error of an own level, in levels; wider by what
        :func:`careerbook.assess.terms.band.widening` gives.

    Example
    -------
    >>> from careerbook.roles import roles
    >>> found = rank(map(roles.load, roles.slugs()), {"teaching": 3})
    >>> found.groups, len(found.thin)
    ((), 13)
    """
    scored = [(role, gap.score(role.skills, ratings, own_se)) for role in roles]
    compared = sorted(
        (pair for pair in scored if _enough(pair[1])),
        key=lambda pair: (
            _far(pair[1]),
            -round_half_up((pair[1].expected or 0) * 1e9),
            pair[0].slug,
        ),
    )
    thin = sorted(
        (pair for pair in scored if not _enough(pair[1])),
        key=lambda pair: (len(pair[1].open), pair[0].slug),
    )
    rows: list[RoleScore] = []
    groups: list[tuple[str, ...]] = []
    while compared:
        leader = compared[0][1]
        alike = [pair for pair in compared if not _apart(leader, pair[1])]
        compared = [pair for pair in compared if _apart(leader, pair[1])]
        alike[1:] = sorted(alike[1:], key=lambda pair: len(pair[1].flagged))
        groups.append(tuple(role.slug for role, _ in alike))
        rows += [_row(role, result, len(groups)) for role, result in alike]
    rows += [_row(role, result, None) for role, result in thin]
    return Ranking(tuple(rows), tuple(groups), tuple(role.slug for role, _ in thin))


def is_out_of_reach(short: int, must: int) -> bool:
    """Say whether too many of a role's must-haves are more than one level short.

    Example
    -------
    >>> is_out_of_reach(3, 4), is_out_of_reach(2, 3), is_out_of_reach(0, 0)
    (True, False, False)
    """
    part, of = OUT_OF_REACH
    return short * of > must * part


def run_scores(ranking: Ranking) -> dict[str, float]:
    """Return role -> coverage as a completed run keeps it: four digits, roles compared only.

    A role that rests on few answers today would stand beside other skills tomorrow, so its
    coverage is not kept.
    """
    return {
        row.role: round_half_up((row.coverage or 0) * SCORE_STEPS) / SCORE_STEPS
        for row in ranking.rows
        if row.group is not None
    }


def title(ranking: Ranking) -> str:
    """Return the finding in a few words.

    Example
    -------
    >>> title(rank([], {}))
    'No role can be compared yet'
    """
    compared = sum(map(len, ranking.groups))
    if not compared:
        return "No role can be compared yet"
    if not _any_near(ranking):
        return WORDS["all_ahead_title"]
    first = ranking.rows[0].name
    if compared == 1:
        return WORDS.fill("only_one_title", role=first)
    alike = len(ranking.groups[0])
    if alike == compared:
        return WORDS.fill("none_apart_title", roles=compared)
    if alike == 1:
        return WORDS.fill("stands_apart_title", role=first)
    return WORDS.fill("leads_title", role=first, more=alike - 1)


def sentence(ranking: Ranking) -> str:
    """Say in words which roles lead, which cannot be told apart, and what it rests on.

    Example
    -------
    >>> sentence(rank([], {}))
    'Nothing is scored yet: no skill of any role has been answered.'
    """
    rows = ranking.rows
    if not any(row.answered for row in rows):
        return WORDS["nothing_scored"]
    if not ranking.groups:
        most = rows[0]
        return WORDS.fill("none_comparable", answered=most.answered, all=most.total)
    compared = sum(map(len, ranking.groups))
    if not any(row.coverage for row in rows if row.group is not None):
        return WORDS["covers_nothing"]
    if not _any_near(ranking):
        return WORDS.fill("covers_little", coverage=interval_words(rows[0]))
    parts = [_first(ranking, compared), _must_haves(ranking)]
    if ranking.thin:
        verb = "role rests" if len(ranking.thin) == 1 else "roles rest"
        parts.append(WORDS.fill("too_thin", count=len(ranking.thin), rest=verb))
    return " ".join(parts)


def _any_near(ranking: Ranking) -> bool:
    return any((row.expected or 0) >= NEAR_FROM for row in ranking.rows if row.group)


def _first(ranking: Ranking, compared: int) -> str:
    first, *alike = ranking.leading
    reach = f"{first.name} ({interval_words(first)})"
    if compared == 1:
        return WORDS.fill("only_one", role=reach)
    if len(alike) == compared - 1:
        return WORDS.fill("none_apart", roles=compared, role=reach)
    text = WORDS.fill("nearest", roles=compared, role=reach)
    if not alike:
        beyond = any(row.far for row in ranking.rows if row.group is not None) and not first.far
        return WORDS.fill("all_apart_or_far" if beyond else "all_told_apart", text=text)
    verb = "1 role" if len(alike) == 1 else f"{len(alike)} roles"
    return WORDS.fill(
        "not_told_apart", text=text, verb=verb, names=listed([row.name for row in alike])
    )


def _must_haves(ranking: Ranking) -> str:
    leading = ranking.leading
    short = [f"{row.name} {len(row.flagged)}" for row in leading if row.flagged]
    where = "it" if len(leading) == 1 else "this group"
    if not short:
        return WORDS.fill("no_must_have_short_in", where=where)
    if len(short) > LISTED_ROLES:
        some = "each" if len(short) == len(leading) else len(short)
        return WORDS.fill("must_haves_short_in_many", some=some, roles=len(leading))
    return WORDS.fill("must_haves_short", where=where, names=listed(short))


def interval_words(row: RoleScore) -> str:
    """Return the interval of a role's coverage in words; nothing to score has none.

    Example
    -------
    >>> interval_words(RoleScore("a", "A", 1, 1, 0.7, 0.66, 0.05, 0.03, 0.56, 0.76, (), 1))
    '56 to 76 %'
    """
    if row.low is None or row.high is None:
        return "not scored"
    return percent_band(row.low, row.high)


def _enough(result: gap.GapResult) -> bool:
    wanted, of = ENOUGH
    rated = result.answered * of >= wanted * len(result.rows)
    complete = all(row.own is not None for row in result.rows if row.must_have)
    return result.coverage is not None and rated and complete


def _apart(one: gap.GapResult, two: gap.GapResult) -> bool:
    assert one.errors is not None and two.errors is not None  # only scored results come here
    return _far(one) != _far(two) or can_be_told_apart(one.errors, two.errors)


def _far(result: gap.GapResult) -> bool:
    return is_out_of_reach(len(result.flagged), sum(row.must_have for row in result.rows))


def _row(role: RoleNeeds, result: gap.GapResult, group: int | None) -> RoleScore:
    return RoleScore(
        role=role.slug,
        name=role.name,
        answered=result.answered,
        total=len(result.rows),
        coverage=result.coverage,
        expected=result.expected,
        se=result.se,
        shared_se=result.shared_se,
        low=result.low,
        high=result.high,
        flagged=tuple(row.skill for row in result.flagged),
        group=group,
        far=_far(result),
    )
