"""The generated data dictionary."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import frictionless
import pytest

from careerbook import paths
from careerbook.facts import data, dictionary
from careerbook.facts.tables import TABLES


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the handbook's data folder, so that a test may change it."""
    return Path(shutil.copytree(paths.data_dir(), tmp_path / "data"))


@pytest.fixture(scope="module")
def package() -> Any:
    """Read the committed data package."""
    return json.loads((paths.data_dir() / "datapackage.json").read_text(encoding="utf-8"))


def test_the_committed_dictionary_is_up_to_date() -> None:
    """Regenerating changes nothing: run `python -m careerbook.facts.dictionary` when this fails."""
    assert dictionary.stale_files(paths.data_dir()) == []


def test_generating_twice_gives_the_same_text() -> None:
    """Nothing in the files depends on the time or the machine."""
    once = dictionary.expected_files(paths.data_dir())
    assert once == dictionary.expected_files(paths.data_dir())
    assert str(paths.data_dir().parent) not in "".join(once.values())


def test_the_data_package_is_valid_and_its_tables_too() -> None:
    """A foreign reader of the standard accepts descriptor, hashes, types, keys and references."""
    report = frictionless.validate(str(paths.data_dir() / "datapackage.json"))
    assert report.valid, report.flatten(["taskNumber", "rowNumber", "fieldName", "message"])
    assert len(report.tasks) == len(TABLES)


def test_a_foreign_reader_notices_a_changed_file(folder: Path) -> None:
    """The hash in the descriptor guards every table."""
    path = folder / "tables" / "cpi_u.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("321.465", "321.466"), "utf-8")
    assert not frictionless.validate(str(folder / "datapackage.json")).valid


def test_every_table_is_described_with_size_and_hash(package: Any) -> None:
    """Bytes, rows and sha256 are those of the committed file."""
    for resource in package["resources"]:
        content = (paths.data_dir() / resource["path"]).read_bytes()
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["rows"] == len(data.load(resource["name"]))
        assert resource["licenses"] and resource["sources"] and resource["limits"]
    assert [resource["name"] for resource in package["resources"]] == list(TABLES)


def test_every_column_is_described(package: Any) -> None:
    """Each field has title, description and type, and its unit where it has one."""
    for resource in package["resources"]:
        schema = TABLES[resource["name"]]
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == list(schema.column_names)
        for field, column in zip(fields, schema.columns, strict=True):
            assert field["title"] and field["description"]
            assert field.get("unit", "") == column.unit


def test_the_readme_describes_every_table_and_column() -> None:
    """People find each table with its columns, licence and limits."""
    text = (paths.data_dir() / "README.md").read_text(encoding="utf-8")
    for name, schema in TABLES.items():
        part = text.split(f"\n## {name}\n")[1].split("\n## ")[0]
        assert all(f"| `{column}` |" in part for column in schema.column_names)
        assert "**Licence**" in part and "**Limits**" in part and "**Publisher**" in part


def test_check_fails_on_a_stale_file_and_writing_mends_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """--check names the stale file and writes nothing; without it the file is written."""
    readme = folder / "README.md"
    readme.write_text("old", encoding="utf-8")
    assert dictionary.main(["--check", "--data", str(folder)]) == 1
    assert "README.md is stale" in capsys.readouterr().err
    assert readme.read_text(encoding="utf-8") == "old"
    assert dictionary.main(["--data", str(folder)]) == 0
    assert dictionary.main(["--check", "--data", str(folder)]) == 0


def test_broken_provenance_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault in sources.toml is reported, and the old dictionary stays."""
    before = (folder / "README.md").read_bytes()
    (folder / "sources.toml").write_text("", encoding="utf-8")
    assert dictionary.main(["--data", str(folder)]) == 2
    assert "nothing written" in capsys.readouterr().err
    assert (folder / "README.md").read_bytes() == before
