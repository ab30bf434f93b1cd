"""What README, CI and the launch buttons say must be what happens."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from careerbook.book.first_cell import archive_address
from tests.site.pages import ROOT, notebooks

CONFIG = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf8"))


def test_ci_calls_the_command_of_the_readme() -> None:
    """README's two commands exist in the Makefile, and CI runs the second."""
    readme = (ROOT / "README.md").read_text(encoding="utf8")
    commands = re.findall(r"^(make \w+) ", readme, flags=re.MULTILINE)
    assert commands == ["make book", "make test"]
    assert (ROOT / ".ci/run").read_text(encoding="utf8").splitlines()[-1] == "make test"
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    for command in commands:
        assert f"\n{command.removeprefix('make ')}:" in makefile


def test_notebooks_are_committed_without_outputs() -> None:
    """No output, no execution count, no widget state in any source notebook."""
    for path in (ROOT / "book").rglob("*.ipynb"):
        notebook = json.loads(path.read_text(encoding="utf8"))
        assert "widgets" not in notebook["metadata"], path
        for cell in notebook["cells"]:
            assert cell.get("outputs", []) == [], f"{path}: {cell['id']}"
            assert cell.get("execution_count") is None, f"{path}: {cell['id']}"


def test_public_address_stands_in_one_place() -> None:
    """A fork changes one line; the copies in notebooks' first cells are written from it."""
    address = CONFIG["repository"]["url"].removeprefix("https://")
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    archive = archive_address((ROOT / "_config.yml").read_text(encoding="utf8"))
    naming = [
        name
        for name in listed
        if (ROOT / name).is_file()
        and address in (ROOT / name).read_text("utf8", errors="ignore").replace(archive, "")
    ]
    assert naming == ["_config.yml"]


def test_binder_installs_no_tools_for_building_or_testing() -> None:
    """Its pins are some of the book's; none names this checkout by a relative path."""
    names = ("requirements.txt", "requirements-dev.txt", "binder/requirements.txt")
    book, dev, binder = (
        {line for line in (ROOT / name).read_text("utf8").splitlines() if not line.startswith("#")}
        for name in names
    )
    pins = [{line.partition(" ;")[0] for line in lines} for lines in (book, dev, binder)]
    assert pins[2] <= pins[0] <= pins[1]
    assert not [line for line in book | dev | binder if line.startswith("-")]
    tools = {"sphinx", "jupyter-book", "playwright", "pytest", "jupyterlab", "mypy", "tinycss2"}
    assert tools.isdisjoint(pin.partition("==")[0] for pin in pins[2])
    assert len(pins[2]) < len(pins[0]) / 2


@pytest.mark.parametrize("notebook", notebooks(), ids=lambda path: path.stem)
def test_launch_buttons_name_the_right_notebook(notebook: Path, site: Path) -> None:
    """Binder and Colab open the very notebook the page was made from, at the configured address."""
    owner_and_name = CONFIG["repository"]["url"].removeprefix("https://github.com/")
    path = notebook.relative_to(ROOT).as_posix()
    page = site / notebook.relative_to(ROOT / "book").with_suffix(".html")
    html = page.read_text(encoding="utf8")
    assert f"https://mybinder.org/v2/gh/{owner_and_name}/main?urlpath=lab/tree/{path}" in html
    assert f"https://colab.research.google.com/github/{owner_and_name}/blob/main/{path}" in html


def test_every_built_page_is_in_the_table_of_contents(site: Path) -> None:
    """No page is left over from an earlier build or built without being reachable."""
    from tests.site.pages import ALL_PAGES

    built = {p.relative_to(site).as_posix() for p in site.rglob("*.html")}
    built = {name for name in built if not name.startswith(("_static", "_modules"))}
    assert built == set(ALL_PAGES)
