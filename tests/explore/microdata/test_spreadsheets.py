"""What spreadsheets make of a file: months for texts, hints, semicolons, commas for decimals."""

from __future__ import annotations

from pathlib import Path

import pytest

from careerbook import cli
from careerbook.errors import CareerbookError, MicrodataError
from careerbook.explore.microdata import summarize
from careerbook.kit.csv_cells import BOM, guarded

WORDS = {"pay": "gross", "unit": "eur_per_year"}


def european(path: Path, team: str = "Köln", first: str = "") -> Path:
    """Write ten rows as a spreadsheet in Germany saves them."""
    rows = [f"{team};{85_000 + number},50" for number in range(10)]
    path.write_text("\r\n".join([*([first] if first else []), "team;gross", *rows]), "utf-8")
    return path


def test_semicolons_and_decimal_commas_are_read_when_they_are_named(tmp_path: Path) -> None:
    """By name or by sign; the amounts are right to the cent."""
    path = european(tmp_path / "a.csv")
    named = {"delimiter": "semicolon", "decimal": "comma"}
    frame = summarize(path, by=["team"], **WORDS, **named)
    assert frame["p50_eur_per_year"].item() == 85_005.0
    assert frame["p90_eur_per_year"].item() == pytest.approx(85_008.6)
    again = summarize(path, by=["team"], **WORDS, delimiter=";", decimal=",")
    assert again.equals(frame)


def test_the_message_on_semicolons_names_the_fix(tmp_path: Path) -> None:
    """Both options stand in it, as they must be typed."""
    with pytest.raises(MicrodataError, match="add --delimiter semicolon") as error:
        summarize(european(tmp_path / "a.csv"), by=["team"], **WORDS)
    assert "--decimal comma" in str(error.value)


def test_the_message_on_a_decimal_comma_names_the_fix(tmp_path: Path) -> None:
    """An amount that is refused says which option would take it."""
    with pytest.raises(MicrodataError, match="for amounts like 85000,50 add --decimal comma"):
        summarize(european(tmp_path / "a.csv"), by=["team"], **WORDS, delimiter=";")


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"'])
def test_a_hint_for_spreadsheets_is_followed_and_rows_keep_their_numbers(
    tmp_path: Path, first: str
) -> None:
    """The line is no header; a fault below it is told with the line that a person sees."""
    path = european(tmp_path / "a.csv", first=first)
    frame = summarize(path, by=["team"], **WORDS, decimal="comma")
    assert frame["rows_n"].item() == 10
    path.write_text(f"{first}\nteam;gross\na;1\nb;x\n", "utf-8")
    with pytest.raises(MicrodataError, match="row 4, column gross"):
        summarize(path, by=["team"], **WORDS)


def test_a_group_that_a_spreadsheet_made_a_month_of_is_warned_about(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the frame, on the command line and in the file; a name such as May is none."""
    path = european(tmp_path / "a.csv", team="Nov-21")
    frame = summarize(path, by=["team"], **WORDS, delimiter=";", decimal=",")
    (warning,) = frame.attrs["warnings"]
    assert warning.startswith("A group called Nov-21: a spreadsheet turns texts like 11-2021")
    words = ["--pay", "gross", "--unit", "eur_per_year", "--by", "team"]
    signs = ["--delimiter", "semicolon", "--decimal", "comma"]
    assert cli.main(["data", "import", str(path), "--kind", "csv", *words, *signs]) == cli.OK
    printed = capsys.readouterr()
    assert "Warning: A group called Nov-21" in printed.err
    assert "# Warning: A group called Nov-21" in printed.out
    sound = summarize(
        european(tmp_path / "b.csv", team="May"), by=["team"], **WORDS, delimiter=";", decimal=","
    )
    assert sound.attrs["warnings"] == ()


def test_one_sign_cannot_be_both(tmp_path: Path) -> None:
    """Commas between cells and before decimals cannot be told apart."""
    with pytest.raises(CareerbookError, match="cannot stand both"):
        summarize(european(tmp_path / "a.csv"), by=["team"], **WORDS, delimiter=",", decimal=",")
    with pytest.raises(CareerbookError, match="delimiter"):
        summarize(european(tmp_path / "a.csv"), by=["team"], **WORDS, delimiter="space")


def test_a_table_saved_by_a_page_comes_back_through_the_import(tmp_path: Path) -> None:
    """Byte order mark, CRLF and guarded names are what our own downloads have."""
    name = "=Köln"
    rows = [f"{guarded(name)},{85_000 + number}" for number in range(10)]
    path = tmp_path / "a.csv"
    path.write_bytes((BOM + "\r\n".join(["team,gross", *rows]) + "\r\n").encode("utf-8"))
    assert summarize(path, by=["team"], **WORDS)["team"].item() == name
