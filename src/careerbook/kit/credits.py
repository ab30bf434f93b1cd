"""Credits of the data tables, as the browser's frame shows them under a picture."""

from __future__ import annotations

from collections.abc import Iterable

from careerbook.facts.sources import source_of


def credit_of(table: str) -> dict[str, str]:
    """Return a table's citation with its licence, and its address: ``text`` and ``url``.

    Raises
    ------
    UnknownNameError
        When there is no such table.

    Example
    -------
    >>> sorted(credit_of("oews_national"))
    ['text', 'url']
    """
    source = source_of(table)
    return {"text": f"{source.short_citation} ({source.licence})", "url": source.url}


def credits_of(tables: Iterable[str]) -> list[dict[str, str]]:
    """Return the credits of several tables in their order; those that read the same stand once."""
    seen: dict[str, dict[str, str]] = {}
    for credit in map(credit_of, tables):
        seen.setdefault(credit["text"], credit)
    return list(seen.values())
