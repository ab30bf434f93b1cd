"""A number as prose quotes it: its text, and everything a reader may ask about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.numbers.registry import Definition
from careerbook.numbers.text import escape_markdown

if TYPE_CHECKING:
    from careerbook.facts.provenance import Source

# How each derived kind is computed, in the words of the appendix.
FORMULAS: dict[str, str] = {
    "ratio": "first figure divided by the second",
    "difference": "first figure minus the second",
    "percent_change": "100 × (second figure − first) / first",
    "cagr": "100 × ((second figure / first) ^ (1 / years) − 1)",
    "constant_dollars": "wage × CPI-U of the later May / CPI-U of the wage's May",
    "at_us_prices": "wage × 100 / regional price parity",
    "equal_offer": "wage × price parity there / price parity here",
}


@dataclass(frozen=True)
class Row:
    """The cell that a number was read from: `data/tables/<table>.csv`, row (header = 1), column."""

    table: str
    row: int
    column: str

    def __str__(self) -> str:
        return f"data/tables/{self.table}.csv, row {self.row}, column {self.column}"


@dataclass(frozen=True)
class Number:
    r"""A number with its text and everything a reader may ask about it.

    Parameters
    ----------
    definition : Definition
        What the registry says.
    value : float
        The number, in `unit`. For a top-coded cell the top code: the true value is at or above it.
    text : str
        The number as prose prints it, without Markdown escapes.
    unit, period, geography, note : str
        Unit, reference period, place and remark.
    sources : tuple of Source
        The source of each table used, in order of use; several for a derived number.
    rows : tuple of Row
        Every cell used.
    cited : tuple of str
        Publisher and date of every cell used, each once.
    top_coded : bool
        Whether `value` is only a lower bound.
    """

    definition: Definition
    value: float
    text: str
    unit: str
    period: str
    geography: str
    note: str
    sources: tuple[Source, ...]
    rows: tuple[Row, ...]
    cited: tuple[str, ...]
    top_coded: bool = False

    @property
    def id(self) -> str:
        """The anchor of the number in the appendix."""
        return self.definition.id

    @property
    def label(self) -> str:
        """What the number is, in words."""
        return self.definition.label

    @property
    def markdown(self) -> str:
        """The text as Markdown prose must write it, dollar signs escaped."""
        return escape_markdown(self.text)

    @property
    def citation(self) -> str:
        """Publisher and date in a few words, as the tooltip prints them."""
        return ("computed from " if self.definition.kind else "") + "; ".join(self.cited)

    @property
    def formula(self) -> str:
        """How a derived number is computed, in words; empty for a number that is read."""
        return FORMULAS.get(self.definition.kind, "")
