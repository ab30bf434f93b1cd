"""JupyterLab as the README starts it, driven as a reader would: open, run all, look, press keys."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 90
RUNS_WITHIN = 180
"""Seconds: a busy machine may take long, a server that hangs must end."""

DONE = """() => {
  const prompts = [...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')]
    .filter((prompt) => prompt.closest('.jp-CodeCell').innerText.trim() !== '[ ]:');
  return prompts.length > 0 && prompts.every((prompt) => /\\[\\d+\\]/.test(prompt.textContent));
}"""


def fresh_clone(folder: Path) -> Path:
    """Copy what the repository holds of this checkout, and the list of numbers.

    The list is what `make book` or `careerbook numbers` writes; nothing else that was generated.
    """
    listed = subprocess.run(
        ["git", "ls-files", "-z", "-c", "-o", "--exclude-standard", "book", "_config.yml"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    for name in filter(None, [*listed.split("\0"), "book/appendix/figures.md"]):
        if (ROOT / name).is_file():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    return folder


@contextlib.contextmanager
def lab_server(folder: Path, home: Path) -> Iterator[str]:
    """Start JupyterLab in a folder; yield its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "HOME": str(home),
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "runtime"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "PYTHONPATH": str(ROOT / "src"),
    }
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root"),
        *("--ip=127.0.0.1", f"--port={port}", "--ServerApp.port_retries=0"),
        *("--IdentityProvider.token=", "--ServerApp.password=", f"--notebook-dir={folder}"),
        *("--LabApp.news_url=", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"),
    ]
    log = home / "lab.log"
    with log.open("w") as out:
        server = subprocess.Popen(command, env=environment, stdout=out, stderr=out)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_for(f"{address}/api", server, log)
            yield address
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the server answers."""
    ends = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < ends and server.poll() is None:
        with contextlib.suppress(OSError), urllib.request.urlopen(address, timeout=2):
            return
        time.sleep(0.3)
    raise AssertionError(f"JupyterLab does not answer:\n{log.read_text()[-2000:]}")


def open_notebook(page: Page, address: str, path: str) -> None:
    """Open a notebook alone, without what was open before, and wait for its kernel."""
    page.goto(f"{address}/lab/tree/book/{path}?reset")
    page.locator(".jp-Notebook .jp-CodeCell").first.wait_for(state="attached", timeout=60_000)
    page.locator("text=/Python 3.*Idle/").first.wait_for(timeout=60_000)


def run_all(page: Page) -> None:
    """Choose Run > Run All Cells and wait until no cell waits or runs."""
    menu(page, "Run", re.compile(r"^Run All Cells$"))
    page.wait_for_timeout(500)
    page.wait_for_function(DONE, timeout=RUNS_WITHIN * 1000)


def menu(page: Page, bar: str, item: re.Pattern[str]) -> None:
    """Choose an item of the menu bar."""
    page.locator(".lm-MenuBar-itemLabel", has_text=re.compile(f"^{bar}$")).click()
    page.locator(".lm-Menu-itemLabel", has_text=item).first.click()
