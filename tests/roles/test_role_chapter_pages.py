"""Role chapters in the built book: the cell with controls shows its result and the way to them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.pages import ROOT, notebooks

CHAPTERS = [path for path in notebooks() if path.parent.name == "roles"]
NOTE = re.compile(r'<p class="live-kernel-note">(?P<note>.*?)</p>', re.DOTALL)


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_a_cell_with_controls_says_how_they_stand_and_where_they_work(
    chapter: Path, site: Path
) -> None:
    """One note per chapter: the setting shown, and a link that opens this very notebook."""
    html = (site / "roles" / f"{chapter.stem}.html").read_text(encoding="utf8")
    notes = NOTE.findall(html)
    assert len(notes) == 1
    assert notes[0].startswith("Shown with ")
    assert f"?urlpath=lab/tree/{chapter.relative_to(ROOT).as_posix()}" in notes[0]
    before = html[: html.index(notes[0])]
    assert before.rindex('<figure class="cb-chart ') > before.rindex("Change it yourself")
