"""The two packages that refreshing needs and nothing else does: the extra ``refresh``."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from careerbook.errors import RefreshError

ADVICE = 'install it with: pip install "careerbook[refresh]"'


def need(package: str) -> Any:
    """Return a package of the extra.

    Raises
    ------
    RefreshError
        When it is not installed; one sentence says how to install it.
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise RefreshError(
            f"refreshing needs the package '{package}', which is not installed; {ADVICE}"
        ) from error
