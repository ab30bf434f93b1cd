"""The checks of one page stand together, so that one worker makes a visit for all of them."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.page_visits import Found, phone_visit, wide_visit
from tests.site.pages import ALL_PAGES
from tests.visits import opener

VISITS = {"wide": wide_visit, "phone": phone_visit}
Visits = Callable[[str, str], Found]


@pytest.fixture(scope="session")
def visited(browser: Browser, address: str, site: Path) -> Visits:
    """Return a function that gives what a visit of a page found; each visit is made once."""

    @functools.cache
    def visited(page: str, look: str) -> Found:
        with opener(browser, address, site) as open_page:
            return VISITS[look](page, open_page)

    return visited


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that read a visit in the order of the pages, where the first of them stood."""
    places = [i for i, item in enumerate(items) if "visited" in getattr(item, "fixturenames", ())]
    checks = [items[place] for place in places]
    checks.sort(key=lambda item: ALL_PAGES.index(item.callspec.params["page"]))  # type: ignore[attr-defined]
    for place, item in zip(places, checks, strict=True):
        items[place] = item
