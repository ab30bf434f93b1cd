"""BK010: a figure link leads to a registered figure and says what the data say."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem
from careerbook.errors import FigureError
from careerbook.numbers.figure_links import find_links, target_from


def _find(page: Page) -> Iterator[Problem]:
    target = target_from(page.name)
    for cell in page.markdown_cells:
        for link in find_links(cell.text):
            place = cell.place_at(link.start)
            if not link.id:
                continue  # a link to the page of figures, not to a figure
            try:
                figure = page.book.figures[link.id]
            except FigureError as error:
                yield Problem(place, link.id, f"broken figure link ({error})")
                continue
            if not link.says(figure):
                text = f"the data say {figure.markdown} for '{link.id}', the page"
                yield Problem(place, link.text, text)
            if link.path != target:
                yield Problem(place, link.path, f"from this page the path is '{target}'")


RULE = PageRule(
    "BK010",
    "Figure links say what the data say",
    "Run 'careerbook check --fix' to rewrite texts and paths; register a new figure in "
    "data/figures.toml.",
    _find,
)
