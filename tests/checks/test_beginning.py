"""Every notebook begins with the same cell, which names the one address of the configuration."""

from __future__ import annotations

import json

from careerbook.book.first_cell import CELL_ID, first_cell
from careerbook.checks import beginning, repository_address
from tests.checks.conftest import ADDRESS, SmallBook, found


def settings(book: SmallBook) -> str:
    """Return the text of the small book's configuration."""
    return (book.folder / "_config.yml").read_text(encoding="utf-8")


def test_missing_moved_and_changed_cells_are_found(book: SmallBook) -> None:
    """The second cell of a notebook, word for word."""
    cell = first_cell(settings(book))
    assert found(beginning.RULE, book.notebook("# A", cell, "Text")) == []
    for cells in (
        ["# A", "Text"],
        ["# A", "Text", cell],
        [cell, "# A"],
        ["# A", {**cell, "metadata": {}}],
        ["# A", {**cell, "source": "import careerbook"}],
        ["# A", cell, cell],
    ):
        assert [value for _, value in found(beginning.RULE, book.notebook(*cells))] == [CELL_ID]


def test_pages_without_a_kernel_need_no_such_cell(book: SmallBook) -> None:
    """Markdown pages are not run."""
    assert found(beginning.RULE, book.page("# A")) == []


def test_the_cell_is_written_from_the_configuration(book: SmallBook) -> None:
    """Once; what stands there already is left alone."""
    page = book.notebook("# A", "Text")
    assert beginning.fix_first_cell(page)
    assert not beginning.fix_first_cell(page)
    cells = json.loads(page.path.read_text(encoding="utf-8"))["cells"]
    assert [cell.get("id") for cell in cells] == ["c0", CELL_ID, "c1"]
    assert f'"{ADDRESS}/archive/main.zip"' in "".join(cells[1]["source"])
    book.write("_config.yml", settings(book).rstrip() + "-fork\n  branch: next\n")
    assert found(beginning.RULE, page)
    assert beginning.fix_first_cell(page)
    text = page.path.read_text(encoding="utf-8")
    assert f"{ADDRESS}-fork/archive/next.zip" in text


def test_the_copy_in_the_cell_is_no_second_home_of_the_address(book: SmallBook) -> None:
    """Any other mention in a notebook is."""
    page = book.notebook("# A", "Text")
    beginning.fix_first_cell(page)
    assert repository_address.RULE.check(book.book) == []
    book.notebook("# A", f"[here]({ADDRESS})", name="topics/other.ipynb")
    (finding,) = repository_address.RULE.check(book.book)
    assert "other.ipynb" in str(finding)
