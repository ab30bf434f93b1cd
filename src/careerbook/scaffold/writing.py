"""Write several files of a checkout together: all of them, or none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from careerbook.errors import CareerbookError

SLUG = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
LONGEST_SLUG = 60
NAME = re.compile(r"[A-Za-z][A-Za-z0-9 /&+-]*[A-Za-z0-9]")
ACRONYMS = {"ai": "AI", "bi": "BI", "llm": "LLM", "ml": "ML", "mlops": "MLOps", "nlp": "NLP"}
_MARK = re.compile(r"@([a-z_]+)@")


def check_slug(slug: str) -> None:
    """Accept a slug such as ``prompt-engineer``.

    Raises
    ------
    CareerbookError
        When it has capitals, blanks or other signs, or is too long.
    """
    if not SLUG.fullmatch(slug) or len(slug) > LONGEST_SLUG:
        raise CareerbookError(
            f"{slug!r} is no slug: use small letters, digits and single hyphens, begin with a "
            f"letter, at most {LONGEST_SLUG} characters, such as 'prompt-engineer'"
        )


def name_of(slug: str, name: str | None, *, every_word: bool) -> str:
    """Return the given name, or one made from the slug; roles write every word with a capital.

    Raises
    ------
    CareerbookError
        When the given name has signs that would break a heading or a table.

    Example
    -------
    >>> name_of("ai-tutor", None, every_word=True), name_of("open-data", None, every_word=False)
    ('AI Tutor', 'Open data')
    """
    if name is not None:
        if not NAME.fullmatch(name):
            raise CareerbookError(f"{name!r} is no name: use letters, digits, blanks and / & + -")
        return name
    words = [
        ACRONYMS.get(word) or (word.capitalize() if every_word or place == 0 else word)
        for place, word in enumerate(slug.split("-"))
    ]
    return " ".join(words)


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template of this package with each ``@mark@`` replaced by its value."""
    text = (files("careerbook.scaffold") / "templates" / template).read_text(encoding="utf-8")
    return _MARK.sub(lambda mark: values[mark[1]], text)


def refuse_existing(project: Path, names: list[str]) -> None:
    """Accept names of files that are not there yet.

    Raises
    ------
    CareerbookError
        When one of them is.
    """
    there = [name for name in names if (project / name).exists()]
    if there:
        raise CareerbookError(
            f"{', '.join(there)} already exists; nothing was written. Choose another slug, or edit "
            "what is there"
        )


def write_together(project: Path, texts: Mapping[str, str]) -> None:
    """Write texts by file name; if one cannot be written, everything is as before.

    Raises
    ------
    OSError
        When a file cannot be written.
    """
    before = {
        name: (project / name).read_bytes() if (project / name).is_file() else None
        for name in texts
    }
    try:
        for name, text in texts.items():
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            (project / name).write_bytes(text.encode("utf-8"))
    except OSError:
        for name, old in before.items():
            if old is not None:
                (project / name).write_bytes(old)
            else:
                (project / name).unlink(missing_ok=True)
        raise
