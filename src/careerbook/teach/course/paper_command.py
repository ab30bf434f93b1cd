"""``careerbook course paper``: a form on paper in two versions, with the key."""

from __future__ import annotations

import argparse
from pathlib import Path

from careerbook.say.numbers import listed
from careerbook.teach.course import paper
from careerbook.teach.course.item import KEYS_ARE_PUBLIC
from careerbook.teach.course.selection import chosen
from careerbook.teach.course.writing import write_file


def run(options: argparse.Namespace) -> int:
    """Write the paper form; the file is whole or not there.

    Raises
    ------
    CareerbookError
        When a form and chapters are both named or neither, or the form is damaged.
    """
    groups, title = chosen(options, all_when_none=False)
    sources = [*options.chapter, *options.topic]
    stem = "-".join(name.replace("/", "-") for name in sources) or options.form
    out = options.out or Path(f"{stem}-paper.html")
    text = paper.to_html(groups, options.title or title, large=options.large)
    write_file(out, text.encode())
    print(f"{out}: {len(groups)} questions in versions {listed(paper.VERSIONS)}, and the key")
    print("  print it from a browser, to paper or as a PDF with tags; the key is the last part")
    print(f"  {KEYS_ARE_PUBLIC.partition(' Use')[0]}")
    return 0
