"""`careerbook data import`, as a person types it."""

from __future__ import annotations

import io
from pathlib import Path

import pandas as pd
import pytest

from careerbook import cli
from careerbook.explore.microdata import writing
from tests.explore.microdata.small_files import (
    AIJOBS_HEADER,
    SURVEY_HEADER,
    aijobs_file,
    aijobs_row,
    survey_row,
    write,
)

FEW = "fewer than 10"


def run(*arguments: object) -> int:
    """Run the command with the given words."""
    return cli.main(["data", "import", *map(str, arguments)])


def test_the_summary_is_written_with_its_provenance(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Source, hash, licence, filters, seed and date stand on top; pandas reads the rest."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    here = "United States of America"
    rows = [survey_row(n, 90_000.5 + n, "C# developer", here) for n in range(10)]
    rows += [survey_row(99, 10**6, "Rare", here)]
    source, target = write(tmp_path / "s.csv", SURVEY_HEADER, rows), tmp_path / "out.csv"
    assert run(source, "--kind", "stackoverflow", "--out", target) == cli.OK
    assert "11 of 11 rows in 2 groups; 1 of them of fewer" in capsys.readouterr().out
    text = target.read_text(encoding="utf-8")
    for part in (
        "# Source: s.csv, sha256 ", "# Imported: 2026-01-01", "ODbL", "seed 20250501",
        f"# Filters: Country = {here}", "11 read = 11 used + 0 filtered out",
    ):  # fmt: skip
        assert part in text
    frame = pd.read_csv(target, comment="#").set_index("DevType")
    assert frame.loc["C# developer", "rows_n"] == "10"
    assert frame.loc["C# developer", "p50_usd_per_year"] == 90_005
    assert frame.loc["Rare", "rows_n"] == FEW
    assert frame.loc["Rare", "hidden"] == "yes"
    assert frame.loc["Rare"].filter(like="_usd_per_year").isna().all()
    assert "1000000" not in text
    first = target.read_bytes()
    assert run(source, "--kind", "stackoverflow", "--out", target, "--force") == cli.OK
    assert target.read_bytes() == first


def test_without_out_the_summary_is_printed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The table goes to the output, the sentence about it to the messages."""
    path = aijobs_file(tmp_path / "a.csv.gz")
    assert run(path, "--kind", "aijobs", "--by", "experience_level") == cli.OK
    printed = capsys.readouterr()
    frame = pd.read_csv(io.StringIO(printed.out), comment="#")
    assert frame["rows_n"].tolist() == [20]
    assert printed.err.startswith("20 of 20 rows in 1 group")
    assert not list(tmp_path.glob(".*"))


def test_any_csv_with_columns_named_by_option(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The unit ends the column names; filters and all rows together work."""
    data = [("a", 10 + n, "DE") for n in range(10)] + [("b", 99, "AT"), ("b", 99, "FR")]
    path = write(tmp_path / "m.csv", ("team", "gross", "land"), data)
    words = ("--kind", "csv", "--pay", "gross", "--unit", "eur_per_hour")
    assert run(path, *words, "--by", "--where", "land=DE", "--where", "land=AT") == cli.OK
    frame = pd.read_csv(io.StringIO(capsys.readouterr().out), comment="#")
    assert frame["rows_n"].tolist() == [11]
    assert "p50_eur_per_hour" in frame
    assert run(path, *words, "--where", "land") == cli.FAILED
    assert "--where needs COLUMN=VALUE" in capsys.readouterr().err
    assert run(path, *words, "--seed", "-1") == cli.FAILED
    assert "--seed must be" in capsys.readouterr().err


def test_faults_leave_no_file_behind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A faulty file writes nothing; --skip-faulty says how many rows are missing."""
    rows = [*[aijobs_row(100_000)] * 10, aijobs_row("x")]
    path, target = write(tmp_path / "a.csv", AIJOBS_HEADER, rows), tmp_path / "out.csv"
    assert run(path, "--kind", "aijobs", "--out", target) == cli.FAILED
    assert "row 12, column salary_in_usd" in capsys.readouterr().err
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
    assert run(path, "--kind", "aijobs", "--out", target, "--skip-faulty") == cli.OK
    assert "1 faulty row was skipped." in capsys.readouterr().out
    assert "+ 1 faulty" in target.read_text(encoding="utf-8")


def test_an_existing_file_is_kept_unless_forced(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither an old summary nor the source is overwritten by mistake."""
    path, target = aijobs_file(tmp_path / "a.csv"), tmp_path / "out.csv"
    target.write_text("mine", encoding="utf-8")
    words = (path, "--kind", "aijobs", "--out")
    assert run(*words, target) == cli.FAILED
    assert "replace it with --force" in capsys.readouterr().err
    assert target.read_text(encoding="utf-8") == "mine"
    assert run(*words, path, "--force") == cli.FAILED
    assert "is the file to be read" in capsys.readouterr().err
    assert run(*words, tmp_path, "--force") == cli.FAILED
    assert run(*words, tmp_path / "gone" / "out.csv") == cli.FAILED
    assert "there is no folder" in capsys.readouterr().err
    assert run(*words, target, "--force") == cli.OK
    assert target.read_text(encoding="utf-8").startswith("# Source: a.csv")


def test_a_write_that_breaks_off_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until the last byte is on disk the old summary stays in its place."""
    target = tmp_path / "out.csv"
    target.write_text("old", encoding="utf-8")

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(writing.os, "fsync", full)
    source = aijobs_file(tmp_path / "a.csv")
    assert run(source, "--kind", "aijobs", "--out", target, "--force") == cli.FAILED
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["a.csv", "out.csv"]


def test_a_file_that_is_not_there_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No traceback for a typing error."""
    assert run(tmp_path / "gone.csv", "--kind", "csv", "--pay", "p", "--unit", "usd_per_year") == 2
    assert capsys.readouterr().err.rstrip().endswith("No such file or directory")
