"""A common cartridge 1.1 with a quiz: what Moodle, Canvas and others read, for choices only.

Version 1.1, since Moodle refuses 1.3. Its questions are choices of one or several; numbers,
orderings and matchings are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from careerbook.teach.course import qti
from careerbook.teach.course.item import BOOK, LICENCE, Group, Item
from careerbook.teach.course.packing import add, xml, zipped

SUFFIX = ".imscc"
MANIFEST = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
LOM = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest"
QUIZ_TYPE = "imsqti_xmlv1p2/imscc_xmlv1p1/assessment"
PROFILES = {"single": "cc.multiple_choice.v0p1", "multiple": "cc.multiple_response.v0p1"}
CASE = "Yes"  # without it multiple answers score nothing in Moodle
QUIZ = "quiz"
CHANGES = ("A common cartridge carries choices of one or several only.",)


def left_out(group: Group) -> str:
    """Return why a question cannot be carried; ``""`` when it can."""
    return "" if group.kind in PROFILES else f"a cartridge has no {group.kind} questions"


def write(groups: Sequence[Group], title: str) -> bytes:
    """Return the choices as a cartridge with one quiz."""
    return zipped(
        {"imsmanifest.xml": xml(manifest(title)), f"{QUIZ}/{QUIZ}.xml": xml(quiz(groups, title))}
    )


def quiz(groups: Sequence[Group], title: str) -> ET.Element:
    """Return the quiz's document."""
    root = ET.Element("questestinterop", xmlns=qti.NAMESPACE)
    assessment = add(root, "assessment", ident=f"q{qti.ident(title)}", title=title)
    qti.fields(
        assessment,
        "qtimetadata",
        {
            "cc_profile": "cc.exam.v0p1",
            "qmd_assessmenttype": "Examination",
            "qmd_scoretype": "Percentage",
            "cc_maxattempts": "unlimited",
        },
    )
    section = add(assessment, "section", ident="root_section")
    for group in groups:
        for item in group.items:
            _item(section, group, item)
    return root


def _item(section: ET.Element, group: Group, item: Item) -> None:
    element = add(section, "item", ident=f"i{qti.ident(item.id)}", title=group.name)
    qti.fields(element, "itemmetadata", {"cc_profile": PROFILES[item.kind]})
    found = qti.choices(qti.presentation(element, item), item)
    marking = qti.outcomes(element)
    qti.show_general(marking)
    qti.mark_choice(marking, found, case=CASE)
    qti.write_feedback(element, qti.told_of(group, item, found))


def manifest(title: str) -> ET.Element:
    """Return the manifest: title, licence, and the quiz as the only entry."""
    root = ET.Element("manifest", identifier=f"m{qti.ident(title)}", xmlns=MANIFEST)
    root.set("xmlns:lomimscc", LOM)
    meta = add(root, "metadata")
    add(meta, "schema", "IMS Common Cartridge")
    add(meta, "schemaversion", "1.1.0")
    lom = add(meta, "lomimscc:lom")
    name = add(add(lom, "lomimscc:general"), "lomimscc:title")
    add(name, "lomimscc:string", title, language="en")
    rights = add(lom, "lomimscc:rights")
    add(add(rights, "lomimscc:copyrightAndOtherRestrictions"), "lomimscc:value", "yes")
    said = add(rights, "lomimscc:description")
    add(said, "lomimscc:string", f"{BOOK}, {LICENCE}", language="en")
    organization = add(
        add(root, "organizations"), "organization", identifier="o1", structure="rooted-hierarchy"
    )
    top = add(organization, "item", identifier="top")
    entry = add(top, "item", identifier=f"{QUIZ}_item", identifierref=QUIZ)
    add(entry, "title", title)
    resource = add(add(root, "resources"), "resource", identifier=QUIZ, type=QUIZ_TYPE)
    add(resource, "file", href=f"{QUIZ}/{QUIZ}.xml")
    return root
