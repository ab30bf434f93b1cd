"""Append the cell that shows a chapter's check to each notebook that has questions, once.

Run it after adding a file to ``data/checks``: ``python tools/add_chapter_checks.py``.
"""

from careerbook.book.chapters import BOOK_FOLDER, find_project
from careerbook.book.notebook_file import NOTEBOOK_SUFFIX, dump_notebook, read_notebook
from careerbook.teach.checks import chapter_checks

CELL_ID = "chapter-check"


def main() -> None:
    """Write the cell where it is missing and say where."""
    book = find_project() / BOOK_FOLDER
    for chapter in chapter_checks.load():
        path = book / f"{chapter}{NOTEBOOK_SUFFIX}"
        notebook = read_notebook(path)
        if any(cell.get("id") == CELL_ID for cell in notebook["cells"]):
            continue
        source = ["from careerbook import chapter_check\n", "\n", f'chapter_check("{chapter}")']
        cell = {"cell_type": "code", "execution_count": None, "id": CELL_ID, "metadata": {}}
        notebook["cells"].append({**cell, "outputs": [], "source": source})
        path.write_bytes(dump_notebook(notebook).encode("utf-8"))
        print(f"{BOOK_FOLDER}/{chapter}{NOTEBOOK_SUFFIX}: cell added")


if __name__ == "__main__":
    main()
