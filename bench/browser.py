"""What a reader waits for: the first answer of a widget, and each repaint after that."""

from __future__ import annotations

import contextlib
import functools
import http.server
import statistics
import threading
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.require_chromium import find_chromium

FIRST_ANSWER = """
() => {
  // Go to the widget's place at once, operate its first list as soon as it exists, note the answer.
  let asked = null;
  const timer = setInterval(() => {
    const cell = [...document.querySelectorAll("div.cell")]
      .find(c => c.textContent.includes("PayExplorer("));
    if (cell && !window.placed) { cell.scrollIntoView(); window.placed = true; }
    const list = document.querySelector(".cb-pay-explorer select");
    const title = document.querySelector(".cb-pay-explorer .cb-title");
    if (!list || !title || !title.textContent) return;
    if (asked === null) {
      asked = title.textContent;
      list.selectedIndex = list.selectedIndex === 3 ? 4 : 3;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (title.textContent !== asked) {
      window.firstAnswer = performance.now();
      clearInterval(timer);
    }
  }, 2);
}
"""

REPAINT = """
async rounds => {
  const widget = document.querySelector(".cb-pay-explorer");
  widget.scrollIntoView();
  const picture = widget.querySelector(".cb-picture");
  const list = widget.querySelector("select");
  const frame = () => new Promise(done => requestAnimationFrame(() => done()));
  const times = [];
  for (let i = 0; i < rounds; i++) {
    await frame(); await frame();
    const before = picture.firstElementChild;
    const start = performance.now();
    list.selectedIndex = (list.selectedIndex + 1) % list.options.length;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    while (picture.firstElementChild === before) await Promise.resolve();
    picture.getBoundingClientRect();  // style and layout of the new chart are part of the wait
    times.push(performance.now() - start);
  }
  return times;
}
"""


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def served(html: Path) -> Iterator[str]:
    """Serve a built book on a free local port."""
    handler = functools.partial(_Quiet, directory=str(html))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(),
            args=["--no-sandbox", "--disable-background-networking"],
        )
        yield browser
        browser.close()


def first_answer_ms(browser: Browser, address: str, page_name: str) -> float:
    """Return the time from navigation to the first answer of the pay explorer, empty cache."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(f"({FIRST_ANSWER})()")
    page.goto(f"{address}/{page_name}")
    page.wait_for_function("() => window.firstAnswer", timeout=60_000)
    milliseconds = float(page.evaluate("window.firstAnswer"))
    context.close()
    return milliseconds


def repaint_ms(browser: Browser, address: str, page_name: str, rounds: int = 120) -> list[float]:
    """Return the times from a change of the pay explorer in a metro area to its new layout."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/{page_name}#view:pay?place=metro:41940")
    page.locator(".live-widget:has-text('pay')").first.scroll_into_view_if_needed()
    page.wait_for_selector(".cb-pay-explorer .cb-picture > *")
    times: list[float] = page.evaluate(REPAINT, rounds)
    context.close()
    return times


def percentile_95(times: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]
