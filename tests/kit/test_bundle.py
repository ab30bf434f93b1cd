"""The committed browser bundle is what the sources build, small, and asks nobody for anything."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from careerbook.kit.widget import STATIC
from careerbook.pages.assets import CHART_STYLE, OWN_SHEETS
from careerbook.pages.assets import STATIC as PAGE_FILES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "careerbook"
SCRIPTS = ("careerbook.js", "explore.js", "exposure.js", "self_check.js", "assess.js", "form.js")
FILES = ("careerbook.css", *SCRIPTS)
MOST_GZIPPED_BYTES = 150_000
# What a page loads: a chapter has charts and a self-check, an assessment has a page of its own.
TOGETHER = (
    ("careerbook.js", "explore.js"),
    ("careerbook.js", "self_check.js"),
    ("assess.js",),
    ("form.js",),
    ("exposure.js",),
)
# Names, not addresses: an XML namespace or a schema's dialect is compared, never fetched.
NAMESPACES = re.compile(
    r"^http://www\.w3\.org/(1999/(xhtml|xlink)|2000/(svg|xmlns/)|XML/1998/)"
    r"|^https://json-schema\.org/draft/2020-12/schema$"
)


def bundle(name: str) -> str:
    """Return the text of one committed file of the bundle."""
    return (STATIC / name).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the bundle from its sources into a folder of its own."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        pytest.skip("Node.js is not installed, so the bundle cannot be rebuilt here")
    if not (ROOT / "node_modules").is_dir():
        pytest.skip("node_modules is missing: run `npm ci`, then this test can rebuild the bundle")
    folder = tmp_path_factory.mktemp("bundle")
    done = subprocess.run(
        [npm, "run", "--silent", "build"],
        cwd=ROOT,
        env={**os.environ, "CAREERBOOK_BUNDLE_DIR": str(folder)},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", FILES)
def test_committed_bundle_is_what_the_sources_build(name: str, rebuilt: Path) -> None:
    """Byte for byte; after a change run `npm run build` and commit the result."""
    same = (rebuilt / name).read_bytes() == (STATIC / name).read_bytes()
    assert same, f"kit/static/{name} is out of date: run `npm run build` and commit it"


def test_every_style_sheet_of_a_widget_is_in_the_bundle() -> None:
    """A sheet that `kit/style.css` forgets breaks nothing: its widget only looks wrong."""
    kit = PACKAGE / "kit"
    imports = re.findall(r'@import "([^"]+)"', (kit / "style.css").read_text(encoding="utf-8"))
    bundled = {kit / "style.css", *((kit / name).resolve() for name in imports)}
    sheets = {*PACKAGE.glob("*/**/*_widget.css"), *kit.glob("*.css")}
    assert len(sheets) > 20
    lost = sorted(str(sheet.relative_to(PACKAGE)) for sheet in sheets - bundled)
    assert lost == [], "import them in kit/style.css, then run `npm run build`"


def test_every_style_sheet_of_the_pages_is_on_them() -> None:
    """A sheet beside the others that `pages/assets.py` does not name reaches no page."""
    assert {path.name for path in PAGE_FILES.glob("*.css")} == set(OWN_SHEETS) - {CHART_STYLE}


def test_building_twice_gives_nothing_but_the_bundle(rebuilt: Path) -> None:
    """No source map, no licence file, no chunk that nobody ships."""
    assert sorted(path.name for path in rebuilt.iterdir()) == sorted(FILES)


@pytest.mark.parametrize("scripts", TOGETHER, ids=" and ".join)
def test_what_a_page_loads_is_small(scripts: tuple[str, ...]) -> None:
    """A phone downloads the scripts of a page's widgets in less than 150 KB."""
    size = sum(len(gzip.compress(bundle(name).encode(), 9, mtime=0)) for name in scripts)
    assert size <= MOST_GZIPPED_BYTES


def test_assessments_do_not_load_the_chart_library() -> None:
    """The first question can be answered before a chart could be drawn."""
    trace_of_plot = "--plot-background"
    assert trace_of_plot in bundle("careerbook.js")
    for name in SCRIPTS[1:]:
        assert trace_of_plot not in bundle(name), name


@pytest.mark.parametrize("name", FILES)
def test_bundle_fetches_nothing_from_outside(name: str) -> None:
    """It works with the network cable pulled out: no address but XML namespaces."""
    found = re.findall(r"(?:https?:)?//[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s\"'`)]*", bundle(name))
    assert [address for address in found if not NAMESPACES.match(address)] == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_bundle_imports_nothing_at_run_time(name: str) -> None:
    """One module, whole: no import that a page without server could not resolve."""
    script = bundle(name)
    # As minified code writes them, so that the word in a sentence does not count.
    assert not re.search(r"\bimport(?:\(|[\"'{*])|\}from[\"']", script)
    assert "@import" not in bundle("careerbook.css")
