"""Writes a DataFrame as compact column arrays for the browser: small to ship, quick to index.

The browser side is ``kit/column_arrays.js``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd


def column_arrays(frame: pd.DataFrame) -> dict[str, Any]:
    """Return the columns of a frame as plain lists.

    Parameters
    ----------
    frame
        Columns of numbers or text; a missing cell stays missing (``None``).

    Returns
    -------
    dict
        Column name -> list of values, for numbers; or ``{"values": [...], "codes": [...]}`` for
        text: row ``i`` reads ``values[codes[i]]``. The same frame gives the same result.

    Example
    -------
    >>> import pandas as pd
    >>> column_arrays(pd.DataFrame({"soc": ["a", "b", "a"], "jobs": [1, 2, 3]}))
    {'soc': {'values': ['a', 'b'], 'codes': [0, 1, 0]}, 'jobs': [1, 2, 3]}
    """
    import pandas as pd

    arrays: dict[str, Any] = {}
    for name, column in frame.items():
        if pd.api.types.is_numeric_dtype(column):
            missing = column.isna().tolist()
            values = column.tolist()
            arrays[str(name)] = [
                None if gap else value for value, gap in zip(values, missing, strict=True)
            ]
        else:
            texts = column.tolist()
            values = sorted(set(texts))
            code = {text: number for number, text in enumerate(values)}
            arrays[str(name)] = {"values": values, "codes": [code[text] for text in texts]}
    return arrays
