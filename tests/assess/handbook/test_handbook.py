"""What a reader has kept, and the chapters that her own results point to."""

from __future__ import annotations

import json
from typing import Any

from careerbook.assess.answers import answers
from careerbook.assess.handbook import handbook
from careerbook.assess.knowledge.calibration import Graded, score
from tests.assess.handbook import make_handbook_cases as cases

FACTS = cases.FACTS
DAY = cases.DAYS[0]


def document(**parts: Any) -> dict[str, Any]:
    return answers.validate({**answers.empty(), **parts})


def rated(**levels: int | None) -> dict[str, Any]:
    return {
        skill: {"level": level, "evidence": "", "rated_on": DAY} for skill, level in levels.items()
    }


def target(role: str) -> dict[str, str]:
    return {"role": role, "chosen_on": DAY}


def test_every_section_of_the_document_is_told_to_the_reader():
    """What is stored stands on the page: a new section needs its words."""
    assert set(handbook.SECTIONS) == {*answers.SECTIONS, "target_role"}


def test_nothing_kept_is_counted_as_nothing():
    """An empty document has no count and no day; its path is one step."""
    rows = handbook.holdings(answers.empty())
    assert {row.count for row in rows} == {0}
    assert {row.last_on for row in rows} == {None}
    assert [step.page for step in handbook.reading_path(answers.empty(), FACTS)] == ["start"]


def test_answers_taken_back_are_not_counted():
    """A level of null stands in the document for other copies, not for the reader."""
    rows = handbook.holdings(document(ratings=rated(alpha=3, beta=None)))
    ratings = next(row for row in rows if row.section == "ratings")
    assert (ratings.count, ratings.last_on) == (1, "2026-05-01")


def test_the_path_goes_from_the_target_over_its_gaps_to_the_way_there():
    """Must-haves far short come first, then the largest priority; a page stands once."""
    mine = rated(alpha=4, beta=0, delta=0, epsilon=5)
    path = handbook.reading_path(document(target_role=target("one"), ratings=mine), FACTS)
    assert [step.page for step in path] == [
        "roles/one",
        "topics/a",  # delta: a must-have two levels short, though beta has the larger priority
        "topics/b",
        "topics/d",
        "explore/moves",
    ]
    assert path[1].why == "Delta, a must-have: you rate yourself 0, the role asks for 2."


def test_skills_that_are_not_rated_are_no_gaps():
    """Open is not 0: the path does not send anybody to a chapter for want of an answer."""
    path = handbook.reading_path(document(target_role=target("one")), FACTS)
    assert [step.page for step in path] == ["roles/one", "explore/moves"]


def test_only_the_last_knowledge_check_counts():
    """An old failure is forgotten when the newest check went well."""
    runs = {
        "old": {"kind": "knowledge", "scores": {"first": 0.1}, "made_on": cases.DAYS[0]},
        "new": {
            "kind": "knowledge",
            "scores": {"first": 0.9, "second": 0.2},
            "made_on": cases.DAYS[1],
        },
    }
    path = handbook.reading_path(document(runs=runs), FACTS)
    assert [step.page for step in path] == ["topics/a"]
    assert path[0].why == "Second topic went badly in your last knowledge check."


def test_a_check_went_badly_by_its_score_whatever_road_it_took():
    """Half right on the hard road is no failure; half right on the easy one is."""

    def road(first, second):
        other = 3 if first >= 2 else 1
        right = [i < first for i in range(3)] + [i < second for i in range(3)]
        levels = [2, 2, 2, other, other, other]
        marks = [
            Graded(str(i), "t", *pair, None, 0.25)
            for i, pair in enumerate(zip(levels, right, strict=True))
        ]
        return score(marks).known.share

    def path(value):
        run = {"kind": "knowledge", "scores": {"second": value}, "made_on": DAY}
        return [s.page for s in handbook.reading_path(document(runs={"r": run}), FACTS)]

    assert path(road(1, 2)) == ["topics/a"]
    assert path(road(2, 1)) == ["start"]


def test_an_unknown_target_of_a_newer_edition_does_no_harm():
    """The document keeps it; the path leaves it out."""
    path = handbook.reading_path(document(target_role=target("gone")), FACTS)
    assert [step.page for step in path] == ["start"]


def test_the_cases_for_the_browser_are_up_to_date():
    """Run ``python -m tests.assess.handbook.make_handbook_cases`` when this fails."""
    text = cases.CASES.read_text(encoding="utf-8")
    found = [case["document"] for case in json.loads(text)["cases"]]
    assert cases.case_text(found) == text
