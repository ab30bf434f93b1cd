"""The second reading of random cells, which shares no code with the scripts and loaders."""

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from tests.facts.small_facts import write_small_facts

TOOLS = Path(__file__).resolve().parents[2] / "tools"


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Import the script."""
    monkeypatch.syspath_prepend(str(TOOLS))
    return import_module("reread_cells")


@pytest.fixture
def folders(tool: ModuleType, tmp_path: Path) -> tuple[Path, Path]:
    """Write the tiny facts folder and the tables made of it."""
    facts = write_small_facts(tmp_path / "facts")
    import_module("build_all").build_all(facts, tmp_path / "tables")
    return facts, tmp_path / "tables"


def test_every_cell_of_sound_tables_is_found_again(
    tool: ModuleType, folders: tuple[Path, Path]
) -> None:
    """All cells that the script knows agree with the facts."""
    compared, wrong = tool.reread(*folders, cells=100_000, seed=1)
    assert wrong == [] and compared > 100


def test_a_changed_cell_and_a_lost_row_are_named(
    tool: ModuleType, folders: tuple[Path, Path]
) -> None:
    """A slip of one digit and a row too few are told with table and key."""
    facts, tables = folders
    path = tables / "aijobs_new_title_pay.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("172050", "172500"), encoding="utf-8")
    path = tables / "remote_posting_share.csv"
    path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    _, wrong = tool.reread(facts, tables, cells=100_000, seed=1)
    assert wrong == [
        "aijobs_new_title_pay, ('ai-engineer', '2024-2025', 'all'), p50_usd_per_year: "
        "'172500' is not in the facts",
        "remote_posting_share: 0 rows, the facts have 1",
    ]


def test_it_draws_as_many_cells_as_asked_where_there_are_enough(
    tool: ModuleType, folders: tuple[Path, Path]
) -> None:
    """A small number of cells is drawn over all tables, the same ones for a seed."""
    assert tool.reread(*folders, cells=24, seed=3) == tool.reread(*folders, cells=24, seed=3)
    assert tool.reread(*folders, cells=24, seed=3)[0] == 24


def test_it_shares_no_code_with_what_it_checks() -> None:
    """Neither the package nor a script of tools/ is imported."""
    text = (TOOLS / "reread_cells.py").read_text(encoding="utf-8")
    modules = re.findall(r"^\s*(?:from|import) ([\w.]+)", text, re.MULTILINE)
    ours = {path.stem for path in TOOLS.glob("*.py")} | {"careerbook", "tests"}
    assert modules and not ours & {module.split(".")[0] for module in modules}
