"""A deck as one HTML file: no framework, the book's type and colors, notes for the presenter.

Arrow keys, space and Page Up and Down go from slide to slide, ``n`` opens and closes the notes. On
paper each slide has a page; with open notes they stand below it.
"""

from __future__ import annotations

import ast
import base64
import html
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from careerbook.assess.knowledge.question_kinds import Choice
from careerbook.book.pages_address import published_address
from careerbook.errors import known_name
from careerbook.kit.chart import Chart
from careerbook.numbers import load_numbers
from careerbook.paths import PACKAGE
from careerbook.teach import teaching
from careerbook.teach.checks import chapter_checks
from careerbook.teach.course.item import BOOK, LICENCE
from careerbook.teach.course.markup import items, rich
from careerbook.teach.slides.deck_sources import DeckSource, call_of, load

FONTS = PACKAGE / "pages" / "static" / "fonts"
TYPEFACES = {"Source Serif 4": "serif.woff2", "Source Serif 4 Display": "display.woff2",
             "Source Sans 3": "sans.woff2"}  # fmt: skip
GROUPS = {"alone": "each alone", "pairs": "in pairs", "threes": "in threes", "class": "all"}
LETTERS = "ABCDEFGH"
LONG, LONGER = 420, 700  # characters of a slide from which on its text is smaller


def to_html(chapter: str, title: str, *, site: str = "", fonts: str = "") -> str:
    """Return the deck of a chapter.

    Parameters
    ----------
    chapter
        Page name.
    title
        What the chapter is called.
    site
        Where the book's pages are; by default the published book.
    fonts
        Where the typefaces lie; by default they are inside the file.

    Raises
    ------
    UnknownNameError
        When the chapter has no deck.
    """
    source = load()[known_name("chapter with slides", chapter, load())]
    site = site or published_address()
    slides = list(_slides(chapter, title, source, site))
    count = len(slides)
    numbered = "".join(
        f'<section class="slide {kind}" aria-label="Slide {place} of {count}" tabindex="-1">'
        f'<div class="said {_size(body)}">{body}</div>'
        f'<p class="place">{html.escape(title)} <span>{place} / {count}</span></p></section>'
        f'<aside class="notes" aria-label="Notes to slide {place}" hidden>{notes}</aside>'
        for place, (kind, body, notes) in enumerate(slides, start=1)
    )
    here = Path(__file__).parent
    style = (PACKAGE / "kit" / "tokens.css").read_text(encoding="utf-8")
    style += (here / "deck.css").read_text(encoding="utf-8")
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Slides: {html.escape(title)}</title>\n"
        f"<style>\n{''.join(_faces(fonts))}{style}</style>\n</head>\n<body>\n"
        f'<header><a href="{site}/{chapter}.html">The chapter</a> '
        '<button type="button" id="notes" aria-pressed="false">Notes (n)</button> '
        '<button type="button" id="print">Print</button></header>\n'
        f"<main>{numbered}</main>\n"
        f"<script>\n{(here / 'deck.js').read_text(encoding='utf-8')}</script>\n</body>\n</html>\n"
    )


def chart_of(source: DeckSource) -> Chart | None:
    """Return the chart of a deck; ``None`` where it has none."""
    if not source.chart:
        return None
    import careerbook

    name = call_of(source.chart)
    call = ast.parse(source.chart, mode="eval").body
    assert name
    assert isinstance(call, ast.Call)
    arguments = [ast.literal_eval(value) for value in call.args]
    named = {str(one.arg): ast.literal_eval(one.value) for one in call.keywords}
    made: Any = getattr(careerbook, name)(*arguments, **named)
    chart: Chart = made if isinstance(made, Chart) else made.chart()
    return chart


def _slides(
    chapter: str, title: str, source: DeckSource, site: str
) -> Iterator[tuple[str, str, str]]:
    """Yield the kind, the body and the notes of each slide."""
    notes = teaching.load()[chapter]
    aims = items(notes.aims)
    yield (
        "first",
        f"<h1>{html.escape(title)}</h1><p class='message'>{html.escape(source.message)}</p>",
        f"<p>Afterwards students can be seen to do this:</p>{aims}",
    )
    for wrong in notes.misconceptions:
        told = f"<p>{html.escape(wrong.truth)}</p><p>To bring it out: {html.escape(wrong.how)}</p>"
        vote = "<p class='ask'>Who agrees? Vote before we look.</p>"
        yield "belief", f"<blockquote>{html.escape(wrong.belief)}</blockquote>{vote}", told
    yield (
        "points",
        f"<h2>What the chapter shows</h2>{items(source.points)}",
        (f"<p>{html.escape(source.message)}</p>"),
    )
    if source.numbers:
        yield "numbers", f"<h2>Numbers</h2>{_numbers(source.numbers, site)}", _origins(source)
    chart = chart_of(source)
    if chart:
        yield (
            "chart",
            _picture(chart),
            (f"<p>Ask first: {html.escape(source.chart_asks)}</p><p>{html.escape(chart.alt)}</p>"),
        )
    act = notes.activity
    yield (
        "activity",
        f"<h2>{html.escape(act.title)}</h2><p class='ask'>{act.minutes} minutes, "
        f"{GROUPS[act.group]}</p>{items(act.steps, 'ol')}",
        f"<p>You need: {html.escape(act.material)}</p><p>Result: {html.escape(act.result)}</p>",
    )
    yield from _check(chapter)
    yield (
        "talk",
        f"<h2>To talk about</h2>{items(notes.discussion)}",
        ("<p>None has a single right answer. If everyone agrees, take the opposite side.</p>"),
    )
    yield (
        "last",
        f"<p class='message'>{html.escape(source.message)}</p><p>{BOOK}, {LICENCE}. "
        + (f'<a href="{site}/{chapter}.html">{html.escape(title)}</a></p>'),
        "<p>Ask each student for one sentence before they leave.</p>",
    )


def _check(chapter: str) -> Iterator[tuple[str, str, str]]:
    """Yield the first question of the check that has options; the key stands in the notes."""
    for one in chapter_checks.load()[chapter].questions:
        question = one.question
        if isinstance(question, Choice) and not question.code and question.kind == "single":
            options = "".join(f"<li>{rich(option.text)}</li>" for option in question.option)
            place = question.keys[0]
            yield (
                "check",
                f"<h2>{rich(question.stem)}</h2><ol type='A'>{options}</ol>",
                f"<p>{LETTERS[place]} is right. {rich(question.option[place].why)}</p>",
            )
            return


def _numbers(ids: Sequence[str], site: str) -> str:
    numbers = load_numbers()
    return (
        "<dl>"
        + "".join(
            f'<div><dt><a href="{site}/appendix/figures.html#{name}">'
            f"{html.escape(numbers[name].text)}</a></dt>"
            f"<dd>{html.escape(numbers[name].label)}</dd></div>"
            for name in ids
        )
        + "</dl>"
    )


def _origins(source: DeckSource) -> str:
    numbers = load_numbers()
    cited = dict.fromkeys(text for name in source.numbers for text in numbers[name].cited)
    return f"<p>Sources:</p>{items(tuple(cited))}"


def _picture(chart: Chart) -> str:
    return (
        f"<h2>{html.escape(chart.title)}</h2><p class='under'>{html.escape(chart.subtitle)}</p>"
        f"<div class='picture'>{chart.svg}</div><p class='source'>{chart.source_line}</p>"
    )


def _size(body: str) -> str:
    count = 0 if "<svg" in body else len(body)
    return "longer" if count > LONGER else "long" if count > LONG else ""


def _faces(fonts: str) -> Iterator[str]:
    for family, name in TYPEFACES.items():
        where = f"{fonts}/{name}"
        if not fonts:
            packed = base64.b64encode((FONTS / name).read_bytes()).decode()
            where = f"data:font/woff2;base64,{packed}"
        yield (
            f'@font-face {{ font-family: "{family}"; src: url({where}) format("woff2"); '
            "font-weight: 400 700; }\n"
        )
