"""Which title of which pay source stands for which role: ``data/role_titles.toml``, checked.

No source knows the handbook's roles. The mapping is an editorial judgement, and each match says
how well it fits and why. To add a title, add it to the role's list in the file; ``careerbook
check`` tells when the source does not know it.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from careerbook.errors import Fault, UnknownNameError
from careerbook.facts.records import Id, Record, Words, fault, read_file
from careerbook.paths import data_dir

FILE_NAME = "role_titles.toml"
CLAIM_UNIT = "USD per year"
"""Only claims about pay can stand beside other pay."""

Confidence = Literal["high", "medium", "low"]
Source = Literal["visa_filings", "self_reports", "advertisements", "claims"]

TITLE_COLUMNS: dict[Source, tuple[str, str]] = {
    "visa_filings": ("h1b_wages", "title_group"),
    "self_reports": ("stackoverflow_pay", "developer_type"),
    "advertisements": ("aijobs_pay", "job_title"),
    "claims": ("claims", "claim_id"),
}
"""Source -> the table and column in which its titles stand."""


class TitleMatch(Record):
    """One title of a source that stands for a role, and why we say so."""

    title: Words
    confidence: Confidence
    reason: Words


class ClaimMatch(Record):
    """One claim about the role's pay, and why we say that it is about the role."""

    claim: Annotated[str, Field(pattern=r"^C\d\d$")]
    confidence: Confidence
    reason: Words

    @property
    def title(self) -> str:
        """The claim's id, so that a claim is handled like a title."""
        return self.claim


class RoleTitles(Record):
    """The titles of one role in every source.

    Attributes
    ----------
    visa_filings, self_reports, advertisements, claims
        Matches, the best first; empty where no title fits.
    no_match
        Source -> why no title fits; one entry for every empty list and for no other.
    """

    slug: Id
    visa_filings: tuple[TitleMatch, ...] = ()
    self_reports: tuple[TitleMatch, ...] = ()
    advertisements: tuple[TitleMatch, ...] = ()
    claims: tuple[ClaimMatch, ...] = ()
    no_match: dict[Source, Words] = Field(default_factory=dict)

    def matches(self, source: Source) -> tuple[TitleMatch | ClaimMatch, ...]:
        """Return the matches in one source, the best first."""
        found: tuple[TitleMatch | ClaimMatch, ...] = getattr(self, source)
        return found


class _File(Record):
    role: tuple[RoleTitles, ...]


def titles_of(slug: str) -> RoleTitles:
    """Return the titles of one role.

    Raises
    ------
    UnknownNameError
        When there is no such role.
    DataError
        When the file has faults; every fault is listed.

    Example
    -------
    >>> titles_of("ml-engineer").visa_filings[0].title
    'ML Engineer'
    """
    titles = _own()
    if slug not in titles:
        raise UnknownNameError("role", slug, titles)
    return titles[slug]


@cache
def _own() -> dict[str, RoleTitles]:
    return load(data_dir() / FILE_NAME)


def load(path: Path) -> dict[str, RoleTitles]:
    """Read a mapping file and return the titles of every role by slug.

    Raises
    ------
    DataError
        Lists every fault: roles that are unknown, missing or written twice; titles and claims
        that their table does not have; an empty list without a reason.
    """
    content = read_file(path, _File, "role_titles", _faults)
    return {entry.slug: entry for entry in content.role}


def known_titles(source: Source) -> tuple[str, ...]:
    """Return every title that a source has, sorted; of the claims, those about yearly pay."""
    from careerbook.facts import data

    table, column = TITLE_COLUMNS[source]
    frame = data.load(table)
    if source == "claims":
        frame = frame[frame["unit"] == CLAIM_UNIT]
    return tuple(sorted(set(frame[column])))


def _faults(content: _File, path: Path) -> list[Fault]:
    from careerbook.facts import data

    roles = sorted(set(data.load("role_soc_crosswalk")["role_slug"]))
    known = {source: known_titles(source) for source in TITLE_COLUMNS}
    faults: list[Fault] = []

    def wrong(key: str, value: object, problem: str, allowed: str) -> None:
        faults.append(fault("role_titles", path, key, value, problem, allowed))

    count = Counter(entry.slug for entry in content.role)
    for slug in roles:
        if not count[slug]:
            wrong("role", slug, "the role has no entry", "one [[role]] for every role")
    for i, entry in enumerate(content.role):
        if entry.slug not in roles:
            wrong(f"role[{i}].slug", entry.slug, "unknown role", ", ".join(roles))
        elif count[entry.slug] > 1:
            wrong(f"role[{i}].slug", entry.slug, f"written {count[entry.slug]} times", "once")
        for source, titles in known.items():
            key = f"role[{i}].{source}"
            found = entry.matches(source)
            for j, match in enumerate(found):
                if match.title not in titles:
                    table, column = TITLE_COLUMNS[source]
                    allowed = f"a {column} of the table {table}: {', '.join(titles)}"
                    wrong(f"{key}[{j}]", match.title, "unknown title", allowed)
            for title, times in Counter(match.title for match in found).items():
                if times > 1:
                    wrong(key, title, f"used {times} times", "once")
            reason = f"role[{i}].no_match.{source}"
            if not found and source not in entry.no_match:
                wrong(reason, entry.slug, "no title and no reason", "a reason, or a title")
            if found and source in entry.no_match:
                wrong(reason, entry.slug, "a reason beside titles", "either of the two")
    return faults
