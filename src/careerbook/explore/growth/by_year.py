"""Jobs each May, in one piece for each classification of occupations.

The OEWS is no time series: each May pools three years of surveys, and the codes changed in 2019
and 2021. So the pieces stand beside each other, with their sampling error, and are never joined.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load
from careerbook.occupations.lineage import lineage
from careerbook.say.numbers import round_half_up

if TYPE_CHECKING:
    import pandas as pd

Z_95 = 1.96
"""Standard errors on each side of an estimate that make a 95 % interval."""
SMALLEST_RSE_PCT = 0.05
"""A published relative standard error of 0.0 means less than this; the interval uses this much."""
INTERVAL_ROUNDING_JOBS = 10
"""OEWS jobs are published to the nearest ten, so an interval is not said more exactly."""


def employment_by_year(soc_code: str) -> pd.DataFrame:
    """Return the jobs of an occupation each May, in pieces that must not be joined.

    Parameters
    ----------
    soc_code
        A code of today, ``"15-2051"`` or ``"soc:15-2051"``.

    Returns
    -------
    pandas.DataFrame
        One row per year of the OEWS. Columns: soc_code, occupation_title, year, reference_month,
        soc_system, codes (those counted, such as ``"15-1132 + 15-1133"``), relation (see
        ``data/lineage.toml``), employment_jobs, employment_rse_pct, low_jobs and high_jobs
        (95 % interval of sampling), note. Jobs are missing in a year without a code to count.

    Raises
    ------
    UnknownNameError
        When the OEWS tables do not have the code.

    Source
    ------
    BLS OEWS, national: wage and salary jobs, without the self-employed; three years of surveys
    are pooled in each figure. Interval = jobs * (1 +- 1.96 * rse). A sum of codes takes their
    errors as independent. The lineage is the handbook's reading of code titles.

    Example
    -------
    >>> frame = employment_by_year("15-2051")
    >>> frame[["reference_month", "codes", "relation"]].iloc[[2, -1]].values.tolist()
    [['May 2019', '15-2098', 'wider'], ['May 2025', '15-2051', 'same code']]
    """
    import pandas as pd

    code = soc_code.removeprefix("soc:")
    table = load("oews_national")
    if code not in set(table["soc_code"]):
        raise UnknownNameError("SOC code", code, table["soc_code"].unique())
    titles = dict(zip(table["soc_code"], table["occupation_title"], strict=True))
    systems = dict(zip(table["year"], table["soc_system"], strict=True))
    steps = {step.soc_system: step for step in lineage(code)}
    jobs = {
        (int(year), soc): (int(count), float(rse))
        for year, soc, count, rse in zip(
            *(table[c] for c in ("year", "soc_code", "employment_jobs", "employment_rse_pct")),
            strict=True,
        )
    }
    rows: list[dict[str, Any]] = []
    for year in sorted(systems):
        step = steps[systems[year]]
        parts = [jobs[year, part] for part in step.codes if (year, part) in jobs]
        whole = len(parts) == len(step.codes)
        rows.append(
            {
                "soc_code": code,
                "occupation_title": titles[code],
                "year": year,
                "reference_month": f"May {year}",
                "soc_system": step.soc_system,
                "codes": " + ".join(step.codes),
                "relation": step.relation,
                **_estimate(parts if whole else []),
                "note": step.note,
            }
        )
    whole_numbers = {name: "Int64" for name in ("employment_jobs", "low_jobs", "high_jobs")}
    return pd.DataFrame(rows).astype({**whole_numbers, "employment_rse_pct": "Float64"})


def _estimate(parts: list[tuple[int, float]]) -> dict[str, int | float | None]:
    """Add up (jobs, relative standard error in percent) and give the 95 % interval."""
    if not parts:
        return dict.fromkeys(("employment_jobs", "employment_rse_pct", "low_jobs", "high_jobs"))
    total = sum(jobs for jobs, _ in parts)
    errors = [jobs * max(rse, SMALLEST_RSE_PCT) / 100 for jobs, rse in parts]
    error = math.sqrt(sum(part * part for part in errors))
    one = len(parts) == 1
    return {
        "employment_jobs": total,
        "employment_rse_pct": parts[0][1] if one else round_half_up(1000 * error / total) / 10,
        "low_jobs": max(0, _to_ten(total - Z_95 * error)),
        "high_jobs": _to_ten(total + Z_95 * error),
    }


def _to_ten(jobs: float) -> int:
    return round_half_up(jobs / INTERVAL_ROUNDING_JOBS) * INTERVAL_ROUNDING_JOBS
