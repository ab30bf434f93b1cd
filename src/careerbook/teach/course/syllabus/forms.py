"""A syllabus as a page, as Markdown, as a calendar and as a page in a cartridge."""

from __future__ import annotations

import datetime as dt
import hashlib
import html
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from careerbook.teach.course import cartridge, qti
from careerbook.teach.course.item import BOOK
from careerbook.teach.course.packing import add, xml, zipped
from careerbook.teach.course.syllabus.days import in_utc
from careerbook.teach.course.syllabus.rows import Link, Row, Step, Syllabus

COLUMNS = ("No.", "Day", "What", "Home", "Class")
LONGEST_LINE = 75  # bytes of a line of a calendar
PAGE = "syllabus"
STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem;
  color: #1f2a33; background: #fff; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #d5dbe1; padding: 0.35rem 0.5rem; text-align: left;
  vertical-align: top; }
td.n { text-align: right; }
a { color: #1d5a8a; }
"""


def day_words(day: dt.date) -> str:
    """Return a day in words that are the same on every machine.

    Example
    -------
    >>> day_words(dt.date(2027, 3, 1))
    'Mon 1 Mar 2027'
    """
    days, months = "Mon Tue Wed Thu Fri Sat Sun", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
    name, month = days.split()[day.weekday()], months.split()[day.month - 1]
    return f"{name} {day.day} {month} {day.year}"


def sums(found: Syllabus) -> str:
    """Return the minutes of the whole course in a sentence."""
    course = found.course
    framing = course.framing_minutes * len(found.rows)
    return (
        f"{len(found.rows)} meetings of {course.meeting_minutes} minutes: {found.contact} minutes "
        f"are planned, {framing} are for opening and close; {found.home} minutes are read at home."
    )


def to_markdown(found: Syllabus, site: str) -> str:
    """Return the syllabus as Markdown; links begin with ``site``."""
    lines = [f"# {found.course.name}", "", found.course.goal, "", sums(found), ""]
    lines += [f"| {' | '.join(COLUMNS)} |", "|---|---|---|---:|---:|"]
    for row, step, first in _steps(found):
        cells = [row.number, day_words(row.day)] if first else ["", ""]
        if step is None:
            lines.append(f"| {' | '.join([*cells, '*free*', '', ''])} |")
            continue
        named = [_markdown(link, site) for link in (*step.links, *step.more)]
        what = ": ".join([step.title, ", ".join(named)]) if named else step.title
        lines.append(f"| {' | '.join([*cells, what, str(step.home or ''), str(step.contact)])} |")
    lines += ["", *(f"- Does not fit: {text}." for text in found.left_out)]
    return "\n".join(lines).rstrip() + "\n"


def to_html(found: Syllabus, site: str) -> str:
    """Return the syllabus as a page without scripts or outside files."""
    title = html.escape(found.course.name)
    head = "".join(f'<th scope="col">{name}</th>' for name in COLUMNS)
    body = []
    for row, step, first in _steps(found):
        start = f'<th scope="row">{row.number}</th><td>{day_words(row.day)}</td>'
        cells = start if first else "<td></td><td></td>"
        if step is None:
            body.append(f"<tr>{cells}<td>free</td><td></td><td></td></tr>")
            continue
        named = ", ".join(_html(link, site) for link in (*step.links, *step.more))
        what = html.escape(step.title) + (f": {named}" if named else "")
        home = step.home or ""
        body.append(
            f'<tr>{cells}<td>{what}</td><td class="n">{home}</td><td class="n">{step.contact}</td>'
            "</tr>"
        )
    out = "".join(f"<p>Does not fit: {html.escape(text)}.</p>" for text in found.left_out)
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title><style>{STYLE}</style></head><body><main>\n<h1>{title}</h1>\n"
        f"<p>{html.escape(found.course.goal)}</p>\n<p>{html.escape(sums(found))}</p>\n"
        f"<table><thead><tr>{head}</tr></thead><tbody>\n" + "\n".join(body) + "\n</tbody></table>\n"
        f"{out}</main></body></html>\n"
    )


def to_calendar(found: Syllabus, clock: dt.time, zone: ZoneInfo, site: str) -> str:
    """Return the meetings as a calendar; times are moments in UTC, so that no clock moves them."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//{BOOK}//course//EN"]
    stamp = in_utc(found.rows[0].day, dt.time(0), zone)
    for row in found.rows:
        begin = in_utc(row.day, clock, zone)
        end = begin + dt.timedelta(minutes=found.course.meeting_minutes)
        digest = hashlib.sha256(f"{found.course.id}/{row.number}/{row.day}".encode()).hexdigest()
        named = [link.text for step in row.steps for link in step.links]
        work = [step.title for step in row.steps if not step.links]
        about = "; ".join([*named, *work]) or "free"
        told = "\n".join(_told(row, site))
        lines += [
            "BEGIN:VEVENT",
            f"UID:{digest[:20]}@careerbook",
            f"DTSTAMP:{stamp:%Y%m%dT%H%M%SZ}",
            f"DTSTART:{begin:%Y%m%dT%H%M%SZ}",
            f"DTEND:{end:%Y%m%dT%H%M%SZ}",
            f"SUMMARY:{_text(f'{found.course.name} {row.number}: {about}')}",
            f"DESCRIPTION:{_text(told)}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def to_cartridge(found: Syllabus, site: str) -> bytes:
    """Return a common cartridge 1.1 with the syllabus as a page."""
    root = cartridge.manifest(found.course.name)
    for element in root.iter():
        if element.tag == "item" and element.get("identifierref"):
            element.set("identifierref", PAGE)
        if element.tag == "resources":
            for old in list(element):
                element.remove(old)
            href = f"{PAGE}/{PAGE}.html"
            own = add(element, "resource", identifier=PAGE, type="webcontent", href=href)
            add(own, "file", href=href)
    root.set("identifier", f"m{qti.ident(found.course.id, found.rows[0].day)}")
    page = to_html(found, site).encode()
    return zipped({"imsmanifest.xml": xml(root), f"{PAGE}/{PAGE}.html": page})


def _steps(found: Syllabus) -> Iterator[tuple[Row, Step | None, bool]]:
    """Yield every step with its meeting, and whether it is the first; ``None``: nothing planned."""
    for row in found.rows:
        for place, step in enumerate(row.steps or (None,)):
            yield row, step, place == 0


def _told(row: Row, site: str) -> Iterator[str]:
    for step in row.steps:
        if step.home:
            yield f"Before: {', '.join(link.text for link in step.links)}, {step.home} minutes"
        yield f"{step.title}, {step.contact} minutes"
        if site:
            yield from (f"{link.text}: {site}{link.path}" for link in (*step.links, *step.more))


def _markdown(link: Link, site: str) -> str:
    return f"[{link.text}]({site}{link.path})"


def _html(link: Link, site: str) -> str:
    return f'<a href="{html.escape(site + link.path)}">{html.escape(link.text)}</a>'


def _text(text: str) -> str:
    """Escape a text of a calendar."""
    for old, new in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(old, new)
    return text


def _folded(line: str) -> Iterator[str]:
    """Cut a line of a calendar into lines of 75 bytes at most, never inside a character."""
    part = b""
    for letter in line:
        encoded = letter.encode()
        if len(part) + len(encoded) > LONGEST_LINE:
            yield part.decode()
            part = b" "
        part += encoded
    yield part.decode()
