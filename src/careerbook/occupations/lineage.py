"""Which codes stood for an occupation before the one it has now.

The classification of occupations was changed in May 2019 and in May 2021. ``data/lineage.toml``
says which older codes come nearest to a code of today, judged by their titles alone. It serves to
show the pieces beside each other; it is no ground for joining them.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from careerbook.errors import CareerbookError
from careerbook.paths import data_dir

SYSTEMS = ("2010 SOC", "OES hybrid 2010/2018", "2018 SOC")
"""The classifications of the OEWS in order: to May 2018, May 2019 and 2020, from May 2021."""

SYSTEM_LABELS = {"2010 SOC": "SOC 2010", "OES hybrid 2010/2018": "hybrid", "2018 SOC": "SOC 2018"}
"""Classification -> the short name that charts print."""

SAME_CODE = "same code"
WIDER = "wider"
RELATIONS = ("same title", "sum of codes", WIDER, "no own code", "not held")
WITHOUT_CODES = ("no own code", "not held")


@dataclass(frozen=True)
class Step:
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
        ``"same code"`` or one of :data:`RELATIONS`.
    note
        One sentence for the reader; empty when the code kept its number.
    """

    soc_code: str
    soc_system: str
    codes: tuple[str, ...]
    relation: str
    note: str = ""

    def __post_init__(self) -> None:
        place = f"data/lineage.toml, step {self.soc_code} in {self.soc_system!r}"
        if self.soc_system not in SYSTEMS:
            raise CareerbookError(f"{place}: soc_system is none of {', '.join(SYSTEMS)}.")
        if self.relation not in (SAME_CODE, *RELATIONS):
            raise CareerbookError(
                f"{place}: relation {self.relation!r} is none of {', '.join(RELATIONS)}."
            )
        if bool(self.codes) == (self.relation in WITHOUT_CODES):
            raise CareerbookError(
                f"{place}: codes = {list(self.codes)} does not go with relation "
                f"{self.relation!r}; name codes unless it is one of {', '.join(WITHOUT_CODES)}."
            )


@cache
def steps() -> tuple[Step, ...]:
    """Return every step of ``data/lineage.toml`` in the order of the file.

    Raises
    ------
    CareerbookError
        When a step names an unknown classification or relation, or codes where there are none.
    """
    text = (data_dir() / "lineage.toml").read_text(encoding="utf-8")
    return tuple(
        Step(row["soc_code"], row["soc_system"], tuple(row["codes"]), row["relation"], row["note"])
        for row in tomllib.loads(text)["step"]
    )


def lineage(soc_code: str) -> tuple[Step, ...]:
    """Return what stood for a code in each classification, oldest first.

    A classification without a step of its own is one in which the code has its present number.

    Example
    -------
    >>> [(step.codes, step.relation) for step in lineage("15-1221")][0]
    (('15-1111',), 'same title')
    """
    known = {step.soc_system: step for step in steps() if step.soc_code == soc_code}
    return tuple(
        known.get(system, Step(soc_code, system, (soc_code,), SAME_CODE)) for system in SYSTEMS
    )
