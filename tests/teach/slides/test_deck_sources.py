"""Sources of slides: every chapter of the course has one, and faults are named."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from careerbook.cli import main
from careerbook.errors import DataError
from careerbook.numbers import load_numbers
from careerbook.teach import teaching
from careerbook.teach.slides import deck_sources
from careerbook.teach.slides.deck import to_html

GOOD = """message = "One sentence to carry home."
points = ["The first point.", "The second point."]
numbers = ["ds-median-wage"]
chart = 'draw_pay_band("15-2051")'
chart_asks = "Where is the middle?"
"""


def test_every_chapter_of_the_course_has_slides() -> None:
    """The check of the book names the one that is missing."""
    sources = deck_sources.load()
    assert set(deck_sources.chapters_of_course()) <= set(sources)
    with pytest.raises(DataError, match="no slides"):
        deck_sources.raise_if_missing(set(sources) - {"topics/salaries"}, Path("slides"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("ds-median-wage", "ds-medain-wage", "unknown number"),
        ('chart_asks = "Where is the middle?"\n', "", "chart_asks"),
        ('draw_pay_band("15-2051")', 'open("x")', "no such call"),
        ('draw_pay_band("15-2051")', 'draw_pay_band(load("x"))', "no such call"),
        ('"The second point."', '"no sentence"', "points"),
    ],
)
def test_a_faulty_source_is_named(old: str, new: str, told: str, tmp_path: Path) -> None:
    """With the key and what is allowed."""
    (tmp_path / "topics").mkdir()
    file = tmp_path / "topics" / "a.toml"
    file.write_text(GOOD, encoding="utf-8")
    assert list(deck_sources.load(tmp_path)) == ["topics/a"]
    deck_sources.load.cache_clear()
    file.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError) as error:
        deck_sources.load(tmp_path)
    assert told in str(error.value)
    deck_sources.load.cache_clear()


def test_a_deck_holds_notes_numbers_and_key_where_they_belong() -> None:
    """Beliefs on slides, what holds and the key in the notes; numbers are links."""
    text = to_html("topics/salaries", "Salaries", site="https://class.example")
    slides = re.findall(r"<section.*?</section>", text, re.S)
    notes = re.findall(r"<aside.*?</aside>", text, re.S)
    assert len(slides) == len(notes) > 8
    for wrong in teaching.load()["topics/salaries"].misconceptions:
        truth = wrong.truth.replace("'", "&#x27;")
        assert truth in "".join(notes)
        assert truth not in "".join(slides)
    number = load_numbers()["ds-median-wage"]
    assert f'figures.html#ds-median-wage">{number.text}</a>' in "".join(slides)
    assert " is right. " in "".join(notes)
    assert " is right. " not in "".join(slides)
    assert "src=" not in text
    assert text == to_html("topics/salaries", "Salaries", site="https://class.example")


def test_the_command_writes_slides_and_a_figure_that_other_programs_read(
    tmp_path, monkeypatch, capsys
) -> None:
    """SVG without variables, with title, description and source."""
    monkeypatch.chdir(tmp_path)
    chapters = ["--chapter", "topics/salaries", "--chapter", "topics/claim-audit"]
    assert main(["course", "slides", *chapters]) == 0
    told = capsys.readouterr().out
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {
        "topics-salaries-slides.html",
        "topics-salaries-figures.zip",
        "topics-claim-audit-slides.html",
    }
    assert "left out: topics/claim-audit has no chart" in told
    with zipfile.ZipFile("topics-salaries-figures.zip") as pack:
        picture = pack.read("topics-salaries.svg").decode()
        words = pack.read("topics-salaries.txt").decode()
    root = ET.fromstring(picture)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert root[0].text
    assert "Source: " in (root[1].text or "")
    assert "var(" not in picture.replace("font-family: var(", "")
    assert "Source: BLS OEWS" in words


@pytest.mark.parametrize("options", [["--chapter", "roles/ml-researcher"], ["--out", "no/such"]])
def test_a_wrong_command_gets_one_sentence_and_writes_nothing(
    options, tmp_path, monkeypatch, capsys
) -> None:
    """A chapter without slides, a folder that is not there."""
    monkeypatch.chdir(tmp_path)
    assert main(["course", "slides", *options]) != 0
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
