"""Recipes on small files of the publishers' shapes: marks, notes, dashes, renamed columns."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from careerbook.errors import CareerbookError, DataError, RefreshError
from careerbook.facts.refresh import beside, command
from careerbook.facts.refresh.recipes import BY_HAND, RECIPES
from careerbook.facts.refresh.table_file import Row, read_rows
from careerbook.facts.tables import TABLES
from tests.facts.refresh.publisher_files import (
    ALL,
    CPI,
    DEVELOPERS,
    OEWS_HEAD,
    SARPP,
    SCIENTISTS,
    WAGES,
    oews_row,
    oews_zip,
    projections_workbook,
    zipped,
)
from tests.facts.small_tables import OCCUPATIONS

NATIONAL = """\
year,soc_code,occupation_title,soc_system,level,employment_jobs,employment_rse_pct,\
mean_usd_per_year,mean_rse_pct,p10_usd_per_year,p25_usd_per_year,p50_usd_per_year,\
p75_usd_per_year,p90_usd_per_year,top_coded,top_code_usd_per_year
2025,00-0000,All Occupations,2018 SOC,total,155495730,0.1,67000,0.7,31000,37000,49500,78810,121470,,
2025,15-1252,Software Developers,2018 SOC,detailed,1600000,1.0,130000,0.7,80000,105000,135000,170000,215000,,
2025,15-2051,Data Scientists,2018 SOC,detailed,262440,1.1,126800,0.7,67240,85660,120230,158880,199130,,
"""  # noqa: E501 - rows as they stand in a file
STATES = "year,state_code,state_name,rpp_us100\n2023,AK,Alaska,101.7\n2023,AL,Alabama,88\n"
OEWS_STATE = """\
year,state_code,state_name,soc_code,occupation_title,employment_jobs,location_quotient,\
mean_usd_per_year,p10_usd_per_year,p25_usd_per_year,p50_usd_per_year,p75_usd_per_year,\
p90_usd_per_year,suppressed,coverage
2025,AK,Alaska,15-2051,Data Scientists,100,0.4,120000,67000,86000,119000,160000,205000,,
2025,AL,Alabama,15-2051,Data Scientists,900,0.5,120000,67000,86000,119000,160000,205000,,
"""
PROJECTIONS = """\
round,base_year,target_year,soc_code,occupation_title,level,employment_base_jobs,\
employment_projected_jobs,change_jobs,change_pct,openings_jobs_per_year,median_usd_per_year,\
median_year,typical_entry_education,related_work_experience,on_the_job_training,\
self_employed_pct,ai_exposure_category,percent_rounded,to_be_confirmed,coverage
2024-34,2024,2034,00-0000,All Occupations,total,169000000,174000000,5200000,3.1,18900000,49500,2024,,,,6,,N,N,
2024-34,2024,2034,15-2051,Data Scientists,detailed,245900,328300,82500,33.5,23400,112590,2024,Bachelor's degree,None,None,1.1,,N,N,
"""  # noqa: E501 - rows as they stand in a file
READ_THROUGH_A_COPY = """\
2025-35,2025,2035,00-0000,All Occupations,total,170100000,176000100,,3.5,19000200,51000,2025,,,,,,N,Y,no change in jobs
2025-35,2025,2035,15-2051,Data Scientists,detailed,,,,{percent},24800,120230,2025,,,,,Very high,N,Y,no base;no target;no change in jobs
"""  # noqa: E501 - rows as they stand in a file
CPI_TABLE = "year,annual_average_index,may_index\n2025,,321.465\n"
AI_SHARE = """\
country_code,month,ai_share_pct,days,whole_period
US,2019-01,1.71,2,N
"""
COUNTRIES = "country_code,country_name\nUS,United States\n"
TEXTS = {
    "occupations": OCCUPATIONS,
    "oews_national": NATIONAL,
    "oews_state": OEWS_STATE,
    "price_parity_state": STATES,
    "employment_projections": PROJECTIONS,
    "cpi_u": CPI_TABLE,
    "ai_posting_share": AI_SHARE,
}
GOOD = [
    oews_row(ALL, (32_000, 38_000, 51_000, 80_000, 124_000), mean=69_000),
    oews_row(("15-0000", "Computer Occupations", "major", 5_000_000)),
    oews_row(("15-2050", "Data Scientists", "broad", 270_000)),
    oews_row(DEVELOPERS),
    oews_row(SCIENTISTS),
]
Refresh = Callable[..., int]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder of small tables."""
    tables = tmp_path / "tables"
    tables.mkdir()
    for name, text in TEXTS.items():
        (tables / f"{name}.csv").write_text(text, encoding="utf-8")
    own = Path(__file__).parents[3] / "data" / "tables" / "countries.csv"
    shutil.copy(own, tables / "countries.csv")
    return tables


def refresh(folder: Path, table: str, *files: Path) -> int:
    """Refresh a table from files that were fetched before."""
    at_hand = {path.name: path for path in files}

    def fetch(url: str, target: Path, tell: object) -> Path:
        return Path(shutil.copy(at_hand[url.rpartition("/")[2]], target))

    return command.refresh(RECIPES[table], folder, lambda *_: [], fetch)


def fresh_rows(folder: Path, table: str) -> list[Row]:
    return read_rows(beside.paths(folder, table)[0])


def untouched(folder: Path) -> bool:
    """Whether every table is as it was and nothing lies beside one."""
    texts = {name: (folder / f"{name}.csv").read_text(encoding="utf-8") for name in TEXTS}
    return texts == TEXTS and not list(folder.glob("*.fresh.*"))


def test_every_table_has_a_recipe_or_a_reason() -> None:
    """Somebody who adds a table says how it is refreshed."""
    assert set(RECIPES) | set(BY_HAND) == set(TABLES)
    assert not set(RECIPES) & set(BY_HAND)


def test_a_year_of_wages_is_added(folder: Path, tmp_path: Path, capsys: object) -> None:
    """Groups and codes that the table does not take are left out; a code twice counts once."""
    assert refresh(folder, "oews_national", oews_zip(tmp_path, GOOD)) == command.OK
    rows = fresh_rows(folder, "oews_national")
    assert [(row["year"], row["soc_code"]) for row in rows] == [
        *(("2025", code) for code in ("00-0000", "15-1252", "15-2051")),
        *(("2026", code) for code in ("00-0000", "15-1252", "15-2051")),
    ]
    assert rows[-1]["p50_usd_per_year"] == "124000"
    assert rows[-1]["soc_system"] == "2018 SOC"


def test_lower_case_headings_and_text_with_separators_are_read(
    folder: Path, tmp_path: Path
) -> None:
    """As in the workbook of May 2019, and in cells that are text."""
    rows = [
        oews_row(ALL, ("32,000", "38,000", "51,000", "80,000", "124,000"), mean="69,000"),
        oews_row(DEVELOPERS),
        oews_row((*SCIENTISTS[:3], " 270,000 ")),
    ]
    made = oews_zip(tmp_path, rows, head=[text.lower() for text in OEWS_HEAD])
    assert refresh(folder, "oews_national", made) == command.OK
    assert fresh_rows(folder, "oews_national")[-1]["employment_jobs"] == "270000"


def test_a_wage_at_the_top_code_is_kept_as_at_or_above(folder: Path, tmp_path: Path) -> None:
    """'#' is no blank: the notes of the same workbook say which amount it stands for."""
    rows = [*GOOD[:3], oews_row(DEVELOPERS, (*WAGES[:4], "#")), oews_row(SCIENTISTS)]
    assert refresh(folder, "oews_national", oews_zip(tmp_path, rows)) == command.OK
    row = fresh_rows(folder, "oews_national")[-2]
    assert (row["p90_usd_per_year"], row["top_coded"]) == ("", "p90")
    assert row["top_code_usd_per_year"] == "239200"


def test_a_top_code_that_no_note_explains_stops_it(folder: Path, tmp_path: Path) -> None:
    """Never turned into an amount that was not read."""
    rows = [*GOOD[:3], oews_row(DEVELOPERS, (*WAGES[:4], "#")), oews_row(SCIENTISTS)]
    with pytest.raises(RefreshError, match="top codes"):
        refresh(folder, "oews_national", oews_zip(tmp_path, rows, notes="nothing"))
    assert untouched(folder)


def test_withheld_wages_and_jobs_stay_blank_and_marked(folder: Path, tmp_path: Path) -> None:
    """'*' is a wage, '**' a number of jobs that was not released; territories are left out."""
    alaska, alabama = ("02", "Alaska", "2", "AK"), ("01", "Alabama", "2", "AL")
    guam = ("66", "Guam", "3", "GU")
    stars = ("*",) * 5
    made = oews_zip(
        tmp_path,
        [
            oews_row((*SCIENTISTS[:3], "**"), area=alaska, quotient="**"),
            oews_row((*SCIENTISTS[:3], 910), stars, area=alabama, mean="*", quotient=0.5),
            oews_row(SCIENTISTS, area=guam, quotient=0.1),
        ],
        "st",
        "state_M2026_dl.xlsx",
    )
    assert refresh(folder, "oews_state", made) == command.OK
    found = {(row["year"], row["state_code"]): row for row in fresh_rows(folder, "oews_state")}
    assert found["2026", "AK"]["suppressed"] == "employment"
    assert found["2026", "AK"]["employment_jobs"] == ""
    assert found["2026", "AL"]["suppressed"] == "wage"
    assert found["2026", "AL"]["p50_usd_per_year"] == ""
    assert len(found) == 4


@pytest.mark.parametrize(
    ("rows", "doubt"),
    [
        (GOOD[:4], "vanished code: 15-2051"),
        ([*GOOD[:4], oews_row(("15-2051", "Data Wizards", "detailed", 1))], "changed classif"),
        ([*GOOD[:4], oews_row(SCIENTISTS, [3 * w for w in WAGES], mean=390_000)], ""),
    ],
)
def test_a_doubt_is_told_and_cannot_be_accepted(
    folder: Path, tmp_path: Path, rows: list[tuple[object, ...]], doubt: str
) -> None:
    """A code that vanished, another title under a code; one wage alone moves no median."""
    code = refresh(folder, "oews_national", oews_zip(tmp_path, rows))
    if not doubt:
        assert code == command.OK
        return
    assert code == command.FINDINGS
    with pytest.raises(RefreshError, match=doubt):
        beside.accept(folder, "oews_national")
    assert (folder / "oews_national.csv").read_text(encoding="utf-8") == NATIONAL


def test_medians_that_move_far_are_a_doubt(folder: Path, tmp_path: Path) -> None:
    """Hourly wages in the place of yearly ones would double or halve every wage."""
    rows = [
        oews_row(
            occupation, [2 * wage for wage in (40_000, 86_000, 124_000, 160_000, 205_000)], mean=2e5
        )
        for occupation in (ALL, DEVELOPERS, SCIENTISTS)
    ]
    assert refresh(folder, "oews_national", oews_zip(tmp_path, rows)) == command.FINDINGS
    known = json.loads(beside.paths(folder, "oews_national")[1].read_text(encoding="utf-8"))
    assert any(doubt.startswith("moved far: median of p50") for doubt in known["doubts"])


def test_a_new_code_is_told_but_not_taken(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whether the handbook needs it is for a person to say."""
    rows = [*GOOD, oews_row(("15-2060", "Machine Learning Engineers", "detailed", 90_000))]
    assert refresh(folder, "oews_national", oews_zip(tmp_path, rows)) == command.OK
    assert "15-2060 Machine Learning Engineers" in capsys.readouterr().out
    assert "15-2060" not in {row["soc_code"] for row in fresh_rows(folder, "oews_national")}


def test_a_renamed_column_is_named_with_what_comes_near(folder: Path, tmp_path: Path) -> None:
    """The publisher changed the file: nothing is guessed."""
    head = ["A_MEDIAN_WAGE" if text == "A_MEDIAN" else text for text in OEWS_HEAD]
    with pytest.raises(RefreshError, match=r"no column 'a_median'.*near it: .*a_median_wage"):
        refresh(folder, "oews_national", oews_zip(tmp_path, GOOD, head=head))
    assert untouched(folder)


def test_half_an_archive_and_half_a_workbook_are_refused(folder: Path, tmp_path: Path) -> None:
    """Cut off on the way, outside or inside."""
    whole = oews_zip(tmp_path, GOOD)
    content = whole.read_bytes()
    whole.write_bytes(content[: len(content) // 2])
    with pytest.raises(RefreshError, match="no whole zip archive"):
        refresh(folder, "oews_national", whole)
    book = tmp_path / "national_M2026_dl.xlsx"
    book.write_bytes(book.read_bytes()[:2000])
    with pytest.raises(RefreshError, match="no whole workbook"):
        refresh(folder, "oews_national", zipped(tmp_path / "oesm26nat.zip", book))
    assert untouched(folder)


def test_an_archive_with_other_files_names_them(folder: Path, tmp_path: Path) -> None:
    """Its members are listed, so that the recipe can be put right."""
    made = oews_zip(tmp_path, GOOD, name="all_data_M_2026.xlsx")
    with pytest.raises(RefreshError, match=r"0 files match .*holds all_data_M_2026\.xlsx"):
        refresh(folder, "oews_national", made)


def test_a_table_that_breaks_its_rules_is_not_left_beside(folder: Path, tmp_path: Path) -> None:
    """The rules of the table count for a fresh one as well: percentiles never fall."""
    rows = [*GOOD[:4], oews_row(SCIENTISTS, (67_000, 66_000, 124_000, 160_000, 205_000))]
    with pytest.raises(DataError, match="p25_usd_per_year"):
        refresh(folder, "oews_national", oews_zip(tmp_path, rows))
    assert untouched(folder)


ROUND = [
    ("Total, all occupations", "00-0000", "Summary", "170,100.0", 176000.1, 100, 100, 5900.1, 3.5,
     6.0, 19000.2, 51000, "—", "—", "—"),
    ("Computer occupations", "15-1200", "Summary", 1, 1, 1, 1, 1, 1, 1, 1, 1, "—", "—", "—"),
    ("Data scientists", "15-2051", "Line item", 262.4, 353.2, 0.2, 0.2, 90.8, 34.6, "—", 24.8,
     "120230", "Bachelor's degree", "None", "None"),
]  # fmt: skip


def test_a_round_of_projections_is_added(folder: Path, tmp_path: Path) -> None:
    """Thousands become jobs, en dashes and footnotes in headings are read, groups stay blank."""
    made = projections_workbook(tmp_path / "occupation.xlsx", ROUND)
    assert refresh(folder, "employment_projections", made) == command.OK
    rows = fresh_rows(folder, "employment_projections")
    assert [row["round"] for row in rows] == ["2024-34", "2024-34", "2025-35", "2025-35"]
    total, scientists = rows[2:]
    assert scientists["employment_base_jobs"] == "262400"
    assert scientists["change_pct"] == "34.6"
    assert scientists["openings_jobs_per_year"] == "24800"
    assert scientists["self_employed_pct"] == ""
    assert scientists["typical_entry_education"] == "Bachelor's degree"
    assert total["typical_entry_education"] == ""
    assert total["median_year"] == "2025"


@pytest.mark.parametrize(("percent", "code"), [("34.6", command.OK), ("43.6", command.FINDINGS)])
def test_what_was_read_through_a_copy_is_confirmed_or_contradicted(
    folder: Path, tmp_path: Path, percent: str, code: int
) -> None:
    """Blanks are filled, the mark goes, the exposure stays; a mistyped value is a doubt."""
    with (folder / "employment_projections.csv").open("a", encoding="utf-8") as file:
        file.write(READ_THROUGH_A_COPY.format(percent=percent))
    made = projections_workbook(tmp_path / "occupation.xlsx", ROUND)
    assert refresh(folder, "employment_projections", made) == code
    row = fresh_rows(folder, "employment_projections")[-1]
    assert (row["to_be_confirmed"], row["coverage"]) == ("N", "")
    assert row["ai_exposure_category"] == "Very high"
    assert (row["change_pct"], row["employment_base_jobs"]) == ("34.6", "262400")


def test_a_wage_that_is_no_number_stops_it(folder: Path, tmp_path: Path) -> None:
    """An unknown mark is named with its row."""
    row = [*ROUND[2]]
    row[3] = "see note"
    made = projections_workbook(tmp_path / "occupation.xlsx", [ROUND[0], row])
    with pytest.raises(RefreshError, match="row 4: 'see note' is no number"):
        refresh(folder, "employment_projections", made)
    assert untouched(folder)


def test_price_levels_are_found_by_description(folder: Path, tmp_path: Path) -> None:
    """Stars, footnotes, a byte order mark, other lines and the country do not disturb."""
    text = tmp_path / "SARPP_STATE_2008_2024.csv"
    text.write_text(SARPP.format(alabama="88.823"), encoding="utf-8-sig")
    assert refresh(folder, "price_parity_state", zipped(tmp_path / "SARPP.zip", text)) == command.OK
    rows = fresh_rows(folder, "price_parity_state")
    assert [(r["year"], r["state_code"], r["rpp_us100"]) for r in rows] == [
        ("2024", "AK", "102.4"),
        ("2024", "AL", "88.823"),
    ]


def test_a_value_that_is_not_available_is_a_blank_and_a_doubt_or_a_change(
    folder: Path, tmp_path: Path
) -> None:
    """(NA) is never a number."""
    text = tmp_path / "SARPP_STATE_2008_2024.csv"
    text.write_text(SARPP.format(alabama="(NA)"), encoding="utf-8")
    assert (
        refresh(folder, "price_parity_state", zipped(tmp_path / "SARPP.zip", text))
        == command.FINDINGS
    )
    assert fresh_rows(folder, "price_parity_state")[1]["rpp_us100"] == ""


def test_consumer_prices_keep_their_series(folder: Path, tmp_path: Path) -> None:
    """One series of many; a month that was never collected is '-'; a year begins with its May."""
    made = tmp_path / "cu.data.1.AllItems"
    made.write_text(CPI, encoding="utf-8", newline="")
    assert refresh(folder, "cpi_u", made) == command.OK
    assert fresh_rows(folder, "cpi_u") == [
        {"year": "2025", "annual_average_index": "322.1", "may_index": "321.465"},
        {"year": "2026", "annual_average_index": "", "may_index": "335.123"},
    ]


def test_daily_shares_become_monthly_means(folder: Path, tmp_path: Path) -> None:
    """Windows line ends; a month that is not over says so."""
    days = [f"2019-01-{day:02},US,{1.7 + day / 1000}" for day in range(1, 32)]
    text = "\r\n".join(["date,jobcountry,AI_share_postings", *days, "2019-02-01,US,1.8", ""])
    made = tmp_path / "AI_posting.csv"
    made.write_text(text, encoding="utf-8", newline="")
    assert refresh(folder, "ai_posting_share", made) == command.OK
    assert [tuple(row.values()) for row in fresh_rows(folder, "ai_posting_share")] == [
        ("US", "2019-01", "1.716", "31", "Y"),
        ("US", "2019-02", "1.8", "1", "N"),
    ]


def test_a_text_file_that_is_cut_off_is_refused(folder: Path, tmp_path: Path) -> None:
    """Its last line ends in the middle of a day."""
    made = tmp_path / "AI_posting.csv"
    made.write_text("date,jobcountry,AI_share_postings\n2019-01-01,US,1.7\n2019-0", "utf-8")
    with pytest.raises(RefreshError, match="row 3: '2019-0' is no day"):
        refresh(folder, "ai_posting_share", made)
    assert untouched(folder)


def test_the_same_release_again_changes_nothing(folder: Path, tmp_path: Path) -> None:
    """Nothing is written beside a table that is already current."""
    made = projections_workbook(tmp_path / "occupation.xlsx", ROUND)
    assert refresh(folder, "employment_projections", made) == command.OK
    beside.accept(folder, "employment_projections")
    assert refresh(folder, "employment_projections", made) == command.OK
    assert not list(folder.glob("*.fresh.*"))


def test_accepting_puts_the_new_table_in_place_of_the_old(folder: Path, tmp_path: Path) -> None:
    """Byte for byte what was shown, and nothing stays beside it."""
    refresh(folder, "oews_national", oews_zip(tmp_path, GOOD))
    shown = beside.paths(folder, "oews_national")[0].read_bytes()
    beside.accept(folder, "oews_national")
    assert (folder / "oews_national.csv").read_bytes() == shown
    assert not list(folder.glob("*.fresh.*"))


@pytest.mark.parametrize("which", ["oews_national.csv", "oews_national.fresh.csv"])
def test_what_changed_since_it_was_shown_is_not_accepted(
    folder: Path, tmp_path: Path, which: str
) -> None:
    """Neither an old table that was edited nor a new one."""
    refresh(folder, "oews_national", oews_zip(tmp_path, GOOD))
    with (folder / which).open("a", encoding="utf-8") as file:
        file.write("2026,x\n")
    before = (folder / "oews_national.csv").read_bytes()
    with pytest.raises(RefreshError, match="has changed since"):
        beside.accept(folder, "oews_national")
    assert (folder / "oews_national.csv").read_bytes() == before


def test_nothing_to_accept_is_said(folder: Path) -> None:
    """With the command that would make something to accept."""
    with pytest.raises(CareerbookError, match="run 'careerbook refresh cpi_u' first"):
        beside.accept(folder, "cpi_u")


def test_a_fault_in_the_sentences_leaves_nothing_beside(folder: Path, tmp_path: Path) -> None:
    """Half of a comparison is none."""

    def broken(*_: object) -> list[str]:
        raise RefreshError("no book")

    def fetch(url: str, target: Path, tell: object) -> Path:
        return Path(shutil.copy(made, target))

    made = oews_zip(tmp_path, GOOD)
    with pytest.raises(RefreshError, match="no book"):
        command.refresh(RECIPES["oews_national"], folder, broken, fetch)
    assert untouched(folder)
