"""What the charts of job advertisements say in words.

The browser says the same (``explore/postings/postings.js``); both are tested on
``tests/explore/postings/postings_explorer_cases.json``.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbook.explore.postings.postings import ALL_POSTINGS, SHARE, PostingsLine, months, range_of
from careerbook.say.numbers import one_decimal
from careerbook.say.wording import Words

WORDS = Words(__package__)

SHARE_LIMIT = WORDS["share_limit"]
INDEX_LIMIT = WORDS["index_limit"]
REVISED = WORDS["revised"]
APART = WORDS["apart"]
ONTARIO = WORDS["ontario"]
NOTHING_CHOSEN = WORDS["nothing_chosen"]
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
WITH_ARTICLE = ("EA", "GB", "NL", "US")


def month_name(month: str) -> str:
    """Say a month: ``"2026-06"`` -> ``"June 2026"``."""
    return f"{MONTH_NAMES[int(month[5:]) - 1]} {month[:4]}"


def place(line: PostingsLine) -> str:
    """Say a country as in a sentence: ``"the United States"``."""
    if line.country_code == "EA":
        return "the euro area"
    article = "the " if line.country_code in WITH_ARTICLE else ""
    return f"{article}{line.country_name}"


def line_name(line: PostingsLine, lines: Sequence[PostingsLine]) -> str:
    """Name a line among others, with its file where files differ."""
    if len({other.vintage for other in lines}) == 1:
        return place(line)
    return f"{place(line)} (file of {month_name(line.vintage)})"


def postings_title(lines: Sequence[PostingsLine], month: str) -> str:
    """Return the finding for a month."""
    if not lines:
        return NOTHING_CHOSEN
    measure, when = lines[0].measure, month_name(month)
    what = series_words(lines[0])
    newest = [line for line in lines if line.newest]
    held = [(value, line) for line in newest if (value := line.at(month)) is not None]
    if not held:
        return f"{_capital(what)}: nothing is held for {when}"
    when += part_of_month([line for _, line in held], month)
    if len(held) == 1:
        value, line = held[0]
        name = _capital(place(line))
        if measure == SHARE:
            return WORDS.fill("share_title_one", place=name, share=one_decimal(value), when=when)
        return f"{name}: {what} {_above_start(value)} in {when}"
    low, high = (f(held, key=lambda pair: pair[0]) for f in (min, max))
    ends = [f"{one_decimal(value)} in {place(line)}" for value, line in (low, high)]
    if measure == SHARE:
        return WORDS.fill("share_title_many", when=when, low=ends[0], high=ends[1])
    return WORDS.fill("index_title_many", what=_capital(what), when=when, low=ends[0], high=ends[1])


def postings_subtitle(lines: Sequence[PostingsLine]) -> str:
    """Return what is measured, its unit and period."""
    if not lines:
        return WORDS["nothing_subtitle"]
    first, last = map(month_name, range_of(lines))
    if lines[0].measure == SHARE:
        return WORDS.fill("share_subtitle", first=first, last=last)
    dashed = "" if all(line.newest for line in lines) else " Dashed: an older file."
    return WORDS.fill(
        "index_subtitle", what=series_words(lines[0]), first=first, last=last, dashed=dashed
    )


def describe_postings(lines: Sequence[PostingsLine], month: str) -> str:
    """Say what each line holds in a month, and what it is not."""
    if not lines:
        return NOTHING_CHOSEN
    share, when = lines[0].measure == SHARE, month_name(month)
    limit = SHARE_LIMIT if share else INDEX_LIMIT
    if len(lines) == 1:
        return f"{_one_line(lines[0], month)} {limit}"
    first = lines[0].first
    then = share and month != first
    parts = []
    for line in lines:
        value = line.at(month)
        text = "not held" if value is None else one_decimal(value) + _part(line, month)
        start = f" ({one_decimal(line.values[0])})" if then else ""
        parts.append(f"{line_name(line, lines)} {text}{start}")
    since = f" (in {month_name(first)})" if then else ""
    head = (
        WORDS.fill("share_list", when=when, since=since)
        if share
        else WORDS.fill("index_list", what=_capital(series_words(lines[0])), when=when)
    )
    return f"{head}: {'; '.join(parts)}. {limit}"


def postings_notes(lines: Sequence[PostingsLine]) -> list[str]:
    """Return what a careful reader must know: revisions, files, a law, ends and part months."""
    if not lines:
        return []
    last = months(lines[0].measure)[1]
    notes = [REVISED]
    if len({line.vintage for line in lines}) > 1:
        notes.append(APART)
    if any((line.measure, line.country_code) == (SHARE, "CA") for line in lines):
        notes.append(ONTARIO)
    for line in lines:
        name = _capital(line_name(line, lines))
        ends = f"{name}: the line ends in {month_name(line.last)}" if line.last < last else ""
        if line.part_days:
            part = WORDS.fill("last_month", days=line.part_days)
            notes.append(f"{ends}; {part}." if ends else f"{name}: {part}.")
        elif ends:
            notes.append(f"{ends}.")
    return notes


def series_words(line: PostingsLine) -> str:
    """Say what is counted: ``"all postings"``, ``"postings in Software Development"``."""
    return "all postings" if line.series in ("", ALL_POSTINGS) else f"postings in {line.series}"


def _one_line(line: PostingsLine, month: str) -> str:
    value, when, where = line.at(month), month_name(month), place(line)
    if value is None:
        return WORDS.fill("line_ends", when=when, place=where, last=month_name(line.last))
    if line.measure == SHARE:
        start = ""
        if month != line.first:
            start = f"; in {month_name(line.first)}, {one_decimal(line.values[0])}"
        return WORDS.fill(
            "share_of_one", when=when, share=one_decimal(value), place=where, start=start
        )
    return WORDS.fill(
        "index_of_one",
        when=when,
        what=series_words(line),
        place=where,
        level=one_decimal(value),
        days=_part(line, month),
        change=_above_start(value),
    )


def _above_start(value: float) -> str:
    points = value - 100
    text = one_decimal(abs(points))
    if text == "0.0":
        return WORDS["at_start_level"]
    return f"{text}% {'above' if points > 0 else 'below'} 1 February 2020"


def _part(line: PostingsLine, month: str) -> str:
    in_part = line.part_days and month == line.last
    return f" (mean of {line.part_days} days)" if in_part else ""


def part_of_month(lines: Sequence[PostingsLine], month: str) -> str:
    """Say that a month is not whole: ``" (14 days)"``, or where it is whole ``""``."""
    days = sorted({line.part_days for line in lines if line.part_days and month == line.last})
    if not days:
        return ""
    return f" ({days[0]} to {days[-1]} days)" if len(days) > 1 else f" ({days[0]} days)"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
