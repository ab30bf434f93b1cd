"""``careerbook course questions``: writes a file for a platform and says what is in it."""

from __future__ import annotations

import argparse
from pathlib import Path

from careerbook.errors import CareerbookError
from careerbook.teach.course.export import export
from careerbook.teach.course.fresh_numbers import MOST_ROWS
from careerbook.teach.course.selection import chosen
from careerbook.teach.course.writing import write_file


def run(options: argparse.Namespace) -> int:
    """Write the questions; the file is whole or not there.

    Raises
    ------
    CareerbookError
        When options contradict each other, or a chapter, topic, form or format is unknown.
    """
    if options.rows < 0 or bool(options.rows) != (options.seed is not None):
        raise CareerbookError(
            "fresh variants need both --rows and --seed, such as --rows 20 --seed 7"
        )
    if options.rows > MOST_ROWS:
        raise CareerbookError(f"--rows is {options.rows}; allowed: 1 to {MOST_ROWS}")
    groups, title = chosen(options)
    made = export(groups, options.to, title, rows=options.rows, seed=options.seed or 0)
    sources = [*options.chapter, *options.topic]
    stem = "-".join(name.replace("/", "-") for name in sources) or options.form or "all-questions"
    out = options.out or Path(f"{stem}-{options.to}{made.suffix}")
    write_file(out, made.content)
    print(f"{out}: {made.questions} questions, {made.items} with their variants")
    for note in made.notes:
        print(f"  {note}")
    return 0
