"""A server whose scripts browsers refuse: the page says so, and shows all it has."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.visits import QuietHandler

pytestmark = pytest.mark.browser
NOTE = "Nothing on this page can be moved"


class TextServer(QuietHandler):
    """Serves scripts as text, and forbids browsers to guess."""

    def guess_type(self, path: object) -> str:
        """Call a script a text."""
        kind = super().guess_type(path)  # type: ignore[arg-type]
        return "text/plain" if "javascript" in kind else kind

    def end_headers(self) -> None:
        """Add the header that some servers send with every file."""
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()


@pytest.fixture
def text_server(site: Path) -> Iterator[str]:
    """Serve the built book with every script as text."""
    handler = functools.partial(TextServer, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_a_server_that_sends_scripts_as_text_is_told_and_the_static_forms_stand(
    text_server: str, browser: Browser
) -> None:
    """The sentence stands above the first widget; its picture and table are there."""
    page = browser.new_page()
    page.goto(f"{text_server}/explore/pay.html")
    note = page.get_by_role("alert").filter(has_text=NOTE)
    expect(note).to_be_visible()
    widget = page.locator(".live-widget").first
    expect(widget.locator("svg").first).to_be_visible()
    assert note.bounding_box()["y"] < widget.bounding_box()["y"]
    page.close()


def test_the_page_says_nothing_of_the_kind_where_scripts_run(
    address: str, browser: Browser
) -> None:
    """Nor on a page without widgets where they do not."""
    page = browser.new_page()
    page.clock.install()
    page.goto(f"{address}/explore/pay.html")
    page.clock.run_for(5000)
    assert page.get_by_text(NOTE).count() == 0
    page.close()
