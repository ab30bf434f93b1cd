"""The claims in Python: values in words, choice, counts, static form, the browser twin's cases."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.claims.claims import (
    ALL,
    MEANINGS,
    VERBS,
    chosen,
    claims,
    describe_claims,
    sections,
)
from careerbook.explore.claims.claims_widget import ClaimList, tables
from careerbook.facts import data
from careerbook.facts.tables import VERDICTS
from tests.explore.claims.make_claim_list_cases import CASES, make_cases

HERE = Path(__file__).parent


def test_all_thirty_claims_are_there_in_order() -> None:
    """One claim for each row of the table, none dropped."""
    assert [claim.id for claim in claims()] == list(data.load("claims")["claim_id"])
    assert len(claims()) == 30


@pytest.mark.parametrize(
    ("claim", "value"),
    [
        ("C01", "74% a year"),
        ("C02", "35%"),
        ("C03", "at least 50,000 job postings"),
        ("C04", "$26.03 billion"),
        ("C07", "$157,969 a year"),
        ("C09", "$70,000 to $285,000 a year"),
        ("C20", "at least $120,000 a year"),
        ("C25", "more than 2 times"),
        ("C28", "no number"),
        ("C30", "85,000,000 jobs"),
    ],
)
def test_a_claim_is_written_with_its_unit(claim: str, value: str) -> None:
    """Every kind of number of the table reads as a phrase."""
    assert {found.id: found.value for found in claims()}[claim] == value


def test_counts_in_the_sentence_are_those_of_the_table() -> None:
    """Each verdict is counted once, and they add up to all claims."""
    count = Counter(data.load("claims")["verdict"])
    sentence = describe_claims(claims())
    for verdict in VERDICTS:
        assert f"{count[verdict]} {VERBS[verdict][1]}" in sentence
    assert sum(count.values()) == len(claims())


def test_every_verdict_has_a_meaning_and_a_verb() -> None:
    """A new verdict in the table must be explained."""
    assert set(MEANINGS) == set(VERBS) == set(VERDICTS)


@pytest.mark.parametrize("section", sections())
def test_verdicts_divide_a_section(section: str) -> None:
    """The filters lose no claim and show none twice."""
    parts = [chosen(claims(), verdict, section) for verdict in VERDICTS]
    together = sorted(claim.id for part in parts for claim in part)
    assert together == sorted(claim.id for claim in chosen(claims(), section=section))


def test_an_empty_choice_says_so() -> None:
    """No claim of that section is of that verdict: a sentence, not a blank."""
    verdict, section = next(
        (verdict, section)
        for verdict in VERDICTS
        for section in sections()
        if not chosen(claims(), verdict, section)
    )
    assert "Shown: none" in describe_claims(claims(), verdict, section)
    widget = ClaimList(verdict, section)
    assert widget.frame.empty
    assert widget.chart().table.empty


def test_selection_changes_frame_sentence_and_room() -> None:
    """Frame, words and reserved height follow verdict and section."""
    widget = ClaimList()
    assert set(widget.frame["verdict"]) == {"contradicts itself"}
    small = widget.live_height
    widget.verdict = ALL
    assert len(widget.frame) == len(claims())
    assert all(widget.live_height[key] > small[key] for key in small)
    assert widget.describe() == widget.chart().alt


@pytest.mark.parametrize(("name", "value"), [("verdict", "true"), ("section", "Footer")])
def test_a_wrong_choice_is_refused_and_changes_nothing(name: str, value: str) -> None:
    """The widget keeps what it showed; the message lists what is allowed."""
    widget = ClaimList()
    before = widget.describe()
    with pytest.raises(UnknownNameError, match="Allowed"):
        setattr(widget, name, value)
    assert widget.describe() == before


def test_static_form_is_the_full_table() -> None:
    """Nothing can be filtered without a script, so everything is there, whatever is chosen."""
    html = ClaimList("other population")._repr_mimebundle_()[0]["text/html"]
    assert html.count("<tr>") + html.count("<tr ") == len(claims()) + 1
    assert 'role="img"' in html
    for claim in claims():
        assert f"<td>{claim.id}</td>" in html


def test_two_lists_share_their_claims() -> None:
    """A page ships the claims once."""
    first, second = ClaimList(), ClaimList(ALL)
    for name in tables():
        assert json.dumps(getattr(first, name)) == json.dumps(getattr(second, name))


def test_cases_for_the_browser_are_up_to_date() -> None:
    """After a change run ``python -m tests.explore.claims.make_claim_list_cases``."""
    text = CASES.read_text(encoding="utf-8")
    assert text == make_cases([case["inputs"] for case in json.loads(text)["drawn"]])
