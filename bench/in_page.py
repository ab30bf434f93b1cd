"""Click to first output and first chart: Python in the page, beside JupyterLite.

JupyterLite is that of the same site: its wheels are compiled and cut as the page's are, so that it
is quicker than a stock one, which would load from servers that a bench cannot count on.
"""

from __future__ import annotations

import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

NOTEBOOK = "roles/ml-engineer"
FIRST, CHART = 3, 22
"""Places of the cells in the notebook: the facts at its head, and its first chart."""
EDITED = 'from careerbook import draw_ladder\n\ndraw_ladder("data-scientist")'
SITE = Path(__file__).parents[1] / "_build" / "html"
"""The site that readers get, with ``lite/`` where it was built."""
GOAL_RATIO = 0.5
GOAL_AGAIN = 1.0
"""Seconds of a run after an edit."""
WITHIN = 300_000
ROUNDS = 3


@dataclass
class Waits:
    """Seconds from the click, one entry a visit with an empty cache."""

    first: list[float] = field(default_factory=list)
    chart: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)

    def median(self, name: str) -> float:
        """Return the median of one of them."""
        times: list[float] = getattr(self, name)
        return statistics.median(times)


def measure(browser: Browser, address: str, rounds: int = ROUNDS) -> dict[str, Waits]:
    """Measure both by turns; ``address`` serves the book with its folder ``lite/``."""
    waits = {"page": Waits(), "lite": Waits()}
    for _ in range(rounds):
        _in_page(browser, address, waits["page"])
        _in_lite(browser, address, waits["lite"])
    return waits


def _in_page(browser: Browser, address: str, waits: Waits) -> None:
    context = browser.new_context(viewport={"width": 1300, "height": 1000})
    page = context.new_page()
    page.goto(f"{address}/{NOTEBOOK}.html")
    page.locator(".hb-run > summary").first.click()
    start = time.perf_counter()
    page.locator("[data-run-here]").first.click()
    page.locator(".hb-runner[data-state=editable]").wait_for()
    _run(page, FIRST)
    waits.first.append(time.perf_counter() - start)
    # As the first cell of a visit that asks for the chart alone would: what is loaded counts.
    _run(page, CHART)
    waits.chart.append(time.perf_counter() - start)
    page.locator(f".cell_at_{CHART} .hb-cell-code > summary").click()
    page.locator(f".cell_at_{CHART} textarea").fill(EDITED)
    start = time.perf_counter()
    _run(page, CHART)
    waits.again.append(time.perf_counter() - start)
    context.close()


def _run(page: Page, place: int) -> None:
    cell = page.locator(f".cell_at_{place}")
    cell.locator(".hb-cell-run").click()
    page.locator(".hb-runner[data-state=ready]").wait_for(timeout=WITHIN)
    cell.locator(".hb-made").wait_for()


def _in_lite(browser: Browser, address: str, waits: Waits) -> None:
    """Run all cells as soon as the notebook is there, as the page's link and one command do."""
    context = browser.new_context(viewport={"width": 1300, "height": 1000})
    page = context.new_page()
    start = time.perf_counter()
    page.goto(f"{address}/lite/?path={NOTEBOOK}.ipynb")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(state="attached", timeout=WITHIN)
    page.wait_for_timeout(1500)  # the menu is there before its commands
    page.locator(".lm-MenuBar-itemLabel", has_text="Run").first.click()
    page.locator(".lm-Menu-itemLabel", has_text="Run All Cells").first.click()
    page.locator(".jp-OutputArea-output .cb-fact").first.wait_for(state="attached", timeout=WITHIN)
    waits.first.append(time.perf_counter() - start)
    page.locator(".jp-OutputArea-output figure.cb-chart svg").first.wait_for(
        state="attached", timeout=WITHIN
    )
    waits.chart.append(time.perf_counter() - start)
    context.close()


def site_megabytes(html: Path) -> tuple[float, float]:
    """Return the size of the built book in MB, without and with ``lite/``."""
    sizes = {
        path.relative_to(html): path.stat().st_size for path in html.rglob("*") if path.is_file()
    }
    lite = sum(size for path, size in sizes.items() if path.parts[0] == "lite")
    whole = sum(sizes.values())
    return (whole - lite) / 1e6, whole / 1e6
