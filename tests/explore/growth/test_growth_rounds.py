"""Projection rounds: each on its own, gaps told, codes of their time, nothing joined."""

from __future__ import annotations

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.growth import rounds_words as words
from careerbook.explore.growth.by_year_chart import records
from careerbook.explore.growth.explorer_widget import targets
from careerbook.explore.growth.jobs import projection_rounds
from careerbook.explore.growth.rounds import ROUND_YEARS, ROUNDS_NOT_HELD, system_of
from careerbook.explore.growth.rounds_chart import read_rounds
from careerbook.facts.data import load


def rows_of(code: str) -> dict[str, dict[str, object]]:
    """Return the rows of a code by round."""
    return {str(row["round"]): dict(row) for row in records(projection_rounds(code))}


def test_every_round_of_the_table_and_the_missing_one_has_a_row() -> None:
    """A round is never left out silently."""
    wanted = {*load("employment_projections")["round"], *ROUNDS_NOT_HELD}
    assert set(rows_of("15-2051")) == wanted
    assert rows_of("15-2051")["2023-33"]["held"] == "not held"


def test_the_numbers_of_a_round_are_those_of_the_table() -> None:
    """No round's figure is mixed with another's."""
    table = load("employment_projections").set_index(["round", "soc_code"])
    for name in ("2016-26", "2021-31", "2024-34"):
        row, fact = rows_of("15-2031")[name], table.loc[(name, "15-2031")]
        for column in ("employment_base_jobs", "employment_projected_jobs", "change_pct"):
            assert row[column] == fact[column]


def test_a_round_with_the_change_alone_is_not_drawn() -> None:
    """2022-32 has no levels: the chart shows a labelled gap, never zero."""
    row = rows_of("15-2051")["2022-32"]
    assert (row["held"], row["drawn"]) == ("change only", False)
    assert row["employment_base_jobs"] is None
    assert words.lane_text(row) == "2022-32: change only, +59,400 jobs"


def test_rounds_without_levels_are_those_that_the_note_names() -> None:
    """The note that names them stays true: two rows of 2022-32, and nearly all of 2025-35."""
    table = load("employment_projections")
    bare = table[table["employment_projected_jobs"].isna()]
    assert set(bare["round"]) == {"2022-32", "2025-35"}
    old = bare[bare["round"] == "2022-32"]
    assert set(old["occupation_title"]) == {"Data Scientists", "Operations Research Analysts"}
    newest = table[table["round"] == "2025-35"].dropna(subset="employment_projected_jobs")
    assert set(newest["occupation_title"]) == {"All Occupations", "Software Developers"}
    assert "2023-33" not in set(table["round"])


def test_a_round_known_by_its_percentage_leads_and_has_no_line() -> None:
    """2025-35 of data scientists: percent and openings in words, no level drawn."""
    row = rows_of("15-2051")["2025-35"]
    assert (row["held"], row["drawn"]) == ("percent only", False)
    assert words.lane_text(row) == "2025-35: +34.6%, 24,800 openings a year"
    assert rows_of("15-1252")["2025-35"]["drawn"]
    assert words.lane_text(rows_of("11-3021")["2025-35"]) == "2025-35: +16%"


def test_old_codes_are_added_up_and_named() -> None:
    """Developers of applications and of systems make up the developers of 2016 and 2018."""
    row = rows_of("15-1252")["2016-26"]
    assert row["codes"] == "15-1132 + 15-1133"
    assert row["employment_base_jobs"] == 831_300 + 425_000
    assert row["change_pct"] == pytest.approx(100 * (255_400 + 47_100) / 1_256_300, abs=0.05)


def test_a_far_wider_code_is_told_but_not_drawn() -> None:
    """1.5 million developers say nothing about 200,000 testers."""
    row = rows_of("15-1253")["2019-29"]
    assert (row["relation"], row["drawn"]) == ("wider", False)
    assert words.lane_text(row) == "2019-29: within the wider 15-1256"


def test_rounds_use_the_classification_of_their_base_year() -> None:
    """The same change of codes as in the OEWS."""
    assert [system_of(year) for year in (2018, 2019, 2021)] == [
        "2010 SOC",
        "OES hybrid 2010/2018",
        "2018 SOC",
    ]


def test_every_round_looks_ten_years_ahead() -> None:
    """The words say "in ten years"."""
    table = load("employment_projections")
    assert set(table["target_year"] - table["base_year"]) == {ROUND_YEARS}


@pytest.mark.parametrize("target", targets())
def test_everything_offered_says_what_was_expected(target: str) -> None:
    """No choice leads into an error, and the newest round with numbers of jobs is there."""
    occupations, people = read_rounds(target)
    for rows in occupations:
        by_round = {row["round"]: row for row in rows}
        assert by_round["2024-34"]["drawn"]
    assert "expected" in words.rounds_title(people, occupations)
    assert "never take one round's level" in words.describe_rounds(occupations)


def test_a_title_leaves_the_wider_code_out() -> None:
    """What a wider code expected is no finding about the occupation."""
    rows = records(projection_rounds("15-2051"))
    assert words.rounds_title("", [rows]) == (
        "Data scientists: three rounds of projections expected +33.5% to +35.8% in ten years, "
        "the newest +34.6%"
    )


def test_notes_say_what_the_survey_cannot_settle() -> None:
    """Counts of each May do not judge a round; none is over when the newest was made."""
    notes = " ".join(words.rounds_notes([records(projection_rounds("15-2031"))], 2025))
    assert "cannot tell whether a round came true" in notes
    assert "ends in 2026, and the newest count is of May 2025" in notes
    assert "2023-33 is not held" in notes


def test_an_unknown_code_is_refused() -> None:
    """The message lists codes with a projection."""
    with pytest.raises(UnknownNameError, match="SOC code with a projection"):
        projection_rounds("15-1231")
