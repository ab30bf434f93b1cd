"""The report of a class: numbers from files, nothing private, nothing from fewer than ten."""

from __future__ import annotations

import json
import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerbook.assess.answers import answers as documents
from careerbook.cli import main
from careerbook.errors import CareerbookError
from careerbook.teach.course.report import grade_files, share_files
from careerbook.teach.course.report.analysis import analyze
from careerbook.teach.course.report.page import to_csv, to_html
from careerbook.teach.course.report.statistics import alpha
from careerbook.teach.course.selection import all_questions
from tests.teach.course.report.classes import (
    FORM,
    SECRETS,
    SINGLES,
    canvas,
    class_of,
    moodle,
    share,
)


def report_of(files, tmp_path):
    """Return the report on share files."""
    paths = []
    for place, raw in enumerate(files):
        paths.append(tmp_path / f"{place:03}.json")
        paths[-1].write_bytes(raw)
    return analyze(share_files.read(paths))


def test_a_class_of_thirty_gets_numbers_for_every_item_and_the_whole(tmp_path):
    """Answers, difficulty with its interval, correlation, alpha and omega with theirs."""
    found = report_of(class_of(30), tmp_path)
    assert found.papers == found.complete == 30
    assert len(found.items) == len(SINGLES)
    for row in found.items:
        assert row.answers == 30
        assert row.low < row.difficulty < row.high
        assert -1 <= row.correlation <= 1
    assert found.alpha.low < found.alpha.value < found.alpha.high
    assert found.omega.low < found.omega.value < found.omega.high


def test_moodle_and_canvas_give_the_numbers_of_the_share_files(tmp_path):
    """The same class by three ways."""
    files = class_of(30)
    first = report_of(files, tmp_path)
    answers = [json.loads(raw)["answers"] for raw in files]
    chosen = [[given[one]["choices"][0] for one in SINGLES] for given in answers]
    keys = [all_questions()[one][0].keys[0] for one in SINGLES]
    scores = [[float(a == b) for a, b in zip(row, keys, strict=True)] for row in chosen]
    wanted = alpha(np.array(scores))
    for other in (
        analyze(grade_files.parse(moodle(scores), "it")),
        analyze(grade_files.parse(moodle(scores, comma=True), "it")),
        analyze(grade_files.parse(canvas(chosen), "it")),
    ):
        assert other.alpha.value == pytest.approx(wanted, abs=1e-9)
        for mine, theirs in zip(first.items, other.items, strict=True):
            assert theirs.answers == 30
            assert theirs.difficulty == pytest.approx(mine.difficulty, abs=1e-9)
            assert theirs.correlation == pytest.approx(mine.correlation, abs=1e-9)
    by_canvas = analyze(grade_files.parse(canvas(chosen), "it"))
    assert [row.options for row in by_canvas.items] == [row.options for row in first.items]


def test_of_nine_papers_nothing_is_said_but_fewer_than_ten(tmp_path):
    """No difficulty, no option, no number of papers."""
    found = report_of(class_of(9), tmp_path)
    assert found.papers is None
    assert found.alpha is None and found.omega is None and not found.discuss
    assert all(row.answers is None and row.difficulty is None for row in found.items)
    rows = to_csv(found).splitlines()[1:]
    assert all(row.split(",")[1:] == ["fewer than 10", *[""] * 8] for row in rows)


def test_an_item_with_few_answers_is_in_no_sum(tmp_path):
    """Otherwise it could be had by subtracting the others from the whole."""
    files = [json.loads(raw) for raw in class_of(30)]
    last = SINGLES[-1]
    for document in files[8:]:
        del document["answers"][last]
    raw = [json.dumps(document).encode() for document in files]
    found = report_of(raw, tmp_path)
    for document in files:
        document["answers"].pop(last, None)
    without = report_of([json.dumps(document).encode() for document in files], tmp_path)
    assert found.items[-1].answers is None
    assert found.alpha == without.alpha
    assert [row.correlation for row in found.items] == [row.correlation for row in without.items]


def test_a_wrong_option_that_draws_more_than_the_key_is_discussed_first(tmp_path):
    """In words, with the option."""
    one = SINGLES[0]
    question = all_questions()[one][0]
    wrong = next(i for i, option in enumerate(question.option) if not option.key)
    files = class_of(40)
    for place in range(30):
        document = json.loads(files[place])
        document["answers"][one] = {"choices": [wrong]}
        files[place] = json.dumps(document).encode()
    found = report_of(files, tmp_path)
    assert question.option[wrong].text in found.discuss[0]
    assert "more chose" in found.discuss[0]


def test_whole_documents_get_difficulty_only_with_the_reason(tmp_path):
    """The knowledge check asks each student something else."""
    files = []
    for place in range(12):
        document = documents.empty()
        document["quiz"][SINGLES[0]] = {
            "choices": [place % 3],
            "confidence": 0.75,
            "answered_on": f"2026-05-01T10:00:{place:02}.000Z",
        }
        document["ratings"]["programming"] = {
            "level": 3,
            "evidence": SECRETS[0],
            "rated_on": documents.now(),
        }
        files.append(json.dumps(document).encode())
    found = report_of(files, tmp_path)
    assert found.items[0].answers == 12
    assert found.items[0].correlation is None and found.alpha is None
    assert any("different questions" in note for note in found.notes)
    assert SECRETS[0] not in to_html(found) + to_csv(found)


def test_two_students_with_the_same_answers_are_two(tmp_path):
    """A share file holds nothing that tells them apart."""
    files = class_of(30)
    assert report_of([*files, files[0]], tmp_path).papers == 31


def test_a_whole_document_that_was_copied_counts_once(tmp_path):
    """Its entries are dated, so only a copy is the same."""
    document = documents.empty()
    document["quiz"][SINGLES[0]] = {
        "choices": [1],
        "confidence": None,
        "answered_on": documents.now(),
    }
    raw = json.dumps(document).encode()
    found = report_of([raw] * 12, tmp_path)
    assert found.papers is None
    assert "11 files are copies" in found.notes[0]


def test_two_forms_are_not_mixed(tmp_path):
    """Each form is a test of its own."""
    from careerbook.teach.course.form import form_id

    other = share({SINGLES[0]: [0]}, form_id(SINGLES[:2]))
    with pytest.raises(CareerbookError, match="2 forms"):
        report_of([share({SINGLES[0]: [0]}), other], tmp_path)


NAMES = st.text(st.characters(categories=("L", "N", "P")), min_size=9, max_size=25)


@settings(max_examples=60)
@given(NAMES, NAMES, st.integers(1, 35))
def test_names_and_addresses_never_reach_the_report(name, address, students):
    """Whatever stands in the columns of persons, the report has none of it."""
    raw = moodle([[float((i + j) % 3 > 0) for j in range(4)] for i in range(students)])
    for old, new in ((SECRETS[0], name), (SECRETS[1], address)):
        raw = raw.replace(old.encode(), f'"{new.replace(chr(34), chr(39))}"'.encode())
    try:
        found = analyze(grade_files.parse(raw, "the file"))
    except CareerbookError as error:
        told = str(error)
    else:
        told = to_html(found) + to_csv(found)
    assert not any(secret in told for secret in (*SECRETS, name, address))


def test_typed_answers_of_canvas_never_reach_the_report():
    """Only texts of the book are options."""
    rows = canvas([[0] * len(SINGLES) for _ in range(20)])
    spoiled = rows.replace(all_questions()[SINGLES[0]][0].option[0].text.encode(), b"I am Quirkel")
    found = analyze(grade_files.parse(spoiled, "it"))
    assert "Quirkel" not in to_html(found) + to_csv(found)
    assert found.items[0].options == ()


def test_ten_thousand_spoiled_files_bring_one_sentence_or_a_report_and_nothing_private():
    """Bytes changed, cut, doubled and swapped: no crash, no word of the file repeated."""
    draw = random.Random(14)
    shares = [*class_of(3), json.dumps(documents.empty()).encode()]
    tables = [
        moodle([[1.0, 0.0], [0.5, 1.0], [0.0, 0.0]]),
        canvas([[0] * len(SINGLES), [1] * len(SINGLES)]),
    ]
    refused = 0
    for turn in range(10_000):
        is_table = turn % 2
        raw = bytearray(draw.choice(tables if is_table else shares))
        for _ in range(draw.randint(1, 4)):
            at = draw.randrange(len(raw))
            action = draw.randrange(4)
            if action == 0:
                raw[at] = draw.randrange(256)
            elif action == 1:
                del raw[at : at + draw.randint(1, 40)]
            elif action == 2:
                raw[at:at] = draw.choice([b'"', b",", b"\n", b"{", b"1e999", b"null", b"[[", b"\0"])
            else:
                raw[at:at] = raw[at : at + draw.randint(1, 60)]
            raw = raw or bytearray(b"x")
        try:
            if is_table:
                told = to_csv(analyze(grade_files.parse(bytes(raw), "the file")))
            else:
                share_files.checked(bytes(raw), "file 1 of 1")
                told = ""
        except CareerbookError as error:
            refused += 1
            told = str(error)
            assert "\n" not in told and len(told) < 300
        assert not any(secret in told for secret in SECRETS)
    assert refused > 3_000


def test_the_command_writes_page_and_table_and_says_what_is_missing(tmp_path, monkeypatch, capsys):
    """Two files beside each other, and what to discuss on the screen."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "answers"
    folder.mkdir()
    for place, raw in enumerate(class_of(30)):
        (folder / f"{SECRETS[2]}-{place}.json").write_bytes(raw)
    assert main(["course", "report", "answers"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"report.html, report.csv: {len(SINGLES)} of {len(SINGLES)} items")
    assert SECRETS[2] not in told
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "answers",
        "report.csv",
        "report.html",
    ]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("Quirkel.json", b"{", "file 1 of 1 is damaged"),
        ("Quirkel.json", b"[]", "file 1 of 1 is damaged"),
        ("Quirkel.csv", b"a,b\nc,d\n", "no column of marks"),
        ("Quirkel.csv", b"\xff\xfe", "no CSV of a quiz"),
        ("Quirkel.json", share({}, "f1-abc"), "no id of a form"),
        (None, b"", "nothing to report"),
    ],
)
def test_a_bad_file_gets_one_clear_sentence_and_nothing_is_written(
    name, content, message, tmp_path, monkeypatch, capsys
):
    """The place of the file is named, not its name, which may be a person's."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()
    if name:
        (folder / name).write_bytes(content)
    assert main(["course", "report", "in"]) == 2
    error = capsys.readouterr().err
    assert message in error
    assert "Quirkel" not in error
    assert [path.name for path in tmp_path.iterdir()] == ["in"]


def test_an_option_chosen_by_few_is_hidden_on_the_page(tmp_path):
    """Of thirty answers three chose it: fewer than ten."""
    found = report_of(class_of(30), tmp_path)
    counts = [option.count for row in found.items for option in row.options if not option.key]
    assert None in counts
    assert all(count is None or count == 0 or count >= 10 for count in counts)
    assert FORM not in to_html(found)
