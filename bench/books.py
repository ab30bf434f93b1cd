"""Two copies of the book to measure: ours, and the same chapters built by stock Jupyter Book."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]
WORK = ROOT / "_build" / "bench"
NPM_PACKAGES = {
    "requirejs": "2.3.7",
    "@jupyter-widgets/html-manager": "1.0.14",
    "anywidget": "0.11.0",
}
"""What a stock page loads from its two CDNs; here served from the page's own folder."""


def copy_sources(name: str) -> Path:
    """Copy the book's sources into ``_build/bench/<name>``, empty of anything built."""
    target = WORK / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "book", target / "book")
    shutil.copytree(ROOT / "data", target / "data")
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src", target / "src", ignore=ignore)
    for file in ("_config.yml", "_toc.yml", "requirements.txt"):
        shutil.copy(ROOT / file, target / file)
    return target


def stock_copy() -> Path:
    """Make the stock book: the same words and cells, none of our extensions, a local CDN."""
    target = copy_sources("stock")
    shutil.copy(ROOT / "book/appendix/figures.md", target / "book/appendix/figures.md")
    config = yaml.safe_load((target / "_config.yml").read_text(encoding="utf8"))
    config["sphinx"]["extra_extensions"] = []
    vendor = target / "vendor"
    _install(vendor)
    config["sphinx"]["config"]["html_extra_path"] = [str(vendor)]
    config["sphinx"]["config"]["nb_ipywidgets_js"] = {
        "/cdn/require.min.js": {},
        "/cdn/embed-amd.js": {"data-jupyter-widgets-cdn": "/cdn/"},
    }
    (target / "_config.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf8")
    return target


def _install(vendor: Path) -> None:
    """Fetch the npm packages and lay them out as html-manager asks a CDN for them."""
    packages = WORK / "npm"
    packages.mkdir(parents=True, exist_ok=True)
    (packages / "package.json").write_text("{}")
    wanted = [f"{name}@{version}" for name, version in NPM_PACKAGES.items()]
    subprocess.run(
        ["npm", "install", "--no-audit", "--no-fund", "--silent", *wanted], cwd=packages, check=True
    )
    modules = packages / "node_modules"
    cdn = vendor / "cdn"
    cdn.mkdir(parents=True)
    shutil.copy(modules / "requirejs/require.js", cdn / "require.min.js")
    manager = modules / "@jupyter-widgets/html-manager/dist"
    for script in manager.glob("*.js"):
        shutil.copy(script, cdn / script.name)
    # The version range in the widget's state is part of the address that html-manager asks for.
    major_minor = NPM_PACKAGES["anywidget"].rsplit(".", 1)[0]
    anywidget = cdn / f"anywidget@~{major_minor}.*" / "dist"
    anywidget.mkdir(parents=True)
    shutil.copy(modules / "anywidget/dist/index.js", anywidget / "index.js")


def build(book: Path, *options: str) -> float:
    """Build ``book`` as it stands and return the seconds it took."""
    environment = {**os.environ, "PYTHONPATH": str(book / "src"), "PYTHONHASHSEED": "0"}
    jupyter_book = "from jupyter_book.cli.main import main; main()"
    command = [
        *(sys.executable, "-c", jupyter_book, "build", "book", "--config", "_config.yml"),
        *("--toc", str(book / "_toc.yml"), "--path-output", ".", *options),
    ]
    started = time.perf_counter()
    done = subprocess.run(command, cwd=book, env=environment, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if done.returncode:
        sys.exit(f"{book.name}: the build failed\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return seconds


def edit_chapter(book: Path, chapter: str) -> None:
    """Change one word of the first Markdown cell, as an author does all day."""
    path = book / "book" / f"{chapter}.ipynb"
    text = path.read_text(encoding="utf8")
    path.write_text(text.replace('"# ', '"# Edited: ', 1), encoding="utf8")
