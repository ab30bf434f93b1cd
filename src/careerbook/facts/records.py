"""Hand-written TOML files read into checked, frozen models: roles and skills now, questions later.

A file that breaks its model is refused with one :class:`~careerbook.errors.DataError` that lists
every fault with its key path, so that an author mends them all in one go.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from careerbook.errors import DataError, Fault

SHOWN_VALUE_CHARS = 80  # a longer wrong value is cut in the message

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
"""What names a thing in every hand-written file: lower-case words joined by hyphens."""
Words = Annotated[str, Field(min_length=3)]


class Record(BaseModel):
    """Base of every model of a hand-written file: no unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, str_strip_whitespace=True)


RecordT = TypeVar("RecordT", bound=Record)


def read(path: Path, model: type[RecordT], table: str, faults: list[Fault]) -> RecordT | None:
    """Read one TOML file into ``model``.

    Parameters
    ----------
    path
        The file.
    model
        What the file must hold.
    table
        What the faults call the collection, such as ``"roles"``.
    faults
        Receives every fault found.

    Returns
    -------
    Record or None
        ``None`` when the file has faults.
    """
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        faults.append(fault(table, path, "", "", f"cannot be read ({error})", "a TOML file"))
        return None
    try:
        return model.model_validate(_tuples(raw))
    except ValidationError as error:
        faults.extend(_fault_of(detail, model, table, path) for detail in error.errors())
        return None


def fault(table: str, path: Path, key: str, value: object, problem: str, allowed: str) -> Fault:
    """Return a fault at a key of a file, with the value cut to a readable length."""
    text = str(value)
    if len(text) > SHOWN_VALUE_CHARS:
        text = f"{text[:SHOWN_VALUE_CHARS]}..."
    shown = "/".join(path.parts[-2:])
    return Fault(table, shown, None, key, text, problem, allowed)


def raise_if(faults: Iterable[Fault]) -> None:
    """Raise one :class:`DataError` with every fault, or do nothing when there is none.

    Raises
    ------
    DataError
        When there is at least one fault.
    """
    found = list(faults)
    if found:
        raise DataError(found)


def key_path(location: Iterable[int | str]) -> str:
    """Return ``("skills", 3, "level")`` as ``skills[3].level``; lists count from 0."""
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def _fault_of(detail: Any, model: type[Record], table: str, path: Path) -> Fault:
    key = key_path(detail["loc"])
    kind, message = detail["type"], detail["msg"]
    if kind == "missing":
        return fault(table, path, key, "", "required key is missing", "a value")
    if kind == "extra_forbidden":
        names = ", ".join(model.model_fields) if len(detail["loc"]) == 1 else "a key of the model"
        return fault(table, path, key, detail["input"], "unknown key", names)
    allowed = message.removeprefix("Value error, ").removeprefix("Input should be ")
    return fault(table, path, key, detail["input"], "not allowed", allowed)


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
