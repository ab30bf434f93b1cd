"""Questions for platforms: golden files, the importers' rules, the same bytes, nothing dropped."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from careerbook.cli import main
from careerbook.errors import CareerbookError, UnknownNameError
from careerbook.teach.course.export import export
from careerbook.teach.course.formats import FORMATS
from careerbook.teach.course.item import KEYS_ARE_PUBLIC
from careerbook.teach.course.moodle_xml import FRACTIONS
from careerbook.teach.course.selection import all_questions, of_sources
from tests.teach.course.make_golden import FOLDER, files
from tests.teach.course.small_questions import TRAPS, small_groups

ROOT = Path(__file__).parents[3]
QTI = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}
# Moodle's own list of shares; another value drops the question in silence.
_SHARES = (
    "100 90 83.33333 80 75 70 66.66667 60 50 40 33.33333 30 25 20 16.66667 14.28571 12.5 "
    "11.11111 10 5 0"
)
MOODLE_SHARES = set(_SHARES.split())
MOODLE_SHARES |= {f"-{share}" for share in MOODLE_SHARES}


@pytest.fixture(scope="module")
def bank():
    """Return every question of the book."""
    return of_sources([])


@pytest.fixture(scope="module")
def written(bank):
    """Return all questions in every format."""
    return {name: export(bank, name, "All").content for name in FORMATS}


def parsed(content: bytes, ending: str = "") -> ET.Element:
    """Return the root of a document, or of the first one in a package whose name ends so."""
    if ending:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            (name,) = [name for name in archive.namelist() if name.endswith(ending)]
            content = archive.read(name)
    return ET.fromstring(content)


def quiz_of(content: bytes) -> ET.Element:
    """Return the questions of a package."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        texts = [archive.read(name) for name in archive.namelist()]
    return next(ET.fromstring(text) for text in texts if b"<questestinterop" in text)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_writes_its_golden_files(name):
    """Changed on purpose? python -m tests.teach.course.make_golden, and read the difference."""
    golden = {p.name: p.read_bytes() for p in FOLDER.iterdir() if p.name.startswith(name)}
    assert files(name) == golden


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_give_the_same_bytes(name, bank, written):
    """Nothing of the time or the machine is in a file."""
    assert export(bank, name, "All").content == written[name]


@pytest.mark.parametrize("name", FORMATS)
def test_every_question_is_written_or_named(name, bank):
    """What a format cannot carry is a line, not a silence."""
    made = export(bank, name, "All")
    told = [note for note in made.notes if note.startswith("left out: ")]
    assert made.questions + len(told) == len(bank) >= 412
    assert KEYS_ARE_PUBLIC in made.notes
    if name != "imscc":
        assert not told
        assert made.items >= 592


def test_moodle_orderings_count_their_right_parts(written):
    """Without <shownumcorrect> the whole import is rolled back."""
    found = parsed(written["moodle-xml"]).findall("question[@type='ordering']")
    assert found
    assert all(question.find("shownumcorrect") is not None for question in found)


def test_moodle_shares_are_moodles_own(written):
    """A share such as 33.3 would drop the question in silence."""
    quiz = parsed(written["moodle-xml"])
    shares = {
        answer.get("fraction")
        for question in quiz.findall("question")
        if question.get("type") != "ordering"
        for answer in question.findall("answer")
    }
    assert shares <= MOODLE_SHARES
    assert set(FRACTIONS.values()) <= MOODLE_SHARES


def test_moodle_questions_have_id_numbers_of_their_own(written):
    """Importing again would double them otherwise."""
    ids = [one.text for one in parsed(written["moodle-xml"]).iter("idnumber")]
    assert len(ids) == len(set(ids)) >= 592


def test_moodle_marks_of_multiple_answers_add_up_to_all_and_to_none(written):
    """All keys give everything; ticking every option gives nothing."""
    for question in parsed(written["moodle-xml"]).findall("question[@type='multichoice']"):
        shares = [float(answer.get("fraction")) for answer in question.findall("answer")]
        assert sum(share for share in shares if share > 0) == pytest.approx(100, abs=0.01)
        if question.findtext("single") == "false":
            assert sum(shares) == pytest.approx(0, abs=0.01)


def read_gift(text: bytes) -> list[dict]:
    """Return what the parser makes of a text."""
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "gift-pegjs").exists():
        pytest.skip("needs node and `npm ci`")
    script = str(Path(__file__).with_name("read_gift.mjs"))
    run = subprocess.run([node, script], input=text, capture_output=True, check=True, cwd=ROOT)
    return json.loads(run.stdout)


def test_another_parser_reads_all_of_the_gift(bank, written):
    """Every item, each with its id, and as many categories as questions."""
    found = read_gift(written["gift"])
    kinds = [one["type"] for one in found]
    assert kinds.count("Category") == len(bank)
    assert len(kinds) - kinds.count("Category") == sum(len(group.items) for group in bank)


def test_characters_of_gift_come_out_as_they_went_in():
    """An option of nothing but special characters is one option with that text."""
    found = read_gift(export(small_groups(), "gift", "Numbers").content)
    (choice,) = [one for one in found if one["type"] == "MC" and "one-key" in one["title"]]
    texts = [one["text"]["text"] for one in choice["choices"]]
    assert TRAPS.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") in texts
    assert [one["isCorrect"] for one in choice["choices"]] == [True, False, False]


@pytest.mark.parametrize("name", ["canvas-classic", "canvas-new", "imscc"])
def test_idents_are_distinct_whole_numbers(name, written):
    """Canvas takes the first digits for the id: hashes gave every pair the same right side."""
    for item in quiz_of(written[name]).iterfind(".//q:item", QTI):
        for lid in item.iterfind(".//q:response_lid", QTI):
            idents = [one.get("ident") for one in lid.iterfind(".//q:response_label", QTI)]
            assert all(re.fullmatch(r"[1-9]\d*", ident) for ident in idents)
            assert len(set(idents)) == len(idents)


@pytest.mark.parametrize("name", ["canvas-classic", "canvas-new", "imscc"])
def test_texts_are_html_and_feedback_stands_in_flow_mat(name, written):
    """Plain text loses its greater-than signs; feedback elsewhere is lost."""
    quiz = quiz_of(written[name])
    assert {one.get("texttype") for one in quiz.iterfind(".//q:mattext", QTI)} == {"text/html"}
    told = quiz.findall(".//q:itemfeedback", QTI)
    assert told
    assert all(one.find("q:flow_mat/q:material/q:mattext", QTI) is not None for one in told)
    shown = {one.get("linkrefid") for one in quiz.iterfind(".//q:displayfeedback", QTI)}
    assert {one.get("ident") for one in told} == shown


@pytest.mark.parametrize("name", ["canvas-classic", "canvas-new"])
def test_canvas_bounds_include_their_ends(name, written):
    """Vargt and varlt are not understood."""
    quiz = quiz_of(written[name])
    assert quiz.find(".//q:vargt", QTI) is None
    assert quiz.find(".//q:varlt", QTI) is None
    assert quiz.find(".//q:vargte", QTI) is not None


@pytest.mark.parametrize("name", ["canvas-classic", "canvas-new"])
def test_variants_are_groups_that_pick_one(name, bank, written):
    """As many groups as questions with variants; each picks one."""
    picks = [one.text for one in quiz_of(written[name]).iterfind(".//q:selection_number", QTI)]
    assert picks == ["1"] * sum(len(group.items) > 1 for group in bank)


def test_orderings_are_real_in_new_quizzes_and_matchings_in_classic_ones(written):
    """Classic Quizzes end an ordering as an error."""
    kinds = {
        name: [one.text for one in quiz_of(written[name]).iterfind(".//q:fieldentry", QTI)]
        for name in ("canvas-classic", "canvas-new")
    }
    assert "ordering_question" not in kinds["canvas-classic"]
    assert "ordering_question" in kinds["canvas-new"]


def test_a_cartridge_is_of_version_1_1_with_choices_whose_case_counts(written):
    """Moodle refuses 1.3, and scores nothing for multiple answers without case."""
    manifest = parsed(written["imscc"], "imsmanifest.xml")
    assert "1.1.0" in [one.text for one in manifest.iter() if one.tag.endswith("schemaversion")]
    quiz = quiz_of(written["imscc"])
    assert {one.get("case") for one in quiz.iterfind(".//q:varequal", QTI)} == {"Yes"}
    assert quiz.find(".//q:render_fib", QTI) is None


@pytest.mark.parametrize("name", FORMATS)
def test_licence_and_source_are_inside_every_question(name, bank, written):
    """A question that is copied on keeps where it came from."""
    content = written[name]
    if zipfile.is_zipfile(io.BytesIO(content)):
        content = ET.tostring(quiz_of(content))
    made = export(bank, name, "All")
    assert content.count(b"CC BY 4.0") >= made.items
    assert content.count(b"question ") >= made.items


def test_fresh_numbers_are_the_same_for_a_seed_and_none_is_published(bank):
    """Keys that nobody can look up, and a file that can be made again."""
    one, again, other = (
        export(bank, "gift", "All", rows=5, seed=seed).content for seed in (7, 7, 8)
    )
    assert one == again != other
    published = {item.stem for group in bank for item in group.items}
    stems = {item.stem for group in export_groups(bank, 5, 7) for item in group.items}
    assert len(stems) > 200
    assert not stems & published


def export_groups(bank, rows, seed):
    from careerbook.teach.course.fresh_numbers import fresh

    for group in bank:
        question = all_questions()[group.id][0]
        if getattr(question, "draw", None):
            try:
                yield fresh(question, group, rows, seed)
            except CareerbookError:
                continue


def test_every_fresh_variant_keeps_the_rules_of_the_bank(bank):
    """Its key is no slip, and its tolerance is at most a twentieth of it."""
    for group in export_groups(bank, 20, 3):
        for item in group.items:
            assert item.tolerance <= 0.05 * abs(item.answer) + 1e-9, group.name
            for part in item.parts:
                assert abs(float(part.text) - item.answer) >= 2 * item.tolerance - 1e-6, group.name
            assert "{" not in item.stem + item.why, group.name


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--chapter", "topics/salary", "--to", "gift"], "topics/salaries"),
        (["--topic", "statistic", "--to", "gift"], "statistics"),
        (["--to", "moodle"], "moodle-xml"),
        (["--to", "gift", "--rows", "3"], "both --rows and --seed"),
        (["--to", "gift", "--seed", "3"], "both --rows and --seed"),
        (["--to", "gift", "--rows", "999", "--seed", "1"], "1 to 200"),
        (["--to", "gift", "--out", "no/such/folder/a.txt"], "no folder"),
    ],
)
def test_a_wrong_word_gets_one_sentence_and_writes_nothing(
    arguments, message, capsys, tmp_path, monkeypatch
):
    """What is wrong, what is allowed, and an empty folder."""
    monkeypatch.chdir(tmp_path)
    assert main(["course", "questions", *arguments]) == 2
    assert message in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_command_names_what_it_wrote_and_what_it_left_out(capsys, tmp_path, monkeypatch):
    """A cartridge of one chapter: the number, and a line for each question without a form."""
    monkeypatch.chdir(tmp_path)
    arguments = ["course", "questions", "--chapter", "topics/salaries", "--to", "imscc"]
    assert main(arguments) == 0
    told = capsys.readouterr().out
    assert "topics-salaries-imscc.imscc: 7 questions" in told
    assert "left out: topics/salaries, restate-2021" in told
    assert [path.name for path in tmp_path.iterdir()] == ["topics-salaries-imscc.imscc"]


def test_an_unknown_format_names_the_known_ones():
    """The nearest is proposed."""
    with pytest.raises(UnknownNameError, match="moodle-xml"):
        export(small_groups(), "moodle", "Numbers")
