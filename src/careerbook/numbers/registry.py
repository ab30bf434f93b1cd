"""The list of numbers that prose may quote, read from `data/numbers.toml`.

The file has two kinds of entries. `[number.ID]` defines one number. `[[family]]` defines many at
once: every subject times every measure, with the id `SUBJECT-MEASURE`, so that a further
occupation costs one line. This module reads and checks the file; it opens no table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, ConfigDict, Field, ValidationInfo, field_validator

from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, parse, raise_if, validate, wrong
from careerbook.numbers.text import FORMATS

REGISTRY_FILE = "numbers.toml"
ID_PATTERN = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
ID_IN_WORDS = "lower-case words joined by '-'"
WORD = re.compile(r"<(\w+)>")
"""What a text of a family leaves to its subject's own word."""

# How many numbers each derived kind is computed from.
KINDS: dict[str, int] = {
    "ratio": 2,
    "difference": 2,
    "percent_change": 2,
    "cagr": 2,
    "constant_dollars": 3,
    "at_us_prices": 2,
    "equal_offer": 3,
}
TABLE = "numbers"


@dataclass(frozen=True)
class Definition:
    """One registered number: where its value is read, or what it is computed from.

    Parameters
    ----------
    id : str
        Kebab-case name, the anchor of the number in the appendix.
    label : str
        What the number is, in words.
    format : str
        A key of `careerbook.numbers.text.FORMATS`.
    table, where, column
        Table, the column values that select exactly one row, and the column that is read.
    kind, of
        A key of `KINDS` and the ids that it is computed from; empty for a number that is read.
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


def _known_format(name: str) -> str:
    if name not in FORMATS:
        raise wrong("unknown format", ", ".join(sorted(FORMATS)))
    return name


def _known_kind(name: str) -> str:
    if name not in KINDS:
        raise wrong("unknown kind", ", ".join(sorted(KINDS)))
    return name


class _Entry(Record):
    """What every entry may say of itself."""

    label: Annotated[str, Field(min_length=1)]
    format: Annotated[str, AfterValidator(_known_format)]
    decimals: int | None = None
    unit: str = ""
    geography: str = ""
    period: str = ""
    note: str = ""


class _Read(_Entry):
    table: str
    where: dict[str, str | int]
    column: str


class _Derived(_Entry):
    kind: Annotated[str, AfterValidator(_known_kind)]
    of: tuple[str, ...]
    years: int | None = None

    @field_validator("of")
    @classmethod
    def _as_many_as_the_kind_takes(
        cls, of: tuple[str, ...], info: ValidationInfo
    ) -> tuple[str, ...]:
        takes = KINDS.get(info.data.get("kind", ""), len(of))
        if len(of) != takes:
            kind = info.data["kind"]
            raise wrong(f"'{kind}' is computed from {takes} numbers, not {len(of)}", f"{takes} ids")
        return of


class _Family(Record):
    """Subjects times measures; what else it says is shared by all its numbers."""

    model_config = ConfigDict(extra="allow")

    subjects: dict[str, dict[str, Any]]
    measures: dict[str, dict[str, Any]]


class _File(Record):
    family: tuple[_Family, ...] = ()
    number: dict[str, dict[str, Any]] = Field(default_factory=dict)


def read_registry(path: Path) -> dict[str, Definition]:
    """Read every number of a registry file, families written out, in the order of the file.

    Raises
    ------
    DataError
        When the file is not TOML, an id is written badly or twice, an entry has an unknown key,
        format or kind, lacks a key, or is computed from a number that is not registered; every
        fault is listed, one of a family's measure once.
    """
    faults: list[Fault] = []
    raw = parse(path, TABLE, faults)
    content = None if raw is None else validate(raw, _File, TABLE, path, faults)
    keys: dict[str, str] = {}
    found: dict[str, Definition] = {}
    for number_id, key, entry in _entries(content or _File(), path, faults):
        if not ID_PATTERN.fullmatch(number_id):
            faults.append(fault(TABLE, path, key, number_id, "bad id", ID_IN_WORDS))
        if number_id in keys:
            faults.append(fault(TABLE, path, key, number_id, "defined twice", "once"))
        keys[number_id] = key
        model = _Derived if "kind" in entry else _Read
        whole = validate(entry, model, TABLE, path, faults, (key,))
        if whole:
            found[number_id] = Definition(number_id, **whole.model_dump())
    for definition in found.values():
        for part in definition.of:
            if part not in keys:
                key, allowed = f"{keys[definition.id]}.of", "the id of another entry"
                faults.append(fault(TABLE, path, key, part, "not registered", allowed))
    raise_if(dict.fromkeys(faults))
    return found


def _entries(
    content: _File, path: Path, faults: list[Fault]
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield id, key path and raw entry of every number."""
    for place, family in enumerate(content.family):
        key = f"family[{place}]"
        for subject, names in family.subjects.items():
            for measure, own in family.measures.items():
                entry = _member(family.model_extra or {}, own, names)
                for word in _unknown_words(entry, names):
                    where = f"{key}.subjects.{subject}"
                    problem = f"lacks what measure {measure} asks for"
                    faults.append(fault(TABLE, path, where, word, problem, ", ".join(names)))
                yield f"{subject}-{measure}", f"{key}.measures.{measure}", _filled(entry, names)
    for number_id, entry in content.number.items():
        yield number_id, f"number.{number_id}", entry


def _member(shared: dict[str, Any], own: dict[str, Any], names: dict[str, Any]) -> dict[str, Any]:
    """Merge a family, one measure and one subject."""
    where = {**shared.get("where", {}), **own.get("where", {}), **names.get("where", {})}
    entry = {**shared, **own}
    return {**entry, "where": where} if where else entry


def _unknown_words(entry: dict[str, Any], names: dict[str, Any]) -> list[str]:
    """Return each ``<word>`` of a text that is no key of the subject."""
    words = WORD.findall(str([value for value in entry.values()]))
    return [f"<{word}>" for word in dict.fromkeys(words) if word not in names]


def _filled(value: Any, names: dict[str, Any]) -> Any:
    """Put the subject's words into the texts of an entry; other values stay."""
    if isinstance(value, dict):
        return {key: _filled(item, names) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(_filled(item, names) for item in value)
    if not isinstance(value, str):
        return value
    return WORD.sub(lambda match: str(names.get(match[1], match[0])), value)
