"""Soft skills in situations: what the reader would do, and what speaks for and against it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.knowledge.quiz_order import SEEDS, shown_order
from careerbook.assess.softskills import scenarios, scoring
from careerbook.assess.softskills.scenarios_chart import draw_scenario_review, scenario_frame
from careerbook.assess.softskills.scoring import GRADE_NAMES
from careerbook.errors import AnswersError
from careerbook.kit.widget import AssessmentWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.assess.softskills.scenarios import Scenario
    from careerbook.kit.chart import Chart

LETTERS = "abcd"
LARGEST_CHOICE = 9  # what the reader's document can hold; see assess/answers/answers.schema.json


class ScenarioReview(AssessmentWidget):
    """Choose what you would do in a situation, read the reasons, then see each soft skill.

    In the static page the choices live in the browser's storage and ``choices`` follows them; in a
    notebook ``choices`` is the truth and may be set from Python.

    Parameters
    ----------
    choices
        Scenario id -> place of the chosen option in the data, counted from 0.
    seed
        Decides the order in which options are shown; the same seed gives the same order.

    Traits
    ------
    choices
        Scenario id -> place of the chosen option in ``data/scenarios.toml``, counted from 0,
        whatever the order shown; a scenario that is not in it is open. Ids of other editions are
        kept and ignored.
    seed
        A whole number from 0 to 999999.
    collection
        The scenarios: skills, situations, options with grades and reasons, basis and date.

    Raises
    ------
    AnswersError
        When a choice is no place of an option.

    Example
    -------
    >>> widget = ScenarioReview({"co-late-error": 1})
    >>> widget.result.skills[0].mean
    3.0
    """

    choices = t.Dict().tag(sync=True)
    seed = t.Int(1, min=0, max=SEEDS - 1).tag(sync=True)
    collection = t.Dict().tag(sync=True)

    def __init__(
        self, choices: dict[str, int] | None = None, *, seed: int = 1, **traits: Any
    ) -> None:
        super().__init__(
            kind="scenario-review",
            choices=choices or {},
            seed=seed,
            collection=scenarios.load().model_dump(mode="json"),
            **{"view_id": "situations", "live_height": {"wide": 1032, "narrow": 1437}, **traits},
        )

    @t.validate("choices")
    def _known_choices(self, proposal: Any) -> dict[str, int]:
        options = {item.id: len(item.option) for item in scenarios.load().items()}
        for name, choice in proposal["value"].items():
            largest = options.get(name, LARGEST_CHOICE + 1) - 1
            # True equals 1, but it is no place.
            whole = isinstance(choice, int) and not isinstance(choice, bool)
            if not whole or not 0 <= choice <= largest:
                allowed = f"a whole number from 0 to {largest}"
                raise AnswersError(f"choices.{name}", repr(choice), allowed)
        return dict(proposal["value"])

    @property
    def result(self) -> scoring.ScenarioResult:
        """Mean grade and range by skill, what is told apart, and what deserves another look."""
        return scoring.score(scenarios.load(), self.choices)

    @property
    def frame(self) -> pd.DataFrame:
        """One row per scenario; ``grade`` is missing where it is open."""
        return scenario_frame(scenarios.load(), self.result)

    def chart(self) -> Chart:
        """Draw the mean grade of each skill with its range."""
        return draw_scenario_review(self.choices)

    def describe(self) -> str:
        """Say what is answered, which skills are told apart, and how little it says."""
        return scoring.sentence(self.result)

    def static_form(self) -> str:
        """Return the situations to answer on paper, the key in a fold, and the picture."""
        return (
            '<div class="cb-paper" role="region" tabindex="0" '
            'aria-label="Form on paper: soft skills in situations">'
            f"{self._paper_form()}{self.chart().to_html()}</div>"
        )

    def _paper_form(self) -> str:
        situations, key = "", ""
        for skill in scenarios.load().skill:
            situations += f"<p><strong>{html.escape(skill.name)}.</strong> "
            situations += f"{html.escape(skill.about)}</p>"
            for item in skill.item:
                order = shown_order(len(item.option), self.seed, item.id)
                situations += _paper_item(item, order)
                key += _paper_key(item, order)
        return (
            "<p>For each situation circle the letter of what you would really do. Then open the "
            "reasons below. Add up your grades by skill and divide by the number of situations "
            "that you answered. There is no total over all skills, and three answers say "
            "little.</p>"
            f"{situations}"
            '<details class="cb-as-table"><summary>Grades and reasons (answer first)</summary>'
            f"{key}</details>"
        )


def _paper_item(item: Scenario, order: tuple[int, ...]) -> str:
    options = "".join(
        f"<li>{letter}. {html.escape(item.option[place].text)}</li>"
        for letter, place in zip(LETTERS, order, strict=True)
    )
    return (
        f'<p class="cb-paper-item"><em>{html.escape(item.name)}.</em> '
        f'{html.escape(item.situation)}</p><ul class="cb-paper-options">{options}</ul>'
    )


def _paper_key(item: Scenario, order: tuple[int, ...]) -> str:
    reasons = "".join(
        f"<li>{letter}. {option.grade}, {GRADE_NAMES[option.grade].lower()}. "
        f"{html.escape(option.why)}</li>"
        for letter, place in zip(LETTERS, order, strict=True)
        for option in [item.option[place]]
    )
    return (
        f"<p><em>{html.escape(item.name)}.</em> {html.escape(item.principle)}</p>"
        f'<ul class="cb-paper-options">{reasons}</ul>'
    )
