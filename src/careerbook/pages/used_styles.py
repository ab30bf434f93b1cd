"""The joined style sheet, cut down to the rules that something in this book can meet.

The theme and the extensions bring 460 KB of rules for whatever a site may ever show; every reader
would wait for all of them to be fetched, read and matched. A rule stays if each class that it names
is a word in some page or script, so a class that a script puts on later stays too. The book's own
sheets stay whole: widgets put the names of their classes together.

Taking a sheet apart takes a second. So the classes that each page and script names are kept from
one build to the next; as long as they are the same, so is the sheet that was cut.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from careerbook.pages.build_memory import key_of, remember, remember_each

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


@dataclass(frozen=True)
class Selector:
    """A selector as text, and the classes that something must have to be met by it."""

    text: str
    classes: frozenset[str]


@dataclass(frozen=True)
class Rule:
    """A rule: its selectors and what stands between its braces."""

    selectors: tuple[Selector, ...]
    body: str


@dataclass(frozen=True)
class Group:
    """Rules under one condition, such as ``@media print``."""

    head: str
    parts: tuple[Part, ...]


Part = Rule | Group | str
"""A piece of a sheet; a text is kept as it is."""


@dataclass(frozen=True)
class Sheet:
    """A joined sheet taken apart: the theme's rules, and the book's own text."""

    theirs: tuple[Part, ...]
    own: str

    def classes(self) -> frozenset[str]:
        """Return every class that decides about a rule."""
        return frozenset(_deciding(self.theirs))

    def cut(self, known: set[str]) -> str:
        """Return the sheet without the rules that name a class which is not known."""
        return f"{_cut_parts(self.theirs, known)}\n{self.own}"


def words(texts: Iterable[str]) -> set[str]:
    """Return whatever could be the name of a class in pages and scripts."""
    return {word for text in texts for word in _WORD.findall(text)}


def take_apart(css: str) -> Sheet:
    """Return the parts of a joined sheet; what begins with `OWN_MARK` stays one text.

    Only classes that must be there count: those inside ``:not()``, ``:is()`` and their like do not.
    """
    import tinycss2

    theirs, _, own = css.partition(OWN_MARK)
    rules = tinycss2.parse_stylesheet(theirs, skip_comments=True, skip_whitespace=True)
    return Sheet(tuple(map(_part, rules)), own)


def cut(css: str, known: set[str]) -> str:
    """Return a joined sheet without the rules that name an unknown class; see `take_apart`."""
    return take_apart(css).cut(known)


def _part(rule: Any) -> Part:
    import tinycss2

    if rule.type == "qualified-rule":
        selectors = tuple(
            Selector(tinycss2.serialize(one).strip(), frozenset(_classes(one)))
            for one in _selectors(rule.prelude)
        )
        return Rule(selectors, tinycss2.serialize(rule.content).strip())
    if rule.type == "at-rule" and rule.content and rule.lower_at_keyword in _GROUPS:
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        head = f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}"
        return Group(head, tuple(map(_part, inner)))
    return str(rule.serialize())


def _cut_parts(parts: Sequence[Part], known: set[str]) -> str:
    kept = []
    for part in parts:
        if isinstance(part, str):
            kept.append(part)
        elif isinstance(part, Group):
            if body := _cut_parts(part.parts, known):
                kept.append(f"{part.head}{{{body}}}")
        elif heads := [one.text for one in part.selectors if one.classes <= known]:
            kept.append(f"{','.join(heads)}{{{part.body}}}")
    return "\n".join(kept)


def _deciding(parts: Sequence[Part]) -> Iterator[str]:
    for part in parts:
        if isinstance(part, Group):
            yield from _deciding(part.parts)
        elif isinstance(part, Rule):
            for one in part.selectors:
                yield from one.classes


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
    scripts = sorted((folder / "_static").rglob("*.js")) if joined else []
    texts = [*pages.values(), *(path.read_text(encoding="utf-8") for path in scripts)]
    for name in joined:
        css = _cut_once(app, (folder / "_static" / name).read_text(encoding="utf-8"), texts)
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


def _cut_once(app: Sphinx, css: str, texts: Sequence[str]) -> str:
    """Cut a sheet down to the classes named in some text, or find what an earlier build cut."""
    sheet = cache(partial(take_apart, css))
    # Also what takes it apart: this file and the parser.
    key = key_of(css, Path(__file__).read_bytes(), version("tinycss2"))
    classes = remember(app, "classes", key, lambda: sheet().classes())
    origins = [(text,) for text in texts]
    found = remember_each(app, "named", key, origins, lambda text: classes & words([text]))
    named = set().union(*found)
    return remember(app, "cut", key_of(key, *sorted(named)), lambda: sheet().cut(named))
