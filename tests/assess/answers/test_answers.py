"""The reader's document: what is accepted, what is refused and how two copies become one."""

from __future__ import annotations

import copy
import json
import runpy
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerbook.assess.answers import answers
from careerbook.errors import AnswersError

CASES = Path(__file__).parent
ALL = json.loads((CASES / "answers_cases.json").read_text("utf-8"))
GOOD = [case["document"] for case in ALL["documents"] if "checked" in case]
FULL = GOOD[0]
SCHEMA = json.loads(
    files("careerbook.assess.answers").joinpath("answers.schema.json").read_text("utf-8")
)


def rated(level, stamp="2026-05-01T08:00:00.000Z"):
    return {"level": level, "evidence": "", "rated_on": stamp}


any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=12,
)


def paths(value, here=()):
    """Every place in a document."""
    yield here
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from paths(inner, (*here, key))


def test_an_export_read_again_is_the_same_document():
    """Nothing is lost between export and import, and the text is stable."""
    text = answers.dump(FULL)
    assert answers.parse(text) == answers.validate(FULL)
    assert answers.dump(answers.parse(text)) == text


def test_read_opens_a_file(tmp_path):
    """A file exported by the page can be used in a notebook."""
    path = tmp_path / "careerbook-answers.json"
    path.write_text(answers.dump(FULL), "utf-8")
    assert answers.levels(answers.read(path)) == {"programming": 3, "from-a-newer-edition": 2}


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"format": "careerbook-answers/2"}, "newer edition"),
        ({"format": "careerbook-answers/0"}, "older form"),
        ({"format": "shopping-list/1"}, "not a file of this book"),
        ([], "a JSON list"),
    ],
)
def test_old_newer_and_foreign_files_are_told_apart(document, words):
    """The message says which of the three it is and that nothing was changed."""
    with pytest.raises(AnswersError, match=words) as caught:
        answers.validate(document)
    assert "Nothing was changed" in str(caught.value)


def test_an_error_names_field_value_and_what_is_allowed():
    """The reader can find the place in the file."""
    document = copy.deepcopy(FULL)
    document["ratings"]["programming"]["level"] = 7
    with pytest.raises(AnswersError) as caught:
        answers.validate(document)
    assert caught.value.field == "ratings.programming.level"
    assert caught.value.found == "7"
    assert caught.value.allowed == "a whole number from 0 to 5, or null"


def test_ids_of_a_newer_edition_are_kept():
    """An unknown skill survives import and export; an unknown field is refused."""
    assert "from-a-newer-edition" in answers.parse(json.dumps(FULL))["ratings"]
    with pytest.raises(AnswersError, match="only the fields"):
        answers.validate({**FULL, "comment": "hello"})


def test_a_file_that_is_too_large_is_refused_before_it_is_read():
    """A million and one bytes of blanks are not parsed."""
    with pytest.raises(AnswersError, match="at most 1,000,000 bytes"):
        answers.parse(" " * (answers.MAX_BYTES + 1))


def test_too_many_entries_and_deep_nesting_are_refused():
    """Files made to exhaust the program end in the same clear error."""
    many = {**FULL, "ratings": {f"s{i}": rated(1) for i in range(answers.MAX_ENTRIES + 1)}}
    with pytest.raises(AnswersError, match="1001 entries"):
        answers.validate(many)
    with pytest.raises(AnswersError):
        answers.parse("[" * 100_000)


def test_a_number_of_400_digits_crashed_the_reader():
    """It is refused like any other number out of range."""
    broken = copy.deepcopy(FULL)
    broken["ratings"]["programming"]["level"] = 10**400
    with pytest.raises(AnswersError, match="a number too large"):
        answers.validate(broken)


def test_half_a_character_is_refused_and_can_be_printed():
    """A text cut inside a surrogate pair gives an error that can be shown."""
    broken = copy.deepcopy(FULL)
    broken["ratings"]["programming"]["evidence"] = "\ud83d"
    with pytest.raises(AnswersError) as caught:
        answers.validate(broken)
    assert str(caught.value).encode("utf-8")


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_any_text_is_read_or_refused(text):
    """No file content crashes the reader."""
    try:
        document = answers.parse(text)
    except AnswersError as error:
        assert error.allowed
    else:
        assert document["format"] == answers.FORMAT


@given(st.sampled_from(list(paths(FULL))), any_json)
def test_a_damaged_document_is_read_or_refused_and_never_changed(path, value):
    """Whatever stands anywhere, validation ends in a document or an error and keeps its input."""
    document = copy.deepcopy(FULL)
    if path:
        place = document
        for name in path[:-1]:
            place = place[name]
        place[path[-1]] = value
    else:
        document = value
    before = repr(document)
    try:
        checked = answers.validate(document)
    except AnswersError as error:
        assert error.allowed
    else:
        jsonschema.validate(checked, SCHEMA)
    assert repr(document) == before


stamps = st.sampled_from([f"2026-05-0{day}T08:00:00.000Z" for day in (1, 2, 3)])
ratings = st.dictionaries(
    st.sampled_from(["a", "b", "c", "constructor"]),
    st.builds(rated, st.none() | st.integers(0, 5), stamps),
)
reviews = st.dictionaries(
    st.sampled_from(["a", "b", "constructor"]),
    st.fixed_dictionaries(
        {
            "answer": st.sampled_from([None, 0, 1, 2, answers.NOT_APPLICABLE]),
            "note": st.sampled_from(["", "ä"]),
            "answered_on": stamps,
        }
    ),
)
copies = st.builds(
    lambda rated, reviewed: {
        **answers.empty(),
        "ratings": rated,
        **({} if reviewed is None else {"reviews": reviewed}),
    },
    ratings,
    st.none() | reviews,
)


@given(copies, copies, copies)
def test_merging_depends_neither_on_order_nor_on_repetition(one, two, three):
    """Any number of tabs and files in any order end at the same document."""
    assert answers.merge(one, two) == answers.merge(two, one)
    assert answers.merge(one, one) == one
    left = answers.merge(answers.merge(one, two), three)
    assert left == answers.merge(one, answers.merge(two, three))


@given(copies, copies)
def test_merging_keeps_the_later_answer_of_each_skill_and_loses_no_skill(one, two):
    """Per skill the later date wins; a skill in only one copy stays."""
    merged = answers.merge(one, two)["ratings"]
    assert set(merged) == {*one["ratings"], *two["ratings"]}
    for skill, entry in merged.items():
        dates = [c["ratings"][skill]["rated_on"] for c in (one, two) if skill in c["ratings"]]
        assert entry["rated_on"] == max(dates)


def test_review_answers_leave_out_what_is_open_and_what_an_old_document_lacks():
    """A statement taken back counts as open; a document from before the reviews has none."""
    assert answers.review_answers(FULL) == {
        "bp-data-contract": 1,
        "bp-data-labels": answers.NOT_APPLICABLE,
    }
    assert answers.review_answers(answers.empty()) == {}


def test_a_document_without_reviews_stays_without():
    """What an older edition wrote it can read again, also after a merge."""
    old = {name: part for name, part in FULL.items() if name != "reviews"}
    assert "reviews" not in answers.validate(old)
    assert "reviews" not in answers.merge(old, answers.empty())


def test_a_rating_taken_back_later_outlives_an_older_copy():
    """Leaving a skill open on one device is not undone by yesterday's export."""
    mine = {**answers.empty(), "ratings": {"a": rated(None, "2026-05-02T08:00:00.000Z")}}
    old = {**answers.empty(), "ratings": {"a": rated(4)}}
    assert answers.levels(answers.merge(mine, old)) == {}


choices = st.dictionaries(
    st.sampled_from(["ml-engineer", "data-scientist", "constructor"]),
    st.builds(
        lambda choice, stamp: {
            "kept": choice == "kept",
            **({"dismissed": True} if choice == "dismissed" else {}),
            "changed_on": stamp,
        },
        st.sampled_from(["kept", "dismissed", ""]),
        stamps,
    ),
)
shortlists = choices.map(lambda entries: {**answers.empty(), "shortlist": entries})


@given(shortlists, shortlists)
def test_a_role_is_kept_or_dismissed_and_never_both(one, two):
    """However copies meet, the later choice stands, whole, and the result is valid."""
    merged = answers.merge(one, two)
    assert merged == answers.merge(two, one)
    assert answers.validate(merged) == merged
    jsonschema.validate(merged, SCHEMA)
    assert not set(answers.shortlist(merged)) & set(answers.dismissed(merged))
    for slug, entry in merged["shortlist"].items():
        dates = [c["shortlist"][slug]["changed_on"] for c in (one, two) if slug in c["shortlist"]]
        assert entry["changed_on"] == max(dates)


def test_a_document_from_before_roles_could_be_dismissed_is_as_good_as_before():
    """No field was added to it, and nothing in it is dismissed."""
    entry = {"kept": True, "changed_on": "2026-05-01T08:00:00.000Z"}
    old = {**answers.empty(), "shortlist": {"ml-engineer": entry}}
    assert answers.parse(answers.dump(old)) == old
    assert answers.shortlist(old) == ["ml-engineer"]
    assert answers.dismissed(old) == []


def test_the_present_time_is_written_as_the_document_wants_it():
    """A rating dated by now() is accepted."""
    document = {**answers.empty(), "ratings": {"a": rated(1, answers.now())}}
    assert answers.validate(document) == document


@pytest.mark.parametrize("case", ALL["documents"], ids=lambda case: case["name"])
def test_the_published_schema_agrees_with_the_reader(case):
    """What the schema refuses the reader refuses; only dates of the calendar need the reader."""
    errors = list(jsonschema.Draft202012Validator(SCHEMA).iter_errors(case["document"]))
    calendar = any(day in str(case["document"]) for day in ("02-30", "06-31"))
    assert bool(errors) == ("refused" in case) or calendar


def test_the_cases_for_the_browser_are_up_to_date():
    """answers_cases.json is what the script writes today."""
    text = runpy.run_path(str(CASES / "make_answers_cases.py"))["text"]()
    assert (CASES / "answers_cases.json").read_text("utf-8") == text
