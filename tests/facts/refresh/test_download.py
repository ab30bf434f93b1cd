"""Fetching from a server that does everything that servers do."""

from __future__ import annotations

import socket
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from careerbook import cli
from careerbook.errors import RefreshError
from careerbook.facts.refresh import download
from careerbook.facts.refresh.extra import need

DATA = b"PK\x03\x04" + b"x" * 5000
let_go = threading.Event()


class Publisher(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    asked: ClassVar[Counter[str]] = Counter()
    agents: ClassVar[set[str]] = set()

    def do_GET(self) -> None:
        self.asked[self.path] += 1
        self.agents.add(self.headers["User-Agent"])
        status, body, claimed = 200, DATA, len(DATA)
        if self.path == "/page":
            body = b"\xef\xbb\xbf\n<!DOCTYPE html><html>Access denied</html>"
            claimed = len(body)
        elif self.path == "/empty":
            body, claimed = b"", 0
        elif self.path == "/half":
            body = DATA[:2000]
        elif self.path == "/hang":
            let_go.wait(20)
            return
        elif self.path == "/busy-once" and self.asked[self.path] == 1:
            status = 503
        elif self.path[1:].isdigit():
            status = int(self.path[1:])
        self.send_response(status)
        self.send_header("Content-Length", str(claimed))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def publisher() -> Iterator[str]:
    """Start the server and return its address."""
    Publisher.asked.clear()
    let_go.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Publisher)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    let_go.set()
    server.shutdown()
    server.server_close()
    thread.join()


def fetch(url: str, folder: Path, read_seconds: float = 10) -> Path:
    return download.fetch(url, folder / "got", read_seconds=read_seconds, pause_seconds=0.01)


def test_a_file_comes_whole(publisher: str, tmp_path: Path) -> None:
    """And the publisher reads who asks, without which some refuse."""
    assert fetch(f"{publisher}/data.zip", tmp_path).read_bytes() == DATA
    assert Publisher.agents == {download.AGENT}
    assert [path.name for path in tmp_path.iterdir()] == ["got"]


def test_a_busy_server_is_asked_again(publisher: str, tmp_path: Path) -> None:
    """503 once, then the file."""
    assert fetch(f"{publisher}/busy-once", tmp_path).read_bytes() == DATA
    assert Publisher.asked["/busy-once"] == 2


@pytest.mark.parametrize(
    ("path", "told", "tries"),
    [
        ("404", "answered 404: the file is not there", 1),
        ("403", "answered 403: the publisher refuses", 1),
        ("418", "answered 418, not 200", 1),
        ("500", r"answered 500 \(3 tries\)", 3),
        ("page", "answered with a web page, not with data", 1),
        ("empty", "answered with an empty file", 3),
        ("half", "broke off after", 3),
    ],
)
def test_what_is_no_whole_file_of_data_is_refused(
    publisher: str, tmp_path: Path, path: str, told: str, tries: int
) -> None:
    """With the reason, tried again only where that may help, and nothing left behind."""
    with pytest.raises(RefreshError, match=told):
        fetch(f"{publisher}/{path}", tmp_path)
    assert Publisher.asked[f"/{path}"] == tries
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_hangs_is_given_up(publisher: str, tmp_path: Path) -> None:
    """After the longest wait for bytes, each time."""
    with pytest.raises(RefreshError, match=r"did not answer within 0\.2 s \(3 tries\)"):
        fetch(f"{publisher}/hang", tmp_path, read_seconds=0.2)
    assert list(tmp_path.iterdir()) == []


def test_no_network_is_said_at_once(tmp_path: Path) -> None:
    """Nobody listens there: it is not tried three times."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/data.zip"
    with pytest.raises(RefreshError, match="is there a network"):
        fetch(address, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_extra_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Readers and runners do not have the two packages; who refreshes reads what to install."""
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(RefreshError, match=r"pip install .careerbook\[refresh\]"):
        need("openpyxl")
    assert cli.main(["refresh", "cpi_u"]) == cli.FAILED
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "'openpyxl', which is not installed" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["onet_skills"], "onet_skills is refreshed by hand: O*NET changed its files"),
        (["oews_nation"], "Did you mean 'oews_national'"),
        (["--accept"], "there is no new table to accept"),
    ],
)
def test_what_cannot_be_refreshed_is_said_before_anything_is_fetched(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line, exit code 2, no connection."""
    assert cli.main(["refresh", *arguments]) == cli.FAILED
    printed = capsys.readouterr()
    assert told in printed.err
    assert printed.out == ""
