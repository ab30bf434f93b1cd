"""The widget of fixed forms in Python, and the cases that the browser shares."""

from __future__ import annotations

import pytest

from careerbook.assess.knowledge.payload import unseal
from careerbook.errors import CareerbookError
from careerbook.teach.course.form import form_id
from careerbook.teach.course.form_widget import FixedForm
from careerbook.teach.course.selection import all_questions
from tests.teach.course.make_form_cases import CASES, text

IDS = list(all_questions())


def test_the_cases_are_up_to_date():
    """Run ``make_form_cases.py`` when the id of forms changes."""
    assert CASES.read_text(encoding="utf-8") == text()


def test_all_questions_are_offered_by_where_they_stand():
    """Each once, and its content sealed in the same order."""
    bank = FixedForm().bank
    offered = [topic["ids"][at : at + 10] for topic in bank["topics"]
               for at in range(0, len(topic["ids"]), 10)]  # fmt: skip
    assert offered == IDS
    assert sum(map(len, unseal(bank["sealed"]))) == len(IDS)


def test_a_form_lists_its_questions_in_order_and_says_so():
    """Whatever stands where."""
    ids = [IDS[300], IDS[2], IDS[40]]
    widget = FixedForm(form_id(ids))
    assert list(widget.frame["id"]) == ids
    assert "3 questions" in widget.describe()
    assert len(widget.chart().table) == 3


def test_a_damaged_id_is_refused():
    """In the words of the id itself."""
    with pytest.raises(CareerbookError, match="no id of a form"):
        FixedForm("f1-abc")
