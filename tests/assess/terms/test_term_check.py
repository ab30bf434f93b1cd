"""The over-claiming check as a widget: state, table, picture, sentence and form on paper."""

from __future__ import annotations

import json

import pytest

from careerbook.assess.terms import terms
from careerbook.assess.terms.terms_widget import TermCheck
from careerbook.errors import AnswersError

KNOWN = {
    "star-schema": True,
    "brier-score": False,
    "epoch-quilting": True,
    "ordinal-backfold": False,
}


def test_the_frame_has_one_row_per_term_and_leaves_open_ones_missing():
    """Open is not "not known"."""
    frame = TermCheck(KNOWN).frame.set_index("id")
    assert len(frame) == 20
    assert frame["known"].notna().sum() == 4
    assert frame.loc["brier-score", "answer"] == "not ticked"
    assert frame.loc["canary-release", "answer"] == "open"
    assert not frame.loc["epoch-quilting", "real"]


def test_result_and_sentence_follow_the_ticks():
    """What the front end writes into the trait is scored at once in Python."""
    widget = TermCheck()
    assert "Nothing is scored yet" in widget.describe()
    widget.known = KNOWN
    said = "You ticked 1 of 2 real terms and 1 of 2 made-up ones. 16 terms are left out."
    assert widget.describe().startswith(said)
    assert widget.describe().endswith("their standard error times 1.50.")
    assert widget.result.widening == 1.5


@pytest.mark.parametrize("answer", [1, 0, "yes", None, [True]])
def test_what_is_neither_true_nor_false_is_refused(answer):
    """The error names the term, the value and what is allowed; the ticks stay."""
    widget = TermCheck(KNOWN)
    with pytest.raises(AnswersError, match=r"known\.star-schema"):
        widget.known = {"star-schema": answer}
    assert widget.known == KNOWN


def test_ticks_from_another_edition_are_kept_and_ignored():
    """A newer edition's terms do no harm."""
    widget = TermCheck({"wool-theory": True})
    assert widget.known == {"wool-theory": True}
    assert widget.result.answered == 0


def test_traits_are_plain_json():
    """The terms with basis and date travel to the page."""
    collection = TermCheck().collection
    assert json.loads(json.dumps(collection)) == collection
    assert collection["reviewed_on"] == terms.load().reviewed_on.isoformat()


def test_the_static_form_can_be_used_on_paper():
    """Twenty boxes; which terms were made up and what they mean stands only in the fold."""
    form = TermCheck().static_form()
    assert "<script" not in form
    boxes, key = form.split('<details class="cb-as-table">', 1)
    for term in terms.load().term:
        assert f"<li>☐ {term.term}</li>" in boxes
        assert term.means not in boxes
        assert term.means in key.split("<figure")[0]
    assert key.split("<figure")[0].count("(made up)") == 4
    assert "made up" not in form.split("<figure")[1]
    assert form.count("<svg") == 1


def test_the_mime_bundle_carries_widget_and_static_form():
    """JupyterLab shows the widget, GitHub and print the form."""
    data, _ = TermCheck()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert "cb-paper" in data["text/html"]
    assert data["text/plain"].startswith("Nothing is scored yet")
