"""Occupations with what the measures say of them, their projection and their pay, side by side."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from careerbook.errors import UnknownNameError
from careerbook.explore.exposure.measures import measures
from careerbook.explore.exposure.ranks import agreement, ranks
from careerbook.occupations.soc_match import SOC_CODE, lower_words, match_of, matches

if TYPE_CHECKING:
    import pandas as pd

WIDEST_MEASURE = "gpts_gpt4_alpha"
"""Its occupations are those offered: the measure that covers most of the classification."""
NO_PROJECTION = (None, False, "")
ALWAYS_CAPITAL = ("English", "Internet")
COMPUTER_GROUP = "15-"
"""Begin of the codes of computer and mathematical occupations."""


@dataclass(frozen=True)
class Occupation:
    """An occupation and its numbers.

    Parameters
    ----------
    soc_code, name
        SOC 2018 code; title as a sentence begins.
    values, ranks
        Measure -> value from 0 to 1, and rank from 0 to 100; missing where not covered.
    change_pct
        Projected change of jobs over ten years in percent, of the newest round; missing where
        none is held.
    change_rounded
        Whether that was read from a page that rounds to whole percent.
    pay_usd
        Median pay a year in US dollars, newest May; missing where none is held.
    category
        The category of exposure by BLS, or ``""``.
    """

    soc_code: str
    name: str
    values: dict[str, float | None]
    ranks: dict[str, float | None]
    change_pct: float | None
    change_rounded: bool
    pay_usd: float | None
    category: str


@dataclass(frozen=True)
class Target:
    """What was asked for: an occupation, or a role with the occupations that stand for it.

    Parameters
    ----------
    key
        ``"role:<slug>"`` or ``"soc:<code>"``.
    name
        Name of the role or of the occupation.
    occupations
        The best match first.
    """

    key: str
    name: str
    occupations: tuple[Occupation, ...]

    @property
    def first(self) -> Occupation:
        """The nearest official occupation."""
        return self.occupations[0]

    @property
    def head(self) -> str:
        """How a title begins: a role says which occupation is read for it."""
        return head_of(self.key, self.name, self.first.name)


def head_of(key: str, name: str, first: str) -> str:
    """Return the name, for a role with the occupation that stands for it."""
    return f"{name}, read as “{first}”" if key.startswith("role:") else name


@cache
def occupations() -> dict[str, Occupation]:
    """Return every occupation that is offered, by code.

    Source
    ------
    ``ai_exposure_soc2018``, ``employment_projections`` (newest round), ``oews_national`` (newest
    May).
    """
    from careerbook.facts.data import load

    table = load("ai_exposure_soc2018")
    wide = table.pivot(index="soc_code", columns="measure_id", values="value")
    wide = wide[wide[WIDEST_MEASURE].notna()].astype(object)
    # A rank counts every occupation of its measure, those too that the others do not cover.
    rank = table.pivot(index="soc_code", columns="measure_id", values="value").astype(object)
    rank = rank.where(rank.notna(), None)
    of_measure = {
        key: dict(zip(rank.index, ranks(rank[key].tolist()), strict=True)) for key in measures()
    }
    titles = dict(zip(table["soc_code"], table["occupation_title"], strict=True))
    projected, pay = _projected(), _pay()
    wide = wide.where(wide.notna(), None)
    return {
        code: Occupation(
            soc_code=code,
            name=occupation_name(titles[code]),
            values={key: wide.loc[code, key] for key in measures()},
            ranks={key: of_measure[key][code] for key in measures()},
            change_pct=projected.get(code, NO_PROJECTION)[0],
            change_rounded=projected.get(code, NO_PROJECTION)[1],
            pay_usd=pay.get(code),
            category=projected.get(code, NO_PROJECTION)[2],
        )
        for code in wide.index
    }


def occupation_name(title: str) -> str:
    """Write a title as a sentence begins; what is always written with a capital keeps it.

    Example
    -------
    >>> occupation_name("English Language and Literature Teachers, Postsecondary")
    'English language and literature teachers, postsecondary'
    """
    lower = lower_words(title)
    for word in ALWAYS_CAPITAL:
        lower = re.sub(rf"\b{word.lower()}\b", word, lower)
    return lower[0].upper() + lower[1:]


@cache
def newest_round() -> tuple[str, int]:
    """Return the newest round of projections and the year that it looks to."""
    from careerbook.facts.data import load

    table = load("employment_projections")
    newest = table.loc[table["base_year"].idxmax()]
    return str(newest["round"]), int(newest["target_year"])


@cache
def newest_pay_year() -> int:
    """Return the year of the newest pay."""
    from careerbook.facts.data import load

    return int(load("oews_national")["year"].max())


@cache
def to_be_confirmed() -> bool:
    """Return whether the newest round was read through a copy and is not yet confirmed."""
    return bool((_newest_projections()["to_be_confirmed"] == "Y").any())


def _newest_projections() -> pd.DataFrame:
    from careerbook.facts.data import load

    table = load("employment_projections")
    return table[(table["round"] == newest_round()[0]) & (table["level"] == "detailed")]


def _projected() -> dict[str, tuple[float | None, bool, str]]:
    import pandas as pd

    return {
        row["soc_code"]: (
            None if pd.isna(row["change_pct"]) else float(row["change_pct"]),
            row["percent_rounded"] == "Y",
            row["ai_exposure_category"] if isinstance(row["ai_exposure_category"], str) else "",
        )
        for row in _newest_projections().to_dict("records")
    }


def _pay() -> dict[str, float]:
    from careerbook.facts.data import load

    table = load("oews_national")
    rows = table[table["year"] == newest_pay_year()].dropna(subset=["p50_usd_per_year"])
    return {
        code: float(pay)
        for code, pay in zip(rows["soc_code"], rows["p50_usd_per_year"], strict=True)
    }


def target_of(role_or_soc: str) -> Target:
    """Return what is shown for a role or a SOC code, with or without ``role:`` or ``soc:``.

    Raises
    ------
    UnknownNameError
        When there is no such role, or no measure covers the code.

    Example
    -------
    >>> target_of("role:data-scientist").first.soc_code
    '15-2051'
    """
    bare = role_or_soc.removeprefix("role:").removeprefix("soc:")
    if SOC_CODE.fullmatch(bare):
        if bare not in occupations():
            raise UnknownNameError("occupation with measures of exposure", bare, occupations())
        return Target(f"soc:{bare}", occupations()[bare].name, (occupations()[bare],))
    match = match_of(f"role:{bare}")
    held = tuple(occupations()[code] for code in match.soc_codes if code in occupations())
    return Target(match.key, match.name, held)


@cache
def role_targets() -> tuple[Target, ...]:
    """Return every role with the occupations that stand for it."""
    return tuple(target_of(key) for key in matches() if key.startswith("role:"))


def exposure_of(role_or_soc: str) -> pd.DataFrame:
    """Return what each measure says of a role or an occupation.

    Returns
    -------
    pandas.DataFrame
        One row per occupation and measure: ``soc_code``, ``occupation``, ``measure_id``,
        ``measure``, ``value`` (0 to 1), ``rank`` (0 to 100), ``judge``, ``published``,
        ``question``, ``does_not_say``.

    Raises
    ------
    UnknownNameError
        As `target_of`.

    Source
    ------
    As `occupations`.

    Example
    -------
    >>> frame = exposure_of("15-1252").set_index("measure_id")
    >>> frame.loc[["gpts_gpt4_alpha", "gpts_human_alpha"], "value"].round(2).tolist()
    [0.79, 0.05]
    """
    import pandas as pd

    rows: list[dict[str, Any]] = [
        {
            "soc_code": one.soc_code,
            "occupation": one.name,
            "measure_id": key,
            "measure": measure.name,
            "value": one.values[key],
            "rank": one.ranks[key],
            "judge": measure.judge,
            "published": measure.published,
            "question": measure.question,
            "does_not_say": measure.limit,
        }
        for one in target_of(role_or_soc).occupations
        for key, measure in measures().items()
    ]
    frame = pd.DataFrame(rows)
    return frame.assign(value=frame["value"].astype(float), rank=frame["rank"].astype(float))


def exposure_agreement(group: str = "") -> pd.DataFrame:
    """Return the rank correlation of every two measures over the occupations that both cover.

    Parameters
    ----------
    group
        Begin of the codes that count, such as ``"15-"``; by default all occupations.

    Returns
    -------
    pandas.DataFrame
        Measures by measures, 1 for the same order, 0 for none.

    Source
    ------
    As `occupations`.

    Example
    -------
    >>> pairs = exposure_agreement()
    >>> float(pairs.loc["ms_applicability_2025", "anthropic_observed_2026"].round(2))
    0.57
    """
    import pandas as pd

    ids = list(measures())
    return pd.DataFrame(
        [[correlation(first, second, group)[0] for second in ids] for first in ids],
        index=ids,
        columns=ids,
        dtype=float,
    )


def correlation(first: str, second: str, group: str = "") -> tuple[float | None, int]:
    """Return the rank correlation of two measures and the number of occupations it rests on."""
    counted = [one for code, one in occupations().items() if code.startswith(group)]
    sides = ([one.values[key] for one in counted] for key in (first, second))
    return agreement(*sides)
