"""A plan as a file: Markdown, CSV, JSON and iCalendar, the same bytes as the page writes.

The browser's twin is ``assess/plan/plan_exports.js``; both are held by
``tests/assess/plan/plan_cases.json``.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from careerbook.assess.plan.plan import Plan, PlanStep, first_day, last_day
from careerbook.assess.plan.plan_words import Guides, hours_words, proofs, sentence, title, when
from careerbook.kit.csv_cells import BOM, guarded

FORMAT = "careerbook-plan/1"
PRODUCT = "-//AI Careers Handbook//Career plan//EN"
FOLD_OCTETS = 75  # RFC 5545, 3.1
COLUMNS = (
    "step",
    "title",
    "skill",
    "from_level",
    "to_level",
    "hours_low",
    "hours_high",
    "own_estimate",
    "quick_begin_week",
    "quick_end_week",
    "slow_begin_week",
    "slow_end_week",
    "quick_end_on",
    "slow_end_on",
    "due_on",
    "status",
    "evidence",
    "chapters",
)
"""Of the CSV file and of each step in the JSON file."""

_BREAKS = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|])")
_ICS = re.compile(r"([\\;,])")


@dataclass(frozen=True)
class Sheet:
    """A plan with what its files need besides.

    Parameters
    ----------
    plan, guides
        The plan and the guides that it was made with.
    role, role_name
        Slug and name of the target role.
    basis
        What the hours rest on.
    made_on
        When the file is made, as :func:`careerbook.assess.answers.answers.now` writes it.
    plan_id
        Letters and digits of this reader's plan alone: with them two readers' events differ.
    sequence
        How often the events have changed since the first calendar file, from 0 (RFC 5545, 3.8.7.4).
    """

    plan: Plan
    guides: Guides
    role: str
    role_name: str
    basis: str
    made_on: str
    plan_id: str
    sequence: int = 0


def to_markdown(sheet: Sheet) -> str:
    """Return the plan as a checklist in Markdown (GitHub's task lists)."""
    steps = [step for step in sheet.plan.steps if not step.dropped]
    dropped = [step for step in sheet.plan.steps if step.dropped]
    lines = [f"# Plan: {_markdown(sheet.role_name)}", "", sentence(sheet.plan, sheet.role_name), ""]
    if sheet.plan.problem:
        lines += [sheet.plan.problem, ""]
    for index, step in enumerate(steps, 1):
        lines += _markdown_step(index, step, sheet)
    if dropped:
        lines += ["", "## Dropped", ""]
        lines += [f"- {_markdown(title(step, sheet.guides))}" for step in dropped]
    lines += ["", f"Hours: {sheet.basis}"]
    return "\n".join(lines) + "\n"


def to_csv(sheet: Sheet) -> str:
    """Return one line per step (RFC 4180); a missing value is an empty cell.

    The reader's own words are guarded against being run as formulas.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(row[name]) for name in COLUMNS] for row in rows(sheet))
    return BOM + out.getvalue()


def to_json(sheet: Sheet) -> str:
    """Return the plan as JSON; ``format`` names this layout."""
    document = {
        "format": FORMAT,
        "role": sheet.role,
        "role_name": sheet.role_name,
        "hours_a_week": _whole(sheet.plan.hours_a_week),
        "start_on": sheet.plan.start_on,
        "summary": sentence(sheet.plan, sheet.role_name),
        "basis": sheet.basis,
        "steps": list(rows(sheet)),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def to_icalendar(sheet: Sheet) -> str:
    """Return the plan as iCalendar (RFC 5545); empty where no step has a day.

    Whole-day events (VEVENT), because several widespread calendars do not import to-dos (VTODO).
    They leave the day free. A step stands where the slow pace puts it, so that steps follow each
    other; the quick pace is in the description. A day that the reader set has an event of its own.
    The id of an event is that of its step in this plan, and SEQUENCE rises when the plan changes: a
    program that keeps to the standard then replaces the event. Not all do, and none removes the
    event of a step that is gone.
    """
    events = [line for step in sheet.plan.steps for line in _events(step, sheet)]
    if not events:
        return ""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN"]
    lines = [*head, "METHOD:PUBLISH", *events, "END:VCALENDAR"]
    return "".join(f"{part}\r\n" for line in lines for part in _fold(line))


WRITERS: dict[str, Callable[[Sheet], str]] = {
    "md": to_markdown,
    "csv": to_csv,
    "json": to_json,
    "ics": to_icalendar,
}
"""Ending of the file -> what writes it."""


def rows(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """Yield one dictionary per step with the keys :data:`COLUMNS`; ``None`` where there is none."""
    start = sheet.plan.start_on
    for index, step in enumerate(sheet.plan.steps, 1):
        weeks, proof = step.weeks, proofs(step, sheet.guides)
        chapters = sheet.guides[step.skill].chapters if step.skill else ()
        yield {
            "step": index,
            "title": _plain(title(step, sheet.guides)),
            "skill": step.skill,
            "from_level": step.from_level,
            "to_level": step.to_level,
            "hours_low": _whole(step.hours_low),
            "hours_high": _whole(step.hours_high),
            "own_estimate": "yes" if step.own_hours else "no",
            "quick_begin_week": weeks and weeks.quick_begin,
            "quick_end_week": weeks and weeks.quick_end,
            "slow_begin_week": weeks and weeks.slow_begin,
            "slow_end_week": weeks and weeks.slow_end,
            "quick_end_on": last_day(start, weeks.quick_end) if weeks and start else None,
            "slow_end_on": last_day(start, weeks.slow_end) if weeks and start else None,
            "due_on": step.due_on,
            "status": "dropped" if step.dropped else "done" if step.done else "to do",
            "evidence": proof[-1][1] if proof else None,
            "chapters": "; ".join(page for page, _ in chapters) or None,
        }


def _markdown_step(index: int, step: PlanStep, sheet: Sheet) -> Iterator[str]:
    mark = "x" if step.done else " "
    about = [hours_words(step), when(step, sheet.plan), step.due_on and f"due {step.due_on}"]
    name = _markdown(title(step, sheet.guides))
    yield f"{index}. [{mark}] **{name}** ({', '.join(filter(None, about))})"
    for level, proof in proofs(step, sheet.guides):
        yield f"   - Proof of level {level}: {_markdown(proof)}"
    if step.skill:
        guide = sheet.guides[step.skill]
        chapters = ", ".join(f"{_markdown(name)} ({page})" for page, name in guide.chapters)
        projects = "; ".join(
            f"{_markdown(name)} (roles/{slug})" for slug, name in guide.projects_for(sheet.role)
        )
        if chapters:
            yield f"   - Chapters: {chapters}"
        if projects:
            yield f"   - Projects: {projects}"


def _events(step: PlanStep, sheet: Sheet) -> Iterator[str]:
    if not step.remains:
        return
    name, start = _plain(title(step, sheet.guides)), sheet.plan.start_on
    about = [", ".join(filter(None, [hours_words(step), when(step, sheet.plan)])) + "."]
    about += [f"Proof of level {level}: {text}" for level, text in proofs(step, sheet.guides)]
    if step.weeks and start:
        first = first_day(start, step.weeks.slow_begin)
        after = first_day(start, step.weeks.slow_end + 1)
        yield from _event(step.id, name, first, after, about, sheet)
    if step.due_on:
        yield from _event(f"{step.id}-due", f"Due: {name}", step.due_on, None, about, sheet)


def _event(
    name: str, summary: str, first: str, after: str | None, about: list[str], sheet: Sheet
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{name}.{sheet.plan_id}@plan.careerbook"
    yield f"SEQUENCE:{sheet.sequence}"
    yield f"DTSTAMP:{_compact(sheet.made_on[:19])}Z"
    yield f"DTSTART;VALUE=DATE:{_compact(first)}"
    if after:
        yield f"DTEND;VALUE=DATE:{_compact(after)}"
    yield f"SUMMARY:{_ics(summary)}"
    # A line break inside a value is written as a backslash and an n.
    yield "DESCRIPTION:" + "\\n".join(_ics(_plain(line)) for line in about)
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _fold(line: str) -> Iterator[str]:
    """Cut a line after at most 75 octets, never inside a character; what follows is indented."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > FOLD_OCTETS:
            yield part
            part, octets = " ", 1
        part, octets = part + letter, octets + size
    yield part


def _plain(text: str) -> str:
    """Return text on one line, without control characters."""
    return _BREAKS.sub(" ", text).strip(" ")


def _markdown(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", _plain(text))


def _ics(text: str) -> str:
    return _ICS.sub(r"\\\1", text)


def _cell(value: Any) -> Any:
    return guarded(value) if isinstance(value, str) else value


def _compact(text: str) -> str:
    return text.replace("-", "").replace(":", "")


def _whole(value: float) -> float:
    """Return 3.0 as 3: JSON and JavaScript do not tell them apart."""
    return int(value) if value.is_integer() else value
