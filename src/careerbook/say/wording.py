"""Sentences that only get values filled in: one ``words.toml`` in the folder of their subject.

The browser imports the same file as a module (see ``kit/build.mjs``) and fills it with
``say/wording.js``. Sentences that choose between forms stay code on both sides.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, TypeVar

FILE = "words.toml"
_NAME = re.compile(r"\{(\w+)\}")
_T = TypeVar("_T")


class Words:
    """The wordings of one subject.

    Parameters
    ----------
    package : str
        The subject's folder, as ``__package__`` of a module in it.

    Example
    -------
    >>> Words("careerbook.explore.moves").fill("nothing_transfers", asked=18)
    'None of the 18 skills asked for is at the level asked for.'
    """

    def __init__(self, package: str) -> None:
        self._where = f"{package.replace('.', '/')}/{FILE}"
        self._words = _read(package)

    def __getitem__(self, key: str) -> str:
        """Return a wording as it stands in the file."""
        return str(self._known(key, str))

    def fill(self, key: str, **values: str | int) -> str:
        """Return a wording with its values; each must be there, and none too many.

        Raises
        ------
        ValueError
            When the wording asks for other names than those given.
        """
        try:
            return fill(self[key], values)
        except ValueError as error:
            raise ValueError(f"{self._where}, {key}: {error}") from None

    def table(self, key: str) -> dict[str, str]:
        """Return a table of wordings, in the order of the file."""
        return dict(self._known(key, dict))

    def _known(self, key: str, kind: type[_T]) -> _T:
        found = self._words.get(key)
        if not isinstance(found, kind):
            known = ", ".join(name for name, one in self._words.items() if isinstance(one, kind))
            raise KeyError(f"{self._where} has no {key!r}; it has {known}")
        return found


@cache
def _read(package: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(package).joinpath(FILE).read_text(encoding="utf-8"))


def fill(template: str, values: Mapping[str, str | int]) -> str:
    """Put values into the places of a template, ``{name}``.

    Raises
    ------
    ValueError
        When a place has no value, or a value no place.

    Example
    -------
    >>> fill("{low} to {high} %", {"low": 56, "high": 76})
    '56 to 76 %'
    """
    wanted, given = sorted(set(_NAME.findall(template))), sorted(values)
    if wanted != given:
        needs, has = (", ".join(names) or "nothing" for names in (wanted, given))
        raise ValueError(f"“{template}” needs {needs}, not {has}")
    return _NAME.sub(lambda found: str(values[found[1]]), template)
