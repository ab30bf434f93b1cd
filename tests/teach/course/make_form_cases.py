"""Writes ``form_cases.json``, the ids that Python and the browser must give the same forms."""

from __future__ import annotations

import json
import random
from pathlib import Path

from careerbook.teach.course.form import form_id

CASES = Path(__file__).with_name("form_cases.json")
SIZES = (1, 2, 3, 8, 20, 60)


def cases() -> list[dict[str, object]]:
    """Return forms of several sizes with made-up questions."""
    draw = random.Random(14)
    found: list[dict[str, object]] = []
    for size in SIZES:
        ids = [f"{draw.getrandbits(40):010x}" for _ in range(size)]
        found.append({"ids": ids, "form": form_id(ids)})
    return found


def text() -> str:
    """Return the file's text."""
    return json.dumps(cases(), indent=1) + "\n"


if __name__ == "__main__":
    CASES.write_text(text(), encoding="utf-8")
