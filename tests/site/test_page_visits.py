"""The visits themselves find what they are made for."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.site.page_visits import contrast_in
from tests.visits import Visit

pytestmark = pytest.mark.browser

SAME = "".join(f"<p>Paragraph {number}, as all the others.</p>" for number in range(50))
PAGE = f"<!doctype html><title>Words</title><main style='background: #fff'>{SAME}%s</main>"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ""),
        ("<p style='color: #bbb'>faint</p>", "color-contrast"),
        ("<div style='background: #333'><p>on dark ground</p></div>", "color-contrast"),
        ("<div style='opacity: .3'><p>nearly gone</p></div>", "color-contrast"),
        (
            "<p>Words with <a href='#a' style='color: #222; text-decoration: none'>a link</a></p>",
            "link-in-text-block",
        ),
    ],
    ids=["all alike", "own color", "ground behind it", "parent nearly transparent", "bare link"],
)
def test_one_faint_word_among_fifty_alike_paragraphs_is_found(
    words: str, found: str, browser: Browser
) -> None:
    """Only two elements of each look are audited, and any other look is another look."""
    with browser.new_page() as page:
        page.set_content(PAGE % words)
        broken = contrast_in(Visit(page), "light", "index.html")
    assert [line.partition(":")[0] for line in broken] == ([found] if found else [])
