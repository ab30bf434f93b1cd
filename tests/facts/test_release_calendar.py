"""The release calendar: what is held, what comes next, what is overdue, and who is told."""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from careerbook import cli
from careerbook.errors import DataError
from careerbook.facts import overdue
from careerbook.facts.overdue import overdue_markdown, standing, standing_of
from careerbook.facts.release_calendar import Announced, Release, own_calendar, read_calendar
from careerbook.facts.tables import TABLES

ROOT = Path(__file__).parents[2]
CALENDAR = ROOT / "data" / "releases.toml"
WORKFLOW = ROOT / ".github" / "workflows" / "releases.yml"
YEARLY = Release(
    id="wages",
    name="Wages",
    tables=("oews_national",),
    appears="once a year",
    every_months=12,
    months_after=12,
    basis="a guess",
)


def test_every_table_has_its_place_in_the_calendar() -> None:
    """In one release, or among those without dates with the reason."""
    calendar = own_calendar()
    named = [name for part in (*calendar.release, *calendar.undated) for name in part.tables]
    assert sorted(named) == sorted(TABLES)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2027, 5, 31), "May 2026, expected in May 2027"),
        (date(2027, 6, 1), "overdue: May 2026, since May 2027"),
        (date(2029, 1, 1), "overdue: May 2026, since May 2027"),
    ],
)
def test_a_release_is_overdue_when_its_month_is_past(day: date, words: str) -> None:
    """Not within it; and years later the first one missed is named."""
    assert standing("oews_national", YEARLY, "2025-05", day).words == words


def test_a_release_that_is_known_of_is_overdue_from_the_day_after() -> None:
    """It is named as the publisher names it, and stands for the one expected for its period."""
    out = Announced(name="round 2025-35", period="2025", on=date(2026, 8, 27))
    release = YEARLY.model_copy(update={"announced": (out,), "months_after": 8})
    on_the_day = standing("employment_projections", release, "2024", date(2026, 8, 27))
    assert not on_the_day.is_overdue
    after = standing("employment_projections", release, "2024", date(2026, 8, 28))
    assert after.words == "overdue: round 2025-35, since August 2026"
    taken = standing("employment_projections", release, "2025", date(2026, 8, 28))
    assert taken.words == "2026, expected in August 2027"


def test_what_the_book_takes_over_twice_a_year_is_not_overdue_every_month() -> None:
    """The handbook's own rhythm counts, not the publisher's."""
    release = YEARLY.model_copy(
        update={"every_months": 1, "taken_every_months": 6, "months_after": 1}
    )
    found = standing("ai_posting_share", release, "2026-06", date(2026, 11, 30))
    assert found.words == "December 2026, expected in January 2027"


def test_a_source_that_ended_is_never_overdue() -> None:
    """aijobs.net publishes no data after August 2025."""
    found = standing_of("aijobs_pay", date(2040, 1, 1))
    assert found is not None
    assert found.words == "none expected"


def test_sectors_of_may_2024_are_overdue_once_may_2025_is_out() -> None:
    """The symptom: one table stayed a release behind the others and nothing said so."""
    found = standing_of("oews_sector", date(2026, 11, 30))
    assert found is not None and found.is_overdue
    text = overdue_markdown([found])
    assert "- [ ] `oews_sector` holds May 2024; overdue: May 2025, since May 2026" in text
    assert "careerbook refresh oews_sector" in text


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"oews_sector",', "", "the table has no entry"),
        ('"oews_sector",', '"oews_sector", "cpi_u",', "named 2 times"),
        ('"oews_sector",', '"oews_sectors",', "unknown table"),
        ("taken_every_months = 6", "taken_every_months = 0", "taken_every_months"),
        ("on = 2026-08-27", 'on = "soon"', "announced[0].on"),
        ('id = "oews"', 'id = "oews"\nwhen = 3', "unknown key"),
    ],
)
def test_a_broken_calendar_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    """An author reads which key, which value and what is allowed."""
    text = CALENDAR.read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "releases.toml"
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DataError, match=r"releases\.toml") as error:
        read_calendar(broken)
    assert told in str(error.value)


def test_the_list_of_tables_marks_what_is_overdue(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """`careerbook data list` says it in the line of the table."""
    monkeypatch.setattr(overdue, "today", lambda: date(2026, 11, 30))
    assert cli.main(["data", "list"]) == cli.OK
    (line,) = [ln for ln in capsys.readouterr().out.splitlines() if ln.startswith("oews_sector")]
    assert line.endswith("overdue: May 2025, since May 2026")


def test_the_command_says_by_its_exit_code_whether_anything_is_due(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """1 while a table is behind, 0 otherwise: the weekly run reads it."""
    monkeypatch.setattr(overdue, "today", lambda: date(2026, 11, 30))
    assert cli.main(["data", "due"]) == cli.FINDINGS
    assert "`oews_sector`" in capsys.readouterr().out
    monkeypatch.setattr(overdue, "today", lambda: date(2024, 1, 1))
    assert cli.main(["data", "due"]) == cli.OK
    assert "No table is behind" in capsys.readouterr().out


def run_workflow(folder: Path, code: int, open_issue: str) -> list[str]:
    """Run the last step of the workflow with stand-ins for the two commands it calls."""
    steps = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["due"]["steps"]
    scripts = {
        "careerbook": f"echo 'due: this'; exit {code}",
        "gh": f'echo "$@" >> gh.log; [ "$2" = list ] && echo "{open_issue}"; true',
    }
    for name, body in scripts.items():
        path = folder / name
        path.write_text(f"#!/bin/bash\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
    env = {**os.environ, "TITLE": steps[-1]["env"]["TITLE"], "PATH": f"{folder}:/usr/bin:/bin"}
    subprocess.run(["bash", "-e", "-c", steps[-1]["run"]], cwd=folder, env=env, check=True)
    log = (folder / "gh.log").read_text(encoding="utf-8").splitlines()
    return [line for line in log if not line.startswith("issue list")]


@pytest.mark.parametrize(
    ("code", "open_issue", "called"),
    [
        (1, "", ["issue create --title Newer releases of data are out --body-file due.md"]),
        (1, "7", ["issue edit 7 --body-file due.md"]),
        (0, "7", ["issue close 7 --comment Nothing is overdue any more."]),
        (0, "", []),
    ],
)
def test_the_weekly_run_keeps_one_issue(
    tmp_path: Path, code: int, open_issue: str, called: list[str]
) -> None:
    """Opened once, rewritten while it is open, closed when nothing is overdue."""
    assert run_workflow(tmp_path, code, open_issue) == called


def test_a_failing_command_is_no_empty_issue(tmp_path: Path) -> None:
    """Exit code 2 ends the run before any issue is touched."""
    with pytest.raises(subprocess.CalledProcessError):
        run_workflow(tmp_path, 2, "")
    assert not (tmp_path / "gh.log").exists()
