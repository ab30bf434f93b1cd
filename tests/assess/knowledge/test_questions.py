"""The question bank as a file: what is read, how an item gets its id, and every fault at once."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from careerbook.assess.knowledge import questions
from careerbook.assess.knowledge.question_kinds import ID_CHARS, Numeric
from careerbook.errors import DataError, UnknownNameError
from careerbook.paths import data_dir
from tests.assess.knowledge.small_questions import small_bank

FOLDER = data_dir() / "questions"


def folder_with(tmp_path: Path, old: str, new: str, topic: str = "statistics") -> Path:
    """Return a folder with one topic in which a text is replaced."""
    text = (FOLDER / f"{topic}.toml").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / f"{topic}.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    return tmp_path


def test_the_handbooks_own_bank_has_every_topic_in_order() -> None:
    """Twenty topics, 240 questions or more, ids of one length and none twice."""
    bank = questions.load()
    assert questions.topics() == tuple(questions.TOPICS)
    assert len(bank.questions()) >= 240
    assert len(bank.by_id) == len(bank.questions())
    assert all(re.fullmatch(rf"[0-9a-f]{{{ID_CHARS}}}", item) for item in bank.by_id)
    for topic in bank.topic:
        assert topic.skill == questions.TOPICS[topic.topic]


def test_every_variant_of_the_bank_can_be_written_out() -> None:
    """No braces are left where numbers should stand."""
    for question in questions.load().questions():
        if isinstance(question, Numeric) and question.draw:
            assert len(question.variants) > 1
            for variant in question.variants:
                assert not re.search(r"\{[a-z]", variant.stem + variant.why)


def test_the_id_follows_what_is_asked_and_not_how_it_is_explained() -> None:
    """A better explanation keeps readers' answers; another key or option does not."""
    question = small_bank().questions()[0]
    same = small_bank(single_one={"name": "renamed", "difficulty": 3, "reason": "Better said."})
    other = small_bank(single_one={"stem": "Which red fits now? Look twice at it."})
    moved = [option.model_copy(update={"key": i == 0}) for i, option in enumerate(question.option)]
    rekeyed = question.model_copy(update={"option": tuple(moved)})
    assert same.questions()[0].id == question.id
    assert other.questions()[0].id != question.id
    assert type(question).model_validate(rekeyed.model_dump()).id != question.id


def test_a_topic_is_found_by_name_and_a_typing_error_gets_a_suggestion() -> None:
    """`bank["statistics"]`, and its questions by difficulty."""
    assert all(q.difficulty == 3 for q in questions.load()["statistics"].of_difficulty(3))
    with pytest.raises(UnknownNameError, match="statistics"):
        questions.load()["statistic"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('topic = "statistics"', 'topic = "statistic"', "topic"),
        ('skill = "statistics"', 'skill = "telepathy"', "unknown skill"),
        ("difficulty = 1", "difficulty = 4", "difficulty"),
        ("difficulty = 1", 'difficulty = 1\nhint = "x"', "unknown key"),
        ('kind = "single"', 'kind = "riddle"', "kind"),
        ("[question.draw]", "[question.draw]\nzz = [1, 2]", "differ in length"),
        ('stem = "', 'stem = "' + "long " * 90, "420"),
    ],
)
def test_a_fault_is_named_with_its_file_and_key(
    old: str, new: str, told: str, tmp_path: Path
) -> None:
    """The author reads where to look."""
    with pytest.raises(DataError, match=re.escape(told)) as caught:
        questions.load(folder_with(tmp_path, old, new))
    assert "statistics.toml" in str(caught.value)


def test_faults_of_several_files_come_together(tmp_path: Path) -> None:
    """One run tells all; a name used twice is one of them."""
    folder_with(tmp_path, "difficulty = 1", "difficulty = 0")
    folder_with(tmp_path, "difficulty = 1", "difficulty = 9", "support")
    with pytest.raises(DataError) as caught:
        questions.load(tmp_path)
    assert {fault.file for fault in caught.value.faults} >= {
        str(tmp_path / "statistics.toml"),
        str(tmp_path / "support.toml"),
    }


def test_a_name_or_question_that_stands_twice_is_refused(tmp_path: Path) -> None:
    """The bank speaks of a question by its name."""
    shutil.copy(FOLDER / "support.toml", tmp_path)
    text = (FOLDER / "support.toml").read_text(encoding="utf-8")
    twice = text[text.index("[[question]]") :]
    (tmp_path / "support.toml").write_text(text + "\n" + twice, encoding="utf-8")
    with pytest.raises(DataError, match="name used 2 times"):
        questions.load(tmp_path)


def test_an_empty_folder_is_a_fault(tmp_path: Path) -> None:
    """A wrong path does not give an empty bank."""
    with pytest.raises(DataError, match="no topic"):
        questions.load(tmp_path)
