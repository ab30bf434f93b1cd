"""The picture of a plan: two paces, the finding as title, and a table without holes."""

from __future__ import annotations

from careerbook.assess.plan.plan_chart import draw_career_plan, plan_frame
from careerbook.assess.plan.plan_widget import CareerPlan
from careerbook.roles import roles
from tests.assess.plan.make_plan_cases import entry

ROLE = roles.load("data-scientist")
RATINGS = {"statistics": 2, "programming": 2, "communication": 2}


def bars(chart):
    """Return (left, width) of every bar, a step's quick one first."""
    return [(bar.get_x(), bar.get_width()) for bar in chart.figure.axes[0].patches]


def test_each_step_has_a_quick_and_a_slow_bar_that_begin_where_the_last_one_ended():
    """Widths are hours divided by hours a week."""
    chart = draw_career_plan(ROLE, RATINGS, hours_a_week=6)
    found = bars(chart)
    assert len(found) == 2 * 3
    frame = plan_frame(CareerPlan(ROLE.slug, RATINGS, hours_a_week=6).result, ROLE)
    assert [round(w * 6, 6) for _, w in found[::2]] == list(frame["hours_low"])
    assert [round(w * 6, 6) for _, w in found[1::2]] == list(frame["hours_high"])
    for row in (found[::2], found[1::2]):
        ends = [left + width for left, width in row]
        assert [round(left, 6) for left, _ in row[1:]] == [round(end, 6) for end in ends[:-1]]


def test_title_is_the_finding_and_the_alternative_text_says_the_rest():
    """Hours in the title; dates in the text; the judgment in the source line."""
    chart = draw_career_plan(ROLE, RATINGS, start_on="2026-11-23")
    assert chart.title.startswith("3 steps, ")
    assert chart.title.endswith(" hours")
    assert "between" in chart.alt
    assert "Editorial judgment" in chart.source_line
    assert "Nov 23, 2026" in chart.svg


def test_done_steps_have_no_bar_but_a_line_in_the_table():
    """The table keeps what the picture leaves out."""
    chart = draw_career_plan(ROLE, RATINGS, {"statistics-to-3": entry(done=True)})
    assert len(bars(chart)) == 4
    assert list(chart.table["When"]).count("done") == 1
    assert not chart.table.isna().any().any()


def test_without_a_calendar_the_axis_counts_hours_and_the_reason_is_noted():
    """Zero hours a week still shows how large the steps are."""
    chart = draw_career_plan(ROLE, RATINGS, hours_a_week=0)
    assert "in hours" in chart.subtitle
    assert chart.notes
    assert "0 hours a week" in chart.notes[0]
    assert " h<" in chart.svg


def test_nothing_to_plan_is_drawn_without_failing():
    """No step: an empty picture whose text says so."""
    chart = draw_career_plan(ROLE, {need.id: 5 for need in ROLE.skills})
    assert chart.title == "No step to plan"
    assert "nothing to plan" in chart.alt
    assert "<svg" in chart.svg


def test_two_draws_give_the_same_picture():
    """The same input gives the same bytes."""
    assert draw_career_plan(ROLE, RATINGS).svg == draw_career_plan(ROLE, RATINGS).svg
