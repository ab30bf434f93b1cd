"""The calendar on the data page: held, next, overdue, and read again when the month is another."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from careerbook.facts import overdue
from careerbook.pages.release_calendar import MONTHS, calendar_markdown, pages_of_another_month


def test_the_page_marks_what_is_overdue() -> None:
    """One line for each period held, with the tables that hold it."""
    text = calendar_markdown(date(2026, 11, 30))
    assert text.startswith("As of November 2026:")
    assert "  - Held: May 2024. **Overdue:** May 2025, since May 2026 (`oews_sector`)." in text
    assert "  - Held: May 2025. Next: May 2026, expected in May 2027 (`occupations`," in text
    assert "no data after August 2025" in text


def test_the_page_is_read_again_when_the_month_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a kept page would go on saying what was true in the month it was read."""
    metadata: dict[str, dict[str, Any]] = defaultdict(dict)
    metadata["appendix/data-sources"][MONTHS] = "2026-11"
    metadata["start"] = {}
    env = cast(Any, SimpleNamespace(metadata=metadata))
    monkeypatch.setattr(overdue, "today", lambda: date(2026, 11, 30))
    assert pages_of_another_month(cast(Any, None), env, set(), set(), set()) == []
    monkeypatch.setattr(overdue, "today", lambda: date(2026, 12, 1))
    found = pages_of_another_month(cast(Any, None), env, set(), set(), set())
    assert found == ["appendix/data-sources"]


def test_the_day_of_a_reproducible_build_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH is the day that distributors of reproducible builds set."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    assert overdue.today() == date(2026, 1, 1)
