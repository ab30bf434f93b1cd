r"""GIFT: questions as plain text that Moodle and others read.

The characters ``~ = # { } : \`` mean something in it and are escaped wherever they stand. There is
no ordering: its steps are matched with their positions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from careerbook.teach.course.item import Group, Item, Part, number
from careerbook.teach.course.markup import asked, feedback, general, key_feedback, rich
from careerbook.teach.course.moodle_xml import FRACTIONS, category

SUFFIX = ".gift.txt"
LEAST_PAIRS = 3  # fewer are no matching question in Moodle
ORDINALS = ("1st", "2nd", "3rd", "4th", "5th", "6th")
CHANGES = (
    "There is no ordering in GIFT: steps are matched with their positions, which gives parts.",
    "There is no group in GIFT: variants stand in a category of their own, to draw one from.",
    "Matching questions have no feedback for each pair: the reasons stand in the general one.",
)
_SPECIAL = re.compile(r"[~=#{}:\\]")


def left_out(group: Group) -> str:
    """Return why a question cannot be carried; ``""`` when it can."""
    if group.kind in ("match", "order") and len(group.items[0].parts) < LEAST_PAIRS:
        return f"matching needs {LEAST_PAIRS} pairs or more"
    return ""


def write(groups: Sequence[Group], title: str) -> bytes:
    """Return the questions as one text, categories as in Moodle XML."""
    lines: list[str] = []
    for group in groups:
        lines += [f"$CATEGORY: {category(group, title)}", ""]
        for item in group.items:
            name = escaped(f"{group.name} {item.id}")
            lines += [f"// [id:{item.id}]", f"::{name}::", *_text(group, item), ""]
    return "\n".join(lines).encode()


def escaped(text: str) -> str:
    r"""Return a text in one line, its special characters escaped.

    Example
    -------
    >>> escaped("a = {b}: ~c")
    'a \\= \\{b\\}\\: \\~c'
    """
    return _SPECIAL.sub(lambda match: "\\" + match[0], text).replace("\n", "\\n")


def _text(group: Group, item: Item) -> Iterator[str]:
    yield f"[html]{escaped(asked(item))}{{{'#' if item.kind == 'numeric' else ''}"
    yield from _FORMS[item.kind](item)
    yield f"####{escaped(general(group, item))}"
    yield "}"


def _choice(item: Item) -> Iterator[str]:
    for part in item.parts:
        yield f"\t{'=' if part.right else '~'}{escaped(rich(part.text))}#{_why(part)}"


def _several(item: Item) -> Iterator[str]:
    keys, wrong = len(item.keys), len(item.parts) - len(item.keys)
    for part in item.parts:
        share = FRACTIONS[keys] if part.right else f"-{FRACTIONS[wrong]}"
        yield f"\t~%{share}%{escaped(rich(part.text))}#{_why(part)}"


def _number(item: Item) -> Iterator[str]:
    reach = number(item.tolerance)
    yield f"\t={number(item.answer)}:{reach}#{escaped(key_feedback(item))}"
    for part in item.parts:
        yield f"\t=%0%{part.text}:{reach}#{_why(part)}"


def _pairs(item: Item) -> Iterator[str]:
    for part in item.parts:
        yield f"\t={escaped(rich(part.text))} -> {escaped(part.partner.replace('`', ''))}"


def _steps(item: Item) -> Iterator[str]:
    for part, ordinal in zip(item.parts, ORDINALS, strict=False):
        yield f"\t={escaped(rich(part.text))} -> {ordinal}"


_FORMS = {
    "single": _choice,
    "multiple": _several,
    "numeric": _number,
    "match": _pairs,
    "order": _steps,
}


def _why(part: Part) -> str:
    return escaped(feedback(part))
