"""What every role chapter promises: the same sections, its own words, its own live parts."""

from __future__ import annotations

import json
import re
from collections import defaultdict

import pytest

from careerbook.book.chapter_minutes import page_minutes, said_minutes
from careerbook.facts.data import load
from careerbook.facts.tables import ROLE_SLUGS
from careerbook.roles import roles, skills
from tests.roles.role_chapters import Chapter, chapters, seen

SECTIONS = (
    "What you will get from this chapter",
    "What the work is",
    "A week of it",
    "What you answer for",
    "What you must know, and how deep",
    "Tools",
    "Ways in",
    "The ladder",
    "Pay",
    "Growth",
    "One decision, worked through",
    "Traps and myths",
    "How to prove it",
    "The interview",
    "Who should not take it",
    "Check yourself",
    "Related roles and how they differ",
    "Your next three steps",
    "What next",
)
"""Beginning of every second-level heading, in order."""

STARTING_POINTS = ("student", "software engineer", "analyst or a scientist", "another field")
FEWEST_WORDS, MOST_WORDS = 1_800, 3_000
MOST_DECISION_CELLS = 3
LONGEST_SHARED = 12
KERNEL_TAG = "needs-kernel"
MOST_LINES = 25
LONGEST_LINE = 92
PARTS = {
    'fact_strip("{slug}")': "What you will get from this chapter",
    'tasks_of("{slug}")': "What you answer for",
    'skills_asked("{slug}")': "What you must know, and how deep",
    'tools_of("{slug}")': "Tools",
    'draw_ladder("{slug}")': "The ladder",
    'PayExplorer("{slug}")': "Pay",
    'GrowthExplorer("role:{slug}")': "Growth",
    'portfolio_of("{slug}")': "How to prove it",
    'interview_of("{slug}")': "The interview",
    'SkillGap("{slug}")': "Check yourself",
    'related_roles("{slug}")': "Related roles and how they differ",
}
"""Call that the chapter makes for its own role -> beginning of the section it stands in."""

EVERY = pytest.mark.parametrize("chapter", chapters(), ids=lambda chapter: chapter.slug)


@EVERY
def test_the_chapter_is_named_after_a_role(chapter: Chapter):
    """The file's name is a slug of the crosswalk, and the title is the role's name."""
    assert chapter.slug in ROLE_SLUGS
    title = chapter.headings(1)[0].replace("-", " ").casefold()
    assert title == roles.load(chapter.slug).name.replace("-", " ").casefold()


@EVERY
def test_the_sections_stand_in_order(chapter: Chapter):
    """Whoever has read one chapter finds everything in the next."""
    found = chapter.headings(2)
    wrong = [
        f"section {number}: expected '{wanted}…', found '{heading}'"
        for number, (wanted, heading) in enumerate(zip(SECTIONS, found, strict=False), start=1)
        if not heading.startswith(wanted)
    ]
    missing = [f"missing: '{wanted}'" for wanted in SECTIONS[len(found) :]]
    extra = [f"one too many: '{heading}'" for heading in found[len(SECTIONS) :]]
    assert [*wrong[:1], *missing, *extra] == []


@EVERY
def test_there_is_a_way_in_from_each_starting_point(chapter: Chapter):
    """Student, software engineer, analyst or scientist, career changer: in this order."""
    ways = [h for h in chapter.headings(3) if h.startswith("You ")]
    assert len(ways) == len(STARTING_POINTS), ways
    for heading, who in zip(ways, STARTING_POINTS, strict=True):
        assert who in heading


@EVERY
def test_the_prose_is_neither_thin_nor_endless(chapter: Chapter):
    """A chapter has 1,800 to 3,000 words in its Markdown cells."""
    count = chapter.words()
    assert FEWEST_WORDS <= count <= MOST_WORDS, f"{chapter.slug} has {count} words"


@EVERY
def test_the_minutes_are_those_of_words_and_activities(chapter: Chapter):
    """The time that a chapter names is what its words and parts add up to."""
    said = said_minutes(chapter.cells["goals"]["source"])
    assert said == str(page_minutes(chapter.path))


@EVERY
def test_the_live_parts_are_of_this_role(chapter: Chapter):
    """Strip, pay, growth, self-check and the lists of the profile stand in their sections."""
    for call, section in PARTS.items():
        wanted = call.format(slug=chapter.slug)
        cells = [name for name, cell in chapter.code.items() if wanted in cell["source"]]
        assert cells, f"no code cell of {chapter.slug} calls {wanted}"
        assert chapter.section_of(cells[0]).startswith(section), f"{wanted}: wrong section"
    others = {slug for slug in ROLE_SLUGS if slug != chapter.slug}
    for name, cell in chapter.code.items():
        if KERNEL_TAG not in cell["metadata"].get("tags", []):
            copied = others & set(re.findall(r'"(?:role:)?([a-z-]+)"', cell["source"]))
            assert not copied, f"cell '{name}' of {chapter.slug} is about {copied}"


@EVERY
def test_one_cell_can_be_changed_with_controls(chapter: Chapter):
    """One cell, tagged for a kernel, puts ipywidgets' controls round a function that draws."""
    tagged = {
        name: cell["source"]
        for name, cell in chapter.code.items()
        if KERNEL_TAG in cell["metadata"].get("tags", [])
    }
    assert len(tagged) == 1, f"cells tagged {KERNEL_TAG}: {sorted(tagged)}"
    name, source = tagged.popitem()
    assert "from ipywidgets import interact" in source, name
    assert source.rstrip().endswith(";"), f"'{name}': end with ';' so no function name is printed"
    assert re.search(r"\bdraw_\w+\(", source), f"'{name}' calls no draw_... function"
    assert "Change it yourself" in chapter.headings(3)


@EVERY
def test_the_decision_is_short_and_really_computed(chapter: Chapter):
    """The worked decision takes one to three code cells; its code is shown, its data are named."""
    section = "One decision, worked through"
    cells = {n: c for n, c in chapter.code.items() if chapter.section_of(n) == section}
    assert 1 <= len(cells) <= MOST_DECISION_CELLS, sorted(cells)
    for name, cell in cells.items():
        assert name.startswith("decision-"), f"'{name}': ids of these cells start with 'decision-'"
        assert "show-input" in cell["metadata"].get("tags", []), f"'{name}' hides its code"
    prose = " ".join(seen(text) for text in chapter.markdown).casefold()
    assert "simulated" in prose or "made up" in prose


@EVERY
def test_the_week_is_called_an_illustration(chapter: Chapter):
    """Nobody takes the invented week for a survey."""
    text = next(text for text in chapter.markdown if text.startswith("## A week of it"))
    assert "illustration" in text.split("|")[0]
    days = re.findall(r"^\| *(Monday|Tuesday|Wednesday|Thursday|Friday)", text, re.MULTILINE)
    assert days == ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]


@EVERY
def test_the_must_haves_are_those_of_the_profile(chapter: Chapter):
    """The bullets under the skill table are the skills that the self-check flags."""
    text = chapter.cells["must-haves"]["source"]
    named = set(re.findall(r"^- \*\*(.+?)\.?\*\*", text, re.MULTILINE))
    profile = roles.load(chapter.slug)
    assert named == {skills.load()[item.id].name for item in profile.skills if item.must_have}


@EVERY
def test_the_candidate_occupations_are_those_of_the_crosswalk(chapter: Chapter):
    """The chapter lists every candidate code in the order of the crosswalk."""
    crosswalk = load("role_soc_crosswalk")
    own = crosswalk[crosswalk["role_slug"] == chapter.slug].sort_values("rank")
    listed = re.findall(r"\((\d\d-\d{4})\)", chapter.cells["mapping"]["source"])
    assert list(dict.fromkeys(listed)) == list(own["soc_code"])


@EVERY
def test_certificates_are_shown_where_the_profile_has_any(chapter: Chapter):
    """A certificate stands with the date to look again; a role without any says so in words."""
    profile = roles.load(chapter.slug)
    calls = any("certifications_of(" in cell["source"] for cell in chapter.code.values())
    assert calls == bool(profile.certifications)
    tools = [n for n in chapter.cells if chapter.section_of(n) == "Tools"]
    prose = " ".join(chapter.cells[n]["source"] for n in tools).casefold()
    assert "certificat" in prose


@EVERY
def test_code_cells_are_short_and_named_and_have_no_outputs(chapter: Chapter):
    """A reader can take a cell in at a glance, and the file holds no results."""
    for name, cell in chapter.cells.items():
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
        if cell["cell_type"] == "code":
            lines = cell["source"].splitlines()
            assert len(lines) <= MOST_LINES, name
            assert max(map(len, lines)) <= LONGEST_LINE, name
            assert cell["outputs"] == []
            assert cell["execution_count"] is None


def shared(some: list[Chapter]) -> dict[str, list[str]]:
    """Return each paragraph of more than twelve words that several chapters have, with them."""
    found = defaultdict(list)
    for chapter in some:
        for piece in sorted(set(chapter.paragraphs())):
            if len(piece.split()) > LONGEST_SHARED:
                found[piece].append(chapter.slug)
    return {piece: slugs for piece, slugs in found.items() if len(slugs) > 1}


def test_no_two_chapters_share_a_paragraph():
    """Each chapter is written, not filled in."""
    assert len(chapters()) > 1
    assert shared(chapters()) == {}


def test_a_copied_paragraph_is_found(tmp_path):
    """The comparison sees through links, line breaks and list marks."""
    long = "a sentence of more than twelve words that somebody has copied from one chapter"
    for name, text in (
        ("one", f"# One\n\n{long} to another."),
        ("other", f"# Other\n\n- {long.replace('somebody', '[somebody](x.md)')}\n  to another."),
    ):
        cell = {"id": "a", "cell_type": "markdown", "source": [text]}
        (tmp_path / f"{name}.ipynb").write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    found = shared([Chapter(tmp_path / "one.ipynb"), Chapter(tmp_path / "other.ipynb")])
    assert found == {f"{long} to another.": ["one", "other"]}
