"""The numbers that prose quotes, looked up once for each state of the data and not in each build.

Looking up hundreds of numbers in the tables, and checking those tables, takes longer than all else
in a build in which little changed. The key is that of executed notebooks: it covers every file of
the data, the package and the pins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from careerbook.numbers import load_numbers
from careerbook.pages.build_memory import remember
from careerbook.pages.execution import key_of_build

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def look_up(app: Sphinx, config: Config) -> None:
    """Look up all numbers before anything asks for one; handler of ``config-inited``.

    Raises
    ------
    NumberError
        When a registered number has no value in the data.
    """
    numbers = load_numbers()
    numbers.adopt(remember(app, "numbers", key_of_build(config), lambda: dict(numbers)))
