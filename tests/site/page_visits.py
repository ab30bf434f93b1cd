"""One visit of a page serves many checks: it is made once, and each check reads what was found.

On a wide screen a page comes from a server, on a phone from a folder.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, Page

from tests.site.forced_colors import unseen_states
from tests.visits import OPEN_DEPTH, Open, Visit

WIDE, PHONE = (1440, 900), (360, 740)
PHONE_WIDTH, SMALL_WIDTH = PHONE[0], 320
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
CONTRAST = ["color-contrast", "link-in-text-block"]
EVERYTHING_BUT_CONTRAST = {"runOnly": WCAG, "rules": {r: {"enabled": False} for r in CONTRAST}}
FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"

# What a narrow window can break; everything else is the same at every width.
LAYOUT_RULES = ["scrollable-region-focusable", "target-size", "css-orientation-lock"]

FRAMED = ("index.html", "roles/ml-engineer.html", "explore/pay.html", "search.html")
"""Pages that are audited with what stands around every page's text: bar, sections, foot and search
box are the same everywhere."""
FRAME = ["header", "footer", ".hb-side", ".hb-line", "#pst-search-dialog"]

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

# Contrast is nine tenths of what axe takes, and asked anew for every element. Two of each look are
# enough: a look is what decides about contrast, own colors, type and all grounds behind it.
LOOKS = """() => {
  const chains = new Map();
  const own = e => {
    const s = getComputedStyle(e);
    const ground = s.backgroundImage === "none" ? s.backgroundColor : s.background;
    const placed = s.position === "static" || s.position === "relative" ? "" : e.className;
    return [ground, s.opacity, s.filter, s.mixBlendMode, placed].join();
  };
  const chain = e => {
    if (!e) return "";
    if (!chains.has(e)) {
      const above = chain(e.parentElement), mine = own(e);
      chains.set(e, above.endsWith(`|${mine}`) ? above : `${above}|${mine}`);
    }
    return chains.get(e);
  };
  document.querySelectorAll("[data-look]").forEach(e => e.removeAttribute("data-look"));
  const counted = new Map();
  for (const e of document.body.querySelectorAll("*")) {
    const words = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!(words || e.matches("input, select, textarea")) || !e.checkVisibility()) continue;
    const s = getComputedStyle(e);
    const link = e.matches("a") && [s.textDecoration, getComputedStyle(e.parentElement).color];
    const look = [link, s.color, s.fill, s.fontSize, s.fontWeight, s.textShadow, chain(e)].join();
    const count = (counted.get(look) ?? 0) + 1;
    counted.set(look, count);
    if (count <= 2) e.dataset.look = counted.size;
  }
  return counted.size;
}"""

BODY_TYPE = """() => {
  const { fontFamily, fontSize } = getComputedStyle(document.body);
  return [fontFamily.split(",")[0], fontSize];
}"""
FONTS = (
    "document.fonts.ready.then(() => [...document.fonts].filter(f => f.status === 'loaded').length)"
)
# Nobody scrolls: a widget below the screen stays asleep.
FIRST_WIDGET_IS_LIVE = """() => new Promise(done => {
  const widget = document.querySelector(".live-widget");
  const look = () => {
    const near = widget && widget.getBoundingClientRect().top < innerHeight;
    if (!near || ["live", "error"].includes(widget.dataset.liveState)) done();
    else requestAnimationFrame(look);
  };
  look();
})"""
# How far below the top of the page they begin, and where the answers of a role end.
FIRST_THINGS = """() => {
  const shown = selector => [...document.querySelectorAll(`article ${selector}`)]
    .filter(e => e.checkVisibility({ visibilityProperty: true }))
    .map(e => e.getBoundingClientRect());
  const top = selector => Math.min(...shown(selector).map(box => box.top + scrollY), 1e6);
  return {
    control: top(":is(button, input, select, .hb-opening a)"),
    picture: top(".cb-picture"),
    widget: top(".live-widget"),
    answers: Math.max(...shown(".cb-answers").map(box => box.bottom + scrollY), -1),
    groups: shown(".cb-answers [role=group]").length,
  };
}"""

CLASSES = "[...new Set([...document.querySelectorAll('*')].flatMap(e => [...e.classList]))]"
STATES = "[...document.querySelectorAll('.live-widget')].map(w => w.dataset.liveState)"
HEIGHT = "w => w.getBoundingClientRect().height"
# A widget in a column of text has the room that was measured for it; a tool as wide as the page
# gives room back, below the screen.
# What is given back below the screen moves nothing that a reader sees.
ENDS_ON_SCREEN = "w => w.getBoundingClientRect().bottom < innerHeight - 1"
IN_A_COLUMN = "w => w.closest('.live-slot').clientWidth < 46 * 16"
SCROLL_WIDTH = "document.scrollingElement.scrollWidth"
OPEN_FOLDS = "document.querySelectorAll('details').forEach(d => { d.open = true; })"
# An open menu lies over the page, and what it covers cannot be pressed until it is closed.
CLOSE_MENUS = "document.querySelectorAll('details.hb-drop').forEach(d => { d.open = false; })"

# A page is at rest when nothing moved for six pictures in a row: sizes are told one picture late,
# and a view answers to them one later.
AT_REST = """w => new Promise(done => {
  let last = w.getBoundingClientRect().height;
  let still = 0;
  const look = () => {
    const now = w.getBoundingClientRect().height;
    still = now === last ? still + 1 : 0;
    last = now;
    if (still < 6) requestAnimationFrame(look);
    else done(now);
  };
  requestAnimationFrame(look);
})"""

SHOW_IN = """theme => {
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.mode = theme;
  const faded = () => document.getAnimations().map(a => a.finished.catch(() => {}));
  return new Promise(done => requestAnimationFrame(() => Promise.all(faded()).then(() => done())));
}"""

CONTROLS = """selector => {
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
  const name = e => e.type === "radio" ? `radio ${e.name}` : e;
  window.wanted = new Set(counted.map(name));
  document.addEventListener("focusin", event => window.wanted.delete(name(event.target)));
  document.querySelector("h1").setAttribute("tabindex", "-1");
  document.querySelector("h1").focus();
  return counted.length;
}"""
UNREACHED = "[...window.wanted].map(e => e.outerHTML ? e.outerHTML.slice(0, 120) : e)"

# The theme's script makes boxes that scroll reachable a moment after the window has changed.
BOXES_ARE_REACHABLE = """() =>
  [...document.querySelectorAll("pre, .jp-RenderedHTMLCommon, .output")]
  .every(box => box.scrollWidth <= box.clientWidth || box.tabIndex >= 0
    || getComputedStyle(box).overflowX === "visible")"""


class Found:
    """What a visit found, under the name of each look."""

    def __init__(self) -> None:
        self._values: dict[str, Any] = {}

    def note(self, name: str, look: Callable[..., Any], *given: Any) -> None:
        """Look, and keep what was seen, or why nothing could be: other looks go on."""
        try:
            self._values[name] = look(*given)
        except Error as error:
            self._values[name] = error

    def __getitem__(self, name: str) -> Any:
        value = self._values[name]
        if isinstance(value, Error):
            raise AssertionError(f"The visit could not look at {name}: {value}")
        return value


def wide_visit(name: str, open_page: Open) -> Found:
    """Visit a page on a wide screen, from a server; read it, walk it by keyboard, audit it."""
    visit, found = open_page(name, width=WIDE[0], height=WIDE[1]), Found()
    first_screen(visit.page, found)
    wake_up(visit, found)
    found.note("unseen states", unseen_states, visit.page)
    found.note("unreached", unreached_controls, visit.page)
    found.note("folds", visit.page.evaluate, OPEN_FOLDS)
    found.note("repetition", visit.page.evaluate, LEAVE_OUT_REPETITION)
    found.note("rules", audit, visit, name, EVERYTHING_BUT_CONTRAST)
    found.note("light", contrast_in, visit, "light", name)
    found.note("dark", contrast_in, visit, "dark", name)
    return found


def phone_visit(name: str, open_page: Open) -> Found:
    """Visit a page on a phone, from a folder; measure it, and audit what a narrow window breaks."""
    visit, found = open_page(name, "file", width=PHONE[0], height=PHONE[1]), Found()
    page = visit.page
    first_screen(page, found)
    found.note("width at first", page.evaluate, SCROLL_WIDTH)
    wake_up(visit, found)
    found.note("width awake", page.evaluate, SCROLL_WIDTH)
    found.note("width at 200 %", width_at_twice_the_text_size, page)
    found.note("width at 320 px", width_on_a_small_phone, page)
    found.note("width from right to left", width_from_right_to_left, page)
    found.note("folds", page.evaluate, OPEN_FOLDS)
    found.note("width unfolded", page.evaluate, SCROLL_WIDTH)
    found.note("resize", page.evaluate, "dispatchEvent(new Event('resize'))")
    found.note("boxes", page.wait_for_function, BOXES_ARE_REACHABLE)
    found.note("menus", page.evaluate, CLOSE_MENUS)
    found.note("repetition", page.evaluate, LEAVE_OUT_REPETITION)
    found.note("layout", audit, visit, name, {"runOnly": LAYOUT_RULES})
    return found


def first_screen(page: Page, found: Found) -> None:
    """Note the type of the text, and where what answers or can be touched stands."""
    found.note("type", page.evaluate, BODY_TYPE)
    found.note("fonts", page.evaluate, FONTS)
    found.note("first widget", page.evaluate, FIRST_WIDGET_IS_LIVE)
    found.note("first things", page.evaluate, FIRST_THINGS)


def wake_up(visit: Visit, found: Found) -> None:
    """Wake each widget, note how it grew, then all that the page said, asked for and shows."""
    found.note("jumps", jumps, visit.page)
    found.note("waking", visit.wake_all)
    found.note("states", visit.page.evaluate, STATES)
    found.note("classes", visit.page.evaluate, CLASSES)
    found.note("messages", list, visit.messages)
    found.note("foreign", list, visit.foreign)


def jumps(page: Page) -> list[str]:
    """Come near each widget; return which of them take another room than their static form."""
    grown = []
    page.evaluate(OPEN_DEPTH)
    for index, widget in enumerate(page.locator(".live-widget").all()):
        if not widget.evaluate(IN_A_COLUMN):
            continue
        before = widget.evaluate(HEIGHT)
        widget.scroll_into_view_if_needed()
        page.wait_for_function(
            "w => w.dataset.liveState === 'live'", arg=widget.element_handle(), timeout=10_000
        )
        after = widget.evaluate(AT_REST)
        if abs(after - before) > 4 and widget.evaluate(ENDS_ON_SCREEN):
            grown.append(f"widget {index}: {before} px, then {after} px")
    return grown


def unreached_controls(page: Page) -> list[str]:
    """Press Tab until every control of the article had the focus; return those that never had it.

    A radio group counts once, as browsers have it.
    """
    for _ in range(page.evaluate(CONTROLS, FOCUSABLE) + 60):
        if page.evaluate("window.wanted.size") == 0:
            break
        for _ in range(10):
            page.keyboard.press("Tab")
    return list(page.evaluate(UNREACHED))


def width_at_twice_the_text_size(page: Page) -> int:
    """Return how wide the page is at 200 % text; the text gets its size back."""
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate(AT_REST, page.query_selector("body"))
    width = int(page.evaluate(SCROLL_WIDTH))
    page.evaluate("document.documentElement.style.fontSize = ''")
    return width


def width_on_a_small_phone(page: Page) -> int:
    """Return how wide the page is in a window of 320 px; the window gets its size back."""
    size = page.viewport_size
    assert size is not None
    page.set_viewport_size({"width": SMALL_WIDTH, "height": 740})
    page.evaluate(AT_REST, page.query_selector("body"))
    width = int(page.evaluate(SCROLL_WIDTH))
    page.set_viewport_size(size)
    return width


def width_from_right_to_left(page: Page) -> int:
    """Return how wide the page is when it is written from right to left."""
    page.evaluate("document.documentElement.dir = 'rtl'")
    page.evaluate(AT_REST, page.query_selector("body"))
    width = int(page.evaluate(SCROLL_WIDTH))
    page.evaluate("document.documentElement.dir = ''")
    return width


def contrast_in(visit: Visit, theme: str, name: str) -> list[str]:
    """Return where words do not stand out in the dark or light theme, once its colors are there."""
    visit.page.emulate_media(color_scheme="dark" if theme == "dark" else "light")
    visit.page.evaluate(SHOW_IN, theme)
    if not visit.page.evaluate(LOOKS):
        return ["no words on this page"]
    return audit(visit, name, {"runOnly": CONTRAST}, ["[data-look]"])


def audit(
    visit: Visit, name: str, options: dict[str, Any], only: list[str] | None = None
) -> list[str]:
    """Return what axe finds, one line for each rule that is broken, perhaps in some parts only."""
    context: dict[str, Any] = {"include": [[selector] for selector in only]} if only else {}
    if name not in FRAMED:
        context["exclude"] = [[selector] for selector in FRAME]
    options = {"resultTypes": ["violations"], **options}
    broken = Axe().run(visit.page, context=context or None, options=options).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])}x)" for v in broken]
