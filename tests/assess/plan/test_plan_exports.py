"""A plan as a file: what other programs must be able to read."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from careerbook.assess.plan import plan
from careerbook.assess.plan.plan_exports import (
    COLUMNS,
    FOLD_OCTETS,
    WRITERS,
    Sheet,
    to_csv,
    to_icalendar,
    to_json,
    to_markdown,
)
from careerbook.assess.plan.plan_guides import guides
from careerbook.assess.skills import skill_plans
from careerbook.kit.csv_cells import BOM, unguarded
from careerbook.roles import roles
from tests.assess.plan import make_plan_cases as cases

ROLE = roles.load("data-scientist")
RATINGS = {"statistics": 1, "mathematics": 1, "communication": 3}
AWKWARD = 'Ann, Bob; "C"\\ ' + "ä🙂" * 40 + "\r\nBEGIN:VALARM"
ENTRIES = {
    "own-1": cases.entry(text=AWKWARD, hours=2.5, due_on="2027-02-01"),
    "own-2": cases.entry(text="Done before", done=True),
    "own-3": cases.entry(text="Not *this*", dropped=True),
}


def sheet(start_on="2026-11-23", hours_a_week=5.0, plan_id="a1", sequence=0):
    """Return a sheet with every kind of step."""
    made = plan.build(ROLE.skills, RATINGS, guides(), ENTRIES,
                      start_on=start_on, hours_a_week=hours_a_week)  # fmt: skip
    basis = skill_plans.load().basis
    return Sheet(
        made, guides(), ROLE.slug, ROLE.name, basis, "2026-11-23T10:00:00.000Z", plan_id, sequence
    )


def events(text):
    """Parse a calendar as RFC 5545 says: unfold, split name from value, unescape."""
    unfolded = text.replace("\r\n ", "")
    found = []
    for line in unfolded.split("\r\n")[:-1]:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and name.isupper() and "VEVENT" not in value:
            value = re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)
            found[-1][name.partition(";")[0]] = value
    return found


def test_the_calendar_is_lines_of_at_most_75_octets_that_end_in_cr_and_lf():
    """No line feed stands alone and no character is cut in two."""
    text = to_icalendar(sheet())
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.encode().split(b"\r\n")
    assert max(map(len, lines)) <= FOLD_OCTETS
    assert max(map(len, lines)) > FOLD_OCTETS - 4
    for line in lines:
        line.decode("utf-8")
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text)


def test_the_calendar_holds_what_must_be_there_once_and_in_utc():
    """Version, product, scale; each event with id, stamp and start; ids differ."""
    text = to_icalendar(sheet())
    for line in ("VERSION:2.0", "CALSCALE:GREGORIAN", "BEGIN:VCALENDAR"):
        assert text.count(f"{line}\r\n") == 1
    found = events(text)
    assert {event["DTSTAMP"] for event in found} == {"20261123T100000Z"}
    assert all({"UID", "DTSTART", "SUMMARY", "DESCRIPTION"} <= set(event) for event in found)
    assert len({event["UID"] for event in found}) == len(found)
    assert text.count("BEGIN:VEVENT") == text.count("END:VEVENT") == len(found)


def test_awkward_words_come_back_from_the_calendar_as_they_were():
    """Commas, semicolons and backslashes are escaped; a line break cannot start a new property."""
    summaries = [event["SUMMARY"] for event in events(to_icalendar(sheet()))]
    kept = AWKWARD.replace("\r\n", " ")
    assert kept in summaries
    assert f"Due: {kept}" in summaries
    assert "\r\nBEGIN:VALARM" not in to_icalendar(sheet())


def test_events_are_whole_days_one_after_the_other_at_the_slow_pace():
    """Monday to the Monday after the last week; done and dropped steps are not there."""
    found = [event for event in events(to_icalendar(sheet())) if "DTEND" in event]
    weeks = [step.weeks for step in sheet().plan.steps if step.weeks]
    assert len(found) == len(weeks) == 3
    assert found[0]["DTSTART"] == "20261123"
    for event, week in zip(found, weeks, strict=True):
        assert event["DTSTART"] == plan.first_day("2026-11-23", week.slow_begin).replace("-", "")
        after = plan.first_day("2026-11-23", week.slow_end + 1)
        assert event["DTEND"] == after.replace("-", "")
    assert "Done before" not in to_icalendar(sheet())
    assert "TRANSP:TRANSPARENT" in to_icalendar(sheet())


def test_without_days_only_the_readers_own_days_are_in_the_calendar():
    """No start day: nothing to enter but the day that the reader set; without it, no file."""
    assert [event["DTSTART"] for event in events(to_icalendar(sheet(start_on=None)))] == [
        "20270201"
    ]
    empty = plan.build(ROLE.skills, RATINGS, guides())
    assert to_icalendar(Sheet(empty, guides(), ROLE.slug, ROLE.name, "", "", "a1")) == ""


def test_the_table_is_read_back_by_a_csv_reader():
    """As many rows as steps; awkward words on one line; missing numbers are empty."""
    text = to_csv(sheet())
    assert text.startswith(BOM)
    found = list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))
    assert tuple(found[0]) == COLUMNS
    assert [row["status"] for row in found] == ["to do", "to do", "to do", "done", "dropped"]
    assert found[2]["title"] == AWKWARD.replace("\r\n", " ")
    assert (found[2]["hours_low"], found[2]["skill"]) == ("2.5", "")
    assert found[3]["slow_end_week"] == ""


def test_a_step_that_begins_like_a_formula_is_not_run_by_a_spreadsheet():
    """The reader's own words get an apostrophe, which our import takes away again."""
    entries = {"own-1": cases.entry(text='=HYPERLINK("http://example.org")')}
    made = plan.build(ROLE.skills, RATINGS, guides(), entries)
    text = to_csv(Sheet(made, guides(), ROLE.slug, ROLE.name, "", "", "a1")).removeprefix(BOM)
    (title,) = [row["title"] for row in csv.DictReader(io.StringIO(text)) if "=" in row["title"]]
    assert title.startswith("'=")
    assert unguarded(title) == entries["own-1"]["text"]


def test_two_readers_events_never_have_the_same_id():
    """A calendar that holds both plans keeps both; a newer file of one plan has a higher number."""
    one, two = (events(to_icalendar(sheet(plan_id=name))) for name in ("a1", "b2"))
    assert not {event["UID"] for event in one} & {event["UID"] for event in two}
    newer = events(to_icalendar(sheet(sequence=4)))
    assert [event["UID"] for event in newer] == [event["UID"] for event in one]
    assert {event["SEQUENCE"] for event in newer} == {"4"}


@given(st.text(max_size=200), st.none() | st.dates(), st.none() | st.sampled_from([0.5, 3.3, 40.0]))
def test_a_calendar_library_reads_every_file(text, due, hours):
    """The same titles, days and ids come out of icalendar, whatever a reader writes."""
    due_on = due and due.isoformat()
    entries = {"own-1": cases.entry(text=text, due_on=due_on, hours=hours)}
    made = plan.build(ROLE.skills, RATINGS, guides(), entries, start_on="2026-11-23")
    file = to_icalendar(
        Sheet(made, guides(), ROLE.slug, ROLE.name, "", "2026-11-23T10:00:00", "a1")
    )
    found = Calendar.from_ical(file)
    read = list(found.walk("VEVENT"))
    assert not found.errors and not any(event.errors for event in read)
    assert [str(event["UID"]) for event in read] == [event["UID"] for event in events(file)]
    assert all(event["DTSTART"].dt.isoformat() for event in read)


def test_json_names_its_layout_and_holds_the_same_steps():
    """A program finds numbers as numbers and missing ones as null."""
    found = json.loads(to_json(sheet()))
    assert found["format"] == "careerbook-plan/1"
    assert found["role"] == "data-scientist"
    assert [tuple(step) for step in found["steps"]] == [COLUMNS] * 5
    assert found["steps"][3]["slow_end_on"] is None
    assert isinstance(found["steps"][0]["hours_low"], int)


def test_markdown_is_a_checklist_with_proofs_and_sources():
    """Boxes to tick, dropped steps apart, and what the hours rest on."""
    text = to_markdown(sheet())
    assert text.startswith("# Plan: Data Scientist\n\n3 steps remain")
    assert "1. [ ] **Mathematics for models: level 1 to 2**" in text
    assert "4. [x] **Done before**" in text
    assert "- Not \\*this\\*" in text.partition("## Dropped")[2]
    assert "   - Proof of level 3: " in text
    assert "(roles/data-scientist)" in text
    assert text.rstrip().endswith(skill_plans.load().basis)
    assert all(
        line == line.rstrip() or line.endswith("(roles/data-scientist)")
        for line in text.split("\n")
    )


def test_markdown_says_why_there_is_no_calendar():
    """Zero hours a week is told in the file as well."""
    assert "0 hours a week finish nothing" in to_markdown(sheet(hours_a_week=0))


@pytest.mark.parametrize("ending", WRITERS)
def test_the_same_plan_gives_the_same_bytes(ending):
    """A file can be compared with yesterday's."""
    assert WRITERS[ending](sheet()) == WRITERS[ending](sheet())
