"""BK010: a number link leads to a registered number and says what the data say."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem
from careerbook.errors import NumberError
from careerbook.numbers.number_links import find_links, target_from


def _find(page: Page) -> Iterator[Problem]:
    target = target_from(page.name)
    for cell in page.markdown_cells:
        for link in find_links(cell.text):
            place = cell.place_at(link.start)
            if not link.id:
                continue  # a link to the page of numbers, not to a number
            try:
                number = page.book.numbers[link.id]
            except NumberError as error:
                yield Problem(place, link.id, f"broken number link ({error})")
                continue
            if not link.says(number):
                text = f"the data say {number.markdown} for '{link.id}', the page"
                yield Problem(place, link.text, text)
            if link.path != target:
                yield Problem(place, link.path, f"from this page the path is '{target}'")


RULE = PageRule(
    "BK010",
    "Number links say what the data say",
    "Run 'careerbook check --fix' to rewrite texts and paths; register a new number in "
    "data/numbers.toml.",
    _find,
)
