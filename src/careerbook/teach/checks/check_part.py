"""The check at the end of a chapter: questions whose reasons open without a script.

Choosing an option opens its reason by style alone, so that the part works in the page, in a
notebook and from a folder, with scripts switched off. It stores nothing and counts nothing.
"""

from __future__ import annotations

import html
from dataclasses import dataclass
from pathlib import Path

from careerbook.assess.knowledge.question_kinds import Choice, Match, Numeric, Order, Question
from careerbook.assess.knowledge.quiz_order import shown_order
from careerbook.kit.dollars import NO_TEX
from careerbook.numbers import load_numbers
from careerbook.teach.checks.chapter_checks import ChapterCheck, load_one
from careerbook.teach.course.markup import rich, shown

STYLE = Path(__file__).with_suffix(".css")
BOOK_ROOT = ".."
"""From a chapter to the root of the book."""
ORDER_SEED = 0  # the order in which steps and right sides are shown
LETTERS = "ABCDEFGH"


@dataclass(frozen=True)
class CheckPart:
    """The check of one chapter, ready to be shown.

    Parameters
    ----------
    check
        The questions, their numbers filled in.
    """

    check: ChapterCheck

    def to_html(self) -> str:
        """Return the check as self-contained HTML (no script, no outside file)."""
        count = len(self.check.questions)
        title = f"Check yourself: {count} questions on this chapter"
        items = "".join(
            f"<li>{_question(one.question, place)}</li>"
            for place, one in enumerate(self.check.questions, start=1)
        )
        return (
            f"<style>{STYLE.read_text(encoding='utf-8')}</style>"
            f'<section class="cb-chapter-check {NO_TEX}" id="chapter-check" aria-label="{title}">'
            f'<p class="cb-title">{title}</p>'
            f'<p class="cb-subtitle">About {count} minutes, not counted in those of the chapter. '
            "Choose an option, and its reason opens below it. Nothing is stored or sent.</p>"
            f"<ol>{items}</ol>{self._figures()}</section>"
        )

    def to_text(self) -> str:
        """Return the questions as plain text, without keys."""
        stems = [_stem(one.question) for one in self.check.questions]
        return "\n".join(f"{place}. {stem}" for place, stem in enumerate(stems, start=1))

    def _figures(self) -> str:
        """Return the figures that the questions quote, each as a link to its entry."""
        numbers = load_numbers()
        ids = dict.fromkeys(name for one in self.check.questions for name in one.number_ids)
        if not ids:
            return ""
        links = "".join(
            f'<li><a href="{BOOK_ROOT}/appendix/figures.html#{name}">'
            f"{html.escape(numbers[name].label)}</a>: {html.escape(numbers[name].text)}</li>"
            for name in ids
        )
        return f"<details><summary>Figures quoted above</summary><ul>{links}</ul></details>"

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        return {"text/plain": self.to_text(), "text/html": self.to_html()}


def chapter_check(chapter: str) -> CheckPart:
    """Show the questions on a chapter, such as ``"topics/salaries"``.

    Raises
    ------
    UnknownNameError
        When the chapter has no check.

    Example
    -------
    >>> len(chapter_check("topics/salaries").check.questions)
    8
    """
    return CheckPart(load_one(chapter))


def _stem(question: Question) -> str:
    return question.variants[0].stem if isinstance(question, Numeric) else question.stem


def _question(question: Question, place: int) -> str:
    if isinstance(question, Choice):
        body = _options(question)
    elif isinstance(question, Numeric):
        body = _number(question)
    elif isinstance(question, Order):
        body = _steps(question)
    else:
        body = _pairs(question)
    hint = " <em>Choose all that apply.</em>" if question.kind == "multiple" else ""
    code = f"<pre><code>{html.escape(question.code.strip())}</code></pre>" if question.code else ""
    legend = f"<legend>{place}. {rich(_stem(question))}{hint}</legend>"
    return f"<fieldset>{legend}{code}{body}</fieldset>"


def _options(question: Choice) -> str:
    control = "checkbox" if question.kind == "multiple" else "radio"
    lines = []
    for place, option in enumerate(question.option):
        mark = f"check-{question.id}"
        lines.append(
            f'<div class="cb-check-option"><input type="{control}" id="{mark}-{place}" '
            f'name="{mark}"><label for="{mark}-{place}">{rich(option.text)}</label>'
            f"{_why(option.key, option.why)}</div>"
        )
    return "".join(lines)


def _why(right: bool, why: str) -> str:
    kind, word = ("cb-check-right", "Right.") if right else ("cb-check-wrong", "Wrong.")
    return f'<p class="cb-check-why {kind}"><strong>{word}</strong> {rich(why)}</p>'


def _number(question: Numeric) -> str:
    variant, mark = question.variants[0], f"check-{question.id}"
    unit = f" in {'percent' if question.unit == '%' else question.unit}" if question.unit else ""
    told = [f"<li><strong>{shown(variant.answer)}</strong>: {rich(variant.why)}</li>"]
    told += [f"<li>Not {shown(slip.value)}: {rich(slip.why)}</li>" for slip in variant.slips]
    return (
        f'<p><label for="{mark}">Your number{html.escape(unit)}</label> '
        f'<input id="{mark}" type="text" inputmode="decimal" autocomplete="off"></p>'
        f"{_answer('<ul>' + ''.join(told) + '</ul>')}"
    )


def _steps(question: Order) -> str:
    order = shown_order(len(question.step), ORDER_SEED, question.id, mixed=True)
    shown = "".join(f"<li>{rich(question.step[place].text)}</li>" for place in order)
    told = "".join(
        f"<li><strong>{rich(step.text)}</strong>: {rich(step.why)}</li>" for step in question.step
    )
    mark = f"check-{question.id}"
    return (
        f'<ol type="A">{shown}</ol><p><label for="{mark}">The letters in order</label> '
        f'<input id="{mark}" type="text" autocomplete="off"></p>'
        f"{_answer('<ol>' + told + '</ol>')}"
    )


def _pairs(question: Match) -> str:
    order = shown_order(len(question.pair), ORDER_SEED, question.id, mixed=True)
    choices = "".join(
        f"<option>{LETTERS[i]}: {html.escape(question.pair[place].right.replace('`', ''))}</option>"
        for i, place in enumerate(order)
    )
    lines = []
    for place, pair in enumerate(question.pair):
        mark = f"check-{question.id}-{place}"
        lines.append(
            f'<p><label for="{mark}">{rich(pair.left)}</label> '
            f'<select id="{mark}"><option>Choose</option>{choices}</select></p>'
        )
    told = "".join(
        f"<li>{rich(pair.left)}: <strong>{rich(pair.right)}</strong>. {rich(pair.why)}</li>"
        for pair in question.pair
    )
    # A closed list shows nothing on paper, so what can be chosen is written out there.
    shown = "".join(f"<li>{rich(question.pair[place].right)}</li>" for place in order)
    paper = f'<ol type="A" class="cb-check-paper">{shown}</ol>'
    return paper + "".join(lines) + _answer(f"<ul>{told}</ul>")


def _answer(body: str) -> str:
    return f"<details><summary>Compare with the answer</summary>{body}</details>"
