"""Job advertisements in Python: data, words, selection, and the browser twin's cases."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.postings import postings, words
from careerbook.explore.postings.explorer_widget import PostingsExplorer
from careerbook.explore.postings.postings_chart import draw_ai_share, draw_postings_index
from careerbook.facts.data import load
from careerbook.kit.style import SURFACE
from tests.explore.postings.make_postings_explorer_cases import CASES, case_text

HERE = Path(__file__).parent


def test_share_has_nine_countries_and_every_month() -> None:
    """January 2019 to June 2026 without a hole."""
    frame = postings.ai_share()
    assert frame["country_code"].nunique() == 9
    assert set(frame.groupby("country_code").size()) == {90}


@pytest.mark.parametrize("line", postings.lines(), ids=lambda line: f"{line.series} {line.vintage}")
def test_a_line_has_every_month_between_its_ends(line: postings.PostingsLine) -> None:
    """Values are placed by counting months, so none may be missing."""
    frame = (
        postings.ai_share([line.country_code]).assign(vintage="")
        if line.measure == "share"
        else postings.postings_index(line.series, [line.country_code])
    )
    months = sorted(frame.loc[frame["vintage"] == line.vintage, "month"])
    assert months == [postings.month_after(line.first, n) for n in range(len(line.values))]
    assert line.last == months[-1]


def test_files_of_different_months_stay_apart() -> None:
    """The old and the new file of one sector are two lines, the newest first."""
    lines = postings.lines_of("index", "Software Development", ["US"])
    assert [(line.vintage, line.newest) for line in lines] == [
        ("2026-02", True),
        ("2024-09", False),
    ]
    assert words.APART in words.postings_notes(lines)


def test_beyond_its_end_a_line_has_no_value() -> None:
    """Not held is said, never drawn as zero."""
    (line,) = postings.lines_of("index", "Software Development", ["GB"])
    assert line.at("2026-02") is None
    assert "nothing is held" in words.describe_postings([line], "2026-02")
    two = postings.lines_of("index", "Software Development", ["US", "GB"])
    assert "not held" in words.describe_postings(two, "2026-02")


def test_sentence_has_the_numbers_of_the_table() -> None:
    """One country, the last month and the first."""
    own = load("ai_posting_share").query("country_code == 'US'").set_index("month")["ai_share_pct"]
    said = PostingsExplorer(["US"]).describe()
    first, last = own["2019-01"], own["2026-06"]
    assert said.startswith(f"In June 2026, {last:.1f} of 100 postings in the United States")
    assert f"in January 2019, {first:.1f}." in said
    assert "not a count of AI jobs" in said


def test_a_part_of_a_month_is_told() -> None:
    """August 2026 is a mean of 14 days; so it says."""
    said = PostingsExplorer(["US"], measure="index", month="2026-08").describe()
    assert "(mean of 14 days)" in said


def test_a_part_month_is_not_a_headline_without_its_days() -> None:
    """Title and note say it, and the line ends in a ring; a whole month says nothing of days."""
    drawn = draw_postings_index("Software Development", ["US"], month="2026-02")
    assert "in February 2026 (20 days)" in drawn.title
    assert any("a ring, is the mean of 20 days" in note for note in drawn.notes)
    (axes,) = drawn.figure.axes
    assert [line.get_color() for line in axes.lines if line.get_marker() == "o"].count(SURFACE) == 2
    whole = draw_postings_index("Software Development", ["US"], month="2026-01")
    assert "days" not in whole.title
    (line,) = postings.lines_of("index", "Software Development", ["DE"])
    assert line.part_days == 27  # of thirty: nearly whole is not whole


def test_the_rise_in_canada_comes_with_ontarios_law() -> None:
    """Since January 2026 a sentence on screening may be all that mentions AI."""
    assert words.ONTARIO in draw_ai_share(["US", "CA"]).notes
    assert words.ONTARIO not in draw_ai_share(["US", "GB"]).notes
    assert words.ONTARIO not in draw_postings_index(countries=["CA"]).notes


def test_an_index_above_and_below_its_start_is_worded() -> None:
    """Both directions against 1 February 2020."""
    assert "below 1 February 2020" in PostingsExplorer(["GB"], "index", month="2026-06").describe()
    assert "above 1 February 2020" in PostingsExplorer(["DE"], "index", month="2023-01").describe()


def test_a_month_out_of_range_reads_the_nearest() -> None:
    """Changing the measure does not lose the reader."""
    widget = PostingsExplorer(["US"], measure="index", month="2019-03")
    assert "February 2020" in widget.chart().title


def test_nothing_chosen_is_said() -> None:
    """An empty choice is a state of its own."""
    widget = PostingsExplorer([])
    assert widget.describe() == words.NOTHING_CHOSEN
    assert widget.chart().table.empty
    assert widget.frame.empty


@pytest.mark.parametrize(
    ("name", "value", "error"),
    [
        ("measure", "jobs", UnknownNameError),
        ("series", "Nursing", UnknownNameError),
        ("countries", ["XX"], UnknownNameError),
        ("countries", ["US", "GB", "DE", "FR", "CA"], ValueError),
        ("month", "June 2026", ValueError),
    ],
)
def test_a_wrong_choice_is_refused_and_changes_nothing(
    name: str, value: object, error: type[Exception]
) -> None:
    """The widget keeps what it showed."""
    widget = PostingsExplorer(["US"])
    before = widget.describe()
    with pytest.raises(error):
        setattr(widget, name, value)
    assert widget.describe() == before


def test_frame_follows_the_selection() -> None:
    """Share or index of the chosen countries, with the file of each row."""
    widget = PostingsExplorer(["US", "GB"])
    assert set(widget.frame["country_code"]) == {"US", "GB"}
    widget.measure, widget.series = "index", "Software Development"
    assert set(widget.frame["vintage"]) == {"2026-02", "2024-09", "2024-08"}


@pytest.mark.parametrize("measure", postings.MEASURES)
def test_sentence_is_the_alt_text_of_the_picture(measure: str) -> None:
    """One wording, wherever it is read."""
    widget = PostingsExplorer(["US", "DE"], measure=measure)
    assert widget.describe() == widget.chart().alt


def test_static_form_has_picture_text_alternative_table_and_source() -> None:
    """Where no script runs the chart is still complete."""
    html = PostingsExplorer(["US"])._repr_mimebundle_()[0]["text/html"]
    for part in ('role="img"', "Indeed Hiring Lab", "<table", "CC BY 4.0", "revises the history"):
        assert part in html


def test_cases_for_the_browser_are_up_to_date() -> None:
    """Run make_postings_explorer_cases.py, beside this file, after a change of data or words."""
    text = CASES.read_text(encoding="utf-8")
    selections = [case["selection"] for case in json.loads(text)["views"]]
    assert text == case_text(selections)
