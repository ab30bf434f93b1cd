"""Every widget keeps the contract, and none comes without its tests.

A new module ``<name>_widget.py`` is found by itself, in whatever folder. What it needs to pass
stands in the messages below.
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

import careerbook
from careerbook.explore.exposure.exposure_widget import AiExposure
from careerbook.kit.chart import Chart
from careerbook.kit.widget import AssessmentWidget, BookWidget, ExploreWidget, SelfCheckWidget
from careerbook.teach.course.form_widget import FixedForm

ROOT = Path(__file__).parents[2]
PACKAGE = Path(careerbook.__file__).parent
BUNDLES = PACKAGE / "kit" / "bundles"
LONGEST_DESCRIPTION = 900

ENTRIES = {
    ExploreWidget: "explore.js",
    SelfCheckWidget: "self_check.js",
    AssessmentWidget: "assess.js",
    AiExposure: "exposure.js",
    FixedForm: "form.js",
}
"""Class or base class -> the module in kit/bundles that names its views; others: careerbook.js."""


def _widget_classes() -> list[type[BookWidget]]:
    for module in pkgutil.walk_packages(careerbook.__path__, "careerbook."):
        if module.name.endswith("_widget") or module.name.startswith("careerbook.widgets."):
            importlib.import_module(module.name)
    return sorted(_leaves(BookWidget), key=lambda widget: widget.__name__)


def _leaves(cls: type[BookWidget]) -> set[type[BookWidget]]:
    """Return what is made of a class in the end: what it has for subclasses is only a base."""
    below = cls.__subclasses__()
    return {leaf for sub in below for leaf in _leaves(sub)} if below else {cls}


def _texts(folder: str, pattern: str) -> str:
    paths = sorted((ROOT / folder).rglob(pattern))
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
    entry = next((name for base, name in ENTRIES.items() if issubclass(cls, base)), "careerbook.js")
    views = (BUNDLES / entry).read_text(encoding="utf-8")
    assert f'"{widget.kind}":' in views, f"add {widget.kind} to `views` in kit/bundles/{entry}"
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
        f"no test_*.py under tests/ makes a {name}"
    )
    assert f"cb-{kind}" in _texts("tests", "test_*_page.py"), (
        f"no test_*_page.py under tests/ looks at .cb-{kind} in the built page"
    )
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    pages = re.findall(r"'(?:file|root)': '([^']+)'", str(toc))
    sources = [p for page in pages for p in (ROOT / "book").glob(f"{page}.*")]
    shown = [p.stem for p in sources if re.search(rf"\b{name}\(", p.read_text(encoding="utf-8"))]
    assert shown, f"{name} is on no page of the table of contents"


IMPORTED = re.compile(r"""^(?:import|export|\}) .*?from ["']([^"']+)["'];?$""", re.MULTILINE)
TOUCHES_PAGE = re.compile(
    r"\b(?:document|window|location|localStorage)\.|@observablehq/plot|ResizeObserver"
    r"|\.(?:append|setAttribute|querySelector|replaceChildren|addEventListener)\("
)


def _imports(path: Path) -> set[Path]:
    """Return the modules that a module of the browser's side imports by path."""
    text = path.read_text(encoding="utf-8")
    names = [name for name in IMPORTED.findall(text) if name.startswith(".")]
    return {(path.parent / name).resolve() for name in names if name.endswith(".js")}


def _reached(starts: set[Path]) -> set[Path]:
    """Return `starts` and everything that they import, directly or not."""
    seen: set[Path] = set()
    waiting = set(starts)
    while waiting:
        seen |= waiting
        waiting = {there for path in waiting for there in _imports(path)} - seen
    return seen


def test_every_piece_of_logic_without_a_page_is_run_by_node() -> None:
    """A module that neither touches the page nor imports one that does has a test in node."""
    stand_ins = {PACKAGE / "kit" / "no_maps.js", PACKAGE / "kit" / "no_schemes.js"}
    outside = (PACKAGE / "live", PACKAGE / "pages", PACKAGE / "kit" / "static", BUNDLES)
    modules = {
        path.resolve()
        for path in set(PACKAGE.rglob("*.js")) - stand_ins
        if not any(path.is_relative_to(folder) for folder in outside)
    }
    logic = {
        path
        for path in modules
        if not any(TOUCHES_PAGE.search(there.read_text("utf-8")) for there in _reached({path}))
    }
    assert len(logic) > len(modules) / 4, "the rule that finds logic finds too little"
    tested = _reached({path.resolve() for path in (ROOT / "tests").rglob("*.test.mjs")})
    assert sorted(str(path.relative_to(PACKAGE.resolve())) for path in logic - tested) == []
