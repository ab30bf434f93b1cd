"""Short and full reading of role chapters: what a section leaves for the full one is a fold.

`chapter_parts` says which sections form a part and how much of each is shown; a cell tagged
``short`` is shown whatever it says. The folds stand open in the page: without scripts, and on
paper, all of it is there. A script closes them (``static/chapter.js``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from careerbook.book import chapter_minutes as rates
from careerbook.live.nodes import live_widget
from careerbook.pages import chapter_parts, frame
from careerbook.pages.boxes import Box, box, words
from careerbook.pages.opening import READING_CLASS
from careerbook.say.numbers import round_half_up

SHORT_TAG = "short"
COLUMNS_CLASS = "hb-columns"

_WORD = re.compile(r"\S*\w\S*")


class Depth(SphinxPostTransform):
    """Group the sections of a role chapter into parts, and fold what is for the full reading."""

    default_priority = 310  # after `Opening`
    formats = ("html",)

    def run(self, **_: Any) -> None:
        """Rearrange a role chapter; every other page stays as it is."""
        if frame.kind_of(self.env.docname) != "role":
            return
        reading = next((b for b in self.document.findall(Box) if _is_reading(b)), None)
        if reading is None:
            return
        folded = sum([_fold_rest(section) for section in _sections(reading)])
        if full := self.document.get("hb_minutes"):
            self.document["hb_minutes_short"] = max(1, full - round_half_up(folded))
            _say_both(self.document, self.document["hb_minutes_short"], full)
        parts = list(_in_parts(reading))
        reading.children = []
        reading += parts


def _is_reading(node: Box) -> bool:
    return READING_CLASS in node["classes"]


def _sections(reading: nodes.Element) -> list[nodes.section]:
    return [child for child in reading.children if isinstance(child, nodes.section)]


def _in_parts(reading: nodes.Element) -> Iterable[nodes.Node]:
    """Yield what stands before the sections, then the parts, each with its sections."""
    sections = _sections(reading)
    yield from (child for child in reading.children if child not in sections)
    for number, part in enumerate(chapter_parts.ROLE, start=1):
        found = [s for s in sections if any(_begins(s, known.begins) for known in part.sections)]
        sections = [section for section in sections if section not in found]
        if found:
            group = box("div", words("p", part.name, "hb-kicker"), *found, classes="hb-part")
            group["ids"] = [f"part-{number}"]
            yield group
    yield from sections


def _begins(section: nodes.section, beginning: str) -> bool:
    return bool(section["ids"]) and section["ids"][0].startswith(beginning)


def _fold_rest(section: nodes.section) -> float:
    """Fold what the short reading leaves out; return its minutes."""
    known = chapter_parts.role_section(section["ids"][0]) if section["ids"] else None
    if known is None:
        return 0
    if known.columns:
        section["classes"].append(COLUMNS_CLASS)
    if not known.rest:
        return 0
    blocks = section.children[1:]
    shown = blocks[: known.shown]
    if known.list_is_shown:
        shown += _first_list(blocks[known.shown :])
    shown += [block for block in blocks if _is_short(block) and block not in shown]
    rest = [block for block in blocks if block not in shown]
    if not rest:
        return 0
    minutes = minutes_of(rest)
    title = box(
        "summary",
        nodes.Text(f"{known.rest} "),
        words("small", f"{max(1, round_half_up(minutes))} min"),
    )
    fold = box("details", title, *rest, classes="hb-rest", data_depth="", open="")
    if known.is_tool:
        fold["attributes"]["data-tool"] = ""
    section.children = [section.children[0]]
    section += [*shown, fold]
    return minutes


def _first_list(blocks: Sequence[nodes.Node]) -> list[nodes.Node]:
    """Return the first list and the paragraph that leads to it."""
    for place, block in enumerate(blocks):
        if isinstance(block, nodes.bullet_list):
            before = blocks[place - 1 : place] if place else []
            return [b for b in before if isinstance(b, nodes.paragraph)] + [block]
    return []


def _is_short(block: nodes.Node) -> bool:
    metadata = block.get("cell_metadata") if isinstance(block, nodes.container) else None
    return SHORT_TAG in (metadata or {}).get("tags", ())


def minutes_of(blocks: Iterable[nodes.Node]) -> float:
    """Return how long a reader needs for some blocks, counted as whole chapters are."""
    total = 0.0
    for block in blocks:
        cells = [n for n in block.findall(nodes.container) if n.get("nb_element") == "cell_code"]
        total += sum(map(_cell_minutes, cells))
        all_words = len(_WORD.findall(block.astext()))
        in_cells = sum(len(_WORD.findall(cell.astext())) for cell in cells)
        total += (all_words - in_cells) / rates.WORDS_PER_MINUTE
    return total


def _cell_minutes(cell: nodes.container) -> float:
    code = cell.children[0].astext() if cell.children else ""
    tags = (cell.get("cell_metadata") or {}).get("tags", ())
    total = len(code.splitlines()) / rates.CODE_LINES_PER_MINUTE if rates.OPEN_TAG in tags else 0.0
    # Folded code stands behind what it shows.
    everything = "\n".join(block.astext() for block in cell.findall(nodes.literal_block))
    if any(name in everything for name in rates.SELF_CHECKS):
        return total + rates.MINUTES_PER_SELF_CHECK
    if rates.KERNEL_TAG in tags or next(cell.findall(live_widget), None) is not None:
        return total + rates.MINUTES_PER_WIDGET
    return total + (rates.MINUTES_PER_RESULT if len(cell.children) > 1 else 0)


def _say_both(document: nodes.document, short: int, full: int) -> None:
    for node in document.findall():
        if isinstance(node, nodes.Element) and "hb-minutes" in node.get("classes", ()):
            node.children = []
            node += nodes.Text(f"{short} minutes short, {full} minutes full")
