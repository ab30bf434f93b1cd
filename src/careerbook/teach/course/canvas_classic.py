"""A package for Canvas's Classic Quizzes; an ordering becomes a matching with positions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from xml.etree import ElementTree as ET

from careerbook.teach.course import canvas
from careerbook.teach.course.gift import ORDINALS
from careerbook.teach.course.item import Group, Item

SUFFIX = ".zip"
CHANGES = (
    *canvas.CHANGES,
    "Classic Quizzes know no ordering: steps are matched with their positions, which gives parts.",
)


def left_out(group: Group) -> str:
    """Return why a question cannot be carried; ``""`` when it can: each kind has a form."""
    return ""


def write(groups: Sequence[Group], title: str) -> bytes:
    """Return the questions as a zip file to import as a QTI package."""
    return canvas.package(groups, title, _item)


def _item(section: ET.Element, group: Group, item: Item) -> None:
    if item.kind in ("single", "multiple"):
        canvas.write_choice(section, group, item)
    elif item.kind == "numeric":
        canvas.write_number(section, group, item)
    elif item.kind == "match":
        canvas.write_pairs(section, group, item, item.parts)
    else:
        steps = [replace(p, partner=o) for p, o in zip(item.parts, ORDINALS, strict=False)]
        canvas.write_pairs(section, group, item, steps)
