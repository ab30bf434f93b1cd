"""What the packages of QTI 1.2 have in common: items with their answers and feedback.

Canvas Classic, Canvas New Quizzes and the common cartridge read dialects of it; each has a module
of its own that says where they differ.

What only real imports taught: the first run of digits in the ident of a right side is its id, so
idents are distinct whole numbers; plain text loses ``>``, so all texts are HTML; bounds are
``vargte`` and ``varlte``; multiple answers score nothing in Moodle without ``case="Yes"``; feedback
outside ``<flow_mat>`` is lost.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from careerbook.teach.course.item import Group, Item, Part, number
from careerbook.teach.course.markup import asked, feedback, general, rich
from careerbook.teach.course.packing import add

NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
RESPONSE = "response1"
GENERAL = "general_fb"
HIGHEST = "100"
IDENT_DIGITS = 9


def ident(*parts: object) -> str:
    """Return a whole number for what the parts name, the same in every run.

    Example
    -------
    >>> ident("a", 1) == ident("a", 1), ident("a", 1) == ident("a", 2), len(ident("a"))
    (True, False, 9)
    """
    digest = hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()
    lowest = 10 ** (IDENT_DIGITS - 1)
    return str(lowest + int(digest, 16) % (9 * lowest))


def fields(parent: ET.Element, tag: str, values: Mapping[str, str]) -> None:
    """Write labels and values as QTI has them."""
    outer = add(parent, tag)
    inner = add(outer, "qtimetadata") if tag == "itemmetadata" else outer
    for label, value in values.items():
        field = add(inner, "qtimetadatafield")
        add(field, "fieldlabel", label)
        add(field, "fieldentry", value)


def material(parent: ET.Element, text: str) -> None:
    """Write a text as HTML."""
    add(add(parent, "material"), "mattext", text, texttype="text/html")


def presentation(element: ET.Element, item: Item) -> ET.Element:
    """Write the stem and return the element that takes the controls."""
    shown = add(element, "presentation")
    material(shown, asked(item))
    return shown


def labels(parent: ET.Element, texts: Mapping[str, str]) -> None:
    """Write what can be chosen: ident -> text."""
    for name, text in texts.items():
        material(add(parent, "response_label", ident=name), text)


def choices(shown: ET.Element, item: Item) -> dict[str, Part]:
    """Write the options of a choice and return them by ident."""
    found = {ident(item.id, place): part for place, part in enumerate(item.parts)}
    several = "Multiple" if item.kind == "multiple" else "Single"
    lid = add(shown, "response_lid", ident=RESPONSE, rcardinality=several)
    texts = {name: f"<p>{rich(part.text)}</p>" for name, part in found.items()}
    labels(add(lid, "render_choice", shuffle="Yes"), texts)
    return found


def outcomes(element: ET.Element, variable: str = "SCORE") -> ET.Element:
    """Begin the marking of an item and return its element."""
    marking = add(element, "resprocessing")
    add(
        add(marking, "outcomes"),
        "decvar",
        maxvalue=HIGHEST,
        minvalue="0",
        varname=variable,
        vartype="Decimal",
    )
    return marking


def condition(marking: ET.Element, *, goes_on: bool) -> tuple[ET.Element, ET.Element]:
    """Append a rule; return the rule and the element for what must hold."""
    rule = add(marking, "respcondition", continue_="Yes" if goes_on else "No")
    return rule, add(rule, "conditionvar")


def equal(parent: ET.Element, value: str, response: str = RESPONSE, case: str = "") -> None:
    """Say that a response equals a value."""
    given = {"case": case} if case else {}
    add(parent, "varequal", value, respident=response, **given)


def score(rule: ET.Element, points: str = HIGHEST, how: str = "Set", name: str = "SCORE") -> None:
    """Say what a rule is worth."""
    add(rule, "setvar", points, action=how, varname=name)


def show(rule: ET.Element, name: str) -> None:
    """Say which feedback a rule shows."""
    add(rule, "displayfeedback", feedbacktype="Response", linkrefid=name)


def show_general(marking: ET.Element) -> None:
    """Show the general feedback after any answer."""
    rule, holds = condition(marking, goes_on=True)
    add(holds, "other")
    show(rule, GENERAL)


def mark_choice(marking: ET.Element, found: Mapping[str, Part], *, case: str = "") -> None:
    """Mark a choice: each option shows its reason; all keys and nothing else score."""
    for name in found:
        rule, holds = condition(marking, goes_on=True)
        equal(holds, name, case=case)
        show(rule, f"{name}_fb")
    rule, holds = condition(marking, goes_on=False)
    keys = [name for name, part in found.items() if part.right]
    if len(keys) > 1:
        holds = add(holds, "and")
        for name, part in found.items():
            equal(holds if part.right else add(holds, "not"), name, case=case)
    else:
        equal(holds, keys[0], case=case)
    score(rule)


def mark_number(marking: ET.Element, item: Item) -> dict[str, str]:
    """Mark a number: inside the bounds it scores, a slip shows its reason; return feedback."""
    told = {}
    for place, part in enumerate(item.parts):
        rule, holds = condition(marking, goes_on=True)
        _between(holds, float(part.text), item.tolerance)
        show(rule, f"slip{place}_fb")
        told[f"slip{place}_fb"] = feedback(part)
    rule, holds = condition(marking, goes_on=False)
    either = add(holds, "or")
    equal(either, number(item.answer))
    _between(add(either, "and"), item.answer, item.tolerance)
    score(rule)
    return told


def _between(holds: ET.Element, middle: float, reach: float) -> None:
    add(holds, "vargte", number(middle - reach), respident=RESPONSE)
    add(holds, "varlte", number(middle + reach), respident=RESPONSE)


def write_feedback(element: ET.Element, told: Mapping[str, str]) -> None:
    """Write every feedback of an item, inside ``<flow_mat>``."""
    for name, text in told.items():
        material(add(add(element, "itemfeedback", ident=name), "flow_mat"), text)


def told_of(group: Group, item: Item, found: Mapping[str, Part]) -> dict[str, str]:
    """Return the feedback of a choice: the general one, and one for each option."""
    own = {f"{name}_fb": feedback(part) for name, part in found.items()}
    return {GENERAL: general(group, item), **own}
