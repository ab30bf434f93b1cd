"""My handbook as a widget: what is kept, the path, and a document that is not one."""

from __future__ import annotations

import json

import pytest

from careerbook.assess.answers import answers
from careerbook.assess.handbook.handbook_chart import draw_my_handbook, sentence
from careerbook.assess.handbook.handbook_widget import MyHandbook, path_facts
from careerbook.assess.skills import skill_plans
from careerbook.errors import AnswersError
from careerbook.paths import data_dir

DAY = "2026-05-01T08:00:00.000Z"
MINE = {
    **answers.empty(),
    "ratings": {"programming": {"level": 1, "evidence": "", "rated_on": DAY}},
    "target_role": {"role": "ml-engineer", "chosen_on": DAY},
}


def test_the_frame_counts_what_stands_in_each_section():
    """One row per section of the document, kept or not."""
    frame = MyHandbook(MINE).frame.set_index("section")
    assert frame.loc["ratings", "count"] == 1
    assert frame.loc["target_role", "last_on"] == "2026-05-01"
    assert frame.loc["plan", "count"] == 0


def test_the_path_begins_with_the_target_and_names_the_gap():
    """The real facts: pages that the book has, words from the real skills."""
    path = MyHandbook(MINE).result
    assert path[0].page == "roles/ml-engineer"
    assert "Programming in Python" in path[1].why
    assert {step.page for step in path} <= set(path_facts()["pages"])


def test_every_page_that_a_path_can_name_exists():
    """A skill, a role and the doors all lead to a page of the book."""
    book = data_dir().parent / "book"
    for page in path_facts()["pages"]:
        assert [*book.glob(f"{page}.*")], page
    pages = {page for plan in skill_plans.load().plan for page in plan.pages}
    assert pages <= set(path_facts()["pages"])


def test_the_sentence_says_how_much_is_kept():
    """One answer is not answers."""
    assert sentence(answers.empty()).startswith("Nothing is kept yet")
    assert MyHandbook(MINE).describe() == (
        "2 answers and choices in 2 sections; the last is of 2026-05-01."
    )
    one = {**answers.empty(), "target_role": MINE["target_role"]}
    assert sentence(one) == "1 answer or choice in one section; the last is of 2026-05-01."


def test_a_document_that_is_none_is_refused_and_the_old_one_stays():
    """In the call and in the trait."""
    with pytest.raises(AnswersError, match="newer edition"):
        MyHandbook({"format": "careerbook-answers/2"})
    widget = MyHandbook(MINE)
    with pytest.raises(AnswersError):
        widget.document = {"format": "shopping-list/1"}
    assert widget.document == answers.validate(MINE)


def test_the_picture_shows_none_as_a_word_and_not_as_a_bar():
    """A section without answers says so."""
    chart = draw_my_handbook(MINE)
    assert chart.title == "2 of 12 sections hold something"
    assert chart.svg.count("none") >= 9


def test_traits_are_plain_json_and_small():
    """What travels to the page is below 40 KB before it is packed."""
    assert len(json.dumps(path_facts())) < 40_000
