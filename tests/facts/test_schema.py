"""The rule language: what a file's faults look like when a rule is broken."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.errors import Fault
from careerbook.facts import data
from careerbook.facts.schema import Column, limits_text, unit_stem
from careerbook.facts.tables import TABLES
from tests.facts.small_tables import TEXTS, rows_of, write_rows, write_small_tables

NATIONAL = rows_of("oews_national")
HEADER = NATIONAL[0]
CHECKED = ("oews_national", "oews_metro_2025")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the sound small tables into a folder."""
    return write_small_tables(tmp_path_factory.mktemp("tables"))


def faults_of(folder: Path, rows: list[list[str]], name: str = "oews_national") -> list[Fault]:
    """Check rows as a file of their own against the sound tables."""
    return data.check(name, write_rows(folder / "damaged.csv", rows), folder)


def damaged(changes: dict[tuple[int, str], str], name: str = "oews_national") -> list[list[str]]:
    """Return the sound rows with cells changed: (row in the file, column) -> text."""
    rows = rows_of(name)
    for (row, column), value in changes.items():
        rows[row - 1][rows[0].index(column)] = value
    return rows


@pytest.mark.parametrize("name", sorted(TEXTS))
def test_a_sound_table_has_no_faults(folder: Path, name: str) -> None:
    """The small tables that the other tests damage are sound to begin with."""
    assert data.check(name, folder / f"{name}.csv", folder) == []


# What is changed -> (row, column, value, part of the problem, part of what is allowed).
PLANTED = {
    "text in a number": (
        {(4, "mean_usd_per_year"): "n/a"},
        (4, "mean_usd_per_year", "n/a", "not a whole number", "10,000 to 1,000,000"),
    ),
    "thousands separator": (
        {(4, "employment_jobs"): "1,600,000"},
        (4, "employment_jobs", "1,600,000", "not a whole number", "at least 0"),
    ),
    "decimal in whole numbers": (
        {(5, "employment_jobs"): "262440.0"},
        (5, "employment_jobs", "262440.0", "not a whole number", "whole number"),
    ),
    "number that fits no machine": (
        {(5, "employment_jobs"): "9" * 30},
        (5, "employment_jobs", "9" * 30, "not a whole number", "whole number"),
    ),
    "wage by the hour": (
        {(5, "p10_usd_per_year"): "32"},
        (5, "p10_usd_per_year", "32", "out of range", "US dollars a year"),
    ),
    "negative jobs": (
        {(5, "employment_jobs"): "-1"},
        (5, "employment_jobs", "-1", "out of range", "at least 0"),
    ),
    "percentiles out of order": (
        {(5, "p75_usd_per_year"): "110000"},
        (5, "p75_usd_per_year", "110000", "less than p50", "at least p50_usd_per_year = 120230"),
    ),
    "unknown SOC code": (
        {(5, "soc_code"): "15-2052"},
        (5, "soc_code", "15-2052", "unknown soc_code", "15-2051"),
    ),
    "SOC code of another form": (
        {(5, "soc_code"): "152051"},
        (5, "soc_code", "152051", "not of the required form", "15-2051"),
    ),
    "another title for a code": (
        {(5, "occupation_title"): "Data scientists"},
        (5, "occupation_title", "Data scientists", "not as in the table occ", "Data Scientists"),
    ),
    "bad word": (
        {(5, "level"): "line item"},
        (5, "level", "line item", "not one of the allowed", "total | major | minor | detailed"),
    ),
    "missing required cell": (
        {(5, "mean_usd_per_year"): ""},
        (5, "mean_usd_per_year", "", "required cell is blank", "whole number"),
    ),
    "blank percentile without a mark": (
        {(5, "p90_usd_per_year"): ""},
        (5, "p90_usd_per_year", "", "blank without a mark", "top_coded = p90"),
    ),
    "value beside its top-code mark": (
        {(3, "p90_usd_per_year"): "239200"},
        (3, "p90_usd_per_year", "239200", "a value where a mark", "blank with top_coded = p90"),
    ),
    "top code without a mark": (
        {(5, "top_code_usd_per_year"): "239200"},
        (5, "top_code_usd_per_year", "239200", "a value where a mark", "top_coded = (empty)"),
    ),
    "mark without its top code": (
        {(3, "top_code_usd_per_year"): ""},
        (3, "top_code_usd_per_year", "", "blank without a mark", "top_coded"),
    ),
    "stray space": (
        {(5, "occupation_title"): "Data Scientists "},
        (5, "occupation_title", "Data Scientists ", "stray spaces", "without spaces"),
    ),
    "duplicate key": (
        {(5, "year"): "2024"},
        (5, "soc_code", "2024, 15-2051", "duplicate key (first in row 3)", "year + soc_code once"),
    ),
}


@pytest.mark.parametrize("what", sorted(PLANTED))
def test_a_planted_fault_is_reported_with_its_place(folder: Path, what: str) -> None:
    """Each kind of fault names file, row, column, value, problem and what is allowed."""
    changes, (row, column, value, problem, allowed) = PLANTED[what]
    found = faults_of(folder, damaged(changes))
    match = [fault for fault in found if (fault.row, fault.column) == (row, column)]
    assert any(
        fault.value == value
        and problem in fault.problem
        and allowed in fault.allowed
        and fault.file.endswith("damaged.csv")
        and fault.table == "oews_national"
        for fault in match
    ), found


def test_all_faults_are_reported_at_once_in_file_order(folder: Path) -> None:
    """A file with faults in five rows and columns yields all of them, sorted by place."""
    rows = damaged(
        {
            (2, "mean_usd_per_year"): "many",
            (3, "level"): "",
            (4, "soc_code"): "15-9999",
            (5, "p10_usd_per_year"): "5",
            (5, "p75_usd_per_year"): "1",
        }
    )
    places = [(fault.row, fault.column) for fault in faults_of(folder, rows)]
    wanted = [
        (2, "mean_usd_per_year"),
        (3, "level"),
        (4, "soc_code"),
        (5, "p10_usd_per_year"),
        (5, "p75_usd_per_year"),
    ]
    assert [place for place in wanted if place in places] == wanted
    assert places == sorted(places, key=lambda place: (place[0], HEADER.index(place[1])))


def test_a_wage_column_in_another_unit_is_called_a_wrong_unit(folder: Path) -> None:
    """p50_usd_per_hour instead of p50_usd_per_year is named as a unit, with the right name."""
    rows = rows_of("oews_national")
    rows[0][HEADER.index("p50_usd_per_year")] = "p50_usd_per_hour"
    (fault,) = faults_of(folder, rows)
    assert (fault.row, fault.column) == (1, "p50_usd_per_hour")
    assert "unit" in fault.problem and "usd_per_hour" in fault.problem
    assert fault.allowed == "p50_usd_per_year"


def test_wrong_missing_and_extra_columns_are_told_apart(folder: Path) -> None:
    """A misspelt column gets its right name, a lost one and a foreign one are named as such."""
    rows = rows_of("oews_national")
    rows[0][HEADER.index("occupation_title")] = "ocupation_title"
    rows[0][HEADER.index("mean_rse_pct")] = "zzz"
    problems = {fault.column: (fault.problem, fault.allowed) for fault in faults_of(folder, rows)}
    assert problems["ocupation_title"] == ("wrong column name", "occupation_title")
    assert problems["zzz"] == ("extra column", "no such column")
    assert problems["mean_rse_pct"][0] == "the column is missing"


def test_a_column_that_stands_twice_is_a_fault(folder: Path) -> None:
    """A repeated column name is reported, and the first one is the one that counts."""
    rows = [[*row, row[0]] for row in rows_of("oews_national")]
    (fault,) = faults_of(folder, rows)
    assert (fault.column, fault.problem) == ("year", "the column stands twice")


def test_a_row_of_another_length_is_reported_with_its_row(folder: Path) -> None:
    """A cut row and a row with a cell too many are both named."""
    rows = rows_of("oews_national")
    rows[2] = rows[2][:-1]
    rows[4] = [*rows[4], "x"]
    lengths = {f.row: f.problem for f in faults_of(folder, rows) if "cells in the row" in f.problem}
    assert lengths == {3: "15 cells in the row", 5: "17 cells in the row"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (TEXTS["oews_national"].splitlines()[0].encode() + b"\n", "no rows"),
        (b'year,"soc\n', "CSV"),
        (b"\xef\xbb\xbf" + TEXTS["oews_national"].encode(), "column"),
    ],
)
def test_an_unreadable_file_says_so(folder: Path, content: bytes, problem: str) -> None:
    """Empty, foreign, cut and marked files give a fault and never a traceback."""
    path = folder / "broken.csv"
    path.write_bytes(content)
    assert any(problem in fault.problem for fault in data.check("oews_national", path, folder))


def test_a_missing_file_and_a_missing_registry_say_so(folder: Path, tmp_path: Path) -> None:
    """A file that is not there and a table that codes point to are named."""
    (fault,) = data.check("oews_national", tmp_path / "none.csv", folder)
    assert fault.problem == "the file is missing"
    lonely = write_rows(tmp_path / "oews_national.csv", NATIONAL)
    (fault,) = data.check("oews_national", lonely, tmp_path)
    assert "the table occupations is missing" in fault.problem


def test_a_metro_row_must_name_its_area_as_the_price_table_does(folder: Path) -> None:
    """The area's name and state must agree with the other table of areas."""
    rows = damaged({(2, "metro_name"): "Abilene", (3, "cbsa_code"): "10181"}, "oews_metro_2025")
    found = {(f.row, f.column): f.allowed for f in faults_of(folder, rows, "oews_metro_2025")}
    assert found[2, "metro_name"] == "Abilene, TX"
    assert "10180" in found[3, "cbsa_code"]


def test_a_code_that_stands_twice_in_the_other_table_agrees_with_one_of_its_rows(
    folder: Path,
) -> None:
    """Release and code together must stand in the table of O*NET codes."""
    rows = damaged({(2, "onet_release"): "30.3", (3, "onet_release"): "30.3"}, "onet_interests")
    (fault,) = faults_of(folder, rows, "onet_interests")
    assert (fault.row, fault.column, fault.allowed) == (3, "onet_release", "29.3")


def test_marks_may_be_joined_only_in_the_given_order(folder: Path) -> None:
    """'p75;p90' is a mark for two percentiles; another order or separator is a fault."""
    both = {(3, "p75_usd_per_year"): "", (3, "top_coded"): "p75;p90"}
    assert faults_of(folder, damaged(both)) == []
    for text in ("p90;p75", "p75,p90", "p75;p75;p90"):
        found = faults_of(folder, damaged({**both, (3, "top_coded"): text}))
        assert any(fault.column == "top_coded" and fault.value == text for fault in found)


WRONG = {
    "int": ["x", "1,000", "1e5", "NaN", " 5", "12.5", "-", "٣", "+7", "007"],
    "number": ["x", "1,0", "1e5", "nan", "inf", " 5", "1.", ".5"],
    "text": [" x", "a\nb", "x\u200b"],
}


@settings(deadline=None)
@given(table=st.sampled_from(CHECKED), choice=st.data())
def test_damage_that_no_rule_allows_is_always_found(
    tmp_path_factory: pytest.TempPathFactory, table: str, choice: st.DataObject
) -> None:
    """Any cell that is damaged in a forbidden way is reported with its row and column."""
    rows = rows_of(table)
    column = choice.draw(st.sampled_from(TABLES[table].columns))
    row = choice.draw(st.integers(2, len(rows)))
    value = choice.draw(st.sampled_from(WRONG[column.dtype] + [""] * column.required))
    rows[row - 1][rows[0].index(column.name)] = value
    folder = write_small_tables(tmp_path_factory.getbasetemp() / "damage")
    found = faults_of(folder, rows, table)
    assert (row, column.name) in {(fault.row, fault.column) for fault in found}


@settings(deadline=None)
@given(table=st.sampled_from(CHECKED), choice=st.data())
def test_any_damage_is_found_or_harmless(
    tmp_path_factory: pytest.TempPathFactory, table: str, choice: st.DataObject
) -> None:
    """Whatever stands in a cell: the file is refused, or what it loads as keeps every promise."""
    rows = rows_of(table)
    position = choice.draw(st.integers(0, len(rows[0]) - 1))
    row = choice.draw(st.integers(1, len(rows) - 1))
    others = st.sampled_from(sorted({other[position] for other in rows[1:]} | {"", "100000"}))
    numbers = st.integers(-(10**6), 10**6).map(str)
    words = st.text(st.characters(codec="utf-8"), max_size=8)
    rows[row][position] = choice.draw(others | numbers | words)
    folder = write_small_tables(tmp_path_factory.getbasetemp() / "any-damage")
    path = write_rows(folder / "damaged.csv", rows)
    if data.check(table, path, folder):
        return
    frame = data.read(table, path, folder)
    percentiles = [name for name in frame.columns if name[:1] == "p" and "_usd_per_year" in name]
    for _, line in frame.iterrows():
        wages = [int(value) for value in line[percentiles].dropna()]
        assert wages == sorted(wages)
        assert all(10_000 <= wage <= 1_000_000 for wage in wages)
        marks = str(line.get("top_coded", "")) + str(line.get("suppressed", ""))
        assert len(wages) == len(percentiles) or marks
        assert line["soc_code"] in {"00-0000", "15-1252", "15-2051"}
    assert not frame.duplicated(list(TABLES[table].key)).any()


def test_every_table_is_described_in_full() -> None:
    """Every column has a description; keys, groups and blank rules name columns that exist."""
    for schema in TABLES.values():
        assert schema.title and schema.description
        assert all(column.description.endswith(".") for column in schema.columns)
        named = {
            *schema.key,
            *(name for group in (*schema.ordered, *schema.unique) for name in group),
        }
        named |= {rule.column for rule in schema.blanks}
        named |= {name for rule in schema.blanks for name, _ in rule.marks}
        named |= {key.column for key in schema.foreign_keys}
        assert named <= set(schema.column_names)
        assert {key.table for key in schema.foreign_keys} <= set(TABLES)


def test_every_column_with_a_unit_in_its_name_says_the_unit() -> None:
    """A column whose name ends in a unit also carries the unit in words."""
    for schema in TABLES.values():
        for column in schema.columns:
            assert bool(column.unit) or unit_stem(column.name) == column.name, column.name


def test_limits_are_written_so_that_years_stay_years() -> None:
    """Large limits get separators, years do not."""
    assert (
        limits_text(Column("a", "int", "", "", minimum=2000, maximum=2100)) == "from 2000 to 2100"
    )
    assert limits_text(Column("a", "int", "", "", minimum=10_000)) == "at least 10,000"
    assert limits_text(Column("a", "int", "", "", maximum=9)) == "at most 9"
    assert limits_text(Column("a", "text", "", "")) == ""
