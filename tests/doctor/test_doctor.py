"""`careerbook doctor` names what is wrong, and what to do; a notebook's first cell is silent."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pandas as pd
import pytest

from careerbook import cli, setup_notebook
from careerbook.book.pages_address import published_address
from careerbook.doctor import packages, tools, widgets
from careerbook.doctor.fault import Fault


def said(faults: object) -> str:
    """Return what faults say, a line each."""
    return "\n".join(map(str, faults))  # type: ignore[call-overload]


def test_doctor_says_what_it_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    """One line for each thing; here all that notebooks need is there."""
    assert cli.main(["doctor"]) == cli.OK
    out = capsys.readouterr().out
    for name in ("Python 3", "packages", "exact versions", "kernel", "JupyterLab", "Node"):
        assert name in out
    assert out.splitlines()[-1] == "Notebooks will run here."


def test_what_notebooks_need_decides_the_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A tool that only contributors need is named and does not fail the command."""
    monkeypatch.setattr(tools.shutil, "which", lambda _name: None)
    assert cli.main(["doctor"]) == cli.OK
    assert "Node was not found. Only who changes browser code needs it." in capsys.readouterr().out
    monkeypatch.setattr(packages, "version", _only({}))
    assert cli.main(["doctor"]) == cli.FINDINGS
    assert "things to mend before notebooks run." in capsys.readouterr().out


def test_missing_and_old_packages_are_named_with_the_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is wrong, what is needed, what to run."""
    monkeypatch.setattr(packages, "requires", lambda _: ["pandas<4,>=2.2", "anywidget<1,>=0.9.18"])
    monkeypatch.setattr(packages, "version", _only({"pandas": "1.5.3"}))
    old, missing = packages.missing_or_old()
    assert old.what == "The package pandas is 1.5.3, and <4,>=2.2 is needed"
    assert missing.what == "The package anywidget is missing"
    assert f'{sys.executable} -m pip install "anywidget<1,>=0.9.18"' in missing.advice


def test_packages_for_building_are_not_asked_of_notebooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Extras carry a marker."""
    monkeypatch.setattr(packages, "requires", lambda _: ['sphinx>=7; extra == "book"'])
    monkeypatch.setattr(packages, "version", _only({}))
    assert list(packages.missing_or_old()) == []


@pytest.mark.parametrize(
    ("found", "ranges", "fits"),
    [
        ("7.7.1", ">=7.7,<9", True),
        ("9", ">=7.7,<9", False),
        ("9.0.0", "<9", False),
        ("3.0.0rc1", ">=3", True),
        ("2.10", ">=2.9", True),
        ("2.0.2+cu121", ">=2.0,<3", True),
    ],
)
def test_versions_are_compared_by_number(found: str, ranges: str, fits: bool) -> None:
    """2.10 is newer than 2.9, and 9.0 is 9."""
    assert packages.in_range(found, ranges) is fits


def test_pins_that_differ_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A few by name, the rest by number; lines for other machines do not count."""
    pins = tmp_path / "binder" / "requirements.txt"
    pins.parent.mkdir()
    lines = [f"p{n}==1.0" for n in range(8)]
    other = "winonly==2 ; sys_platform == 'none'"
    pins.write_text("\n".join(["# why", *lines, other, "-e ."]), encoding="utf-8")
    monkeypatch.setattr(packages, "version", _only({"p0": "1.0", "p1": "1.1"}))
    (fault,) = packages.pin_faults(pins)
    assert fault.what.startswith("7 of 8 packages differ from binder/requirements.txt: p1 1.1, not")
    assert "p2 missing, not 1.0" in fault.what
    assert fault.what.endswith("and 1 more")
    assert not fault.needed


def test_front_end_that_is_missing_beside_jupyterlab_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Widgets would show as text: "Error displaying widget"."""
    manager = tmp_path / "share/jupyter/labextensions/@jupyter-widgets/jupyterlab-manager"
    manager.mkdir(parents=True)
    (manager / "package.json").write_text("{}")
    monkeypatch.setattr(widgets, "installed", lambda _: "4.6.6")
    (fault,) = widgets.front_end_fault(tmp_path)
    assert "cannot show the widgets: anywidget" in fault.what
    assert "pip install --force-reinstall --no-deps anywidget" in fault.advice
    monkeypatch.setattr(widgets, "installed", lambda _: None)
    assert list(widgets.front_end_fault(tmp_path)) == []


def test_kernel_of_another_python_is_named(tmp_path: Path) -> None:
    """Notebooks would start where the handbook is not installed."""
    spec = tmp_path / "share/jupyter/kernels/python3/kernel.json"
    assert "has no kernel python3" in said(tools.kernel_fault(tmp_path))
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": ["/elsewhere/bin/python", "-m", "ipykernel_launcher"]}))
    assert "starts another Python: /elsewhere/bin/python" in said(tools.kernel_fault(tmp_path))
    spec.write_text(json.dumps({"argv": ["python", "-m", "ipykernel_launcher"]}))
    assert list(tools.kernel_fault(tmp_path)) == []


def test_chromium_that_is_named_and_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The variable stands before what else is installed, as in the tests."""
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    assert "at $CHROMIUM, /nowhere/chromium" in said(tools.chromium_fault())


def test_first_cell_says_nothing_where_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """And tables keep their dollars."""
    pd.reset_option("display.html.use_mathjax")
    setup_notebook()
    assert capsys.readouterr().out == ""
    assert "mathjax_ignore" in pd.DataFrame({"pay": ["$1 to $2"]})._repr_html_()


def test_first_cell_names_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the short form, one line each."""
    fault = Fault("The package anywidget is missing", "Run: pip install anywidget.")
    monkeypatch.setattr("careerbook.doctor.notebook.missing_or_old", lambda: iter([fault]))
    setup_notebook()
    assert capsys.readouterr().out == f"{fault}\n"


def test_on_colab_the_widget_manager_is_enabled(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without it Colab shows no widget that is not its own."""
    enabled: list[bool] = []
    colab = ModuleType("google.colab")
    colab.output = SimpleNamespace(  # type: ignore[attr-defined]
        enable_custom_widget_manager=lambda: enabled.append(True)
    )
    monkeypatch.setitem(sys.modules, "google", ModuleType("google"))
    monkeypatch.setitem(sys.modules, "google.colab", colab)
    setup_notebook()
    assert enabled == [True]
    assert published_address() in capsys.readouterr().out


def test_first_cell_imports_nothing_that_a_notebook_does_not_use() -> None:
    """pandas, which every notebook imports; no pydantic, no matplotlib, no widgets."""
    code = "import sys, careerbook; careerbook.setup_notebook(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "pandas" in loaded
    assert loaded & {"matplotlib", "pydantic", "anywidget", "ipywidgets", "networkx"} == set()


def _only(present: dict[str, str]) -> object:
    def version(name: str) -> str:
        if name not in present:
            raise packages.PackageNotFoundError(name)
        return present[name]

    return version
