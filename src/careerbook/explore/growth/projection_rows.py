"""What a picture of projections shows: numbers of jobs, and the newer percentages that lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from careerbook.explore.growth.words import Row

NEWEST = {
    "newest_round": "round",
    "newest_base_year": "base_year",
    "newest_target_year": "target_year",
    "newest_change_pct": "change_pct",
    "newest_openings": "openings_jobs_per_year",
    "percent_rounded": "percent_rounded",
    "to_be_confirmed": "to_be_confirmed",
    "ai_exposure_category": "ai_exposure_category",
    "ai_reason": "ai_reason",
}
"""What leads in a row of the picture -> column of `leading_projection`; openings may be None."""
ALONE = {
    "percent_rounded": False,
    "to_be_confirmed": False,
    "ai_exposure_category": "",
    "ai_reason": "",
}


def projection_rows(target: str, round: str | None = None) -> list[Row]:
    """Return the rows of one target: the round with numbers of jobs, and what leads (`NEWEST`).

    Parameters
    ----------
    target
        A role or a code, as in :func:`careerbook.explore.growth.jobs.candidates`.
    round
        A round that stands alone; by default the newest percentages lead.

    Raises
    ------
    UnknownNameError
        When role, code or round is unknown, or has no projection.
    """
    import pandas as pd

    from careerbook.explore.growth.jobs import leading_projection, projection

    leading = {row["soc_code"]: row for row in leading_projection(target).to_dict("records")}
    rows: list[Row] = []
    for row in projection(target, round).to_dict("records"):
        lead = leading[row["soc_code"]] if round is None else {**row, **ALONE}
        openings = lead["openings_jobs_per_year"]
        rows.append(
            {
                **row,
                **{name: lead[column] for name, column in NEWEST.items()},
                "newest_openings": None if pd.isna(openings) else int(openings),
            }
        )
    return rows
