"""BK040: the book does not sell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from careerbook.checks.page import Page
from careerbook.checks.rule import PageRule, Problem

MARKER = "quoted-hype"

EMPTY = "says nothing that a reader can check"
PROMISE = "promises what nobody can"
LABEL = "labels people instead of describing work"
ALARM = "replaces a number by a feeling"
WORDS: dict[str, str] = {
    "booming": ALARM,
    "cutting-edge": EMPTY,
    "dream job": PROMISE,
    "ever-evolving": EMPTY,
    "exploding": ALARM,
    "explosive growth": ALARM,
    "fast-paced": EMPTY,
    "future-proof": PROMISE,
    "game-changer": EMPTY,
    "game-changing": EMPTY,
    "groundbreaking": EMPTY,
    "guaranteed": PROMISE,
    "guru": LABEL,
    "lucrative": EMPTY,
    "ninja": LABEL,
    "red-hot": ALARM,
    "revolutionary": EMPTY,
    "rock star": LABEL,
    "rockstar": LABEL,
    "sexiest job": EMPTY,
    "skyrocket": ALARM,
    "skyrocketing": ALARM,
    "soaring": ALARM,
    "state-of-the-art": EMPTY,
    "supercharge": EMPTY,
    "unleash": PROMISE,
    "unlock your": PROMISE,
    "unprecedented": EMPTY,
    "world-class": EMPTY,
}
_PATTERN = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in WORDS) + r")(?!\w)",
    re.IGNORECASE,
)
# Words that are quoted are talked about, not used.
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”")


def _find(page: Page) -> Iterator[Problem]:
    for line in page.lines(keep_numbers=True):
        if line.is_exempt(MARKER):
            continue
        prose = _QUOTED.sub(lambda m: " " * len(m[0]), line.prose)
        for match in _PATTERN.finditer(prose):
            reason = WORDS[" ".join(match[0].lower().split())]
            yield Problem(line.place, match[0], f"hype word: {reason}")


RULE = PageRule(
    "BK040",
    "No hype words",
    "Say what is so, with a number or an example; a word that is quoted stands in quotation marks "
    f"or on a line with <!-- {MARKER}: reason -->.",
    _find,
)
