"""The package as others install it: a pure wheel that carries its data and its browser bundle."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow

USE = """
from careerbook.roles import roles
from careerbook.facts import data
from careerbook.explore.pay.explorer_widget import PayExplorer
assert "{folder}" in data.__file__, data.__file__
print(len(data.load("cpi_u")), roles.load("machine-learning-specialist").slug)
print(len(PayExplorer("machine-learning-specialist").describe()) > 40)
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "-w",
        str(folder),
        str(ROOT),
    ]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_wheel_runs_on_any_machine(wheel: Path) -> None:
    """No compiled part, so that it also installs in the browser."""
    assert wheel.name.endswith("-py3-none-any.whl")


def test_wheel_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    """Unpacked alone in an empty folder it loads tables and profiles and makes a widget."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = USE.format(folder=tmp_path.as_posix())
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path, env={"PYTHONPATH": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True, text=True,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert result.stdout.split() == ["27", "machine-learning-specialist", "True"]
