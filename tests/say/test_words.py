"""A sentence that both sides say stands once, in the words.toml of its subject."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from careerbook.say.wording import Words

PACKAGE = Path(__file__).parents[2] / "src" / "careerbook"
SENTENCE = 30  # characters, without what is filled in
WORDINGS = sorted(PACKAGE.rglob("words.toml"))
COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)
JOINED = re.compile(r"""["`]\s*\+\s*["`]""")
OTHERWISE = {
    "assess/answers": "rules of a file, in the words of its schema",
    "assess/plan": "-//AI Careers Handbook//Career plan//EN",
    "teach/course": "is no id of a form: it begins with",
    "explore/compare": "names of levels of education, as the table has them",
    "explore/growth": "; it must be a finite number above zero.",
    "explore/pay": "pay must be US dollars a year above 0, not",
}
"""Folder -> what stands on both sides and is no sentence of the page: data, or an error."""


def _folders() -> list[Path]:
    folders = {path.parent for path in PACKAGE.rglob("*.js")}
    apart = {"static", "bundles", "live"}
    return sorted(folder for folder in folders if not apart & set(folder.parts))


def _said_in_python(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    texts = {node.value.value for node in ast.walk(tree) if _is_docstring(node)}
    found = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)} - texts
    return {text.strip() for text in found if isinstance(text, str)}


def _is_docstring(node: Any) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _twice(folder: Path) -> list[str]:
    browser = "\n".join(path.read_text(encoding="utf-8") for path in folder.glob("*.js"))
    browser = JOINED.sub("", COMMENT.sub("", browser))
    said = set().union(*map(_said_in_python, folder.glob("*.py")))
    return sorted(t for t in said if len(t) >= SENTENCE and " " in t and t in browser)


def _name(folder: Path) -> str:
    return folder.relative_to(PACKAGE).as_posix()


def test_no_sentence_stands_on_both_sides() -> None:
    """Who changes a wording changes it once."""
    twice = {_name(folder): _twice(folder) for folder in _folders()}
    assert {name: found for name, found in twice.items() if found and name not in OTHERWISE} == {}


def test_every_exception_is_still_needed() -> None:
    assert [name for name in OTHERWISE if not _twice(PACKAGE / name)] == []


@pytest.mark.parametrize("file", WORDINGS, ids=lambda file: _name(file.parent))
def test_every_wording_is_used(file: Path) -> None:
    """A sentence that nobody says any more goes."""
    sources = [*file.parent.glob("*.py"), *file.parent.glob("*.js")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    words = tomllib.loads(file.read_text(encoding="utf-8"))
    assert [k for k in words if f'"{k}"' not in text and f"WORDS.{k}" not in text] == []


@pytest.mark.parametrize("file", WORDINGS, ids=lambda file: _name(file.parent))
def test_every_wording_has_a_name_that_both_sides_can_write(file: Path) -> None:
    words = tomllib.loads(file.read_text(encoding="utf-8"))
    assert [key for key in words if not re.fullmatch(r"[a-z][a-z0-9_]*", key)] == []


def test_a_wording_says_where_it_stands_when_a_value_is_missing_or_too_many() -> None:
    words = Words("careerbook.explore.moves")
    wrong = r"careerbook/explore/moves/words\.toml, nothing_transfers: .* needs asked, not nothing"
    with pytest.raises(ValueError, match=wrong):
        words.fill("nothing_transfers")
    with pytest.raises(ValueError, match="needs asked, not asked, more"):
        words.fill("nothing_transfers", asked=1, more=2)
    with pytest.raises(KeyError, match="has no 'nothing'; it has title, no_weight"):
        words.fill("nothing")
