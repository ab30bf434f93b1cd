"""What must hold on every page, over http and from a folder, with the network off."""

from __future__ import annotations

import functools
import re
from pathlib import Path

import pytest

from tests.site.conftest import VISITS, Visits
from tests.site.page_visits import PHONE_WIDTH, SMALL_WIDTH
from tests.site.pages import ALL_PAGES, MADE_BY_SPHINX, chapters
from tests.visits import Open

AUDITS = ("rules", "light", "dark")
CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
RULE = re.compile(r"([^{};]+)\{")
NOT_NEEDED = re.compile(r"/\*.*?\*/|:(?:not|is|where|has)\([^()]*\)", re.DOTALL)


def needed(css: str) -> set[frozenset[str]]:
    """Return for each selector with classes the classes that a page must have to meet it."""
    heads = RULE.findall(NOT_NEEDED.sub("", css))
    found = {frozenset(CLASS.findall(one)) for head in heads for one in head.split(",")}
    return found - {frozenset()}


@functools.cache
def lost_rules(site: Path) -> set[frozenset[str]]:
    """Return the classes of each rule that the theme and the extensions have and pages lack."""
    static = site / "_static"
    theirs = [
        *static.glob("styles/*.css"),
        *static.glob("sphinx*.css"),
        *static.glob("mystnb*.css"),
    ]
    (cut,) = static.glob("book-*.css")
    had, has = ("".join(p.read_text(encoding="utf-8") for p in some) for some in (theirs, [cut]))
    return needed(had) - needed(has)


def test_most_rules_of_the_theme_are_gone(site: Path) -> None:
    """Else the test of lost styles would look for nothing."""
    assert {frozenset({"accordion-button"}), frozenset({"col-md-3"})} <= lost_rules(site)


every_page = pytest.mark.parametrize("page", ALL_PAGES)
both_looks = pytest.mark.parametrize("look", VISITS)


@both_looks
@every_page
def test_every_widget_comes_alive(page: str, look: str, visited: Visits) -> None:
    """None stays static when the reader comes near, and none says that it failed."""
    found = visited(page, look)
    assert found["states"] == ["live"] * len(found["states"])


@both_looks
@every_page
def test_page_asks_nobody(page: str, look: str, visited: Visits) -> None:
    """No request leaves the book."""
    assert visited(page, look)["foreign"] == []


@both_looks
@every_page
def test_page_is_silent(page: str, look: str, visited: Visits) -> None:
    """No console message, no failed request, no uncaught error."""
    assert visited(page, look)["messages"] == []


@both_looks
@every_page
def test_page_has_the_styles_of_all_its_classes(
    page: str, look: str, visited: Visits, site: Path
) -> None:
    """No rule of the theme whose classes the page has was lost when the sheets were cut."""
    classes = frozenset(visited(page, look)["classes"])
    assert len(classes) > 20
    assert [sorted(rule) for rule in lost_rules(site) if rule <= classes] == []


@both_looks
@pytest.mark.parametrize("page", chapters())
def test_nothing_jumps_when_widgets_come_alive(page: str, look: str, visited: Visits) -> None:
    """A widget takes the room its static form kept: what follows it stays where it was."""
    assert visited(page, look)["jumps"] == []


@every_page
def test_page_has_no_accessibility_violation(page: str, visited: Visits) -> None:
    """Axe finds nothing against WCAG 2.2 A and AA, light and dark, widgets alive, folds open."""
    found = visited(page, "wide")
    assert {look: found[look] for look in AUDITS} == {look: [] for look in AUDITS}


@pytest.mark.parametrize("page", [name for name in ALL_PAGES if name not in MADE_BY_SPHINX])
def test_every_control_is_reached_by_keyboard(page: str, visited: Visits) -> None:
    """Tab reaches every control of the article."""
    assert visited(page, "wide")["unreached"] == []


@pytest.mark.parametrize("page", chapters())
def test_every_state_of_a_control_can_be_seen_in_forced_colors(page: str, visited: Visits) -> None:
    """Pressed, checked and disabled look different from not, without any color of ours."""
    assert visited(page, "wide")["unseen states"] == []


@every_page
def test_phone_page_never_scrolls_sideways(page: str, visited: Visits) -> None:
    """At 360 px nothing is wider than the screen: at first, with widgets alive, with folds open."""
    found = visited(page, "phone")
    widths = {moment: found[f"width {moment}"] for moment in ("at first", "awake", "unfolded")}
    assert {moment: px for moment, px in widths.items() if px > PHONE_WIDTH} == {}


@every_page
def test_phone_page_can_be_pressed_turned_and_scrolled(page: str, visited: Visits) -> None:
    """Targets are large enough, and what scrolls by itself can be reached by keys."""
    assert visited(page, "phone")["layout"] == []


@every_page
def test_twice_the_text_size_fits_a_phone(page: str, visited: Visits) -> None:
    """At 360 px and 200 % text the page is whole: nothing is cut off at the side."""
    assert visited(page, "phone")["width at 200 %"] <= PHONE_WIDTH


@every_page
def test_a_small_phone_and_the_other_direction_fit(page: str, visited: Visits) -> None:
    """At 320 px, and written from right to left, nothing is wider than the screen."""
    found = visited(page, "phone")
    assert found["width at 320 px"] <= SMALL_WIDTH
    assert found["width from right to left"] <= PHONE_WIDTH


@pytest.mark.parametrize("page", chapters())
def test_page_serves_without_javascript(page: str, open_page: Open) -> None:
    """Every widget has a static form that is seen and says something when no script runs."""
    article = open_page(page, "file", scripts=False).page
    for widget in article.locator(".live-widget").all():
        static = widget.locator(".live-static")
        assert static.is_visible()
        assert static.locator("svg[role=img][aria-label], table").count() >= 1
        assert len(static.inner_text()) > 80
    assert article.locator("article h1").count() == 1
