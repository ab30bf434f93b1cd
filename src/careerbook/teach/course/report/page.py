"""A report as a page and as a table, both without anything that a file said in its own words."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Iterator

from careerbook.say.numbers import two_decimals
from careerbook.teach.course.report.analysis import ItemRow, Report
from careerbook.teach.course.report.cells import FEWER
from careerbook.teach.course.report.statistics import Interval

COLUMNS = ("item", "answers", "difficulty", "low", "high", "item_rest", "pairs", "option", "key",
           "chosen")  # fmt: skip
DIGITS = 6
STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem;
  color: #1f2a33; background: #fff; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid #d5dbe1; padding: 0.3rem 0.5rem; text-align: left;
  vertical-align: top; }
td.n { text-align: right; }
caption { text-align: left; padding: 0.5rem 0; font-weight: 600; }
ul.options { margin: 0; padding-left: 1.1rem; }
"""


def to_html(report: Report) -> str:
    """Return the report as one page without scripts or outside files."""
    title = "Report on a class"
    papers = FEWER if report.papers is None else str(report.papers)
    lines = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title><style>{STYLE}</style></head><body><main><h1>{title}</h1>",
        f"<p>From {html.escape(report.kind)}: {papers} papers. It is about the questions and says "
        f"nothing of any student. Of {FEWER} answers nothing is said.</p>",
        "<h2>What to discuss first</h2>",
        _list(report.discuss) or "<p>Nothing stands out.</p>",
        "<h2>The whole</h2>",
        _whole(report),
        "<h2>Item by item</h2>",
        _items(report),
        "</main></body></html>",
    ]
    return "\n".join(lines) + "\n"


def to_csv(report: Report) -> str:
    """Return a row for each item, and one for each option below it."""
    file = io.StringIO()
    write = csv.writer(file, lineterminator="\n")
    write.writerow(COLUMNS)
    for row in report.items:
        numbers = [row.difficulty, row.low, row.high, row.correlation]
        shown = ["" if value is None else f"{value:.{DIGITS}f}" for value in numbers]
        answers = FEWER if row.answers is None else row.answers
        write.writerow([row.name, answers, *shown, row.pairs or "", "", "", ""])
        for option in row.options:
            count = FEWER if option.count is None else option.count
            key = "yes" if option.key else "no"
            write.writerow([row.name, *[""] * 6, option.text, key, count])
    return file.getvalue()


def _list(texts: tuple[str, ...]) -> str:
    items = "".join(f"<li>{html.escape(text)}</li>" for text in texts)
    return f"<ol>{items}</ol>" if texts else ""


def _whole(report: Report) -> str:
    told = [
        _interval("Coefficient alpha", report.alpha, report.complete),
        _interval("Omega", report.omega, report.complete),
    ]
    told += [f"<p>{html.escape(note)}</p>" for note in report.notes]
    return "".join(told)


def _interval(name: str, found: Interval | None, papers: int) -> str:
    if found is None:
        return f"<p>{name}: not estimated.</p>"
    return (
        f"<p>{name}: {two_decimals(found.value)}, 95 % interval {two_decimals(found.low)} "
        f"to {two_decimals(found.high)}, from "
        f"{papers} papers that answer every item shown.</p>"
    )


def _items(report: Report) -> str:
    head = "".join(
        f'<th scope="col">{name}</th>'
        for name in ("Item", "Answers", "Difficulty", "Item-rest correlation", "Chosen")
    )
    rows = "".join(f"<tr>{''.join(_cells(row))}</tr>" for row in report.items)
    return (
        "<table><caption>Difficulty is the mean share of the mark: 1 is right for everybody."
        f"</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _cells(row: ItemRow) -> Iterator[str]:
    stem = f"<br>{html.escape(row.stem)}" if row.stem else ""
    yield f'<th scope="row">{html.escape(row.name)}{stem}</th>'
    if row.answers is None or row.difficulty is None:
        yield f'<td colspan="4">{FEWER}</td>'
        return
    spread = ""
    if row.low is not None and row.high is not None:
        spread = f" ({two_decimals(row.low)} to {two_decimals(row.high)})"
    yield f'<td class="n">{row.answers}</td>'
    yield f'<td class="n">{two_decimals(row.difficulty)}{spread}</td>'
    tie = (
        "not estimated"
        if row.correlation is None
        else f"{two_decimals(row.correlation)} (n {row.pairs})"
    )
    yield f'<td class="n">{tie}</td>'
    options = "".join(
        f"<li>{html.escape(one.text)}{' (key)' if one.key else ''}: "
        f"{FEWER if one.count is None else one.count}</li>"
        for one in row.options
    )
    yield f"<td>{f'<ul class=options>{options}</ul>' if options else 'not known'}</td>"
