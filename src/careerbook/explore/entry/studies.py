"""Studies of AI and beginners, as findings that stand beside each other."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

SAYS = ("harder for beginners", "no effect seen", "another cause", "background")
"""What a finding says of beginners, in the order of the table."""
READ_AS_QUOTED = 3
"""Grade of a figure that was read in a document that quotes the publisher."""
COLUMNS = {
    "study": "Study",
    "authors": "Authors",
    "says": "Says of beginners",
    "finding": "Finding",
    "value_text": "Number",
    "sample": "Sample",
    "ages": "Ages",
    "country": "Country",
    "period": "Period",
    "design": "Design",
    "limits": "Limits",
    "read": "Read in",
}


@cache
def _table() -> pd.DataFrame:
    from careerbook.facts.data import load

    return load("studies_entry_level").fillna({"ages": "", "limits": "", "second_source_url": ""})


def entry_studies(about_beginners: bool = True) -> pd.DataFrame:
    """Return the findings, those that say the same of beginners together, the newest first.

    Parameters
    ----------
    about_beginners
        Whether only findings about beginners are wanted; otherwise all.

    Returns
    -------
    pandas.DataFrame
        Text, one row per finding, columns of `COLUMNS`. A finding that no second document
        confirms is left out.

    Source
    ------
    ``studies_entry_level``.

    Example
    -------
    >>> entry_studies()["Says of beginners"].unique().tolist()
    ['harder for beginners', 'no effect seen', 'another cause', 'background']
    """
    rows = quotable()
    if about_beginners:
        rows = rows[rows["about_entry_level"] == "Y"]
    place = rows["says"].map({said: number for number, said in enumerate(SAYS)})
    rows = rows.assign(place=place).sort_values(
        ["place", "published", "finding_id"], ascending=[True, False, True]
    )
    shown = rows.assign(
        study=rows["study_title"] + " (" + rows["published"] + ")",
        value_text=[number_text(*pair) for pair in zip(rows["value"], rows["unit"], strict=True)],
        read=[read_text(*pair) for pair in zip(rows["grade"], rows["read_as"], strict=True)],
    )
    return shown[list(COLUMNS)].rename(columns=COLUMNS).reset_index(drop=True)


def quotable() -> pd.DataFrame:
    """Return the rows of the table that a second document or the publisher confirms."""
    return _table()[_table()["quotable"] == "Y"]


def unconfirmed() -> list[str]:
    """Return the titles of what must not be used before it is read."""
    return [str(title) for title in _table().loc[_table()["quotable"] != "Y", "study_title"]]


def on_axis() -> pd.DataFrame:
    """Return the findings whose unit allows one axis, by what was measured and by value.

    Returns
    -------
    pandas.DataFrame
        Rows of the table; ``value`` is a percent change of employment, hiring or postings.

    Example
    -------
    >>> set(on_axis()["unit"])
    {'percent'}
    """
    rows = quotable()
    rows = rows[rows["on_axis"] == "Y"]
    return rows.sort_values(["quantity", "value", "published"]).reset_index(drop=True)


def against() -> pd.DataFrame:
    """Return the findings about beginners that saw no effect of AI or another cause.

    None of them has a number on the axis: a picture of that axis alone would hide them.
    """
    rows = quotable()
    rows = rows[(rows["about_entry_level"] == "Y") & rows["says"].isin(SAYS[1:3])]
    return rows.sort_values(["says", "published"], ascending=[False, True]).reset_index(drop=True)


def vintages() -> dict[str, list[str]]:
    """Return the studies with several findings of one kind on the axis: title -> dates.

    They are vintages of one study and never joined.
    """
    rows = on_axis()
    rows = rows[rows["quantity"] == "employment"]
    return {
        str(group["study_title"].iloc[0]): sorted(set(group["published"]))
        for _, group in rows.groupby("study_id")
        if len(group) > 1
    }


def number_text(value: float, unit: str) -> str:
    """Write a finding's number with its unit; a statement has none.

    Example
    -------
    >>> number_text(-13.0, "percent"), number_text(0.0, "statement")
    ('−13 percent', 'a statement, no number')
    """
    from careerbook.say.numbers import trimmed

    return "a statement, no number" if unit == "statement" else f"{trimmed(value, 1)} {unit}"


def read_text(grade: int, read_as: str) -> str:
    """Say where a finding was read."""
    return f"as quoted by others: {read_as}" if grade == READ_AS_QUOTED else f"publisher: {read_as}"
