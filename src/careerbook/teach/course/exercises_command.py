"""``careerbook course exercises``: a chapter's exercises as notebooks, in nbgrader's folders."""

from __future__ import annotations

import argparse

from careerbook.errors import CareerbookError, known_name
from careerbook.teach.course.writing import write_files
from careerbook.teach.exercises.chapter_exercises import load, with_code
from careerbook.teach.exercises.notebooks import notebook, points_of

FOLDERS = {"release": "student", "source": "source", "solution": "solution"}
"""Folder, named as nbgrader names it -> kind of notebook."""


def run(options: argparse.Namespace) -> int:
    """Write the notebooks; all are whole or none is there.

    Raises
    ------
    CareerbookError
        When a chapter has no exercises with code, or the folder does not exist.
    """
    if not options.out.is_dir():
        raise CareerbookError(f"there is no folder {options.out}: make it, or choose another")
    known = with_code()
    wanted = options.chapter or list(known)
    names = [known_name("chapter with exercises in code", name, known) for name in wanted]
    made = {}
    for chapter in dict.fromkeys(names):
        slug = chapter.replace("/", "-")
        for folder, kind in FOLDERS.items():
            made[options.out / folder / slug / f"{slug}.ipynb"] = notebook(chapter, kind)
    for path in made:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_files(made)
    for chapter in dict.fromkeys(names):
        slug = chapter.replace("/", "-")
        count = len(known[chapter])
        print(f"{slug}: {count} exercises, {points_of(chapter)} points")
        others = len(load()[chapter]) - count
        if others:
            print(f"  left out: {others} that ask for words and no code")
    print(f"  in {options.out}: release for students, source with hidden tests, solution to read")
    print("  the solutions are public: they stand folded in the chapter")
    return 0
