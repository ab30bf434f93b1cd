"""Percentiles, counts and intervals of a person's own file."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.errors import CareerbookError, UnknownNameError
from careerbook.explore.microdata import summarize
from tests.explore.microdata.small_files import (
    AIJOBS_HEADER,
    SURVEY_HEADER,
    aijobs_file,
    aijobs_row,
    survey_row,
    write,
)

UNIT = "eur_per_hour"
PERCENTILES = (10, 25, 50, 75, 90)
pays = st.integers(1, 10**9 - 1).map(lambda cents: cents / 100)
rows = st.lists(st.tuples(st.sampled_from("abc"), pays), min_size=1, max_size=80)


def summary_of(data: list[tuple[str, float]], **options: object) -> pd.DataFrame:
    """Write the rows to a file of their own and summarize it."""
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder) / "mine.csv", ("team", "gross"), data)
        return summarize(path, "csv", by=["team"], pay="gross", unit=UNIT, **options)


@settings(deadline=None, max_examples=60)
@given(rows)
def test_percentiles_are_numpys_and_the_interval_holds_the_median(
    data: list[tuple[str, float]],
) -> None:
    """On clean data every shown group agrees with numpy; small groups show nothing."""
    frame = summary_of(data).set_index("team")
    assert set(frame.index) == {team for team, _pay in data}
    for team, row in frame.iterrows():
        sample = [pay for name, pay in data if name == team]
        assert row["hidden"] == (len(sample) < 10)
        shown = [row[f"p{percent}_{UNIT}"] for percent in PERCENTILES]
        if row["hidden"]:
            assert row.drop("hidden").isna().all()
            continue
        assert row["rows_n"] == len(sample)
        assert shown == list(np.percentile(sample, PERCENTILES))
        low, high = row[f"p50_low95_{UNIT}"], row[f"p50_high95_{UNIT}"]
        assert min(sample) <= low <= np.median(sample) <= high <= max(sample)


@settings(deadline=None, max_examples=30)
@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(
    data: list[tuple[str, float]], shuffler: random.Random
) -> None:
    """The same rows in another order give the same summary, interval included."""
    mixed = data.copy()
    shuffler.shuffle(mixed)
    pd.testing.assert_frame_equal(summary_of(data), summary_of(mixed))


@settings(deadline=None, max_examples=30)
@given(rows, st.integers(0, 20), st.integers(0, 20))
def test_every_row_is_counted_once(data: list[tuple[str, float]], blank: int, faulty: int) -> None:
    """Used, filtered, without pay and faulty rows add up to the rows read."""
    extra = [("a", "")] * blank + [("a", "much")] * faulty
    wanted = [team for team in "ab" if team in {name for name, _ in data}]
    if not wanted:
        return
    frame = summary_of([*data, *extra], where={"team": wanted}, skip_faulty=True)
    counts = frame.attrs
    kept = Counter(team for team, _ in data if team in wanted)
    # Rows of team a are filtered before their pay is looked at when only b is wanted.
    assert counts["rows_faulty"] == faulty
    assert counts["rows_without_pay"] == (blank if "a" in wanted else 0)
    assert counts["rows_used"] == kept.total()
    parts = ("rows_used", "rows_filtered", "rows_without_pay", "rows_faulty")
    assert sum(counts[part] for part in parts) == counts["rows_read"] == len(data) + blank + faulty
    shown = frame.set_index("team")["rows_n"].dropna()
    assert all(shown[team] == kept[team] for team in shown.index)


def test_aijobs_keeps_full_time_work_in_the_us_and_counts_copies(tmp_path: Path) -> None:
    """The kind's filters apply; a copy of an earlier row is counted beside n."""
    rows = [aijobs_row(100_000 + number) for number in range(12)]
    rows += [rows[0], rows[0]]
    rows += [aijobs_row(1, employment_type="PT"), aijobs_row(2, company_location="GB")]
    frame = summarize(write(tmp_path / "a.csv.gz", AIJOBS_HEADER, rows), "aijobs")
    (row,) = frame.to_dict("records")
    assert (row["work_year"], row["job_title"]) == ("2024", "Data Scientist")
    assert (row["rows_n"], row["exact_copies_n"]) == (14, 2)
    assert row["p10_usd_per_year"] >= 100_000
    assert frame.attrs["rows_filtered"] == 2
    assert frame.attrs["licence"].startswith("CC0")


def test_a_filter_can_be_replaced_or_lifted(tmp_path: Path) -> None:
    """`where` names another value, several, or all."""
    rows = [aijobs_row(50_000 + n, company_location="GB") for n in range(10)]
    rows += [aijobs_row(90_000 + n) for n in range(10)]
    path = write(tmp_path / "a.csv", AIJOBS_HEADER, rows)
    only = summarize(path, "aijobs", where={"company_location": "GB"})
    assert only["p90_usd_per_year"].item() < 51_000
    for both in ("*", ["GB", "US"]):
        frame = summarize(path, "aijobs", by=[], where={"company_location": both})
        assert frame["rows_n"].item() == 20
    with pytest.raises(UnknownNameError, match="value of the column company_location 'UK'"):
        summarize(path, "aijobs", where={"company_location": "UK"})


def test_survey_answers_without_pay_are_counted_not_faulted(tmp_path: Path) -> None:
    """NA stands for no answer, in the pay and in the groups."""
    here = "United States of America"
    rows = [survey_row(n, 90_000 + n, "C# developer", here) for n in range(10)]
    rows += [survey_row(20 + n, "NA", "C# developer", here) for n in range(3)]
    rows += [survey_row(30 + n, 70_000, "NA", here) for n in range(10)]
    rows += [survey_row(50, 1, "C# developer", "Peru")]
    frame = summarize(write(tmp_path / "s.csv", SURVEY_HEADER, rows), "stackoverflow")
    assert frame["DevType"].tolist() == ["C# developer", "not stated"]
    assert frame["rows_n"].tolist() == [10, 10]
    assert (frame.attrs["rows_without_pay"], frame.attrs["rows_filtered"]) == (3, 1)
    assert "ODbL" in frame.attrs["licence"] and "share-alike" in frame.attrs["licence"]


def test_groups_stand_in_the_order_people_expect(tmp_path: Path) -> None:
    """Whole numbers by size, then texts."""
    data = [(team, 10) for team in ("10", "9", "b", "a") for _ in range(10)]
    path = write(tmp_path / "m.csv", ("team", "gross"), data)
    frame = summarize(path, by=["team"], pay="gross", unit=UNIT)
    assert frame["team"].tolist() == ["9", "10", "a", "b"]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"kind": "exel"}, "unknown kind of file 'exel'"),
        ({"kind": "csv", "unit": UNIT}, "name it with --pay"),
        ({"kind": "csv", "pay": "salary"}, "give it with --unit"),
        ({"kind": "csv", "pay": "salary", "unit": "dollars"}, "found 'dollars'"),
        ({"kind": "aijobs", "pay": "salary"}, "say the unit of salary"),
        ({"kind": "aijobs", "by": ["salary_in_usd"]}, "both the pay and a group"),
    ],
)
def test_wrong_settings_say_what_is_missing(
    tmp_path: Path, options: dict[str, object], message: str
) -> None:
    """Each wrong setting is one readable sentence."""
    with pytest.raises(CareerbookError, match=message):
        summarize(aijobs_file(tmp_path / "a.csv"), **options)


def test_no_row_left_is_an_error_with_the_counts(tmp_path: Path) -> None:
    """A file whose rows all lack their pay gives no empty summary."""
    path = write(tmp_path / "m.csv", ("team", "gross"), [("a", "")])
    with pytest.raises(CareerbookError, match=r"no row is left .* 1 have no pay"):
        summarize(path, by=["team"], pay="gross", unit=UNIT)


def test_a_group_column_may_not_take_the_name_of_a_result(tmp_path: Path) -> None:
    """A column called rows_n would stand twice."""
    path = write(tmp_path / "m.csv", ("rows_n", "gross"), [("a", 1)])
    with pytest.raises(CareerbookError, match="uses itself: rows_n"):
        summarize(path, by=["rows_n"], pay="gross", unit=UNIT)
