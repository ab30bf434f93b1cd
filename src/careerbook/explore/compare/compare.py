"""Two to four roles side by side, ordered by how much they differ.

``compare_roles(["data-scientist", "ml-engineer"])`` gives one row per property: what it is for each
role, how far the roles lie apart and whether the figures can tell them apart at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerbook.explore.compare.facts import facts
from careerbook.explore.compare.rows import compare_rows

if TYPE_CHECKING:
    import pandas as pd


def compare_roles(slugs: Sequence[str]) -> pd.DataFrame:
    """Return what two to four roles have in common and where they differ, differences first.

    Parameters
    ----------
    slugs
        Two to four role slugs, such as ``["data-scientist", "ml-engineer"]``.

    Returns
    -------
    pandas.DataFrame
        One row per property, clear differences first. Columns: ``part`` (``"clear"``,
        ``"doubtful"``, ``"unmeasured"``, ``"same"``, ``"missing"``), ``topic``, ``property``,
        ``unit``, one text column per role (its name), ``difference`` (share of the scale, 0-1;
        missing where it is not measured) and ``doubt`` (why a difference is not clear).

    Raises
    ------
    UnknownNameError
        When a role is not in the crosswalk.
    ValueError
        When there are fewer than two or more than four roles, or one comes twice.

    Source
    ------
    BLS OEWS and Employment Projections; O*NET; the handbook's own crosswalk and role profiles.
    The ordering is the handbook's own: see :mod:`careerbook.explore.compare.rows`.

    Example
    -------
    >>> frame = compare_roles(["data-scientist", "ai-product-manager"])
    >>> frame.loc[frame["topic"] == "pay", "Data Scientist"].item()
    '$120,230'
    """
    import pandas as pd

    known = facts()
    rows = compare_rows(known, slugs)
    names = [known["roles"][slug]["name"] for slug in slugs]
    return pd.DataFrame(
        [
            {
                "part": row["part"],
                "topic": row["topic"],
                "property": row["label"],
                "unit": row["unit"],
                **dict(zip(names, row["cells"], strict=True)),
                "difference": row["difference"],
                "doubt": row["doubt"],
            }
            for row in rows
        ]
    ).astype({"difference": "Float64"})
