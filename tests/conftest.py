"""What all tests share: one Chromium, and what kind each test is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from tests.require_chromium import ADVICE, find_chromium
from tests.visits import address, open_page, site  # fixtures of every test of the built book

__all__ = ["address", "browser", "open_page", "site"]

# No test is timed: how long an example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


KINDS = {
    "browser": {"browser"},
    "book": {"site"},
    "slow": {"small", "built", "build_site", "toy_site", "strangers", "lab", "lite"},
}
"""Marker -> the fixtures that bring it. What gets none of them is run by `make unit`."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start one Chromium for the whole run (Playwright allows one of its loops a process)."""
    path = find_chromium()
    if path is None:
        pytest.fail(ADVICE)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path,
            args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
        )
        yield chromium
        chromium.close()


@pytest.hookimpl(tryfirst=True)  # before `-m` chooses by marker
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs Chromium, the built book or minutes, by the fixtures that a test uses."""
    for item in items:
        used = set(getattr(item, "fixturenames", ()))
        for kind, fixtures in KINDS.items():
            if used & fixtures:
                item.add_marker(kind)
