"""Notes on one chapter with its check and the answers, as a page that prints on two sheets."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from pathlib import Path

from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order, Question
from careerbook.errors import known_name
from careerbook.paths import PACKAGE
from careerbook.teach import teaching
from careerbook.teach.checks import chapter_checks
from careerbook.teach.course.item import BOOK, LICENCE, unit_words
from careerbook.teach.course.markup import items, rich, shown

GROUPS = {"alone": "each alone", "pairs": "in pairs", "threes": "in threes", "class": "all"}
LETTERS = "ABCDEFGH"


def to_html(chapter: str, title: str, links: Sequence[tuple[str, str]], fonts: str) -> str:
    """Return the sheets of a chapter.

    Parameters
    ----------
    chapter, title
        Its page name, and what it is called.
    links
        Words and address of what stands at the top, such as the chapter itself.
    fonts
        Where the typefaces lie.

    Raises
    ------
    UnknownNameError
        When the chapter has no notes.
    """
    known = teaching.load()
    notes = known[known_name("chapter with notes", chapter, known)]
    style = (PACKAGE / "kit" / "tokens.css").read_text(encoding="utf-8")
    style += Path(__file__).with_suffix(".css").read_text(encoding="utf-8")
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; src: url({fonts}/{name}) format("woff2"); '
        "font-weight: 400 700; }\n"
        for family, name in (("Source Serif 4", "serif.woff2"), ("Source Sans 3", "sans.woff2"))
    )
    ways = "".join(f'<a href="{html.escape(to)}">{html.escape(text)}</a>' for text, to in links)
    named = html.escape(title)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>For teachers: {named}</title>\n<style>\n{faces}{style}</style>\n</head>\n<body>\n"
        f'<nav aria-label="Where to go">{ways}</nav>\n<main>\n<h1>{named}</h1>\n'
        f"{''.join(_notes(notes))}{''.join(_check(chapter))}"
        f"<footer>{BOOK}, {LICENCE}. The minutes are estimates, the notes are judgment.</footer>\n"
        "</main>\n</body>\n</html>\n"
    )


def _notes(notes: teaching.Notes) -> Iterator[str]:
    yield f"<section><h2>Aims</h2>{items(notes.aims)}</section>"
    yield "<section><h2>What students may believe</h2><dl>"
    for wrong in notes.misconceptions:
        yield (
            f"<dt>{html.escape(wrong.belief)}</dt><dd>{html.escape(wrong.truth)} "
            f"<em>To bring it out:</em> {html.escape(wrong.how)}</dd>"
        )
    act = notes.activity
    yield (
        f"</dl></section><section><h2>Activity: {html.escape(act.title)}</h2>"
        f"<p>{act.minutes} minutes, {GROUPS[act.group]}. You need: {html.escape(act.material)}</p>"
        f"{items(act.steps, 'ol')}<p><em>Result:</em> {html.escape(act.result)}</p></section>"
        f"<section><h2>Questions without one right answer</h2>{items(notes.discussion, 'ol')}"
        "</section>"
    )


def _check(chapter: str) -> Iterator[str]:
    found = chapter_checks.load()
    if chapter not in found:
        yield "<section><h2>Check</h2><p>This chapter has no check.</p></section>"
        return
    yield '<section class="check"><h2>Check, with answers</h2><ol>'
    for one in found[chapter].questions:
        yield f"<li>{_answered(one.question)}</li>"
    yield "</ol></section>"


def _answered(question: Question) -> str:
    """Write a question in one paragraph: what is asked, the options, the key, why."""
    if isinstance(question, Choice):
        options = " ".join(
            f"<b>{LETTERS[place]} {rich(option.text)}.</b>" if option.key
            else f"{LETTERS[place]} {rich(option.text)}."
            for place, option in enumerate(question.option)
        )  # fmt: skip
        whys = " ".join(rich(option.why) for option in question.option if option.key)
        return f"{_stem(question.stem)} {options} <i>{whys}</i>"
    if isinstance(question, Numeric):
        variant = question.variants[0]
        unit = f" {unit_words(question.unit)}" if question.unit else ""
        key = f"<b>{shown(variant.answer)}{unit}.</b>"
        return f"{_stem(variant.stem)} {key} <i>{rich(variant.why)}</i>"
    if isinstance(question, Order):
        steps = ", ".join(rich(step.text) for step in question.step)
        return f"{_stem(question.stem)} <b>{steps}.</b>"
    assert isinstance(question, Match)
    pairs = "; ".join(f"{rich(pair.left)}: {rich(pair.right)}" for pair in question.pair)
    return f"{_stem(question.stem)} <b>{pairs}.</b>"


def _stem(text: str) -> str:
    return f'<span class="stem">{rich(text)}</span>'
