"""Share of advertisements for entry level by year, with the change of the source kept in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError

if TYPE_CHECKING:
    import pandas as pd

SURVEY, BOTH, ADVERTISEMENTS = (
    "survey of few people",
    "survey and advertisements",
    "advertisements",
)
COMPANIES = ("United States", "all")


def entry_shares(companies: str = COMPANIES[0], group: str = "") -> pd.DataFrame:
    """Return the share of entry level among distinct rows, by year.

    Parameters
    ----------
    companies
        ``"United States"`` or ``"all"``.
    group
        A group of titles such as ``"data-scientist"``; by default all titles together.

    Returns
    -------
    pandas.DataFrame
        ``year``, ``share_pct`` (percent of distinct rows), ``rows`` (distinct rows of all levels),
        ``collected_as`` (where the rows came from), ``whole_year``. Years whose source differs are
        not one series.

    Raises
    ------
    UnknownNameError
        When there is no such place or group.

    Source
    ------
    aijobs.net through ``aijobs_experience_share_by_year``.

    Example
    -------
    >>> entry_shares().set_index("year")["collected_as"].unique().tolist()
    ['survey of few people', 'survey and advertisements', 'advertisements']
    """
    from careerbook.facts.data import load

    table = load("aijobs_experience_share_by_year").fillna({"title_group": ""})
    for name, value, column in (
        ("companies", companies, "companies"),
        ("group of titles", group, "title_group"),
    ):
        if value not in set(table[column]):
            raise UnknownNameError(name, value, sorted(set(table[column])))
    rows = table[
        (table["companies"] == companies)
        & (table["title_group"] == group)
        & (table["experience_level"] == "entry")
    ].sort_values("work_year")
    return (
        rows.rename(
            columns={
                "work_year": "year",
                "share_of_distinct_pct": "share",
                "distinct_all_levels_n": "rows",
                "whole_period": "whole_year",
            }
        )[["year", "share", "rows", "collected_as", "whole_year"]]
        .rename(columns={"share": "share_pct"})
        .reset_index(drop=True)
    )
