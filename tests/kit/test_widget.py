"""What every widget takes from its base class."""

from __future__ import annotations

from careerbook.explore.claims.claims_widget import ClaimList
from careerbook.explore.pay.metros_widget import PayMetros


def test_a_widget_is_named_by_its_class_unless_the_author_says_otherwise() -> None:
    """Two of a kind on one page get different names in the address."""
    assert (PayMetros().kind, PayMetros().view_id) == ("pay-metros", "metros")
    assert PayMetros(view_id="second").view_id == "second"


def test_room_follows_what_is_selected() -> None:
    """More claims need more room, else the page jumps when the widget wakes."""
    widget = ClaimList("agrees")
    before = widget.live_height["narrow"]
    widget.verdict = "all"
    assert widget.live_height["narrow"] > before


def test_room_that_an_author_sets_is_kept() -> None:
    """A page may know better, for example in a narrower column."""
    height = {"wide": 500, "narrow": 700}
    assert ClaimList(live_height=height).live_height == height
