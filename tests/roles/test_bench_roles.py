"""The copy of the book that the benchmark of fifty roles builds."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from bench import books, role_chapters
from bench.role_chapters import FEW, MANY, Cost

SOUND = """
from careerbook.roles import role_titles, roles
from careerbook.facts import data
from careerbook.paths import tables_dir
for slug in roles.slugs():
    roles.load(slug)
    role_titles.titles_of(slug)
name = "role_soc_crosswalk"
assert data.check(name, tables_dir() / f"{name}.csv", tables_dir()) == []
print(len(roles.slugs()))
"""


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book of fifty roles."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(books, "WORK", tmp_path_factory.mktemp("bench"))
        return role_chapters.book_of_roles(MANY)


def test_fifty_profiles_are_sound(book: Path) -> None:
    """Every copy has what a role needs, and the package of the copy takes it without a change."""
    done = subprocess.run(
        [sys.executable, "-c", SOUND],
        env={"PYTHONPATH": str(book / "src"), "HOME": str(book)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip() == str(MANY)


def test_the_contents_hold_fifty_role_chapters_and_nothing_else_that_runs(book: Path) -> None:
    """What is timed are role chapters."""
    toc = yaml.safe_load((book / "_toc.yml").read_text("utf-8"))
    pages = [entry["file"] for part in toc["parts"] for entry in part["chapters"]]
    chapters = [page for page in pages if page.startswith("roles/")]
    assert len(set(chapters)) == MANY
    assert [page for page in pages if page not in chapters] == ["appendix/figures"]
    assert all((book / f"book/{page}.ipynb").is_file() for page in chapters)


def test_a_copied_chapter_is_about_its_own_slug(book: Path) -> None:
    """Its cells name the copy, so that nothing is computed for the original."""
    path = book / "book/roles/ml-engineer-2.ipynb"
    cells = json.loads(path.read_text("utf-8"))["cells"]
    code = "".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    assert 'PayExplorer("ml-engineer-2")' in code
    assert 'GrowthExplorer("role:ml-engineer-2")' in code
    assert '"ml-engineer"' not in code
    profile = tomllib.loads((book / "data/roles/ml-engineer-2.toml").read_text("utf-8"))
    assert profile["slug"] == "ml-engineer-2"


def test_costs_are_seconds_per_chapter() -> None:
    """The ratio is of costs per chapter; the further roles are counted by themselves."""
    few, many = Cost(FEW, 26.0), Cost(MANY, 63.0)
    assert few.per_chapter == 2
    assert role_chapters.further_cost(few, many) == pytest.approx(1)
