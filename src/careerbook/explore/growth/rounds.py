"""What every projection round expected for an occupation, each round on its own.

A round has its own base, its own classification and its own method. So each is a path from its
base year to its target year beside the others: rounds are never joined and never subtracted.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load
from careerbook.occupations.lineage import SYSTEMS, WIDER, LineageStep, lineage
from careerbook.say.numbers import round_half_up

if TYPE_CHECKING:
    import pandas as pd

ROUND_YEARS = 10
"""Every round looks ten years ahead."""
ROUNDS_NOT_HELD = ("2023-33",)
"""Rounds that BLS published and the handbook does not hold."""
FIRST_BASE_YEAR = {SYSTEMS[1]: 2019, SYSTEMS[2]: 2021}
"""Classification -> the first base year of the rounds that use it, the same as in the OEWS."""
WIDER_SHOWN_UP_TO = 2
"""A wider code is drawn up to this many times the occupation's own largest level."""
FEW = 5
"""Up to so many occupations with numbers of jobs, a round is known by its percentages."""
HELD, CHANGE_ONLY, NOT_HELD = "levels", "change only", "not held"
PERCENT_ONLY = "percent only"
NOTHING_COMPARABLE = "nothing comparable held"
LEVELS = ("employment_base_jobs", "employment_projected_jobs")
MEASURES = (*LEVELS, "change_jobs", "change_pct", "openings_jobs_per_year")


def projection_rounds(soc_code: str) -> pd.DataFrame:
    """Return what each round expected for an occupation; rows must not be joined.

    Parameters
    ----------
    soc_code
        A code of today, ``"15-2051"`` or ``"soc:15-2051"``.

    Returns
    -------
    pandas.DataFrame
        One row per round, oldest first, those without numbers too. Columns: soc_code,
        occupation_title, round, base_year, target_year, codes (those counted, such as
        ``"15-1132 + 15-1133"``), relation (see ``data/lineage.toml``), employment_base_jobs,
        employment_projected_jobs, change_jobs, change_pct (percent over the round; of several
        codes computed from their sums), openings_jobs_per_year, percent_rounded (to whole
        percent, as read), held (``"levels"``, ``"percent only"``, ``"change only"``, ``"not
        held"``, ``"no own code"`` or ``"nothing comparable held"``) and drawn (whether the
        levels serve for a picture of this occupation).

    Raises
    ------
    UnknownNameError
        When the newest round with numbers of jobs does not have the code.

    Source
    ------
    BLS Employment Projections. The lineage of codes is the handbook's reading of their titles.

    Example
    -------
    >>> frame = projection_rounds("15-2051").set_index("round")
    >>> frame.loc[["2019-29", "2022-32", "2023-33", "2024-34", "2025-35"], "held"].tolist()
    ['levels', 'change only', 'not held', 'levels', 'percent only']
    """
    import pandas as pd

    code = soc_code.removeprefix("soc:")
    table = load("employment_projections")
    levels = table.dropna(subset=list(LEVELS))
    newest = levels[levels["round"] == _fullest(levels)].set_index("soc_code")
    if code not in newest.index:
        raise UnknownNameError("SOC code with a projection", code, newest.index)
    measures = table[["round", "soc_code", *MEASURES, "percent_rounded"]].astype(object)
    measures = measures.where(measures.notna(), None)
    found = {(row["round"], row["soc_code"]): row for row in measures.to_dict("records")}
    steps: dict[str, LineageStep] = {step.soc_system: step for step in lineage(code)}
    rows: list[dict[str, Any]] = []
    for name in sorted({*table["round"], *ROUNDS_NOT_HELD}):
        base_year = int(name[:4])
        step = steps[system_of(base_year)]
        parts = [found[name, part] for part in step.codes if (name, part) in found]
        whole = len(parts) == len(step.codes)
        row = {
            "soc_code": code,
            "occupation_title": newest.loc[code, "occupation_title"],
            "round": name,
            "base_year": base_year,
            "target_year": base_year + ROUND_YEARS,
            "codes": " + ".join(step.codes),
            "relation": step.relation,
            **_sum(parts if whole else []),
            "percent_rounded": whole and any(part["percent_rounded"] == "Y" for part in parts),
        }
        rows.append({**row, "held": _held(row)})
    held = [row for row in rows if row["held"] == HELD]
    own = [row["employment_base_jobs"] for row in held if row["relation"] != WIDER]
    wider = [row["employment_base_jobs"] for row in held if row["relation"] == WIDER]
    far_wider = max(wider, default=0) > WIDER_SHOWN_UP_TO * max(own)
    for row in rows:
        row["drawn"] = row["held"] == HELD and not (far_wider and row["relation"] == WIDER)
    whole_numbers = {name: "Int64" for name in MEASURES if name != "change_pct"}
    return pd.DataFrame(rows).astype({**whole_numbers, "change_pct": "Float64"})


def system_of(base_year: int) -> str:
    """Return the classification of the round that starts in a year.

    Example
    -------
    >>> system_of(2016), system_of(2020), system_of(2024)
    ('2010 SOC', 'OES hybrid 2010/2018', '2018 SOC')
    """
    later = [system for system, year in FIRST_BASE_YEAR.items() if base_year >= year]
    return later[-1] if later else SYSTEMS[0]


def _sum(parts: list[Mapping[str, Any]]) -> dict[str, float | None]:
    """Add up the measures of several codes; a measure that one of them lacks stays missing."""
    if not parts:
        return dict.fromkeys(MEASURES)
    total: dict[str, float | None] = {}
    for name in MEASURES:
        values = [part[name] for part in parts]
        total[name] = None if None in values else sum(values)
    base, change = total["employment_base_jobs"], total["change_jobs"]
    if len(parts) == 1:
        total["change_pct"] = parts[0]["change_pct"]
    elif base and change is not None:
        total["change_pct"] = round_half_up(1000 * change / base) / 10
    return total


def _fullest(levels: pd.DataFrame) -> str:
    """Return the newest round whose numbers of jobs are held for more than a few occupations."""
    counts = levels["round"].value_counts()
    return str(max(counts.index[counts > FEW]))


def _held(row: Mapping[str, Any]) -> str:
    if all(row[name] is not None for name in LEVELS):
        return HELD
    if row["change_pct"] is not None:
        return PERCENT_ONLY
    if row["change_jobs"] is not None:
        return CHANGE_ONLY
    if row["round"] in ROUNDS_NOT_HELD or row["codes"]:
        return NOT_HELD
    return NOTHING_COMPARABLE if row["relation"] == "not held" else str(row["relation"])
