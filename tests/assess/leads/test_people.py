"""People far from technology read where it leads: what the page must and must not say to them.

Who they are and what must hold for each stands in ``people.toml``. The page once put a product
manager first for people without any technical skill, three must-haves missing, and said that this
was firm: each of the faults behind it fails one of these people (the last test holds that).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from careerbook.assess.constraints.constraints import check_limits
from careerbook.assess.interests import inventory
from careerbook.assess.interests.families import result_of
from careerbook.assess.leads import draws, places, reasons, words
from careerbook.assess.leads import leads as ranking
from careerbook.assess.leads.leads import Leads, leads
from careerbook.assess.leads.placed_reader import judged, limits_said
from careerbook.assess.leads.places import Answered, lead_roles, place_roles
from careerbook.assess.leads.weights import weights_of
from careerbook.assess.skills import rank
from careerbook.roles import roles, skills
from tests.assess.personas import persona_files

PEOPLE = {
    one["name"]: one
    for one in tomllib.loads(Path(__file__).with_name("people.toml").read_text("utf-8"))["person"]
}
SKILLS = {skill.id: skill.name for skill in skills.load().skill}
SCALES = [scale.name for scale in inventory.load().scale]
LEAST_FAR = 8

COUNT = re.compile(r"\bof 500\b|\b500 (?:of|draws)\b|(?<!number )\b(\d{2,}) of \1\b")
"""A count of draws."""


def likes_of(person: dict[str, Any]) -> dict[str, int]:
    levels = dict(zip((s.id for s in inventory.load().scale), person["likes"], strict=False))
    return {
        item.id: 6 - levels[item.scale] if item.reverse else levels[item.scale]
        for item in inventory.load().item
        if levels
    }


def ratings_of(person: dict[str, Any]) -> dict[str, int]:
    rest = dict.fromkeys(SKILLS, 0) if person["rest"] == "zero" else {}
    return {**rest, **person["levels"]}


def answers_of(name: str) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Return interests, ratings and weights of somebody here or of one of the twenty personas."""
    if name in PEOPLE:
        one = PEOPLE[name]
        return likes_of(one), ratings_of(one), {**weights_of({}), **one.get("weights", {})}
    persona = persona_files.load()[name]
    return persona.interests, persona.ratings, weights_of({})


def limits_for(name: str) -> dict[str, int | str]:
    return check_limits(PEOPLE.get(name, {}).get("limits", {}))


def ranked(name: str) -> tuple[Answered, Leads, dict[str, int]]:
    likes, ratings, weights = answers_of(name)
    answered = place_roles(lead_roles(), result_of(likes), ratings)
    removed = judged(ratings, limits_for(name)).removed
    return answered, leads(answered.places, weights, (), [*removed]), weights


def said_to(name: str) -> list[str]:
    """Return everything the page says: title, sentence, cells, and "why not?" of every role."""
    answered, found, weights = ranked(name)
    ratings = answers_of(name)[1]
    limits = limits_said(ratings, limits_for(name))
    said = [words.title(found, answered), words.sentence(found, answered, weights, limits)]
    said += [words.often(count) for row in found.rows for count in (row.first, row.top_three)]
    removed = judged(ratings, limits_for(name)).removed
    for role in lead_roles():
        said += reasons.why_not(role, found, answered, ratings, SKILLS, SCALES, removed)
    return said


def faults_of(name: str) -> list[str]:
    """Return what is wrong in what is said to somebody; empty when all is well."""
    person, (answered, found, weights) = PEOPLE.get(name, {}), ranked(name)
    said = said_to(name)
    text = "\n".join(said)
    faults = [f"says “{text[hit.start() - 30 : hit.end() + 20]}”" for hit in COUNT.finditer(text)]
    faults += [f"does not say “{one}”" for one in person.get("must_say", []) if one not in text]
    faults += [f"says “{one}”" for one in person.get("must_not_say", []) if one in text]
    first = {row.role for row in found.leading}
    removed = judged(answers_of(name)[1], limits_for(name)).removed
    faults += [
        f"{row.name} is ranked beyond the limits" for row in found.rows if row.role in removed
    ]
    faults += [f"{one} is first" for one in sorted(first & set(person.get("not_first", [])))]
    short = {place.role: (place.short, place.must) for place in answered.places}
    for row in found.leading:
        counted = "every must-have short"
        if short[row.role][0] < short[row.role][1]:
            counted = f"{short[row.role][0]} of {short[row.role][1]} must-haves short"
        line = next(part for part in said[1].split(". ") if "first" in part)
        if short[row.role][0] and counted not in line:
            faults.append(f"{row.name}: the first line hides its must-haves")
        if short[row.role][0] and weights["pay"] == 0 and "product-manager" in row.role:
            faults.append(f"{row.name} is first with must-haves missing")
    if "skills" in found.used:
        faults += [
            f"{row.name} is ranked though more than two thirds of its must-haves are short"
            for row in found.rows
            if 3 * short[row.role][0] > 2 * short[row.role][1]
        ]
    best = max((p.interests.value for p in answered.places if p.interests), default=1.0)
    if best < 0.4 and found.rows and not said[1].startswith("None of these roles fits"):
        faults.append("does not say that nothing fits what is liked")
    return faults


def test_there_are_enough_people_and_each_statement_has_its_reason() -> None:
    """Ten people far from technology; every role named exists."""
    assert len(PEOPLE) >= LEAST_FAR + 2
    for person in PEOPLE.values():
        assert len(person["why"]) > 20
        assert set(person["not_first"]) <= set(roles.slugs())
        assert set(person["levels"]) <= set(SKILLS)
        assert person["not_first"] or person["must_not_say"]


@pytest.mark.parametrize("name", PEOPLE)
def test_nothing_wrong_is_said_to_people_far_from_technology(name: str) -> None:
    """No role first that is absurd, nothing firm that is not, no must-have hidden."""
    assert faults_of(name) == [], words.sentence(ranked(name)[1], *ranked(name)[::2])


@pytest.mark.parametrize("name", persona_files.load())
def test_nothing_wrong_is_said_to_the_twenty_personas(name: str) -> None:
    """The twenty passed while the faults were there; what holds for all holds for them."""
    assert faults_of(name) == []


def test_few_are_told_that_a_first_place_is_firm() -> None:
    """With weights alone moved, two thirds of the personas read a count of nearly all draws."""
    firm = [name for name in (*PEOPLE, *persona_files.load()) if _firm(name)]
    assert len(firm) <= (len(PEOPLE) + len(persona_files.load())) / 3, firm


def _firm(name: str) -> bool:
    found = ranked(name)[1]
    return len(found.rows) > 1 and words.often(found.leading[0].first) == "nearly all"


@pytest.mark.parametrize("name", (*PEOPLE, *persona_files.load()))
def test_no_role_with_most_must_haves_short_is_called_alike_by_skills(name: str) -> None:
    """A role with nearly all must-haves two levels away was alike with one within reach."""
    found = rank.rank(map(roles.load, roles.slugs()), answers_of(name)[1])
    must = {slug: sum(n.must_have for n in roles.load(slug).skills) for slug in roles.slugs()}
    far = {row.role for row in found.rows if 3 * len(row.flagged) > 2 * must[row.role]}
    leading = {row.role for row in found.leading}
    assert not leading & far or leading <= far


def _pay_counts(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(weights_of.__globals__["DEFAULTS"], "pay", 50)


def _narrow_pay(patch: pytest.MonkeyPatch) -> None:
    narrow = {"high": (50, 50), "medium": (50, 50), "low": (50, 50)}
    patch.setattr(places, "PAY_BANDS", narrow)
    patch.setitem(globals(), "lead_roles", places.lead_roles.__wrapped__)


def _weights_alone(patch: pytest.MonkeyPatch) -> None:
    still = cache(lambda name: draws._deviations(name) * 0)
    patch.setattr(draws, "deviations", still)
    patch.setattr(ranking, "deviations", still)


def _counts(patch: pytest.MonkeyPatch) -> None:
    for module in (words, reasons):
        patch.setattr(module, "often", lambda count: f"{count} of 500")


def _fits_anything(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(ranking, "FITS_FROM", -2.0)


def _hidden_must_haves(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(words, "with_short", lambda row: row.name)


def _far_is_near(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(rank, "OUT_OF_REACH", (9, 1))


def _limits_ignored(patch: pytest.MonkeyPatch) -> None:
    once = judged
    patch.setitem(globals(), "limits_said", lambda *given: "")
    patch.setitem(globals(), "judged", lambda ratings, limits: once(ratings, {}))


@pytest.mark.parametrize(
    ("fault", "somebody"),
    [
        (_pay_counts, "warehouse worker"),
        (_narrow_pay, "warehouse worker who weighs pay"),
        (_weights_alone, "warehouse worker"),
        (_counts, "night nurse"),
        (_fits_anything, "gardener"),
        (_hidden_must_haves, "warehouse worker"),
        (_far_is_near, "server administrator"),
        (_limits_ignored, "retired clerk"),
    ],
)
def test_each_fault_that_was_there_fails_one_of_these_people(
    fault: Callable[[pytest.MonkeyPatch], None], somebody: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The people are no decoration: put a fault back, and one of them says so."""
    assert faults_of(somebody) == []
    fault(monkeypatch)
    assert faults_of(somebody) != []
