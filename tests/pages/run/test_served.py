"""What is put beside the pages for running a chapter in its page."""

from __future__ import annotations

import re

from careerbook.pages.run import served


def test_every_file_that_another_names_is_served() -> None:
    """Imports of scripts, the worker, and the Python modules that it fetches."""
    files = served.files()
    named = set()
    for name, text in files.items():
        if name.endswith(".js"):
            named |= set(re.findall(r'(?:from |\bimport\(|new URL\()"(?:\./)?([\w.]+)"', text))
    named |= {f"{one}.py" for one in re.findall(r'^  "(\w+)",$', files["worker.js"], re.MULTILINE)}
    assert {"worker.js", "plan.js", served.MODEL, "page_start.py"} <= named
    assert named <= set(files)


def test_the_folder_is_named_by_what_is_in_it() -> None:
    """A new edition never meets a saved copy of the old one."""
    files = served.files()
    name = served.folder_name(files)
    assert name == served.folder_name(dict(files))
    assert name != served.folder_name({**files, "start.js": "other"})


def test_the_python_side_needs_the_standard_library_alone() -> None:
    """It runs before any package is there."""
    for name, text in served.files().items():
        if name.endswith(".py"):
            found = re.findall(r"^(?:from|import) ([\w.]+)", text, re.MULTILINE)
            outside = {
                one for one in found if one.partition(".")[0] in {"careerbook", "comm", "js"}
            }
            assert outside == set(), name
