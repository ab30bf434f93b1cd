"""A fixed form as a SCORM 1.2 package: the platform shows it and gets a score.

What real platforms taught, each held by a test: the score is committed with every answer and once
more when the page goes, or a closed tab loses it; what is kept for the next visit has at most 4,096
characters.
"""

from __future__ import annotations

import html
import json
from xml.etree import ElementTree as ET

from careerbook.assess.knowledge.payload import payload
from careerbook.assess.knowledge.questions import Topic
from careerbook.kit.widget import STATIC
from careerbook.teach.course.form import ids_of
from careerbook.teach.course.item import BOOK, LICENCE
from careerbook.teach.course.packing import add, xml, zipped
from careerbook.teach.course.selection import all_questions

SUFFIX = ".zip"
NAMESPACE = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
PAGE = "index.html"
CHANGES = (
    "The score is the share of questions that are right, each all or nothing, from 0 to 100.",
    "Reasons appear when a student has handed in; whoever opens it again finds it as it was left.",
)


def write(form: str, title: str) -> bytes:
    """Return the package of a form.

    Raises
    ------
    CareerbookError
        When the id is damaged, or a question of the form has changed.
    """
    known = all_questions()
    questions = tuple(known[one][0] for one in ids_of(form))
    bank = payload([Topic.model_construct(topic=form, name=title, about="", skill="",
                                          question=questions)])  # fmt: skip
    start = (
        'import { scormForm } from "./form.js";\n\n'
        f"scormForm(document.getElementById('form'), {json.dumps({'form': form, 'bank': bank})});\n"
    )
    files = {
        PAGE: _page(title).encode(),
        "start.js": start.encode(),
        "form.js": (STATIC / "form.js").read_bytes(),
        "careerbook.css": (STATIC / "careerbook.css").read_bytes(),
    }
    return zipped({"imsmanifest.xml": xml(manifest(form, title, list(files))), **files})


def manifest(form: str, title: str, files: list[str]) -> ET.Element:
    """Return the manifest: one unit that reports a score."""
    root = ET.Element("manifest", {"identifier": form, "version": "1.2", "xmlns": NAMESPACE})
    root.set("xmlns:adlcp", ADL)
    meta = add(root, "metadata")
    add(meta, "schema", "ADL SCORM")
    add(meta, "schemaversion", "1.2")
    organizations = add(root, "organizations", default="course")
    organization = add(organizations, "organization", identifier="course")
    add(organization, "title", title)
    item = add(organization, "item", identifier="unit", identifierref="form", isvisible="true")
    add(item, "title", title)
    resource = add(
        add(root, "resources"), "resource", identifier="form", type="webcontent", href=PAGE
    )
    resource.set("adlcp:scormtype", "sco")
    for name in files:
        add(resource, "file", href=name)
    return root


def _page(title: str) -> str:
    named = html.escape(title)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{named}</title>\n"
        '<link rel="stylesheet" href="careerbook.css">\n'
        "<style>body { max-width: 44rem; margin: 1.5rem auto; padding: 0 1rem; "
        "background: var(--cb-surface); }</style>\n"
        "</head>\n<body>\n"
        f"<main>\n<h1>{named}</h1>\n"
        '<div id="form"><p>This form needs scripts.</p></div>\n'
        f"<footer><p><small>{BOOK}, {LICENCE}</small></p></footer>\n</main>\n"
        '<script type="module" src="start.js"></script>\n</body>\n</html>\n'
    )
