"""Questions with drawn numbers: a safe arithmetic evaluator, and every variant written out.

A question may leave its numbers open. Row ``i`` of its lists is variant ``i``; answer and typical
slips are then arithmetic in the names of the lists. Nothing but numbers, the names, ``+ - * / **``,
parentheses and the functions of :data:`FUNCTIONS` is understood: an expression from a data file
can compute, and can do nothing else.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Number = int | float

LONGEST_EXPRESSION = 300  # characters
FUNCTIONS: dict[str, Callable[..., Number]] = {
    "sqrt": math.sqrt,
    "log": math.log,
    "log2": math.log2,
    "exp": math.exp,
    "round": round,
    "min": min,
    "max": max,
}
"""What an expression may call; ``log`` is the natural logarithm."""

_BINARY: dict[type[ast.operator], Callable[[Number, Number], Number]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: lambda base, power: float(base) ** float(power),  # whole numbers could grow for hours
}
_UNARY: dict[type[ast.unaryop], Callable[[Number], Number]] = {
    ast.UAdd: operator.pos,
    ast.USub: operator.neg,
}
BRACES = re.compile(r"\{([A-Za-z_]\w*)(?::([^{}]*))?\}")
"""A name to be filled in, with its format: ``{p}`` or ``{p:.1f}``."""


class VariantError(ValueError):
    """An expression or a text with names in braces cannot be worked out; the message says why."""


@dataclass(frozen=True)
class SlipText:
    """A wrong number that people get, and how."""

    value: float
    why: str


@dataclass(frozen=True)
class Variant:
    """A numeric question with its numbers filled in.

    Attributes
    ----------
    stem, why
        The question and the way to the answer.
    answer, tolerance
        The key and how far from it still counts, in the question's unit.
    slips
        Wrong numbers with their explanations.
    drawn
        Name -> number of this variant.
    """

    stem: str
    answer: float
    tolerance: float
    why: str
    slips: tuple[SlipText, ...]
    drawn: Mapping[str, Number]


def evaluate(expression: Number | str, values: Mapping[str, Number] | None = None) -> float:
    """Return the value of an arithmetic expression.

    Parameters
    ----------
    expression
        A number, or text such as ``"100 * a / n"``.
    values
        Name -> number.

    Raises
    ------
    VariantError
        When the text is no such expression, names something unknown or has no finite value.

    Example
    -------
    >>> evaluate("100 * (1 - p) ** 2", {"p": 0.5})
    25.0
    """
    if isinstance(expression, int | float):
        return float(expression)
    if len(expression) > LONGEST_EXPRESSION:
        raise VariantError(f"the expression is longer than {LONGEST_EXPRESSION} characters")
    try:
        tree = ast.parse(expression.strip(), mode="eval")
        value = _value(tree.body, values or {})
        if isinstance(value, complex) or not math.isfinite(value):
            raise VariantError(f"{expression!r} has no finite real value")
        return float(value)
    except (SyntaxError, RecursionError, MemoryError):
        raise VariantError(f"{expression!r} is not arithmetic") from None
    except (ArithmeticError, TypeError) as error:
        raise VariantError(f"{expression!r} cannot be computed ({error})") from None
    except ValueError as error:
        if isinstance(error, VariantError):
            raise
        raise VariantError(f"{expression!r} cannot be computed ({error})") from None


def fill(text: str, values: Mapping[str, Number]) -> str:
    """Replace ``{name}`` and ``{name:.2f}`` by values; other braces stay as they are.

    Raises
    ------
    VariantError
        When a name is unknown or the format does not fit.

    Example
    -------
    >>> fill("{n} rows, {p:.1f} %", {"n": 40, "p": 2.5})
    '40 rows, 2.5 %'
    """
    return BRACES.sub(lambda match: _written(match, values), text)


def filled_in(text: str, values: Mapping[str, Number]) -> list[str]:
    """Return what :func:`fill` writes in place of each brace, from left to right."""
    return [_written(match, values) for match in BRACES.finditer(text)]


def expand(
    stem: str,
    answer: Number | str,
    tolerance: Number | str,
    why: str,
    slips: Sequence[tuple[Number | str, str]],
    draw: Mapping[str, Sequence[Number]],
) -> tuple[Variant, ...]:
    """Write out every variant of a numeric question; one where nothing is drawn.

    Raises
    ------
    VariantError
        When the lists differ in length, or as :func:`evaluate` and :func:`fill`.

    Example
    -------
    >>> both = expand("Double {a}?", "2 * a", 0, "{answer:.0f}", [("a", "half")], {"a": [1, 2]})
    >>> [variant.answer for variant in both]
    [2.0, 4.0]
    """
    if len({len(column) for column in draw.values()}) > 1:
        raise VariantError("the lists of [question.draw] differ in length")
    rows = [dict(zip(draw, row, strict=True)) for row in zip(*draw.values(), strict=True)]
    return tuple(
        _variant(stem, answer, tolerance, why, slips, row) for row in (rows if draw else [{}])
    )


def _variant(
    stem: str,
    answer: Number | str,
    tolerance: Number | str,
    why: str,
    slips: Sequence[tuple[Number | str, str]],
    row: Mapping[str, Number],
) -> Variant:
    key = evaluate(answer, row)
    wrong = [(evaluate(value, row), text) for value, text in slips]
    return Variant(
        stem=fill(stem, row),
        answer=key,
        tolerance=evaluate(tolerance, row),
        why=fill(why, {**row, "answer": key}),
        slips=tuple(
            SlipText(value, fill(text, {**row, "answer": key, "value": value}))
            for value, text in wrong
        ),
        drawn=row,
    )


def _value(node: ast.expr, values: Mapping[str, Number]) -> Number:
    number = node.value if isinstance(node, ast.Constant) else None
    if isinstance(number, int | float) and not isinstance(number, bool):
        return number
    if isinstance(node, ast.Name):
        if node.id not in values:
            raise VariantError(f"unknown name {node.id!r}; names: {', '.join(values) or 'none'}")
        return values[node.id]
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        return _BINARY[type(node.op)](_value(node.left, values), _value(node.right, values))
    if isinstance(node, ast.UnaryOp) and type(node.op) in _UNARY:
        return _UNARY[type(node.op)](_value(node.operand, values))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        function = FUNCTIONS.get(node.func.id)
        if function is None:
            raise VariantError(f"unknown function {node.func.id!r}; known: {', '.join(FUNCTIONS)}")
        return function(*(_value(argument, values) for argument in node.args))
    raise VariantError(f"{ast.unparse(node)!r} is not allowed in arithmetic")


def _written(match: re.Match[str], values: Mapping[str, Number]) -> str:
    name, form = match[1], match[2] or ""
    if name not in values:
        known = ", ".join(sorted(values)) or "none"
        raise VariantError(f"{match[0]} names nothing; names: {known}")
    value = values[name]
    if not form and isinstance(value, float):
        value = _plain(value)
    try:
        return format(value, form)
    except ValueError as error:
        raise VariantError(f"{match[0]} cannot be written ({error})") from None


def _plain(value: float) -> Number:
    """Return 12.0 as 12 and 0.1 + 0.2 as 0.3, as a person would write it."""
    tidy = float(f"{value:.10g}")
    return int(tidy) if tidy.is_integer() else tidy
