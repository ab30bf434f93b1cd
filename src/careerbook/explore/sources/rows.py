"""What every source says a role pays, side by side: one row per title, nothing averaged.

A row says what was counted, when, how many and on which basis. What is missing says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from careerbook.explore.pay.rows import (
    PERCENTILES,
    POINT_COLUMNS,
    PayRow,
    latest_year,
    pay_rows,
    records,
)
from careerbook.facts.data import load
from careerbook.occupations.places import UNITED_STATES, place_of
from careerbook.occupations.soc_match import SocMatch, match_of
from careerbook.roles.role_titles import ClaimMatch, RoleTitles, Source, TitleMatch, titles_of
from careerbook.say.numbers import money

COUNTRY = "United States"
SMALL_SAMPLE = 100
"""Fewer people or postings than this are marked: by our judgement a median of them moves easily."""

NO_FIGURE = "no figure in this source"
TOO_FEW = "fewer than 10 respondents, not shown"
NOT_PUBLISHED = "not published"
NO_POINTS: tuple[float | None, ...] = (None,) * len(PERCENTILES)


@dataclass(frozen=True)
class SourceRow:
    """What one source says of one title.

    Parameters
    ----------
    kind
        A key of :data:`careerbook.explore.sources.kinds.KINDS`.
    title
        As the source calls it.
    code
        The official code, such as ``"SOC 15-2051"``; ``""`` for other sources.
    n, unit
        How many of what the figures rest on, such as ``"jobs"``; n is None where not told.
    copies
        How many of them repeat another one exactly; None where not known.
    date
        Month, year or fiscal year.
    basis
        What the money is, such as ``"base wage"``.
    confidence, reason
        How well the title fits the role (``"high"``, ``"medium"``, ``"low"``), and why.
    points
        US dollars a year at the 10th, 25th, 50th, 75th and 90th percentile; None where missing.
    missing
        Why a point is missing, in words, for each of the five; ``""`` where it is there.
    cap
        US dollars a year at or above which the highest points lie; None without a top code.
    average, low, high
        A claim's average, or the ends of its range, in US dollars a year; None otherwise.
    gap
        Why nothing is drawn; ``""`` when something is.
    verdict
        Our verdict on a claim; ``""`` for other sources.
    """

    kind: str
    title: str
    code: str = ""
    n: int | None = None
    unit: str = ""
    copies: int | None = None
    date: str = ""
    basis: str = ""
    confidence: str = ""
    reason: str = ""
    points: tuple[float | None, ...] = NO_POINTS
    missing: tuple[str, ...] = ("",) * len(PERCENTILES)
    cap: int | None = None
    average: float | None = None
    low: float | None = None
    high: float | None = None
    gap: str = ""
    verdict: str = ""

    @property
    def median(self) -> float | None:
        """US dollars a year; None where the source gives none."""
        return self.points[2]

    @property
    def facts(self) -> str:
        """How many, when, what is counted, and how well the title fits, in one line."""
        if self.gap == NO_FIGURE:
            return self.reason
        parts = [self.code, self._people(), self.date, self.range, self.verdict]
        parts.append(f"{self.confidence} match")
        return " · ".join(part for part in parts if part)

    @property
    def range(self) -> str:
        """A claimed range as text; ``""`` without one."""
        if self.low is None or self.high is None:
            return ""
        return f"{money(self.low)} to {money(self.high)}"

    @property
    def n_text(self) -> str:
        """How many, as it stands in a table."""
        if self.gap == TOO_FEW:
            return "fewer than 10"
        return "not given" if self.n is None else f"{self.n:,} {self.unit}"

    @property
    def texts(self) -> tuple[str, ...]:
        """The five points as text; a missing one says why."""
        written = zip(self.points, self.missing, strict=True)
        return tuple(why if usd is None else money(usd) for usd, why in written)

    def _people(self) -> str:
        if self.n is None:
            return ""
        text = f"{self.n:,} {self.unit}"
        if self.copies:
            text += f", {self.copies:,} exact {'copy' if self.copies == 1 else 'copies'}"
        return f"{text}, a small sample" if self.n < SMALL_SAMPLE else text


def source_rows(role: str) -> list[SourceRow]:
    """Return what every source says a role pays in the United States, kind by kind.

    Parameters
    ----------
    role
        A slug, such as ``"ml-engineer"``.

    Returns
    -------
    list of SourceRow
        At least one row for each kind of source: one without a match says so.

    Raises
    ------
    UnknownNameError
        When there is no such role.

    Source
    ------
    ``oews_national`` (newest May), ``h1b_wages`` (national), ``stackoverflow_pay`` (United
    States), ``aijobs_pay`` (newest year, all levels) and ``claims``, matched by
    ``role_soc_crosswalk`` and ``data/role_titles.toml``.

    Example
    -------
    >>> row = source_rows("ml-engineer")[0]
    >>> row.title, row.date, row.median
    ('Software developers', 'May 2025', 135980)
    """
    titles = titles_of(role)
    return [
        *_survey(match_of(role)),
        *_matched("visa_filings", "visa-filings", titles),
        *_matched("self_reports", "self-reports", titles),
        *_matched("advertisements", "advertisements", titles),
        *_matched("claims", "claims", titles),
    ]


def _survey(match: SocMatch) -> Iterator[SourceRow]:
    for row in pay_rows(match, place_of(UNITED_STATES), latest_year()):
        yield SourceRow(
            "employer-survey",
            row.title,
            code=f"SOC {row.soc_code}",
            n=row.jobs,
            unit="jobs",
            date=f"May {latest_year()}",
            basis="base wage",
            confidence=match.confidence,
            reason=match.caveat,
            points=row.points,
            missing=tuple(row.gap_at(percentile) for percentile in PERCENTILES),
            cap=row.top_code if row.top_coded else None,
            gap=_survey_gap(row),
        )


def _survey_gap(row: PayRow) -> str:
    return "" if any(usd is not None for usd in row.points) else row.gap_at(50)


def _matched(source: Source, kind: str, titles: RoleTitles) -> Iterator[SourceRow]:
    read = {
        "visa_filings": _filing,
        "self_reports": _self_report,
        "advertisements": _advertisement,
        "claims": _claim,
    }[source]
    found = titles.matches(source)
    if not found:
        reason = titles.no_match[source]
        yield SourceRow(kind, "No title that fits", reason=reason, gap=NO_FIGURE)
    for match in found:
        yield read(match)


def _filing(match: TitleMatch | ClaimMatch) -> SourceRow:
    row = _newest("h1b_wages", "title_group", match.title, "fiscal_year", scope="national")
    assert row is not None  # every group has a national row; data/role_titles.toml is checked
    year = row["fiscal_year"]
    quartiles = (row["p25_usd_per_year"], row["p50_usd_per_year"], row["p75_usd_per_year"])
    return SourceRow(
        "visa-filings",
        match.title,
        n=row["filings_n"],
        unit="filings",
        date=f"October {year - 1} to September {year}",
        basis="base wage offered",
        confidence=match.confidence,
        reason=match.reason,
        points=(None, *quartiles, None),
        missing=(NOT_PUBLISHED, "", "", "", NOT_PUBLISHED),
    )


def _self_report(match: TitleMatch | ClaimMatch) -> SourceRow:
    table = "stackoverflow_pay"
    row = _newest(table, "developer_type", match.title, "survey_year", scope=COUNTRY)
    if row is None:  # the table holds cells of ten respondents or more
        return SourceRow(
            "self-reports",
            match.title,
            date=str(max(load(table)["survey_year"])),
            basis="total compensation",
            confidence=match.confidence,
            reason=match.reason,
            missing=("fewer than 10",) * len(PERCENTILES),
            gap=TOO_FEW,
        )
    return SourceRow(
        "self-reports",
        match.title,
        n=row["respondents_n"],
        unit="respondents",
        date=str(row["survey_year"]),
        basis="total compensation",
        confidence=match.confidence,
        reason=match.reason,
        points=tuple(row[name] for name in POINT_COLUMNS),
    )


def _advertisement(match: TitleMatch | ClaimMatch) -> SourceRow:
    row = _newest("aijobs_pay", "job_title", match.title, "work_year", cut="by year")
    assert row is not None  # every title has a year of its own; a test holds that
    return SourceRow(
        "advertisements",
        match.title,
        n=row["postings_n"],
        unit="postings",
        copies=row["exact_duplicates_n"],
        date=row["work_year"] + ("" if row["whole_period"] == "Y" else ", to August"),
        basis="posted salary",
        confidence=match.confidence,
        reason=match.reason,
        points=tuple(row[name] for name in POINT_COLUMNS),
    )


def _claim(match: TitleMatch | ClaimMatch) -> SourceRow:
    row = _rows_of("claims", "claim_id")[match.title][0]
    what = row["metric"].removeprefix("machine learning engineer ")
    return SourceRow(
        "claims",
        f"{match.title}: {what}",
        date=row["period"],
        basis="total compensation" if "total compensation" in what else "not said",
        confidence=match.confidence,
        reason=match.reason,
        missing=(NOT_PUBLISHED,) * len(PERCENTILES),
        average=row["value"],
        low=row["value_low"],
        high=row["value_high"],
        verdict=row["verdict"],
    )


def _newest(table: str, column: str, title: str, year: str, **where: str) -> dict[str, Any] | None:
    """Return the newest row of a title that fulfils the conditions; None when there is none."""
    fitting = [
        row
        for row in _rows_of(table, column).get(title, ())
        if all(row[name] == value for name, value in where.items())
    ]
    return max(fitting, key=lambda row: str(row[year]), default=None)


@cache
def _rows_of(table: str, column: str) -> dict[str, list[dict[str, Any]]]:
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in records(load(table)):
        rows.setdefault(row[column], []).append(row)
    return rows
