"""Copies of the pages in Markdown, their list, and the tables as one zip."""

from __future__ import annotations

import json
import zipfile
from hashlib import sha256
from pathlib import Path

from docutils import nodes
from docutils.core import publish_doctree

from careerbook.facts.tables import TABLES
from careerbook.numbers import load_numbers
from careerbook.pages.data_download import FOLDER, pack
from careerbook.pages.markdown_copies import list_markdown, page_markdown
from careerbook.pages.tooltips import LINK_CLASS

ROOT = Path(__file__).parents[2]
PAGE = """\
Pay
===

It *varies* with **place**; see `the map <../explore/pay.html#map>`_ and ``load("x")``, O*NET.

- one

  more of it
- two

::

   code * here

=====  =====
Role   Pay
=====  =====
A      a|b
=====  =====

Deeper
------

Term
  What it means.

.. raw:: html

   <div class="live-root">a chart</div>

.. image:: chart.png
   :alt: Pay rises.

.. comment
"""
COPY = """\
# Pay

It *varies* with **place**; see [the map](../explore/pay.md#map) and `load("x")`, O\\*NET.

- one

  more of it
- two

```
code * here
```

| Role | Pay |
|---|---|
| A | a\\|b |

## Deeper

**Term**
: What it means.

*(Here the page shows a picture or a live view.)*

*(Picture: Pay rises.)*
"""


def doctree_of(text: str) -> nodes.document:
    tree = publish_doctree(text, settings_overrides={"doctitle_xform": False, "report_level": 5})
    assert isinstance(tree, nodes.document)
    return tree


def test_a_page_is_copied_in_plain_markdown() -> None:
    """Links lead to the other copies, and what only a browser shows is named."""
    assert page_markdown(doctree_of(PAGE)) == COPY


def test_a_copy_names_its_numbers_with_source_and_date() -> None:
    """Once each, however often the page quotes it; an unknown one is left to the gates."""
    tree = doctree_of("Pay\n===\n\nSome text.\n")
    (paragraph,) = tree.findall(nodes.paragraph)
    for name in ("ds-median-wage", "ds-median-wage", "no-such-number"):
        address = f"../appendix/figures.html#{name}"
        paragraph += nodes.reference("", "x", refuri=address, classes=[LINK_CLASS])
    _, _, told = page_markdown(tree).partition("## Numbers on this page\n\n")
    number = load_numbers()["ds-median-wage"]
    assert told.count("\n- ") == 0 and told.startswith(f"- **{number.text}** (`ds-median-wage`)")
    assert "May 2025" in told
    assert "US Bureau of Labor Statistics" in told
    assert "published: 2026-05-15" in told
    assert "licence: public domain" in told


def test_the_list_names_every_copy_under_its_part(tmp_path: Path) -> None:
    """In the order of the table of contents; a page without a copy is left out."""
    (tmp_path / "topics").mkdir()
    (tmp_path / "index.md").write_text("# Welcome\n\n> quote\n\nFirst. Second.\n", "utf-8")
    (tmp_path / "topics" / "pay.md").write_text("# Pay\n\n- list\n\nIt varies. So\n", "utf-8")
    contents = {
        "root": "index",
        "parts": [
            {"caption": "Topics", "chapters": [{"file": "topics/pay"}, {"file": "topics/gone"}]},
            {"caption": "Roles", "chapters": [{"file": "roles/gone"}]},
        ],
    }
    lines = list_markdown(contents, tmp_path, "The Book").splitlines()
    assert lines[0] == "# The Book"
    assert "- [Welcome](index.md): First." in lines
    assert lines[-3:] == ["## Topics", "", "- [Pay](topics/pay.md): It varies."]


def test_the_data_package_is_whole_and_always_the_same(tmp_path: Path) -> None:
    """Every table with the checksum that the descriptor names, and the licences."""
    first, second = (pack(ROOT / "data", tmp_path / name) for name in ("a.zip", "b.zip"))
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        read = {name.removeprefix(f"{FOLDER}/"): archive.read(name) for name in archive.namelist()}
    assert "DATA-LICENCES.md" in read
    described = json.loads(read["datapackage.json"])["resources"]
    assert len(described) == len(TABLES)
    for resource in described:
        assert resource["hash"] == f"sha256:{sha256(read[resource['path']]).hexdigest()}"


def test_a_table_that_is_only_laid_beside_is_not_packed(tmp_path: Path) -> None:
    """It has not been taken over yet."""
    data = tmp_path / "data"
    (data / "tables").mkdir(parents=True)
    for name in ("README.md", "datapackage.json", "sources.toml", "releases.toml"):
        (data / name).write_text(name, encoding="utf-8")
    for name in ("cpi_u.csv", "cpi_u.fresh.csv"):
        (data / "tables" / name).write_text("year\n", encoding="utf-8")
    with zipfile.ZipFile(pack(data, tmp_path / "x.zip")) as archive:
        names = archive.namelist()
    assert f"{FOLDER}/tables/cpi_u.csv" in names
    assert not [name for name in names if "fresh" in name]
