"""What an instructor needs beside a chapter: aims, misconceptions, questions and one activity.

``load()`` reads ``data/teaching/<part>/<slug>.toml``, one file per chapter; the name of the file
is the name of the chapter's page, so that one search finds both. To add notes, copy a file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from careerbook.errors import Fault
from careerbook.facts.records import Record, fault, read_folder
from careerbook.paths import data_dir

PARTS = ("explore", "roles", "topics")  # the parts of the book whose chapters have notes
LONGEST_SENTENCE = 300  # characters: read in one breath, in front of a class
LONGEST_TITLE = 60  # characters
# Nobody can see whether a student does one of these, so an aim must not begin with it.
UNSEEN_VERBS = frozenset({"appreciate", "be", "feel", "get", "know", "learn", "realize", "see",
                          "understand"})  # fmt: skip

Title = Annotated[str, Field(min_length=3, max_length=LONGEST_TITLE)]
Sentence = Annotated[
    str, Field(min_length=10, max_length=LONGEST_SENTENCE, pattern=r"^[^a-z].*[.?!\"”]$")
]
Group = Literal["alone", "pairs", "threes", "class"]


class Misconception(Record):
    """What many students believe, and how to work on it.

    Attributes
    ----------
    belief
        The belief, as a student would put it.
    truth
        What holds instead, by the chapter.
    how
        What to do in class so that the belief comes out and meets the chapter.
    """

    belief: Sentence
    truth: Sentence
    how: Sentence


class Activity(Record):
    """Something to do in class after the chapter has been read.

    Attributes
    ----------
    minutes
        From the first instruction to the last result, without the discussion after it.
    group
        Who works together.
    material
        What has to be at hand.
    result
        What students hand in or say at the end.
    """

    title: Title
    minutes: Annotated[int, Field(ge=10, le=45)]
    group: Group
    material: Sentence
    steps: Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=6)]
    result: Sentence


class Notes(Record):
    """The instructor's notes on one chapter.

    Attributes
    ----------
    aims
        What students can do afterwards; each begins with a verb that somebody can watch.
    discussion
        Questions that have no single right answer.
    """

    aims: Annotated[tuple[Sentence, ...], Field(min_length=2, max_length=4)]
    misconceptions: Annotated[tuple[Misconception, ...], Field(min_length=2, max_length=4)]
    discussion: Annotated[tuple[Sentence, ...], Field(min_length=3, max_length=4)]
    activity: Activity

    def sentences(self) -> tuple[str, ...]:
        """Return every sentence of the notes, in order."""
        told = (text for m in self.misconceptions for text in (m.belief, m.truth, m.how))
        act = self.activity
        return (*self.aims, *told, *self.discussion, act.material, *act.steps, act.result)


def load(folder: Path | None = None, chapters: Collection[str] | None = None) -> dict[str, Notes]:
    """Return the notes of all chapters by page name, such as ``"topics/salaries"``, sorted.

    Parameters
    ----------
    folder
        Another folder than the handbook's own ``data/teaching``.
    chapters
        The page names that the book has. When given, a chapter of the three parts without notes
        and notes without a chapter are faults as well.

    Raises
    ------
    DataError
        Lists every fault of all files: unknown keys, texts too long, aims that nobody can watch,
        discussion that asks nothing, sentences used twice, chapters missing or unknown.

    Example
    -------
    >>> load()["topics/salaries"].activity.group
    'pairs'
    """
    folder = folder or data_dir() / "teaching"
    paths = sorted(folder.glob("*/*.toml"))

    def across(found: Mapping[Path, Notes]) -> Iterator[Fault]:
        yield from _shared(found)
        if chapters is not None:
            yield from _places({_page(path) for path in paths}, set(chapters), folder)

    found = read_folder(paths, Notes, "teaching", _faults, across)
    return {_page(path): notes for path, notes in found.items()}


def _page(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def missing(notes: Collection[str], chapters: Collection[str]) -> tuple[str, ...]:
    """Return the chapters of the three parts that have no notes, sorted."""
    return tuple(
        sorted(name for name in set(chapters) - set(notes) if name.partition("/")[0] in PARTS)
    )


def _faults(notes: Notes, path: Path) -> Iterator[Fault]:
    """Find aims that cannot be watched and discussions that do not ask."""
    for place, aim in enumerate(notes.aims):
        if aim.split()[0].lower() in UNSEEN_VERBS:
            allowed = "a verb that a stranger could watch, such as 'Name' or 'Compute'"
            yield fault("teaching", path, f"aims[{place}]", aim, "cannot be watched", allowed)
    for place, text in enumerate(notes.discussion):
        if "?" not in text:
            key = f"discussion[{place}]"
            yield fault("teaching", path, key, text, "asks nothing", "a question")


def _shared(found: Mapping[Path, Notes]) -> Iterator[Fault]:
    """Find sentences that stand in two places: notes are about one chapter, or about none."""
    places = defaultdict(list)
    for path, notes in found.items():
        for sentence in notes.sentences():
            places[sentence].append(path)
    for sentence, paths in places.items():
        if len(paths) > 1:
            problem = f"stands in {', '.join(map(_page, paths))}"
            yield fault("teaching", paths[-1], "", sentence, problem, "once in all notes")


def _places(written: set[str], chapters: set[str], folder: Path) -> Iterator[Fault]:
    """Find chapters without notes and notes without a chapter."""
    for name in missing(written, chapters):
        path = folder / f"{name}.toml"
        yield fault("teaching", path, "", name, "chapter has no notes", "notes for each chapter")
    for name in sorted(written - chapters):
        path = folder / f"{name}.toml"
        yield fault("teaching", path, "", name, "unknown chapter", "the name of a page in book/")
