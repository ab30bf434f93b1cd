"""The answer is on the first screen, in the book's own type; nothing jumps when it arrives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerbook.kit.style import TOKENS
from careerbook.pages.assets import OWN_SHEETS, STATIC
from tests.site.conftest import VISITS, Visits
from tests.site.page_visits import WIDE
from tests.site.pages import ALL_PAGES, chapters
from tests.site.test_arrival import NOTE_SHIFTS, settle
from tests.visits import Open

MOST_FONT_BYTES = 120_000
LOWEST_CONTROL_PX = 700
MOST_SHIFT = 0.02
PICTURE_FIRST = "explore/entry.html"
"""Studies on one axis: a page of Explore without a control."""
NOTHING_TO_PRESS = "assess/my-handbook.html"
"""With nothing kept there is nothing to press: what is kept begins where controls would."""
TOOLS = [name for name in chapters() if name.startswith(("explore/", "assess/"))]
ROLES = [name for name in chapters() if name.startswith("roles/")]
MAIN_PAGES = [
    "index.html",
    "start.html",
    "explore/pay.html",
    "explore/compare.html",
    "roles/ml-engineer.html",
    "roles/data-scientist.html",
    "topics/salaries.html",
    "assess/knowledge.html",
    "teach/index.html",
    "appendix/figures.html",
]
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("page", [name for name in ALL_PAGES if name != "search.html"])
def test_text_is_set_in_the_books_own_type(page: str, visited: Visits) -> None:
    """The theme's own size and family used to win on every page."""
    found = visited(page, "wide")
    assert found["type"] == ['"Source Serif 4"', "18px"]
    assert found["fonts"] >= 3


@pytest.mark.parametrize("page", ["start.html"])
def test_text_is_a_little_smaller_on_a_phone(page: str, visited: Visits) -> None:
    """17 px: a line holds enough words."""
    assert visited(page, "phone")["type"][1] == "17px"


def test_a_short_title_and_its_subtitle_stood_on_one_line(open_page: Open) -> None:
    """Without a space between them, on wide screens."""
    page = open_page("topics/learning-on-purpose.html", "file", width=1440).page
    boxes = [page.locator(f".cb-chart .cb-{name}").first for name in ("title", "subtitle")]
    title, subtitle = (box.bounding_box() for box in boxes)
    assert title is not None and subtitle is not None
    assert title["y"] + title["height"] <= subtitle["y"]


def test_fonts_are_light_and_bring_their_licences(site: Path) -> None:
    """What every reader loads once."""
    folder = site / "_static" / "fonts"
    assert sum(path.stat().st_size for path in folder.glob("*.woff2")) <= MOST_FONT_BYTES
    for licence in folder.glob("OFL-*.txt"):
        assert "SIL Open Font License" in licence.read_text(encoding="utf-8")
    assert len(list(folder.glob("OFL-*.txt"))) == 2


@pytest.mark.parametrize("look", VISITS)
@pytest.mark.parametrize("page", TOOLS)
def test_a_tool_begins_on_the_first_screen(page: str, look: str, visited: Visits) -> None:
    """Its first control is there before anything is scrolled."""
    first = {PICTURE_FIRST: "picture", NOTHING_TO_PRESS: "widget"}.get(page, "control")
    assert visited(page, look)["first things"][first] < LOWEST_CONTROL_PX


@pytest.mark.parametrize("page", ROLES)
def test_a_role_answers_on_the_first_screen(page: str, visited: Visits) -> None:
    """What it is, what it pays, whether it grows, how to get in, what next."""
    found = visited(page, "wide")["first things"]
    assert 0 < found["answers"] <= WIDE[1]
    assert found["groups"] == 4


@pytest.mark.parametrize("name", MAIN_PAGES)
def test_nothing_jumps_while_a_page_arrives(name: str, open_page: Open) -> None:
    """Neither when the fonts come nor when the widgets wake."""
    page = open_page(name, width=WIDE[0], height=WIDE[1]).page
    page.add_init_script(NOTE_SHIFTS)
    page.goto(page.url + "?again")
    settle(page)
    assert page.evaluate("window.shift") <= MOST_SHIFT


def test_links_that_lead_somewhere_are_there_without_scripts(open_page: Open) -> None:
    """What is hidden then is what only a script can do: colours, depth, the search dialog."""
    for name in ("roles/ml-engineer.html", "explore/pay.html"):
        page = open_page(name, "file", width=1440, scripts=False).page
        gone = page.locator(".pst-js-only").evaluate_all("all => all.map(e => e.className)")
        kinds = ("theme-switch-button", "hb-depth", "hb-search", "data-show-code", "pst-js-only")
        assert all(any(kind in one for kind in kinds) for one in gone)
        assert page.locator(".hb-top").get_by_role("link", name="Index").is_visible()


def own_sheets() -> dict[str, str]:
    """Return the text of every sheet of pages, without comments."""
    paths = [STATIC / name for name in OWN_SHEETS if (STATIC / name).is_file()]
    return {p.name: re.sub(r"/\*.*?\*/", "", p.read_text("utf-8"), flags=re.DOTALL) for p in paths}


def test_no_rule_stands_in_two_sheets() -> None:
    """A rule that is said twice is changed once."""
    seen: dict[str, str] = {}
    for name, css in own_sheets().items():
        for rule in re.findall(r"[^{}]+\{[^{}]*\}", css):
            text = " ".join(rule.split())
            assert seen.setdefault(text, name) == name, text


def test_every_token_is_used() -> None:
    """A colour or size that nothing asks for would only be looked at."""
    tokens = set(re.findall(r"^\s*(--cb-[\w-]+):", TOKENS.read_text("utf-8"), flags=re.MULTILINE))
    files = [p for s in ("css", "js", "py") for p in (ROOT / "src/careerbook").rglob(f"*.{s}")]
    texts = "".join(
        p.read_text("utf-8") for p in files if p != TOKENS and "kit/static" not in str(p)
    )
    assert {name for name in tokens if f"{name})" not in texts and f"{name}," not in texts} == set()


def test_important_says_why() -> None:
    """Each use stands behind a comment that names what it must beat."""
    for path in (STATIC / name for name in OWN_SHEETS if (STATIC / name).is_file()):
        css = path.read_text("utf-8")
        for found in re.finditer("!important", css):
            before = css[: found.start()]
            assert "/*" in before[before.rfind("\n\n") :] or "/*" in before[-600:], path.name
