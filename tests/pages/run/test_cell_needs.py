"""Which cells must have run before another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.pages.run.cell_needs import needs

CASES = {
    "a cell that shares no name needs none": (["a = 1", "b = 2", "c = 3"], [[], [], []]),
    "what a needed cell needs is needed too": (["a = 1", "b = a", "b"], [[], [0], [0, 1]]),
    "a name inside a function": (
        ["k = 2", "def f(x):\n    return k * x", "f(1)"],
        [[], [0], [0, 1]],
    ),
    "an item that is set": (["d = {}", "d['a'] = 1", "d"], [[], [0], [0, 1]]),
    "a method that changes": (["r = []", "r.append(1)", "r"], [[], [0], [0, 1]]),
    "a generator drawn from": (
        ["import numpy as np\nrng = np.random.default_rng(1)", "x = rng.normal()", "rng.normal()"],
        [[], [0], [0, 1]],
    ),
    "functions of a module change nothing": (
        ["import numpy as np", "import numpy as np\na = np.mean([1])", "import numpy as np\nnp.pi"],
        [[], [], []],
    ),
    "a setting of a module does": (
        ["import pandas as pd\npd.set_option('a', 1)", "import pandas as pd\npd.DataFrame()"],
        [[], [0]],
    ),
    "an augmented name": (["a = 1", "a += 1", "a"], [[], [0], [0, 1]]),
    "code that cannot be read": (["a = 1", "%magic", "b = 2"], [[], [0], [0, 1]]),
    "a star brings anything": (["from x import *", "a"], [[], [0]]),
    "awaiting at the top": (["a = 1", "await a"], [[], [0]]),
    "a given argument may be changed": (["d = {}", "fill(d)", "d"], [[], [0], [0, 1]]),
}


@pytest.mark.parametrize("name", CASES)
def test_needed_cells(name: str) -> None:
    """Each way in which one cell can need another."""
    sources, expected = CASES[name]
    assert needs(sources) == expected


LINES = st.sampled_from(
    ["a = 1", "b = a + 1", "a += b", "b.append(a)", "print(a)", "import os", "]"]
)


@given(st.lists(st.lists(LINES, max_size=3).map("\n".join), max_size=7))
def test_needs_are_earlier_and_whole(sources: list[str]) -> None:
    """No cell needs itself or a later one, and with a cell everything that it needs."""
    found = needs(sources)
    for place, needed in enumerate(found):
        assert all(one < place for one in needed)
        assert needed == sorted(set(needed))
        assert all(set(found[one]) <= set(needed) for one in needed)


@given(st.lists(st.sampled_from(["a = 1", "b = a + 1", "c = b * a", "a = 2\nb = 1"]), max_size=6))
def test_the_needed_cells_alone_give_what_all_give(sources: list[str]) -> None:
    """A cell that runs after all earlier ones runs the same after those that it needs."""
    for place, needed in enumerate(needs(sources)):
        whole: dict[str, object] = {}
        part: dict[str, object] = {}
        try:
            for source in sources[: place + 1]:
                exec(source, whole)
        except NameError:
            continue
        for source in [*(sources[one] for one in needed), sources[place]]:
            exec(source, part)
        shown = sources[place].partition(" =")[0]
        assert part[shown] == whole[shown]
