"""Judges the cells of a file of pay, each distinct text once: amounts, groups, faults."""

from __future__ import annotations

import re
from collections.abc import Iterable

from careerbook.errors import UnknownNameError
from careerbook.explore.microdata.kinds import Kind
from careerbook.facts.schema import Column, limits_text
from careerbook.kit.csv_cells import unguarded

HIGHEST_PAY = 1_000_000_000
AMOUNT = {
    sign: re.compile(rf"\d{{1,10}}({re.escape(sign)}\d{{1,6}})?", re.ASCII) for sign in (".", ",")
}
"""Decimal sign -> the form of an amount; no sign between thousands, which differs by country."""
SPREADSHEET_MONTH = re.compile(
    r"(\d{1,2}-)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(-\d{2})?", re.ASCII
)
"""What a spreadsheet makes of 11-2021 or 3-5: ``Nov-21``, ``05-Mar``."""
NOT_STATED = "not stated"
FILTERED = -1

Label = tuple[str, ...]
Fit = list[tuple[str, str, str, str]]  # column, value, problem, allowed


def amount_allowed(kind: Kind) -> str:
    """Say in words what an amount of pay looks like."""
    text = f"a plain number above 0 and up to {HIGHEST_PAY:,}, like 85000 or 85000{kind.decimal}50"
    other = "," if kind.decimal == "." else "."
    named = {",": "comma", ".": "point"}[other]
    return f"{text}; for amounts like 85000{other}50 add --decimal {named}"


def mistaken_months(labels: Iterable[Label]) -> list[str]:
    """Return the values of groups that look like a spreadsheet's idea of another text."""
    values = dict.fromkeys(value for label in labels for value in label)
    return [text for text in values if "-" in text and SPREADSHEET_MONTH.fullmatch(text)]


class Amounts(dict[str, "float | None"]):
    """Text of a pay cell -> amount; 0.0 where there is no answer; None where it is a fault."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.blanks = kind.blanks if kind.pay_may_be_blank else ()
        self.form, self.decimal = AMOUNT[kind.decimal], kind.decimal

    def __missing__(self, text: str) -> float | None:
        plain = text.strip()
        amount: float | None = None
        if plain in self.blanks:
            amount = 0.0
        elif self.form.fullmatch(plain):
            found = float(plain.replace(self.decimal, "."))
            amount = found if 0 < found <= HIGHEST_PAY else None
        self[text] = amount
        return amount


class Verdicts(dict[Label, "int | Fit"]):
    """Cells of the judged columns -> number of the group, FILTERED, or the faults."""

    def __init__(self, kind: Kind, header: list[str]) -> None:
        super().__init__()
        known = [column for column in kind.columns if column.name in header]
        self.rules = {column.name: column for column in known if column.name != kind.pay}
        self.names = tuple(dict.fromkeys((*self.rules, *kind.by, *kind.filters)))
        self.judges = [_Judge(self.rules.get(name), kind.blanks) for name in self.names]
        self.by = [self.names.index(name) for name in kind.by]
        self.filters: list[tuple[int, tuple[str, ...], set[str]]] = [
            (self.names.index(name), wanted, set()) for name, wanted in kind.filters.items()
        ]
        self.labels: list[Label] = []
        self.numbers: dict[Label, int] = {}

    def __missing__(self, cells: Label) -> int | Fit:
        judged = [judge[text] for judge, text in zip(self.judges, cells, strict=True)]
        faults: Fit = [
            (name, text, problem, allowed_text(self.rules[name]))
            for name, text, (_plain, problem) in zip(self.names, cells, judged, strict=True)
            if problem
        ]
        verdict: int | Fit = faults or self._group([plain for plain, _problem in judged])
        self[cells] = verdict
        return verdict

    def _group(self, plain: list[str]) -> int:
        for at, _wanted, seen in self.filters:
            seen.add(plain[at])
        if any(plain[at] not in wanted for at, wanted, _seen in self.filters):
            return FILTERED
        label = tuple(plain[at] for at in self.by)
        number = self.numbers.setdefault(label, len(self.labels))
        if number == len(self.labels):
            self.labels.append(label)
        return number

    def check_filters(self) -> None:
        """Raise when a filter asks for a value that no sound row has."""
        for at, wanted, seen in self.filters:
            for value in wanted:
                if seen and value not in seen:
                    raise UnknownNameError(f"value of the column {self.names[at]}", value, seen)


class _Judge(dict[str, tuple[str, str]]):
    """Text of a cell -> what it says, and what is wrong with it, or nothing."""

    def __init__(self, rule: Column | None, blanks: tuple[str, ...]) -> None:
        super().__init__()
        self.rule, self.blanks = rule, blanks

    def __missing__(self, text: str) -> tuple[str, str]:
        plain = unguarded(text).strip()
        problem = column_problem(self.rule, plain) if self.rule else ""
        self[text] = (NOT_STATED if plain in self.blanks else plain, problem)
        return self[text]


def column_problem(column: Column, text: str) -> str:
    """Say what is wrong with a cell of a known column, or nothing."""
    if not text:
        return "required cell is blank" if column.required else ""
    if column.allowed:
        return "" if text in column.allowed else "not one of the allowed values"
    if column.pattern:
        return "" if re.fullmatch(column.pattern, text, re.ASCII) else "not of the required form"
    if column.dtype == "int":
        if not re.fullmatch(r"\d{1,9}", text, re.ASCII):
            return "not a whole number"
        low, high = column.minimum or 0, column.maximum or HIGHEST_PAY
        return "" if low <= int(text) <= high else "out of range"
    return ""


def allowed_text(column: Column) -> str:
    """Say in words what may stand in a cell of a known column."""
    if column.allowed:
        return " | ".join(column.allowed)
    if column.pattern:
        return f"a value like {column.example}"
    return f"a whole number {limits_text(column)}" if column.dtype == "int" else "text"
