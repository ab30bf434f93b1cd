"""Every widget keeps the contract, and none comes without its tests.

A new module in ``careerbook/widgets`` is found by itself. What it needs to pass stands in the
messages below.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from pathlib import Path

import pandas as pd
import pytest
import yaml
from matplotlib.figure import Figure

from careerbook import widgets
from careerbook.figures.chart import Chart
from careerbook.widgets.base import AssessmentWidget, BookWidget, ExploreWidget, SelfCheckWidget

ROOT = Path(__file__).parents[1]
JS = Path(widgets.__file__).parent / "js"
LONGEST_DESCRIPTION = 900


ENTRIES = {
    ExploreWidget: "explore.js",
    SelfCheckWidget: "self_check.js",
    AssessmentWidget: "assess.js",
}
"""Base class -> the module under widgets/js that names its views; the others are in index.js."""


def _widget_classes() -> list[type[BookWidget]]:
    for module in pkgutil.iter_modules(widgets.__path__):
        importlib.import_module(f"careerbook.widgets.{module.name}")
    bases = (BookWidget, *ENTRIES)
    found = {cls for base in bases for cls in base.__subclasses__()} - set(bases)
    return sorted(found, key=lambda widget: widget.__name__)


def _texts(folder: str, pattern: str) -> str:
    paths = sorted((ROOT / folder).glob(pattern))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


CLASSES = _widget_classes()
every_widget = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


@every_widget
def test_widget_has_frame_figure_sentence_and_static_form(cls: type[BookWidget]) -> None:
    """With its defaults: rows, a matplotlib figure, a sentence, a picture or form with a table."""
    widget = cls()
    assert isinstance(widget.frame, pd.DataFrame)
    assert len(widget.frame)
    assert isinstance(widget.figure(), Figure)
    chart = widget.chart()
    assert isinstance(chart, Chart)
    assert chart.source_line
    said = widget.describe()
    assert 20 < len(said) <= LONGEST_DESCRIPTION
    assert said.rstrip().endswith((".", "?"))
    static = widget.static_form()
    assert "<svg" in static
    assert "<table" in static
    assert "<script" not in static


@every_widget
def test_widget_names_its_view_and_keeps_room_for_it(cls: type[BookWidget]) -> None:
    """The kind is a view of the bundle; room is kept for wide and narrow columns."""
    widget = cls()
    entry = next((name for base, name in ENTRIES.items() if issubclass(cls, base)), "index.js")
    views = (JS / entry).read_text(encoding="utf-8")
    assert f'"{widget.kind}":' in views, f"add {widget.kind} to `views` in widgets/js/{entry}"
    assert set(widget.live_height) == {"wide", "narrow"}
    assert min(widget.live_height.values()) > 100
    assert re.fullmatch(r"[a-z][a-z0-9-]*", widget.view_id)


@every_widget
def test_every_own_trait_is_documented(cls: type[BookWidget]) -> None:
    """The class docstring has a line for each trait that the class adds."""
    own = set(cls.class_own_traits()) - {"kind", "view_id", "live_height"}
    own = {name for name in own if not name.startswith("_")}
    documented = cls.__doc__ or ""
    missing = sorted(name for name in own if not re.search(rf"\b{name}\b", documented))
    assert missing == [], f"document the traits {missing} in the docstring of {cls.__name__}"


@every_widget
def test_widget_has_tests_of_its_own(cls: type[BookWidget]) -> None:
    """In Python, of the built page, and it stands on a page of the book."""
    name, kind = cls.__name__, cls().kind
    assert re.search(rf"\b{name}\(", _texts("tests", "test_*.py").replace("cls(", "")), (
        f"no tests/test_*.py makes a {name}"
    )
    assert f"cb-{kind}" in _texts("tests/site", "test_*_page.py"), (
        f"no tests/site/test_*_page.py looks at .cb-{kind} in the built page"
    )
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    pages = re.findall(r"'(?:file|root)': '([^']+)'", str(toc))
    sources = [p for page in pages for p in (ROOT / "book").glob(f"{page}.*")]
    shown = [p.stem for p in sources if re.search(rf"\b{name}\(", p.read_text(encoding="utf-8"))]
    assert shown, f"{name} is on no page of the table of contents"


def test_every_piece_of_shared_logic_is_run_by_node() -> None:
    """Each ``js/core`` module is imported by a test under ``tests/js``, by itself or by another."""
    tests = _texts("tests/js", "*.mjs")
    cores = sorted((JS / "core").glob("*.js"))
    used = {path.stem for path in cores if f"core/{path.name}" in tests}
    grown = True
    while grown:
        texts = "\n".join((JS / "core" / f"{stem}.js").read_text("utf-8") for stem in used)
        more = {path.stem for path in cores if f"./{path.name}" in texts} | used
        grown = more != used
        used = more
    assert sorted({path.stem for path in cores} - used) == []
