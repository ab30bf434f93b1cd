"""What a reader waits for: the first answer of a widget, and each repaint after that."""

from __future__ import annotations

import contextlib
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, sync_playwright

from tests.require_chromium import find_chromium

ANSWERED = "answered "
"""What a script in the page writes before the time."""
FIRST_ANSWER = """
() => {
  // Operate the widget's first list as soon as it exists, and note when it has answered.
  let asked = null;
  const timer = setInterval(() => {
    const list = document.querySelector(".cb-pay-explorer select");
    const title = document.querySelector(".cb-pay-explorer .cb-title");
    if (!list || !title || !title.textContent) return;
    if (asked === null) {
      asked = title.textContent;
      list.selectedIndex = list.selectedIndex === 3 ? 4 : 3;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (title.textContent !== asked) {
      clearInterval(timer);
      console.log(`answered ${performance.now()}`);
    }
  }, 5);
}
"""

FIRST_QUESTION = """
() => {
  // Answer the first question as soon as it exists, and note when the form has counted it.
  let before = null;
  const timer = setInterval(() => {
    const form = document.querySelector(".cb-interest-profile");
    const choice = form?.querySelector("input[type=radio]");
    const progress = form?.querySelector(".cb-progress");
    if (!choice || !progress || !progress.textContent) return;
    if (before === null) {
      before = progress.textContent;
      choice.click();
    }
    if (progress.textContent !== before) {
      clearInterval(timer);
      console.log(`answered ${performance.now()}`);
    }
  }, 5);
}
"""

REPAINT = """
async ([rounds, selector]) => {
  const widget = document.querySelector(selector);
  widget.scrollIntoView();
  const picture = widget.querySelector(".cb-picture");
  const list = widget.querySelector("select");
  const frame = () => new Promise(done => requestAnimationFrame(() => done()));
  const times = [];
  for (let i = 0; i < rounds; i++) {
    await frame(); await frame();
    let drawn = false;
    const watcher = new MutationObserver(() => (drawn = true));
    watcher.observe(picture, { childList: true, subtree: true, attributes: true });
    const start = performance.now();
    list.selectedIndex = (list.selectedIndex + 1) % list.options.length;
    list.dispatchEvent(new Event("change", { bubbles: true }));
    while (!drawn) await Promise.resolve();
    watcher.disconnect();
    picture.getBoundingClientRect();  // style and layout of the new chart are part of the wait
    times.push(performance.now() - start);
  }
  return times;
}
"""


@contextlib.contextmanager
def served(html: Path) -> Iterator[str]:
    """Serve a built book from a process of its own, with connections kept open."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        *(sys.executable, "-m", "http.server", str(port), "--bind", "127.0.0.1"),
        *("--directory", str(html), "--protocol", "HTTP/1.1"),
    ]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(100):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                break
            time.sleep(0.05)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=find_chromium(),
            args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
        )
        yield browser
        browser.close()


def first_answer_ms(
    browser: Browser, address: str, page_name: str, script: str = FIRST_ANSWER
) -> float:
    """Return the time from navigation to a widget's first answer, in ms, empty cache.

    ``script`` operates the widget and says in the console when it has answered; the default is the
    pay explorer. Nothing else is put into the page while it works: a poll from here would cost both
    books 25 ms.
    """
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script(f"({script})()")
    with page.expect_console_message(_says_answered, timeout=60_000) as told:
        page.goto(f"{address}/{page_name}", wait_until="commit")
    milliseconds = float(told.value.text.removeprefix(ANSWERED))
    context.close()
    return milliseconds


def _says_answered(message: ConsoleMessage) -> bool:
    return message.text.startswith(ANSWERED)


def repaint_ms(
    browser: Browser,
    address: str,
    page_name: str,
    selector: str = ".cb-pay-explorer",
    *,
    open_tables: bool = False,
    rounds: int = 120,
) -> list[float]:
    """Return the times from a change of a widget's first list to the new layout of its picture.

    ``page_name`` may carry a permalink; ``open_tables`` unfolds the widget's table first.
    """
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/{page_name}")
    for top in range(0, page.evaluate("document.documentElement.scrollHeight"), 600):
        page.evaluate("top => scrollTo(0, top)", top)
        page.wait_for_timeout(20)
    page.wait_for_selector(f"{selector} .cb-picture > *")
    page.wait_for_timeout(1500)  # the page's own work is over
    if open_tables:
        page.eval_on_selector_all(
            f"{selector} details.cb-as-table", "all => all.forEach(d => { d.open = true; })"
        )
    times: list[float] = page.evaluate(REPAINT, [rounds, selector])
    context.close()
    return times


def percentile_95(times: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]
