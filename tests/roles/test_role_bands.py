"""The welcome page's chart: every role once, grouped by official occupation, nothing hidden."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careerbook.errors import UnknownNameError
from careerbook.facts.data import load
from careerbook.roles.bands_chart import draw_role_pay_bands, role_pay_bands
from careerbook.roles.bands_widget import RoleBands, role_sentence

CASES = json.loads((Path(__file__).with_name("role_bands_cases.json")).read_text("utf-8"))


def test_every_role_of_the_crosswalk_stands_in_exactly_one_row():
    """A reader who looks for a role finds it, and finds it once."""
    shown = [role["slug"] for roles in role_pay_bands()["roles"] for role in roles]
    assert sorted(shown) == sorted(set(load("role_soc_crosswalk")["role_slug"]))


def test_rows_run_from_best_to_least_paid_in_the_newest_year():
    """The order of the rows is the order of the medians, all of one release."""
    bands = role_pay_bands()
    assert bands["p50_usd_per_year"].is_monotonic_decreasing
    assert set(bands["year"]) == {load("oews_national")["year"].max()}


def test_roles_that_share_a_code_share_a_row():
    """Nothing pretends that three roles have three statistics."""
    shown = role_pay_bands().set_index("soc_code")["roles"]
    assert {role["slug"] for role in shown["15-2051"]} == {
        "applied-ml-scientist",
        "data-scientist",
        "machine-learning-specialist",
    }
    assert {role["slug"] for role in shown["15-1252"]} == {"ml-engineer"}


def test_the_title_is_computed_from_the_medians():
    """The finding names the lowest and the highest median that are drawn."""
    median = role_pay_bands()["p50_usd_per_year"]
    title = draw_role_pay_bands().title
    assert f"${int(median.min()):,}" in title
    assert f"${int(median.max()):,}" in title


def test_the_table_has_a_row_for_every_role_with_its_confidence():
    """What the picture groups, the table spells out."""
    table = draw_role_pay_bands().table
    assert len(table) == load("role_soc_crosswalk")["role_slug"].nunique()
    assert set(table["Confidence of the match"]) <= {"high", "medium", "low"}


def test_the_picture_is_the_same_text_each_time():
    """Two builds of the page give the same bytes."""
    assert draw_role_pay_bands().svg == draw_role_pay_bands().svg


@pytest.mark.parametrize("case", CASES["sentences"], ids=lambda case: case["role"]["name"])
def test_the_sentence_is_the_one_that_the_page_says(case):
    """Python and JavaScript read the same cases."""
    assert role_sentence(case["role"], case["row"]) == case["sentence"]


def test_the_widget_describes_its_marked_role_with_published_pay():
    """The sentence's numbers are those of the table, written the same way."""
    row = role_pay_bands().set_index("soc_code").loc["15-1252"]
    said = RoleBands("ml-engineer").describe()
    assert said.startswith("ML Engineer: counted under Software Developers")
    for name in ("p25", "p50", "p75"):
        assert f"${int(row[f'{name}_usd_per_year']):,}" in said


def test_an_unknown_role_is_refused_with_the_nearest_names():
    """A typing error is answered with what was probably meant."""
    with pytest.raises(UnknownNameError, match="data-scientist"):
        RoleBands("data-scientists")


def test_a_chapter_of_an_unknown_role_is_refused():
    """A link that no row could show is a mistake in the page."""
    with pytest.raises(UnknownNameError, match="ml-enginer"):
        RoleBands(chapters={"ml-enginer": "roles/ml-engineer.html"})


def test_the_static_form_serves_where_no_script_runs():
    """The output carries picture, table and source beside the live view."""
    data, _metadata = RoleBands()._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    for part in ("<svg", "<table", "Source: "):
        assert part in data["text/html"]


def test_every_instance_carries_the_same_bands():
    """The page stores the numbers once, however many charts it shows."""
    assert RoleBands().bands == RoleBands("data-scientist").bands


def test_the_welcome_page_counts_the_roles_on_the_bar_of_data_scientists():
    """It names the number in words, which moves when a role is counted elsewhere."""
    shown = role_pay_bands().set_index("soc_code").loc["15-2051", "roles"]
    word = {2: "two", 3: "three", 4: "four"}[len(shown)]
    page = (Path(__file__).parents[2] / "book" / "index.md").read_text(encoding="utf-8")
    assert f"{word} stand on the bar of data scientists" in page
