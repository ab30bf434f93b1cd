"""Pay by source in Python: rows, words, selection, static form, and the browser twin's cases."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.sources.intervals_widget import SourceIntervals, live_height, roles, tables
from careerbook.explore.sources.kinds import KINDS
from careerbook.explore.sources.rows import NO_FIGURE, TOO_FEW, SourceRow, source_rows
from careerbook.explore.sources.words import NOTHING_COUNTED, describe_sources, medians, span_title
from careerbook.facts import data
from careerbook.facts.tables import ROLE_SLUGS
from tests.explore.sources.make_source_intervals_cases import CASES, make_cases

HERE = Path(__file__).parent


@pytest.mark.parametrize("role", ROLE_SLUGS)
def test_every_kind_of_source_speaks_or_says_why_not(role: str) -> None:
    """A source without a figure is a row with a reason, never missing and never zero."""
    rows = source_rows(role)
    assert {row.kind for row in rows} == set(KINDS)
    for row in rows:
        drawn = any(usd is not None for usd in (*row.points, row.average, row.low))
        assert drawn != bool(row.gap)
        assert row.facts
        assert 0 not in row.points


def test_rows_are_the_tables_rows() -> None:
    """Median and n of each source stand in its table."""
    rows = {row.kind: row for row in reversed(source_rows("ml-engineer"))}
    visas = data.load("h1b_wages").query("scope == 'national' and title_group == 'ML Engineer'")
    assert rows["visa-filings"].median == visas["p50_usd_per_year"].item()
    assert rows["visa-filings"].n == visas["filings_n"].item()
    posted = data.load("aijobs_pay").query(
        "cut == 'by year' and work_year == '2025' and job_title == 'Machine Learning Engineer'"
    )
    assert rows["advertisements"].median == posted["p50_usd_per_year"].item()
    assert rows["advertisements"].copies == posted["exact_duplicates_n"].item()
    claim = data.load("claims").set_index("claim_id").loc["C07"]
    assert rows["claims"].average == claim["value"]
    assert rows["claims"].verdict == claim["verdict"]


def test_a_cell_below_ten_is_hidden_and_says_so() -> None:
    """Product managers in the survey: fewer than ten in the country, not zero and not blank."""
    row = next(row for row in source_rows("ai-product-manager") if row.kind == "self-reports")
    assert row.gap == TOO_FEW
    assert row.n_text == "fewer than 10"
    assert set(row.texts) == {"fewer than 10"}
    assert "fewer than 10" in describe_sources([row], KINDS)


def test_claims_are_never_part_of_the_span() -> None:
    """An average is not a median."""
    rows = source_rows("ml-engineer")
    assert "claims" not in {row.kind for row in medians(rows, KINDS)}
    assert span_title("ML Engineer", rows, ["claims"]).endswith(
        "no median in the sources that count"
    )
    assert "It gives no median" in describe_sources(rows, ["claims"])


def test_the_span_runs_from_the_lowest_to_the_highest_counted_median() -> None:
    """Dropping a kind can only narrow the span; no number between the ends is made up."""
    rows = source_rows("ml-engineer")
    wide = medians(rows, KINDS)
    narrow = medians(rows, ["visa-filings", "self-reports"])
    assert wide[0].median <= narrow[0].median <= narrow[-1].median <= wide[-1].median
    published = {row.median for row in rows}
    assert {row.median for row in wide} <= published


def test_a_top_coded_median_is_told_as_at_or_above() -> None:
    """Nothing is imputed above the publisher's cap."""
    row = SourceRow(
        "employer-survey",
        "Managers",
        date="May 2024",
        confidence="low",
        points=(100_000.0, 150_000.0, None, None, None),
        missing=("", "", *["at or above $239,200"] * 3),
        cap=239_200,
    )
    assert medians([row], KINDS) == []
    assert "Managers: median at or above $239,200." in describe_sources([row], KINDS)


def test_nothing_counted_says_what_to_do() -> None:
    """An empty choice is answered, not drawn as an empty chart."""
    assert describe_sources(source_rows("ml-engineer"), []) == NOTHING_COUNTED


def test_no_sentence_names_an_average_of_sources() -> None:
    """The words mention an average only to refuse it or as a claim's own."""
    for role, counted in ((role, kinds) for role in roles() for kinds in combinations(KINDS, 3)):
        sentence = describe_sources(source_rows(role), counted)
        for allowed in ("so there is no average", "an average or a range"):
            sentence = sentence.replace(allowed, "")
        assert "average" not in sentence


def test_widget_starts_with_everything_counted_and_follows_the_selection() -> None:
    """Frame and sentence follow role and kinds."""
    widget = SourceIntervals("data-scientist")
    assert widget.counted == list(KINDS)
    assert widget.frame["counts"].all()
    widget.counted = ["advertisements", "employer-survey"]
    assert widget.counted == ["employer-survey", "advertisements"]  # the order of the book
    assert set(widget.frame.loc[widget.frame["counts"], "kind"]) == set(widget.counted)
    assert widget.describe() == widget.chart().alt


@pytest.mark.parametrize(("name", "value"), [("role", "astronaut"), ("counted", ["gossip"])])
def test_a_wrong_choice_is_refused_and_changes_nothing(name: str, value: object) -> None:
    """The widget keeps what it showed; the message lists what is allowed."""
    widget = SourceIntervals()
    before = widget.describe()
    with pytest.raises(UnknownNameError, match="Allowed"):
        setattr(widget, name, value)
    assert widget.describe() == before


def test_two_widgets_share_their_tables() -> None:
    """A page ships each table once."""
    first, second = SourceIntervals(), SourceIntervals("ml-researcher", counted=[])
    for name in tables():
        assert json.dumps(getattr(first, name)) == json.dumps(getattr(second, name))


def test_static_form_has_picture_text_alternative_table_and_source() -> None:
    """Where no script runs the comparison is complete."""
    html = SourceIntervals()._repr_mimebundle_()[0]["text/html"]
    for part in ('role="img"', "1,687 exact copies", "<table", "not published", "aijobs.net"):
        assert part in html


def test_reserved_height_grows_with_the_rows() -> None:
    """More titles need more room; the trait follows the role."""
    widget = SourceIntervals("ml-researcher")
    small = widget.live_height
    widget.role = "ml-engineer"
    assert widget.live_height == live_height("ml-engineer")
    assert all(widget.live_height[key] > small[key] for key in small)


def test_a_row_without_date_has_no_facts_but_its_reason() -> None:
    """A missing match shows why there is none."""
    row = replace(source_rows("ml-researcher")[1])
    assert row.gap == NO_FIGURE
    assert row.facts == row.reason


def test_cases_for_the_browser_are_up_to_date() -> None:
    """After a change run ``python -m tests.explore.sources.make_source_intervals_cases``."""
    text = CASES.read_text(encoding="utf-8")
    assert text == make_cases([case["inputs"] for case in json.loads(text)["drawn"]])
