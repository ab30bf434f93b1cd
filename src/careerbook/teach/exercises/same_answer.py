"""Whether a student's answer is the recorded one: numbers nearly, everything else exactly."""

from __future__ import annotations

import math
from collections.abc import Mapping, Set
from numbers import Real
from typing import Any

NEAR = 0.005
"""How far a number may be from the key, as a share of it: rounding to three digits passes."""


def same_answer(answer: Any, key: Any) -> bool:
    """Tell whether an answer equals a key, in lists, tuples, sets, dicts, Series and arrays too.

    A list is compared in its order, a set without one. A number equals the key up to
    :data:`NEAR`; whole numbers of the key are compared exactly.

    Example
    -------
    >>> same_answer({"a": 0.3333}, {"a": 1 / 3}), same_answer(["b", "a"], ["a", "b"])
    (True, False)
    """
    answer = _plain(answer)
    if isinstance(key, bool) or key is None:
        return answer is key or (isinstance(key, bool) and answer == key and _is_truth(answer))
    if isinstance(key, Real):
        if _is_truth(answer) or not isinstance(answer, Real):
            return False
        if isinstance(key, int):
            return float(answer) == key
        return math.isclose(float(answer), float(key), rel_tol=NEAR, abs_tol=1e-9)
    if isinstance(key, Mapping):
        return (
            isinstance(answer, Mapping)
            and set(answer) == set(key)
            and all(same_answer(answer[name], value) for name, value in key.items())
        )
    if isinstance(key, Set):
        return isinstance(answer, Set | list | tuple) and set(answer) == set(key)
    if isinstance(key, list | tuple):
        return (
            isinstance(answer, list | tuple)
            and len(answer) == len(key)
            and all(same_answer(one, other) for one, other in zip(answer, key, strict=True))
        )
    return bool(answer == key)


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool) or type(value).__name__ == "bool_"


def _plain(value: Any) -> Any:
    """Return what pandas and numpy hold as Python's own values."""
    if hasattr(value, "to_dict") and hasattr(value, "index"):
        return value.to_dict()
    if hasattr(value, "tolist"):
        return value.tolist()
    return value
