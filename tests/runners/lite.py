"""JupyterLite in the built site, driven as a reader would; nothing comes from elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Page, Route

from tests.runners.lab import menu

RUNS_WITHIN = 400
"""Seconds: what takes ten elsewhere takes a hundred in the browser on a busy machine."""
DONE = """() => {
  const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')];
  return prompts.length > 1 && prompts.every((prompt) => /\\[\\d+\\]/.test(prompt.textContent));
}"""


@dataclass
class Window:
    """A page of the browser, what it asked of others, and what failed."""

    page: Page
    address: str
    foreign: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def open(self, path: str) -> None:
        """Open a notebook by the link that the pages have."""
        self.page.goto(f"{self.address}/lite/?path={path}")
        cell = self.page.locator(".jp-Notebook .jp-CodeCell").first
        cell.wait_for(state="attached", timeout=90_000)
        self.page.wait_for_timeout(1500)  # the menu is there before its commands

    def run_all(self) -> None:
        """Run every cell and wait for the last."""
        menu(self.page, "Run", re.compile("^Run All Cells$"))
        self.page.wait_for_function(DONE, timeout=RUNS_WITHIN * 1000)


def window(context: BrowserContext, address: str) -> Window:
    """Open a page that reaches nothing but the site."""
    made = Window(context.new_page(), address)

    def guard(route: Route) -> None:
        url = route.request.url
        if url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            made.foreign.append(url)
            route.abort()

    context.route("**/*", guard)
    made.page.on("pageerror", lambda error: made.faults.append(f"uncaught: {error}"))
    made.page.on("response", lambda r: made.faults.append(r.url) if r.status >= 400 else None)
    return made
