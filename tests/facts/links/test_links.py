"""Addresses are opened once each, and the file keeps the day on which each last answered."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from careerbook.errors import DataError
from careerbook.facts import data
from careerbook.facts.links import command, seen
from careerbook.facts.links.visit import ANSWERED, visit

BEFORE, TODAY = dt.date(2026, 1, 2), dt.date(2026, 12, 1)
ADDRESSES = sorted(set(data.load("learning_resources")["url"]))


class Pages(BaseHTTPRequestHandler):
    """Answers with the status that its path names; ``/old`` points to ``/200``."""

    def do_GET(self) -> None:
        self.send_response(301 if self.path == "/old" else int(self.path[1:]))
        if self.path == "/old":
            self.send_header("Location", "/200")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    """Yield the address of a server on this computer."""
    http = HTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=http.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{http.server_port}"
    http.shutdown()
    http.server_close()


def test_a_page_answers_fails_or_is_not_there(server: str) -> None:
    """A redirect is followed; an error and a closed door are told apart."""
    pytest.importorskip("httpx")
    assert visit(f"{server}/200") == visit(f"{server}/old") == ANSWERED
    assert visit(f"{server}/404") == "error 404"
    assert visit("http://127.0.0.1:9").startswith("not reached")


def test_a_silent_address_keeps_the_day_on_which_it_last_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that answer get today's, those that the table dropped leave the file."""
    silent, never = ADDRESSES[:2]
    path = tmp_path / seen.FILE
    seen.write({silent: BEFORE, "https://example.org/dropped": BEFORE}, path)

    def look(url: str) -> str:
        return "error 500" if url in {silent, never} else ANSWERED

    assert command.run(True, look, path, TODAY) == command.FINDINGS
    days = seen.load(path)
    assert days[silent] == BEFORE
    assert never not in days
    assert set(days) == set(ADDRESSES) - {never}
    assert days[ADDRESSES[2]] == TODAY
    told = capsys.readouterr().out
    assert f"{silent}: error 500" in told
    assert f"{len(ADDRESSES)} addresses: {len(ADDRESSES) - 2} answered." in told


def test_without_save_nothing_is_written(tmp_path: Path) -> None:
    """Looking is free."""
    path = tmp_path / seen.FILE
    assert command.run(False, lambda _: ANSWERED, path, TODAY) == command.OK
    assert not path.exists()


def test_an_address_named_twice_is_told(tmp_path: Path) -> None:
    """The file is generated, and still read with care."""
    path = tmp_path / seen.FILE
    seen.write({ADDRESSES[0]: BEFORE}, path)
    text = path.read_text("utf-8")
    path.write_text(text + text[text.index("[[seen]]") :], "utf-8")
    with pytest.raises(DataError, match="2 times"):
        seen.load(path)


def test_the_handbooks_own_days_are_of_addresses_in_the_table() -> None:
    """Nothing is kept of what the table dropped."""
    assert set(seen.load()) <= set(ADDRESSES)
