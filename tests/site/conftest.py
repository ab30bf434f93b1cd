"""The checks of one page stand together, so that one worker makes a visit for all of them."""

from __future__ import annotations

import pytest

from tests.site.pages import ALL_PAGES


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that read a visit in the order of the pages, where the first of them stood."""
    places = [i for i, item in enumerate(items) if "visited" in getattr(item, "fixturenames", ())]
    checks = [items[place] for place in places]
    checks.sort(key=lambda item: ALL_PAGES.index(item.callspec.params["page"]))  # type: ignore[attr-defined]
    for place, item in zip(places, checks, strict=True):
        items[place] = item
