"""The personas' bands and checks: as wide as self-ratings deserve, and one check at a time."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from careerbook.assess.answers import answers as documents
from careerbook.assess.handbook import handbook
from careerbook.assess.handbook.handbook_widget import path_facts
from careerbook.assess.knowledge import checks, grading, quiz_order
from careerbook.assess.skills import gap, rank
from careerbook.assess.terms import band
from careerbook.roles import roles
from tests.assess.personas.test_personas import BANK, PERSONAS, ROLES, _answer, ranking_of

READY = [name for name, one in PERSONAS.items() if one.states.skills == "ready"]
CHECKED = [name for name, one in PERSONAS.items() if one.knowledge]
STAMP = "2026-11-23T10:00:00.000Z"
RATING_SD, SHARED = math.sqrt(1.4), 0.5


@pytest.mark.parametrize("name", READY)
def test_the_band_holds_what_500_readers_who_rate_themselves_so_may_be_worth(name: str) -> None:
    """With an error of one level, independent in each skill, it held half of them."""
    draw = np.random.default_rng(9)
    ratings = PERSONAS[name].ratings
    row = ranking_of(name).rows[0]
    shared = draw.normal(size=500)
    short, asked = np.zeros(500), np.zeros(500)
    for need in roles.load(row.role).skills:
        own = ratings.get(need.id)
        if own is None:
            continue
        off = math.sqrt(SHARED) * shared + math.sqrt(1 - SHARED) * draw.normal(size=500)
        truth = np.clip(own - RATING_SD * off, 0, 5)
        required = need.level + need.level_se * draw.normal(size=500)
        short += need.importance * np.maximum(0, required - truth)
        asked += need.importance * required
    worth = 1 - short / asked
    inside = (row.low - 1e-9 <= worth) & (worth <= row.high + 1e-9)
    assert inside.mean() >= 0.92, (row.low, row.high)


@pytest.mark.parametrize("name", READY)
def test_ticking_every_made_up_term_widens_the_band_and_changes_no_level(name: str) -> None:
    """The check of terms said so and nothing followed from it."""
    ratings = PERSONAS[name].ratings
    ticked = dict.fromkeys(band.invented_terms(), True)
    wide = {row.role: row for row in rank.rank(ROLES, ratings, band.own_level_se(ticked)).rows}
    for row in ranking_of(name).rows:
        if row.group is not None:
            other = wide[row.role]
            assert other.coverage == row.coverage
            assert other.se > row.se
            assert other.high - other.low > row.high - row.low - 0.02


@pytest.mark.parametrize("name", READY)
def test_no_two_roles_are_told_apart_against_the_errors_that_both_share(name: str) -> None:
    """And where roles are told apart, most draws of one person's errors agree on the order."""
    ratings, ranking = PERSONAS[name].ratings, ranking_of(name)
    lead = gap.score(roles.load(ranking.rows[0].role).skills, ratings)
    draw = np.random.default_rng(4)
    for row in ranking.rows:
        if row.group in (None, 1) or row.far != ranking.rows[0].far:
            continue
        other = gap.score(roles.load(row.role).skills, ratings)
        assert lead.expected - other.expected > 0
        orders = 0
        for _ in range(60):
            shared = draw.normal()
            moved = {
                skill: level + RATING_SD * (shared + draw.normal()) * math.sqrt(SHARED)
                for skill, level in ratings.items()
                if level is not None
            }
            first, second = (
                _coverage(roles.load(slug).skills, moved, draw)
                for slug in (ranking.rows[0].role, row.role)
            )
            orders += first > second
        assert orders >= 51, (ranking.rows[0].role, row.role)


@pytest.mark.parametrize("name", CHECKED)
def test_a_good_second_check_makes_a_bad_first_one_forgotten(name: str) -> None:
    """All answers of the topic went into the last check; half of its questions were old ones."""
    for topic in (one.topic for one in PERSONAS[name].knowledge):
        quiz, had = _check(topic, 5, [], right=False)
        second, asked = _check(topic, 8, had, right=True)
        assert not set(had) & set(asked)
        found = checks.last_checks({**quiz, **second}, {topic: 8}, BANK)[topic]
        assert (found.right, found.answered) == (6, 6)
        said = grading.sentence(found, topic)
        assert "6 of 6" in said
        assert "many such questions" not in said
        first = checks.last_checks(quiz, {topic: 5}, BANK)[topic]
        assert _path(topic, first.known.share) != ["start"]
        assert _path(topic, found.known.share) == ["start"]


def _coverage(needs: Any, own: dict[str, float], draw: np.random.Generator) -> float:
    short = asked = 0.0
    for need in needs:
        if need.id in own:
            required = need.level + need.level_se * draw.normal()
            short += need.importance * max(0.0, required - max(0.0, own[need.id]))
            asked += need.importance * required
    return 1 - short / asked


def _check(
    topic: str, seed: int, seen: list[str], *, right: bool
) -> tuple[dict[str, Any], list[str]]:
    questions = {question.id: question for question in BANK[topic].question}
    difficulties = {item: question.difficulty for item, question in questions.items()}
    first = quiz_order.route(difficulties, seed, {}, seen).first
    found = quiz_order.route(difficulties, seed, dict.fromkeys(first, right), seen)
    asked = [*found.first, *found.second]
    quiz = {}
    for item in asked:
        own = quiz_order.item_seed(seed, item)
        answer = dict(_answer(questions[item], right))
        if questions[item].kind == "numeric":
            key = questions[item].variants[grading.variant_of(questions[item], own)]
            answer["value"] = key.answer if right else key.slips[0].value
        quiz[item] = {**answer, "seed": own, "confidence": 0.75}
    return quiz, asked


def _path(topic: str, score: float) -> list[str]:
    run = {"kind": "knowledge", "scores": {topic: score}, "made_on": STAMP}
    document = documents.validate({**documents.empty(), "runs": {"one": run}})
    return [step.page for step in handbook.reading_path(document, path_facts())]
