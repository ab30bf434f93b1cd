"""What both Canvas packages share: QTI 1.2 with Canvas's own fields, groups that pick one.

:mod:`careerbook.teach.course.canvas_classic` and :mod:`careerbook.teach.course.canvas_new` say what
each does with an ordering.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree import ElementTree as ET

from careerbook.teach.course import qti
from careerbook.teach.course.item import Group, Item, Part
from careerbook.teach.course.markup import plain, rich
from careerbook.teach.course.packing import add, xml, zipped

MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
META = "http://canvas.instructure.com/xsd/cccv1p0"
TYPES = {
    "single": "multiple_choice_question",
    "multiple": "multiple_answers_question",
    "numeric": "numerical_question",
    "match": "matching_question",
}
"""What Canvas calls a kind."""
CHANGES = (
    "Canvas gives parts of the mark in matching and multiple answers; the book marks them all or "
    "nothing.",
)

Write = Callable[[ET.Element, Group, Item], None]


def package(groups: Sequence[Group], title: str, write_item: Write) -> bytes:
    """Return a quiz as a zip file: manifest, questions, and what Canvas wants to know of both."""
    name = f"q{qti.ident(title, *(group.id for group in groups))}"
    root = ET.Element("questestinterop", xmlns=qti.NAMESPACE)
    assessment = add(root, "assessment", ident=name, title=title)
    qti.fields(assessment, "qtimetadata", {"cc_maxattempts": "1"})
    section = add(assessment, "section", ident="root_section")
    for group in groups:
        inside = section
        if len(group.items) > 1:
            inside = add(section, "section", ident=f"g{qti.ident(group.id)}", title=group.name)
            chosen = add(add(inside, "selection_ordering"), "selection")
            add(chosen, "selection_number", "1")
            add(add(chosen, "selection_extension"), "points_per_item", "1.0")
        for item in group.items:
            write_item(inside, group, item)
    return zipped(
        {
            "imsmanifest.xml": xml(_manifest(name)),
            f"{name}/{name}.xml": xml(root),
            f"{name}/assessment_meta.xml": xml(_meta(name, title, len(groups))),
        }
    )


def begin(
    section: ET.Element, group: Group, item: Item, kind: str, answers: Sequence[str]
) -> ET.Element:
    """Begin an item with Canvas's fields."""
    own = f"i{qti.ident(item.id)}"
    element = add(section, "item", ident=own, title=group.name)
    values = {
        "question_type": kind,
        "points_possible": "1.0",
        "original_answer_ids": ",".join(answers),
        "assessment_question_identifierref": f"a{qti.ident(item.id)}",
    }
    qti.fields(element, "itemmetadata", {key: value for key, value in values.items() if value})
    return element


def write_choice(section: ET.Element, group: Group, item: Item) -> None:
    """Write a choice of one or several."""
    names = [qti.ident(item.id, place) for place in range(len(item.parts))]
    element = begin(section, group, item, TYPES[item.kind], names)
    found = qti.choices(qti.presentation(element, item), item)
    marking = qti.outcomes(element)
    qti.show_general(marking)
    qti.mark_choice(marking, found)
    qti.write_feedback(element, qti.told_of(group, item, found))


def write_number(section: ET.Element, group: Group, item: Item) -> None:
    """Write a number with its bounds."""
    element = begin(section, group, item, TYPES[item.kind], ())
    shown = add(qti.presentation(element, item), "response_str", ident=qti.RESPONSE,
                rcardinality="Single")  # fmt: skip
    add(add(shown, "render_fib", fibtype="Decimal"), "response_label", ident="answer1")
    marking = qti.outcomes(element)
    qti.show_general(marking)
    slips = qti.mark_number(marking, item)
    qti.write_feedback(element, {**qti.told_of(group, item, {}), **slips})


def write_pairs(section: ET.Element, group: Group, item: Item, pairs: Sequence[Part]) -> None:
    """Write a matching: each left side with a choice among all right sides."""
    rights = {qti.ident(item.id, "right", i): plain(p.partner) for i, p in enumerate(pairs)}
    element = begin(section, group, item, TYPES["match"], list(rights))
    shown = qti.presentation(element, item)
    marking = qti.outcomes(element)
    qti.show_general(marking)
    share = f"{100 / len(pairs):.2f}"
    for place, (pair, right) in enumerate(zip(pairs, rights, strict=True)):
        response = f"response_{qti.ident(item.id, 'left', place)}"
        lid = add(shown, "response_lid", ident=response)
        qti.material(lid, rich(pair.text))
        qti.labels(add(lid, "render_choice"), rights)
        rule, holds = qti.condition(marking, goes_on=True)
        qti.equal(holds, right, response)
        qti.score(rule, share, "Add")
    qti.write_feedback(element, qti.told_of(group, item, {}))


def _manifest(name: str) -> ET.Element:
    root = ET.Element("manifest", identifier=f"m{name}", xmlns=MANIFEST)
    meta = add(root, "metadata")
    add(meta, "schema", "IMS Content")
    add(meta, "schemaversion", "1.1.3")
    add(root, "organizations")
    resources = add(root, "resources")
    own = add(resources, "resource", identifier=name, type="imsqti_xmlv1p2")
    add(own, "file", href=f"{name}/{name}.xml")
    add(own, "dependency", identifierref=f"{name}_meta")
    href = f"{name}/assessment_meta.xml"
    kind = "associatedcontent/imscc_xmlv1p1/learning-application-resource"
    extra = add(resources, "resource", identifier=f"{name}_meta", type=kind, href=href)
    add(extra, "file", href=href)
    return root


def _meta(name: str, title: str, points: int) -> ET.Element:
    root = ET.Element("quiz", identifier=name, xmlns=META)
    for tag, value in (
        ("title", title),
        ("quiz_type", "practice_quiz"),
        ("points_possible", f"{points}.0"),
        ("shuffle_answers", "true"),
        ("show_correct_answers", "true"),
    ):
        add(root, tag, value)
    return root
