"""What a notebook of the handbook does before anything else."""

from __future__ import annotations

import sys

from careerbook.book.pages_address import published_address
from careerbook.doctor.packages import missing_or_old
from careerbook.doctor.widgets import front_end_fault
from careerbook.kit.dollars import show_dollars_in_tables

COLAB = "google.colab"


def setup_notebook() -> None:
    """Make this notebook ready; say what is missing, and nothing where all is well.

    Dollar amounts in tables stay amounts, and Colab shows widgets that are not its own. It reads a
    few version numbers and imports no more than pandas.
    """
    show_dollars_in_tables()
    if COLAB in sys.modules:
        _use_widgets_on_colab()
    for fault in (*missing_or_old(), *front_end_fault()):
        print(fault)


def _use_widgets_on_colab() -> None:
    from google.colab import output  # type: ignore[import-not-found]

    output.enable_custom_widget_manager()
    print(f"Links to other chapters lead nowhere on Colab; the book is at {published_address()}/")
