"""Tiny books with widgets, built and opened in a real browser."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.live.toy_sites import TOY_PAGES, Code, Site, write_site


@pytest.fixture(scope="session")
def build_site(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[..., Site]:
    """Give a function that writes and builds a book; a failing build does not raise."""

    def build(pages: dict[str, Sequence[Code | str]], conf: str = "", *options: str) -> Site:
        site = write_site(tmp_path_factory.mktemp("site"), pages, conf)
        return site.build("html", *options)

    return build


@pytest.fixture(scope="session")
def toy_site(build_site: Callable[..., Site]) -> Site:
    """Build the book that most tests look at."""
    site = build_site(TOY_PAGES)
    assert site.code == 0, site.log
    return site


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves a folder without a line per request."""

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Give a function that serves a folder and returns its address."""
    servers = []

    def start(folder: Path) -> str:
        handler = partial(QuietHandler, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()


class GuardedPage:
    """A browser page that may talk only to this machine, and remembers what went wrong."""

    def __init__(self, context, allowed: Sequence[str]) -> None:
        self.foreign: list[str] = []
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.allowed = (*allowed, "file://", "blob:", "data:")
        context.route("**/*", self._decide)
        self.page = context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _decide(self, route) -> None:
        address = route.request.url
        self.requests.append(address)
        if address.startswith(self.allowed):
            route.continue_()
        else:
            self.foreign.append(address)
            route.abort()

    def _hear(self, message) -> None:
        favicon = "favicon" in (message.location or {}).get("url", "")
        if message.type == "error" and not favicon:
            self.errors.append(message.text)

    def assert_clean(self) -> None:
        """Hold that nothing foreign was asked for and nothing was reported as an error."""
        assert self.foreign == []
        assert self.errors == []


@pytest.fixture
def open_page(browser) -> Iterator[Callable[..., GuardedPage]]:
    """Give a function that opens an address in a fresh, guarded browser context."""
    contexts = []

    def open_address(address: str, **options: object) -> GuardedPage:
        context = browser.new_context(**{"viewport": {"width": 1000, "height": 800}, **options})
        contexts.append(context)
        guarded = GuardedPage(context, ["http://127.0.0.1:"])
        guarded.page.goto(address)
        return guarded

    yield open_address
    for context in contexts:
        context.close()
