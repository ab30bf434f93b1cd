"""Exposure in Python: ranks of the table, agreement, search, words, widget, the browser's cases."""

from __future__ import annotations

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.exposure import words
from careerbook.explore.exposure.abroad import SAME_CODES, isco_occupations
from careerbook.explore.exposure.exposure_widget import VIEWS, AiExposure
from careerbook.explore.exposure.measures import measures
from careerbook.explore.exposure.occupations import (
    correlation,
    exposure_agreement,
    exposure_of,
    occupations,
    role_targets,
    target_of,
    to_be_confirmed,
)
from careerbook.explore.exposure.ranks import agreement, ranks
from careerbook.explore.exposure.search import find_occupation
from careerbook.facts.data import load
from tests.explore.exposure.make_exposure_cases import CASES, make_cases

LOSS = re.compile(r"\b(replac|los[es]|risk|threat|safe|doom|vanish|at stake)", re.IGNORECASE)


def test_all_798_occupations_and_every_role_are_there() -> None:
    """Nobody is left without an answer."""
    assert len(occupations()) == 798
    assert all(target.occupations for target in role_targets())
    assert len(role_targets()) == load("role_soc_crosswalk")["role_slug"].nunique()


def test_ranks_are_those_of_the_table() -> None:
    """Computed anew from the values, for every occupation and measure; all within 0 to 100."""
    compared = 0
    for row in load("ai_exposure_soc2018").itertuples():
        if row.soc_code in occupations() and row.measure_id in measures():
            rank = occupations()[row.soc_code].ranks[row.measure_id]
            assert rank is not None
            assert 0 < rank <= 100
            assert rank == pytest.approx(row.rank_pct, abs=0.0501)
            compared += 1
    assert compared > 6000


def test_a_rank_counts_the_occupations_that_only_its_measure_covers() -> None:
    """Microsoft's scores cover twelve codes that no other measure has; they count in its ranks."""
    values = load("ai_exposure_soc2018").query("measure_id == 'ms_applicability_2025'")["value"]
    assert sum(one.ranks["ms_applicability_2025"] is not None for one in occupations().values()) < (
        len(values)
    )
    assert max(rank or 0 for rank in ranks(values.tolist())) == 100


def test_the_findings_that_the_page_tells() -> None:
    """Software developers: .79 by GPT-4 and .05 by people; Microsoft and Anthropic .57."""
    frame = exposure_of("15-1252").set_index("measure_id")["value"]
    assert frame["gpts_gpt4_alpha"] == pytest.approx(0.79, abs=0.005)
    assert frame["gpts_human_alpha"] == pytest.approx(0.05, abs=0.005)
    rho, count = correlation("ms_applicability_2025", "anthropic_observed_2026")
    assert rho == pytest.approx(0.57, abs=0.005)
    assert count == 756


def test_the_correlations_are_those_of_pandas() -> None:
    """Spearman's, over the occupations that both cover."""
    wide = load("ai_exposure_soc2018").pivot(index="soc_code", columns="measure_id", values="value")
    wide = wide.loc[list(occupations()), list(measures())]
    ours, theirs = exposure_agreement(), wide.corr(method="spearman")
    assert (ours - theirs).abs().to_numpy().max() < 1e-9


def test_too_few_or_equal_values_have_no_correlation() -> None:
    """Not zero: none."""
    assert agreement([1, 2], [1, 2]) == (None, 2)
    assert agreement([1, 1, 1], [1, 2, 3]) == (None, 3)


def test_seeking_finds_other_names_and_whole_words_first() -> None:
    """What people call themselves is not always what the classification calls them."""
    assert find_occupation("data scientist")[0].key == "role:data-scientist"
    also = {one.also for one in find_occupation("machine learning engineer")}
    assert "Machine Learning Engineer" in also
    nurses = [one.name for one in find_occupation("nurse")]
    assert "Registered nurses" in nurses
    assert nurses.index("Registered nurses") < nurses.index(
        "Farmworkers and laborers, crop, nursery, and greenhouse"
    )
    assert find_occupation(" ") == []


@pytest.mark.parametrize("target", [t.key for t in role_targets()] + ["15-1252", "29-1141"])
@pytest.mark.parametrize("view", VIEWS)
def test_growth_never_stands_without_the_judgment_it_holds(view: str, target: str) -> None:
    """Beside a projection the reader is told that AI is already in it; nowhere is loss said."""
    widget = AiExposure(target, view)
    said = widget.describe()
    chart = widget.chart()
    if view == "growth":
        assert words.HOLDS_AI in said
        assert words.NOT_A_SAMPLE in chart.notes
    every = " ".join([chart.title, chart.subtitle, said, *chart.notes])
    for kept in (words.NOT_LOSS, "no measure of replacing jobs"):
        every = every.replace(kept, "")
    assert not LOSS.search(every)


@pytest.mark.parametrize("view", [view for view in VIEWS if view != "abroad"])
def test_every_view_says_that_exposure_is_no_loss(view: str) -> None:
    """In the sentence or in a note."""
    chart = AiExposure("15-2051", view).chart()
    assert words.NOT_LOSS in " ".join([chart.alt, *chart.notes])


def test_each_measure_tells_judge_date_question_and_limit() -> None:
    """In the notes and, row by row, in the table; nothing is averaged."""
    chart = AiExposure("15-1252").chart()
    notes = " ".join(chart.notes)
    for measure in measures().values():
        for part in (measure.question, measure.judge, measure.period, measure.published):
            assert part in notes
    assert list(chart.table["Measure"]) == [measure.name for measure in measures().values()]
    for column in ("Question asked", "Judged by", "When", "Does not say"):
        assert chart.table[column].str.len().gt(3).all()
    assert words.NEVER_MERGED in chart.notes
    assert not any("score" in column.lower() for column in chart.table.columns)


def test_what_a_measure_does_not_cover_is_no_zero() -> None:
    """A gap is named, and has no mark."""
    code = next(code for code, one in occupations().items() if None in one.values.values())
    said = AiExposure(code).describe()
    assert "No value: " in said
    assert "no value" in set(AiExposure(code).chart().table["Rank, 0 to 100"])


def test_a_rounded_percent_is_not_given_a_decimal() -> None:
    """It was read from a page that rounds; the others keep the decimal that was published."""
    rounded = [one for one in occupations().values() if one.change_rounded]
    assert rounded
    assert all("." not in words.change_text(one) for one in rounded)
    assert words.change_text(target_of("15-2051").first) == "+34.6%"


def test_a_round_that_is_to_be_confirmed_says_so() -> None:
    """It was read through a copy, value by value."""
    notes = " ".join(AiExposure("15-2051", "growth").chart().notes)
    assert ("is to be confirmed" in notes) == to_be_confirmed()


def test_the_category_cannot_tell_computing_roles_apart() -> None:
    """Every computer and mathematical occupation that was read is in the highest quarter."""
    read = {one.category for code, one in occupations().items() if code.startswith("15-")} - {""}
    assert read == {"Very high"}


def test_a_role_names_the_occupation_that_is_read_for_it() -> None:
    """A machine learning specialist is no row of the classification."""
    widget = AiExposure("machine-learning-specialist")
    assert "read as “Data scientists”" in widget.chart().title
    assert "Drawn full: Data scientists" in widget.describe()


def test_scores_abroad_stand_only_where_codes_and_titles_are_the_same() -> None:
    """Denmark, Finland and Norway; a Swedish 2514 is another work."""
    wages = load("world_wages")
    for code, one in isco_occupations().items():
        for country in one.countries:
            rows = wages[(wages["country_code"] == country) & (wages["occupation_code"] == code)]
            assert {title.lower() for title in rows["occupation_title"]} == {one.name.lower()}
            assert country in SAME_CODES
    swedish = wages[(wages["country_code"] == "SE") & (wages["occupation_code"] == "2514")]
    assert isco_occupations()["2514"].name not in set(swedish["occupation_title"])


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("role_or_soc", "99-9999"),
        ("role_or_soc", "astronaut"),
        ("view", "score"),
        ("measure", "average"),
        ("other", ""),
        ("isco", "9999"),
    ],
)
def test_a_wrong_choice_is_refused_and_changes_nothing(name: str, value: str) -> None:
    """The widget keeps what it showed."""
    widget = AiExposure("15-2051")
    before = widget.describe()
    with pytest.raises(UnknownNameError):
        setattr(widget, name, value)
    assert widget.describe() == before


@pytest.mark.parametrize("view", VIEWS)
def test_frame_has_a_row_for_every_mark(view: str) -> None:
    """Each view has its own."""
    frame = AiExposure("ml-engineer", view).frame
    rows = len(target_of("ml-engineer").occupations) * len(measures())
    assert len(frame) == {"measures": rows, "abroad": 5}.get(view, 798)


def test_cases_for_the_browser_are_up_to_date() -> None:
    """Run make_exposure_cases.py, beside this file, after a change of data or words."""
    assert CASES.read_text(encoding="utf-8") == make_cases()
