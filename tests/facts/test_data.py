"""Loading the handbook's tables."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

import careerbook
from careerbook import errors, paths
from careerbook.facts import data
from careerbook.facts.tables import ROLE_SLUGS, TABLES, VERDICTS
from tests.facts.small_tables import rows_of, write_rows, write_small_tables

PERCENTILES = [f"p{n}_usd_per_year" for n in (10, 25, 50, 75, 90)]


@pytest.mark.parametrize("name", data.table_names())
def test_every_committed_table_loads_without_faults(name: str) -> None:
    """Each table of the handbook keeps its own rules and has rows."""
    assert data.check(name, paths.tables_dir() / f"{name}.csv") == []
    frame = data.load(name)
    assert len(frame) > 0
    assert tuple(frame.columns) == TABLES[name].column_names


@pytest.mark.parametrize("name", data.table_names())
def test_every_committed_file_is_tidy_text(name: str) -> None:
    """Files are UTF-8 without byte order mark, have Unix line ends and are sorted by key."""
    content = (paths.tables_dir() / f"{name}.csv").read_bytes()
    assert b"\r" not in content and content.endswith(b"\n") and content[:3] != b"\xef\xbb\xbf"
    frame = data.load(name)
    key = list(TABLES[name].key)
    assert frame.equals(frame.sort_values(key, kind="stable").reset_index(drop=True))


def test_no_file_stands_beside_the_registered_tables() -> None:
    """data/tables holds exactly the tables that `load` knows."""
    files = {path.name for path in paths.tables_dir().iterdir()}
    assert files == {f"{name}.csv" for name in data.table_names()}


def test_known_figures_are_what_the_publisher_released() -> None:
    """Spot values: data scientists in May 2024 and 2025, and their projection."""
    wages = data.load("oews_national").set_index(["year", "soc_code"])
    scientists = wages.loc[(2025, "15-2051")]
    assert scientists["employment_jobs"] == 262_440
    assert list(scientists[PERCENTILES]) == [67_240, 85_660, 120_230, 158_880, 199_130]
    assert wages.loc[(2024, "15-2051"), "p50_usd_per_year"] == 112_590
    future = data.load("employment_projections").set_index(["round", "soc_code"])
    future = future.loc[("2024-34", "15-2051")]
    assert future["employment_base_jobs"] == 245_900
    assert future["employment_projected_jobs"] == 328_300
    assert future["openings_jobs_per_year"] == 23_400
    assert future["change_pct"] == 33.5
    prices = data.load("cpi_u").set_index("year")["may_index"]
    assert (prices[2024], prices[2025]) == (314.069, 321.465)


@pytest.mark.parametrize("name", ["oews_national", "oews_state", "oews_metro_2025"])
def test_percentiles_never_fall(name: str) -> None:
    """In no row is a higher percentile below a lower one."""
    wages = data.load(name)[PERCENTILES].astype("float64")
    steps = wages.ffill(axis=1).diff(axis=1)
    assert steps.min().min() >= 0


def test_a_withheld_wage_stays_missing() -> None:
    """Rows whose wage is withheld have no percentile, and are not filled with zero."""
    metro = data.load("oews_metro_2025")
    withheld = metro[metro["suppressed"] == "wage"]
    assert len(withheld) == 139
    assert withheld[PERCENTILES].isna().all().all()
    assert withheld["employment_jobs"].notna().all()
    assert data.format_percentile(withheld.iloc[0], "p50") == "not released"


def test_withheld_employment_stays_missing() -> None:
    """Rows whose employment is withheld have neither jobs nor quotient, but wages."""
    metro = data.load("oews_metro_2025")
    withheld = metro[metro["suppressed"] == "employment"]
    assert len(withheld) == 93
    assert withheld[["employment_jobs", "location_quotient"]].isna().all().all()
    assert withheld[PERCENTILES].notna().all().all()


def test_a_top_coded_percentile_is_said_as_at_or_above() -> None:
    """The 30 top-coded cells are missing as numbers and readable as words."""
    wages = data.load("oews_national")
    coded = wages[wages["top_coded"] != ""]
    assert len(coded) == 30
    assert coded["p90_usd_per_year"].isna().all()
    words = {data.format_percentile(row, "p90") for _, row in coded.iterrows()}
    assert words == {"at or above $208,000", "at or above $239,200"}
    assert data.format_percentile(coded.iloc[0], "p50").startswith("$")


def test_a_percentile_is_formatted_from_a_plain_dict_too() -> None:
    """Rows need not come from pandas; only the named percentile is top-coded."""
    row = {
        "p50_usd_per_year": 145_000,
        "p75_usd_per_year": None,
        "p90_usd_per_year": None,
        "top_coded": "p75;p90",
        "top_code_usd_per_year": 239_200,
    }
    assert data.format_percentile(row, "p50") == "$145,000"
    assert data.format_percentile(row, "p75") == "at or above $239,200"
    assert data.format_percentile({"p90_usd_per_year": None, "suppressed": "wage"}, "p90") == (
        "not released"
    )


def test_an_unknown_percentile_is_refused() -> None:
    """A percentile that the tables do not have is named with those they have."""
    with pytest.raises(errors.UnknownNameError, match="p10, p25, p50, p75, p90"):
        data.format_percentile({}, "p95")


def test_an_unknown_table_gets_suggestions() -> None:
    """A misspelt name yields an error with the nearest names and all allowed ones."""
    with pytest.raises(errors.UnknownNameError) as caught:
        careerbook.load("oews_nationl")
    assert caught.value.suggestions[0] == "oews_national"
    assert "Did you mean 'oews_national'" in str(caught.value)
    assert set(caught.value.allowed) == set(data.table_names())


def test_each_load_gives_a_copy_of_its_own() -> None:
    """Changing a loaded table does not change what the next caller gets."""
    first = data.load("cpi_u")
    first["may_index"] = 0
    assert data.load("cpi_u")["may_index"].min() > 0


def test_columns_have_the_types_that_the_rules_give_them() -> None:
    """Whole numbers are integers, nullable where blanks may occur; text is never missing."""
    for name in data.table_names():
        frame = data.load(name)
        for column in TABLES[name].columns:
            kind = str(frame[column.name].dtype)
            if column.dtype == "text":
                assert frame[column.name].notna().all()
                assert all(isinstance(value, str) for value in frame[column.name])
            else:
                base = "int64" if column.dtype == "int" else "float64"
                assert kind == (base if column.required else base.capitalize())


def test_a_damaged_file_raises_one_error_with_every_fault(tmp_path: Path) -> None:
    """The message lists file, row, column, value and what is allowed for each fault."""
    folder = write_small_tables(tmp_path)
    rows = rows_of("oews_national")
    rows[1][rows[0].index("mean_usd_per_year")] = "lots"
    rows[4][rows[0].index("soc_code")] = "15-9999"
    path = write_rows(folder / "oews_national.csv", rows)
    with pytest.raises(errors.DataError) as caught:
        data.read("oews_national", path, folder)
    message = str(caught.value)
    assert len(caught.value.faults) == 2
    assert message.startswith("2 faults in ")
    for part in ("row 2", "column mean_usd_per_year", "'lots'", "row 5", "'15-9999'", str(path)):
        assert part in message
    assert isinstance(caught.value, errors.CareerbookError)


@pytest.mark.parametrize(
    ("name", "seconds"), [("oews_metro_2025", 0.25), ("oews_metro_history", 0.8)]
)
def test_the_largest_tables_load_fast(name: str, seconds: float) -> None:
    """Reading and checking 5,371 and 18,465 rows takes a fraction of a second."""
    times = []
    for _ in range(3):
        start = time.process_time()
        data.read(name, paths.tables_dir() / f"{name}.csv")
        times.append(time.process_time() - start)
    assert min(times) < seconds


def test_importing_careerbook_is_light() -> None:
    """Neither the package nor its data module imports pandas, numpy or pydantic."""
    code = (
        "import sys, careerbook, careerbook.facts.data, careerbook.facts.sources; "
        "print([m for m in ('pandas', 'numpy', 'pydantic', 'matplotlib') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_missing_data_are_explained(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An incomplete installation says which folders were looked for."""
    monkeypatch.setattr(paths, "PACKAGE", tmp_path / "a" / "b")
    with pytest.raises(errors.CareerbookError, match="Install the package again"):
        paths.data_dir()


def test_an_installed_package_reads_its_own_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The copy inside the package comes before any folder around it."""
    (tmp_path / "_data" / "tables").mkdir(parents=True)
    monkeypatch.setattr(paths, "PACKAGE", tmp_path)
    assert paths.data_dir() == tmp_path / "_data"


def test_every_role_has_one_main_occupation() -> None:
    """Ranks of each role run from 1 without gaps, and all thirteen roles are there."""
    frame = data.load("role_soc_crosswalk")
    assert set(frame["role_slug"]) == set(ROLE_SLUGS)
    for _, part in frame.groupby("role_slug"):
        assert list(part["rank"]) == list(range(1, len(part) + 1))


def test_state_rows_without_tails_are_of_2023() -> None:
    """The 10th and 90th percentiles of May 2023 are missing and say why."""
    frame = data.load("oews_state")
    partial = frame[frame["coverage"] != ""]
    assert set(partial["year"]) == {2023}
    assert partial["p90_usd_per_year"].isna().all()
    assert (frame[frame["coverage"] == "incomplete states"]["soc_code"].unique()).tolist() == [
        "11-3021",
        "15-1221",
    ]


def test_claims_are_thirty_and_judged() -> None:
    """Every claim has one of the four verdicts and a way to use it; none carries a quotation."""
    frame = data.load("claims")
    assert list(frame["claim_id"]) == [f"C{n:02}" for n in range(1, 31)]
    assert set(frame["verdict"]) == set(VERDICTS)
    assert not [name for name in frame.columns if name.endswith("_quote")]
    text = " ".join(frame.select_dtypes(exclude="number").to_numpy().ravel())
    assert not re.search(r"\bseed", text, re.IGNORECASE)


def test_wages_quoted_beside_claims_are_those_of_our_tables() -> None:
    """Every mean and median that a claim sets beside itself stands in oews_national."""
    wages = data.load("oews_national").set_index(["year", "soc_code"])
    quoted = 0
    for text in data.load("claims")["benchmark"]:
        for part in text.split(" | "):
            if not part.startswith("oews_national, May 2024:"):
                continue
            pattern = r"\((\d\d-\d{4})\) mean \$([\d,]+) median \$([\d,]+)"
            for code, mean, median in re.findall(pattern, part):
                row = wages.loc[(2024, code)]
                assert f"{row['mean_usd_per_year']:,}" == mean
                assert f"{row['p50_usd_per_year']:,}" == median
                quoted += 1
            for code, low, high in re.findall(r"\((\d\d-\d{4})\) \$([\d,]+)-\$([\d,]+)", part):
                row = wages.loc[(2024, code)]
                assert f"{row['p10_usd_per_year']:,}" == low
                assert f"{row['p90_usd_per_year']:,}" == high
                quoted += 1
    assert quoted >= 6


def test_projections_quoted_beside_claims_are_those_of_our_tables() -> None:
    """The newest round leads, the one before stands beside it, and both are the table's."""
    table = data.load("employment_projections").set_index(["round", "soc_code"])
    newest, before = (table.loc[(name, "15-2051")] for name in ("2025-35", "2024-34"))
    texts = [text for text in data.load("claims")["benchmark"] if "employment_projections" in text]
    assert len(texts) == 5
    for text in texts:
        assert f"2025-35: data scientists (15-2051) +{newest['change_pct']}%" in text
        assert f"{newest['openings_jobs_per_year']:,} openings a year; 2024-34" in text
        assert f"{before['openings_jobs_per_year']:,}" in text
