"""No module says a number or a list in its own way: `careerbook.say` is the one place."""

from __future__ import annotations

import re
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "src" / "careerbook"
SAY = "say/"
OWN_WAYS = {
    ".py": {
        "rounds halves by hand": r"floor\(.*\+ 0\.5\)",
        "rounds by format": r"\{[^{}\"]*:,?\.\d[f%]\}",
        "joins a list by hand": r"[\"'] (?:and|or) [\"']\.join|\[:-1\]\)\} (?:and|or) ",
        "spells counts by hand": r"[\"']one[\"'], [\"']two[\"'], [\"']three[\"']",
        "writes ordinals by hand": r"[\"']nd[\"']",
    },
    ".js": {
        "rounds halves by hand": r"(?:floor\(.*\+ 0\.5\)|Math\.round\((?!.*(?:[wW]idth|MARGIN)))",
        "rounds by format": r"\.toFixed\(|\.toPrecision\(",
        "makes a formatter": r"toLocaleString|Intl\.",
        "joins a list by hand": r"\.join\([\"'] (?:and|or) [\"']\)|slice\(0, -1\)\.join",
        "spells counts by hand": r"[\"']?one[\"']?,? [\"']?two[\"']?,? [\"']?three\b",
        "writes ordinals by hand": r"[\"']nd[\"']",
    },
}
"""Ending -> what a module must not do itself -> how it looks."""

ALLOWED = {
    "errors.py": "lies below say: the suggestions of an error",
    "facts/dictionary.py": "lies beside say: names in backticks, all joined by 'or'",
    "facts/table_rules.py": "lies beside say: marks of a rule, all joined by 'or'",
    "checks/reading_level.py": "a table in a terminal, in columns",
    "assess/knowledge/question_variants.py": "formats are written by authors of questions",
    "assess/knowledge/form_check.py": "messages to authors of questions",
    "assess/knowledge/question_check.py": "messages to authors of questions",
    "assess/knowledge/question_wording.py": "messages to authors of questions",
    "pages/cell_costs.py": "messages to authors of notebooks",
    "pages/parallel_execution.py": "messages to authors of notebooks",
    "facts/refresh/download.py": "messages in a terminal",
    "roles/fact_strip.py": "places on an axis, for a style",
    "teach/course/scorm_form.js": "a number in a standard for programs",
    "pages/run/start.js": "served by itself, beside Python",
    "topics/finding.py": "places on an axis, for a style",
    "teach/course/canvas.py": "numbers in a file for programs",
    "explore/microdata/writing.py": "numbers in a file for programs",
    "assess/leads/map_chart.js": "values of ticks, not their text",
    "assess/leads/marks.js": "coordinates of a picture",
    "explore/growth/compounding_chart.js": "coordinates of a picture",
    "explore/moves/map_chart.js": "coordinates of a picture",
    "explore/postings/postings_chart.js": "coordinates of a picture",
    "explore/world/scale.js": "values of ticks, not their text",
}
"""Module -> why it may."""


def _found(text: str, ending: str) -> list[str]:
    code = [line for line in text.splitlines() if not line.strip().startswith((">>>", "//", "#"))]
    return [name for name, way in OWN_WAYS[ending].items() if re.search(way, "\n".join(code))]


def _offenders() -> dict[str, list[str]]:
    found = {}
    for path in sorted(PACKAGE.rglob("*.*")):
        name = path.relative_to(PACKAGE).as_posix()
        if path.suffix in OWN_WAYS and not name.startswith((SAY, "live/")) and "static" not in name:
            ways = _found(path.read_text(encoding="utf-8"), path.suffix)
            found |= {name: ways} if ways else {}
    return found


def test_no_module_says_a_number_in_its_own_way() -> None:
    """Import from ``careerbook.say.numbers`` or ``say/numbers.js`` instead."""
    assert {name: ways for name, ways in _offenders().items() if name not in ALLOWED} == {}


def test_every_exception_is_still_needed() -> None:
    assert sorted(set(ALLOWED) - set(_offenders())) == []


def test_every_own_way_that_the_book_once_had_is_seen() -> None:
    """Without this, a pattern that matches nothing would pass for ever."""
    once = {
        ".py": (
            "math.floor(value * 100 + 0.5)",
            'f"{level:.1f}"',
            'f"${value:,.0f}"',
            'f"{share:.0%}"',
            '" and ".join(names)',
            "f\"{', '.join(names[:-1])} and {names[-1]}\"",
            '("no", "one", "two", "three")',
            '{1: "st", 2: "nd"}',
        ),
        ".js": (
            "Math.floor(share * 100 + 0.5)",
            "Math.round(value)",
            "value.toFixed(2)",
            'total.toLocaleString("en-US")',
            "new Intl.NumberFormat()",
            'parts.join(" and ")',
            'names.slice(0, -1).join(", ")',
            '"no one two three".split(" ")',
            '{ 1: "st", 2: "nd" }',
        ),
    }
    assert [
        line for ending, lines in once.items() for line in lines if not _found(line, ending)
    ] == []
