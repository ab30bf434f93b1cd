"""What all tests share: one Chromium, and which tests must run on one worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.require_chromium import ADVICE, find_chromium
from tests.visits import address, open_page, site  # fixtures of every test of the built book

__all__ = ["address", "browser", "open_page", "site"]

# No test is timed: how long an example takes says more of the machine than of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


STARTS_KERNELS = ("live", "pages", "site/test_builds.py")
"""Tests that start kernels: all on one worker. Two processes that start kernels at the same moment
may pick the same free port, and then both wait for ever. They also share books they build once."""


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


@pytest.hookimpl(tryfirst=True)  # before xdist reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that start kernels together when the run is spread over workers."""
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).as_posix().startswith(STARTS_KERNELS):
            item.add_marker(pytest.mark.xdist_group("kernels"))
