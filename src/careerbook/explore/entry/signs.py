"""Signs that would change the advice to beginners: what to watch, where, and how often.

``entry_signs()`` reads ``data/entry_signs.toml``.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from careerbook.errors import Fault
from careerbook.explore.entry.studies import number_text, quotable
from careerbook.facts.records import Id, Record, fault, read_file, used_twice
from careerbook.paths import data_dir

if TYPE_CHECKING:
    import pandas as pd

FILE = "entry_signs.toml"
Sentence = Annotated[str, Field(min_length=10, max_length=220, pattern=r"[.]$")]
Phrase = Annotated[str, Field(min_length=3, max_length=120)]


class Sign(Record):
    """One sign.

    Attributes
    ----------
    watch
        What to look at.
    publisher, address, rhythm
        Who publishes it, where, and how often.
    finding
        The finding of ``studies_entry_level`` that is its last value here; ``""`` for none.
    harder, easier
        What would make us advise more caution, or less.
    """

    id: Id
    watch: Phrase
    publisher: Phrase
    address: Annotated[str, Field(pattern=r"^https://\S+$")]
    rhythm: Phrase
    finding: str = ""
    harder: Sentence
    easier: Sentence


class SignList(Record):
    """The whole of the file.

    Attributes
    ----------
    reviewed_on
        When the list was last read.
    basis
        What the choice rests on.
    """

    reviewed_on: dt.date
    basis: Annotated[str, Field(min_length=10)]
    sign: Annotated[tuple[Sign, ...], Field(min_length=5)]


@cache
def load(path: Path | None = None) -> SignList:
    """Return the signs.

    Parameters
    ----------
    path
        Another file than the handbook's own.

    Raises
    ------
    DataError
        Lists every fault: unknown keys, an id used twice, a finding that the table lacks or that
        no second document confirms.
    """
    return read_file(path or data_dir() / FILE, SignList, "entry_signs", _faults)


def _faults(found: SignList, path: Path) -> Iterator[Fault]:
    yield from used_twice("entry_signs", path, {"sign.id": [sign.id for sign in found.sign]})
    known = set(quotable()["finding_id"])
    for sign in found.sign:
        if sign.finding and sign.finding not in known:
            where, allowed = f"sign[{sign.id}].finding", "a quotable finding_id of the table"
            yield fault("entry_signs", path, where, sign.finding, "no such finding", allowed)


def entry_signs() -> pd.DataFrame:
    """Return the checklist: what to watch, where and when it is published, and its last value.

    Returns
    -------
    pandas.DataFrame
        Text; the last value is a finding of the table ``studies_entry_level`` with its period.

    Source
    ------
    ``data/entry_signs.toml``, editorial judgment.

    Example
    -------
    >>> len(entry_signs()) >= 5
    True
    """
    import pandas as pd

    rows = quotable().set_index("finding_id")
    checklist = []
    for sign in load().sign:
        last = "none held here"
        if sign.finding:
            row = rows.loc[sign.finding]
            last = f"{number_text(row['value'], row['unit'])}: {row['finding']} ({row['period']})"
        checklist.append(
            {
                "Watch": sign.watch,
                "More caution if": sign.harder,
                "Less caution if": sign.easier,
                "Last value held": last,
                "Published by": f"{sign.publisher}, {sign.address}",
                "When": sign.rhythm,
            }
        )
    return pd.DataFrame(checklist)
