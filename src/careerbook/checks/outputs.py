"""BK020: notebooks are stored without results."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem


def _find(page: Page) -> Iterator[Problem]:
    for cell in page.code_cells:
        if cell.raw.get("outputs"):
            yield Problem(cell.place(), str(len(cell.raw["outputs"])), "the cell has results")
        if cell.raw.get("execution_count") is not None:
            count = str(cell.raw["execution_count"])
            yield Problem(cell.place(), count, "the cell has an execution count")


RULE = PageRule(
    "BK020",
    "Notebooks are stored without results",
    "Clear all results before saving: in JupyterLab, Edit > Clear Outputs of All Cells.",
    _find,
)
