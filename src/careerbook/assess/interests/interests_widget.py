"""The interests: what the reader likes to do, and which families of roles resemble it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

import traitlets as t

from careerbook.assess.interests import families, words
from careerbook.assess.interests import inventory as interests
from careerbook.assess.interests.inventory import ANSWER_NAMES
from careerbook.assess.interests.profile_chart import (
    NOTE,
    SOURCES,
    draw_interest_profile,
    interest_frame,
)
from careerbook.errors import AnswersError
from careerbook.facts.sources import source_of
from careerbook.kit.widget import AssessmentWidget

if TYPE_CHECKING:
    import pandas as pd

    from careerbook.assess.interests.scoring import InterestResult
    from careerbook.kit.chart import Chart

ANSWERS = range(1, 6)


class InterestProfile(AssessmentWidget):
    """Answer 36 activities from 1 to 5, then see six scores and the families that resemble them.

    In the static page the answers live in the browser's storage and ``answers`` follows them; in a
    notebook ``answers`` is the truth and may be set from Python.

    Parameters
    ----------
    answers
        Item id -> 1 (strongly dislike) to 5 (strongly like), for example
        ``careerbook.assess.interests.scoring.standing(answers.read("careerbook-answers.json"))``.

    Traits
    ------
    answers
        Item id -> 1 to 5; a statement that is not in it is open. Ids of other editions are kept
        and ignored.
    inventory
        The scales and activities with the names of the answers, basis and date; constant.
    profiles
        The families with their six O*NET values 1-7 and their roles, the correlation from which
        families are never told apart, why there is no single role, and the sources; constant.

    Raises
    ------
    AnswersError
        When an answer is not a whole number from 1 to 5.

    Example
    -------
    >>> widget = InterestProfile(answers={"repair-appliance": 5})
    >>> widget.scored.answered, len(widget.result), len(widget.items)
    (1, 11, 36)
    """

    answers = t.Dict().tag(sync=True)
    inventory = t.Dict().tag(sync=True)
    profiles = t.Dict().tag(sync=True)

    def __init__(self, answers: dict[str, int] | None = None, **traits: Any) -> None:
        super().__init__(
            kind="interest-profile",
            answers=answers or {},
            inventory=_inventory(),
            profiles=_profiles(),
            **{"view_id": "interests", "live_height": {"wide": 610, "narrow": 1052}, **traits},
        )

    @t.validate("answers")
    def _known_answers(self, proposal: Any) -> dict[str, int]:
        for name, answer in proposal["value"].items():
            if type(answer) is not int or answer not in ANSWERS:
                raise AnswersError(f"answers.{name}", repr(answer), "a whole number from 1 to 5")
        return dict(proposal["value"])

    @property
    def scored(self) -> InterestResult:
        """Scores, level, differentiation, matches with bands: everything that is computed."""
        return families.result_of(self.answers)

    @property
    def result(self) -> pd.DataFrame:
        """Six scores and five matches with their bands; the same as :attr:`frame`."""
        return self.frame

    @property
    def items(self) -> pd.DataFrame:
        """One row per statement: scale, whether reverse-keyed, answer 1-5 and points 0-4."""
        import pandas as pd

        items = interests.load().item
        given = [self.answers.get(item.id) for item in items]
        points = [
            None if answer is None else 5 - answer if item.reverse else answer - 1
            for item, answer in zip(items, given, strict=True)
        ]
        return pd.DataFrame(
            {
                "item": [item.id for item in items],
                "text": [item.text for item in items],
                "scale": [item.scale for item in items],
                "reverse": [item.reverse for item in items],
                "answer": pd.array(given, dtype="Int64"),
                "points": pd.array(points, dtype="Int64"),
            }
        )

    @property
    def frame(self) -> pd.DataFrame:
        """Six scores and five matches with their bands; missing where not scored."""
        return interest_frame(self.scored)

    def chart(self) -> Chart:
        """Draw the six scores and the families."""
        return draw_interest_profile(self.answers)

    def describe(self) -> str:
        """Say what the answers mean, how sure that is and what is open."""
        return words.sentence(self.scored)

    def static_form(self) -> str:
        """Return the form to fill in on paper, with its key, and the picture of the answers."""
        return (
            '<div class="cb-paper" role="region" tabindex="0" aria-label="Form on paper: '
            f'interests">{_paper_form()}{self.chart().to_html()}</div>'
        )


def _inventory() -> dict[str, Any]:
    found = interests.load()
    return {
        "answers": list(ANSWER_NAMES),
        "reviewed_on": found.reviewed_on.isoformat(),
        "scales": [scale.model_dump() for scale in found.scale],
        "items": [item.model_dump(exclude={"setting"}) for item in found.item],
    }


def _profiles() -> dict[str, Any]:
    about: dict[str, str] = {family.id: family.about for family in interests.load().family}
    return {
        "alike_from": families.likeness()[1],
        "why_no_single_role": families.why_no_single_role(),
        "note": NOTE,
        "sources": [_cited(table) for table in SOURCES],
        "families": [
            {
                "id": family.id,
                "name": family.name,
                "about": about[family.id],
                "values": list(family.values),
                "roles": [{"slug": role.slug, "name": role.name} for role in family.roles],
            }
            for family in families.families()
        ],
    }


def _cited(table: str) -> dict[str, str]:
    source = source_of(table)
    return {"text": f"{source.short_citation} ({source.licence})", "url": source.url}


def _paper_form() -> str:
    found = interests.load()
    letters = {scale.id: scale.name[0] for scale in found.scale}
    head = "".join(
        f'<th scope="col">{text}</th>' for text in ("No.", "Activity", "Circle one", "Counts for")
    )
    body = ""
    for number, item in enumerate(found.item, 1):
        key = f"{letters[item.scale]}, reversed" if item.reverse else letters[item.scale]
        body += (
            f'<tr><td>{number}</td><th scope="row">{html.escape(item.text)}</th>'
            f"<td>1 2 3 4 5</td><td>{key}</td></tr>"
        )
    meanings = ", ".join(f"{level} {name.lower()}" for level, name in enumerate(ANSWER_NAMES, 1))
    scales = ", ".join(f"{scale.name[0]} {scale.name.lower()}" for scale in found.scale)
    return (
        f"<p>How much would you like to do this? {meanings}. Points: your answer less 1; where it "
        f"says reversed, 5 less your answer. Add up the points of each letter ({scales}): six "
        "scores from 0 to 24.</p>"
        f'<table class="cb-table cb-interests-paper"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )
