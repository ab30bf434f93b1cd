"""Where every table comes from: publisher, release, address, licence and limits.

The provenance is written by hand in ``data/sources.toml``; `careerbook.facts.provenance` reads it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from careerbook.errors import UnknownNameError
from careerbook.facts.tables import TABLES
from careerbook.paths import data_dir

if TYPE_CHECKING:
    from careerbook.facts.provenance import Source

FILE_NAME = "sources.toml"


def source_of(table: str) -> Source:
    """Return the provenance of a table.

    Raises
    ------
    UnknownNameError
        When there is no such table.
    DataError
        When ``data/sources.toml`` is incomplete; every fault is listed.

    Example
    -------
    >>> source_of("oews_metro_2025").short_citation
    'BLS OEWS, May 2025'
    """
    if table not in TABLES:
        raise UnknownNameError("table", table, TABLES)
    return _own()[table]


@cache
def _own() -> dict[str, Source]:
    from careerbook.facts.provenance import read_sources  # an import stays light until it is asked

    return read_sources(data_dir() / FILE_NAME)
