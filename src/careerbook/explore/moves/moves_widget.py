"""Moves between roles: a verdict with all its parts, what transfers, what is missing, a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.constraints.facts import constraint_facts
from careerbook.errors import known_name
from careerbook.explore.moves import words
from careerbook.explore.moves.facts import slugs
from careerbook.explore.moves.moves import move
from careerbook.explore.moves.rule import COMPONENTS, THRESHOLDS, WEIGHT, Rule
from careerbook.explore.moves.tables import tables
from careerbook.kit.widget import ExploreWidget, HoldsAnswers
from careerbook.say.wording import Words

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.kit.chart import Chart

WORDS = Words(__package__)

DEFAULT_FROM, DEFAULT_TO = "data-scientist", "ml-engineer"


class RoleMoves(HoldsAnswers, ExploreWidget):
    """Choose the role to leave and the role to reach; see what the rule says, and all moves.

    In the page the limits of the reader's own document are read: roles that they remove are taken
    out of the list of moves before it is ranked, and named with the reason.

    Parameters
    ----------
    from_role, to_role
        Slugs of roles.

    Traits
    ------
    from_role, to_role
        The role to leave and the role to reach.
    weights
        Component -> weight 0-1; only the ratios matter.
    thresholds
        Similarity 0-1 (``viable_above``, ``highly_viable_above``), job zones in levels
        (``zones_apart_at_most``), ratio of median pays (``earnings_ratio_at_least``).
    roles, pairs, skills
        Tables as columns: each role with job zones, candidate occupations and place on the map
        (0-1); each ordered pair with components (0-1), job zones apart (levels), ratio and
        difference of median pay (US dollars a year); what each role asks for (levels 0-5).
    texts
        Names, default rule, limits of the sliders, sources: the same for every instance.
    limits
        What the reader's limits are judged by, of
        :func:`careerbook.assess.constraints.facts.constraint_facts`.

    Raises
    ------
    UnknownNameError
        When a role is unknown; the widget keeps what it showed.
    ValueError
        When a weight or threshold is unknown or out of its limits.

    Example
    -------
    >>> RoleMoves("data-scientist", "ai-research-scientist").frame["component"].tolist()[0]
    'essential_skills'
    """

    KIND, VIEW_ID = "role-moves", "moves"
    LIVE_HEIGHT = 2780, 4345

    from_role = t.Unicode(DEFAULT_FROM).tag(sync=True)
    to_role = t.Unicode(DEFAULT_TO).tag(sync=True)
    weights = t.Dict().tag(sync=True)
    thresholds = t.Dict().tag(sync=True)
    roles = t.Dict().tag(sync=True)
    pairs = t.Dict().tag(sync=True)
    skills = t.Dict().tag(sync=True)
    texts = t.Dict().tag(sync=True)
    limits = t.Dict().tag(sync=True)

    def __init__(
        self, from_role: str = DEFAULT_FROM, to_role: str = DEFAULT_TO, **kwargs: Any
    ) -> None:
        kwargs.setdefault("weights", dict.fromkeys(COMPONENTS, WEIGHT))
        kwargs.setdefault("thresholds", dict(THRESHOLDS))
        kwargs.setdefault("limits", constraint_facts())
        super().__init__(from_role=from_role, to_role=to_role, **{**tables(), **kwargs})

    @t.validate("from_role", "to_role")
    def _known_role(self, proposal: dict[str, Any]) -> str:
        return known_name("role", proposal["value"], slugs())

    @t.validate("weights")
    def _sound_weights(self, proposal: dict[str, Any]) -> dict[str, float]:
        return dict(Rule(weights=proposal["value"]).weights)

    @t.validate("thresholds")
    def _sound_thresholds(self, proposal: dict[str, Any]) -> dict[str, float]:
        return dict(Rule(thresholds=proposal["value"]).thresholds)

    @property
    def rule(self) -> Rule:
        """The rule with the weights and thresholds now chosen."""
        return Rule(self.weights, self.thresholds)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per component: value 0-1 (missing where left out), weight, why left out."""
        import pandas as pd

        if self.from_role == self.to_role:
            return pd.DataFrame(columns=["component", "value", "weight", "left_out"])
        found = move(self.from_role, self.to_role, self.rule)
        reasons = [words.reason_left_out(found, name) for name in COMPONENTS]
        values = [
            None if reason else found.facts.components[name]
            for name, reason in zip(COMPONENTS, reasons, strict=True)
        ]
        return pd.DataFrame(
            {
                "component": list(COMPONENTS),
                "value": pd.array(values, dtype="Float64"),
                "weight": [self.weights[name] for name in COMPONENTS],
                "left_out": reasons,
            }
        )

    def chart(self) -> Chart:
        """Draw the chosen move; with one and the same role twice, the map from it."""
        from careerbook.explore.moves.move_chart import draw_role_moves

        if self.from_role == self.to_role:
            return self.map_chart()
        return draw_role_moves(self.from_role, self.to_role, self.rule)

    def map_chart(self) -> Chart:
        """Draw the map of the moves from the chosen role."""
        from careerbook.explore.moves.map_chart import draw_moves_map

        return draw_moves_map(self.from_role, self.rule, self.to_role)

    def describe(self) -> str:
        """Say the verdict condition by condition; the same words as in the page."""
        if self.from_role == self.to_role:
            return words.WORDS["same_role"]
        return words.describe(move(self.from_role, self.to_role, self.rule), self.rule)

    def static_form(self) -> str:
        """Return the chosen move and the map, each with its table."""
        parts = [self.chart().to_html()]
        if self.from_role != self.to_role:
            parts.append(self.map_chart().to_html())
        return "".join(parts)
