"""What the built pages look like: number links, the appendix, scripts and styles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from careerbook.numbers import Numbers
from careerbook.numbers.figures_page import appendix_markdown, write_appendix
from careerbook.numbers.number_links import load_numbers
from careerbook.numbers.registry import Definition
from careerbook.pages.assets import STATIC
from tests.pages.conftest import BuiltBook

DEPTHS = {"topics/pay": "../", "topics/deep/er": "../../"}


@pytest.mark.parametrize(("docname", "up"), DEPTHS.items())
def test_number_link_leads_to_the_appendix_and_names_its_source(
    docname: str, up: str, built: BuiltBook
) -> None:
    """From every depth the address is right, with publisher and date as description."""
    (link,) = BeautifulSoup(built.html(docname), "html.parser").select("a.number-link")
    assert link["href"] == f"{up}appendix/figures.html#ds-median-wage"
    assert link["title"] == "BLS OEWS, May 2025"
    assert link.text == "$120,230"


def test_every_entry_of_the_appendix_can_be_reached(built: BuiltBook) -> None:
    """Each registered number has its anchor on the built page, once."""
    page = BeautifulSoup(built.html("appendix/figures"), "html.parser")
    ids = [str(tag["id"]) for tag in page.select("article [id]")]
    assert set(load_numbers()) <= set(ids)
    assert len(ids) == len(set(ids))


def test_entry_says_everything_about_its_number(built: BuiltBook) -> None:
    """Value, unit, period, place, publisher, licence and row; limits and address one link away."""
    page = BeautifulSoup(built.html("appendix/figures"), "html.parser")
    entry = page.find(id="ds-median-wage")
    assert entry is not None
    text = entry.get_text(" ")
    source = load_numbers()["ds-median-wage"].sources[0]
    for part in (
        "$120,230",
        "US dollars a year",
        "May 2025",
        "United States",
        source.publisher,
        source.licence,
        "data/tables/oews_national.csv, row",
        "p50_usd_per_year",
    ):
        assert " ".join(part.split()) in " ".join(text.split()), part
    limits = entry.find("a", string="what it leaves out")
    assert limits is not None
    section = page.find(id=str(limits["href"]).removeprefix("#"))
    assert section is not None
    said = " ".join((section.find_parent("section") or section).get_text(" ").split())
    assert " ".join(source.limits.split()) in said
    assert any(link["href"] == source.url for link in page.find_all("a"))


def test_derived_entry_links_to_the_numbers_it_comes_from(built: BuiltBook) -> None:
    """A computed number names its formula, its parts and all their rows."""
    page = BeautifulSoup(built.html("appendix/figures"), "html.parser")
    entry = page.find(id="ds-median-wage-2021-in-2025-dollars")
    assert entry is not None
    addresses = {link["href"] for link in entry.find_all("a")}
    assert {"#ds-median-wage-2021", "#cpi-may-2021", "#cpi-may-2025"} <= addresses
    assert "CPI-U" in entry.get_text()


def test_no_page_asks_another_server_for_a_script_or_style(built: BuiltBook) -> None:
    """The book works with the network cable pulled out."""
    root = built.folder / "_build" / "html"
    for path in root.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        foreign = [
            str(address)
            for tag in page.select("script[src], link[href], img[src], iframe[src]")
            if re.match(r"(https?:)?//", address := str(tag.get("src") or tag.get("href")))
        ]
        assert foreign == [], path
        scripts = " ".join(script.get_text() for script in page.select("script"))
        for name in ("THEBE_JS_URL", "MathJax", "require.min", "unpkg", "jsdelivr", "cdnjs"):
            assert name not in scripts, (path, name)


def test_our_style_and_script_are_loaded_once(built: BuiltBook) -> None:
    """Jupyter Book would add them twice if it found the folder by itself."""
    page = BeautifulSoup(built.html("topics/pay"), "html.parser")
    style = next(
        tag["href"] for tag in page.select("link[rel=stylesheet]") if "book-" in tag["href"]
    )
    css = (built.folder / "_build" / "html" / "topics" / style).read_text(encoding="utf-8")
    for name in ("numbers.css", "theme.css"):
        own = (STATIC / name).read_text(encoding="utf-8")
        assert css.count(own.strip()) == 1, name
    mode = next(tag for tag in page.find_all("script") if "dataset.mode" in (tag.string or ""))
    first_style = page.find("link", rel="stylesheet")
    assert mode in first_style.find_all_previous("script")


def test_nothing_in_the_head_waits_for_a_style_sheet(built: BuiltBook) -> None:
    """Scripts of the head are in the page itself or asynchronous; the icon script is gone."""
    page = BeautifulSoup(built.html("topics/pay"), "html.parser")
    assert page.head is not None
    addresses = [tag for tag in page.head.find_all("script") if tag.has_attr("src")]
    assert [tag["src"] for tag in addresses if not tag.has_attr("async")] == []
    assert "fontawesome.js" not in str(page)
    assert page.find("script", src=re.compile("searchindex")) is None


def test_page_of_numbers_is_written_only_when_it_differs(tmp_path: Path) -> None:
    """An equal page keeps its date; the text depends on registry and data alone."""
    path = tmp_path / "appendix" / "figures.md"
    assert write_appendix(path, load_numbers())
    assert not write_appendix(path, load_numbers())
    assert appendix_markdown(load_numbers()) == path.read_text(encoding="utf-8")


def test_every_entry_leads_to_its_row_and_to_what_is_left_out() -> None:
    """Each number names its source and its cells, and links to the limits of each table."""
    text = appendix_markdown(load_numbers())
    sections = set(re.findall(r'^<a id="(table-[a-z0-9-]+)"></a>$', text, flags=re.MULTILINE))
    entries = re.findall(r"^\*\*.*?(?=^<a id|\Z)", text, flags=re.MULTILINE | re.DOTALL)
    assert len(entries) == len(load_numbers())
    for entry in entries:
        assert re.search(r"\*Read from:\* `data/tables/\w+\.csv, row \d+, column", entry), entry
        linked = set(re.findall(r"\[what it leaves out\]\(#([a-z0-9-]+)\)", entry))
        assert linked, entry
        assert linked <= sections, entry


def test_markdown_in_labels_is_printed_as_it_stands() -> None:
    """A star or bracket in a label changes nothing on the page."""
    odd = Definition(
        "odd",
        "Wage of *all* [in $]",
        "usd",
        "oews_national",
        {"year": 2025, "soc_code": "15-2051"},
        "p50_usd_per_year",
    )
    text = appendix_markdown(Numbers({"odd": odd}))
    assert r"**\$120,230** Wage of \*all\* \[in \$\]" in text


def test_cell_tagged_skip_execution_shows_its_code_only(built: BuiltBook) -> None:
    """A cell that needs a reader's own files may stay idle; the build is green."""
    page = BeautifulSoup(built.html("topics/own"), "html.parser")
    assert "/no/such" in page.get_text()
    assert page.select(".cell_output") == []
