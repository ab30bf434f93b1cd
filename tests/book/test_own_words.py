"""No sentence of the career page that the handbook grew from stands in the handbook.

The page itself is not here. ``source_page_runs.txt`` holds a short hash for each run of eight words
of it, which is enough to find a shared run and not enough to read one.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
RUNS = frozenset((Path(__file__).parent / "source_page_runs.txt").read_text("ascii").split())
RUN_LENGTH = 8
HASH_LENGTH = 10
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
"""An id in a data file: nobody reads it, and it stands beside the name that it repeats."""


def runs(text: str) -> Iterator[tuple[str, str]]:
    """Yield hash and words of each run; case and punctuation do not count."""
    words = re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", ""))
    for start in range(len(words) - RUN_LENGTH + 1):
        run = " ".join(words[start : start + RUN_LENGTH])
        yield hashlib.sha256(run.encode()).hexdigest()[:HASH_LENGTH], run


def strings(value: Any) -> Iterator[str]:
    """Yield every text in nested lists and tables."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings(item)


def texts(path: Path) -> Iterator[str]:
    """Yield the whole text of a file: as it lies there, and as it is read, without link targets.

    A run may go over cells, list items and the address of a link: a chapter passed for long because
    its link's text and target were never looked at together.
    """
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".ipynb":
        text = "\n\n".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
    elif path.suffix == ".toml":
        said = (string for string in strings(tomllib.loads(text)) if not SLUG.fullmatch(string))
        text = "\n\n".join(said)
    yield text
    yield re.sub(r"\]\([^)\n]*\)", "]", text)


PATTERNS = {
    "book": ("*.md", "*.ipynb"),
    "data": ("*.toml", "claims.csv"),
    "src": ("*.py", "*.js"),
}
WRITTEN = sorted(
    [
        path
        for folder, patterns in PATTERNS.items()
        for pattern in patterns
        for path in (ROOT / folder).rglob(pattern)
        if path.name != "figures.md" and "static" not in path.parts
    ]
    + list(ROOT.glob("*.md"))
)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_run_of_eight_words_is_the_source_pages(path: Path) -> None:
    """What is taken from it are topics and figures, in words of our own."""
    shared = sorted({run for text in texts(path) for code, run in runs(text) if code in RUNS})
    assert shared == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.md", "[one two three four](five-six-seven-eight.md)"),
        (
            "a.ipynb",
            '{"cells": [{"source": ["one two three four"]}, {"source": ["five six 7 8"]}]}',
        ),
        ("a.toml", 'names = ["one", "two three", "four five six"]\nlast = "seven eight"'),
    ],
)
def test_a_run_over_a_link_and_its_target_or_over_list_items_is_seen(
    tmp_path: Path, name: str, content: str
) -> None:
    """The chapter on AI systems analysts shared eight words, half of them in a link's address."""
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    seen = {run for text in texts(path) for _, run in runs(text)}
    numbers = "one two three four five six seven eight"
    assert numbers.replace("seven eight", "7 8") in seen or numbers in seen


def test_a_shared_run_would_be_found() -> None:
    """The comparison ignores case and punctuation, and sees a run in the middle of a text."""
    sentence = "One two, three; four FIVE six 'seven' eight"
    (code, run), *rest = runs(sentence)
    assert not rest
    assert run == "one two three four five six seven eight"
    assert code in {found for found, _ in runs(f"Before it. {sentence}! After it.")}
    assert len(RUNS) > 1000
    assert {len(code) for code in RUNS} == {HASH_LENGTH}
