"""The built book as one zip: nothing is missing, and it opens from a folder."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.pages import ROOT
from tests.visits import opener

sys.path.insert(0, str(ROOT / "tools"))
import release


def small_book(folder: Path, link: str) -> Path:
    """Write a book of two pages, one of which links to something."""
    (folder / "topics").mkdir(parents=True)
    (folder / "index.html").write_text('<a href="topics/pay.html#x">Pay</a>', encoding="utf-8")
    (folder / "topics" / "pay.html").write_text(f'<img src="{link}">', encoding="utf-8")
    (folder / "chart.svg").write_text("<svg/>", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("../chart.svg?v=1", ""),
        ("https://example.org/chart.svg", ""),
        ("chart.svg", "topics/pay.html: chart.svg is not in the archive"),
        ("/chart.svg", "topics/pay.html: /chart.svg leads out of the folder"),
    ],
)
def test_a_page_that_would_miss_something_is_named(tmp_path: Path, link: str, told: str) -> None:
    """What a server would find, a folder does not."""
    archive = release.pack(small_book(tmp_path / "book", link), tmp_path / "book.zip")
    found = release.problems(archive)
    assert found == ([f"{release.NAME}/{told}"] if told else [])


def test_the_same_book_gives_the_same_bytes(tmp_path: Path) -> None:
    """The archive carries no times of the machine that made it."""
    book = small_book(tmp_path / "book", "../chart.svg")
    first = release.pack(book, tmp_path / "a.zip").read_bytes()
    (book / "index.html").touch()
    assert release.pack(book, tmp_path / "b.zip").read_bytes() == first


def test_the_book_opens_from_the_unpacked_folder(
    tmp_path: Path, site: Path, browser: Browser, address: str
) -> None:
    """A page with widgets comes alive there, asks for nothing elsewhere and logs no fault."""
    archive = release.pack(site, tmp_path / "book.zip")
    assert release.problems(archive) == []
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(tmp_path)
    unpacked = tmp_path / release.NAME
    with opener(browser, address, unpacked) as open_page:
        for name in ("index.html", "topics/salaries.html"):
            visit = open_page(name, "file")
            visit.wake_all()
            assert visit.messages == []
            assert visit.foreign == []
            assert visit.page.locator("h1").count() == 1


def test_the_built_book_has_its_copies(site: Path) -> None:
    """Every page has one in Markdown, the list names it, and the tables lie beside the pages."""
    listed = (site / "llms.txt").read_text(encoding="utf-8")
    pages = [p.relative_to(site) for p in site.rglob("*.html") if "_static" not in p.parts]
    pages = [page for page in pages if page.name not in {"genindex.html", "search.html"}]
    assert len(pages) > 40
    for page in pages:
        assert f"]({page.with_suffix('.md').as_posix()})" in listed
        assert (site / page).with_suffix(".md").read_text(encoding="utf-8").startswith("# ")
    assert (site / "data" / "ai-careers-handbook-data.zip").is_file()
