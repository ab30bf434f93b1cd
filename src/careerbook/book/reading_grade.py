"""How hard a text is to read, as a US school grade by the formula of Flesch and Kincaid.

The formula knows nothing of the reader or of the words' meaning: *stochastic* and *avocado* count
alike. It serves to compare chapters with each other and to notice the one that has grown heavy.

Source
------
Kincaid, Fishburne, Rogers and Chissom (1975), *Derivation of new readability formulas for Navy
enlisted personnel*, Research Branch Report 8-75. Syllables are counted by rule of thumb from the
spelling: a library that looks them up needs a dictionary that must be fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from careerbook.book.prose import sentences

PER_WORD_OF_A_SENTENCE = 0.39
PER_SYLLABLE_OF_A_WORD = 11.8
OFFSET = -15.59

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d[\d,.]*")
_VOWELS = re.compile(r"[aeiouy]+")
# Endings that are written and not spoken: rat(e), rul(es), ask(ed); but ta-ble, pri-ces, tes-ted.
_SILENT = re.compile(
    r"(?:(?<![aeiouy])(?<!\wl)e|(?<=[aeiouy]l)e|(?<=[^\Wlcgszxh])es|(?<=[aeiouy]l)es|(?<![td])ed)$"
)
# Neighbors that are spoken apart: medi-an, peri-od, are-a, cre-ate, us-u-al, be-ing.
_APART = re.compile(r"scie|(?<![cstg])ia|i(?:o(?!n|us)|um)|ea$|ua|[aeiouy]ing")
# Within a word: care-ful, some-thing, require-ment, note-book.
_INNER = re.compile(r"(?<=[aeiouy][^\Waeiouy])e(?=ful|thing|me(?:nt)|book|body|line|where|ly)")


def reading_grade(texts: Iterable[str]) -> float:
    """Return the grade of some Markdown texts; tables, headings, code and quoted blocks aside.

    Parameters
    ----------
    texts : iterable of str
        For example the Markdown cells of a page.

    Returns
    -------
    float
        About the years of schooling in the US after which the text reads easily; 0 without a word.

    Example
    -------
    >>> round(reading_grade(["The cat sat on the mat."]), 2)
    -1.45
    """
    found = [_words(sentence.text) for text in texts for sentence in sentences(text)]
    return grade_of([words for words in found if words])


def grade_of(sentences_in_words: Sequence[Sequence[str]]) -> float:
    """Return the grade of sentences that are given as lists of words in lower case."""
    words = [word for sentence in sentences_in_words for word in sentence]
    if not words:
        return 0.0
    return (
        PER_WORD_OF_A_SENTENCE * len(words) / len(sentences_in_words)
        + PER_SYLLABLE_OF_A_WORD * sum(map(syllables, words)) / len(words)
        + OFFSET
    )


def syllables(word: str) -> int:
    """Estimate the syllables of an English word in lower case; a number counts as one.

    Example
    -------
    >>> syllables("table"), syllables("based"), syllables("median")
    (2, 1, 3)
    """
    spoken = word.split("'")[0].split("’")[0]
    shorter = _SILENT.sub("", spoken)
    if _VOWELS.search(shorter):
        spoken = shorter
    spoken = _INNER.sub("", spoken)
    return max(1, len(_VOWELS.findall(spoken)) + len(_APART.findall(spoken)))


def _words(sentence: str) -> list[str]:
    return _WORD.findall(sentence.lower())
