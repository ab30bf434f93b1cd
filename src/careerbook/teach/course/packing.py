"""Zip files and XML that are the same bytes whenever they are written."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

FIRST_TIME = (1980, 1, 1, 0, 0, 0)  # a zip file knows no earlier one
PERMISSIONS = 0o644 << 16
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a zip file with these files in this order, all of the same fixed time.

    Example
    -------
    >>> zipped({"a.txt": b"a"}) == zipped({"a.txt": b"a"})
    True
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(name, FIRST_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = PERMISSIONS
            info.create_system = 3  # Unix everywhere, so that the machine does not show
            archive.writestr(info, content)
    return packed.getvalue()


def add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    """Append an element and return it; characters that XML does not know are left out.

    A trailing ``_`` of an attribute's name is taken off (``class_``, ``continue_``).
    """
    named = {name.rstrip("_"): _NOT_IN_XML.sub("", value) for name, value in attributes.items()}
    element = ET.SubElement(parent, tag, named)
    if text:
        element.text = _NOT_IN_XML.sub("", text)
    return element


def xml(root: ET.Element) -> bytes:
    """Return a document with two spaces for each level and a declaration."""
    ET.indent(root)
    text: bytes = ET.tostring(root, "utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + text + b"\n"
