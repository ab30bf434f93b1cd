"""The check in a chapter: every reason is there, nothing needs a script, notebooks show it last."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from careerbook.book.chapter_minutes import text_minutes
from careerbook.book.chapters import find_project
from careerbook.book.notebook_file import cell_source, dump_notebook, read_notebook
from careerbook.teach.checks import chapter_checks
from careerbook.teach.checks.check_part import chapter_check
from careerbook.teach.course.markup import rich, shown

CHAPTERS = sorted(chapter_checks.load())
VOID = {"input", "br"}


class Form(HTMLParser):
    """Collects controls, labels and open tags."""

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.labels, self.text = [], [], set(), []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag in ("input", "select"):
            self.ids.append(given["id"])
        if tag == "label":
            self.labels.add(given["for"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text.append(data)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_every_control_has_a_label_and_every_reason_is_there(chapter):
    """Well-formed, without scripts, each id once."""
    part = chapter_check(chapter)
    found = Form()
    found.feed(part.to_html())
    assert not found.open
    assert len(set(found.ids)) == len(found.ids)
    assert set(found.ids) == found.labels
    assert "<script" not in part.to_html()
    text = " ".join("".join(found.text).split())
    for one in part.check.questions:
        for option in getattr(one.question, "option", ()):
            why = option.why.replace("`", "")
            assert f"{'Right.' if option.key else 'Wrong.'} {why}" in text


def test_the_plain_form_asks_and_gives_no_key_away():
    """What a terminal shows is the questions."""
    part = chapter_check("topics/salaries")
    assert part.to_text().startswith("1. The 25th percentile")
    assert part.to_text().count("\n") == len(part.check.questions) - 1
    assert "Right" not in part.to_text()


def test_quoted_figures_lead_to_their_entries():
    """One link for each number, to the appendix."""
    text = chapter_check("topics/salaries").to_html()
    assert text.count('appendix/figures.html#ds-median-wage"') == 1


def test_markup_in_a_question_is_text():
    """A less-than sign is no tag; backticks are code."""
    assert rich("a < b in `x > 1`") == "a &lt; b in <code>x &gt; 1</code>"


def test_numbers_are_written_as_people_write_them():
    """Four digits, and no less than the whole amount."""
    assert [shown(value) for value in (50.0, 2.0049, 0.6)] == ["50", "2.005", "0.6"]


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_check_is_the_last_cell_and_costs_the_chapter_no_minutes(chapter):
    """Whoever adds a file of questions adds the cell: tools/add_chapter_checks.py."""
    path = find_project() / "book" / f"{chapter}.ipynb"
    notebook = read_notebook(path)
    last = notebook["cells"][-1]
    assert re.search(rf'^chapter_check\("{chapter}"\)$', cell_source(last), re.M)
    without = {**notebook, "cells": notebook["cells"][:-1]}
    whole = text_minutes(path, dump_notebook(notebook))
    assert text_minutes(path, dump_notebook(without)) == whole
