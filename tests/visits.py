"""The built book in a real browser: one server, one Chromium, every request watched."""

from __future__ import annotations

import contextlib
import functools
import http.server
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, Route

ROOT = Path(__file__).parents[1]
SITE = Path(os.environ.get("CAREERBOOK_SITE", ROOT / "_build" / "html"))
"""The built book; an author points the variable at a preview to try a page's tests alone."""
OWN_SCHEMES = ("data:", "blob:", "about:")


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files without writing a line for each."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass
class Visit:
    """A page in the browser and everything it said or asked for."""

    page: Page
    messages: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)

    def wake_all(self) -> None:
        """Scroll through the page so that every widget comes near, then wait for all of them.

        A widget that the short reading folds sleeps until its fold is opened.
        """
        self.page.evaluate(OPEN_DEPTH)
        self.page.evaluate(SCROLL_THROUGH)
        self.page.wait_for_function(
            "() => [...document.querySelectorAll('.live-widget')]"
            ".every(w => ['live', 'error'].includes(w.dataset.liveState))",
            timeout=10_000,
        )
        self.page.evaluate("window.scrollTo(0, 0)")

    def keep(self, text: str) -> None:
        """Put a document into the page's storage, then load the page with it.

        From a folder a reload can overtake what was stored a moment before.
        """
        for _ in range(5):
            self.page.evaluate("text => localStorage.setItem('careerbook-answers', text)", text)
            self.page.reload()
            if self.kept() is not None:
                return
            self.page.wait_for_timeout(100)
        raise AssertionError("the browser does not keep the document over a reload")

    def kept(self) -> str | None:
        """Return the reader's document as the page's storage holds it."""
        return self.page.evaluate("localStorage.getItem('careerbook-answers')")

    def reload(self) -> None:
        """Load the page anew with the document that it has stored.

        From a folder a reload can overtake what was stored a moment before: then it is put back.
        """
        document = self.kept()
        self.page.reload()
        if document is not None and self.kept() != document:
            self.keep(document)

    def hash(self) -> str:
        """Return the address's last part; widgets write it when their new picture is on screen."""
        return str(self.page.evaluate(AFTER_A_FRAME))


OPEN_DEPTH = "document.querySelectorAll('details[data-depth]').forEach(d => { d.open = true; })"
# Widgets wake when the browser, a picture later, tells them that they came near.
SCROLL_THROUGH = """async () => {
  for (let top = 0; top <= document.documentElement.scrollHeight; top += 500) {
    window.scrollTo(0, top);
    await new Promise(requestAnimationFrame);
  }
}"""
AFTER_A_FRAME = """() => new Promise(done =>
  requestAnimationFrame(() => setTimeout(() => setTimeout(() => done(location.hash)))))"""
Open = Callable[..., Visit]


@pytest.fixture(scope="session")
def site() -> Path:
    """Return the folder of the built book."""
    if not (SITE / "index.html").exists():
        pytest.fail("The book is not built; run `make book` (or `make test`, which does) first.")
    return SITE


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built book on a free local port."""
    handler = functools.partial(QuietHandler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture
def open_page(browser: Browser, address: str, site: Path) -> Iterator[Open]:
    """Return a function that opens a page of the book and records what it says and asks for."""
    with opener(browser, address, site) as open_:
        yield open_


@contextlib.contextmanager
def opener(browser: Browser, address: str, site: Path) -> Iterator[Open]:
    """Give that function, and close at the end what it opened."""
    with contextlib.ExitStack() as stack:

        def open_(
            name: str,
            scheme: str = "http",
            *,
            dark: bool = False,
            width: int = 1280,
            height: int = 900,
            scripts: bool = True,
            **context_options: object,
        ) -> Visit:
            base = address if scheme == "http" else site.resolve().as_uri()
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if dark else "light",
                java_script_enabled=scripts,
                **context_options,  # type: ignore[arg-type]
            )
            stack.callback(context.close)
            visit = Visit(context.new_page())
            listen(visit, base)
            visit.page.goto(f"{base}/{name}")
            visit.page.wait_for_load_state("load")
            if scripts:
                # The theme's menus and copy buttons come last; some pages load them at once.
                visit.page.wait_for_function(
                    "() => document.documentElement.dataset.pageScript === 'ready'"
                    " || document.querySelector('script[src*=\"scripts/pydata-sphinx-theme\"]')"
                )
            return visit

        yield open_


def listen(visit: Visit, base: str) -> None:
    """Note what a page says, and refuse and note what it asks of anybody else."""

    def guard(route: Route, request: Request) -> None:
        if request.url.startswith((base, *OWN_SCHEMES)):
            route.continue_()
        else:
            visit.foreign.append(request.url)
            route.abort()

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            visit.messages.append(f"{message.type}: {message.text}")

    def check(response: Response) -> None:
        if response.status >= 400:
            visit.messages.append(f"{response.status}: {response.url}")

    page = visit.page
    page.context.route("**/*", guard)
    page.on("console", hear)
    page.on("pageerror", lambda error: visit.messages.append(f"uncaught: {error}"))
    page.on("requestfailed", lambda request: visit.messages.append(f"failed: {request.url}"))
    page.on("response", check)
