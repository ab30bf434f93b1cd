"""One JupyterLab for all tests of notebooks, in a copy as a fresh clone; and JupyterLite's site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.runners.lab import fresh_clone, lab_server


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start JupyterLab; give its address."""
    folder = tmp_path_factory.mktemp("lab")
    (folder / "home").mkdir()
    with lab_server(fresh_clone(folder / "handbook"), folder / "home") as address:
        yield address


@pytest.fixture
def lab_page(browser: Browser, lab: str) -> Iterator[Page]:
    """Open a window of its own, with a storage of its own."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def lite(site: Path, address: str) -> str:
    """Give the site's address, once JupyterLite lies in it."""
    if not (site / "lite" / "index.html").is_file():
        pytest.fail("JupyterLite is not built; run `make lite` first.")
    return address
