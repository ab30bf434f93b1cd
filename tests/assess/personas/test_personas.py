"""Twenty written personas go through every assessment: nothing absurd is suggested to anybody.

What is expected stands in ``tests/assess/personas/*.toml``, each with its reason; what failed at
first, and what was done about it, in ``tests/assess/personas/README.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from careerbook.assess.interests import words as interest_words
from careerbook.assess.interests.families import result_of
from careerbook.assess.interests.scoring import InterestResult
from careerbook.assess.knowledge import grading, questions, quiz_order
from careerbook.assess.knowledge.calibration import Graded, score
from careerbook.assess.knowledge.question_kinds import Choice, Numeric, Order, Question
from careerbook.assess.leads import words as lead_words
from careerbook.assess.leads.leads import Leads, leads
from careerbook.assess.leads.places import Answered, lead_roles, place_roles
from careerbook.assess.leads.weights import DEFAULTS
from careerbook.assess.skills import rank
from careerbook.errors import DataError
from careerbook.roles import roles
from tests.assess.personas import persona_files
from tests.assess.personas.persona_files import Persona, Topic

PERSONAS = persona_files.load()
ROLES = tuple(roles.load(slug) for slug in roles.slugs())
BANK = questions.load()
TOP = 3
LEAST, LEAST_FAR = 20, 6
SEED = 20_261_123
VERDICTS = {"surer": "surer than right", "less": "less sure than right", "chance": "chance alone"}
SKILL_WORDS = {
    "nothing-rated": "no skill of any role has been answered",
    "too-few": "No role can be compared yet",
    "nothing-covered": "you cover nothing yet",
    "nothing-near": "no role is near",
}

everybody = pytest.mark.parametrize("name", PERSONAS)


@cache
def interests_of(name: str) -> InterestResult:
    """Score the activities."""
    return result_of(PERSONAS[name].interests)


@cache
def ranking_of(name: str) -> rank.Ranking:
    """Rank the roles by skills."""
    return rank.rank(ROLES, PERSONAS[name].ratings)


@cache
def leads_of(name: str) -> tuple[Answered, Leads]:
    """Put interests and skills together with the weights that stand at first."""
    answered = place_roles(lead_roles(), interests_of(name), PERSONAS[name].ratings)
    return answered, leads(answered.places, DEFAULTS)


def near(name: str) -> list[str]:
    """Return the first three roles by skills; none where the words say that no role is near."""
    ranking = ranking_of(name)
    if rank.title(ranking) == "Every role is still ahead of you":
        return []
    return [row.role for row in ranking.rows if row.group is not None][:TOP]


def test_there_are_enough_personas_and_enough_far_from_technology() -> None:
    """Twenty files; six ordinary people; nobody is there twice."""
    assert len(PERSONAS) >= LEAST
    assert sum(one.far_from_technology for one in PERSONAS.values()) >= LEAST_FAR
    assert len({one.who for one in PERSONAS.values()}) == len(PERSONAS)
    answers = {tuple(sorted(one.interests.items())) for one in PERSONAS.values()}
    assert len(answers) == len(PERSONAS)


def test_a_file_with_a_wrong_id_or_without_a_reason_is_refused(tmp_path: Path) -> None:
    """The message names the id, and the key where a reason is missing."""
    text = (persona_files.FOLDER / "baker.toml").read_text("utf-8")
    wrong = text.replace("water-bill", "water-tap").replace('"ml-engineer"', '"ml-enginer"')
    (tmp_path / "baker.toml").write_text(wrong, "utf-8")
    with pytest.raises(DataError, match=r"water-tap[\s\S]*ml-enginer"):
        persona_files.load(tmp_path)
    (tmp_path / "baker.toml").write_text(f'{text}\n[[absurd]]\nroles = ["ml-engineer"]\n', "utf-8")
    with pytest.raises(DataError, match=r"absurd\[\d\]\.why"):
        persona_files.load(tmp_path)


@everybody
def test_interests_suggest_no_absurd_family(name: str) -> None:
    """At most three families, each named with its band, none of them absurd."""
    persona, found = PERSONAS[name], interests_of(name)
    suggested = [match.id for match in found.suggested]
    assert len(suggested) <= TOP
    assert not persona.absurd_families & set(suggested), interest_words.sentence(found)
    assert all(match.low <= match.match <= match.high for match in found.suggested)
    said = f"{interest_words.title(found)} {interest_words.sentence(found)}"
    for match in found.suggested:
        assert f"{match.name}, {interest_words.match_words(match)}" in said or (
            f"{match.name}, with a match of {interest_words.match_words(match)}" in said
        )


@everybody
def test_skills_suggest_no_absurd_role(name: str) -> None:
    """Neither the first three roles nor the one that the sentence names first is absurd."""
    persona, ranking = PERSONAS[name], ranking_of(name)
    first = near(name)
    assert not persona.absurd_roles & set(first), rank.sentence(ranking)
    assert set(first) <= {row.role for row in ranking.leading} or len(ranking.leading) < TOP
    if not first:
        assert not [role.name for role in ROLES if role.name in rank.sentence(ranking)]


@everybody
def test_where_it_leads_suggests_no_absurd_role(name: str) -> None:
    """With the weights that stand at first, none of the first three is absurd."""
    answered, found = leads_of(name)
    first = {row.role for row in found.rows[:TOP]}
    first |= {row.role for row in found.leading}
    said = lead_words.sentence(found, answered, DEFAULTS)
    assert not PERSONAS[name].absurd_roles & first, said


@everybody
def test_the_states_are_those_of_the_file(name: str) -> None:
    """Who has said nothing, or can nothing yet, is told so in words instead of a suggestion."""
    states, ranking = PERSONAS[name].states, ranking_of(name)
    answered, found = leads_of(name)
    assert answered.interest_state == states.interests
    if states.interests != "ready":
        assert interests_of(name).suggested == ()
    said = rank.sentence(ranking)
    for state, words in SKILL_WORDS.items():
        assert (words in said) == (state == states.skills), said
    if states.skills != "ready":
        assert near(name) == []
    if states.skills in ("nothing-covered", "nothing-near"):
        assert found.rows == ()
        assert "ahead of you" in lead_words.sentence(found, answered, DEFAULTS)
    if states.skills in ("nothing-rated", "too-few"):
        assert "skills" not in found.used
        assert "pay" not in found.used


@everybody
def test_what_should_come_comes(name: str) -> None:
    """One family by interests, or one role by skills, of every expectation."""
    families = {match.id for match in interests_of(name).suggested}
    for expected in PERSONAS[name].expected_any:
        found = families & set(expected.families) | set(near(name)) & set(expected.roles)
        assert found, expected.why


@everybody
def test_knowledge_is_marked_as_it_was_answered_and_weighed_with_confidence(name: str) -> None:
    """Every kind of question is graded; accuracy, bias and words are those of the rule."""
    persona = PERSONAS[name]
    quiz: dict[str, dict[str, object]] = {}
    right = confidence = 0.0
    for topic in persona.knowledge:
        run, marks, sure = _run(topic)
        quiz |= run
        right += sum(marks)
        confidence += sum(sure)
    graded = grading.graded(quiz, BANK)
    result = score(graded)
    assert result.answered == len(quiz) == 6 * len(persona.knowledge)
    assert result.right == right
    assert result.bias == pytest.approx((confidence - right) / len(quiz))
    said = grading.sentence(result, "these topics")
    assert VERDICTS[persona.states.calibration] in said, said
    for topic in persona.knowledge:
        _own_level_and_knowledge(persona, topic, graded)


def _run(topic: Topic) -> tuple[dict[str, dict[str, object]], list[bool], list[float]]:
    """Answer the questions that the page would ask, the first ones of each difficulty right."""
    asked = {question.id: question for question in BANK[topic.topic].question}
    difficulties = {item: question.difficulty for item, question in asked.items()}
    marks: dict[str, bool] = {}
    first = quiz_order.route(difficulties, SEED, {}).first
    marks |= _marks(first, topic.right[1])
    route = quiz_order.route(difficulties, SEED, marks)
    assert route.harder == (topic.right[1] >= 2)
    marks |= _marks(route.second, topic.right[2 if route.harder else 0])
    sure = [topic.confidence[difficulties[item] - 1] for item in marks]
    quiz = {
        item: {**_answer(asked[item], mark), "confidence": certain}
        for (item, mark), certain in zip(marks.items(), sure, strict=True)
    }
    return quiz, list(marks.values()), sure


def _marks(items: tuple[str, ...], right: int) -> dict[str, bool]:
    return {item: place < right for place, item in enumerate(items)}


def _answer(question: Question, right: bool) -> Mapping[str, object]:
    """Return a right answer, or a wrong one that people give, as the document keeps it."""
    if isinstance(question, Numeric):
        key = question.variants[SEED % len(question.variants)]
        value = key.answer if right else key.slips[0].value
        return {"choices": [], "value": value, "seed": SEED}
    if isinstance(question, Choice):
        wrong = [place for place in range(len(question.option)) if place not in question.keys]
        return {"choices": list(question.keys) if right else wrong[:1]}
    parts = question.step if isinstance(question, Order) else question.pair
    order = list(range(len(parts)))
    return {"choices": order if right else order[::-1]}


def _own_level_and_knowledge(persona: Persona, topic: Topic, graded: tuple[Graded, ...]) -> None:
    """Own rating and knowledge stand side by side; together they lie between the two."""
    result = score(mark for mark in graded if mark.topic == topic.topic)
    level = persona.ratings.get(BANK[topic.topic].skill)
    said = grading.beside(level, result)
    assert ("left your own level open" in said) == (level is None)
    if level is not None:
        both = grading.together(level, result)
        assert both is not None
        low, high = sorted((both.own, both.knowledge))
        assert low - 1e-9 <= both.both <= high + 1e-9
