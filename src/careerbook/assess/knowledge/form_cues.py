"""Words and marks that may give a key away, and whether right and wrong options hold them alike.

Somebody who knows nothing of a subject still sees that wrong answers explain themselves, or that
right ones hedge. A cue is *near* its share among the wrong options when one of two things holds:

- the two shares differ by :data:`SMALLEST_GAP` or less, which nobody can use;
- Fisher's exact test, two-sided, gives a probability of at least :data:`CUE_LEVEL` for a difference
  as large, were the cue dealt out by chance.

:data:`CUES` are tested at that level each. Bonferroni's correction over them is left out on
purpose: it would pass "because" in 24 wrong options and 1 key. The price is a false alarm in
one faultless bank of three, and mending it is rewording an option. All other words are tested with
the correction, as nobody has said beforehand which of them to look at.

Source: R. A. Fisher, "The logic of inductive inference", J. R. Stat. Soc. 98 (1935). On cues of
this sort T. M. Haladyna, S. M. Downing and M. C. Rodriguez, "A review of multiple-choice
item-writing guidelines", Applied Measurement in Education 15 (2002).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import comb

CUE_LEVEL = 0.01
OTHER_WORDS_LEVEL = 0.05  # divided by the number of words tested
SMALLEST_GAP = 0.02  # of the options on either side
RAREST_WORD = 5  # options with it: of a rarer one Fisher's test can hardly say anything

_REASON = r"because|since|after all|therefore|thus|otherwise|for the reason"
_PURPOSE = r"so that|in order to|to be safe"
_CONDITION = r"as long as|provided|unless|if|once|when|until|whenever"
_ABSOLUTE = (
    r"all|always|never|only|every|everything|everybody|everyone|must|none|nothing|nobody|no|any|"
    r"cannot|entirely|completely|alone|at all"
)
_HEDGE = (
    r"may|might|can|could|usually|often|sometimes|mostly|most|some|many|likely|perhaps|probably|"
    r"about|roughly|tends?|nearly|almost|partly"
)
_HASTE = r"at once|now|today|first|immediately"


def _words(alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives})\b")


CUES: dict[str, re.Pattern[str]] = {
    "because": _words("because"),
    "since": _words("since"),
    "so that": _words("so that"),
    "a reason or purpose given": re.compile(
        rf"\b(?:{_REASON}|{_PURPOSE}|as long as)\b|, (?:so|as)\b"
    ),
    "a condition": _words(_CONDITION),
    "an absolute word": _words(_ABSOLUTE),
    "always or never": _words("always|never"),
    "only": _words("only"),
    "every": _words("every"),
    "all": _words("all"),
    "must": _words("must|has to|have to|needs? to"),
    "a hedge": _words(_HEDGE),
    "may or might": _words("may|might"),
    "usually or often": _words("usually|often|mostly|sometimes"),
    "a negation": _words("not|no|never|none|nothing|nobody|without|cannot"),
    "a comparison": _words(r"than|more|less|fewer|better|worse|higher|lower|larger|smaller|too"),
    "now or first": _words(_HASTE),
    "a verdict ahead": re.compile(r"^(?:yes|no|nothing|nobody|neither|none|it is|they are)\b"),
    "or": _words("or"),
    "and": _words("and"),
    "but": _words("but|although|though|even|yet"),
    "how, what or which": _words("how|what|which|who|where|whether"),
    "with or without": _words("with|without"),
    "before or after": _words("before|after"),
    "a form of be": _words("is|are|was|were|be"),
    "will or would": _words("will|would"),
    "the": _words("the"),
    "a or an": _words("an?"),
    "a number": re.compile(r"\d"),
    "code": re.compile(r"`"),
    "a comma": re.compile(r","),
    "a colon": re.compile(r":(?!\d)"),
    "a semicolon": re.compile(r";"),
    "parentheses or quotes": re.compile(r"[()\"]"),
}
"""What is looked for in the lower-case text of an option; add a new cue here."""

_WORD = re.compile(r"[a-z']+")


@dataclass(frozen=True)
class CueShare:
    """How often a cue stands in options of one kind and in the others.

    Attributes
    ----------
    cue
        Its name in :data:`CUES`, or the word itself.
    keys, wrong
        Options with the cue: among the keys, among the others.
    of_keys, of_wrong
        All options of either kind.
    p
        Fisher's two-sided probability of a difference as large.
    level
        Below which ``p`` counts.
    """

    cue: str
    keys: int
    wrong: int
    of_keys: int
    of_wrong: int
    p: float
    level: float

    @property
    def gap(self) -> float:
        """The share among the keys minus that among the others."""
        return self.keys / self.of_keys - self.wrong / self.of_wrong

    @property
    def told(self) -> str:
        """The counts in words."""
        return f"{self.keys} of {self.of_keys} and {self.wrong} of {self.of_wrong} others"

    @property
    def tells(self) -> bool:
        """Whether the cue gives keys away."""
        return abs(self.gap) > SMALLEST_GAP and self.p < self.level


def shares(keys: Sequence[str], wrong: Sequence[str]) -> Iterator[CueShare]:
    """Yield the shares of every cue, and of every other word that is not rare.

    Parameters
    ----------
    keys, wrong
        Texts of the right options, and of the others; neither empty.

    Example
    -------
    >>> found = shares(["Look."] * 20, ["Wait, because it may pass."] * 20)
    >>> [share.cue for share in found if share.tells][:2]
    ['because', 'a reason or purpose given']
    """
    low, other = [text.lower() for text in keys], [text.lower() for text in wrong]
    for cue, pattern in CUES.items():
        of_keys, of_wrong = (
            sum(bool(pattern.search(text)) for text in own) for own in (low, other)
        )
        yield _share(cue, of_keys, of_wrong, len(low), len(other), CUE_LEVEL)
    of_low, of_other = (
        Counter(word for text in texts for word in set(_WORD.findall(text)))
        for texts in (low, other)
    )
    tested = [
        word
        for word in sorted(of_low.keys() | of_other.keys())
        if of_low[word] + of_other[word] >= RAREST_WORD and word not in CUES
    ]
    for word in tested:
        level = OTHER_WORDS_LEVEL / len(tested)
        yield _share(word, of_low[word], of_other[word], len(low), len(other), level)


def _share(cue: str, keys: int, wrong: int, of_keys: int, of_wrong: int, level: float) -> CueShare:
    p = fisher_p(keys, of_keys, wrong, of_wrong)
    return CueShare(cue, keys, wrong, of_keys, of_wrong, p, level)


def fisher_p(a: int, of_a: int, b: int, of_b: int) -> float:
    """Return Fisher's exact two-sided probability for ``a`` of ``of_a`` against ``b`` of ``of_b``.

    The sum of the probabilities of all tables with the same margins that are no likelier than the
    one at hand; whole numbers up to the last division, so no rounding decides.

    Example
    -------
    >>> round(fisher_p(3, 4, 1, 4), 4)
    0.4857
    """
    drawn = a + b
    ways = [comb(of_a, i) * comb(of_b, drawn - i) for i in range(drawn + 1)]
    return sum(way for way in ways if way <= ways[a]) / comb(of_a + of_b, drawn)
