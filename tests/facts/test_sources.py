"""The provenance of every table."""

from pathlib import Path

import pytest

from careerbook import paths
from careerbook.errors import DataError, UnknownNameError
from careerbook.facts import sources
from careerbook.facts.provenance import read_sources
from careerbook.facts.tables import TABLES

GOOD = (paths.data_dir() / "sources.toml").read_text(encoding="utf-8")


def faults_of(tmp_path: Path, text: str) -> dict[str, str]:
    """Return key path -> problem for a changed provenance file."""
    path = tmp_path / "sources.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_sources(path)
    assert all(fault.file == str(path) for fault in caught.value.faults)
    return {fault.column: fault.problem for fault in caught.value.faults}


@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_has_a_complete_source(name: str) -> None:
    """Publisher, release, licence, credit line, limits and copies are there for each table."""
    source = sources.source_of(name)
    assert source.table == name
    for field in ("publisher", "dataset", "reference_period", "licence", "attribution"):
        assert getattr(source, field).strip()
    assert source.short_citation and len(source.short_citation) < 60
    assert source.limits.endswith(".") and source.via


def test_an_unknown_date_is_explained_and_never_made_up() -> None:
    """Where a date or address is blank, the note beside it says why."""
    for name in TABLES:
        source = sources.source_of(name)
        assert source.published_on or source.published_note
        assert source.read_on or source.read_note
        assert source.url or source.url_note


def test_government_figures_credit_agency_and_period() -> None:
    """Public-domain tables name their agency and their years in the credit line."""
    for name in TABLES:
        source = sources.source_of(name)
        if source.licence_id == "other-pd":
            assert source.publisher in source.attribution
            assert "20" in source.attribution


@pytest.mark.parametrize(
    "name", sorted(name for name in TABLES if name.startswith(("onet_", "role_soc_")))
)
def test_the_onet_credit_line_is_complete(name: str) -> None:
    """The licence's notice names release, agency, licence, trademark and our changes."""
    text = sources.source_of(name).attribution
    for part in ("Database", "USDOL/ETA", "CC BY 4.0", "trademark", "modified", "not approved"):
        assert part in text
    release = "30.3" if name in ("onet_essential_skills", "onet_technology") else "29.3"
    assert f"O*NET {release}" in text


def test_share_alike_is_passed_on() -> None:
    """The survey's summary is a derived database: its licence stays, and the credit says so."""
    source = sources.source_of("stackoverflow_pay")
    assert source.licence_id == "ODbL-1.0" and "share alike" in source.licence
    assert "offered under the same license" in source.attribution


def test_an_unknown_table_gets_suggestions() -> None:
    """A misspelt table name yields the nearest one."""
    with pytest.raises(UnknownNameError, match="'claims'"):
        sources.source_of("claim")


def test_a_missing_table_and_an_unknown_one_are_named(tmp_path: Path) -> None:
    """Every table needs an entry, and no entry may be left over."""
    found = faults_of(tmp_path, GOOD.replace("[cpi_u]", "[cpi_x]"))
    assert found["cpi_u"] == "the table has no entry"
    assert found["cpi_x"] == "unknown table"


@pytest.mark.parametrize(
    ("old", "new", "field", "problem"),
    [
        ('published_on = "2026-05-15"', 'published_on = "15 May 2026"', "published_on", "ISO date"),
        ('published_on = "2026-05-15"', "published_on = 2026", "published_on", "not a text"),
        ('url = "https://www.bls.gov/oes/tables.htm"', 'url = ""', "url_note", "does not say why"),
        ('url = "https://www', 'url = "www', "url", "not a web address"),
        ('publisher = "US Bureau of Labor Statistics"', 'publisher = " "', "publisher", "blank"),
        (
            'short_citation = "BLS OEWS, May 2017',
            'citation = "BLS OEWS, May 2017',
            "citation",
            "un",
        ),
        ('licence_id = "other-pd"\n', "", "licence_id", "missing"),
        ('newest_period = "2025-05"', 'newest_period = "May 2025"', "newest_period", "no month"),
    ],
)
def test_a_bad_field_is_named_with_its_table(
    tmp_path: Path, old: str, new: str, field: str, problem: str
) -> None:
    """Wrong dates, types, addresses, blanks and names are reported for the right entry."""
    found = faults_of(tmp_path, GOOD.replace(old, new, 1))
    assert problem in found[f"oews_national.{field}"]


def test_copies_must_be_a_list_of_texts(tmp_path: Path) -> None:
    """`via` is a list, even for one copy."""
    text = GOOD.replace('via = ["Derived from the table oews_national"]', 'via = "somewhere"')
    assert "not a list" in faults_of(tmp_path, text)["occupations.via"]


def test_all_faults_are_listed_at_once(tmp_path: Path) -> None:
    """One error carries the faults of several entries."""
    found = faults_of(tmp_path, GOOD.replace('\nurl = "https', '\nurl = "http'))
    assert len(found) == sum(bool(sources.source_of(name).url) for name in TABLES)


def test_a_missing_table_hides_no_fault_of_another(tmp_path: Path) -> None:
    """What the file lacks and what an entry has wrong are told in one go."""
    text = GOOD.replace("[cpi_u]", "[cpi_x]").replace('licence_id = "other-pd"\n', "", 1)
    found = faults_of(tmp_path, text)
    assert {"cpi_u", "cpi_x", "oews_national.licence_id"} <= set(found)


def test_an_unknown_field_is_answered_with_those_there_are(tmp_path: Path) -> None:
    """The message lists the fields, so that the author sees the right spelling."""
    path = tmp_path / "sources.toml"
    path.write_text(GOOD.replace("licence_id =", "license_id =", 1), encoding="utf-8")
    with pytest.raises(DataError, match=r"key oews_national\.license_id: unknown.*licence_id"):
        read_sources(path)


@pytest.mark.parametrize("text", ["not = = toml", "[a\n"])
def test_a_file_that_is_no_toml_says_so(tmp_path: Path, text: str) -> None:
    """A broken file gives a readable error, not a traceback of the parser."""
    assert "not TOML" in next(iter(faults_of(tmp_path, text).values()))


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    """A folder without provenance is refused."""
    with pytest.raises(DataError, match="No such file"):
        read_sources(tmp_path / "none.toml")
