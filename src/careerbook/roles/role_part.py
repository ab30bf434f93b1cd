"""A part of a role profile as a table for page, phone, notebook and plain text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from pathlib import Path

from careerbook.kit.dollars import NO_TEX
from careerbook.kit.style import with_fallbacks

STYLE = Path(__file__).with_suffix(".css")
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"</(?:p|li|span|div)>")

Row = tuple[str, ...]
"""One row of a part as HTML; its first cell is the row's header."""


@dataclass(frozen=True)
class RolePart:
    """One list of a role profile, ready to be shown.

    Parameters
    ----------
    caption
        What the table holds, in words.
    columns
        Names of the columns; the first is that of the row headers.
    rows
        Cells as HTML, one tuple per row, as long as ``columns``.
    basis
        What the entries rest on, as HTML; a part never stands without it.
    stacks
        Whether the cells of a row stand below each other in a narrow column, each under its
        column's name: right for cells of text, wrong for short numbers.
    fold
        Summary and HTML of what opens below the table; empty for none.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    basis: str
    stacks: bool = True
    fold: tuple[str, str] = field(default=("", ""))

    def to_html(self) -> str:
        """Return the part as self-contained HTML (no script, no outside file)."""
        style = with_fallbacks(STYLE.read_text(encoding="utf-8"))
        summary, folded = self.fold
        details = (
            f'<details class="cb-as-table"><summary>{text(summary)}</summary>{folded}</details>'
        )
        return (
            f'<style>{style}</style><div class="cb-part {NO_TEX}">'
            f"{rows_table(self.columns, self.rows, self.caption, stacks=self.stacks)}"
            f'{details if summary else ""}<p class="cb-source">{self.basis}</p></div>'
        )

    def to_text(self) -> str:
        """Return the part as plain text: a line for each row, cells under their columns' names."""
        lines = [self.caption]
        for head, *cells in self.rows:
            named = zip(self.columns[1:], map(plain, cells), strict=True)
            told = "; ".join(f"{name}: {cell}" for name, cell in named if cell)
            lines.append(f"- {plain(head)}. {told}")
        return "\n".join([*lines, plain(self.basis)])

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.to_text(), "text/html": self.to_html()}


def rows_table(
    columns: tuple[str, ...], rows: tuple[Row, ...], caption: str = "", *, stacks: bool = True
) -> str:
    """Return an HTML table with scoped headers; see :class:`RolePart` for the parameters.

    The roles are written out because a browser may forget them when style sheets change how a
    table is laid out.
    """
    head = "".join(f'<th scope="col" role="columnheader">{text(name)}</th>' for name in columns)
    body = "".join(_row(columns, row) for row in rows)
    kind = "cb-rows cb-stacks" if stacks else "cb-rows"
    title = f"<caption>{text(caption)}</caption>" if caption else ""
    return (
        f'<table class="{kind}" role="table">{title}'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )


def _row(columns: tuple[str, ...], row: Row) -> str:
    head, *cells = row
    told = "".join(
        f'<td role="cell" data-label="{html.escape(name, quote=True)}">{cell}</td>'
        for name, cell in zip(columns[1:], cells, strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{head}</th>{told}</tr>'


def text(words: str) -> str:
    """Return words as HTML text."""
    return html.escape(words, quote=False)


def plain(cell: str) -> str:
    """Return the words of a cell without its markup."""
    return " ".join(html.unescape(_TAG.sub("", _BREAK.sub(" ", cell))).split())
