"""How much interests, skills and pay count for one reader: whole numbers from 0 to 100.

In the reader's document they are the settings ``weight-interests``, ``weight-skills`` and
``weight-pay``; the browser reads them alike in ``assess/leads/weights.js``. Pay counts nothing
until the reader gives it a weight: what it measures is occupations, not her.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CRITERIA = ("interests", "skills", "pay")
HIGHEST_WEIGHT = 100
DEFAULTS = {"interests": 50, "skills": 50, "pay": 0}


def check_weights(weights: Mapping[str, int]) -> dict[str, int]:
    """Return the weights of all criteria, or say which one is wrong.

    Raises
    ------
    ValueError
        When a criterion lacks its weight, a weight is no whole number from 0 to 100, or something
        else is weighted.
    """
    for name in (*CRITERIA, *weights):
        value = weights.get(name)
        if name not in CRITERIA or type(value) is not int or not 0 <= value <= HIGHEST_WEIGHT:
            raise ValueError(
                f"weights: {name} is {value!r}; allowed is a whole number from 0 to "
                f"{HIGHEST_WEIGHT} for each of {', '.join(CRITERIA)}, and nothing else."
            )
    return {name: weights[name] for name in CRITERIA}


def weights_of(document: Mapping[str, Any]) -> dict[str, int]:
    """Return the weights in the reader's document; what is not set there is as at first.

    The same holds for what is no weight.

    Example
    -------
    >>> weights_of({"settings": {"weight-pay": {"value": 80}}})
    {'interests': 50, 'skills': 50, 'pay': 80}
    """
    settings = document.get("settings", {})
    found = {name: settings.get(f"weight-{name}", {}).get("value") for name in CRITERIA}
    return {name: value if _is_weight(value) else DEFAULTS[name] for name, value in found.items()}


def _is_weight(value: object) -> bool:
    return type(value) is int and 0 <= value <= HIGHEST_WEIGHT
