"""Small files in the publishers' real shapes, made up: what is in them, no publisher said."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import Workbook

OEWS_HEAD = (
    "AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE",
    "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT",
    "PCT_TOTAL", "PCT_RPT", "H_MEAN", "A_MEAN", "MEAN_PRSE", "H_PCT10", "H_PCT25", "H_MEDIAN",
    "H_PCT75", "H_PCT90", "A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90", "ANNUAL",
    "HOURLY",
)  # fmt: skip
DEVELOPERS = ("15-1252", "Software Developers", "detailed", 1_650_000)
SCIENTISTS = ("15-2051", "Data Scientists", "detailed", 270_000)
ALL = ("00-0000", "All Occupations", "total", 156_000_000)
WAGES = (67_000, 86_000, 124_000, 160_000, 205_000)


def oews_row(
    occupation: tuple[str, str, str, object],
    wages: Iterable[object] = WAGES,
    area: tuple[str, str, str, str] = ("99", "U.S.", "1", "US"),
    sector: tuple[str, str, str] = ("000000", "Cross-industry", "1235"),
    mean: object = 130_000,
    quotient: object = "",
) -> tuple[object, ...]:
    """Return one row of an OEWS workbook."""
    code, title, level, jobs = occupation
    return (
        *area, sector[0], sector[1], "cross-industry", sector[2], code, title, level, jobs, 1.1, "",
        quotient, "", "", 62.5, mean, 0.7, 1, 2, 3, 4, 5, *wages, "", "",
    )  # fmt: skip


def workbook(path: Path, sheets: Mapping[str, Iterable[Iterable[object]]]) -> Path:
    """Write a workbook with the given rows in each sheet."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(list(row))
    book.save(path)
    return path


def zipped(path: Path, *members: Path) -> Path:
    """Write an archive with the files inside a folder, as the publisher packs them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            archive.write(member, f"{path.stem}/{member.name}")
    return path


def oews_zip(
    folder: Path,
    rows: Iterable[Iterable[object]],
    part: str = "nat",
    name: str = "national_M2026_dl.xlsx",
    head: Iterable[str] = OEWS_HEAD,
    year: int = 26,
    notes: str = "# = a wage equal to or greater than $115.00 per hour or $239,200 per year",
) -> Path:
    """Write the yearly zip of a part: data sheet first, a sheet of notes behind."""
    sheets = {"data": [head, *rows], "Field Descriptions": [["Note"], [notes]]}
    book = workbook(folder / name, sheets)
    return zipped(folder / f"oesm{year}{part}.zip", book)


PROJECTION_HEAD = (
    "{b} National Employment Matrix title", "{b} National Employment Matrix code",
    "Occupation type", "Employment, {b}", "Employment, {t}",
    "Employment distribution, percent, {b}", "Employment distribution, percent, {t}",
    "Employment change, numeric, {b}–{s}", "Employment change, percent, {b}–{s}",
    "Percent self employed, {b}", "Occupational openings, {b}–{s} annual average",
    "Median annual wage, dollars, {b}[1]", "Typical education needed for entry",
    "Work experience in a related occupation",
    "Typical on-the-job training needed to attain competency in the occupation",
)  # fmt: skip


def projections_workbook(path: Path, rows: Iterable[Iterable[object]], base: int = 2025) -> Path:
    """Write the workbook of a round: other sheets before, a title above, notes below."""
    years = {"b": base, "t": base + 10, "s": (base + 10) % 100}
    table = [
        [f"Table 1.2 Occupational projections, {base}–{years['s']}, and worker characteristics"],
        [text.format(**years) for text in PROJECTION_HEAD],
        *rows,
        ["Footnotes:"],
        ["[1] Data are from the Occupational Employment and Wage Statistics program."],
        ["Note: Dash indicates data not available."],
    ]
    other = [["Table 1.1"], ["nothing"]]
    return workbook(path, {"Table 1.1": other, "Table 1.2": table, "Table 1.3": other})


SARPP = """\
"GeoFIPS","GeoName","Region","TableName","LineCode","IndustryClassification","Description","Unit","2023","2024"
"00000","United States"," ","SARPP",1,"...","RPPs: All items ","Index",100.000,100.000
"01000","Alabama","5","SARPP",1,"...","RPPs: All items ","Index",88.000,{alabama}
"01000","Alabama","5","SARPP",2,"...","RPPs: Goods ","Index",95.000,95.100
"02000","Alaska *","8","SARPP",1,"...","RPPs: All items ","Index",101.700,102.400
"Note: See the included footnote file."
"SARPP: Regional Price Parities by state"
"Last updated: February 1, 2027"
"""

CPI = """\
series_id                     \tyear\tperiod\t       value\tfootnote_codes
CUSR0000SA0      \t2025\tM05\t     320.000\t
CUUR0000SA0      \t2025\tM05\t     321.465\t
CUUR0000SA0      \t2025\tM10\t           -\tX
CUUR0000SA0      \t2025\tM13\t     322.100\t
CUUR0000SA0      \t2026\tM05\t     335.123\t
CUUR0000SA0      \t2027\tM01\t     340.000\t
"""
