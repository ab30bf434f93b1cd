"""Which codes stood for an occupation before the one it has now.

The classification of occupations was changed in May 2019 and in May 2021. ``data/lineage.toml``
says which older codes come nearest to a code of today, judged by their titles alone. It serves to
show the pieces beside each other; it is no ground for joining them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal, Self, get_args

from pydantic import model_validator

from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, read_file, used_twice, wrong
from careerbook.paths import data_dir

System = Literal["2010 SOC", "OES hybrid 2010/2018", "2018 SOC"]

SYSTEMS: tuple[System, ...] = get_args(System)
"""The classifications of the OEWS in order: to May 2018, May 2019 and 2020, from May 2021."""

SYSTEM_LABELS = {"2010 SOC": "SOC 2010", "OES hybrid 2010/2018": "hybrid", "2018 SOC": "SOC 2018"}
"""Classification -> the short name that charts print."""

SAME_CODE: Literal["same code"] = "same code"
WIDER = "wider"
Relation = Literal["same code", "same title", "sum of codes", "wider", "no own code", "not held"]
WITHOUT_CODES = ("no own code", "not held")


class LineageStep(Record):
    """What stood for an occupation in one classification.

    Parameters
    ----------
    soc_code
        The code of today.
    soc_system
        The classification, one of :data:`SYSTEMS`.
    codes
        The codes that stood for it then; empty when there is none to show.
    relation
        How the codes of then go with the code of today.
    note
        One sentence for the reader; empty when the code kept its number.
    """

    soc_code: str
    soc_system: System
    codes: tuple[str, ...]
    relation: Relation
    note: str = ""

    @model_validator(mode="after")
    def _has_codes_or_not(self) -> Self:
        if bool(self.codes) == (self.relation in WITHOUT_CODES):
            raise wrong(
                f"codes do not go with relation '{self.relation}'",
                f"codes, unless the relation is one of {', '.join(WITHOUT_CODES)}",
            )
        return self


class _File(Record):
    step: tuple[LineageStep, ...]


@cache
def steps(path: Path | None = None) -> tuple[LineageStep, ...]:
    """Return every step of ``data/lineage.toml`` in the order of the file.

    Parameters
    ----------
    path
        Another file than the handbook's own.

    Raises
    ------
    DataError
        When a step names an unknown classification or relation, or codes where there are none;
        every fault is listed.
    """
    return read_file(path or data_dir() / "lineage.toml", _File, "lineage", _faults).step


def _faults(content: _File, path: Path) -> Iterator[Fault]:
    """Find steps that stand twice, and steps without a note for the reader."""
    keys = [f"{step.soc_code} in {step.soc_system}" for step in content.step]
    yield from used_twice("lineage", path, {"step": keys})
    for place, step in enumerate(content.step):
        if not step.note:
            yield fault("lineage", path, f"step[{place}].note", "", "is blank", "one sentence")


def lineage(soc_code: str) -> tuple[LineageStep, ...]:
    """Return what stood for a code in each classification, oldest first.

    A classification without a step of its own is one in which the code has its present number.

    Example
    -------
    >>> [(step.codes, step.relation) for step in lineage("15-1221")][0]
    (('15-1111',), 'same title')
    """
    known = {step.soc_system: step for step in steps() if step.soc_code == soc_code}
    return tuple(known.get(system, _unchanged(soc_code, system)) for system in SYSTEMS)


def _unchanged(soc_code: str, system: System) -> LineageStep:
    return LineageStep(soc_code=soc_code, soc_system=system, codes=(soc_code,), relation=SAME_CODE)
