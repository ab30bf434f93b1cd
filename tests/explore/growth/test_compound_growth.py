"""The calculator in Python: arithmetic, limits, claims, words, and the browser twin's cases."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.errors import UnknownNameError
from careerbook.explore.growth.claimed_rates import presets
from careerbook.explore.growth.compounding import compound, read_number, text_problem
from careerbook.explore.growth.compounding_widget import CompoundGrowth
from careerbook.explore.growth.compounding_words import (
    describe_compounding,
    level_text,
    times_text,
)
from careerbook.facts.data import load
from tests.explore.growth.make_compound_growth_cases import CASES, case_text

HERE = Path(__file__).parent
LEVELS = st.floats(0.01, 1e6)
YEARS = st.floats(0.5, 60)


def test_the_published_rate_follows_from_its_two_ends() -> None:
    """26.03 to 225.91 in seven years is 36.17 percent a year."""
    assert compound(26.03, 7, end=225.91).rate_pct == pytest.approx(36.165, abs=0.001)


def test_the_end_follows_from_the_rate() -> None:
    """1.74 to the fourth is 9.17."""
    assert compound(1, 4, rate_pct=74).times == pytest.approx(1.74**4)


@given(start=LEVELS, end=LEVELS, years=YEARS)
def test_rate_and_end_undo_each_other(start: float, end: float, years: float) -> None:
    """The rate between two levels leads from the one to the other."""
    rate = compound(start, years, end=end).rate_pct
    if not -99 < rate <= 1000:  # nearer to -100 a float does not hold the rate exactly enough
        return
    assert compound(start, years, rate_pct=rate).end == pytest.approx(end, rel=1e-6)


@given(start=LEVELS, rate=st.floats(0.5, 200), factor=st.floats(1.01, 50))
def test_the_time_to_a_level_leads_to_that_level(start: float, rate: float, factor: float) -> None:
    """Years until a multiple is reached, put back, give the multiple."""
    result = compound(start, 1, rate_pct=rate)
    years = result.years_to(factor * start)
    assert years is not None
    assert result.level(years) == pytest.approx(factor * start, rel=1e-6)


def test_a_falling_level_never_reaches_a_higher_one() -> None:
    """No time is made up."""
    assert compound(100, 5, rate_pct=-3).years_to(200) is None
    assert "halves every" in describe_compounding(compound(100, 5, rate_pct=-3), 1e8, "May 2025")


def test_the_path_ends_where_the_result_does() -> None:
    """Whole years and the end, also when the end is no whole year."""
    path = compound(100, 2.5, rate_pct=10).path()
    assert [years for years, _ in path] == [0, 1, 2, 2.5]
    assert path[-1][1] == pytest.approx(100 * 1.1**2.5)


@pytest.mark.parametrize(
    ("numbers", "part"),
    [
        ({"start": 0, "years": 1, "end": 2}, "Level at the start"),
        ({"start": 1, "years": 0, "end": 2}, "Years"),
        ({"start": 1, "years": 101, "end": 2}, "at most 100"),
        ({"start": 1, "years": 1, "rate_pct": -100}, "above −100"),
        ({"start": 1, "years": 1, "rate_pct": math.nan}, "Percent a year"),
        ({"start": 100, "years": 100, "rate_pct": 1000}, "fewer years"),
        ({"start": 1, "years": 1}, "either end or rate_pct"),
        ({"start": 1, "years": 1, "end": 2, "unit": "people"}, "allowed: jobs"),
    ],
)
def test_wrong_numbers_get_a_clear_message(numbers: dict[str, float], part: str) -> None:
    """Which number, and what is allowed."""
    with pytest.raises(ValueError, match=part):
        compound(**numbers)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "number"),
    [("262,440", 262_440), ("$26.03", 26.03), ("74 %", 74), ("−5", -5), (".5", 0.5), ("1e5", None)],
)
def test_numbers_are_read_as_people_write_them(text: str, number: float | None) -> None:
    """With thousands, a dollar or a percent sign; anything else is no number."""
    assert read_number(text) == number


def test_what_is_typed_wrong_is_quoted() -> None:
    """The message repeats the text and shows how to write it."""
    assert text_problem("start", "many") == (
        "Level at the start: “many” is not a number. Write it like 262,440 or 26.03."
    )
    assert text_problem("years", " ") == "Years: enter a number."
    assert text_problem("end", "5") == ""


def test_levels_carry_their_unit() -> None:
    """Jobs are whole, money is in billions, the rest is bare."""
    assert level_text(262_440, "jobs") == "262,440 jobs"
    assert level_text(26.03, "usd_billion") == "$26.03 billion"
    assert level_text(9.168, "none") == "9.17"
    assert [times_text(times) for times in (1.345, 9.17, 1204.2)] == ["1.35", "9.2", "1,204"]


def test_claims_have_the_numbers_and_verdicts_of_the_table() -> None:
    """Nothing is typed by hand."""
    claims = load("claims").set_index("claim_id")
    by_key = {preset["key"]: preset for preset in presets()}
    assert by_key["c01"]["rate_pct"] == claims.loc["C01", "value"]
    assert by_key["c04"]["end"] == claims.loc["C05", "value"]
    for key in ("c01", "c02", "c04", "c06"):
        assert claims.loc[key.upper(), "verdict"] in by_key[key]["note"]


def test_money_is_never_turned_into_jobs() -> None:
    """A market size is compared with no count of jobs."""
    said = CompoundGrowth("c04").describe()
    assert "no number of jobs follows" in said
    assert "wage and salary jobs" not in said


def test_a_rate_on_jobs_says_when_it_would_pass_all_jobs() -> None:
    """With the number and the month of all jobs."""
    said = CompoundGrowth("c01").describe()
    assert "pass all 155,495,730 wage and salary jobs" in said
    assert "(May 2025) after 11.5 years" in said


def test_numbers_of_your_own_leave_the_claim() -> None:
    """The note of a claim never stands beside other numbers."""
    widget = CompoundGrowth(start=100, end=200, years=10, solve="rate")
    assert widget.preset == ""
    assert widget.chart().notes == ()
    assert "7.2% a year" in widget.chart().title


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("preset", "c99", UnknownNameError),
        ("unit", "people", UnknownNameError),
        ("solve", "start", UnknownNameError),
        ("years", -1, ValueError),
        ("start", math.inf, ValueError),
    ],
)
def test_a_wrong_choice_is_refused_and_changes_nothing(
    name: str, value: object, error: type[Exception]
) -> None:
    """The widget keeps what it showed."""
    widget = CompoundGrowth()
    before = widget.describe()
    with pytest.raises(error):
        setattr(widget, name, value)
    assert widget.describe() == before


@pytest.mark.parametrize("preset", [preset["key"] for preset in presets()])
def test_every_claim_has_frame_picture_and_sentence(preset: str) -> None:
    """The sentence is the alt text; the frame ends at the end."""
    widget = CompoundGrowth(preset)
    assert widget.describe() == widget.chart().alt
    assert widget.frame["level"].iloc[-1] == pytest.approx(widget.result.end)


def test_static_form_has_picture_text_alternative_table_and_source() -> None:
    """Where no script runs the chart is still complete."""
    html = CompoundGrowth()._repr_mimebundle_()[0]["text/html"]
    for part in ('role="img"', "verdict: other population", "<table", "Source:"):
        assert part in html


def test_cases_for_the_browser_are_up_to_date() -> None:
    """Run tests/explore/growth/make_compound_growth_cases.py after a change of data or words."""
    text = CASES.read_text(encoding="utf-8")
    inputs = [case["given"] for case in json.loads(text)["results"]]
    assert text == case_text(inputs)
