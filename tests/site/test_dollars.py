"""No result has two dollar signs in one text that a notebook would typeset as mathematics."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from careerbook.kit.dollars import NO_TEX
from tests.site.pages import ROOT, notebooks

IGNORED = NO_TEX.split()[0]
OUTPUTS = ".cell_output"


def in_reach(html: str) -> Iterator[str]:
    """Yield texts of results that MathJax would read, with two dollar signs or more."""
    for output in BeautifulSoup(html, "html.parser").select(OUTPUTS):
        for text in output.find_all(string=True):
            if text.parent.name in ("script", "style", "pre") or text.count("$") < 2:
                continue
            if not any(IGNORED in (parent.get("class") or []) for parent in text.parents):
                yield str(text).strip()[:80]


@pytest.mark.parametrize("notebook", notebooks(), ids=lambda path: path.stem)
def test_dollars_were_typeset_as_mathematics(notebook: Path, site: Path) -> None:
    """From "$82,200 to $230,630" JupyterLab made one word in italics."""
    page = site / notebook.relative_to(ROOT / "book").with_suffix(".html")
    assert list(in_reach(page.read_text(encoding="utf8"))) == []


def test_the_check_sees_amounts_and_what_keeps_them() -> None:
    """A sample of each."""
    bad = '<div class="cell_output"><p>$1 to $2</p></div>'
    assert list(in_reach(bad)) == ["$1 to $2"]
    assert list(in_reach(bad.replace("<p>", f'<p class="{NO_TEX}">'))) == []
    assert list(in_reach(bad.replace("$2", "2"))) == []
