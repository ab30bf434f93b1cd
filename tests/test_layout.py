"""A thing is found by its name: folders mirror each other, and imports go one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "careerbook"
JS_IMPORT = re.compile(r"""(?:from|import) ["'](\.[^"']+\.js)["']""")
FILE_NAME = re.compile(r"(?<![\w.*<>{}-])((?:[\w.-]+/)*[\w-]+\.(?:py|js|mjs|css|toml))\b(?!\.)")
COMMENT = re.compile(r"^\s*(?:#|//|\*|/\*)[^\n]*|\"\"\"(?:.|\n)*?\"\"\"", re.MULTILINE)
NOT_OURS = {"require.js", "a.css"}
"""Files of others that comments name."""


def _layers() -> dict[str, int]:
    """Return folder -> its layer, 0 at the top, as import-linter holds them for Python."""
    config = ConfigParser()
    config.read(ROOT / ".importlinter")
    lines = config["importlinter:contract:layers"]["layers"].strip().splitlines()
    names = [(name.strip(), rank) for rank, line in enumerate(lines) for name in line.split("|")]
    return {name.replace(".", "/"): rank for name, rank in names}


def _subjects() -> list[str]:
    """Return the folders of the package that hold a subject, such as ``explore/pay``."""
    return [name for name in _layers() if (PACKAGE / name).is_dir()]


def _folder(path: Path, folders: list[str]) -> str:
    inside = path.relative_to(PACKAGE).as_posix()
    return next(name for name in folders if inside.startswith(f"{name}/"))


def test_imports_of_the_browser_side_go_the_same_way() -> None:
    """What import-linter holds for Python holds for JavaScript too; bundles stand above all."""
    layers, folders = _layers(), _subjects()
    wrong = []
    for path in sorted(PACKAGE.rglob("*.js")):
        if {"static", "bundles", "live"} & set(path.parts):
            continue
        for name in JS_IMPORT.findall(path.read_text(encoding="utf-8")):
            here = _folder(path, folders)
            there = _folder((path.parent / name).resolve(), folders)
            if here != there and layers[here] >= layers[there]:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def test_every_subject_has_its_tests_in_the_folder_of_the_same_name() -> None:
    """Who knows where a thing is knows where its tests are."""
    missing = [name for name in _subjects() if not any((ROOT / "tests" / name).glob("*test*"))]
    assert missing == []


def test_every_explore_and_assess_page_has_a_folder() -> None:
    """The page ``explore/pay`` is computed in ``careerbook/explore/pay``; three differ in name."""
    otherwise = {
        "assess/my-handbook": "assess/handbook",
        "assess/soft-skills": "assess/softskills",
        "assess/where-it-leads": "assess/leads",
    }
    pages = [f"{part}/{p.stem}" for part in ("explore", "assess") for p in _notebooks(part)]
    assert len(pages) > 10
    assert [p for p in pages if not (PACKAGE / otherwise.get(p, p)).is_dir()] == []


def _notebooks(part: str) -> Iterator[Path]:
    yield from sorted((ROOT / "book" / part).glob("*.ipynb"))


def test_files_that_comments_name_exist() -> None:
    """A file that moves takes its mentions along."""
    folders = ("src", "tests", "tools", "bench", "data", "book")
    files = [p for folder in folders for p in (ROOT / folder).rglob("*.*")] + list(ROOT.iterdir())
    known = [f"/{path.relative_to(ROOT).as_posix()}" for path in files]
    lost = []
    for path in files:
        if path.suffix not in {".py", ".js", ".mjs", ".css"} or "static" in path.parts[-2:-1]:
            continue
        comments = "\n".join(COMMENT.findall(path.read_text(encoding="utf-8")))
        for name in sorted(set(FILE_NAME.findall(comments)) - NOT_OURS):
            if name.rpartition("/")[2] not in NOT_OURS and not _exists(name, known):
                lost.append(f"{path.relative_to(ROOT)} names {name}")
    assert lost == []


def _exists(name: str, known: list[str]) -> bool:
    return any(path.endswith(f"/{name}") for path in known)
