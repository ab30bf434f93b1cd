"""Gates: a build with a broken page fails, on the first run and on every run after it.

What is wrong with a page is kept in Sphinx's environment. A page that Sphinx does not read again
because it has not changed is therefore still reported.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.environment.collectors import EnvironmentCollector
from sphinx.errors import SphinxError
from sphinx.util import logging

from careerbook.book.notebook_file import NOTEBOOK_SUFFIX
from careerbook.errors import NumberError
from careerbook.numbers import load_numbers
from careerbook.pages.cell_costs import cost_problems
from careerbook.pages.tooltips import APPENDIX_DOCNAME, number_references

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

LOGGER = logging.getLogger(__name__)
SKIP_TAG = "skip-execution"
_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]{6,}>")
_CODE_CELL = re.compile(r"^[ ]{0,3}(?:`{3,}|:{3,})\{code-cell\}", re.MULTILINE)


class BrokenPagesError(SphinxError):
    """Some pages of the book are broken; each is named above."""

    category = "Broken pages"


@dataclass
class PageRecord:
    """What the gates must remember of one page.

    Parameters
    ----------
    number_links : list of (str, int)
        Number id and source line of each link.
    code_cells : int
        Number of code cells that should have run.
    idle_cells : list of int
        Positions (from 1) of code cells that did not run.
    address_cells : list of int
        Positions of code cells whose result prints a memory address.
    has_math : bool
        Whether the page holds formulas.
    """

    number_links: list[tuple[str, int]] = field(default_factory=list)
    code_cells: int = 0
    idle_cells: list[int] = field(default_factory=list)
    address_cells: list[int] = field(default_factory=list)
    has_math: bool = False


class PageCollector(EnvironmentCollector):
    """Keep a `PageRecord` of every page that Sphinx reads."""

    def clear_doc(self, app: Sphinx, env: BuildEnvironment, docname: str) -> None:
        """Forget a page that is read again or gone."""
        _records(env).pop(docname, None)

    def merge_other(
        self, app: Sphinx, env: BuildEnvironment, docnames: set[str], other: BuildEnvironment
    ) -> None:
        """Take over the pages that a parallel reader has read."""
        _records(env).update({k: v for k, v in _records(other).items() if k in docnames})

    def process_doc(self, app: Sphinx, doctree: nodes.document) -> None:
        """Look at a page that was just read."""
        record = PageRecord(has_math=_has_math(doctree))
        for link in number_references(doctree):
            record.number_links.append((link["reftargetid"], link.line or 0))
        cells = [n for n in doctree.findall(nodes.container) if n.get("nb_element") == "cell_code"]
        for cell in cells:
            position = int(cell["cell_index"]) + 1
            if _prints_address(cell):
                record.address_cells.append(position)
            if not _should_run(cell):
                continue
            record.code_cells += 1
            if not cell.get("exec_count"):
                record.idle_cells.append(position)
        _records(app.env)[app.env.docname] = record


def fail_on_problems(app: Sphinx, exception: Exception | None) -> None:
    """Report every broken page and fail the build.

    Raises
    ------
    BrokenPagesError
        When a notebook did not run, a cell costs too much or a number link leads nowhere.
    """
    if exception is not None:
        return
    found = problems(app)
    for location, text in found:
        LOGGER.error(text, location=location)
    if found:
        raise BrokenPagesError(f"{len(found)} problem(s), listed above; no page may ship like this")


def problems(app: Sphinx) -> list[tuple[str | tuple[str, int], str]]:
    """Return place and text of everything that is wrong with the pages of a build."""
    found: list[tuple[str | tuple[str, int], str]] = []
    for docname, record in sorted(_records(app.env).items()):
        if docname not in app.env.all_docs:
            continue
        found += [((docname, line), text) for line, text in _link_problems(app, record)]
        if app.config.careerbook_require_execution:
            found += [(docname, text) for text in _execution_problems(app, docname, record)]
        found += [(docname, text) for text in cost_problems(app.env, docname)]
        if record.address_cells:
            found.append((docname, _address_problem(record)))
        if record.has_math:
            found.append(
                (docname, "the page has formulas, but the book ships no offline formula renderer")
            )
    return found


def _link_problems(app: Sphinx, record: PageRecord) -> list[tuple[int, str]]:
    numbers = load_numbers()
    found = []
    if record.number_links and APPENDIX_DOCNAME not in app.env.all_docs:
        found.append(
            (1, f"the page links to numbers, but '{APPENDIX_DOCNAME}' is not in _toc.yml: add it")
        )
    for number_id, line in record.number_links:
        try:
            numbers[number_id]
        except NumberError as error:
            found.append((line, f"broken number link: {error}"))
    return found


def _execution_problems(app: Sphinx, docname: str, record: PageRecord) -> list[str]:
    path = Path(str(app.env.doc2path(docname)))
    metadata = getattr(app.env, "nb_metadata", {}).get(docname, {})
    executed = metadata.get("exec_data")
    if executed is None and record.code_cells == 0:
        if path.suffix != NOTEBOOK_SUFFIX and _CODE_CELL.search(path.read_text(encoding="utf-8")):
            return [
                "the page has {code-cell} blocks but is no notebook, so nothing ran: "
                "store it as .ipynb"
            ]
        return []
    if executed is None:
        return [
            "the notebook was not executed: check execute_notebooks and exclude_patterns in "
            "_config.yml"
        ]
    if not executed.get("succeeded"):
        error = str(executed.get("error") or "unknown error")
        return [f"the notebook did not run to its end: {error}; its report is in reports/"]
    if record.idle_cells:
        cells = ", ".join(map(str, record.idle_cells))
        return [
            f"code cell(s) at position {cells} have no execution count, so their results are "
            f"missing: let them run or tag them '{SKIP_TAG}'"
        ]
    return []


def _address_problem(record: PageRecord) -> str:
    cells = ", ".join(map(str, record.address_cells))
    return (
        f"the result of code cell(s) at position {cells} prints a memory address, which tells a "
        "reader nothing and differs in every build: end the cell with ';' or a telling value"
    )


def _prints_address(cell: nodes.container) -> bool:
    blocks = [b for part in _parts(cell, "cell_code_output") for b in part.findall()]
    texts = [block.astext() for block in blocks if isinstance(block, nodes.literal_block)]
    return any(_ADDRESS.search(text) for text in texts)


def _should_run(cell: nodes.container) -> bool:
    tags = (cell.get("cell_metadata") or {}).get("tags", [])
    sources = _parts(cell, "cell_code_source")
    is_empty = bool(sources) and not sources[0].astext().strip()
    return SKIP_TAG not in tags and not is_empty


def _parts(cell: nodes.container, name: str) -> list[nodes.Element]:
    """Return the parts of a cell that myst-nb marks with a name."""
    elements = [child for child in cell.children if isinstance(child, nodes.Element)]
    return [element for element in elements if element.get("nb_element") == name]


def _has_math(doctree: nodes.document) -> bool:
    return any(True for kind in (nodes.math, nodes.math_block) for _ in doctree.findall(kind))


def _records(env: BuildEnvironment) -> dict[str, PageRecord]:
    if not hasattr(env, "careerbook_pages"):
        env.careerbook_pages = {}  # type: ignore[attr-defined]
    records: dict[str, Any] = env.careerbook_pages  # type: ignore[attr-defined]
    return records
