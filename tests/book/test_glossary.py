"""Terms of art: short meanings, no two owners of a form, found as whole words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from careerbook.book import glossary
from careerbook.book.glossary import Entry, Glossary, TermFinder
from careerbook.checks.page import Page, open_book
from careerbook.errors import DataError

ROOT = Path(__file__).parents[2]
HEAD = 'reviewed_on = 2026-11-23\nbasis = "Common usage, our wording."\n'
MEANING = "Something that a reader can look up."


def entry(term: str, *also: str, link: bool = True) -> Entry:
    return Entry(term=term, also=also, means=MEANING, link=link)


def found(text: str, *entries: Entry) -> list[tuple[str, str]]:
    """Return term and text of everything found."""
    content = Glossary(reviewed_on=glossary.own().reviewed_on, basis=MEANING, entry=entries)
    return [(f.entry.term, text[f.start : f.end]) for f in TermFinder(content).find(text)]


def faults_of(folder: Path, *entries: str) -> list[tuple[str, str]]:
    """Return value and problem of every fault of a file with these entries."""
    file = folder / "glossary.toml"
    file.write_text(HEAD + "".join(f"\n[[entry]]\n{text}\n" for text in entries), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        glossary.load(file)
    return [(f.value, f.problem) for f in caught.value.faults]


def toml(term: str, more: str = "", means: str = MEANING) -> str:
    return f'term = "{term}"\nmeans = "{means}"\n{more}'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the median of", "median"),
        ("Medians differ", "Medians"),
        ("median-based and submedian, median/mean", None),
        ("the standard\nerror", "standard\nerror"),
        ("MEDIAN", None),
        ("several LLMs", "LLMs"),
        ("an llm", None),
        ("Simpson’s paradox", "Simpson’s paradox"),
        ("from O*NET's list", "O*NET"),
        ("(median)", "median"),
        ("a loss of jobs", None),
    ],
)
def test_terms_are_found_as_whole_words(text: str, expected: str | None):
    """Plurals and capitals at the beginning count, parts of words and other capitals do not."""
    entries = [
        entry("median"),
        entry("standard error"),
        entry("LLM"),
        entry("Simpson's paradox"),
        entry("O*NET"),
        entry("loss", link=False),
    ]
    assert [part for _, part in found(text, *entries)] == ([expected] if expected else [])


def test_the_longest_term_counts():
    """A relative standard error is not a standard error with a word before it."""
    entries = entry("error"), entry("standard error"), entry("relative standard error")
    text = "relative standard error, standard errors, Error"
    assert [term for term, _ in found(text, *entries)] == [
        "relative standard error",
        "standard error",
        "error",
    ]


def test_other_forms_lead_to_their_entry():
    """The reader of an abbreviation comes to the full term."""
    assert found("RPP or Price parities", entry("regional price parity", "RPP", "price parities"))[
        1
    ] == ("regional price parity", "Price parities")


@pytest.mark.parametrize(
    ("entries", "fault"),
    [
        ((toml("one"), toml("two", 'also = ["One"]')), ("One", "the form is used twice")),
        ((toml("one", 'see = ["none"]'),), ("none", "points nowhere")),
        ((toml("one", 'see = ["one"]'),), ("one", "points nowhere")),
        ((toml("a b"), toml("a-b")), ("a-b", "same anchor as 'a b'")),
        (
            (toml("one", means="One here. Two here. Three."),),
            ("One here. Two here. Three.", "too long"),
        ),
    ],
)
def test_faults_are_named(entries: tuple[str, ...], fault: tuple[str, str], tmp_path: Path):
    """Each fault comes with what is wrong and with which value."""
    assert faults_of(tmp_path, *entries) == [fault]


@pytest.mark.parametrize("means", ["Short.", "It has no full stop at its end", "x" * 300 + "."])
def test_a_meaning_is_a_sentence_that_fits(means: str, tmp_path: Path):
    """Meanings are also shown on hover."""
    assert faults_of(tmp_path, toml("one", means=means))[0][1] == "not allowed"


def test_the_glossary_is_sorted_like_a_dictionary():
    """Capitals do not come first."""
    terms = [e.term for e in glossary.own().sorted()]
    assert terms == sorted(terms, key=str.casefold)
    assert 100 <= len(terms) <= 200


def test_every_linked_term_is_used_in_the_book():
    """What is linked stands in a chapter, or in the data that chapters and self-checks show."""
    book = open_book(ROOT)
    pages: list[Page] = [page for page in book.pages() if page.name != "appendix/glossary.md"]
    texts = ["\n".join(line.prose for line in page.lines(keep_numbers=True)) for page in pages]
    data = [path for path in (ROOT / "data").rglob("*.toml") if path.name != glossary.FILE_NAME]
    texts += [path.read_text(encoding="utf-8") for path in data]
    texts.append((ROOT / "data" / "README.md").read_text(encoding="utf-8"))
    finder = TermFinder(glossary.own())
    used = {match.entry.term for text in texts for match in finder.find(text)}
    assert [e.term for e in glossary.own().entry if e.link and e.term not in used] == []


def test_a_meaning_does_not_begin_with_its_term():
    """A definition that repeats the word explains nothing."""
    for one in glossary.own().entry:
        assert not re.match(rf"(?:An?|The) {re.escape(one.term)} is", one.means), one.term
