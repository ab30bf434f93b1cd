"""What the role chapter says by hand is what the role's profile and the data say."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from careerbook import roles, skills
from careerbook.data import load

BOOK = Path(__file__).resolve().parents[2] / "book"
CHAPTER = BOOK / "roles" / "machine-learning-specialist.ipynb"
WELCOME = BOOK / "index.md"
MOST_LINES = 25
LONGEST_LINE = 92


@pytest.fixture(scope="module")
def cells() -> dict[str, dict]:
    """Every cell by id, its source as one text."""
    notebook = json.loads(CHAPTER.read_text(encoding="utf-8"))
    return {cell["id"]: {**cell, "source": "".join(cell["source"])} for cell in notebook["cells"]}


@pytest.fixture(scope="module")
def role() -> roles.Role:
    return roles.load(CHAPTER.stem)


def rows(markdown: str) -> list[list[str]]:
    """Return the rows of the first Markdown table as lists of cells, without its head."""
    lines = [line for line in markdown.splitlines() if line.startswith("|")]
    return [[part.strip() for part in line.strip("|").split("|")] for line in lines[2:]]


def test_the_ladder_is_that_of_the_profile(cells, role):
    """Rungs and years are the same in the chapter and in data/roles."""
    table = rows(cells["ladder"]["source"])
    assert [(row[0], row[2]) for row in table] == [
        (rung.title, f"{rung.years[0]} to {rung.years[1]}") for rung in role.ladder
    ]


def test_the_tools_are_those_of_the_profile(cells, role):
    """No tool is named in one place and forgotten in the other."""
    table = {row[0]: row[1] for row in rows(cells["tools"]["source"])}
    assert table == {tool.purpose: ", ".join(tool.names) for tool in role.tools}


def test_the_related_roles_are_those_of_the_profile(cells, role):
    """Related roles and their differences agree with the profile."""
    names = dict(load("role_soc_crosswalk")[["role_slug", "role_name"]].itertuples(index=False))
    expected = [
        [names[related.slug].casefold(), related.difference.removesuffix(".")]
        for related in role.related
    ]
    table = rows(cells["related"]["source"])
    assert [[row[0].casefold(), row[1]] for row in table] == expected


def test_the_must_haves_are_those_of_the_profile(cells, role):
    """The five that the text explains are the ones that the self-check flags."""
    named = set(re.findall(r"^- \*\*(.+?)\.\*\*", cells["must-haves"]["source"], re.MULTILINE))
    wanted = {skills.load()[item.id].name for item in role.skills if item.must_have}
    assert named == wanted


def test_the_candidate_occupations_are_those_of_the_crosswalk(cells):
    """The chapter lists every candidate code in the order of the crosswalk."""
    crosswalk = load("role_soc_crosswalk").query("role_slug == @CHAPTER.stem").sort_values("rank")
    listed = re.findall(r"\((\d\d-\d{4})\)", cells["mapping"]["source"])
    assert listed == list(crosswalk["soc_code"])


def test_code_cells_are_short_and_named_and_have_no_outputs(cells):
    """A reader can take a cell in at a glance, and the file holds no results."""
    for name, cell in cells.items():
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name)
        if cell["cell_type"] == "code":
            lines = cell["source"].splitlines()
            assert len(lines) <= MOST_LINES, name
            assert max(map(len, lines)) <= LONGEST_LINE, name
            assert cell["outputs"] == []
            assert cell["execution_count"] is None


def test_the_decision_comes_out_as_the_text_says(cells):
    """The simulated example shows what the prose claims of it."""
    names: dict = {}
    exec("import pandas as pd\nfrom IPython.display import HTML", names)
    for name in ("decision-data", "decision-costs", "decision-spread"):
        exec(cells[name]["source"], names)
    tried, compared = names["tried"], names["compared"]
    never, custom = tried.iloc[0], tried.iloc[1]
    assert never["Visits"] == 0
    assert float(never["Right"]) == pytest.approx(19 / 20, abs=0.01)
    assert custom["Right"] == tried["Right"].max()
    assert custom["Cost"] > 2 * tried["Cost"].min()
    low, high, usual = (compared.iloc[i] for i in range(3))
    assert max(low["Cost"], high["Cost"]) < 0.5 * usual["Cost"]
    assert low["Visits"] > 2 * high["Visits"]
    assert abs(names["best"] - names["VISIT"] / names["MISS"]) < 0.01


def test_the_welcome_page_says_the_date_of_the_newest_data():
    """The date of the data is typed once, and this is what keeps it true."""
    text = WELCOME.read_text(encoding="utf-8")
    year = load("oews_national")["year"].max()
    newest = load("employment_projections").sort_values("round").iloc[-1]
    assert f"Pay and jobs are of May {year}" in text
    assert f"projections run from {newest['base_year']} to {newest['target_year']}" in text


def test_the_welcome_page_links_only_to_chapters_that_exist():
    """Each chapter given to the chart is a page of the book."""
    given = re.findall(r'"([a-z-]+)": "(roles/[a-z-]+)\.html"', WELCOME.read_text("utf-8"))
    assert given
    for slug, page in given:
        assert slug in page
        assert (BOOK / f"{page}.ipynb").is_file()
    chapters = {path.stem for path in (BOOK / "roles").glob("*.ipynb")}
    assert {slug for slug, _page in given} == chapters
