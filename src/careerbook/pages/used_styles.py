"""The joined style sheet, cut down to the rules that something in this book can meet.

The theme and the extensions bring 460 KB of rules for whatever a site may ever show; every reader
would wait for all of them to be fetched, read and matched. A rule stays if each class that it names
is a word in some page or script, so a class that a script puts on later stays too. The book's own
sheets stay whole: widgets put the names of their classes together.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import tinycss2

if TYPE_CHECKING:
    from sphinx.application import Sphinx

OWN_MARK = "/*! Here begin the book's own sheets. */"
"""Stands in a joined sheet before the first rule that is never dropped."""
WHOLE, CUT = "book-whole-", "book-"
"""Beginnings of file names: of the joined sheet, and of what pages load in the end."""

_WORD = re.compile(r"[\w-]+")
_GROUPS = ("media", "supports", "layer", "container")
_LINK = re.compile(rf"_static/({WHOLE}[0-9a-f]+\.css)")
_ANY_LINK = re.compile(rf"_static/({CUT}[\w-]+\.css)")


def words(texts: Iterable[str]) -> set[str]:
    """Return whatever could be the name of a class in pages and scripts."""
    return {word for text in texts for word in _WORD.findall(text)}


def cut(css: str, known: set[str]) -> str:
    """Return a joined sheet without the rules that name an unknown class.

    Only classes that must be there count: those inside ``:not()``, ``:is()`` and their like do not.
    What begins with `OWN_MARK` stays as it is.
    """
    theirs, _, own = css.partition(OWN_MARK)
    rules = tinycss2.parse_stylesheet(theirs, skip_comments=True, skip_whitespace=True)
    return f"{_cut_rules(rules, known)}\n{own}"


def _cut_rules(rules: list[Any], known: set[str]) -> str:
    kept = []
    for rule in rules:
        if rule.type == "qualified-rule":
            selectors = [one for one in _selectors(rule.prelude) if _classes(one) <= known]
            if selectors:
                heads = ",".join(tinycss2.serialize(one).strip() for one in selectors)
                kept.append(f"{heads}{{{tinycss2.serialize(rule.content).strip()}}}")
        elif rule.type == "at-rule" and rule.content and rule.lower_at_keyword in _GROUPS:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if body := _cut_rules(inner, known):
                kept.append(f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{body}}}")
        else:
            kept.append(rule.serialize())
    return "\n".join(kept)


def _selectors(prelude: list[Any]) -> list[list[Any]]:
    found: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            found.append([])
        else:
            found[-1].append(token)
    return found


def _classes(selector: list[Any]) -> set[str]:
    """Name the classes of a selector; one that is no plain word is taken as known."""
    pairs = pairwise(selector)
    names = [name for dot, name in pairs if dot.type == "literal" and dot.value == "."]
    return {name.value for name in names if name.type == "ident" and _WORD.fullmatch(name.value)}


def cut_sheets(app: Sphinx, exception: Exception | None) -> None:
    """Cut the sheet that this build joined, let every page name it, and remove all others.

    Handler of ``build-finished``: only then are all pages there, and all words in them known.
    """
    if exception or app.builder.format != "html":
        return
    folder = Path(app.outdir)
    pages = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.html"))}
    joined = {name for text in pages.values() for name in _LINK.findall(text)}
    scripts = (path.read_text(encoding="utf-8") for path in (folder / "_static").rglob("*.js"))
    known = words([*pages.values(), *scripts]) if joined else set()
    for name in joined:
        css = cut((folder / "_static" / name).read_text(encoding="utf-8"), known)
        new = f"{CUT}{hashlib.sha256(css.encode()).hexdigest()[:16]}.css"
        (folder / "_static" / new).write_text(css, encoding="utf-8")
        # A page that this build left alone names the sheet of an earlier one, made of the same.
        old = _ANY_LINK if len(joined) == 1 else re.compile(f"_static/({re.escape(name)})")
        for path, text in pages.items():
            pages[path] = old.sub(f"_static/{new}", text)
            if pages[path] != text:
                path.write_text(pages[path], encoding="utf-8")
    named = {name for text in pages.values() for name in _ANY_LINK.findall(text)}
    for path in (folder / "_static").glob(f"{CUT}*.css"):
        if path.name not in named:
            path.unlink()
