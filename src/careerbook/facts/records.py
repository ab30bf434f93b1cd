"""The one reader of hand-written TOML: files become checked, frozen models.

A file that breaks its model is refused with one :class:`~careerbook.errors.DataError` that lists
every fault with its file and key path, so that an author mends them all in one go. To read a new
file, write a :class:`Record` for it and call :func:`read_file`; for a folder, :func:`read_folder`.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from careerbook.errors import DataError, Fault

SHOWN_VALUE_CHARS = 80  # a longer wrong value is cut in the message

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
"""What names a thing in every hand-written file: lower-case words joined by hyphens."""
Words = Annotated[str, Field(min_length=3)]

TYPE_FAULTS = {
    "bool_type": ("not true or false", "true or false"),
    "int_type": ("not a whole number", "a whole number"),
    "model_type": ("not a table", "a table of keys"),
    "string_type": ("not a text", 'a text in "quotes"'),
    "tuple_type": ("not a list", "a list in [brackets]"),
}
"""Pydantic's name of a wrong type -> problem and what is allowed, in words of TOML."""


class Record(BaseModel):
    """Base of every model of a hand-written file: no unknown keys, no silent conversions."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, str_strip_whitespace=True)


RecordT = TypeVar("RecordT", bound=Record)


def read_file(
    path: Path,
    model: type[RecordT],
    table: str,
    check: Callable[[RecordT, Path], Iterable[Fault]] | None = None,
) -> RecordT:
    """Read one TOML file; parameters and errors as in :func:`read_folder`."""
    return read_folder([path], model, table, check)[path]


def read_folder(
    paths: Iterable[Path],
    model: type[RecordT],
    table: str,
    check: Callable[[RecordT, Path], Iterable[Fault]] | None = None,
    across: Callable[[Mapping[Path, RecordT]], Iterable[Fault]] | None = None,
) -> dict[Path, RecordT]:
    """Read TOML files of one kind, in the order given.

    Parameters
    ----------
    paths
        The files.
    model
        What each must hold.
    table
        What the faults call the collection, such as ``"roles"``.
    check
        Yields the faults of a file that its model cannot see, such as names used twice.
    across
        The same for what all the files that could be read say together.

    Raises
    ------
    DataError
        Lists every fault of every file.
    """
    faults: list[Fault] = []
    found: dict[Path, RecordT] = {}
    for path in paths:
        raw = parse(path, table, faults)
        content = None if raw is None else validate(raw, model, table, path, faults)
        if content is not None:
            found[path] = content
            faults.extend(check(content, path) if check else ())
    faults.extend(across(found) if across else ())
    raise_if(faults)
    return found


def parse(path: Path, table: str, faults: list[Fault]) -> dict[str, Any] | None:
    """Return the content of a TOML file, or ``None`` with a fault when it is none."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}"
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        problem = f"cannot be read, it is not TOML: {error}"
    faults.append(fault(table, path, "", "", problem, "a TOML file"))
    return None


def validate(
    raw: Any,
    model: type[RecordT],
    table: str,
    path: Path,
    faults: list[Fault],
    at: Sequence[int | str] = (),
) -> RecordT | None:
    """Return a part of a file as ``model``, or ``None`` with its faults.

    Parameters
    ----------
    raw
        The part, as TOML gives it.
    model, table, path
        As in :func:`read_folder`.
    faults
        Receives every fault found.
    at
        Where in the file the part stands.
    """
    try:
        return model.model_validate(_tuples(raw))
    except ValidationError as error:
        for detail in error.errors():
            problem, allowed = _told(detail, model)
            value = "" if detail["type"] == "missing" else detail["input"]
            key = key_path((*at, *detail["loc"]))
            faults.append(fault(table, path, key, value, problem, allowed))
        return None


def wrong(problem: str, allowed: str) -> ValueError:
    """Return what a model's own validator raises to say more than "not allowed"."""
    return ValueError(problem, allowed)


def used_twice(table: str, path: Path, values: Mapping[str, Iterable[str]]) -> Iterator[Fault]:
    """Yield what stands more than once under a key whose values must be its own.

    Parameters
    ----------
    table, path
        As in :func:`read_folder`.
    values
        Key path -> every value that stands under it.
    """
    for key, own in values.items():
        for value, count in Counter(own).items():
            if count > 1:
                yield fault(table, path, key, value, f"used {count} times", "once")


def fault(table: str, path: Path, key: str, value: object, problem: str, allowed: str) -> Fault:
    """Return a fault at a key of a file, with the value cut to a readable length."""
    text = str(value)
    if len(text) > SHOWN_VALUE_CHARS:
        text = f"{text[:SHOWN_VALUE_CHARS]}..."
    return Fault(table, str(path), None, key, text, problem, allowed)


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
    """Return ``("skills", 3, "level")`` as ``skills[3].level``; lists count from 0.

    Example
    -------
    >>> key_path(("skills", 3, "level"))
    'skills[3].level'
    """
    text = ""
    for part in location:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if text else str(part)
    return text


def _told(detail: Any, model: type[Record]) -> tuple[str, str]:
    """Return problem and what is allowed, in words for people who write the file."""
    if detail["type"] == "missing":
        return "required key is missing", "a value"
    if detail["type"] == "extra_forbidden":
        return "unknown key", ", ".join(_keys_at(model, detail["loc"][:-1]))
    if detail["type"] in TYPE_FAULTS:
        return TYPE_FAULTS[detail["type"]]
    error = detail.get("ctx", {}).get("error")
    if error is not None and len(error.args) > 1:
        return str(error.args[0]), str(error.args[1])
    message = str(detail["msg"])
    return "not allowed", message.removeprefix("Value error, ").removeprefix("Input should be ")


def _keys_at(model: type[Record], location: Sequence[int | str]) -> list[str]:
    """Return the keys that a table deep in a file may have."""
    models: list[type[BaseModel]] = [model]
    for part in location:
        inner = [one.model_fields[part] for one in models if part in one.model_fields]
        # Places in a list, names in a table and the tags of a union lead to no other model.
        models = [found for field in inner for found in _models(field.annotation)] or models
    return list(dict.fromkeys(name for one in models for name in one.model_fields))


def _models(kind: Any) -> list[type[BaseModel]]:
    """Return the models in a type such as ``tuple[Unit, ...]``."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return [kind]
    return [model for part in get_args(kind) for model in _models(part)]


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
