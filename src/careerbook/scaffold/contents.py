"""The table of contents with one page more, written as text so that its comments stay."""

from __future__ import annotations

import re

from careerbook.book.chapters import TOC_FILE
from careerbook.errors import CareerbookError


def with_page(toc: str, page: str) -> str:
    r"""Return ``_toc.yml`` with a page after the last one of its folder.

    Parameters
    ----------
    toc : str
        The text of the file.
    page : str
        Page name without suffix, such as ``roles/prompt-engineer``.

    Raises
    ------
    CareerbookError
        When the page is listed already, or no page of its folder is.

    Example
    -------
    >>> with_page("- file: topics/a  # first\n- file: appendix/b\n", "topics/c")
    '- file: topics/a  # first\n- file: topics/c\n- file: appendix/b\n'
    """
    folder = page.rpartition("/")[0]
    last: re.Match[str] | None = None
    for entry in re.finditer(
        rf"^(?P<indent>[ ]*- +file: +)(?P<name>{re.escape(folder)}/[\w-]+)[^\n]*(?:\n|\Z)",
        toc,
        re.MULTILINE,
    ):
        if entry["name"] == page:
            raise CareerbookError(f"{TOC_FILE} already lists {page}; nothing was written")
        last = entry
    if last is None:
        raise CareerbookError(
            f"{TOC_FILE} lists no page of {folder}/, so there is no place to put {page} after; "
            "nothing was written. Add the part first"
        )
    before = toc[: last.end()]
    if not before.endswith("\n"):
        before += "\n"
    return f"{before}{last['indent']}{page}\n{toc[last.end() :]}"
