"""Links in results lead to the site that a notebook is part of, or to the published book."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook.book import pages_address
from careerbook.book.pages_address import VARIABLE, link_to, setting_of

CONFIG = """title: A
repository:
  # Why.
  url: "https://github.com/Some-One/book.git"  # here

  branch: next
html:
  favicon: a.svg
"""


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch):
    """Return the address that a configuration leads to."""

    def of(text: str) -> str:
        monkeypatch.setattr(pages_address, "settings", lambda: text)
        pages_address.published_address.cache_clear()
        return pages_address.published_address()

    yield of
    pages_address.published_address.cache_clear()


def test_settings_are_read_from_their_section() -> None:
    """Comments, quotes and blank lines do not hide one; another section's is not taken."""
    assert setting_of(CONFIG, "repository", "url") == "https://github.com/Some-One/book.git"
    assert setting_of(CONFIG, "repository", "branch") == "next"
    assert setting_of(CONFIG, "html", "url") == ""
    assert setting_of(CONFIG, "launch_buttons", "url") == ""


def test_published_address_follows_the_repository_or_is_named(published) -> None:
    """GitHub's pages of a project, of an owner, or what `html.baseurl` says."""
    assert published(CONFIG) == "https://some-one.github.io/book"
    own = CONFIG.replace("/book.git", "/some-one.github.io")
    assert published(own) == "https://some-one.github.io"
    assert (
        published(CONFIG + "  baseurl: https://book.example.org/\n") == "https://book.example.org"
    )


def test_in_a_build_links_are_relative_from_where_the_notebook_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At any depth."""
    (tmp_path / "topics/deep").mkdir(parents=True)
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    monkeypatch.chdir(tmp_path / "topics/deep")
    assert link_to("appendix/figures", "pay") == "../../appendix/figures.html#pay"
    monkeypatch.chdir(tmp_path)
    assert link_to("index") == "./index.html"


def test_a_site_says_where_its_pages_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """As JupyterLite does, beside the pages."""
    monkeypatch.setenv(VARIABLE, "../../../")
    assert link_to("roles/ml-engineer") == "../../../roles/ml-engineer.html"


def test_links_in_results_were_dead_in_every_notebook(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody says where the pages are: a whole address."""
    monkeypatch.delenv(VARIABLE, raising=False)
    assert link_to("index").startswith("https://")
