"""What the chapters on practices and challenges tell of their simulations is what these give."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from careerbook.assess.reviews import checklists
from tests.topics.test_topic_chapters import SOLUTION, TOPICS, cells


def run(name: str) -> dict[str, Any]:
    """Run all code cells of a chapter and return its names; solutions as functions of them."""
    names: dict[str, Any] = {}
    for cell in cells(TOPICS / f"{name}.ipynb"):
        if cell["cell_type"] == "code":
            exec(cell["source"], names)
    return names


def solutions(name: str) -> list[str]:
    """Return the code of the folded solutions."""
    texts = [c["source"] for c in cells(TOPICS / f"{name}.ipynb") if c["cell_type"] == "markdown"]
    return [code for text in texts for code in SOLUTION.findall(text)]


@pytest.fixture(scope="module")
def practices() -> dict[str, Any]:
    """Return the names that the chapter on best practices leaves behind."""
    return run("best-practices")


@pytest.fixture(scope="module")
def challenges() -> dict[str, Any]:
    """Return the names that the chapter on common challenges leaves behind."""
    return run("common-challenges")


def test_contract_finds_the_four_faults_that_were_put_in(practices: dict[str, Any]) -> None:
    """One line for each promise, two rows with the wrong spelling."""
    found = practices["broken"](practices["delivery"])
    assert found["Column"].tolist() == ["customer_id", "orders_12m", "signed_up_on", "country"]
    assert found["Rows"].tolist() == [1, 1, 1, 2]


def test_the_leak_stands_out_and_its_honest_version_does_not(practices: dict[str, Any]) -> None:
    """One column is right nine times in ten, the honest one is modest."""
    alone = practices["alone"]
    assert round(alone["tickets"], 1) == 0.9
    assert alone["tickets, as of the day"] < 0.7


def test_two_of_four_hand_written_rows_fail_and_the_solution_mends_both(
    practices: dict[str, Any],
) -> None:
    """Ben's negative value and Dua's zero."""
    verdicts = {row[0]: row[3] for row in practices["tests"]}
    assert verdicts == {"ann": "pass", "ben": "FAIL", "cem": "pass", "dua": "FAIL"}
    names = dict(practices)
    exec(solutions("best-practices")[1], names)
    assert names["found"] == practices["EXPECTED"]


def test_shadow_saves_over_everybody_and_costs_on_phones(practices: dict[str, Any]) -> None:
    """Each by more than chance explains."""
    shadow = practices["shadow"]
    assert shadow.loc["everybody", "saved per 100"] > shadow.loc["everybody", "give or take"]
    assert shadow.loc["phone", "saved per 100"] < -shadow.loc["phone", "give or take"]


def test_one_corrected_cell_changes_the_fingerprint(practices: dict[str, Any]) -> None:
    """And nothing else of the record."""
    record, settings = practices["record"], practices["settings"]
    monday = record("a", practices["monday"], settings, 0)
    tuesday = record("a", practices["tuesday"], settings, 0)
    assert {key for key in monday if monday[key] != tuesday[key]} == {"data"}


def test_forty_read_errors_do_not_rank_the_first_three_causes(practices: dict[str, Any]) -> None:
    """The third cause's interval reaches above the first one's share."""
    causes = practices["causes"]
    assert causes["cases"].sum() == 40
    assert causes["to"].iloc[2] > causes["cases"].iloc[0] / 40


def test_the_best_of_sixty_equals_seems_four_points_better() -> None:
    """The third exercise, with another seed."""
    right = np.random.default_rng(17).binomial(500, 0.8, size=(2_000, 60)) / 500
    assert right.max(axis=1).mean() - 0.8 == pytest.approx(0.04, abs=0.005)


def test_accuracy_and_cost_rank_the_weld_models_the_other_way_round(
    challenges: dict[str, Any],
) -> None:
    """A and B alike and C worst by accuracy; C far ahead by cost."""
    table = challenges["models"]
    accuracy, cost = list(table.loc["Accuracy"]), list(table.loc["Cost"])
    assert accuracy[2] == min(accuracy)
    assert abs(accuracy[0] - accuracy[1]) < 0.005
    assert cost[2] < 0.6 * min(cost[:2])


def test_inputs_and_errors_move_as_the_text_says(challenges: dict[str, Any]) -> None:
    """Before the change no alarm; after it each shop has its own pattern."""
    weekly: dict[str, pd.DataFrame] = challenges["weekly"]
    change = challenges["CHANGE"]
    moved = {name: table["psi"].loc[change + 1 :].min() > 0.2 for name, table in weekly.items()}
    calm = {name: table["psi"].loc[13:change].max() < 0.2 for name, table in weekly.items()}
    grown = {
        name: table["error"].loc[change + 1 :].min() > 2 * table["error"].loc[:change].mean()
        for name, table in weekly.items()
    }
    assert moved == {"more visitors": True, "buy less": False, "broken counter": True}
    assert grown == {"more visitors": False, "buy less": True, "broken counter": True}
    assert all(calm.values())


def test_the_rule_replaces_twice_and_the_fault_is_one_of_them(challenges: dict[str, Any]) -> None:
    """And the model that learned the fault is worse than the old one after the repair."""
    verdict = {row["Shop"]: row["By the rule"] for row in challenges["decision"]}
    assert verdict == {"more visitors": "keep", "buy less": "replace", "broken counter": "replace"}
    names = dict(challenges)
    exec(solutions("common-challenges")[1], names)
    repaired = names["repaired"]
    old, new = (
        (model(repaired) - repaired["sales"]).abs().mean()
        for model in (challenges["live"]["broken counter"], names["learned"])
    )
    assert new > 2 * old


@pytest.mark.parametrize("name", checklists.load().ids())
def test_every_area_of_a_review_has_its_section(name: str) -> None:
    """Who scores low in an area finds it in the chapter, in the same order."""
    texts = [c["source"] for c in cells(TOPICS / f"{name}.ipynb") if c["cell_type"] == "markdown"]
    headings = [line for text in texts for line in text.splitlines() if line.startswith("## ")]
    places = []
    for area in checklists.load()[name].area:
        found = [i for i, line in enumerate(headings) if area.name.split()[0] in line]
        assert found, f"no section for the area {area.name}"
        places.append(found[0])
    assert places == sorted(places)
