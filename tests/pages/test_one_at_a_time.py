"""Two builds of one folder come one after the other, and neither leaves a lock."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ALONE = Path(__file__).parents[2] / "tools" / "alone.py"
HOLD = "print('in', flush=True); input()"
Start = Callable[[], "subprocess.Popen[str]"]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start processes that hold one lock until they are given a line."""
    running: list[subprocess.Popen[str]] = []

    def start_() -> subprocess.Popen[str]:
        command = [sys.executable, ALONE, tmp_path / "lock", sys.executable, "-c", HOLD]
        pipe = subprocess.PIPE
        running.append(subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True))
        return running[-1]

    yield start_
    for process in running:
        process.kill()
        process.communicate()


def test_second_waits_says_so_and_then_runs(start: Start) -> None:
    """It names the folder, so that one knows which build to look for."""
    first = start()
    assert first.stdout is not None
    assert first.stdout.readline() == "in\n"
    second = start()
    assert second.stderr is not None
    assert "Another build is at work in" in second.stderr.readline()
    first.communicate("\n", timeout=60)
    out, _ = second.communicate("\n", timeout=60)
    assert (first.returncode, second.returncode, out) == (0, 0, "in\n")


def test_killed_process_leaves_no_lock(start: Start) -> None:
    """Nobody has to find and remove a file."""
    first = start()
    assert first.stdout is not None
    first.stdout.readline()
    first.send_signal(signal.SIGKILL)
    first.wait()
    out, told = start().communicate("\n", timeout=60)
    assert (out, told) == ("in\n", "")


def test_exit_code_is_the_command_s(tmp_path: Path) -> None:
    """A failed installation stops make."""
    command = [sys.executable, ALONE, tmp_path, sys.executable, "-c", "raise SystemExit(3)"]
    assert subprocess.run(command).returncode == 3
