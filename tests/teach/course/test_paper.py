"""Paper forms: two versions of the same questions, and a key that fits each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from careerbook.cli import main
from careerbook.teach.course import paper
from careerbook.teach.course.selection import all_questions, of_ids, of_sources

GROUPS = of_ids(list(all_questions()))


@pytest.mark.parametrize("version", paper.VERSIONS)
def test_the_key_is_right_for_every_question_of_the_book(version: str) -> None:
    """Letters of the version lead to the parts that are right, whatever the kind."""
    for group in GROUPS:
        item = group.items[0]
        key = paper.key_of(item, version)
        if item.kind == "numeric":
            assert key
            continue
        order = paper.places(item, version)
        chosen = [order[paper.LETTERS.index(letter)] for letter in key.replace(" ", "")]
        if item.kind in ("order", "match"):
            assert chosen == list(range(len(item.parts)))
            assert order != chosen, "the order of the file would give the key away"
        else:
            right = {place for place, part in enumerate(item.parts) if part.right}
            assert set(chosen) == right
            assert len(chosen) == len(right)


def test_versions_ask_the_same_in_another_order() -> None:
    """And the key is on no page of a version."""
    groups = of_sources(["topics/salaries"])
    first, second = (paper.order(groups, version) for version in paper.VERSIONS)
    assert [one.id for one in first] != [one.id for one in second]
    assert {one.id for one in first} == {one.id for one in second}
    text = paper.to_html(groups, "A & B")
    assert "A &amp; B: version A" in text
    versions, _, key = text.partition("<h1>Key: ")
    for group in groups:
        assert group.items[0].reason.split("`")[0] not in versions
        assert group.name in key


def test_the_pdf_is_tagged_and_the_key_has_a_page_of_its_own(
    browser: Browser, tmp_path: Path
) -> None:
    """Each version begins on a page, in large print as well."""
    page = browser.new_page()
    for large in (False, True):
        text = paper.to_html(of_sources(["topics/salaries"]), "Salaries", large=large)
        file = tmp_path / "paper.html"
        file.write_text(text, encoding="utf-8")
        page.goto(file.as_uri())
        printed = page.pdf(tagged=True, prefer_css_page_size=True)
        assert b"/MarkInfo" in printed
        assert b"/StructTreeRoot" in printed
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) >= 3
    page.close()


def test_the_command_says_what_it_wrote_and_refuses_in_a_sentence(
    tmp_path, monkeypatch, capsys
) -> None:
    """The same bytes twice."""
    monkeypatch.chdir(tmp_path)
    made = []
    for _ in range(2):
        assert main(["course", "paper", "--chapter", "topics/salaries", "--large"]) == 0
        made.append(Path("topics-salaries-paper.html").read_bytes())
    assert made[0] == made[1]
    assert "8 questions in versions A and B" in capsys.readouterr().out
    assert main(["course", "paper"]) != 0
    assert "name the questions" in capsys.readouterr().err
