"""A file with faults is told row by row, and a damaged file in one sentence."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from careerbook.errors import MicrodataError
from careerbook.explore.microdata import summarize
from careerbook.explore.microdata.reading import SHOWN_FAULTS
from tests.explore.microdata.small_files import AIJOBS_HEADER, aijobs_file, aijobs_row, write


def faults_of(path: Path, kind: str = "aijobs", **options: object) -> MicrodataError:
    """Return the error that the file raises."""
    with pytest.raises(MicrodataError) as error:
        summarize(path, kind, **options)
    return error.value


def test_each_fault_names_row_column_value_and_what_is_allowed(tmp_path: Path) -> None:
    """Several faults, in two rows and one cell count, are told at once."""
    rows = [
        aijobs_row(100_000),
        aijobs_row("120,000", experience_level="senior"),
        aijobs_row(1)[:-1],
        aijobs_row("", work_year="24", company_location="usa"),
    ]
    path = write(tmp_path / "a.csv", AIJOBS_HEADER, rows)
    error = faults_of(path)
    told = [(fault.row, fault.column, fault.value) for fault in error.faults]
    assert told == [
        (3, "experience_level", "senior"), (3, "salary_in_usd", "120,000"),
        (4, "", ",".join(rows[2])),
        (5, "work_year", "24"), (5, "company_location", "usa"), (5, "salary_in_usd", ""),
    ]  # fmt: skip
    text = str(error)
    assert f"6 faults in {path}:" in text
    assert "row 3, column experience_level" in text and "allowed: EN | MI | SE | EX" in text
    assert "like 85000 or 85000.50" in text
    assert "10 cells in the row" in text and "allowed: 11, as the header" in text
    assert "from 2015 to 2100" in text
    assert text.endswith("Correct the rows, or leave out all 3 rows with --skip-faulty.")


@pytest.mark.parametrize("pay", ["-5", "0", "1e5", "nan", "inf", "$90000", "90.000,00", "1" * 11])
def test_only_a_plain_amount_is_pay(tmp_path: Path, pay: str) -> None:
    """Nothing that a program might guess at is taken for an amount."""
    error = faults_of(write(tmp_path / "a.csv", AIJOBS_HEADER, [aijobs_row(pay)]))
    assert [fault.column for fault in error.faults] == ["salary_in_usd"]


def test_many_faults_are_capped_and_counted(tmp_path: Path) -> None:
    """The first are listed, the rest is a number."""
    path = write(tmp_path / "a.csv", AIJOBS_HEADER, [aijobs_row("x")] * 1500)
    error = faults_of(path)
    assert len(error.faults) == SHOWN_FAULTS
    assert error.total == error.faulty_rows == 1500
    assert "1,500 faults in" in str(error) and f"and {1500 - SHOWN_FAULTS:,} more." in str(error)


def test_faulty_rows_can_be_skipped(tmp_path: Path) -> None:
    """The sound rows are summarized as if the others were not there."""
    sound = [aijobs_row(100_000 + number) for number in range(10)]
    path = write(tmp_path / "a.csv", AIJOBS_HEADER, [*sound, aijobs_row("x"), ["1", "2"]])
    frame = summarize(path, "aijobs", skip_faulty=True)
    assert frame["rows_n"].item() == 10
    assert frame.attrs["rows_faulty"] == 2


def test_a_long_value_is_cut_in_the_message(tmp_path: Path) -> None:
    """One bad cell does not fill the screen."""
    path = write(tmp_path / "a.csv", AIJOBS_HEADER, [aijobs_row("9" * 500)])
    assert len(faults_of(path).faults[0].value) == 80


def test_a_missing_column_is_named_with_its_neighbors(tmp_path: Path) -> None:
    """A misspelt column finds the one that was meant."""
    path = aijobs_file(tmp_path / "a.csv")
    text = str(faults_of(path, by=["job_titel"]))
    assert "column job_titel: the column is missing" in text
    assert "did you mean job_title?" in text
    twice = write(tmp_path / "t.csv", (*AIJOBS_HEADER, "job_title"), [[*aijobs_row(1), "x"]])
    assert "the column stands twice" in str(faults_of(twice))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is empty"),
        (b"job_title;salary\nx;1\n", "not separated by commas"),
        (b"job_title,salary_in_usd\n\xff\xfe,1\n", "not UTF-8 text"),
        (b'work_year,"job', "not readable as CSV"),
        (
            gzip.compress(",".join(AIJOBS_HEADER).encode() + b"\n" * 99, mtime=0)[:-9],
            "damaged gzip file",
        ),
        (gzip.compress(b"work_year\n", mtime=0)[:12] + b"broken bytes", "damaged gzip file"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, data: bytes, told: str) -> None:
    """Each kind of damage is one sentence; skipping rows does not hide it."""
    path = tmp_path / "broken.csv"
    path.write_bytes(data)
    assert told in str(faults_of(path))
    assert told in str(faults_of(path, skip_faulty=True))


def test_what_spreadsheets_add_is_no_fault(tmp_path: Path) -> None:
    """A byte order mark, CRLF line ends, empty lines at the end and a quoted line break."""
    lines = [",".join(AIJOBS_HEADER)]
    title = '"Data\nScientist"'
    lines += [",".join(aijobs_row(100_000 + number, title)) for number in range(10)]
    path = tmp_path / "a.csv"
    path.write_bytes(("\ufeff" + "\r\n".join([*lines, "", ""])).encode("utf-8"))
    assert summarize(path, "aijobs", by=["job_title"])["rows_n"].item() == 10
