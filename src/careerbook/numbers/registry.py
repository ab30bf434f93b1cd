"""The list of figures that prose may quote, read from `data/figures.toml`.

The file has two kinds of entries. `[figure.ID]` defines one figure. `[[family]]` defines many at
once: every subject times every measure, with the id `SUBJECT-MEASURE`, so that a further
occupation costs one line. This module reads and checks the file; it opens no table.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from careerbook.errors import FigureError
from careerbook.numbers.text import FORMATS

REGISTRY_FILE = "figures.toml"
ID_PATTERN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")

# How many figures each derived kind is computed from.
KINDS: dict[str, int] = {
    "ratio": 2,
    "difference": 2,
    "percent_change": 2,
    "cagr": 2,
    "constant_dollars": 3,
    "at_us_prices": 2,
    "equal_offer": 3,
}
READ_KEYS = {"table", "where", "column"}
DERIVED_KEYS = {"kind", "of", "years"}
COMMON_KEYS = {"label", "format", "decimals", "unit", "geography", "period", "note"}


@dataclass(frozen=True)
class Definition:
    """One registered figure: where its value is read, or what it is computed from.

    Parameters
    ----------
    id : str
        Kebab-case name, the anchor of the figure in the appendix.
    label : str
        What the figure is, in words.
    format : str
        A key of `careerbook.numbers.text.FORMATS`.
    table, where, column
        Table, the column values that select exactly one row, and the column that is read.
    kind, of
        A key of `KINDS` and the ids that it is computed from; empty for a figure that is read.
    years : int or None
        Number of years of a `cagr`.
    geography, period, note : str
        Place, reference period and remark; `{column}` is replaced from the row.
    """

    id: str
    label: str
    format: str
    table: str = ""
    where: Mapping[str, str | int] = field(default_factory=dict)
    column: str = ""
    kind: str = ""
    of: tuple[str, ...] = ()
    years: int | None = None
    decimals: int | None = None
    unit: str = ""
    geography: str = ""
    period: str = ""
    note: str = ""


def read_registry(path: Path) -> dict[str, Definition]:
    """Read every figure of a registry file, families written out, in the order of the file.

    Raises
    ------
    FigureError
        When the file is not TOML, an id is written badly or twice, an entry has an unknown key,
        format or kind, or lacks a key.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise FigureError(f"{path.name} is not valid TOML: {error}") from error
    definitions: dict[str, Definition] = {}
    for figure_id, entry in _entries(content, path.name):
        if figure_id in definitions:
            raise FigureError(f"{path.name}: figure '{figure_id}' is defined twice; keep one")
        definitions[figure_id] = _definition(figure_id, entry, path.name)
    for definition in definitions.values():
        for part in definition.of:
            if part not in definitions:
                raise FigureError(
                    f"{path.name}: figure '{definition.id}' is computed from '{part}', "
                    "which is not registered; define it or correct the id"
                )
    return definitions


def _entries(content: dict[str, Any], file: str) -> Iterator[tuple[str, dict[str, Any]]]:
    unknown = set(content) - {"family", "figure"}
    if unknown:
        raise FigureError(
            f"{file}: unknown top-level key {_names(unknown)}; allowed: 'family' and 'figure'"
        )
    for family in content.get("family", []):
        shared = {k: v for k, v in family.items() if k not in {"subjects", "measures"}}
        for subject, names in family.get("subjects", {}).items():
            for measure, own in family.get("measures", {}).items():
                yield f"{subject}-{measure}", _member(shared, own, names, file)
    yield from content.get("figure", {}).items()


def _member(
    shared: dict[str, Any], own: dict[str, Any], names: dict[str, Any], file: str
) -> dict[str, Any]:
    """Merge a family, one measure and one subject; `<name>` in a text is the subject's name."""
    where = {**shared.get("where", {}), **own.get("where", {}), **names.get("where", {})}
    entry = {**shared, **own}
    if where:
        entry["where"] = where
    filled: dict[str, Any] = {}
    for key, value in entry.items():
        filled[key] = (
            [_fill(part, names, file) for part in value]
            if isinstance(value, list)
            else _fill(value, names, file)
        )
    return filled


def _fill(value: Any, names: dict[str, Any], file: str) -> Any:
    if not isinstance(value, str):
        return value

    def word(match: re.Match[str]) -> str:
        if match[1] not in names:
            raise FigureError(
                f"{file}: '{match[0]}' in {value!r} names no key of its subject; "
                f"allowed: {_names(names)}"
            )
        return str(names[match[1]])

    return re.sub(r"<(\w+)>", word, value)


def _definition(figure_id: str, entry: dict[str, Any], file: str) -> Definition:
    where = f"{file}: figure '{figure_id}'"
    if not ID_PATTERN.fullmatch(figure_id):
        raise FigureError(f"{where} has a bad id; use lower-case words joined by '-'")
    kind = entry.get("kind", "")
    needed = {"label", "format"} | ({"of"} if kind else READ_KEYS)
    allowed = COMMON_KEYS | (DERIVED_KEYS if kind else READ_KEYS)
    if missing := needed - set(entry):
        raise FigureError(f"{where} lacks {_names(missing)}")
    if unknown := set(entry) - allowed:
        raise FigureError(f"{where} has unknown keys {_names(unknown)}; allowed: {_names(allowed)}")
    if entry["format"] not in FORMATS:
        raise FigureError(f"{where} has format {entry['format']!r}; allowed: {_names(FORMATS)}")
    if kind and kind not in KINDS:
        raise FigureError(f"{where} has kind {kind!r}; allowed: {_names(KINDS)}")
    if kind and len(entry["of"]) != KINDS[kind]:
        raise FigureError(
            f"{where}: '{kind}' is computed from {KINDS[kind]} figures, not {len(entry['of'])}"
        )
    return Definition(figure_id, **{**entry, "of": tuple(entry.get("of", ()))})


def _names(names: Any) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))
