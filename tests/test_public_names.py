"""The package's public names: each leads somewhere, costs nothing early, and is all a page uses."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import careerbook

ROOT = Path(__file__).parents[1]
IMPORT = re.compile(r"(?:from|import) +careerbook\b[^\n\"]*")
PLACES = ("book", "src/careerbook/scaffold/templates", "README.md")


@pytest.mark.parametrize("name", careerbook.__all__)
def test_every_public_name_leads_to_something_that_says_what_it_is_for(name: str) -> None:
    """A function or class has a docstring; the rest are constants."""
    value = getattr(careerbook, name)
    assert not callable(value) or value.__doc__


def test_the_list_of_public_names_is_sorted_and_each_is_there_once() -> None:
    """A newcomer scans it by eye."""
    names = list(careerbook.PUBLIC)
    assert names == sorted(names)
    text = (ROOT / "src/careerbook/__init__.py").read_text(encoding="utf-8")
    assert text.count('": "') == len(names), "a name stands twice in PUBLIC"


def test_importing_the_package_imports_nothing_heavy() -> None:
    """Neither pandas nor matplotlib nor ipywidgets nor pydantic, before a name is used."""
    heavy = ("pandas", "numpy", "matplotlib", "ipywidgets", "anywidget", "pydantic", "networkx")
    code = f"import sys, careerbook; print([m for m in {heavy!r} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_unknown_name_is_an_attribute_error_that_names_it() -> None:
    """As for any module, so that ``hasattr`` and ``from ... import`` behave."""
    with pytest.raises(AttributeError, match="no attribute 'pay_explorer'"):
        _ = careerbook.pay_explorer


def test_a_public_name_can_be_completed_before_it_is_imported() -> None:
    """Tab completion in a notebook lists them all."""
    assert set(careerbook.__all__) <= set(dir(careerbook))


def test_pages_and_templates_import_from_the_package_alone() -> None:
    """A notebook that reaches into a module breaks when the module moves."""
    found = []
    for place in PLACES:
        start = ROOT / place
        paths = [start] if start.is_file() else [*start.rglob("*.ipynb"), *start.rglob("*.md")]
        for path in paths:
            for line in IMPORT.findall(path.read_text(encoding="utf-8")):
                if not re.match(r"from careerbook import |import careerbook(\s|\\n|$)", line):
                    found.append(f"{path.relative_to(ROOT)}: {line}")
    assert found == []
