"""Terms of art and what they mean: ``data/glossary.toml``, checked, and found in a text.

To explain a term, add an ``[[entry]]`` to the file. Its first use in each chapter becomes a link to
it; a word that also has an everyday meaning in the text carries ``link = false`` and is only
listed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, read_file
from careerbook.paths import data_dir

FILE_NAME = "glossary.toml"
LONGEST_MEANING = 240  # characters: also shown as a tooltip, which nobody scrolls
MOST_SENTENCES = 2
ANCHOR_PREFIX = "term-"

Form = Annotated[str, Field(min_length=2, max_length=60)]
Meaning = Annotated[str, Field(min_length=20, max_length=LONGEST_MEANING, pattern=r"\.$")]

_SENTENCE_END = re.compile(r"[.?!](?=\s|$)")


class Entry(Record):
    """One term and what it means in this book.

    Attributes
    ----------
    term
        As it is listed.
    also
        Other forms in which it occurs; a plural in -s is found without being named.
    means
        One or two plain sentences.
    see
        Terms that stand near.
    link
        Whether the first use in a chapter becomes a link.
    """

    term: Form
    also: tuple[Form, ...] = ()
    means: Meaning
    see: tuple[Form, ...] = ()
    link: bool = True

    @property
    def forms(self) -> tuple[str, ...]:
        """The term and its other forms."""
        return (self.term, *self.also)

    @property
    def anchor(self) -> str:
        """The id of the entry on its page, such as ``term-soc-code``."""
        return ANCHOR_PREFIX + re.sub(r"[^a-z0-9]+", "-", self.term.lower()).strip("-")


class Glossary(Record):
    """The whole of ``glossary.toml``.

    Attributes
    ----------
    reviewed_on
        When the meanings were last read as a whole.
    basis
        What the meanings rest on.
    """

    reviewed_on: dt.date
    basis: Annotated[str, Field(min_length=10)]
    entry: tuple[Entry, ...]

    def sorted(self) -> tuple[Entry, ...]:
        """Return the entries as a dictionary lists them: by letters, capitals alike."""
        return tuple(sorted(self.entry, key=lambda entry: (entry.term.casefold(), entry.term)))


@dataclass(frozen=True)
class Found:
    """A term in a text: the entry, and where in the text it stands."""

    entry: Entry
    start: int
    end: int


@dataclass(frozen=True)
class TermFinder:
    """Finds the terms of a glossary that may be linked.

    Whole words only; where several forms begin at the same place, the longest counts. Small letters
    find a capital at the beginning of a sentence as well; capitals are exact.
    """

    glossary: Glossary

    @cached_property
    def _entries(self) -> dict[str, Entry]:
        return {_key(form): e for e in self.glossary.entry if e.link for form in e.forms}

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self._entries, key=lambda form: (-len(form), form))
        forms = "|".join(map(_form_pattern, longest_first)) or r"(?!)"
        return re.compile(rf"(?<![\w/-])(?P<form>{forms})s?(?![\w/-])")

    def find(self, text: str) -> Iterator[Found]:
        """Yield every term in a text, in order; the caller keeps the first of each."""
        for match in self._pattern.finditer(text):
            yield Found(self._entries[_key(match["form"], self._entries)], *match.span())


def _form_pattern(form: str) -> str:
    words = r"\s+".join(re.escape(word) for word in form.split())
    words = words.replace("'", "['’]")
    return f"[{form[0]}{form[0].upper()}]{words[1:]}" if form[0].islower() else words


def _key(form: str, known: dict[str, Entry] | None = None) -> str:
    """Return how a form is looked up: single spaces, straight apostrophe, small first letter."""
    key = " ".join(form.split()).replace("’", "'")
    return key[0].lower() + key[1:] if known is not None and key not in known else key


@cache
def own() -> Glossary:
    """Return the handbook's glossary, read once.

    Raises
    ------
    DataError
        When the file has faults; every fault is listed.
    """
    return load(data_dir() / FILE_NAME)


def load(path: Path) -> Glossary:
    """Read a glossary file.

    Raises
    ------
    DataError
        Lists every fault: wrong keys, meanings that are too long, a form that belongs to two
        entries, a pointer to no entry or to itself.

    Example
    -------
    >>> own().sorted()[0].term
    'ablation'
    """
    return read_file(path, Glossary, "glossary", _faults)


def _faults(content: Glossary, path: Path) -> Iterator[Fault]:
    terms = {entry.term for entry in content.entry}
    owner: dict[str, str] = {}
    anchors: dict[str, str] = {}
    for number, entry in enumerate(content.entry):
        key = f"entry[{number}]"
        for form in entry.forms:
            other = owner.setdefault(form.casefold(), entry.term)
            if other != entry.term or entry.forms.count(form) > 1:
                yield fault("glossary", path, key, form, "the form is used twice", f"once: {other}")
        other = anchors.setdefault(entry.anchor, entry.term)
        if other != entry.term:
            yield fault("glossary", path, key, entry.term, f"same anchor as '{other}'", "its own")
        if len(_SENTENCE_END.findall(entry.means)) > MOST_SENTENCES:
            allowed = f"at most {MOST_SENTENCES} sentences"
            yield fault("glossary", path, f"{key}.means", entry.means, "too long", allowed)
        for other in entry.see:
            if other == entry.term or other not in terms or entry.see.count(other) > 1:
                allowed = "another entry, once"
                yield fault("glossary", path, f"{key}.see", other, "points nowhere", allowed)
