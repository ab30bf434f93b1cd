"""HTML for platforms: small, without classes or scripts, the same in every format."""

from __future__ import annotations

import html
import math
from collections.abc import Sequence

from careerbook.say.numbers import trimmed
from careerbook.teach.course.item import Group, Item, Part, unit_words

SIGNIFICANT_DIGITS = 4


def rich(text: str) -> str:
    """Return a text as HTML, what stands in backticks as code.

    Example
    -------
    >>> rich("Is `a < b`?")
    'Is <code>a &lt; b</code>?'
    """
    parts = [html.escape(part, quote=False) for part in text.split("`")]
    return "".join(f"<code>{part}</code>" if i % 2 else part for i, part in enumerate(parts))


def plain(text: str) -> str:
    """Return a text without the marks of code, for places that show no HTML."""
    return text.replace("`", "")


def items(texts: Sequence[str], tag: str = "ul") -> str:
    """Return plain texts as an HTML list.

    Example
    -------
    >>> items(["a < b"])
    '<ul><li>a &lt; b</li></ul>'
    """
    return f"<{tag}>" + "".join(f"<li>{html.escape(text)}</li>" for text in texts) + f"</{tag}>"


def asked(item: Item) -> str:
    """Return stem, hint and code as HTML."""
    code = f"<pre><code>{html.escape(item.code, quote=False)}</code></pre>" if item.code else ""
    return f"<p>{rich(item.asked)}</p>{code}"


def feedback(part: Part) -> str:
    """Return why an option is right or wrong."""
    return f"<p>{rich(part.why)}</p>"


def shown(value: float) -> str:
    """Return a number with the digits that a person would write.

    Example
    -------
    >>> shown(2.9314584908), shown(120503.847), shown(50.0), shown(0.000123456)
    ('2.931', '120,503.8', '50', '0.0001235')
    """
    size = math.floor(math.log10(abs(value))) if value else 0
    return trimmed(value, max(SIGNIFICANT_DIGITS - 1 - size, 1))


def key_feedback(item: Item) -> str:
    """Return how a number comes about."""
    unit = f" {unit_words(item.unit)}" if item.unit else ""
    return f"<p>{shown(item.answer)}{html.escape(unit)}: {rich(item.why)}</p>"


def general(group: Group, item: Item) -> str:
    """Return what is shown after any answer: the key with its reasons, and the source.

    Options have a feedback of their own; steps, pairs and numbers are told here.
    """
    told = ""
    if item.kind == "order":
        lines = "".join(f"<li>{rich(p.text)}: {rich(p.why)}</li>" for p in item.parts)
        told = f"<ol>{lines}</ol>"
    elif item.kind == "match":
        lines = "".join(
            f"<li>{rich(p.text)}: {rich(p.partner)}. {rich(p.why)}</li>" for p in item.parts
        )
        told = f"<ul>{lines}</ul>"
    elif item.kind == "numeric":
        told = key_feedback(item)
    return f"{told}<p>{rich(item.reason)}</p><p>{html.escape(group.credit, quote=False)}</p>"
