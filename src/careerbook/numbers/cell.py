"""The value in the cell that a number is read from, and how it is written."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from careerbook.errors import NumberError
from careerbook.numbers.registry import Definition
from careerbook.numbers.text import OWN_CURRENCY, write_number


def cell_number(cells: Mapping[str, Any], definition: Definition, where: str) -> tuple[float, bool]:
    """Return the value of a cell and whether it is only a lower bound (top-coded)."""
    cell = cells[definition.column]
    top_coded = str(cells.get("top_coded", "")).split(";")
    if definition.column.split("_")[0] in top_coded:
        cell, is_top_coded = cells["top_code_usd_per_year"], True
    else:
        is_top_coded = False
    try:
        value = float(cell)
    except (TypeError, ValueError):
        value = math.nan
    if not math.isfinite(value):
        raise NumberError(
            f"{where} of table '{definition.table}' has no number in column "
            f"'{definition.column}' ({cell!r}): it was not released and is never filled in; "
            "quote another number"
        )
    return value, is_top_coded


def written_amount(
    value: float, definition: Definition, cells: Mapping[str, Any], where: str
) -> str:
    """Write the number; an amount in the row's own currency gets its code in front."""
    written = write_number(value, definition.format, definition.decimals)
    if definition.format != OWN_CURRENCY:
        return written
    if not cells.get("currency"):
        raise NumberError(
            f"{where}: format '{OWN_CURRENCY}' needs a row with a currency; use 'number'"
        )
    return f"{cells['currency']} {written}"
