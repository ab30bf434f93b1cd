"""What the topic chapters tell is what their code and the data show."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from careerbook.facts import data

TOPICS = Path(__file__).resolve().parents[2] / "book" / "topics"
CHAPTERS = sorted(TOPICS.glob("*.ipynb"))
SOLUTION = re.compile(r"```python\n(.*?)```", re.DOTALL)
LONGEST_LINE = 92  # characters that fit beside the margin on a wide screen
LATEST = 2025


def cells(chapter: Path) -> list[dict[str, Any]]:
    """Return the cells of a notebook, each source as one text."""
    notebook = json.loads(chapter.read_text(encoding="utf8"))
    return [{**cell, "source": "".join(cell["source"])} for cell in notebook["cells"]]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_folded_solutions_run_after_the_chapter(chapter: Path) -> None:
    """A reader who pastes a solution below the chapter gets a result, not an error."""
    names: dict[str, Any] = {}
    solutions = 0
    for cell in cells(chapter):
        if cell["cell_type"] == "code":
            exec(cell["source"], names)
            continue
        for solution in SOLUTION.findall(cell["source"]):
            exec(solution, names)
            solutions += 1
    assert solutions >= 3


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda path: path.stem)
def test_cells_have_readable_ids_and_short_lines(chapter: Path) -> None:
    """Ids are words, so that a diff can be read; no line of code runs off the page."""
    for cell in cells(chapter):
        assert re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", cell["id"]), cell["id"]
        if cell["cell_type"] == "code":
            widest = max(len(line) for line in cell["source"].splitlines())
            assert widest <= LONGEST_LINE, f"{cell['id']}: {widest} characters"


def test_support_loses_jobs_and_has_more_openings_than_data_science() -> None:
    """The example of the demand chapter, and the answer of its second exercise."""
    rows = data.load("employment_projections").query("round == '2024-34'").set_index("soc_code")
    falling = rows[(rows["level"] == "detailed") & (rows["change_jobs"] < 0)]
    bar = rows.loc["15-2051", "openings_jobs_per_year"]
    assert falling.index[falling["openings_jobs_per_year"] > bar].tolist() == ["15-1232"]
    assert len(falling) == 4
    newest = data.load("employment_projections").query("round == '2025-35'").set_index("soc_code")
    bar = newest.loc["15-2051", "openings_jobs_per_year"]
    falling = newest[newest["change_pct"] < 0].query("openings_jobs_per_year > @bar")
    assert falling.index.tolist() == ["15-1232"]


def test_new_york_pays_more_and_buys_less_than_austin() -> None:
    """The example of the salary chapter turns round at US prices; San Jose leads both ways."""
    wages = data.load("oews_metro_2025").query("soc_code == '15-2051'").set_index("cbsa_code")
    parity = data.load("price_parity_metro").query("year == 2024").set_index("cbsa_code")
    new_york, austin, san_jose = "35620", "12420", "41940"
    paid = wages.loc[[new_york, austin, san_jose], "p50_usd_per_year"]
    bought = paid * 100 / parity["rpp_us100"].reindex(paid.index)
    assert paid[san_jose] > paid[new_york] > paid[austin]
    assert bought[san_jose] > bought[austin] > bought[new_york]


def test_states_move_as_the_third_salary_exercise_says() -> None:
    """Washington leads before and after prices, Hawaii moves furthest, two states are missing."""
    wages = data.load("oews_state").query("year == 2025 and soc_code == '15-2051'")
    parity = data.load("price_parity_state").query("year == 2024")
    both = wages.merge(parity[["state_code", "rpp_us100"]], on="state_code").set_index("state_name")
    paid = both["p50_usd_per_year"]
    bought = paid * 100 / both["rpp_us100"]
    moved = (paid.rank() - bought.rank()).abs()
    assert [paid.idxmax(), bought.idxmax(), moved.idxmax()] == [
        "Washington",
        "Washington",
        "Hawaii",
    ]
    assert paid.index[paid.isna()].tolist() == ["Delaware"]
    assert set(parity["state_code"]) - set(wages["state_code"]) == {"WY"}


def test_faults_of_the_pay_claims_are_as_the_chapter_tells_them() -> None:
    """Each of the six faults is an inequality between two claims."""
    claims = data.load("claims").set_index("claim_id")
    value, low, high = claims["value"], claims["value_low"], claims["value_high"]
    assert low["C10"] > value["C07"]
    assert low["C10"] < value["C08"] < high["C10"]
    assert value["C15"] < value["C20"]
    assert value["C18"] < value["C12"]
    assert high["C16"] == value["C07"]
    assert value["C21"] < high["C09"]
    means = (
        data.load("oews_national").query("year == 2024").set_index("soc_code")["mean_usd_per_year"]
    )
    assert (value["C07"] > means[["15-2051", "15-1252", "15-1221"]]).all()


def test_real_median_dipped_and_came_back() -> None:
    """The salary chapter says: no real change from 2021 to 2025, with a dip in 2022."""
    median = (
        data.load("oews_national")
        .query("soc_code == '15-2051'")
        .set_index("year")["p50_usd_per_year"]
    )
    may = data.load("cpi_u").set_index("year")["may_index"]
    real = median * may[LATEST] / may.reindex(median.index)
    assert abs(real[2021] / real[LATEST] - 1) < 0.01
    assert real[2022] == real.min() < 0.96 * real[2021]
