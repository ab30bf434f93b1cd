"""Look up every registered number in the data tables, with the row that it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from careerbook.errors import NumberError, close_names
from careerbook.numbers.cell import cell_number, written_amount
from careerbook.numbers.context import context_of, doubt
from careerbook.numbers.derive import derive
from careerbook.numbers.number import Number, Row
from careerbook.numbers.registry import REGISTRY_FILE, Definition, read_registry
from careerbook.numbers.text import FORMATS, write_number

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.facts.provenance import Source

CSV_HEADER_ROWS = 1


class Numbers(Mapping[str, Number]):
    """All registered numbers by id, looked up when asked for.

    Parameters
    ----------
    definitions : mapping of str to Definition
        What `careerbook.numbers.registry.read_registry` returned.
    load : callable, optional
        From the name of a table to its rows; by default `careerbook.load`. A table that is about to
        be replaced is read in this way.

    Raises
    ------
    NumberError
        From `numbers[id]` when the id is unknown, the table, row or column does not exist, several
        rows match, or the cell is blank (not released). Nothing is ever filled in.
    """

    def __init__(
        self,
        definitions: Mapping[str, Definition],
        load: Callable[[str], pd.DataFrame] | None = None,
    ) -> None:
        self._definitions = dict(definitions)
        self._load = load
        self._resolved: dict[str, Number] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._definitions)

    def __len__(self) -> int:
        return len(self._definitions)

    def __contains__(self, number_id: object) -> bool:
        return number_id in self._definitions

    def adopt(self, resolved: Mapping[str, Number]) -> None:
        """Take over numbers that were looked up before, from the same registry and tables."""
        self._resolved.update(resolved)

    def __getitem__(self, number_id: str) -> Number:
        if number_id not in self._resolved:
            self._resolved[number_id] = self._resolve(number_id, ())
        return self._resolved[number_id]

    def _resolve(self, number_id: str, parents: tuple[str, ...]) -> Number:
        if number_id not in self._definitions:
            raise NumberError(
                f"number '{number_id}' is not registered in data/{REGISTRY_FILE}"
                f"{_nearest(number_id, self._definitions)}; correct the id or register the number"
            )
        if number_id in parents:
            raise NumberError(
                f"number '{number_id}' is computed from itself: {' -> '.join(parents)}"
            )
        definition = self._definitions[number_id]
        if not definition.kind:
            return _read(definition, self._load)
        parts = [self._resolve(part, (*parents, number_id)) for part in definition.of]
        return _computed(definition, parts)


@lru_cache(maxsize=1)
def load_numbers() -> Numbers:
    """Return the numbers of the bundled registry; each is looked up when it is asked for."""
    from careerbook.paths import data_dir

    return Numbers(read_registry(data_dir() / REGISTRY_FILE))


def _read(definition: Definition, load: Callable[[str], pd.DataFrame] | None) -> Number:
    where = f"number '{definition.id}' (data/{REGISTRY_FILE})"
    frame, source = _table(definition, where, load)
    columns = [definition.column, *definition.where]
    for column in columns:
        if column not in frame.columns:
            raise NumberError(
                f"{where}: table '{definition.table}' has no column '{column}'"
                f"{_nearest(column, frame.columns)}; its columns are in data/README.md"
            )
    matching = frame
    for column, wanted in definition.where.items():
        matching = matching[(matching[column] == wanted).fillna(False)]
    selection = ", ".join(f"{k}={v!r}" for k, v in definition.where.items())
    if len(matching) != 1:
        raise NumberError(
            f"{where}: {len(matching)} rows of table '{definition.table}' have {selection}; "
            "exactly one is needed, so correct or narrow 'where'"
        )
    cells = {str(name): value for name, value in matching.iloc[0].items()}
    why = doubt(definition.column, cells)
    if why:
        raise NumberError(
            f"{where}: row {selection} of table '{definition.table}' must not be quoted: {why}; "
            "quote another number"
        )
    value, top_coded = cell_number(cells, definition, f"{where}: row {selection}")
    written = written_amount(value, definition, cells, where)
    row = Row(definition.table, int(matching.index[0]) + CSV_HEADER_ROWS + 1, definition.column)
    said = context_of(definition.table, cells)
    period = _fill(definition.period, cells, where) or said.period or source.reference_period
    unit = _fill(definition.unit, cells, where) or said.unit
    return Number(
        definition=definition,
        value=value,
        text=f"at or above {written}" if top_coded else written,
        unit=unit or FORMATS[definition.format].unit,
        period=period,
        geography=_fill(definition.geography, cells, where) or said.geography,
        note=_fill(definition.note, cells, where),
        sources=(source,),
        rows=(row,),
        cited=(_citation(source, said.dated or period),),
        top_coded=top_coded,
    )


def _table(
    definition: Definition, where: str, load: Callable[[str], pd.DataFrame] | None
) -> tuple[pd.DataFrame, Source]:
    from careerbook.facts import data
    from careerbook.facts.sources import source_of

    if definition.table not in data.table_names():
        raise NumberError(
            f"{where}: there is no table '{definition.table}'"
            f"{_nearest(definition.table, data.table_names())}; "
            f"allowed: {', '.join(data.table_names())}"
        )
    return (load or data.load)(definition.table), source_of(definition.table)


def _computed(definition: Definition, parts: list[Number]) -> Number:
    where = f"number '{definition.id}' (data/{REGISTRY_FILE})"
    for part in parts:
        if part.top_coded:
            raise NumberError(
                f"{where} would be computed from '{part.id}', which is top-coded ({part.text}): "
                "only a bound is known, so nothing can be computed from it"
            )
    value = derive(definition, parts)
    first = parts[0]
    return Number(
        definition=definition,
        value=value,
        text=write_number(value, definition.format, definition.decimals),
        unit=definition.unit or FORMATS[definition.format].unit,
        period=definition.period or "; ".join(_unique(part.period for part in parts)),
        geography=definition.geography or "; ".join(_unique(part.geography for part in parts)),
        note=definition.note or first.note,
        sources=tuple(_unique(source for part in parts for source in part.sources)),
        rows=tuple(_unique(row for part in parts for row in part.rows)),
        cited=tuple(_unique(cited for part in parts for cited in part.cited)),
    )


def _fill(template: str, cells: Mapping[str, Any], where: str) -> str:
    def cell(match: re.Match[str]) -> str:
        if match[1] not in cells:
            raise NumberError(f"{where}: {match[0]} in {template!r} is no column of the table")
        return str(cells[match[1]])

    return re.sub(r"\{(\w+)\}", cell, template)


def _citation(source: Source, period: str) -> str:
    """Return the source's short citation; one that spans several dates gets the number's own."""
    name, _, dates = source.short_citation.partition(", ")
    spans = re.search(r"\b(?:to|and)\b", dates)
    return f"{name}, {period}" if spans else source.short_citation


def _unique(items: Any) -> list[Any]:
    found: list[Any] = []
    for item in items:
        if item not in found:
            found.append(item)
    return found


def _nearest(word: str, allowed: Any) -> str:
    near = close_names(word, [str(name) for name in allowed])
    return f" (did you mean {', '.join(near)}?)" if near else ""
