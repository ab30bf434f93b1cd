"""BK022: one title a page, and no heading level is skipped."""

from __future__ import annotations

from collections.abc import Iterator

from careerbook.checks.page import Page, Position
from careerbook.checks.rule import PageRule, Problem


def _find(page: Page) -> Iterator[Problem]:
    titles = [h for h in page.headings if h.level == 1]
    if not titles:
        yield Problem(Position(), "", "the page has no title (a heading with one '#')")
    for extra in titles[1:]:
        yield Problem(extra.place, extra.text, "a second title")
    if titles and page.headings[0] != titles[0]:
        yield Problem(page.headings[0].place, page.headings[0].text, "a heading above the title")
    for above, below in zip(page.headings, page.headings[1:], strict=False):
        if below.level > above.level + 1:
            text = f"a level {below.level} heading follows one of level {above.level}"
            yield Problem(below.place, below.text, text)


RULE = PageRule(
    "BK022",
    "Headings step down one level at a time",
    "Give the page exactly one '#' heading, first, and go from '##' to '###' without gaps: screen "
    "readers navigate by them.",
    _find,
)
