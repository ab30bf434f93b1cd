"""What a build remembers is right or made anew: never stale, never a reason to fail."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from careerbook.pages.build_memory import FOLDER, key_of, remember, remember_each


@pytest.fixture
def app(tmp_path: Path) -> Any:
    """Stand for a build with its folder of pickles."""
    return SimpleNamespace(doctreedir=tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / FOLDER


def test_equal_key_is_made_once(app: Any) -> None:
    """The second build gets what the first one made."""
    made: list[str] = []
    for _ in range(2):
        assert remember(app, "sum", key_of("a"), lambda: made.append("x") or len(made)) == 1


def test_other_key_is_made_anew_and_only_the_newest_is_kept(app: Any, folder: Path) -> None:
    """A branch that is left behind leaves nothing behind; other names are not touched."""
    remember(app, "sum-other", key_of("a"), lambda: 0)
    assert [remember(app, "sum", key_of(name), lambda n=name: n) for name in "ab"] == ["a", "b"]
    assert len(list(folder.glob("sum-*.pickle"))) == 2


def test_key_tells_where_a_part_ends() -> None:
    """Two texts that are the same when joined are not the same."""
    assert key_of("ab", "c") != key_of("a", "bc")
    assert key_of("a", b"b") == key_of(b"a", "b")


@pytest.mark.parametrize("content", [b"", b"\x80\x05no pickle", b"cno_module\nno_name\n."])
def test_damaged_file_is_made_anew(content: bytes, app: Any, folder: Path) -> None:
    """What a killed build or a full disk left is no reason to stop, once."""
    remember(app, "sum", key_of("a"), lambda: 1)
    (path,) = folder.iterdir()
    path.write_bytes(content)
    assert remember(app, "sum", key_of("a"), lambda: 2) == 2
    assert remember(app, "sum", key_of("a"), lambda: 3) == 2


def test_nothing_that_was_made_is_a_value_too(app: Any) -> None:
    """None is remembered like any other."""
    assert remember(app, "sum", key_of("a"), lambda: None) is None
    assert remember(app, "sum", key_of("a"), lambda: 1) is None


def test_only_changed_origins_are_made_again(app: Any) -> None:
    """In their order, equal ones twice; what is no longer asked for is forgotten."""
    asked: list[str] = []

    def upper(text: str) -> str:
        asked.append(text)
        return text.upper()

    def run(*texts: str) -> list[str]:
        asked.clear()
        return remember_each(app, "upper", key_of("1"), [(text,) for text in texts], upper)

    assert (run("b", "a", "b"), asked) == (["B", "A", "B"], ["b", "a"])
    assert (run("c", "a"), asked) == (["C", "A"], ["c"])
    assert (run("b"), asked) == (["B"], ["b"])


def test_a_value_that_cannot_be_made_leaves_nothing(app: Any, folder: Path) -> None:
    """The error is the caller's; the next build tries again."""
    with pytest.raises(ZeroDivisionError):
        remember(app, "sum", key_of("a"), lambda: 1 / 0)
    assert not folder.exists()
