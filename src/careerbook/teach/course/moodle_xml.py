"""Moodle XML: categories, and in each the questions with their explanations as feedback.

What only real imports taught, each held by a test: an ordering without ``<shownumcorrect>`` rolls
the whole import back; a fraction that is not one of Moodle's own drops the question in silence;
importing twice doubles all, unless each question has an id number.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from careerbook.teach.course.item import Group, Item, number
from careerbook.teach.course.markup import asked, feedback, general, key_feedback, plain, rich
from careerbook.teach.course.packing import add, xml

SUFFIX = ".xml"
TOP = "$course$/top"
FRACTIONS = {1: "100", 2: "50", 3: "33.33333", 4: "25", 5: "20", 6: "16.66667"}
"""Moodle's own values of 100 divided by so many."""
PENALTY = "0.3333333"
CHANGES = (
    "Moodle gives parts of the mark in matching, ordering and multiple answers; the book marks "
    "them all or nothing.",
    "Variants stand in a category of their own: put a random question from it into the quiz.",
)


def left_out(group: Group) -> str:
    """Return why a question cannot be carried; ``""`` when it can: Moodle takes every kind."""
    return ""


def write(groups: Sequence[Group], title: str) -> bytes:
    """Return the questions as one file; a category for each place, and for each set of variants."""
    quiz = ET.Element("quiz")
    for group in groups:
        heading = add(quiz, "question", type="category")
        add(add(heading, "category"), "text", category(group, title))
        for item in group.items:
            _question(quiz, group, item)
    return xml(quiz)


def category(group: Group, title: str) -> str:
    """Return the path of the category that a question stands in."""
    steps = [title, group.place, *([group.name] if len(group.items) > 1 else [])]
    return "/".join([TOP, *map(_step, steps)])


def _step(name: str) -> str:
    """Return a name as one step of a path: a slash would begin another."""
    return name.replace("/", "//")


def _question(quiz: ET.Element, group: Group, item: Item) -> None:
    kind = {"single": "multichoice", "multiple": "multichoice", "numeric": "numerical",
            "order": "ordering", "match": "matching"}[item.kind]  # fmt: skip
    question = add(quiz, "question", type=kind)
    add(add(question, "name"), "text", f"{group.name} {item.id}")
    _html(question, "questiontext", asked(item))
    _html(question, "generalfeedback", general(group, item))
    add(question, "defaultgrade", "1")
    add(question, "penalty", PENALTY)
    add(question, "hidden", "0")
    add(question, "idnumber", item.id)
    _FORMS[item.kind](question, item)


def _choice(question: ET.Element, item: Item) -> None:
    several = item.kind == "multiple"
    add(question, "single", "false" if several else "true")
    add(question, "shuffleanswers", "true")
    add(question, "answernumbering", "abc")
    _messages(question)
    keys, wrong = len(item.keys), len(item.parts) - len(item.keys)
    for part in item.parts:
        share = FRACTIONS[keys] if part.right else f"-{FRACTIONS[wrong]}" if several else "0"
        answer = _html(question, "answer", rich(part.text), fraction=share)
        _html(answer, "feedback", feedback(part))


def _numerical(question: ET.Element, item: Item) -> None:
    answers = [(number(item.answer), "100", key_feedback(item))]
    answers += [(part.text, "0", feedback(part)) for part in item.parts]
    for text, share, told in answers:
        answer = add(question, "answer", fraction=share, format="moodle_auto_format")
        add(answer, "text", text)
        _html(answer, "feedback", told)
        add(answer, "tolerance", number(item.tolerance))
    add(question, "unitgradingtype", "0")
    add(question, "unitpenalty", "0.1000000")
    add(question, "showunits", "3")
    add(question, "unitsleft", "0")


def _matching(question: ET.Element, item: Item) -> None:
    add(question, "shuffleanswers", "true")
    _messages(question)
    for part in item.parts:
        pair = _html(question, "subquestion", rich(part.text))
        add(add(pair, "answer"), "text", plain(part.partner))


def _ordering(question: ET.Element, item: Item) -> None:
    for tag, value in (
        ("layouttype", "VERTICAL"),
        ("selecttype", "ALL"),
        ("selectcount", "0"),
        ("gradingtype", "ABSOLUTE_POSITION"),
        ("showgrading", "SHOW"),
        ("numberingstyle", "none"),
    ):
        add(question, tag, value)
    _messages(question)
    for place, part in enumerate(item.parts, start=1):
        _html(question, "answer", rich(part.text), fraction=str(place))


_FORMS = {
    "single": _choice,
    "multiple": _choice,
    "numeric": _numerical,
    "match": _matching,
    "order": _ordering,
}


def _messages(question: ET.Element) -> None:
    """Write the three messages and the count of right parts, without which an import fails."""
    _html(question, "correctfeedback", "<p>Right.</p>")
    _html(question, "partiallycorrectfeedback", "<p>Right in part.</p>")
    _html(question, "incorrectfeedback", "<p>Not right.</p>")
    add(question, "shownumcorrect")


def _html(parent: ET.Element, tag: str, text: str, **attributes: str) -> ET.Element:
    element = add(parent, tag, **attributes, format="html")
    add(element, "text", text)
    return element
