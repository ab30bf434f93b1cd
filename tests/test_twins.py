"""What docstrings and head comments claim: twins that know each other, commands that exist."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "careerbook"

SAME = re.compile(
    r"\b(?:browser|page)\b[^.]*?\b(?:says|computes|does|has)\b[^.]*?\bsame\b[^`]*``([\w/]+\.js)``"
    r"|\b[Tt]win(?: is)?:?\s+``([\w/]+\.js)``"
)
"""Where a module names what the browser does in its place."""
TWIN_OF = re.compile(r"\b[Tt]win\s+of\s+((?:[\w/]+\.py(?:,\s+|\s+and\s+)?)+)")


@pytest.mark.parametrize(
    "script", sorted(ROOT.glob("tests/**/make_*_cases.py")), ids=lambda p: p.stem
)
def test_a_script_that_writes_cases_names_itself_as_it_is_run(script: Path) -> None:
    """Half of them still named the folder that they had left."""
    module = ".".join(script.relative_to(ROOT).with_suffix("").parts)
    told = re.findall(r"python -m ([\w.]+)", ast.get_docstring(_tree(script)) or "")
    assert set(told) <= {module}


def test_twins_name_each_other() -> None:
    """The words of the growth charts named the file that computes, not the one that says."""
    assert sorted(set(_named_by_python()) - set(_named_by_javascript())) == []


def test_a_twin_that_is_named_stands_where_it_is_looked_for() -> None:
    """Files that were renamed left their old names in the other language."""
    known = {path for path in PACKAGE.rglob("*.py")}
    assert [pair for pair in _named_by_javascript() if pair[0] not in known] == []


def _named_by_python() -> Iterator[tuple[Path, Path]]:
    """Yield module and browser file wherever the module says that the file is its twin."""
    for module in PACKAGE.rglob("*.py"):
        text = " ".join((ast.get_docstring(_tree(module)) or "").split())
        for groups in SAME.findall(text):
            for name in filter(None, groups):
                yield module, _file(name, module)


def _named_by_javascript() -> Iterator[tuple[Path, Path]]:
    """Yield module and browser file wherever the file says that it is a twin of the module."""
    for script in PACKAGE.rglob("*.js"):
        lines = script.read_text(encoding="utf-8").splitlines()
        rest = (number for number, line in enumerate(lines) if not line.startswith("//"))
        head = " ".join(line.lstrip("/ ") for line in lines[: next(rest, None)])
        for names in TWIN_OF.findall(head):
            for name in re.findall(r"[\w/]+\.py", names):
                yield _file(name, script), script


def _file(name: str, beside: Path) -> Path:
    if "/" not in name:
        return beside.with_name(name)
    return PACKAGE / name.removeprefix("careerbook/")


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
