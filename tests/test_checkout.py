"""A checkout has the same bytes everywhere, also where git is told to change the ends of lines."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it said."""
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **environment}, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def windows_checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Check the last commit out as git does on most Windows machines."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a checkout of the repository")
    clone = tmp_path_factory.mktemp("windows") / "handbook"
    made = run("git", "clone", "-q", "-c", "core.autocrlf=true", ROOT, clone, cwd=ROOT)
    assert made.returncode == 0, made.stderr
    return clone


def test_no_end_of_line_is_changed(windows_checkout: Path) -> None:
    """What lies in the folder is what lies in the repository."""
    listed = run("git", "ls-files", "--eol", cwd=windows_checkout).stdout.splitlines()
    assert len(listed) > 100
    assert [line for line in listed if "crlf" in line.partition("attr/")[0]] == []


def test_generated_files_are_not_taken_for_stale(windows_checkout: Path) -> None:
    """The data dictionary is compared byte by byte."""
    source = str(windows_checkout / "src")
    check = run(
        *(sys.executable, "-m", "careerbook.cli", "dictionary", "--check"),
        cwd=windows_checkout,
        PYTHONPATH=source,
    )
    assert check.returncode == 0, check.stdout + check.stderr


def test_pictures_and_archives_are_left_alone() -> None:
    """Bytes that look like ends of lines are no text there."""
    kinds = ("png", "jpg", "ico", "woff", "woff2", "ttf", "pdf", "zip")
    names = [f"any/where.{kind}" for kind in kinds]
    told = run("git", "check-attr", "text", "--", *names, cwd=ROOT).stdout
    assert told.splitlines() == [f"{name}: text: unset" for name in names]
