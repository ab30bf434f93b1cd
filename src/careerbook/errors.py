"""What can go wrong, as one family: catch `CareerbookError` and you have caught them all.

::

    CareerbookError
    ├── DataError          a table or another data file breaks its rules; `.faults` lists them all
    ├── MicrodataError     a person's own file breaks its rules; `.faults` the first, `.total` all
    ├── UnknownNameError   a name that we do not know; `.suggestions` are the nearest we do
    ├── AnswersError       a reader's saved answers cannot be used
    ├── RefreshError       a table cannot be refreshed from its publisher; nothing changed
    └── NumberError        a number quoted in the prose cannot be traced to the data

Every message says what failed, with which value, where, what is allowed and what to do next.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

TOML = ".toml"
SHOWN_NAMES = 20  # more allowed names than this do not help a person who made a typing error


class CareerbookError(Exception):
    """The base of every error that careerbook raises on purpose."""


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong in one place of a data file.

    Parameters
    ----------
    table
        Table name, such as ``oews_national``.
    file
        The file as it was given, so that a person can open it.
    row
        Row in the file as an editor or spreadsheet counts: the header is row 1.
        ``None`` when the whole file is meant.
    column
        Column name, or the key path of a TOML file such as ``skills[3].level``; ``""`` when the
        whole row or file is meant.
    value
        The offending text as it stands in the file.
    problem
        What is wrong, in a few words.
    allowed
        What would be right.
    """

    table: str
    file: str
    row: int | None
    column: str
    value: str
    problem: str
    allowed: str

    def __str__(self) -> str:
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column:
            place.append(f"{'key' if self.file.endswith(TOML) else 'column'} {self.column}")
        text = f"{', '.join(place)}: {self.problem}"
        if self.value:
            text += f", found {self.value!r}"
        return f"{text}; allowed: {self.allowed}" if self.allowed else text


class _FaultsError(CareerbookError):
    """An error that carries a list of faults and prints one line for each."""

    advice = ""

    def __init__(self, faults: Iterable[Fault], total: int | None = None) -> None:
        self.faults: list[Fault] = list(faults)
        count = len(self.faults) if total is None else total
        files = ", ".join(dict.fromkeys(fault.file for fault in self.faults))
        lines = [f"{count:,} fault{'' if count == 1 else 's'} in {files}:"]
        lines += [f"  {fault}" for fault in self.faults]
        super().__init__("\n".join([*lines, self.advice]).rstrip())


class DataError(_FaultsError):
    """A data file breaks its rules. All faults are listed at once, each with its place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        listed = list(faults)
        self.advice = (
            "Correct the keys named above, then run 'careerbook check'."
            if all(fault.file.endswith(TOML) for fault in listed)
            else "Correct the rows named above; data/README.md lists the rules of every column."
        )
        super().__init__(listed)


class MicrodataError(_FaultsError):
    """A person's own file of pay rows breaks the rules of its kind; nothing was written.

    Parameters
    ----------
    faults
        The first faults of the file, in file order.
    total
        How many faults there are in all; by default as many as are listed.
    faulty_rows
        How many rows they stand in; 0 when the whole file is meant.
    """

    def __init__(
        self, faults: Iterable[Fault], total: int | None = None, faulty_rows: int = 0
    ) -> None:
        listed = list(faults)
        self.total = len(listed) if total is None else total
        self.faulty_rows = faulty_rows
        rest = self.total - len(listed)
        advice = [f"  and {rest:,} more."] if rest > 0 else []
        if faulty_rows:
            rows = f"{faulty_rows:,} row{'' if faulty_rows == 1 else 's'}"
            advice.append(f"Correct the rows, or leave out all {rows} with --skip-faulty.")
        self.advice = "\n".join(advice)
        super().__init__(listed, self.total)


class UnknownNameError(CareerbookError, LookupError):
    """A table, role, place or other name that we do not know.

    Parameters
    ----------
    kind
        What the name stands for, such as ``"table"``.
    value
        The name that was asked for.
    allowed
        Every name that would have worked.
    """

    def __init__(self, kind: str, value: object, allowed: Iterable[str]) -> None:
        self.kind = kind
        self.value = value
        self.allowed = sorted(allowed)
        self.suggestions = close_names(str(value), self.allowed)
        text = f"unknown {kind} {value!r}."
        if self.suggestions:
            text += f" Did you mean {' or '.join(map(repr, self.suggestions))}?"
        shown = ", ".join(self.allowed[:SHOWN_NAMES])
        rest = len(self.allowed) - SHOWN_NAMES
        text += f" Allowed: {shown}" + (f" and {rest} more." if rest > 0 else ".")
        super().__init__(text)

    def __str__(self) -> str:
        # LookupError's subclasses may quote their argument; the message is for people.
        return str(self.args[0])


def known_name(kind: str, value: object, allowed: Iterable[str]) -> str:
    """Return ``value`` when it is one of the allowed names.

    Raises
    ------
    UnknownNameError
        When it is not.

    Example
    -------
    >>> known_name("unit", "jobs", ("jobs", "none"))
    'jobs'
    """
    names = list(allowed)
    if value not in names:
        raise UnknownNameError(kind, value, names)
    return str(value)


class AnswersError(CareerbookError):
    """A reader's saved answers are damaged, from another version or not ours; nothing changed.

    Parameters
    ----------
    field
        Where in the document, such as ``"ratings.programming.level"``; ``""`` for the whole file.
    found
        What stands there, as JSON, cut to a readable length.
    allowed
        What would be right.
    """

    def __init__(self, field: str, found: str, allowed: str) -> None:
        self.field = field
        self.found = found
        self.allowed = allowed
        place = f"The field {field} holds {found}" if field else f"The file is {found}"
        super().__init__(
            f"These answers cannot be used. {place}; allowed: {allowed}. Nothing was changed."
        )


class RefreshError(CareerbookError):
    """A table cannot be refreshed: no network, another file than was foreseen, or a doubt."""


class NumberError(CareerbookError):
    """A number quoted in the prose names no value in the data, or another one."""


def close_names(value: str, allowed: Sequence[str]) -> list[str]:
    """Return up to three allowed names that look like `value`, best first."""
    folded = {name.casefold(): name for name in allowed}
    return [folded[name] for name in get_close_matches(value.casefold(), list(folded), n=3)]
