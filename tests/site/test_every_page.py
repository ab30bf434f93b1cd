"""What must hold on every page, over http and from a folder, with the network off."""

from __future__ import annotations

import functools
import re

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.site.pages import ALL_PAGES, MADE_BY_SPHINX, chapters
from tests.visits import SITE, Open, Visit

pytestmark = pytest.mark.browser

PHONE_WIDTH = 360
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"


# What a narrow window can break; everything else is the same at every width.
LAYOUT_RULES = ["scrollable-region-focusable", "target-size", "css-orientation-lock"]

# Axe weighs every element against every other, up to minutes a page. What is alike is taken out
# first: code blocks after the first, rows and entries after the first eight, and the shapes of
# charts, which have no words.
LEAVE_OUT_REPETITION = """() => {
  const alike = [...document.querySelectorAll(".highlight")].slice(1);
  const repeated = [
    "tbody tr:nth-child(n + 9)",
    "dl.number-entry:nth-of-type(n + 9)",
    "svg :is(path, rect, line, circle, use, clipPath, defs):not(a *)",
  ];
  alike.push(...document.querySelectorAll(repeated.join()));
  for (const element of alike) element.remove();
}"""


def run_axe(visit: Visit, options: dict[str, object]) -> list[str]:
    """Return what axe finds, one line for each rule that is broken."""
    every = {"resultTypes": ["violations"], **options}
    found = Axe().run(visit.page, options=every).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])}x)" for v in found]


def violations(visit: Visit) -> list[str]:
    """Return what breaks a rule of WCAG, colors apart."""
    options = {
        "runOnly": {"type": "tag", "values": WCAG},
        "rules": {"color-contrast": {"enabled": False}},
    }
    return run_axe(visit, options)


def contrast_violations(visit: Visit) -> list[str]:
    """Return what is too faint in the theme that is now on."""
    return run_axe(visit, {"runOnly": {"type": "rule", "values": ["color-contrast"]}})


CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
CLASSES = "[...new Set([...document.querySelectorAll('*')].flatMap(e => [...e.classList]))]"


@functools.cache
def lost_classes() -> set[str]:
    """Return the classes for which the theme and the extensions had rules that pages lack now."""
    static = SITE / "_static"
    theirs = [
        *static.glob("styles/*.css"),
        *static.glob("sphinx*.css"),
        *static.glob("mystnb*.css"),
    ]
    (cut,) = static.glob("book-*.css")
    had, has = ("".join(p.read_text(encoding="utf-8") for p in some) for some in (theirs, [cut]))
    return set(CLASS.findall(had)) - set(CLASS.findall(has))


def test_most_rules_of_the_theme_are_gone() -> None:
    """Else the test below would look for nothing."""
    assert {"accordion-button", "col-md-3"} <= lost_classes()


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("name", ALL_PAGES)
def test_page_is_silent_and_asks_nobody(name: str, scheme: str, open_page: Open) -> None:
    """No console message, no failed or foreign request, and every widget comes alive."""
    visit = open_page(name, scheme)
    visit.wake_all()
    states = visit.page.eval_on_selector_all(
        ".live-widget", "widgets => widgets.map(w => w.dataset.liveState)"
    )
    assert states == ["live"] * len(states)
    assert visit.foreign == []
    assert visit.messages == []
    classes = visit.page.evaluate(CLASSES)
    assert len(classes) > 20
    assert set(classes) & lost_classes() == set()


@pytest.mark.parametrize("name", chapters())
def test_page_serves_without_javascript(name: str, open_page: Open) -> None:
    """Every widget has a static form that is seen and says something when no script runs."""
    visit = open_page(name, "file", scripts=False)
    for widget in visit.page.locator(".live-widget").all():
        static = widget.locator(".live-static")
        assert static.is_visible()
        assert static.locator("svg[role=img][aria-label], table").count() >= 1
        assert len(static.inner_text()) > 80
    assert visit.page.locator("article h1").count() == 1


@pytest.mark.parametrize("name", ALL_PAGES)
def test_page_has_no_accessibility_violation(name: str, open_page: Open) -> None:
    """Axe finds nothing against WCAG 2.2 A and AA, light and dark, widgets alive, folds open."""
    visit = open_page(name)
    visit.wake_all()
    visit.page.eval_on_selector_all("details", "all => all.forEach(d => { d.open = true; })")
    visit.page.evaluate(LEAVE_OUT_REPETITION)
    found = {"rules": violations(visit)}
    for theme in ("light", "dark"):
        visit.page.emulate_media(color_scheme=theme)
        visit.page.evaluate(
            "theme => { document.documentElement.dataset.theme = theme;"
            " document.documentElement.dataset.mode = theme; }",
            theme,
        )
        visit.page.wait_for_timeout(250)
        found[theme] = contrast_violations(visit)
    assert found == {"rules": [], "light": [], "dark": []}


@pytest.mark.parametrize("name", ALL_PAGES)
def test_phone_page_never_scrolls_sideways(name: str, open_page: Open) -> None:
    """At 360 px nothing is wider than the screen; what scrolls by itself can be reached by keys."""
    visit = open_page(name, width=PHONE_WIDTH, height=740)
    width = "document.scrollingElement.scrollWidth"
    assert visit.page.evaluate(width) <= PHONE_WIDTH
    visit.wake_all()
    assert visit.page.evaluate(width) <= PHONE_WIDTH
    visit.page.eval_on_selector_all("details", "all => all.forEach(d => { d.open = true; })")
    assert visit.page.evaluate(width) <= PHONE_WIDTH
    # The theme's script looks for boxes that scroll when the window changes.
    visit.page.evaluate("dispatchEvent(new Event('resize'))")
    visit.page.wait_for_timeout(400)
    visit.page.evaluate(LEAVE_OUT_REPETITION)
    assert run_axe(visit, {"runOnly": {"type": "rule", "values": LAYOUT_RULES}}) == []


@pytest.mark.parametrize("name", [n for n in ALL_PAGES if n.startswith("assess/")])
def test_twice_the_text_size_fits_a_phone(name: str, open_page: Open) -> None:
    """At 360 px and 200 % text, the question form is whole: nothing is cut off at the side."""
    visit = open_page(name, width=PHONE_WIDTH, height=740)
    visit.page.evaluate("document.documentElement.style.fontSize = '200%'")
    visit.wake_all()
    assert visit.page.evaluate("document.scrollingElement.scrollWidth") <= PHONE_WIDTH


@pytest.mark.parametrize("name", [n for n in ALL_PAGES if n not in MADE_BY_SPHINX])
def test_every_control_is_reached_by_keyboard(name: str, open_page: Open) -> None:
    """Tab reaches every control of the article; a radio group counts once, as browsers have it."""
    visit = open_page(name)
    visit.wake_all()
    page = visit.page
    wanted = page.evaluate(
        """selector => {
          const groups = new Set();
          const all = [...document.querySelectorAll(`article.bd-article :is(${selector})`)];
          const shown = all.filter(e => e.checkVisibility({visibilityProperty: true})
            && !e.disabled && e.tabIndex >= 0);
          const counted = shown.filter(e => {
            if (e.type !== "radio") return true;
            if (groups.has(e.name)) return false;
            groups.add(e.name);
            return true;
          });
          window.wanted = new Set(counted.map(e => e.type === "radio" ? `radio ${e.name}` : e));
          return counted.length;
        }""",
        FOCUSABLE,
    )
    page.evaluate(
        """() => document.addEventListener("focusin", event => {
          const e = event.target;
          window.wanted.delete(e.type === "radio" ? `radio ${e.name}` : e);
        })"""
    )
    page.evaluate("document.querySelector('h1').setAttribute('tabindex', '-1')")
    page.focus("h1")
    for _ in range(wanted + 60):
        if page.evaluate("window.wanted.size") == 0:
            break
        for _ in range(10):
            page.keyboard.press("Tab")
    left = page.evaluate("[...window.wanted].map(e => e.outerHTML ? e.outerHTML.slice(0, 120) : e)")
    assert left == []


@pytest.mark.parametrize("width", [1280, PHONE_WIDTH])
@pytest.mark.parametrize("name", chapters())
def test_nothing_jumps_when_widgets_come_alive(name: str, width: int, open_page: Open) -> None:
    """A widget takes the room its static form kept: what follows it stays where it was."""
    visit = open_page(name, width=width)
    page = visit.page
    for index in range(page.locator(".live-widget").count()):
        widget = page.locator(".live-widget").nth(index)
        before = widget.evaluate("w => w.getBoundingClientRect().height")
        widget.scroll_into_view_if_needed()
        page.wait_for_function(
            "w => w.dataset.liveState === 'live'", arg=widget.element_handle(), timeout=10_000
        )
        page.wait_for_timeout(300)
        after = widget.evaluate("w => w.getBoundingClientRect().height")
        assert abs(after - before) <= 4, f"widget {index}: {before} px, then {after} px"
