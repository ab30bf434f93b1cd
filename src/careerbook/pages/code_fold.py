"""Fold the code of every notebook cell and put it behind the result: readers see results first.

A cell tagged ``show-input`` teaches by its code: it stays open and in its place. myst-nb's own
``hide-...`` tags keep their meaning.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from careerbook.pages.boxes import box, words

SHOW_TAG = "show-input"
CLASS = "cb-code"
LONG_IMPORT = re.compile(r"^(from [\w.]+ import )\([^)]*\)", re.MULTILINE)
"""An import that goes on over several lines."""
BRACKETS = {"(": ")", "[": "]", "{": "}"}
"""A call that goes on below is shown closed: ``interact(…)``."""
LONGEST_LINE = 60
"""Characters of the first line that fit beside "Code, 12 lines" on a phone in two lines."""


class FoldCode(SphinxPostTransform):
    """Put the code of each cell into a fold behind what it shows."""

    default_priority = 150
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Fold every code cell of the page that has code to show."""
        for cell in list(self.document.findall(nodes.container)):
            if cell.get("nb_element") != "cell_code" or cell.get("hide_mode") or not cell.children:
                continue
            source = cell.children[0]
            assert isinstance(source, nodes.Element)
            tags = (cell.get("cell_metadata") or {}).get("tags", [])
            if source.get("nb_element") != "cell_code_source" or SHOW_TAG in tags:
                continue
            code = source.astext()
            cell.remove(source)
            cell += box(
                "details", words("summary", label(code, bool(cell.children))), source, classes=CLASS
            )


def label(code: str, shows: bool) -> str:
    """Name a folded piece of code: by its length, and by its first line where nothing is shown.

    Example
    -------
    >>> label("draw_pay()", True), label("import numpy", False)
    ('Code, 1 line', 'Code, 1 line: import numpy')
    """
    count = len(code.strip().splitlines())
    said = f"Code, {count} line{'' if count == 1 else 's'}"
    return said if shows else f"{said}: {first_line(code)}"


def first_line(code: str) -> str:
    """Return the first line that is neither blank nor an import, cut to :data:`LONGEST_LINE`."""
    code = LONG_IMPORT.sub(r"\1", code)
    lines = [line.strip() for line in code.splitlines() if line.strip()]
    telling = [line for line in lines if not line.startswith(("import ", "from ", "#", "%"))]
    line = (telling or lines or [""])[0]
    if line.endswith(tuple(BRACKETS)):
        line += f"…{BRACKETS[line[-1]]}"
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"
