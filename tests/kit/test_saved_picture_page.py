"""A picture leaves the page as a card: title, drawing, source and address, with no request."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.visits import Open

VIEWS = ("explore/pay.html", "explore/growth.html", "explore/sources.html", "explore/world.html")


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("name", VIEWS)
def test_a_card_to_share_is_a_png_as_wide_as_previews_want(
    name: str, scheme: str, open_page: Open, tmp_path: Path
) -> None:
    """1,200 pixels wide, at least 630 high, and more on it than one colour."""
    visit = open_page(name, scheme, accept_downloads=True)
    visit.wake_all()
    with visit.page.expect_download() as started:
        visit.page.get_by_role("button", name="Card: download a picture").first.click()
    target = tmp_path / started.value.suggested_filename
    started.value.save_as(target)
    data = target.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    assert width == 1200
    assert height >= 630
    assert len(data) > 20_000
    assert visit.foreign == []
