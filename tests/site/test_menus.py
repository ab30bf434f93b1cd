"""The buttons over a page open the contents of the book and of the page, on a phone too."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.visits import Open

PAGE = "topics/salaries.html"
MENUS = {"primary": "Assess yourself", "secondary": "Place and prices"}


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("menu", MENUS)
def test_menu_button_on_a_phone_opens_nothing(menu: str, scheme: str, open_page: Open) -> None:
    """It opened nothing: hidden buttons of a bar that is never shown got the theme's listeners."""
    page = open_page(PAGE, scheme, width=360).page
    button = page.locator(f"button.{menu}-toggle")
    expect(button).to_have_count(1)
    dialog = page.locator(f"#pst-{menu}-sidebar-modal")
    expect(dialog).to_be_hidden()
    button.click()
    expect(dialog).to_be_visible()
    expect(dialog.get_by_text(MENUS[menu]).first).to_be_visible()
    links = dialog.get_by_role("link")
    assert links.count() > 8
    for box in (link.bounding_box() for link in links.all()[:8]):
        assert box is None or (box["x"] >= 0 and box["x"] + box["width"] <= 360)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_reader_walks_to_another_chapter_from_a_phone(open_page: Open) -> None:
    """Menu, chapter: two taps."""
    page = open_page(PAGE, width=360).page
    page.locator("button.primary-toggle").click()
    page.locator("#pst-primary-sidebar-modal").get_by_role("link", name="Market demand").click()
    expect(page.locator("article h1")).to_contain_text("Market demand")


def test_menu_button_on_a_wide_screen_hides_the_contents_and_brings_them_back(
    open_page: Open,
) -> None:
    """Room for a reader who wants only the text."""
    page = open_page(PAGE).page
    contents = page.locator("#pst-primary-sidebar")
    expect(contents).to_be_in_viewport()
    page.locator("button.primary-toggle").click()
    expect(contents).not_to_be_in_viewport()
    page.locator("button.primary-toggle").click()
    expect(contents).to_be_in_viewport()
