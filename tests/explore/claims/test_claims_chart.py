"""The picture of the claims: one tile each, verdicts counted, choice visible."""

from __future__ import annotations

import re

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.claims.claims import claims
from careerbook.explore.claims.claims_chart import VERDICT_COLOURS, draw_claim_list
from careerbook.facts.tables import VERDICTS


def test_every_claim_has_a_tile_and_every_verdict_its_count() -> None:
    """All thirty are seen at a glance."""
    chart = draw_claim_list()
    drawn = re.findall(r"<text[^>]*>([^<]*)</text>", chart.svg)
    assert sorted(text for text in drawn if re.fullmatch(r"C\d\d", text)) == [
        claim.id for claim in claims()
    ]
    assert "Contradicts itself: 5" in drawn
    assert len(chart.table) == len(claims())


def test_choosing_a_verdict_empties_the_other_tiles_and_shortens_the_table() -> None:
    """What is not chosen keeps its place without its color."""
    chart = draw_claim_list("contradicts itself")
    assert "--cb-warn" in chart.svg
    assert "--cb-second" not in chart.svg
    assert set(chart.table["Verdict"]) == {"contradicts itself"}


def test_every_verdict_has_a_color() -> None:
    """A new verdict must be drawn."""
    assert set(VERDICT_COLOURS) == set(VERDICTS)


def test_the_same_choice_gives_the_same_bytes() -> None:
    """A rebuilt page does not change."""
    assert draw_claim_list().svg == draw_claim_list().svg


def test_an_unknown_verdict_is_refused() -> None:
    """The error lists what is known."""
    with pytest.raises(UnknownNameError, match="Allowed"):
        draw_claim_list("true")
