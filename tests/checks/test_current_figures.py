"""The page that number links lead to is what the data make of it."""

from __future__ import annotations

import subprocess
from pathlib import Path

from careerbook.checks import current_figures
from careerbook.numbers.figures_page import appendix_markdown
from careerbook.numbers.number_links import APPENDIX
from tests.checks.conftest import SmallBook

ROOT = Path(__file__).parents[2]


def test_a_page_that_differs_is_found_at_its_first_line(book: SmallBook) -> None:
    """Changed, cut off or grown."""
    text = appendix_markdown(book.book.numbers)
    book.write(f"book/{APPENDIX}", text)
    assert current_figures.RULE.check(book.book) == []
    for other, line in (
        (text.replace("# Figures", "# Numbers", 1), 3),
        ("\n".join(text.splitlines()[:-1]) + "\n", len(text.splitlines()) - 1),
        (text + "more\n", len(text.splitlines()) + 1),
    ):
        book.write(f"book/{APPENDIX}", other)
        (finding,) = current_figures.RULE.check(book.book)
        assert f"figures.md, line {line}: BK069" in str(finding)


def test_number_links_led_nowhere_in_a_fresh_clone() -> None:
    """The page is part of the repository."""
    told = ["git", "check-ignore", f"book/{APPENDIX}"]
    assert subprocess.run(told, cwd=ROOT, capture_output=True).returncode == 1
    assert (ROOT / "book" / APPENDIX).is_file()
