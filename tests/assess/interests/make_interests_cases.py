"""Writes interests_cases.json: what the Python and the JavaScript scoring must both give.

The expected values come from the Python side; tests/assess/interests/test_scoring.py holds that
side to hand-worked numbers and to a simulation. Run `python
tests/assess/interests/make_interests_cases.py` after a change of the method or of the activities; a
test fails while the file differs.
"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.interests import inventory, words
from careerbook.assess.interests.families import families, likeness
from careerbook.assess.interests.scoring import score

CASES = Path(__file__).with_name("interests_cases.json")
DRAWN = 120
INVENTORY = inventory.load()
IDS = tuple(item.id for item in INVENTORY.item)

Given = list[int | None]


def liking(**levels: int) -> Given:
    """Return the answers of somebody who likes each scale so much, 1-5, whatever the key."""
    return [6 - levels[i.scale] if i.reverse else levels[i.scale] for i in INVENTORY.item]


def chosen_inputs() -> list[Given]:
    """Return the answers that a person thought of: equal, empty, single, extreme, partial."""
    even = dict.fromkeys(inventory.SCALES, 3)
    first = inventory.SCALES[0]
    found: list[Given] = [
        [None] * 36,
        [1] + [None] * 35,
        [None] * 35 + [5],
        *([value] * 36 for value in range(1, 6)),
        liking(**even),
        liking(**dict.fromkeys(inventory.SCALES, 5)),
        liking(**dict.fromkeys(inventory.SCALES, 1)),
        *(liking(**{**dict.fromkeys(inventory.SCALES, 1), scale: 5}) for scale in inventory.SCALES),
        *(liking(**{**even, scale: 4}) for scale in inventory.SCALES),
        liking(**{**dict.fromkeys(inventory.SCALES, 1), first: 2}),
    ]
    full = liking(**{**even, "investigative": 5, "conventional": 4, "artistic": 2})
    for left in (24, 30, 33):
        found.append(full[:left] + [None] * (36 - left))
    one_scale_open = [
        None if item.scale == "social" else value
        for item, value in zip(INVENTORY.item, full, strict=True)
    ]
    return [*found, one_scale_open]


def draw_inputs() -> list[Given]:
    """Return the chosen answers and more, drawn by hypothesis and always the same."""
    found = chosen_inputs()
    whole = st.lists(st.integers(1, 5), min_size=36, max_size=36)
    some = st.lists(st.sampled_from([None, 1, 2, 3, 4, 5, 5, 1]), min_size=36, max_size=36)
    tastes = st.fixed_dictionaries({scale: st.integers(1, 5) for scale in inventory.SCALES})
    shaped = st.builds(
        lambda levels, noise, gaps: [
            None if index in gaps else min(5, max(1, value + shift))
            for index, (value, shift) in enumerate(zip(liking(**levels), noise, strict=True))
        ],
        tastes,
        st.lists(st.sampled_from([-1, 0, 0, 1]), min_size=36, max_size=36),
        st.sets(st.integers(0, 35), max_size=6),
    )

    @settings(max_examples=DRAWN, derandomize=True, database=None)
    @given(st.one_of(whole, some, shaped, shaped))
    def draw(given_answers: Given) -> None:
        found.append(given_answers)

    draw()
    return found


def expected(given_answers: Given) -> dict[str, Any]:
    """Return one case: the answers in the order of the page, and what Python makes of them."""
    answers = dict(zip(IDS, given_answers, strict=True))
    near, alike_from = families(), likeness()[1]
    result = score(INVENTORY.scale, INVENTORY.item, near, answers, alike_from)
    found = asdict(result)
    found["suggested"] = [match.id for match in result.suggested]
    return {
        "given": given_answers,
        "result": _rounded(found),
        "sentence": words.sentence(result),
        "title": words.title(result),
        "labels": [words.match_words(match) for match in result.families],
    }


def case_text(inputs: list[Given]) -> str:
    """Return the text of the case file for these inputs."""
    head = {
        "scales": [{"id": scale.id, "name": scale.name} for scale in INVENTORY.scale],
        "items": [{"id": i.id, "scale": i.scale, "reverse": i.reverse} for i in INVENTORY.item],
        "families": [{"id": f.id, "name": f.name, "values": f.values} for f in families()],
        "alikeFrom": likeness()[1],
    }
    lines = ",\n".join(json.dumps(expected(one), separators=(",", ":")) for one in inputs)
    return f'{json.dumps(head)[:-1]}, "cases": [\n{lines}\n]}}\n'


def _rounded(value: Any) -> Any:
    # Twelve digits: the last bits of a cosine differ between machines.
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(one) for one in value]
    return round(value, 12) if isinstance(value, float) else value


if __name__ == "__main__":
    CASES.write_text(case_text(draw_inputs()), encoding="utf-8")
