"""How many jobs there are, how many are projected and how many open each year.

Two official sources that must not be mixed: the Employment Projections (jobs of all kinds, one
round at a time, ten years ahead) and the OEWS (wage and salary jobs each May, three years of
surveys pooled, classification changed in 2019 and 2021). Neither gives a year-on-year growth rate.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.explore.growth.by_year import employment_by_year
from careerbook.explore.growth.rounds import projection_rounds
from careerbook.facts.data import load
from careerbook.occupations.soc_match import ALL_OCCUPATIONS, SOC_CODE, match_of

if TYPE_CHECKING:
    import pandas as pd

__all__ = [
    "ALL_OCCUPATIONS",
    "cagr",
    "candidates",
    "employment_by_year",
    "leading_projection",
    "levels_round",
    "openings_per_100",
    "projection",
    "projection_rounds",
    "rounds",
]


def cagr(start: float, end: float, years: float) -> float:
    """Return the growth a year that, compounded, leads from one level to another.

    Parameters
    ----------
    start, end
        Levels in the same unit, both above zero.
    years
        Time between them in years, above zero.

    Returns
    -------
    float
        A share: 0.029 is 2.9 percent a year. It describes two ends, not what happens between.

    Raises
    ------
    ValueError
        When a level or the time is not above zero.

    Source
    ------
    (end / start) ** (1 / years) - 1.

    Example
    -------
    >>> round(cagr(245_900, 328_300, 10), 4)
    0.0293
    """
    for name, value in (("start", start), ("end", end), ("years", years)):
        if not (math.isfinite(value) and value > 0):
            raise ValueError(f"cagr: {name} is {value!r}; it must be a finite number above zero.")
    return float((end / start) ** (1 / years) - 1)


def openings_per_100(openings_jobs_per_year: float, employment_jobs: float) -> float:
    """Return the openings a year for every 100 present jobs.

    Raises
    ------
    ValueError
        When there are no present jobs to divide by.

    Example
    -------
    >>> round(openings_per_100(23_400, 245_900), 1)
    9.5
    """
    if not employment_jobs > 0:
        raise ValueError(
            f"openings_per_100: employment_jobs is {employment_jobs!r}; it must be above zero."
        )
    return 100 * openings_jobs_per_year / employment_jobs


def candidates(target: str) -> pd.DataFrame:
    """Return the official occupations that stand for a role or a code, the nearest first.

    Parameters
    ----------
    target
        ``"role:ml-engineer"`` or ``"ml-engineer"``; ``"soc:15-2051"`` or ``"15-2051"``.

    Returns
    -------
    pandas.DataFrame
        One row per occupation: soc_code, occupation_title, rank (1 = nearest), confidence
        (``"high"``, ``"medium"``, ``"low"``; ``""`` for a code, which needs no mapping).

    Raises
    ------
    UnknownNameError
        When there is no such role or code.

    Source
    ------
    Table ``role_soc_crosswalk``: the handbook's own judgment on O*NET's alternate titles.

    Example
    -------
    >>> list(candidates("role:ml-engineer")["soc_code"])[:2]
    ['15-1252', '15-2051']
    """
    import pandas as pd

    code = code_of(target)
    titles = load("occupations").set_index("soc_code")["occupation_title"]
    if code is None:
        match = match_of(target)
        codes, confidence = match.soc_codes, match.confidence
    elif code in titles.index:
        codes, confidence = (code,), ""
    else:
        raise UnknownNameError("SOC code", code, titles.index)
    return pd.DataFrame(
        {
            "soc_code": codes,
            "occupation_title": [titles[soc] for soc in codes],
            "rank": range(1, len(codes) + 1),
            "confidence": confidence,
        }
    )


def rounds() -> tuple[str, ...]:
    """Return the projection rounds that the handbook holds, oldest first."""
    return tuple(sorted(set(load("employment_projections")["round"])))


def levels_round() -> str:
    """Return the newest round that holds numbers of jobs for every occupation of the roles.

    Of a newer round the handbook may know percentages and openings only:
    :func:`leading_projection`.

    Source
    ------
    BLS Employment Projections; table ``role_soc_crosswalk``.
    """
    table = load("employment_projections").dropna(subset=[*LEVELS, "change_jobs"])
    wanted = set(load("role_soc_crosswalk")["soc_code"]) | {ALL_OCCUPATIONS}
    held = [name for name in rounds() if wanted <= set(table.loc[table["round"] == name, SOC])]
    return held[-1]


def leading_projection(target: str) -> pd.DataFrame:
    """Return the newest projected change that the handbook holds, with the round before beside it.

    Parameters
    ----------
    target
        A role or a code, as in :func:`candidates`.

    Returns
    -------
    pandas.DataFrame
        One row per occupation that has a projection, nearest first. Columns: soc_code,
        occupation_title, rank, confidence, round, base_year, target_year, change_pct (percent
        over the round), openings_jobs_per_year (missing where it was not read), percent_rounded
        and to_be_confirmed (true or false), ai_exposure_category (the publisher's group, ``""``
        where it was not read), ai_reason (why the projection names AI, in our words, or ``""``),
        before_round, before_change_pct and before_openings_jobs_per_year (of the round before,
        ``""`` and missing where the leading round is the only one). Rounds are re-based and
        re-classified: they stand beside one another and are never subtracted.

    Raises
    ------
    UnknownNameError
        When role or code is unknown, or none of its occupations has a projection.

    Source
    ------
    BLS Employment Projections and their notes on AI (tables ``employment_projections`` and
    ``bls_ai_notes``).

    Example
    -------
    >>> row = leading_projection("soc:15-2051").iloc[0]
    >>> row["round"], float(row["change_pct"]), float(row["before_change_pct"])
    ('2025-35', 34.6, 33.5)
    """
    import pandas as pd

    table = load("employment_projections").dropna(subset="change_pct").sort_values("base_year")
    notes = load("bls_ai_notes").set_index(SOC)["reason"]
    recent = [name for name in rounds() if name >= levels_round()]
    rows = []
    for wanted in candidates(target).to_dict("records"):
        held = table[(table[SOC] == wanted[SOC]) & table["round"].isin(recent)]
        if held.empty:
            continue
        newest, before = held.iloc[-1], held.iloc[-2] if len(held) > 1 else None
        rows.append(
            {
                **wanted,
                **newest[["round", "base_year", "target_year", *LEADING]].to_dict(),
                "percent_rounded": newest["percent_rounded"] == "Y",
                "to_be_confirmed": newest["to_be_confirmed"] == "Y",
                "ai_exposure_category": newest["ai_exposure_category"],
                "ai_reason": notes.get(wanted[SOC], ""),
                "before_round": "" if before is None else before["round"],
                **{f"before_{name}": pd.NA if before is None else before[name] for name in LEADING},
            }
        )
    if not rows:
        known = table.loc[table["round"].isin(recent), SOC]
        raise UnknownNameError("occupation with a projection", target, set(known))
    return pd.DataFrame(rows).astype(LEADING_TYPES)


def projection(target: str, round: str | None = None) -> pd.DataFrame:
    """Return jobs now, jobs projected and openings of one projection round.

    Parameters
    ----------
    target
        A role or a code, as in :func:`candidates`.
    round
        A projection round such as ``"2024-34"``; by default the newest whose numbers of jobs the
        handbook holds (:func:`levels_round`); newer percentages are in
        :func:`leading_projection`. Rounds are re-based and re-classified: never take the
        difference of two.

    Returns
    -------
    pandas.DataFrame
        One row per occupation, nearest first; an occupation without a projection in the round is
        left out. Columns: soc_code, occupation_title, rank, confidence, round, base_year,
        target_year, employment_base_jobs, employment_projected_jobs, change_jobs (over the
        round), change_pct (percent, as published), cagr_pct_per_year (implied),
        openings_jobs_per_year, openings_per_100_jobs (a year, per 100 jobs of the base year),
        new_jobs_per_year (change divided by the years; negative when jobs are lost),
        replacement_jobs_per_year (openings less new jobs) and replacement_share_pct (of the
        openings, at most 100).

    Raises
    ------
    UnknownNameError
        When role, code or round is unknown, or none of its occupations has both levels and
        openings in the round; it names the rounds that do.

    Source
    ------
    BLS Employment Projections. It counts openings as new jobs plus people to replace (leaving
    the labor force or the occupation); jobs include the self-employed. The replacement part is
    the handbook's own subtraction of rounded figures.

    Example
    -------
    >>> projection("soc:15-2051")[["change_pct", "openings_jobs_per_year"]].values.tolist()
    [[33.5, 23400.0]]
    """
    import pandas as pd

    chosen = levels_round() if round is None else round
    if chosen not in rounds():
        raise UnknownNameError("projection round", chosen, rounds())
    table = load("employment_projections").drop(columns="occupation_title")
    table = table.dropna(subset=[*LEVELS, "change_jobs"]).astype(PLAIN_TYPES)
    wanted = candidates(target)
    here = table[table["round"] == chosen]
    frame = pd.merge(wanted, here, on="soc_code", how="inner").sort_values("rank")
    if frame.empty:
        held = sorted(set(table.loc[table["soc_code"].isin(wanted["soc_code"]), "round"]))
        if held:
            raise UnknownNameError(f"projection round of {target}", chosen, held)
        raise UnknownNameError(f"occupation in round {chosen}", target, here["soc_code"])
    return _with_rates(frame.reset_index(drop=True))


def _with_rates(frame: pd.DataFrame) -> pd.DataFrame:
    years = frame["target_year"] - frame["base_year"]
    base, openings = frame["employment_base_jobs"], frame["openings_jobs_per_year"]
    new = frame["change_jobs"] / years
    frame["cagr_pct_per_year"] = [
        100 * cagr(start, end, span)
        for start, end, span in zip(base, frame["employment_projected_jobs"], years, strict=True)
    ]
    frame["openings_per_100_jobs"] = 100 * openings / base
    frame["new_jobs_per_year"] = new
    frame["replacement_jobs_per_year"] = openings - new
    frame["replacement_share_pct"] = (100 * (openings - new) / openings).clip(upper=100)
    return frame[PROJECTION_COLUMNS]


SOC = "soc_code"
LEADING = ["change_pct", "openings_jobs_per_year"]
LEADING_TYPES = {
    "change_pct": "float64",
    "openings_jobs_per_year": "Int64",
    "before_change_pct": "Float64",
    "before_openings_jobs_per_year": "Int64",
}
LEVELS = ["employment_base_jobs", "employment_projected_jobs", "openings_jobs_per_year"]
"""A row that lacks one of these is no projection that can be drawn."""
PLAIN_TYPES = {**dict.fromkeys([*LEVELS, "change_jobs"], "int64"), "change_pct": "float64"}
PROJECTION_COLUMNS = [
    *("soc_code", "occupation_title", "rank", "confidence", "round", "base_year", "target_year"),
    *("employment_base_jobs", "employment_projected_jobs", "change_jobs", "change_pct"),
    *("cagr_pct_per_year", "openings_jobs_per_year", "openings_per_100_jobs"),
    *("new_jobs_per_year", "replacement_jobs_per_year", "replacement_share_pct"),
]


def code_of(target: str) -> str | None:
    """Return the SOC code that a target names, or None when it names a role.

    Example
    -------
    >>> code_of("soc:15-2051"), code_of("role:ml-engineer")
    ('15-2051', None)
    """
    bare = target.removeprefix("soc:")
    return bare if bare != target or SOC_CODE.fullmatch(bare) else None
