"""What is wrong with a widget on a page, and the exception that stops the build for it.

::

    sphinx.errors.ExtensionError
    └── LiveBuildError      one or more WidgetProblems, told together
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sphinx.errors import ExtensionError


@dataclass(frozen=True, order=True)
class WidgetProblem:
    """One widget that would be dead, or would call a foreign host, on the finished page.

    Parameters
    ----------
    page
        Document name without suffix, e.g. ``roles/data-scientist``.
    cell
        Number of the notebook cell, counted from 1 over cells of all kinds; 0 when unknown.
    widget
        Class of the widget as its author knows it, e.g. ``IntSlider``.
    what
        What is wrong, with the value at fault.
    advice
        What is allowed and what to do.

    Example
    -------
    >>> print(WidgetProblem("index", 3, "IntSlider", "is no anywidget", "Use one."))
    index, cell 3: IntSlider is no anywidget. Use one.
    """

    page: str
    cell: int
    widget: str
    what: str
    advice: str

    def __str__(self) -> str:
        place = f"cell {self.cell}" if self.cell else "outside any cell"
        return f"{self.page}, {place}: {self.widget} {self.what}. {self.advice}"


class LiveBuildError(ExtensionError):
    """Stops the build, so that no page with a dead widget is ever published."""

    def __init__(self, problems: Sequence[WidgetProblem]) -> None:
        self.problems = tuple(sorted(problems))
        lines = "\n".join(f"  {problem}" for problem in self.problems)
        super().__init__(
            f"{len(self.problems)} widget(s) cannot work in a page without kernel:\n{lines}"
        )


def no_module(page: str, cell: int, widget: str) -> WidgetProblem:
    """Report a classic widget, whose front end is not in the notebook."""
    return WidgetProblem(
        page,
        cell,
        widget,
        "is shown, but is not an anywidget (it has no _esm), so it would do nothing here",
        "Show an anywidget instead, or tag the cell needs-kernel.",
    )


def no_state(page: str, cell: int, widget: str) -> WidgetProblem:
    """Report a view whose model is not among the saved widget states of the notebook."""
    return WidgetProblem(
        page,
        cell,
        widget,
        "is shown, but its state is not saved with the notebook",
        "Execute the notebook during the build, or tag the cell needs-kernel.",
    )


def foreign_address(page: str, cell: int, widget: str, trait: str, address: str) -> WidgetProblem:
    """Report code or style that would be fetched from another host."""
    return WidgetProblem(
        page,
        cell,
        widget,
        f"loads {address} (in {trait}) from another host",
        "Bundle it into the widget, or list the address in live_allow_foreign.",
    )
