"""``careerbook course scorm``: writes a fixed form as a package that reports a score."""

from __future__ import annotations

import argparse
from pathlib import Path

from careerbook.teach.course import scorm
from careerbook.teach.course.form import form_id, ids_of
from careerbook.teach.course.item import KEYS_ARE_PUBLIC
from careerbook.teach.course.selection import chosen
from careerbook.teach.course.writing import write_file


def run(options: argparse.Namespace) -> int:
    """Write the package; the file is whole or not there.

    Raises
    ------
    CareerbookError
        When a form and chapters are both named or neither, or the form is damaged.
    """
    groups, title = chosen(options, all_when_none=False)
    form = options.form or form_id([group.id for group in groups])
    out = options.out or Path(f"{form}-scorm{scorm.SUFFIX}")
    write_file(out, scorm.write(form, options.title or title))
    count = len(ids_of(form))
    print(f"{out}: a SCORM 1.2 package with {count} questions")
    print(f"  the form's id: {form}")
    for note in (*scorm.CHANGES, KEYS_ARE_PUBLIC.partition(" Use")[0]):
        print(f"  {note}")
    return 0
