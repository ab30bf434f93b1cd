"""Fold the code of every notebook cell to its first line: readers see results, runners open it.

A cell tagged ``show-input`` stays open; myst-nb's own ``hide-...`` tags keep their meaning.
"""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

SHOW_TAG = "show-input"
LONG_IMPORT = re.compile(r"^(from [\w.]+ import )\([^)]*\)", re.MULTILINE)
"""An import that goes on over several lines."""
BRACKETS = {"(": ")", "[": "]", "{": "}"}
"""A call that goes on below is shown closed: ``interact(…)``."""
LONGEST_LINE = 60
"""Characters of the first line that fit beside "Show the code" on a phone in two lines."""


class FoldCode(SphinxPostTransform):
    """Mark each code cell for myst-nb's own folding (its transform runs at priority 199)."""

    default_priority = 150
    formats = ("html",)

    def run(self, **_: object) -> None:
        """Set the fold on every code cell of the page that has code to show."""
        for cell in self.document.findall(nodes.container):
            if cell.get("nb_element") != "cell_code" or cell.get("hide_mode") or not cell.children:
                continue
            source = cell.children[0]
            assert isinstance(source, nodes.Element)
            tags = (cell.get("cell_metadata") or {}).get("tags", [])
            if source.get("nb_element") != "cell_code_source" or SHOW_TAG in tags:
                continue
            cell["hide_mode"] = "input"
            cell["prompt_show"] = f"Show the code: {first_line(source.astext())}"
            cell["prompt_hide"] = "Hide the code"


def first_line(code: str) -> str:
    """Return the first line that is neither blank nor an import, cut to :data:`LONGEST_LINE`."""
    code = LONG_IMPORT.sub(r"\1", code)
    lines = [line.strip() for line in code.splitlines() if line.strip()]
    telling = [line for line in lines if not line.startswith(("import ", "from ", "#", "%"))]
    line = (telling or lines or [""])[0]
    if line.endswith(tuple(BRACKETS)):
        line += f"…{BRACKETS[line[-1]]}"
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1].rstrip() + "…"
