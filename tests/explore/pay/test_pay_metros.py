"""The ten metropolitan areas with most such jobs: who is listed, in which order, and the widget."""

import json

import pytest

from careerbook.errors import UnknownNameError
from careerbook.explore.pay.explorer_widget import PayExplorer
from careerbook.explore.pay.metros import SORTS, metros_view
from careerbook.explore.pay.metros_widget import PayMetros
from careerbook.facts.data import load
from careerbook.occupations.soc_match import match_of, matches
from tests.explore.pay import make_pay_metros_cases


def keys(view):
    return [metro.place.key for metro in view.metros]


def test_the_areas_are_those_with_most_jobs_in_the_table():
    """Counted with pandas from the table itself."""
    frame = load("oews_metro_2025")
    most = frame[frame["soc_code"] == "15-2051"].nlargest(10, "employment_jobs")
    assert keys(metros_view("15-2051")) == [f"metro:{code}" for code in most["cbsa_code"]]


@pytest.mark.parametrize("code", sorted({c for m in matches().values() for c in m.soc_codes}))
def test_the_order_never_changes_which_areas_are_shown(code):
    """Sorting sorts; it does not choose."""
    shown = [set(keys(metros_view(code, sort=sort, minimum_jobs=0))) for sort in SORTS]
    assert shown[0] == shown[1] == shown[2]


@pytest.mark.parametrize(("sort", "value"), [("jobs", "jobs"), ("median", "median")])
def test_each_order_is_largest_first(sort, value):
    """The present order holds from the first area to the last."""
    found = [getattr(metro, value) for metro in metros_view("15-1252", sort=sort).metros]
    assert found == sorted(found, reverse=True)


def test_withheld_pay_comes_last_and_is_named():
    """Areas of the ten whose pay is not released stay, as gaps, and the finding says so."""
    view = metros_view("15-1251", sort="us-prices", minimum_jobs=0)
    gaps = [metro for metro in view.metros if metro.median is None]
    assert gaps and list(view.metros[-len(gaps) :]) == gaps
    assert f"Pay not released: {'; '.join(metro.place.name for metro in gaps)}." in view.sentence
    assert "pays most at US prices where pay is released" in view.title


def test_the_least_number_of_jobs_is_stated_and_kept():
    """Areas below it are out, and the measure says how many have enough."""
    view = metros_view("15-1221", minimum_jobs=1_000)
    assert all(metro.jobs >= 1_000 for metro in view.metros)
    assert f"All {view.enough} areas with 1,000 such jobs or more" in view.measure


def test_areas_that_cannot_be_ranked_are_counted():
    """A withheld number of jobs is not a small one."""
    frame = load("oews_metro_2025")
    rows = frame[frame["soc_code"] == "15-2051"]
    view = metros_view("15-2051")
    assert view.unranked == int(rows["employment_jobs"].isna().sum()) > 0
    assert any(f"{view.unranked} areas have such jobs" in note for note in view.notes)


def test_nobody_and_nothing_have_words():
    """No area with so many jobs; an occupation that the table lacks."""
    assert metros_view("15-2041", minimum_jobs=90_000).title.startswith("No metropolitan area has")
    assert metros_view("13-1151").title.endswith("not in our table")


def test_one_code_is_counted_and_never_a_blend():
    """A role shows the code asked for, and refuses one that is no candidate."""
    view = metros_view("ml-engineer", "15-1252")
    assert {metro.row.soc_code for metro in view.metros} == {"15-1252"}
    assert "under “Software developers” (15-1252); 3 more can be chosen" in view.notes[0]
    with pytest.raises(UnknownNameError, match="candidate code of ML Engineer"):
        metros_view("ml-engineer", "15-2041")


@pytest.mark.parametrize(
    "wrong", [{"sort": "beauty"}, {"minimum_jobs": -1}, {"own_usd_per_year": 0.0}]
)
def test_wrong_input_is_refused_and_changes_nothing(wrong):
    """In a function and in a widget."""
    with pytest.raises((UnknownNameError, ValueError)):
        metros_view("15-2051", **wrong)
    widget = PayMetros("15-2051")
    before = widget.describe()
    with pytest.raises((UnknownNameError, ValueError)):
        widget.set_trait(*next(iter(wrong.items())))
    assert widget.describe() == before


def test_a_new_role_moves_the_code_to_its_best_match():
    """A code that the new role lacks cannot stay; one that it has does."""
    widget = PayMetros("ml-engineer", "15-1252")
    widget.role_or_soc = "deep-learning-specialist"
    assert widget.soc_code == "15-1252"
    widget.role_or_soc = "data-scientist"
    assert widget.soc_code == match_of("data-scientist").soc_codes[0]


def test_role_and_code_may_come_together_from_the_page():
    """The page sends both in one message; the code is judged by the new role."""
    widget = PayMetros("data-scientist")
    widget.set_state({"role_or_soc": "role:ml-engineer", "soc_code": "15-1252"})
    assert (widget.role_or_soc, widget.soc_code) == ("role:ml-engineer", "15-1252")


def test_frame_figure_and_words_show_the_selection():
    """One row per area; the chart's alt text is the description; own pay has its standing."""
    widget = PayMetros("ml-engineer", "15-1252", sort="us-prices", own_usd_per_year=150_000)
    assert len(widget.frame) == len(widget.chart().table) == 10
    assert widget.frame["median_at_us_prices_usd_per_year"].is_monotonic_decreasing
    assert widget.chart().alt == widget.describe()
    assert widget.frame["standing"].str.contains("percentile").all()
    assert widget.figure().axes


def test_an_empty_selection_has_a_frame_and_a_picture_too():
    """Nothing to show is no error."""
    widget = PayMetros("ai-training-coordinator")
    assert widget.frame.empty
    assert "not in our table" in widget.static_form()


def test_it_shares_its_tables_with_the_pay_explorer():
    """Equal data traits are written once for a page; quotients run along the wages."""
    explorer, widget = PayExplorer(), PayMetros()
    for name in ("metro", "rpp", "crosswalk", "places", "sources"):
        assert json.dumps(getattr(explorer, name)) == json.dumps(getattr(widget, name))
    assert len(widget.quotients["lq"]) == len(widget.metro["jobs"])


def test_its_static_form_stands_beside_the_live_view():
    """Where no script runs there is a picture, a table and the sentence."""
    data, _ = PayMetros("15-2051")._repr_mimebundle_()
    assert "application/vnd.jupyter.widget-view+json" in data
    assert 'role="img"' in data["text/html"] and "<table" in data["text/html"]


def test_the_cases_for_the_browser_are_up_to_date():
    """pay_metros_cases.json is what Python computes now for the selections in it."""
    written = make_pay_metros_cases.CASES.read_text(encoding="utf-8")
    selections = [case["selection"] for case in json.loads(written)["views"]]
    assert len(selections) > make_pay_metros_cases.DRAWN
    assert written == make_pay_metros_cases.case_text(selections)
