"""How often somebody who sees only the form of the options would find the key.

A conditional logit is fitted on all questions but one and picks an option of the one left out, in
turn for each. It sees the cues of :mod:`careerbook.assess.knowledge.form_cues`, lengths, marks and
shared words, and nothing of the meaning. Nothing is drawn by chance: the same questions give the
same rate.

Source: D. McFadden, "Conditional logit analysis of qualitative choice behavior" (1974); a ridge
penalty keeps rare cues from deciding.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from careerbook.assess.knowledge.form_cues import CUES

if TYPE_CHECKING:
    import numpy as np

RIDGE = 4.0  # penalty on the squared weights of features with an SD of 1
STEPS = 8  # Newton steps from nothing: the penalized likelihood is concave
MARGIN_SE = 1.96  # standard errors above chance that chance alone reaches once in forty banks

_WORD = re.compile(r"[a-z]{4,}")
_SMALL = 1e-9


@dataclass(frozen=True)
class Hits:
    """What the guess reaches.

    Attributes
    ----------
    rate
        Share of the questions whose key is picked; a tie counts in parts.
    chance
        What picking blindly reaches: the mean of 1 / options.
    limit
        Chance and :data:`MARGIN_SE` standard errors of a blind pick.
    """

    rate: float
    chance: float
    limit: float


def guess(asked: Sequence[tuple[str, Sequence[str], int]]) -> Hits:
    """Return how often the form alone finds the key.

    Parameters
    ----------
    asked
        Stem, options and the position of the key, for each question; two questions or more.
    """
    import numpy as np

    tables = [_features(stem, options) for stem, options, _ in asked]
    spread = np.concatenate(tables).std(axis=0)
    tables = [table / np.where(spread > _SMALL, spread, 1.0) for table in tables]
    keys = [key for _, _, key in asked]
    found = 0.0
    for table, key, weights in zip(tables, keys, _weights_without_each(tables, keys), strict=True):
        score = table @ weights
        best = np.flatnonzero(score > score.max() - _SMALL)
        found += (key in best) / len(best)
    blind = [1 / len(options) for _, options, _ in asked]
    chance = sum(blind) / len(blind)
    error = math.sqrt(sum(p * (1 - p) for p in blind)) / len(blind)
    return Hits(found / len(asked), chance, chance + MARGIN_SE * error)


def _features(stem: str, options: Sequence[str]) -> np.ndarray:
    """Return one row per option and one column per feature, centered within the question."""
    import numpy as np

    low = [option.lower() for option in options]
    lengths = [len(text) for text in low]
    words = [set(_WORD.findall(text)) for text in low]
    asked = set(_WORD.findall(stem.lower()))
    rows = []
    for i, text in enumerate(low):
        others = set().union(*(own for j, own in enumerate(words) if j != i))
        rows.append(
            [
                lengths[i] / max(lengths),
                lengths[i] == max(lengths),
                lengths[i] == min(lengths),
                sum(length < lengths[i] for length in lengths) / len(lengths),
                len(words[i] & asked) / max(1, len(words[i])),
                len(words[i] & others) / max(1, len(words[i])),
                sum(map(len, words[i])) / max(1, len(words[i])),
                text.count(","),
                *(bool(pattern.search(text)) for pattern in CUES.values()),
            ]
        )
    table = np.array(rows, dtype=float)
    centered: np.ndarray = table - table.mean(axis=0)
    return centered


def _weights_without_each(tables: Sequence[np.ndarray], keys: Sequence[int]) -> np.ndarray:
    """Return one row of weights per question, fitted on all the other questions.

    Newton's method finds the weights of greatest penalized likelihood for all; one more step on
    the likelihood without a question leads from there to the weights without it. What is left of
    the question after one step makes the guess a little better than it should be, never worse.
    """
    import numpy as np

    size = tables[0].shape[1]
    weights = np.zeros(size)
    for _ in range(STEPS):
        slopes, curves = _slopes_and_curves(tables, keys, weights)
        curve = curves.sum(axis=0) + RIDGE * np.eye(size)
        weights = weights + np.linalg.solve(curve, slopes.sum(axis=0) - RIDGE * weights)
    slopes, curves = _slopes_and_curves(tables, keys, weights)
    without = curves.sum(axis=0) + RIDGE * np.eye(size) - curves
    found: np.ndarray = weights - np.linalg.solve(without, slopes[:, :, None])[:, :, 0]
    return found


def _slopes_and_curves(
    tables: Sequence[np.ndarray], keys: Sequence[int], weights: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Return the gradient (questions, features) and the negative Hessian of each question."""
    import numpy as np

    slopes, curves = [], []
    for table, key in zip(tables, keys, strict=True):
        power = np.exp(table @ weights)
        chance = power / power.sum()
        mean = chance @ table
        slopes.append(table[key] - mean)
        curves.append((table * chance[:, None]).T @ table - np.outer(mean, mean))
    return np.array(slopes), np.array(curves)
