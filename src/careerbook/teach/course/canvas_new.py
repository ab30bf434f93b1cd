"""A package for Canvas's New Quizzes, which take a real ordering."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from careerbook.teach.course import canvas, qti
from careerbook.teach.course.item import Group, Item
from careerbook.teach.course.markup import rich
from careerbook.teach.course.packing import add

SUFFIX = ".zip"
CHANGES = canvas.CHANGES
ORDERING = "ordering_question"
ORDER_SCORE = "ORDERSCORE"


def left_out(group: Group) -> str:
    """Return why a question cannot be carried; ``""`` when it can: each kind has a form."""
    return ""


def write(groups: Sequence[Group], title: str) -> bytes:
    """Return the questions as a zip file to import into New Quizzes."""
    return canvas.package(groups, title, _item)


def _item(section: ET.Element, group: Group, item: Item) -> None:
    if item.kind in ("single", "multiple"):
        canvas.write_choice(section, group, item)
    elif item.kind == "numeric":
        canvas.write_number(section, group, item)
    elif item.kind == "match":
        canvas.write_pairs(section, group, item, item.parts)
    else:
        _ordering(section, group, item)


def _ordering(section: ET.Element, group: Group, item: Item) -> None:
    steps = {qti.ident(item.id, place): rich(part.text) for place, part in enumerate(item.parts)}
    element = canvas.begin(section, group, item, ORDERING, list(steps))
    shown = qti.presentation(element, item)
    lid = add(shown, "response_lid", ident=qti.RESPONSE, rcardinality="Ordered")
    drawn = add(add(lid, "render_extension"), "ims_render_object", shuffle="Yes")
    qti.labels(add(drawn, "flow_label"), steps)
    marking = qti.outcomes(element, ORDER_SCORE)
    qti.show_general(marking)
    rule, holds = qti.condition(marking, goes_on=False)
    for place, name in enumerate(steps):
        add(holds, "varequal", name, respident=qti.RESPONSE, index=str(place))
    qti.score(rule, name=ORDER_SCORE)
    qti.write_feedback(element, qti.told_of(group, item, {}))
