"""Questions for those who read on paper or without scripts: what is asked, never the key."""

from __future__ import annotations

import html

from careerbook.assess.knowledge import questions
from careerbook.assess.knowledge.question_kinds import (
    DIFFICULTY_NAMES,
    Choice,
    Match,
    Numeric,
    Order,
    Question,
)
from careerbook.assess.knowledge.quiz_order import shown_order
from careerbook.roles import skills as skill_list

PAPER_SEED = 0  # the order in which options are printed


def paper_of_topic(topic: str) -> str:
    """Return the questions of one topic as HTML, with lines to write on.

    Example
    -------
    >>> paper_of_topic("statistics").count('<td class="cb-own">')
    13
    """
    found = questions.load()[topic]
    skill = skill_list.load()[found.skill]
    head = "".join(
        f'<th scope="col">{text}</th>' for text in ("Question", "Your answer", "How sure (%)")
    )
    body = "".join(
        f'<tr><td>{_question(question)}</td><td class="cb-own"></td><td></td></tr>'
        for question in found.question
    )
    return (
        f"<p>Rate yourself in {html.escape(skill.name)} first, from 0 to 5, compared with someone "
        "two years into a job that needs it. Then answer the questions and write beside each how "
        "sure you are: 75 for fairly sure, 95 for certain, and for a guess 100 divided by the "
        "options, or 0 where there is more than one thing to get right. For learning, not for "
        "hiring.</p>"
        f'<table class="cb-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def paper_of_topics() -> str:
    """Return the list of topics as HTML: what each asks about, and how many questions it has."""
    bank = questions.load()
    head = "".join(f'<th scope="col">{text}</th>' for text in ("Topic", "About", "Questions"))
    body = "".join(
        f'<tr><th scope="row">{html.escape(topic.name)}</th><td>{html.escape(topic.about)}</td>'
        f"<td>{len(topic.question)}</td></tr>"
        for topic in bank.topic
    )
    return (
        f"<p>{len(bank.questions())} questions in {len(bank.topic)} topics. The page asks them one "
        "at a time and explains every option afterward, which needs scripts; a notebook does the "
        "same. Rate yourself before you answer, and say how sure you are. For learning, not for "
        "hiring.</p>"
        f'<table class="cb-table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def _question(question: Question) -> str:
    stem = question.variants[0].stem if isinstance(question, Numeric) else question.stem
    text = f"<p>{_rich(stem)} <em>({DIFFICULTY_NAMES[question.difficulty]})</em></p>"
    if question.code:
        code = html.escape(question.code.strip("\n"))
        text += f"<pre><code>{code}</code></pre>"
    if isinstance(question, Numeric):
        unit = f" in {html.escape(question.unit)}" if question.unit else ""
        return f"{text}<p>Write a number{unit}.</p>"
    if isinstance(question, Choice):
        tail = "<p>Choose all that apply.</p>" if question.kind == "multiple" else ""
        return text + _list([option.text for option in question.option], question) + tail
    if isinstance(question, Order):
        steps = _list([step.text for step in question.step], question)
        return f"{text}{steps}<p>Write the letters in order.</p>"
    assert isinstance(question, Match)
    lefts = "".join(f"<li>{_rich(pair.left)}</li>" for pair in question.pair)
    rights = _list([pair.right for pair in question.pair], question)
    return f"{text}<ol>{lefts}</ol>{rights}<p>Write a letter for each number.</p>"


def _list(texts: list[str], question: Question) -> str:
    mixed = question.kind in ("order", "match")
    order = shown_order(len(texts), PAPER_SEED, question.id, mixed=mixed)
    return f'<ol type="A">{"".join(f"<li>{_rich(texts[place])}</li>" for place in order)}</ol>'


def _rich(text: str) -> str:
    parts = [html.escape(part) for part in text.split("`")]
    return "".join(f"<code>{part}</code>" if i % 2 else part for i, part in enumerate(parts))
