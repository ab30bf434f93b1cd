"""Records the keys of exercises anew: ``python tools/record_exercise_keys.py [CHAPTER ...]``.

Runs each solution after the cells that it needs, and writes what comes out as ``key`` into
``data/exercises/``. Read the difference: a key that moved without new data is a fault.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from pathlib import Path
from typing import Any

import numpy as np

from careerbook.paths import data_dir
from careerbook.teach.exercises.chapter_exercises import with_code
from careerbook.teach.exercises.exercise_tests import ExerciseTest
from careerbook.teach.exercises.running import solved

DIGITS = 6
KEY = re.compile(r"^key = .*\n", re.MULTILINE)
HEAD = "[[exercise]]\n"


def main() -> None:
    """Write the files of all chapters, or of those that are named."""
    for chapter, exercises in with_code().items():
        path = data_dir() / "exercises" / f"{chapter}.toml"
        if path.is_file() and (chapter in sys.argv[1:] or not sys.argv[1:]):
            by_title = {one.title: one for one in exercises}
            record(path, by_title)


def record(path: Path, by_title: dict[str, Any]) -> None:
    """Write the keys of one file."""
    head, *entries = path.read_text(encoding="utf-8").split(HEAD)
    written = []
    for entry in entries:
        raw = tomllib.loads(HEAD + entry)["exercise"][0]
        if not raw.get("holds"):
            test = ExerciseTest.model_validate_json(json.dumps({**raw, "key": 0}))
            value = eval(test.value, solved(by_title[test.title], test))
            entry = KEY.sub("", entry)
            entry = entry.replace("wrong = [", f"key = {toml(value)}\nwrong = [", 1)
        written.append(entry)
    path.write_text(HEAD.join([head, *written]), encoding="utf-8")


def toml(value: Any) -> str:
    """Return a value as TOML, numbers with six digits."""
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(k)} = {toml(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, bool | np.bool_):
        return str(bool(value)).lower()
    if isinstance(value, int | np.integer):
        return str(int(value))
    if isinstance(value, float):
        return repr(float(f"{value:.{DIGITS}g}"))
    return json.dumps(str(value), ensure_ascii=False)


if __name__ == "__main__":
    main()
