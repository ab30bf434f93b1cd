"""Packages that come when they are imported."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from careerbook.pages.run.page_packages import Wheels

PACKAGES = {
    name: {
        "name": name,
        "imports": [name],
        "file_name": f"{name}.whl",
        "package_type": "package",
    }
    for name in ("cb_first", "cb_second")
}
SOURCES = {
    "cb_first.whl": "import cb_second\nVALUE = cb_second.VALUE",
    "cb_second.whl": "VALUE = 5",
}


@pytest.fixture
def told(tmp_path: Path) -> Iterator[list[str]]:
    """Let the finder stand; give the packages that it unpacks."""
    names: list[str] = []

    def fetch(name: str) -> bytes:
        if name not in SOURCES:
            raise ImportError(name)
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w") as archive:
            archive.writestr(f"{name.removesuffix('.whl')}/__init__.py", SOURCES[name])
        return content.getvalue()

    wheels = Wheels(PACKAGES, fetch, str(tmp_path), names.append)
    sys.path.append(str(tmp_path))
    wheels.stand()
    yield names
    sys.path.remove(str(tmp_path))
    sys.meta_path.remove(wheels)
    for name in PACKAGES:
        sys.modules.pop(name, None)


def test_only_what_is_imported_is_unpacked(told: list[str]) -> None:
    """And with it what it imports itself; each once."""
    import cb_second  # type: ignore[import-not-found]  # made by the test

    assert told == ["cb_second"]
    import cb_first  # type: ignore[import-not-found]  # made by the test

    assert told == ["cb_second", "cb_first"]
    assert cb_first.VALUE == cb_second.VALUE == 5


def test_other_names_are_not_answered(told: list[str]) -> None:
    """A package that is nowhere is missing as ever."""
    with pytest.raises(ModuleNotFoundError):
        import cb_third  # type: ignore[import-not-found]  # noqa: F401
    assert told == []


def test_a_wheel_that_was_lost_once_is_asked_for_again(
    told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The connection broke; the next import tries again."""
    text = SOURCES["cb_second.whl"]
    monkeypatch.delitem(SOURCES, "cb_second.whl")
    with pytest.raises(ImportError):
        import cb_second
    monkeypatch.setitem(SOURCES, "cb_second.whl", text)
    import cb_second

    assert cb_second.VALUE == 5
    assert told == ["cb_second", "cb_second"]
