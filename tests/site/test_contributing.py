"""CONTRIBUTING names commands and places that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf8")
TOP_FOLDERS = ("book/", "data/", "src/", "tests/", "tools/", "assess/", "pages/", "checks/", "kit/")


def named_paths() -> list[str]:
    """Return every path between back ticks, and those in the shell blocks."""
    spans = re.findall(r"`([^`\n]+)`", TEXT)
    words = [word for span in spans for word in span.split()]
    paths = {word.rstrip(",.:") for word in words if word.startswith(TOP_FOLDERS)}
    return sorted(paths)


@pytest.mark.parametrize("path", named_paths())
def test_every_named_path_exists(path: str) -> None:
    """A file that moves takes its mention along; `*` and `<name>` stand for at least one file."""
    path = re.sub(r"<\w+>", "*", path)
    bases = [ROOT, ROOT / "src/careerbook"]
    assert any(any(base.glob(path.rstrip("/"))) for base in bases), path


def test_every_make_command_is_in_the_makefile() -> None:
    """The table of commands lists the targets of the Makefile, no more and no fewer."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    targets = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE)) - {"help"}
    assert set(re.findall(r"^\| `make ([\w-]+)[^`]*`", TEXT, re.MULTILINE)) == targets


def test_the_page_names_no_public_address() -> None:
    """Forks keep their own address in one place, the book's configuration."""
    assert not re.search(r"https?://(?!localhost)", TEXT)
