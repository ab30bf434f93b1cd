"""Growth: jobs now and projected, openings, and jobs by year in pieces."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.errors import UnknownNameError
from careerbook.explore.growth.jobs import (
    ALL_OCCUPATIONS,
    cagr,
    candidates,
    employment_by_year,
    leading_projection,
    levels_round,
    openings_per_100,
    projection,
    rounds,
)
from careerbook.explore.growth.projection_rows import projection_rows
from careerbook.explore.growth.words import (
    describe_projection,
    describe_years,
    projection_title,
    segments,
)
from careerbook.facts.data import load

ROLES = sorted(set(load("role_soc_crosswalk")["role_slug"]))
levels = st.floats(1, 1e4)
spans = st.floats(1, 50)


@given(levels, levels, spans)
def test_compounding_the_implied_growth_leads_back_to_the_end(
    start: float, end: float, years: float
) -> None:
    """Start times (1 + cagr) to the power of the years is the end."""
    assert start * (1 + cagr(start, end, years)) ** years == pytest.approx(end, rel=1e-6)


@pytest.mark.parametrize(
    ("arguments", "name"),
    [((0, 1, 1), "start"), ((1, -2, 1), "end"), ((1, 1, 0), "years"), ((math.nan, 1, 1), "start")],
)
def test_growth_from_nothing_or_in_no_time_is_refused(
    arguments: tuple[float, float, float], name: str
) -> None:
    """The message names the offending value and what is allowed."""
    with pytest.raises(ValueError, match=rf"cagr: {name} is .* above zero"):
        cagr(*arguments)


def test_openings_without_present_jobs_are_refused() -> None:
    """Nobody divides by zero jobs."""
    assert openings_per_100(5, 200) == 2.5
    with pytest.raises(ValueError, match="employment_jobs is 0"):
        openings_per_100(5, 0)


def test_data_scientists_have_the_published_projection() -> None:
    """Level, percent and openings of round 2024-34 stand as BLS published them."""
    row = projection("soc:15-2051", "2024-34").iloc[0]
    assert (row["employment_base_jobs"], row["employment_projected_jobs"]) == (245_900, 328_300)
    assert (row["change_pct"], row["openings_jobs_per_year"]) == (33.5, 23_400)
    assert row["openings_per_100_jobs"] == pytest.approx(9.516, abs=0.001)
    assert row["new_jobs_per_year"] == 8_250
    assert row["replacement_jobs_per_year"] == 15_150
    assert row["replacement_share_pct"] == pytest.approx(64.74, abs=0.01)


def test_openings_of_a_shrinking_occupation_all_replace_somebody() -> None:
    """Lost jobs are negative new jobs, and no share goes above the whole."""
    row = projection("15-1232").iloc[0]
    assert row["new_jobs_per_year"] < 0
    assert row["replacement_jobs_per_year"] > row["openings_jobs_per_year"]
    assert row["replacement_share_pct"] == 100


@pytest.mark.parametrize("slug", ROLES)
def test_every_role_has_projections_of_one_round_for_all_its_occupations(slug: str) -> None:
    """No candidate is lost and rounds are not mixed."""
    frame = projection(f"role:{slug}")
    assert list(frame["soc_code"]) == list(candidates(slug)["soc_code"])
    assert set(frame["round"]) == {levels_round()} == {"2024-34"}


@pytest.mark.parametrize("slug", ROLES)
def test_the_newest_round_leads_for_every_role(slug: str) -> None:
    """Of every first occupation the round 2025-35 is held, with the round before beside it."""
    frame = leading_projection(f"role:{slug}")
    assert list(frame["soc_code"]) == list(candidates(slug)["soc_code"])
    assert frame.loc[0, "round"] == rounds()[-1] == "2025-35"
    assert frame.loc[0, "before_round"] == "2024-34" and frame.loc[0, "to_be_confirmed"]
    older = frame[frame["round"] != "2025-35"]
    assert set(older["soc_code"]) <= {"11-3131"} and (older["before_round"] == "").all()
    assert frame["rank"].tolist() == list(range(1, len(frame) + 1))
    assert (frame["openings_jobs_per_year"] > 0).all()


@pytest.mark.parametrize("target", ["ml-enginer", "soc:99-9999", "role:15-2051x", ""])
def test_an_unknown_target_is_refused_with_what_is_allowed(target: str) -> None:
    """The reader of the message can correct the name."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        projection(target)


def test_an_unknown_round_is_refused() -> None:
    """A round that we do not hold is never replaced by another."""
    with pytest.raises(UnknownNameError, match="projection round '2099-09'"):
        projection("15-2051", "2099-09")


def test_a_round_without_the_occupation_names_the_rounds_that_have_it() -> None:
    """Two rows of 2022-32 have change and wage only: that is no projection to compute with."""
    with pytest.raises(UnknownNameError, match=r"projection round of soc:15-2051 '2022-32'") as of:
        projection("soc:15-2051", "2022-32")
    assert of.value.allowed == ["2021-31", "2024-34"]
    with pytest.raises(UnknownNameError, match="projection round of 00-0000 '2021-31'"):
        projection(ALL_OCCUPATIONS, "2021-31")


def test_an_older_round_is_read_when_it_is_asked_for() -> None:
    """Its numbers are those of that round, and no other round is mixed in."""
    frame = projection("soc:15-2051", "2021-31")
    assert frame[["round", "base_year", "change_pct"]].to_numpy().tolist() == [
        ["2021-31", 2021, 35.8]
    ]


def test_an_occupation_without_a_projection_is_refused() -> None:
    """Code 15-1231 is in the OEWS but not in the projections that we hold."""
    with pytest.raises(UnknownNameError, match="occupation in round"):
        projection("15-1231")


def test_data_scientists_by_year_come_in_pieces_and_begin_with_a_gap() -> None:
    """No count before May 2019, a wider code to May 2020, the own code from May 2021."""
    frame = employment_by_year("soc:15-2051").set_index("year")
    assert frame.loc[[2017, 2018], "employment_jobs"].isna().all()
    assert set(frame.loc[[2017, 2018], "relation"]) == {"no own code"}
    assert set(frame.loc[[2019, 2020], "codes"]) == {"15-2098"}
    assert set(frame.loc[2021:, "codes"]) == {"15-2051"}
    assert frame.loc[2025, "reference_month"] == "May 2025"


def test_interval_is_196_standard_errors_to_the_nearest_ten() -> None:
    """105,980 jobs with 2.4 percent relative error lie between 100,990 and 110,970."""
    row = employment_by_year("15-2051").set_index("year").loc[2021]
    assert (row["low_jobs"], row["high_jobs"]) == (100_990, 110_970)


def test_two_codes_are_added_up_with_their_errors() -> None:
    """Applications and systems developers of May 2017: errors as of independent samples."""
    row = employment_by_year("15-1252").set_index("year").loc[2017]
    assert row["codes"] == "15-1132 + 15-1133"
    assert row["employment_jobs"] == 849_230 + 394_590
    error = math.hypot(849_230 * 0.013, 394_590 * 0.013)
    assert row["high_jobs"] == pytest.approx(1_243_820 + 1.96 * error, abs=5)
    assert row["employment_rse_pct"] == pytest.approx(100 * error / 1_243_820, abs=0.05)


def test_a_published_error_of_zero_still_leaves_an_interval() -> None:
    """0.0 percent is rounded: it means less than 0.05, not that the count is exact."""
    row = employment_by_year(ALL_OCCUPATIONS).set_index("year").loc[2025]
    assert row["employment_rse_pct"] == 0
    assert row["low_jobs"] < row["employment_jobs"] < row["high_jobs"]


@pytest.mark.parametrize("code", sorted(set(load("oews_national")["soc_code"])))
def test_every_code_of_the_tables_has_nine_years_and_honest_gaps(code: str) -> None:
    """A year has a count inside its interval, or none and a reason."""
    frame = employment_by_year(code)
    assert frame["year"].tolist() == sorted(set(load("oews_national")["year"]))
    counted = frame.dropna(subset="employment_jobs")
    assert (counted["low_jobs"] <= counted["employment_jobs"]).all()
    assert (counted["employment_jobs"] <= counted["high_jobs"]).all()
    assert set(counted["relation"]).isdisjoint({"no own code", "not held"})


def test_an_unknown_code_by_year_is_refused() -> None:
    """A role is no code here; the message lists codes."""
    with pytest.raises(UnknownNameError, match="SOC code"):
        employment_by_year("data-scientist")


def test_a_far_wider_code_is_not_drawn() -> None:
    """1.5 million developers say nothing about 190,000 testers; the piece says where they were."""
    rows = employment_by_year("15-1253").to_dict("records")
    rows = [{**row, "employment_jobs": None} if row["codes"] == "" else row for row in rows]
    pieces = segments(rows)
    assert [piece.drawn for piece in pieces] == [False, False, True]
    assert [piece.reason for piece in pieces] == ["no own code", "within 15-1256", ""]


def test_sentences_tell_level_percent_and_openings_together() -> None:
    """No percent without the level, no level without openings."""
    of_round = "2024-34"
    benchmark = projection_rows(ALL_OCCUPATIONS, of_round)[0]
    text = describe_projection(projection_rows("15-2051", of_round), benchmark)
    for part in ("245,900", "328,300", "+33.5%", "23,400 openings a year", "9.5 for every 100"):
        assert part in text
    assert "All occupations: +3.1%" in text
    newest = describe_projection(projection_rows("15-2051"), projection_rows(ALL_OCCUPATIONS)[0])
    for part in ("+34.6% from 2025 to 2035", "24,800 openings a year", "Round 2024-34: 245,900"):
        assert part in newest
    assert "All occupations: +3.5% in round 2025-35." in newest
    assert "Confidence" not in text


def test_a_role_says_how_well_the_official_occupations_fit() -> None:
    """The confidence of the mapping stands in words."""
    rows = projection_rows("role:ml-product-manager")
    assert describe_projection(rows, None).endswith("no official occupation fits the role well.")


def test_years_sentence_gives_no_growth_rate() -> None:
    """Years pool surveys: the words say so and hold no percentage but that of the interval."""
    rows = employment_by_year("15-1252").to_dict("records")
    text = describe_years([rows], "")
    assert "do not read a yearly growth rate" in text
    assert text.count("%") == 1


def test_titles_of_roles_with_gains_and_losses_name_both_ends() -> None:
    """A mixed group is not said to grow."""
    rows = projection_rows("role:ai-support-specialist")
    title = projection_title("AI support specialists", rows)
    assert "grow" not in title
    assert "between −3.5% and +5.1%" in title
