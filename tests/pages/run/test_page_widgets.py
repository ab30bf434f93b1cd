"""Widgets of the page: Python's side of what the worker carries."""

from __future__ import annotations

from typing import Any

import comm
import pytest

from careerbook.pages.run.page_start import as_json
from careerbook.pages.run.page_widgets import Comms


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Give what Python says to views, and the comms themselves as its first entry."""
    said: list[tuple[Any, ...]] = []
    comms = Comms(lambda *message: said.append(message))
    monkeypatch.setattr(comm, "create_comm", comms.create)
    said.append((comms,))
    return said


def test_a_widget_and_its_view_follow_each_other(sent: list[tuple[Any, ...]]) -> None:
    """What the view saves reaches the trait; what Python sets reaches the view."""
    from careerbook import PayExplorer

    comms = sent[0][0]
    explorer = PayExplorer("ml-engineer")
    opened = [
        data for kind, name, data, _ in sent[1:] if (kind, name) == ("open", explorer.model_id)
    ]
    assert opened[0]["state"]["kind"] == "pay-explorer"
    sent.clear()
    update = {"method": "update", "state": {"place": "metro:42660"}, "buffer_paths": []}
    comms.receive(explorer.model_id, update, [])
    assert explorer.place == "metro:42660"
    sent.clear()
    explorer.place = "metro:41940"
    updates = [m[2]["state"] for m in sent if m[2] and m[2]["method"] == "update"]
    assert {"place": "metro:41940"}.items() <= updates[0].items()


def test_a_closed_widget_hears_nothing(sent: list[tuple[Any, ...]]) -> None:
    """A late message of its view is dropped."""
    from careerbook import PayExplorer

    comms = sent[0][0]
    explorer = PayExplorer("ml-engineer")
    model = explorer.model_id
    explorer.close()
    assert sent[-1][:2] == ("close", model)
    comms.receive(model, {"method": "update", "state": {}, "buffer_paths": []}, [])


def test_numbers_that_are_none_are_null_for_the_browser() -> None:
    """Python's own JSON would write NaN, which no browser reads."""
    assert as_json({"a": [float("nan"), float("inf"), 1]}) == '{"a": [null, null, 1]}'
