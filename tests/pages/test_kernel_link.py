"""The note under a cell that needs a kernel leads to where one runs."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from careerbook.pages.code_fold import first_line
from careerbook.pages.kernel_link import LABEL, set_kernel_link

BINDER = {
    "repository_url": "https://github.com/someone/fork",
    "repository_branch": "main",
    "path_to_docs": "book",
    "launch_buttons": {"binderhub_url": "https://mybinder.org"},
}


def config(options: dict | None, url: str = "") -> SimpleNamespace:
    found = SimpleNamespace(
        html_theme_options=options, live_kernel_url=url, live_kernel_label="", live_kernel_note=""
    )
    set_kernel_link(None, found)
    return found


def test_the_link_opens_the_very_notebook():
    """Address and folder are those of the launch buttons."""
    found = config(BINDER)
    assert found.live_kernel_url.format(docname="roles/data-scientist") == (
        "https://mybinder.org/v2/gh/someone/fork/main?urlpath=lab/tree/"
        "book/roles/data-scientist.ipynb"
    )
    assert found.live_kernel_label == LABEL


@pytest.mark.parametrize("missing", ["repository_url", "launch_buttons"])
def test_without_binder_or_repository_there_is_no_link(missing):
    """A note without a link is better than a link that leads nowhere."""
    assert config({**BINDER, missing: None}).live_kernel_url == ""
    assert config(None).live_kernel_url == ""


def test_the_book_s_own_address_stays():
    """Who sets the option knows why."""
    assert config(BINDER, "lite/?path={docname}.ipynb").live_kernel_url.startswith("lite/")


def test_a_fold_shows_a_call_closed():
    """The first line of a call over several lines is not left hanging."""
    assert first_line("from ipywidgets import interact\n\ninteract(\n    f,\n);") == "interact(…)"
    assert first_line("frame = load('x')") == "frame = load('x')"


def test_a_fold_is_not_named_after_the_middle_of_an_import():
    """An import over several lines is an import still."""
    code = "from careerbook import (\n    ACCENT,\n    load,\n)\n\nfigure = draw()"
    assert first_line(code) == "figure = draw()"
    assert first_line("from careerbook import (\n    ACCENT,\n)") == "from careerbook import"
