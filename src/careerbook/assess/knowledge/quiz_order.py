"""Which questions of a topic are asked, which variant, and in which order options are shown.

All of it follows from one whole number, the seed of a run, so that a page that is opened again
shows the same questions. The browser draws the same in ``assess/knowledge/quiz_order.js``; both are
held by ``tests/assess/knowledge/knowledge_cases.json``.

Two stages: first :data:`STAGE_ITEMS` questions of medium difficulty; then as many hard ones for a
reader who had at least :data:`HARDER_FROM` of them right, and as many easy ones for everybody else.
A question that was seen before comes only when no other of the topic is left: rather one of another
difficulty, which the score counts as what it is (:mod:`careerbook.assess.knowledge.ability`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

STAGE_ITEMS = 3
HARDER_FROM = 0.6  # share of the first stage: two of three right lead to the hard questions
SEEDS = 1_000_000  # a seed is a whole number below; the reader's document keeps it
EASY, MEDIUM, HARD = 1, 2, 3

_WORD = 0xFFFFFFFF


@dataclass(frozen=True)
class Route:
    """The questions of a run.

    Attributes
    ----------
    first, second
        Item ids of both stages, in the order in which they are asked; ``second`` is empty until
        every question of the first is answered.
    harder
        Whether the second stage is the hard one; ``None`` while the first is open.
    """

    first: tuple[str, ...]
    second: tuple[str, ...]
    harder: bool | None


def route(
    difficulties: Mapping[str, int],
    seed: int,
    right: Mapping[str, bool],
    seen: Collection[str] = (),
) -> Route:
    """Choose the questions of a run.

    Parameters
    ----------
    difficulties
        Item id -> 1 easy, 2 medium, 3 hard, of the topic's questions in the order of the bank.
    seed
        The run's seed.
    right
        Item id -> whether the answer was right, for what is answered so far.
    seen
        Items whose explanation was seen before this check was drawn; they come last.

    Example
    -------
    >>> bank = {"a": 1, "b": 2, "c": 2, "d": 3, "e": 2}
    >>> sorted(route(bank, 7, {"b": True, "c": True, "e": False}).second)
    ['a', 'd']
    >>> sorted(route(bank, 7, {}, seen=["b", "c"]).first)
    ['a', 'd', 'e']
    """
    first = _drawn(difficulties, MEDIUM, seed, (), seen)
    given = [right[item] for item in first if item in right]
    if len(given) < len(first):
        return Route(first, (), None)
    harder = bool(given) and sum(given) / len(given) >= HARDER_FROM
    second = _drawn(difficulties, HARD if harder else EASY, seed, first, seen)
    return Route(first, second, harder)


def item_seed(seed: int, item: str) -> int:
    """Return the seed of one question in a run: it chooses the variant and the order shown."""
    return int(next(_draws(seed, item)) * SEEDS)


def shown_order(count: int, seed: int, item: str, *, mixed: bool = False) -> tuple[int, ...]:
    """Return the positions of options in the order in which they are shown.

    Parameters
    ----------
    count
        How many there are.
    seed
        The question's seed, see :func:`item_seed`.
    item
        The question's id.
    mixed
        Whether the order of the file must not come out: it is the key of an order question.

    Example
    -------
    >>> sorted(shown_order(4, 7, "a"))
    [0, 1, 2, 3]
    """
    order = _shuffled(range(count), seed, f"{item}/options")
    if mixed and order == list(range(count)):
        order = order[1:] + order[:1]
    return tuple(order)


def _drawn(
    difficulties: Mapping[str, int],
    wanted: int,
    seed: int,
    taken: Collection[str],
    seen: Collection[str],
) -> tuple[str, ...]:
    """Draw a stage: unseen ones first, then the nearest difficulty, then by chance."""
    names = list(difficulties)
    order = _shuffled(range(len(names)), seed, f"stage-{wanted}")
    mixed = [names[i] for i in order if names[i] not in taken]
    best = sorted(mixed, key=lambda item: (item in seen, abs(difficulties[item] - wanted)))
    return tuple(item for item in mixed if item in best[:STAGE_ITEMS])


def _shuffled(positions: Sequence[int], seed: int, text: str) -> list[int]:
    """Shuffle by Fisher and Yates."""
    order = list(positions)
    draw = _draws(seed, text)
    for last in range(len(order) - 1, 0, -1):
        other = int(next(draw) * (last + 1))
        order[last], order[other] = order[other], order[last]
    return order


def _draws(seed: int, text: str) -> Iterator[float]:
    """Yield numbers from 0 to below 1: mulberry32, started by an FNV-1a hash of seed and text."""
    state = 0x811C9DC5
    for byte in f"{seed}:{text}".encode():
        state = (state ^ byte) * 0x01000193 & _WORD
    while True:
        state = state + 0x6D2B79F5 & _WORD
        mixed = (state ^ state >> 15) * (1 | state) & _WORD
        mixed = (mixed + ((mixed ^ mixed >> 7) * (61 | mixed) & _WORD) & _WORD) ^ mixed
        yield ((mixed ^ mixed >> 14) & _WORD) / 2**32
