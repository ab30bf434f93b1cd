"""What the chapter on language models tells of its example is what its code computes."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from careerbook.facts import data

CHAPTER = Path(__file__).resolve().parents[2] / "book" / "topics" / "language-models.ipynb"


@pytest.fixture(scope="module")
def example() -> dict[str, Any]:
    """Return what the code cells of the chapter leave behind."""
    names: dict[str, Any] = {}
    cells = json.loads(CHAPTER.read_text("utf8"))["cells"]
    with redirect_stdout(io.StringIO()):
        for cell in cells:
            if cell["cell_type"] == "code" and cell["id"] not in {"handbook", "chapter-check"}:
                exec("".join(cell["source"]), names)
    return names


def test_the_total_rises_while_the_slice_without_an_answer_falls(example: dict[str, Any]) -> None:
    """That is the regression that a total hides."""
    items = example["items"]
    assert items["A"].sum() < items["B"].sum()
    by_kind = items.groupby("kind")[["A", "B"]].sum()
    assert (by_kind["B"] < by_kind["A"]).to_dict() == {"in": False, "out": True, "attack": True}
    assert (example["mended"], example["broken"]) == (6, 4)
    assert 2 * example["tail"] == pytest.approx(0.754, abs=0.001)


def test_only_the_settled_grades_decide_what_two_graders_left_open(
    example: dict[str, Any],
) -> None:
    """Where both gave one grade it was kept; they differed on four answers."""
    grades, settled = example["GRADES"], example["SETTLED"]
    open_items = 0
    for version in "AB":
        for ada, ben, last in zip(
            grades[version, "Ada"], grades[version, "Ben"], settled[version], strict=True
        ):
            assert last in {ada, ben}
            open_items += ada != ben
    assert open_items == 4


def test_kappa_is_that_of_the_textbook(example: dict[str, Any]) -> None:
    """Full agreement is 1, a grader who never reads 0, a known table 0.4."""
    kappa = example["kappa"]
    assert kappa("1100", "1100") == (1, pytest.approx(1))
    assert kappa("1110", "1111")[1] == pytest.approx(0)
    first = "1" * 25 + "0" * 25
    second = "1" * 20 + "0" * 5 + "1" * 10 + "0" * 15
    assert kappa(first, second) == (pytest.approx(0.7), pytest.approx(0.4))


def test_a_right_answer_of_version_b_names_an_existing_rule(example: dict[str, Any]) -> None:
    """Each rule that an answer names stands in the chapter's list of rules."""
    cells = {c["id"]: "".join(c["source"]) for c in json.loads(CHAPTER.read_text("utf8"))["cells"]}
    items = example["items"]
    named = items.loc[items["B"] == 1, "B says"].str.extract(r"\((\w+)\)\.$")[0].dropna()
    assert len(named) > 10
    assert all(f"**{rule}**" in cells["eval-setting"] for rule in named)


def test_the_collection_knows_no_title_for_evaluation() -> None:
    """The chapter's first sentence on titles rests on blanks of the table."""
    rows = data.load("new_roles_pay_coverage").set_index("new_role")["aijobs_distinct_n"]
    assert rows[["ai-evaluation-red-team-safety", "inference-engineer"]].isna().all()
