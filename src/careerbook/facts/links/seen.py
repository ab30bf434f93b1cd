"""``data/links_seen.toml``: on which day each address of a table last answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Record, read_file, used_twice
from careerbook.paths import data_dir

FILE = "links_seen.toml"
HEAD = """\
# On which day each address of data/tables/learning_resources.csv last answered.
# `careerbook links --save` writes this file; nothing here is written by hand.
"""


class Seen(Record):
    """One address and the day on which it last answered."""

    url: Annotated[str, Field(pattern=r"^https?://[^\s\"\\]+$")]
    day: dt.date


class SeenList(Record):
    """The whole of the file; empty where no address has been opened yet."""

    seen: tuple[Seen, ...] = ()


@cache
def load(path: Path | None = None) -> Mapping[str, dt.date]:
    """Return the days by address.

    Parameters
    ----------
    path
        Another file than the handbook's own.

    Raises
    ------
    DataError
        Lists every fault: unknown keys, no address, an address named twice.
    """
    found = read_file(path or data_dir() / FILE, SeenList, "links_seen", _faults)
    return {one.url: one.day for one in found.seen}


def _faults(found: SeenList, path: Path) -> Iterator[Fault]:
    yield from used_twice("links_seen", path, {"seen.url": [one.url for one in found.seen]})


def write(days: Mapping[str, dt.date], path: Path) -> None:
    """Write the file, addresses in alphabetical order."""
    entries = [f'\n[[seen]]\nurl = "{url}"\nday = {days[url]}\n' for url in sorted(days)]
    path.write_text(HEAD + "".join(entries), encoding="utf-8")
    load.cache_clear()
