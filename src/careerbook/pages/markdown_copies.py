"""A copy of every page in Markdown, with its numbers' sources and dates, and ``llms.txt``.

For programs that read, and for people who want plain text: ``explore/pay.md`` beside
``explore/pay.html``. A copy is written whenever its page is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import yaml
from docutils import nodes

from careerbook.errors import NumberError
from careerbook.numbers import Number, load_numbers
from careerbook.pages.tooltips import LINK_CLASS

if TYPE_CHECKING:
    from sphinx.application import Sphinx

LIST_FILE = "llms.txt"
SUMMARY = (
    "A book about careers in AI and machine learning: pay, growth, roles, self-assessments. Every "
    "number in its text is a link to its source. A blank means not released, never zero."
)
NUMBERS_HEADING = "## Numbers on this page"
LIVE = "*(Here the page shows a picture or a live view.)*"
SPECIAL = re.compile(r"([\\*_\[\]<`])")
FENCE = "```"
PYTHON = "python"


def write_copy(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any
) -> None:
    """Write the copy of a page that is being written; handler of ``html-page-context``."""
    if app.builder.name != "html" or doctree is None:
        return
    path = Path(app.outdir, f"{pagename}.md")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(page_markdown(doctree), encoding="utf-8")


def write_list(app: Sphinx, exception: Exception | None) -> None:
    """Write the list of all copies; handler of ``build-finished``."""
    if exception or app.builder.name != "html":
        return
    toc = Path(app.srcdir, getattr(app.config, "external_toc_path", None) or "_toc.yml")
    contents = yaml.safe_load(toc.read_text(encoding="utf-8"))
    text = list_markdown(
        contents, Path(app.outdir), str(app.config.html_title or app.config.project)
    )
    Path(app.outdir, LIST_FILE).write_text(text, encoding="utf-8")


def list_markdown(contents: dict[str, Any], folder: Path, title: str) -> str:
    """Return ``llms.txt``: the parts of the table of contents with a line for each copy."""
    lines = [f"# {title}", "", f"> {SUMMARY}", "", "## Start here", ""]
    lines += _entries([contents["root"]], folder)
    parts = contents.get("parts") or [{"caption": "Pages", "chapters": contents.get("chapters")}]
    for part in parts:
        names = [str(chapter["file"]) for chapter in part.get("chapters") or ()]
        found = list(_entries(names, folder))
        if found:
            lines += ["", f"## {part.get('caption', 'Pages')}", "", *found]
    return "\n".join([*lines, ""])


def _entries(names: Iterable[str], folder: Path) -> Iterator[str]:
    for name in names:
        path = folder / f"{name}.md"
        if path.is_file():
            blocks = path.read_text(encoding="utf-8").split("\n\n")
            title = blocks[0].removeprefix("# ")
            prose = (b for b in blocks[1:] if b[:1] not in set("#-*`(|>") and b.strip())
            told = re.split(r"(?<=[.!?])\s", next(prose, "").replace("\n", " "), maxsplit=1)[0]
            yield f"- [{title}]({name}.md)" + (f": {told}" if told else "")


def page_markdown(doctree: nodes.document) -> str:
    """Return a page as Markdown, its numbers with source and date at the end."""
    text = "\n\n".join(block for block in _blocks(doctree, 0) if block.strip())
    told = list(_numbers(doctree))
    return "\n\n".join([text, NUMBERS_HEADING, "\n".join(told)] if told else [text]) + "\n"


def _numbers(doctree: nodes.document) -> Iterator[str]:
    numbers = load_numbers()
    links = [n for n in doctree.findall(nodes.reference) if LINK_CLASS in n.get("classes", ())]
    for name in dict.fromkeys(
        urlsplit(link["refuri"]).fragment or link.get("refid", "") for link in links
    ):
        try:
            yield number_line(numbers[name])
        except NumberError:
            continue


def number_line(number: Number) -> str:
    """Say of one number what it is, about when, from whom, published when, and its licence."""
    facts = [f"**{_plain(number.text)}** (`{number.id}`): {_plain(number.label)}"]
    facts += [_plain(fact) for fact in (number.unit, number.geography, number.period) if fact]
    for source in number.sources:
        published = source.published_on or source.published_note.rstrip(".")
        address = f" <{source.url}>" if source.url else ""
        facts.append(
            f"source: {_plain(source.publisher)}, {_plain(source.dataset)}; published: "
            f"{_plain(published)}; licence: {_plain(source.licence)}{address}"
        )
    return "- " + "; ".join(facts) + "."


def _blocks(node: nodes.Node, depth: int) -> Iterator[str]:
    """Yield the blocks below a node."""
    for child in node.children:
        yield from _block(child, depth)


def _block(node: nodes.Node, depth: int) -> Iterator[str]:
    if isinstance(node, nodes.section):
        yield from _blocks(node, depth + 1)
    elif isinstance(node, nodes.title):
        yield f"{'#' * max(depth, 1)} {_inline(node)}"
    elif isinstance(node, nodes.literal_block | nodes.doctest_block):
        language = node.get("language", "")
        language = PYTHON if language in {"ipython3", "ipython"} else language
        language = "" if language in {"none", "default", "myst-ansi"} else language
        yield f"{FENCE}{language}\n{node.astext().rstrip()}\n{FENCE}"
    elif isinstance(node, nodes.bullet_list | nodes.enumerated_list):
        numbered = isinstance(node, nodes.enumerated_list)
        items = [
            _item(f"{place}." if numbered else "-", "\n\n".join(_blocks(item, depth)))
            for place, item in enumerate(node.children, 1)
        ]
        yield "\n".join(items)
    elif isinstance(node, nodes.definition_list_item):
        term = " ".join(_inline(t) for t in node.children if isinstance(t, nodes.term))
        body = [t for t in node.children if isinstance(t, nodes.definition)]
        yield f"**{term}**\n" + "\n".join(_item(":", "\n\n".join(_blocks(b, depth))) for b in body)
    elif isinstance(node, nodes.table):
        yield _table(node)
    elif isinstance(node, nodes.image):
        yield f"*(Picture: {_plain(node['alt'])})*" if node.get("alt") else LIVE
    elif isinstance(node, nodes.raw):
        shown = re.sub(r"<!--.*?-->|<(script|style).*?</\1>", "", node.astext(), flags=re.S).strip()
        yield LIVE if node.get("format") == "html" and shown else ""
    elif isinstance(node, nodes.block_quote | nodes.Admonition):
        yield "\n".join(f"> {ln}".rstrip() for ln in "\n\n".join(_blocks(node, depth)).split("\n"))
    elif isinstance(node, nodes.transition):
        yield "---"
    elif isinstance(
        node, nodes.comment | nodes.target | nodes.system_message | nodes.substitution_definition
    ):
        return
    elif isinstance(node, nodes.TextElement):
        yield _inline(node)
    else:
        yield from _blocks(node, depth)


def _item(mark: str, text: str) -> str:
    first, *rest = text.split("\n")
    pad = " " * (len(mark) + 1)
    return "\n".join([f"{mark} {first}", *(f"{pad}{line}".rstrip() for line in rest)])


def _table(table: nodes.table) -> str:
    rows = [
        [" ".join(_blocks(cell, 0)).replace("\n", " ").replace("|", "\\|") for cell in row.children]
        for row in table.findall(nodes.row)
    ]
    lines = [f"| {' | '.join(cells)} |" for cells in rows]
    return "\n".join([*lines[:1], "|" + "---|" * len(rows[0]), *lines[1:]]) if rows else ""


def _inline(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        return _plain(node.astext())
    inner = "".join(_inline(child) for child in node.children)
    wrap: dict[type, Callable[[], str]] = {
        nodes.emphasis: lambda: f"*{inner}*",
        nodes.strong: lambda: f"**{inner}**",
        nodes.literal: lambda: f"`{node.astext()}`",
        nodes.reference: lambda: _reference(node, inner),
        nodes.image: lambda: f"*(Picture: {_plain(node.get('alt', ''))})*",  # type: ignore[attr-defined]
        nodes.raw: lambda: "",
        nodes.comment: lambda: "",
    }
    return wrap.get(type(node), lambda: inner)()


def _reference(node: Any, inner: str) -> str:
    target = node.get("refuri") or f"#{node.get('refid', '')}"
    parts = urlsplit(target)
    if not parts.scheme and parts.path.endswith(".html"):
        target = parts._replace(path=parts.path.removesuffix(".html") + ".md").geturl()
    return f"[{inner}]({target})"


def _plain(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
