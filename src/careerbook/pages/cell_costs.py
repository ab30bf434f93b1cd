"""What each code cell of the book costs, kept in the cache; a costly cell fails the build.

A cell that computes for fifteen seconds passes the time limit as soon as the machine is busy, and
then nobody can build the book. CPU time says this in advance, on a quiet machine too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nbformat import NotebookNode
    from sphinx.environment import BuildEnvironment

CPU_LIMIT_SECONDS = 3.0
"""Of one code cell. With ten programs on two processors this is a quarter of a minute."""
CONFIG_VALUE = "careerbook_cell_cpu_seconds"
"""Sphinx setting with another limit."""
RECORD_FIELD = "cell_cpu_seconds"
"""Where a cache record keeps the costs: one number per code cell, in their order."""


def remember(env: BuildEnvironment, docname: str, notebook: NotebookNode, data: Any) -> None:
    """Keep what the cells of a page cost, by id, from its cache record's `data`."""
    ids = [cell.get("id", "") for cell in notebook.cells if cell.cell_type == "code"]
    seconds = (data or {}).get(RECORD_FIELD) or [0.0] * len(ids)  # myst-nb executed it
    _costs(env)[docname] = dict(zip(ids, seconds, strict=True))


def cost_problems(env: BuildEnvironment, docname: str) -> list[str]:
    """Say of each costly cell of a page which it is and what it costs."""
    limit = env.config[CONFIG_VALUE]
    return [
        f"code cell '{cell}' costs {seconds:.1f} CPU seconds, and at most {limit:g} are allowed, "
        "because it would pass the time limit on a busy machine: compute less, or compute it once "
        "and keep the result in data/"
        for cell, seconds in _costs(env).get(docname, {}).items()
        if seconds > limit
    ]


def _costs(env: BuildEnvironment) -> dict[str, dict[str, float]]:
    if not hasattr(env, "careerbook_cell_costs"):
        env.careerbook_cell_costs = {}  # type: ignore[attr-defined]
    costs: dict[str, dict[str, float]] = env.careerbook_cell_costs  # type: ignore[attr-defined]
    return costs
