"""The picture that is shown where somebody shares a page."""

from __future__ import annotations

import struct

import pytest

from careerbook.kit import style
from careerbook.pages import share_cards
from careerbook.roles import roles
from careerbook.topics.finding import Finding, Row
from careerbook.topics.findings import FINDINGS

PAGES = [f"topics/{name}" for name in FINDINGS] + [f"roles/{slug}" for slug in roles.slugs()]


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.mark.parametrize("page", [*PAGES, "index", "explore/pay", "teach/index"])
def test_every_page_has_a_finding_to_show(page: str) -> None:
    """Topics and roles their own, all others that of the welcome page."""
    card = share_cards.card_of(page)
    assert (card == share_cards.WELCOME) == (page not in PAGES)
    found = share_cards.finding_of(card)
    assert found.rows
    assert len(found.title) < 3 * share_cards.TITLE_CHARACTERS


def test_a_card_has_its_size_and_the_same_bytes_twice() -> None:
    """1200 by 630 pixels, without a day or a version in it."""
    found = share_cards.finding_of("topic-salaries")
    first, second = share_cards.draw(found), share_cards.draw(found)
    assert size_of(first) == (share_cards.WIDTH_PX, share_cards.HEIGHT_PX)
    assert first == second
    assert b"matplotlib" not in first.lower()


def test_a_card_shows_its_bars() -> None:
    """Another number is another picture, and the subject has its own color."""
    from io import BytesIO

    from matplotlib.image import imread

    def drawn(end: float, *, is_subject: bool) -> int:
        found = Finding("t", "s", (Row("one", "1", 0, end, is_subject),), origin="made up")
        pixels = imread(BytesIO(share_cards.draw(found)))[..., :3]
        red, green, blue = (int(style.ACCENT[i : i + 2], 16) / 255 for i in (1, 3, 5))
        return int((abs(pixels - [red, green, blue]).max(axis=2) < 0.01).sum())

    assert drawn(0.5, is_subject=True) > 3000
    assert drawn(1, is_subject=True) > 1.8 * drawn(0.5, is_subject=True)
    assert drawn(1, is_subject=False) == 0


def test_no_title_is_cut_off() -> None:
    """Three lines hold the longest finding."""
    import textwrap

    for card in map(share_cards.card_of, [*PAGES, "index"]):
        title = share_cards.finding_of(card).title
        assert len(textwrap.wrap(title, share_cards.TITLE_CHARACTERS)) <= 3
