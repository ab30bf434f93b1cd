"""Where each role stands on the map of moves: near those that it resembles.

The layout is computed here, once, with the default weights, so that sliders change the lines of
the map and never the places. networkx starts from a circle in a fixed order instead of at random,
and the places are rounded: the same data give the same bytes on every machine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import combinations

from careerbook.explore.moves.facts import slugs
from careerbook.explore.moves.moves import transitions
from careerbook.explore.moves.rule import Rule

SEED = 8  # networkx asks for one; the start is a circle, so nothing is drawn at random
STAGES, ITERATIONS = 20, 10
STAGE_DIGITS = 6  # rounding between stages keeps machines from drifting apart
SHARPNESS = 4  # how much more a close pair pulls than a distant one
ROOM = (0.3, 0.115)
"""Width and height that a role's mark and name take, as shares of the map."""
EDGES = ((ROOM[0] / 2, 1 - ROOM[0] / 2), (0.04, 0.89))
"""Where marks may stand, from left to right and from top to bottom; names hang below them."""
PUSHES, UNSTICK = 1000, 100
DIGITS = 3


@cache
def places() -> dict[str, tuple[float, float]]:
    """Return each role's place on the map.

    Returns
    -------
    dict
        Slug -> (x, y), both 0-1, the middle of its mark; x to the right, y downwards. Names set
        below the marks do not overlap where the map is at least as wide as a phone's column.
        Only nearness means something; the directions do not.
    """
    import networkx as nx

    names = slugs()
    graph = nx.Graph()
    graph.add_nodes_from(names)
    for (here, there), value in _likeness().items():
        graph.add_edge(here, there, weight=value**SHARPNESS)
    found = _rounded(nx.circular_layout(graph))
    for _ in range(STAGES):
        found = _rounded(nx.spring_layout(graph, pos=found, seed=SEED, iterations=ITERATIONS))
    spread = _into_unit_square(found)
    return {
        name: (round(x, DIGITS), round(y, DIGITS)) for name, (x, y) in _push_apart(spread).items()
    }


def _rounded(points: Mapping[str, Sequence[float]]) -> dict[str, tuple[float, float]]:
    return {
        name: (round(float(x), STAGE_DIGITS), round(float(y), STAGE_DIGITS))
        for name, (x, y) in points.items()
    }


def _likeness() -> dict[tuple[str, str], float]:
    """Return the mean similarity of both directions; 1 where only one O*NET rating is known."""
    frame = transitions(Rule()).set_index(["from_role", "to_role"])
    similar = frame["similarity"].astype("float64").fillna(frame["same_onet"].astype("float64"))
    return {(a, b): (similar[(a, b)] + similar[(b, a)]) / 2 for a, b in combinations(slugs(), 2)}


def _into_unit_square(points: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    columns = list(zip(*points.values(), strict=True))
    lows = [min(column) for column in columns]
    sizes = [(max(column) - min(column)) or 1.0 for column in columns]
    return {
        name: ((x - lows[0]) / sizes[0], (y - lows[1]) / sizes[1])
        for name, (x, y) in points.items()
    }


def _push_apart(points: dict[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Move roles that would cover each other apart, a little at a time."""
    spots = {
        name: [low + share * (high - low) for share, (low, high) in zip(point, EDGES, strict=True)]
        for name, point in points.items()
    }
    for number in range(PUSHES):
        for a, b in combinations(spots, 2):
            overlap = [ROOM[i] - abs(spots[a][i] - spots[b][i]) for i in (0, 1)]
            if min(overlap) <= 0:
                continue
            # Along the direction in which less has to be moved; now and then along the other, or
            # three roles between two edges would be stuck.
            sideways = overlap[0] / ROOM[0] < overlap[1] / ROOM[1]
            axis = int(sideways) if number % UNSTICK == 0 else int(not sideways)
            step = overlap[axis] / 3
            first, second = (a, b) if spots[a][axis] <= spots[b][axis] else (b, a)
            spots[first][axis] -= step
            spots[second][axis] += step
        for spot in spots.values():
            for axis, (low, high) in enumerate(EDGES):
                spot[axis] = min(max(spot[axis], low), high)
    return {name: (x, y) for name, (x, y) in spots.items()}
