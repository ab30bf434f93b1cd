"""Put the SVG pictures of notebook cells into the page itself.

As ``<img>`` a picture knows neither the page's fonts nor its colours; inline it follows both,
and its text can be read aloud and searched. A picture that carries scripts, or style rules
that would leak into the page, stays an image.
"""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from .nodes import LIVE_BUILDERS

_PROLOG = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
_METADATA = re.compile(r"<metadata>.*?</metadata>", re.DOTALL)
_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
# The one rule that matplotlib writes; as properties of the root they are inherited alike.
_RULE_FOR_ALL = re.compile(r"\s*\*\s*\{([^{}]*)\}\s*")
_IDS = re.compile(r"""(?<=\bid=")[^"]+(?=")""")
_TEXT_FOR_PEOPLE = re.compile(r"<(title|desc)\b[^>]*>(.*?)</\1>", re.DOTALL)


def inline_form(svg: str, prefix: str, alt: str = "") -> str | None:
    """Make an SVG file fit to stand in an HTML page.

    Parameters
    ----------
    svg
        Text of the file.
    prefix
        Put before every id, so that two pictures of a page do not share one.
    alt
        What the picture says; without it the picture's own title or desc is taken.

    Returns
    -------
    str or None
        None when the picture must stay a separate image.

    Example
    -------
    >>> inline_form('<svg><path id="a"/></svg>', "svg0-")
    '<svg style="max-width:100%;height:auto"><path id="svg0-a"/></svg>'
    """
    svg = _METADATA.sub("", _PROLOG.sub("", svg)).strip()
    if not svg.startswith("<svg") or "<script" in svg:
        return None
    rules = ["max-width:100%", "height:auto"]
    for body in _STYLE.findall(svg):
        everywhere = _RULE_FOR_ALL.fullmatch(body)
        if not everywhere:
            return None
        rules.append(everywhere[1].strip())
    svg = _prefix_ids(_STYLE.sub("", svg), prefix)
    attributes = f'style="{escape(";".join(rules))}"'
    if label := alt or _own_label(svg):
        attributes = f'role="img" aria-label="{escape(label)}" {attributes}'
    return svg.replace("<svg", f"<svg {attributes}", 1)


class InlineSvg(SphinxPostTransform):
    """Replace the SVG images in cell outputs, after myst-nb has picked one form per output."""

    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        """Run the transform."""
        if self.app.builder.name not in LIVE_BUILDERS or not self.config.live_inline_svg:
            return
        outputs = (
            node
            for node in self.document.findall(nodes.container)
            if node.get("nb_element") == "cell_code_output"
        )
        images = [image for output in outputs for image in output.findall(nodes.image)]
        for number, image in enumerate(images):
            path = Path(self.app.srcdir, image["uri"])
            if path.suffix != ".svg" or not path.is_file():
                continue
            svg = path.read_text(encoding="utf-8")
            if text := inline_form(svg, f"svg{number}-", image.get("alt", "")):
                image.replace_self(nodes.raw("", text, format="html"))


def _prefix_ids(svg: str, prefix: str) -> str:
    ids = set(_IDS.findall(svg))

    def renamed(match: re.Match[str]) -> str:
        return match[1] + prefix + match[2] if match[2] in ids else match[0]

    return re.sub(r"""(\bid="|url\(#|href="#)([^")]+)""", renamed, svg)


def _own_label(svg: str) -> str:
    found = (re.sub(r"<[^>]+>", "", text) for _, text in _TEXT_FOR_PEOPLE.findall(svg))
    return unescape(" ".join(" ".join(found).split()))
