"""The notebooks in a real JupyterLab: they run, dollars stay dollars, keys and links work."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from careerbook.book.pages_address import published_address
from tests.runners.lab import menu, open_notebook, run_all

NOTEBOOKS = {
    "explore/pay.ipynb": 2,
    "roles/ml-engineer.ipynb": 3,
    "assess/skills.ipynb": 1,
    "assess/knowledge.ipynb": 1,
    "topics/claim-audit.ipynb": 1,
}
"""One notebook of each kind, with the widgets that it shows."""

OUTPUT = ".jp-OutputArea-output"
# Amounts in a result that MathJax would take for the two ends of a formula.
IN_REACH_OF_TEX = """() => {
  const found = [];
  for (const output of document.querySelectorAll('.jp-RenderedHTMLCommon.jp-OutputArea-output')) {
    const walker = document.createTreeWalker(output, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { textContent: text, parentElement: parent } = walker.currentNode;
      if (text.split('$').length > 2 && !parent.closest('.mathjax_ignore, script, style'))
        found.push(text.slice(0, 80));
    }
  }
  return found;
}"""
SAID = "els => els.map((el) => el.getAttribute('href'))"


@pytest.mark.parametrize("path", NOTEBOOKS)
def test_notebook_runs_in_jupyterlab(path: str, lab: str, lab_page: Page) -> None:
    """Run All ends without an error, widgets live, no dollar becomes a formula, no link is dead."""
    faults: list[str] = []
    lab_page.on("pageerror", lambda error: faults.append(f"uncaught: {error}"))
    lab_page.on("console", lambda m: faults.append(m.text) if own_error(m) else None)
    foreign: list[str] = []
    lab_page.on("request", lambda r: foreign.append(r.url) if not own(r.url, lab) else None)
    open_notebook(lab_page, lab, path)
    run_all(lab_page)

    assert lab_page.locator("[data-mime-type='application/vnd.jupyter.error']").count() == 0
    assert lab_page.locator(f"{OUTPUT} mjx-container").count() == 0
    assert lab_page.evaluate(IN_REACH_OF_TEX) == []
    widgets = lab_page.locator(f"{OUTPUT} .cb-widget")
    expect(widgets).to_have_count(NOTEBOOKS[path])
    for widget in widgets.all():
        widget.scroll_into_view_if_needed()  # JupyterLab shows what is far away without its inside
        expect(widget).to_have_text(re.compile(r"\w.{100}", re.DOTALL))
    links = lab_page.eval_on_selector_all(f"{OUTPUT} a[href]", SAID)
    assert [link for link in links if not leads_somewhere(link)] == []
    assert faults == []
    assert foreign == []


def own_error(message: ConsoleMessage) -> bool:
    """Tell whether an error is the notebook's, not that of a request of JupyterLab's own."""
    return message.type == "error" and "/api/" not in message.location["url"]


def own(url: str, lab: str) -> bool:
    """Tell whether a request stays on this machine."""
    return url.startswith((lab, lab.replace("http", "ws"), "data:", "blob:"))


def leads_somewhere(link: str) -> bool:
    """Tell whether a link in a result has a whole address, or stays in its result."""
    return link.startswith("#") or urlsplit(link).scheme in ("http", "https")


def test_arrows_left_the_widget_and_d_d_deleted_its_cell(lab: str, lab_page: Page) -> None:
    """In a notebook's command mode these keys belong to JupyterLab, unless a widget keeps them."""
    open_notebook(lab_page, lab, "assess/skills.ipynb")
    run_all(lab_page)
    cells = lab_page.locator(".jp-Notebook .jp-Cell")
    count = cells.count()
    form = lab_page.locator(f"{OUTPUT} .cb-skill-profile")
    first = form.locator("input[type=radio]").first
    first.click()
    name = first.get_attribute("name")
    lab_page.keyboard.press("ArrowDown")
    assert form.locator(f"input[name='{name}']").nth(1).is_checked()
    assert lab_page.evaluate("document.activeElement.name") == name
    form.locator("button").first.focus()
    for key in ("d", "d", "a", "b", "x", "Shift+M"):
        lab_page.keyboard.press(key)
    lab_page.wait_for_timeout(300)
    assert cells.count() == count
    # What a reader saves with still reaches JupyterLab.
    with lab_page.expect_request(lambda request: request.method == "PUT"):
        lab_page.keyboard.press("Control+s")


def test_answers_survive_a_second_run_and_a_reload(lab: str, lab_page: Page) -> None:
    """They are kept in the browser, as on the pages, and the sentence says so."""
    progress = ".cb-skill-profile .cb-progress"
    open_notebook(lab_page, lab, "assess/skills.ipynb")
    run_all(lab_page)
    form = lab_page.locator(f"{OUTPUT} .cb-skill-profile")
    said = form.locator(".cb-intro").inner_text()
    assert "kept in this browser and handed to this notebook's Python" in said
    form.locator("input[type=radio]").nth(2).click()
    answered = lab_page.locator(progress).first.inner_text()
    assert answered.startswith("1 of ")
    run_all(lab_page)
    expect(lab_page.locator(progress).first).to_have_text(answered)
    open_notebook(lab_page, lab, "assess/skills.ipynb")
    run_all(lab_page)
    expect(lab_page.locator(progress).first).to_have_text(answered)


def test_a_number_in_the_text_leads_to_its_entry(lab: str, lab_page: Page) -> None:
    """The page of figures opens at the number."""
    open_notebook(lab_page, lab, "explore/pay.ipynb")
    link = lab_page.locator(".jp-MarkdownOutput a[href*='figures.md']").first
    number, anchor = link.inner_text(), (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    entry = lab_page.locator(f".jp-MarkdownViewer [data-jupyter-id='{anchor}']")
    entry.wait_for(state="attached")
    paragraph = lab_page.locator(f".jp-MarkdownViewer p:has([data-jupyter-id='{anchor}'])")
    expect(paragraph).to_contain_text(number)
    expect(paragraph).to_be_in_viewport()
    assert ")=" not in lab_page.locator(".jp-MarkdownViewer").inner_text()


def test_links_in_results_lead_to_the_published_book(lab: str, lab_page: Page) -> None:
    """Numbers of the fact strip and neighboring roles, whose pages no notebook front end has."""
    open_notebook(lab_page, lab, "roles/ml-engineer.ipynb")
    run_all(lab_page)
    strip = lab_page.eval_on_selector_all(f"{OUTPUT} .cb-answers a.number-link", SAID)
    assert strip
    address = re.escape(published_address()) + r"/appendix/figures\.html#[a-z0-9-]+$"
    assert [link for link in strip if not re.match(address, link)] == []


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_widgets_fit_700_pixels_in_both_themes(theme: str, lab: str, lab_page: Page) -> None:
    """Nothing is wider than its room, and text stands out from its ground."""
    open_notebook(lab_page, lab, "assess/skills.ipynb")
    menu(lab_page, "Settings", re.compile("^Theme$"))
    lab_page.locator(".lm-Menu-itemLabel", has_text=re.compile(f"^{theme}$")).click()
    lab_page.locator(f"body[data-jp-theme-name='{theme}']").wait_for(state="attached")
    lab_page.set_viewport_size({"width": 700, "height": 900})
    run_all(lab_page)
    form = lab_page.locator(f"{OUTPUT} .cb-skill-profile")
    assert form.evaluate("el => el.scrollWidth - el.clientWidth") <= 1
    colors = form.locator(".cb-intro p").first.evaluate(COLORS)
    assert contrast(*colors) >= 4.5


COLORS = """(el) => {
  const text = getComputedStyle(el).color;
  let ground = 'rgba(0, 0, 0, 0)';
  for (let at = el; at && /, 0\\)$/.test(ground); at = at.parentElement)
    ground = getComputedStyle(at).backgroundColor;
  return [text, ground].map((color) => color.match(/[\\d.]+/g).slice(0, 3).map(Number));
}"""


def contrast(one: list[float], other: list[float]) -> float:
    """Return the ratio of two colors' luminance, from 1 to 21, as WCAG 2 defines it."""

    def light(color: list[float]) -> float:
        parts = [part / 255 for part in color]
        linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
