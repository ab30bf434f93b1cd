"""Numbers computed from other numbers: growth, inflation, prices by place.

Add a new kind here: its arithmetic in `derive`, its words in
`careerbook.numbers.number.FORMULAS`, and how many numbers it takes in
`careerbook.numbers.registry.KINDS`.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from careerbook.errors import NumberError
from careerbook.explore.pay.prices import at_us_prices, equal_offer
from careerbook.numbers.number import FORMULAS, Number

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from careerbook.numbers.registry import Definition

PERCENT = 100.0


def derive(definition: Definition, parts: Sequence[Number]) -> float:
    """Compute a derived number; prices follow careerbook's one rule for each.

    Parameters
    ----------
    definition : Definition
        The derived number; `kind` names the formula.
    parts : sequence of Number
        The numbers it is computed from, in the order of `of`. `constant_dollars` takes the wage,
        the price index of its own May and that of the target May; `at_us_prices` the wage and the
        place's price parity (US = 100); `equal_offer` the wage, the parity here and there.

    Raises
    ------
    NumberError
        When a divisor is zero, a growth rate has no positive start, or a `cagr` lacks `years`.

    Source
    ------
    w_base = w_t · CPI_base / CPI_t (BLS CPI-U); w_adj = w · 100 / RPP and w2 = w1 · RPP2 / RPP1
    (BEA regional price parities).
    """
    where = f"number '{definition.id}' (data/numbers.toml)"
    values = [part.value for part in parts]
    try:
        result = _FUNCTIONS[definition.kind](definition, values)
    except (ZeroDivisionError, ValueError) as error:
        raise NumberError(
            f"{where}: {FORMULAS[definition.kind]} cannot be computed ({error}); its numbers are "
            f"{', '.join(f'{part.id}={part.text}' for part in parts)}"
        ) from error
    if not math.isfinite(result):
        raise NumberError(f"{where} comes to {result}")
    return result


def _cagr(definition: Definition, values: list[float]) -> float:
    start, end = values
    if not definition.years:
        raise NumberError(f"number '{definition.id}' (data/numbers.toml): 'cagr' needs 'years'")
    if start <= 0 or end <= 0:
        raise NumberError(
            f"number '{definition.id}' (data/numbers.toml): 'cagr' needs two positive numbers, "
            f"not {start:g} and {end:g}"
        )
    return float(PERCENT * ((end / start) ** (1 / definition.years) - 1))


_FUNCTIONS: dict[str, Callable[[Definition, list[float]], float]] = {
    "ratio": lambda _, v: v[0] / v[1],
    "difference": lambda _, v: v[0] - v[1],
    "percent_change": lambda _, v: PERCENT * (v[1] - v[0]) / v[0],
    "cagr": _cagr,
    "constant_dollars": lambda _, v: v[0] * v[2] / v[1],
    "at_us_prices": lambda _, v: at_us_prices(*v),
    "equal_offer": lambda _, v: equal_offer(*v),
}
